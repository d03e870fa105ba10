//! Whose turn it is at this device, and which answers about the person still count: an answer that comes late goes neither
//! to the next person, nor undoes what happened meanwhile.
//!
//! Counts only: no signals, nothing about the person.

/// One person's turn at this device: it ends when that person signs out, or is found to be signed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u32);

/// The place of a question about the person, in the order of asking.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked(u32);

/// The turns, and the questions asked about the person.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Turns {
    ended: u32,
    asked: u32,
    /// The last question whose answer was taken, or the last change: what was asked before it is out of date.
    taken: u32,
}

impl Turns {
    /// Whose turn it is now.
    pub(super) const fn now(self) -> Turn {
        Turn(self.ended)
    }

    /// Ends the turn.
    pub(super) const fn end(&mut self) {
        self.ended = self.ended.wrapping_add(1);
        self.change();
    }

    /// A question is about to be sent.
    pub(super) const fn ask(&mut self) -> Asked {
        self.asked = self.asked.wrapping_add(1);
        Asked(self.asked)
    }

    /// Whether something newer is known than what this question will bring.
    pub(super) const fn is_overtaken(self, asked: Asked) -> bool {
        asked.0 < self.taken
    }

    /// The answer to this question is taken. A later question still counts.
    pub(super) const fn take(&mut self, asked: Asked) {
        self.taken = asked.0;
    }

    /// Something became known another way: no question that was asked before counts any more.
    pub(super) const fn change(&mut self) {
        let asked = self.ask();
        self.take(asked);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_questions_the_later_one_counts_whatever_the_order_of_the_answers() {
        let mut turns = Turns::default();
        let (first, second) = (turns.ask(), turns.ask());
        let mut other = turns;
        turns.take(first);
        assert!(!turns.is_overtaken(second));
        other.take(second);
        assert!(other.is_overtaken(first));
    }

    #[test]
    fn a_change_overtakes_what_was_asked_before_it_and_a_turn_ends_with_one() {
        let mut turns = Turns::default();
        let (turn, first) = (turns.now(), turns.ask());
        turns.change();
        assert!(turns.is_overtaken(first));
        assert_eq!(turns.now(), turn);
        let second = turns.ask();
        assert!(!turns.is_overtaken(second));
        turns.end();
        assert!(turns.is_overtaken(second));
        assert_ne!(turns.now(), turn);
    }
}
