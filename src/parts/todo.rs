//! The one next thing to do, in words: what home shows first. Pure: no signals, no markup.

use crate::i18n::{application as stages, home as words, request as requests};
use crate::platform::intl;
use crate::route::Route;
use crate::state::next::Next;
use parcours_contract::{LastDay, StageReading};
use parcours_domain::application::Stage;
use parcours_domain::date::Date;

/// A [`Next`] in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// What to do.
    pub title: &'static str,
    /// Why, and until when.
    pub lines: Vec<String>,
    /// The words of the link.
    pub action: &'static str,
    /// Where it leads.
    pub to: Route,
    /// Whether there is nothing to do but to wait.
    pub is_wait: bool,
}

/// Puts the next thing to do in words. `stage` is the application's, where it is known.
#[must_use]
pub fn todo(next: Next, stage: Option<StageReading>, today: Option<Date>) -> Todo {
    let to = next.route();
    let act = |title, text: &str, action| Todo { title, lines: vec![text.to_owned()], action, to, is_wait: false };
    match next {
        Next::Answer { before, .. } => {
            let mut todo = act(words::next_answer(), words::next_answer_text(), words::next_answer_action());
            todo.lines.push(stages::accept_notice().to_owned());
            if let (Some(LastDay { day, is_given }), Some(today)) = (before, today) {
                let delay = intl::days_from_today(today.days_until(day));
                let is_over = today > day;
                let day = intl::day(day);
                let said = if is_over { stages::answer_was(day) } else { words::next_answer_before(day, delay) };
                if is_over {
                    // Whether an answer is still taken is the backend's to say, on the application's screen.
                    todo.title = words::next_answer_over();
                    todo.action = words::next_follow_action();
                    todo.lines.retain(|line| line != words::next_answer_text());
                }
                todo.lines.insert(0, said);
                todo.lines.extend((!is_given).then(|| stages::answer_computed().to_owned()));
            }
            todo
        }
        Next::EnterNumber => act(words::next_number(), words::next_number_text(), words::next_number_action()),
        Next::StartAgain => act(words::next_struck_off(), words::next_struck_off_text(), words::next_number_action()),
        Next::Expired => act(words::next_expired(), words::next_struck_off_text(), words::next_expired_action()),
        Next::Housed => act(words::next_housed(), words::next_housed_text(), words::next_housed_action()),
        Next::Renew { until } => {
            let mut todo = act(words::next_renew(), words::next_renew_text(), words::next_renew_action());
            let until = until.and_then(|until| until.date());
            let is_over = until.zip(today).is_some_and(|(until, today)| today > until);
            let said = if is_over { requests::renewal_passed } else { words::next_renew_until };
            todo.lines.extend(until.map(|until| said(intl::day(until))));
            todo
        }
        Next::Follow { .. } => {
            let action = words::next_follow_action();
            match stage {
                Some(StageReading::Known(Stage::LessorContact)) => {
                    keep_home(act(stages::contact_title(), stages::contact_text(), action))
                }
                Some(StageReading::Known(Stage::AwardedConditionally)) => {
                    let (title, text) = (stages::awarded_conditionally_title(), stages::awarded_conditionally_text());
                    keep_home(act(title, text, action))
                }
                _ => Todo { is_wait: true, ..act(words::next_follow(), words::next_follow_text(), action) },
            }
        }
        Next::Complete => act(words::next_complete(), words::next_complete_text(), words::next_complete_action()),
        Next::AttachEmployer => act(words::next_employer(), words::next_employer_text(), words::next_employer_action()),
        Next::Apply { is_ready } => {
            let text = if is_ready { words::next_apply_text() } else { words::next_apply_unread_text() };
            act(words::next_apply(), text, words::next_apply_action())
        }
    }
}

/// With the advice not to give notice yet.
fn keep_home(mut todo: Todo) -> Todo {
    todo.lines.push(stages::accept_notice().to_owned());
    todo
}
