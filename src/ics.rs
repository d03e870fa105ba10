//! Dates as a calendar file (`.ics`), which phones and mail programs open. Pure: handing it over is `parts::add_to_calendar`.
//!
//! It writes what is needed of iCalendar and reads nothing. Where the format comes from: RFC 5545, sections 3.1 (lines end
//! with CRLF and are folded at 75 octets), 3.3.11 (escaping), 3.6.1 (events) and 3.6.6 (alarms).
//! <https://www.rfc-editor.org/rfc/rfc5545>

use parcours_domain::date::Date;

/// The media type of the file.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";
/// The longest line, in octets, its end left aside.
const LINE: usize = 75;

/// When an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The whole of a day. An alarm rings the day before, at nine.
    Day(Date),
    /// A day, an hour and a minute in UTC. An alarm rings a day before.
    Utc(Date, u8, u8),
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Always the same for the same event, so that a second file changes it instead of adding another.
    pub id: String,
    /// When it is.
    pub when: When,
    /// Its title.
    pub title: String,
    /// What to do, in a sentence.
    pub text: String,
    /// Where it is, when that is known.
    pub place: Option<String>,
}

/// `2026-11-23T09:42:00.000Z` as the format writes it.
fn stamp(instant: &str) -> String {
    let mut stamp: String = instant.chars().take(19).filter(|sign| !matches!(sign, '-' | ':')).collect();
    stamp.push('Z');
    stamp
}

/// The file, made at this instant of UTC, which is written as JavaScript writes it: `2026-11-23T09:42:00.000Z`.
#[must_use]
pub fn file(events: &[Event], instant: &str) -> String {
    written(events, &stamp(instant))
}

fn written(events: &[Event], stamp: &str) -> String {
    let mut file = String::new();
    line(&mut file, "BEGIN:", "VCALENDAR");
    line(&mut file, "VERSION:", "2.0");
    line(&mut file, "PRODID:", "-//parcours-locatif//FR");
    for event in events {
        line(&mut file, "BEGIN:", "VEVENT");
        line(&mut file, "UID:", &escaped(&event.id));
        line(&mut file, "DTSTAMP:", stamp);
        let alarm = match event.when {
            When::Day(day) => {
                line(&mut file, "DTSTART;VALUE=DATE:", &digits(day));
                "-PT15H"
            }
            When::Utc(day, hour, minute) => {
                line(&mut file, "DTSTART:", &format!("{}T{hour:02}{minute:02}00Z", digits(day)));
                "-P1D"
            }
        };
        let title = escaped(&event.title);
        line(&mut file, "SUMMARY:", &title);
        line(&mut file, "DESCRIPTION:", &escaped(&event.text));
        if let Some(place) = &event.place {
            line(&mut file, "LOCATION:", &escaped(place));
        }
        line(&mut file, "BEGIN:", "VALARM");
        line(&mut file, "ACTION:", "DISPLAY");
        line(&mut file, "DESCRIPTION:", &title);
        line(&mut file, "TRIGGER:", alarm);
        line(&mut file, "END:", "VALARM");
        line(&mut file, "END:", "VEVENT");
    }
    line(&mut file, "END:", "VCALENDAR");
    file
}

fn digits(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// A text with its signs that mean something to the format.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | ',' | ';' => {
                escaped.push('\\');
                escaped.push(sign);
            }
            '\n' => escaped.push_str("\\n"),
            // Of a line's end, only the line feed counts; other controls have no place in a text.
            sign if sign.is_control() => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// One line, folded: the next part of a long one begins with a space, and no letter is cut.
fn line(file: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for sign in name.chars().chain(value.chars()) {
        octets += sign.len_utf8();
        if octets > LINE {
            file.push_str("\r\n ");
            octets = 1 + sign.len_utf8();
        }
        file.push(sign);
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn event(when: When) -> Event {
        Event {
            id: "answer-77@parcours-locatif".into(),
            when,
            title: "Répondre : T3, Montreuil".into(),
            text: "Sans réponse, l’offre est perdue.\nAppelez le bailleur ; il décide.".into(),
            place: None,
        }
    }

    #[test]
    fn a_day_is_a_whole_day_with_an_alarm_the_day_before() {
        let file = written(&[event(When::Day(Date::new(2026, 12, 4).unwrap()))], &stamp("2026-11-24T09:42:07.123Z"));
        assert_eq!(
            file,
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//parcours-locatif//FR\r\nBEGIN:VEVENT\r\n\
             UID:answer-77@parcours-locatif\r\nDTSTAMP:20261124T094207Z\r\nDTSTART;VALUE=DATE:20261204\r\n\
             SUMMARY:Répondre : T3\\, Montreuil\r\n\
             DESCRIPTION:Sans réponse\\, l’offre est perdue.\\nAppelez le bailleur \\; i\r\n l décide.\r\n\
             BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Répondre : T3\\, Montreuil\r\nTRIGGER:-PT15H\r\n\
             END:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        );
    }

    #[test]
    fn an_hour_is_written_in_universal_time() {
        let visit = Event { place: Some("12 rue des Lilas, Montreuil".into()), ..event(When::Utc(Date::LAST, 8, 5)) };
        let file = written(&[visit.clone(), visit], "20261124T094207Z");
        assert!(file.contains("DTSTART:99991231T080500Z\r\n"), "{file}");
        assert!(file.contains("LOCATION:12 rue des Lilas\\, Montreuil\r\n"), "{file}");
        assert_eq!(file.matches("TRIGGER:-P1D\r\n").count(), 2);
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_every_text_comes_back(text in "\\PC{0,200}|[é\u{1f3e0};,\\\\\n\r]{0,120}") {
            let mut file = String::new();
            line(&mut file, "SUMMARY:", &escaped(&text));
            for line in file.trim_end_matches("\r\n").split("\r\n") {
                prop_assert!(line.len() <= LINE, "{} octets: {line:?}", line.len());
            }
            let unfolded = file.trim_end_matches("\r\n").replace("\r\n ", "");
            let mut read = String::new();
            let mut signs = unfolded.trim_start_matches("SUMMARY:").chars();
            while let Some(sign) = signs.next() {
                match sign {
                    '\\' => match signs.next() {
                        Some('n') => read.push('\n'),
                        other => read.extend(other),
                    },
                    sign => read.push(sign),
                }
            }
            let written: String = text.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect();
            prop_assert_eq!(read, written);
        }
    }
}
