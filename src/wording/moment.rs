//! A date of the wire in words: the day, and the hour at the place where it happens.

use crate::i18n::moment as words;
use crate::platform::{clock, instant, intl};
use parcours_contract::{LocalTime, Moment, Zone};

/// The day, and the hour where one is given: `4 décembre 2026 à 10:30`. Whose hour it is, is said when the device's clock
/// has another. What is no date is shown as it came.
pub fn written(moment: &Moment, zone: Zone) -> String {
    let Some(local) = moment.at(zone) else { return moment.as_str().to_owned() };
    let Some(time) = local.time else { return intl::day(local.day) };
    let text = intl::moment(local.day, time.hour, time.minute);
    if is_of_another_clock(&time) { at_the_place(text, zone) } else { text }
}

/// Whether the device's own clock shows another hour.
fn is_of_another_clock(time: &LocalTime) -> bool {
    let (day, hour, minute) = time.utc;
    clock::minutes_east(instant::milliseconds(day, hour, minute)).is_some_and(|device| device != time.minutes_east)
}

fn at_the_place(text: String, zone: Zone) -> String {
    match zone {
        Zone::Paris => words::paris(text),
        Zone::Guadeloupe => words::guadeloupe(text),
        Zone::Martinique => words::martinique(text),
        Zone::Guyane => words::guyane(text),
        Zone::Reunion => words::reunion(text),
        Zone::Mayotte => words::mayotte(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Before, the browser read the text with the device's own zone: on a phone in La Réunion the first of these was
    // written 11:00 (14:00 there, in Paris), and its calendar file said another hour.
    #[test]
    fn an_hour_is_that_of_the_place_whatever_the_device() {
        for (text, zone, expected) in [
            ("2026-12-04T14:00", Zone::Reunion, "4\u{a0}décembre 2026 à 14:00"),
            ("2026-12-04T14:05", Zone::Paris, "4\u{a0}décembre 2026 à 14:05"),
            ("2026-12-01T09:30:00Z", Zone::Paris, "1er\u{a0}décembre 2026 à 10:30"),
            ("2026-12-04T10:30:00+01:00", Zone::Guadeloupe, "4\u{a0}décembre 2026 à 05:30"),
            ("2026-12-04", Zone::Mayotte, "4\u{a0}décembre 2026"),
            ("en décembre", Zone::Paris, "en décembre"),
        ] {
            assert_eq!(written(&Moment::from(text), zone), expected, "{text}");
        }
    }

    #[test]
    fn somebody_elsewhere_is_shown_whose_hour_it_is() {
        assert_eq!(
            at_the_place("4 décembre 2026 à 14:00".into(), Zone::Reunion),
            "4 décembre 2026 à 14:00, heure de La Réunion"
        );
    }
}
