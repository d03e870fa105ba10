//! The « délai anormalement long »: how long a request must have waited before its holder may turn to the mediation
//! commission (DALO) for that reason alone.
//!
//! Does: give it for the departments whose figure could be read. Does not: guess any other: each prefect sets it, and the
//! certificate of registration prints the date; without a figure, the date on the certificate is the one to go by.
//! Where the rule comes from: CCH, article L.441-1-4 (set by the prefect), article R.441-2-4 (printed on the certificate),
//! article L.441-2-3 (the commission). <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

use crate::date::Date;
use crate::offer::Typology;
use crate::source::{Certainty, LegalReference};

/// A delay beyond which a wait is abnormally long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AbnormalDelay {
    /// Months from the filing of the request.
    pub months: u16,
    /// Where it was read.
    pub reference: LegalReference,
}

impl AbnormalDelay {
    /// The day on which a request filed on `filed` has waited that long.
    ///
    /// ```
    /// use parcours_domain::{date::Date, delay::abnormal_delay};
    ///
    /// let delay = abnormal_delay("34", None).unwrap();
    /// let filed = Date::new(2024, 1, 31).unwrap();
    /// assert_eq!(delay.reached_on(filed), Date::new(2027, 1, 31).unwrap());
    /// ```
    #[must_use]
    pub fn reached_on(&self, filed: Date) -> Date {
        filed.plus_months(self.months)
    }
}

/// The delay of a department, certainty B; `None` where none could be read, and in Paris without the size of the home asked
/// for, which decides there.
///
/// ```
/// use parcours_domain::{delay::abnormal_delay, offer::Typology};
///
/// assert_eq!(abnormal_delay("75", Some(Typology::T3)).map(|delay| delay.months), Some(9 * 12));
/// assert_eq!(abnormal_delay("75", None), None);
/// assert_eq!(abnormal_delay("69", None), None);
/// ```
#[must_use]
pub fn abnormal_delay(department: &str, typology: Option<Typology>) -> Option<AbnormalDelay> {
    match department {
        "75" => {
            let years = match typology? {
                Typology::T1 | Typology::T1Bis => 6,
                Typology::T2 | Typology::T3 => 9,
                Typology::T4 | Typology::T5 | Typology::T6Plus => 10,
            };
            Some(AbnormalDelay { months: years * 12, reference: PARIS })
        }
        "34" => Some(AbnormalDelay { months: 36, reference: HERAULT }),
        _ => None,
    }
}

const PARIS: LegalReference = LegalReference {
    title: "Délai anormalement long à Paris (ADIL de Paris)",
    article: "CCH, articles L.441-1-4 et R.441-2-4",
    url: "https://www.adil75.org/se-loger-a-paris/le-droit-au-logement-opposable/",
    since: None,
    certainty: Certainty::B,
};

const HERAULT: LegalReference = LegalReference {
    title: "Délai anormalement long dans l’Hérault (préfecture de l’Hérault)",
    article: "CCH, articles L.441-1-4 et R.441-2-4",
    url: "https://www.herault.gouv.fr/index.php/Actions-de-l-Etat/Amenagement-du-territoire-construction-et-logement/Habitat-et-logement/Le-logement-social/DALO",
    // The page is of 14 September 2022; it does not say since when the figure applies.
    since: None,
    certainty: Certainty::B,
};
