//! Which norms, sizes and rents are open to a household in a place, before it has seen any home.
//!
//! Does not: look at homes (see [`super::relaxation`]), or promise any: the committee decides.
//! Where the rules come from: those of [`check`](super::check), one by one.

use super::Profile;
use super::change::norms_of;
use super::rule::income::read;
use super::rule::rent::highest_rent;
use super::rule::size::allowed_typologies;
use super::verdict::Outcome;
use crate::ceiling::Ceiling;
use crate::known::MissingFacts;
use crate::money::Money;
use crate::offer::{Norm, Typology};
use crate::place::{AbcZone, CeilingZone};

/// What is open to a household in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prospects {
    /// The norms that homes are let under there, from the lowest ceilings: PLAI, PLUS, PLS and LLI on the mainland, LLTS,
    /// LLS and LLI overseas; none where no text sets a ceiling.
    pub norms: Vec<NormProspect>,
    /// The smallest home that suits the persons born.
    pub smallest: Typology,
    /// The largest; `None`: no upper limit.
    pub largest: Option<Typology>,
    /// The smallest that suits after the expected births.
    pub smallest_with_births: Typology,
    /// The largest that suits then; `None`: no upper limit.
    pub largest_with_births: Option<Typology>,
    /// The highest rent with charges that stays within the guide, € a month; `None` while the resources are unknown.
    pub highest_rent: Option<Money>,
}

/// What one norm means for a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NormProspect {
    /// The norm.
    pub norm: Norm,
    /// Whether its ceiling is met.
    pub outcome: Outcome,
    /// The ceiling, if a table has one.
    pub ceiling: Option<Ceiling>,
    /// The ceiling if the children on visits counted towards it, given only where that would raise it, so never for an
    /// intermediate home.
    pub ceiling_with_visits: Option<Ceiling>,
    /// The ceiling less the income: negative when above.
    pub margin: Option<Money>,
    /// The missing facts; empty unless the outcome is « unknown ».
    pub missing: MissingFacts,
}

impl Profile {
    /// What is open to the household in a place. Without the zone from A bis to C, intermediate homes stay unknown.
    ///
    /// ```
    /// use parcours_domain::date::Date;
    /// use parcours_domain::eligibility::{Outcome, Profile};
    /// use parcours_domain::household::Household;
    /// use parcours_domain::income::{Income, MonthlyResources, Recent};
    /// use parcours_domain::money::Money;
    /// use parcours_domain::offer::Typology;
    /// use parcours_domain::place::{AbcZone, CeilingZone};
    ///
    /// let alone = Household::alone().without_cards();
    /// let notice = Income::of(2024, Money::from_euros(24_310)).unwrap();
    /// let monthly = MonthlyResources::new(Money::from_euros(2_040)).ok();
    /// let income = Income { recent: Recent::NotLower, monthly, ..notice };
    /// let profile = Profile::of(&alone, &income, Date::new(2026, 11, 23).unwrap());
    ///
    /// let prospects = profile.prospects(CeilingZone::ParisAndNeighbours, Some(AbcZone::ABis));
    /// let outcomes: Vec<Outcome> = prospects.norms.iter().map(|norm| norm.outcome).collect();
    /// let (yes, no) = (Outcome::Compatible, Outcome::NotCompatible);
    /// assert_eq!(outcomes, [no, yes, yes, yes]);
    /// assert_eq!((prospects.smallest, prospects.largest), (Typology::T1, Some(Typology::T2)));
    /// assert_eq!(prospects.highest_rent, Some(Money::from_euros(680)));
    /// ```
    #[must_use]
    pub fn prospects(&self, zone: CeilingZone, abc: Option<AbcZone>) -> Prospects {
        let prospect = |norm: &Norm| {
            let reading = read(self, *norm, zone, abc);
            NormProspect {
                norm: *norm,
                outcome: reading.outcome,
                ceiling: reading.ceiling,
                ceiling_with_visits: reading.with_visits,
                margin: reading.margin,
                missing: reading.missing,
            }
        };
        let (smallest, largest) = allowed_typologies(self.persons);
        let (smallest_with_births, largest_with_births) =
            allowed_typologies(self.persons.saturating_add(self.expected));
        Prospects {
            norms: norms_of(zone).iter().map(prospect).collect(),
            smallest,
            largest,
            smallest_with_births,
            largest_with_births,
            highest_rent: self.resources.map(highest_rent),
        }
    }
}
