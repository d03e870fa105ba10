//! Answers in every order: hand-resolved calls under the framework's own effects.

use super::*;
use crate::state::by_hand::{self, run};
use leptos::reactive::owner::Owner;
use std::cell::Cell;

/// A server whose answers are given by hand.
#[derive(Clone, Default)]
struct Server(Rc<RefCell<Vec<Rc<Asked>>>>);

#[derive(Default)]
struct Asked {
    question: u32,
    answer: RefCell<Option<Result<u32, ApiError>>>,
    is_aborted: Cell<bool>,
}

/// Notes when the call is dropped before its answer.
struct Pending(Rc<Asked>);

impl Future for Pending {
    type Output = Result<u32, ApiError>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.answer.borrow().clone().map_or(Poll::Pending, Poll::Ready)
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.0.is_aborted.set(self.0.answer.borrow().is_none());
    }
}

impl Server {
    fn ask(&self, question: u32) -> Pending {
        let asked = Rc::new(Asked { question, ..Asked::default() });
        self.0.borrow_mut().push(Rc::clone(&asked));
        Pending(asked)
    }

    /// Answers the call at this place with its own question, unless it was aborted.
    fn answer(&self, place: usize) {
        let question = self.0.borrow()[place].question;
        self.give(place, Ok(question));
    }

    fn give(&self, place: usize, answer: Result<u32, ApiError>) {
        *self.0.borrow()[place].answer.borrow_mut() = Some(answer);
        run();
    }

    fn is_aborted(&self, place: usize) -> bool {
        self.0.borrow()[place].is_aborted.get()
    }

    fn calls(&self) -> usize {
        self.0.borrow().len()
    }
}

/// A screen that loads the answer to a question; 0 is none.
struct Screen {
    owner: Owner,
    question: RwSignal<u32>,
    loaded: Loaded<u32>,
    server: Server,
}

fn screen() -> Screen {
    by_hand::begin();
    let server = Server::default();
    let owner = Owner::new();
    let (question, loaded) = owner.with(|| {
        let question = RwSignal::new(1);
        let server = server.clone();
        let loaded = Loaded::new(move || {
            let asked = Some(question.get()).filter(|question| *question > 0)?;
            Some(server.ask(asked))
        });
        (question, loaded)
    });
    run();
    Screen { owner, question, loaded, server }
}

impl Screen {
    fn ask(&self, question: u32) {
        self.question.set(question);
        run();
    }

    fn answer(&self) -> Answer<u32> {
        self.owner.with(|| untrack(|| self.loaded.get()))
    }
}

#[test]
fn three_quick_questions_end_with_the_third_whatever_the_order_of_the_answers() {
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let screen = screen();
        screen.ask(2);
        screen.ask(3);
        for place in order {
            screen.server.answer(place);
            assert!(matches!(screen.answer(), Answer::Awaited | Answer::Here(3)), "{order:?}: {:?}", screen.answer());
        }
        assert_eq!(screen.answer(), Answer::Here(3), "{order:?}");
    }
}

#[test]
fn an_overtaken_call_is_aborted() {
    let screen = screen();
    screen.ask(2);
    assert!(screen.server.is_aborted(0));
    assert!(!screen.server.is_aborted(1));
}

#[test]
fn a_screen_that_goes_aborts_its_call() {
    let screen = screen();
    screen.owner.cleanup();
    assert!(screen.server.is_aborted(0));
}

#[test]
fn asking_again_keeps_the_call_under_way() {
    let screen = screen();
    screen.loaded.refetch();
    run();
    screen.server.answer(0);
    assert_eq!(screen.answer(), Answer::Here(1));
    assert!(screen.server.is_aborted(1), "the second call is of no use any more");
}

#[test]
fn asking_again_and_again_makes_two_calls_at_most() {
    let screen = screen();
    for _ in 0..5 {
        screen.loaded.refetch();
        run();
    }
    let under_way = (0..screen.server.calls()).filter(|place| !screen.server.is_aborted(*place)).count();
    assert_eq!(under_way, 2);
}

#[test]
fn of_two_calls_for_one_question_a_failure_waits_for_the_other() {
    let screen = screen();
    screen.loaded.refetch();
    run();
    screen.server.give(0, Err(ApiError::TimedOut));
    assert_eq!(screen.answer(), Answer::Awaited);
    screen.server.answer(1);
    assert_eq!(screen.answer(), Answer::Here(1));
}

#[test]
fn a_failure_is_shown_until_the_question_changes_or_an_answer_comes() {
    let screen = screen();
    screen.server.give(0, Err(ApiError::Offline));
    assert_eq!(screen.answer(), Answer::Failed(ApiError::Offline));
    screen.loaded.refetch();
    run();
    assert_eq!(screen.answer(), Answer::Failed(ApiError::Offline));
    screen.server.answer(1);
    assert_eq!(screen.answer(), Answer::Here(1));
    screen.ask(2);
    assert_eq!(screen.answer(), Answer::Here(1), "the last value stays meanwhile");
    screen.server.give(2, Err(ApiError::Offline));
    assert_eq!(screen.answer(), Answer::Failed(ApiError::Offline));
    assert_eq!(screen.owner.with(|| untrack(|| screen.loaded.latest())), Some(1));
    screen.ask(3);
    assert_eq!(screen.answer(), Answer::Here(1));
}

#[test]
fn without_a_question_there_is_nothing_to_show() {
    let screen = screen();
    screen.server.answer(0);
    screen.ask(0);
    assert_eq!(screen.answer(), Answer::Awaited);
}
