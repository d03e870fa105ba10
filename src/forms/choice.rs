//! Answers to choose from: each a variant, with a word of its own in the page's control, in an address and in storage.
//!
//! These words are for machines; what a person reads is chosen by `wording`.

/// A closed list of answers.
pub trait Choice: Copy + Eq + Send + Sync + 'static {
    /// All answers, in the order of the page.
    const ALL: &'static [Self];

    /// Its word.
    fn word(self) -> &'static str;

    /// The answer of a word; `None` for any other text.
    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|answer| answer.word() == word)
    }
}

/// Gives an enum its words.
macro_rules! choices {
    ($($name:ident { $($variant:ident = $word:literal),+ $(,)? })+) => {$(
        impl $crate::forms::choice::Choice for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }
        }
    )+};
}

pub(super) use choices;
