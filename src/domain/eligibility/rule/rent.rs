//! Rent against resources: about three times the rent, charges included.
//!
//! Compatible up to a third. Above it the answer is « unknown » and never « not compatible »: the flyer says « environ »
//! without a limit, housing aid lowers what is really paid, no text sets a threshold, and the lessor decides. The
//! missing fact is then the housing aid.
//! DIFFERENCE: arrêté du 10 mars 2011 takes the aid off and divides by the resources; the flyer's wording counts
//! neither. Applicants are given the flyer's rule, so that is the one checked here.
//! Where the rule comes from: the flyer « Mon parcours locatif », « Les règles principales à respecter »; the band up to
//! 30 % is the usual practice of lessors (certainty B).

use super::Rule;
use crate::aid::net_rent_range;
use crate::eligibility::Profile;
use crate::eligibility::verdict::{Effort, Finding, NetRent, Outcome, RentFinding, RentLevel, RuleVerdict};
use crate::known::{MissingFact, MissingFacts};
use crate::money::Money;
use crate::offer::{Norm, OfferFacts};

/// How many times the rent has to come in: about three. Flyer « Mon parcours locatif ».
pub const GUIDE_TIMES: i64 = 3;
/// Up to this share of the resources, in percent, the rent is comfortable.
pub const COMFORTABLE_SHARE: i64 = 30;

pub(crate) fn check(profile: &Profile, offer: &OfferFacts) -> RuleVerdict {
    let (rent, resources) = (offer.rent_with_charges, profile.resources);
    let mut missing = MissingFacts::NONE;
    if rent.is_none() {
        missing.insert(MissingFact::Rent);
    }
    if resources.is_none() {
        missing.insert(MissingFact::MonthlyResources);
    }
    let level = rent.zip(resources).map(|(rent, resources)| level(rent, resources));
    if level == Some(RentLevel::AboveGuide) {
        missing.insert(MissingFact::HousingAid);
    }
    let highest_rent = resources.map(highest_rent);
    let finding = RentFinding {
        rent,
        monthly_resources: resources,
        effort: rent.zip(resources).and_then(|(rent, resources)| Effort::of(rent, resources)),
        level,
        highest_rent,
        margin: highest_rent.zip(rent).and_then(|(highest, rent)| highest.checked_sub(rent)),
        net: net(profile, offer),
    };
    let outcome = if missing.is_empty() { Outcome::Compatible } else { Outcome::Unknown };
    RuleVerdict { rule: Rule::Rent, outcome, finding: Finding::Rent(finding), missing }
}

/// The highest rent with charges that stays within the guide.
pub(crate) fn highest_rent(resources: Money) -> Money {
    Money::from_cents(resources.cents().div_euclid(GUIDE_TIMES))
}

/// What would be left to pay with housing aid. Only for social homes: the cut of the rent in the estimate applies to their
/// lessors alone, and other homes follow other figures.
fn net(profile: &Profile, offer: &OfferFacts) -> Option<NetRent> {
    if !matches!(offer.norm?, Norm::Plai | Norm::PlaiAdapted | Norm::Plus | Norm::PlusCd | Norm::Pls) {
        return None;
    }
    let resources = profile.resources.filter(|resources| *resources > Money::ZERO)?;
    let (place, family) = (offer.place?, profile.aid_family?);
    let net = net_rent_range(&place, family, offer.rent?, offer.rent_with_charges?, resources, profile.on)?;
    Some(NetRent {
        aid: net.aid,
        rent_least: net.least,
        rent_most: net.most,
        effort_least: Effort::of(net.least, resources)?,
        effort_most: Effort::of(net.most, resources)?,
    })
}

/// Compared in wide integers: no amount that can be held overflows.
fn level(rent: Money, resources: Money) -> RentLevel {
    let (rent, resources) = (i128::from(rent.cents()), i128::from(resources.cents()));
    if rent * 100 <= resources * i128::from(COMFORTABLE_SHARE) {
        RentLevel::Comfortable
    } else if rent * i128::from(GUIDE_TIMES) <= resources {
        RentLevel::WithinGuide
    } else {
        RentLevel::AboveGuide
    }
}
