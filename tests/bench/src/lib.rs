//! The rules at work on a sample, the same native and in WASM.
//!
//! Does: make offers and households from a seed, check them, and sum up every verdict so that none is optimised away.
//! Does not: measure time (the caller does), or judge speed.

pub mod sample;

use parcours_domain::ceiling::Area;
use parcours_domain::eligibility::{Finding, FoundCategory, Outcome, PlusBand, Profile, RentLevel, SizeFit, Verdict};
use parcours_domain::known::MissingFact;
use parcours_domain::money::Money;
use sample::Sample;
use std::hint::black_box;
use wasm_bindgen::prelude::wasm_bindgen;

/// Numbers a verdict.
const FIGURES: usize = 25;

/// A sample, and what it comes to.
#[wasm_bindgen]
pub struct Bench {
    sample: Sample,
}

#[wasm_bindgen]
impl Bench {
    /// A number of offers and households; `aid` says whether the offers give their rent without charges, without which
    /// housing aid is not estimated.
    #[wasm_bindgen(constructor)]
    pub fn new(count: usize, aid: bool) -> Self {
        Self { sample: Sample::new(count, aid) }
    }

    /// Every offer against one household.
    pub fn offers(&self) -> f64 {
        let Some((household, income)) = self.sample.households.first() else { return 0.0 };
        let profile = Profile::of(household, income, self.sample.on);
        self.sample.offers.iter().map(|offer| weight(black_box(&profile.check(black_box(offer))))).sum()
    }

    /// One offer against every household.
    pub fn households(&self) -> f64 {
        let Some(offer) = self.sample.offers.first() else { return 0.0 };
        let households = self.sample.households.iter();
        households
            .map(|(household, income)| weight(black_box(&Profile::of(household, income, self.sample.on).check(offer))))
            .sum()
    }

    /// Each offer against the household of its own place: a fixed number of figures a verdict, to be compared between engines.
    pub fn figures(&self) -> Vec<f64> {
        let pairs = self.sample.offers.iter().zip(&self.sample.households);
        pairs
            .flat_map(|(offer, (household, income))| {
                figures(&Profile::of(household, income, self.sample.on).check(offer))
            })
            .collect()
    }

    /// The sample as JSON, for the engines that cannot make it themselves.
    pub fn json(&self) -> String {
        self.sample.json()
    }
}

fn outcome(outcome: Outcome) -> f64 {
    match outcome {
        Outcome::Compatible => 0.0,
        Outcome::NotCompatible => 1.0,
        Outcome::Unknown => 2.0,
    }
}

fn euros(amount: Option<Money>) -> f64 {
    // Cents of any amount here are exact in a double.
    #[allow(clippy::cast_precision_loss)]
    amount.map_or(-1e15, |amount| amount.cents() as f64)
}

/// One number of every figure but which facts are missing.
fn weight(verdict: &Verdict) -> f64 {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = amounts(verdict);
    a + b + c + d + missing(verdict) + l + m + n + (e + f + g + h + i + j + k) / 1e9
}

/// How many facts are missing, rule by rule.
fn missing(verdict: &Verdict) -> f64 {
    let [income, size, rent] = &verdict.rules;
    f64::from(income.missing.len() + size.missing.len() + rent.missing.len())
}

/// Outcomes (all, income, size, rent), ceiling, margins (income, rent), what is missing (how many facts, and which), housing
/// aid and what is left to pay with it, each least and most, how the size fits, the level of the rent, the band of a PLUS;
/// then [`of_the_income`].
fn figures(verdict: &Verdict) -> [f64; FIGURES] {
    let [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = amounts(verdict);
    let which = verdict.rules.iter().flat_map(|rule| rule.missing.iter()).map(code).sum();
    let [o, p, q, r, s, t, u, v, w] = of_the_income(verdict);
    [a, b, c, d, e, f, g, missing(verdict), which, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w]
}

/// How sure the ceiling is, the category, why and which of the open ones, the column, which income counts and of which
/// year, the ceiling with the children on visits, and the income given.
fn of_the_income(verdict: &Verdict) -> [f64; 9] {
    let [income, ..] = &verdict.rules;
    let Finding::Income(finding) = &income.finding else { return [-1.0; 9] };
    let (category, reason) = match finding.category {
        FoundCategory::Social(category, reason) => (f64::from(category.number()), f64::from(reason as u8)),
        FoundCategory::Intermediate(category) => (f64::from(category.number()), -1.0),
        FoundCategory::None => (-1.0, -1.0),
    };
    let area = finding.area.map_or(-1.0, |area| match area {
        Area::ParisAndNeighbours => 0.0,
        Area::RestOfIleDeFrance => 1.0,
        Area::OtherRegions => 2.0,
        Area::Overseas => 3.0,
        Area::ABis => 4.0,
        Area::A => 5.0,
        Area::B1 => 6.0,
        Area::B2C => 7.0,
    });
    [
        f64::from(income.reference().certainty as u8),
        category,
        reason,
        f64::from(finding.choice as u8),
        area,
        f64::from(finding.counted.basis() as u8),
        f64::from(finding.tax_year),
        euros(finding.ceiling_with_visits.map(|ceiling| ceiling.amount)),
        euros(finding.reference_income),
    ]
}

/// The same without the missing facts.
fn amounts(verdict: &Verdict) -> [f64; 14] {
    let [income, size, rent] = &verdict.rules;
    let (ceiling, margin, band) = match &income.finding {
        Finding::Income(finding) => (finding.ceiling.map(|ceiling| ceiling.amount), finding.margin, finding.plus_band),
        _ => (None, None, None),
    };
    let fit = match &size.finding {
        Finding::Size(finding) => finding.fit,
        _ => None,
    };
    let (rent_margin, net, level) = match &rent.finding {
        Finding::Rent(finding) => (finding.margin, finding.net, finding.level),
        _ => (None, None, None),
    };
    [
        outcome(verdict.outcome),
        outcome(income.outcome),
        outcome(size.outcome),
        outcome(rent.outcome),
        euros(ceiling),
        euros(margin),
        euros(rent_margin),
        euros(net.map(|net| net.aid.least)),
        euros(net.map(|net| net.aid.most)),
        euros(net.map(|net| net.rent_least)),
        euros(net.map(|net| net.rent_most)),
        match fit {
            None => -1.0,
            Some(SizeFit::Fits) => 100.0,
            Some(SizeFit::TooSmall { over, .. }) => 200.0 + f64::from(over),
            Some(SizeFit::TooLarge { short, .. }) => 300.0 + f64::from(short),
        },
        level.map_or(-1.0, |level| match level {
            RentLevel::Comfortable => 0.0,
            RentLevel::WithinGuide => 1.0,
            RentLevel::AboveGuide => 2.0,
        }),
        band.map_or(-1.0, |band| match band {
            PlusBand::UpTo60Percent => 0.0,
            PlusBand::UpToCeiling => 1.0,
            PlusBand::UpTo120Percent => 2.0,
            PlusBand::Above => 3.0,
        }),
    ]
}

/// A number for each fact; sums of a few of them stay apart.
fn code(fact: MissingFact) -> f64 {
    let of = |kind: u32, person: usize| f64::from(kind) + f64::from(u32::try_from(person).unwrap_or(31)) / 32.0;
    match fact {
        MissingFact::Typology => 1.0,
        MissingFact::Norm => 2.0,
        MissingFact::Place => 4.0,
        MissingFact::AbcZone => 8.0,
        MissingFact::Rent => 16.0,
        MissingFact::CeilingTable => 32.0,
        MissingFact::RecentIncome => 64.0,
        MissingFact::MonthlyResources => 128.0,
        MissingFact::HousingAid => 256.0,
        MissingFact::CoupleStatus => 512.0,
        MissingFact::ExpectedBirthCounted => 1024.0,
        MissingFact::VisitingChildrenCounted => 2048.0,
        MissingFact::SharedRooms => 4096.0,
        MissingFact::HouseholdKind => 8192.0,
        MissingFact::ReferenceIncome { person, .. } => of(16_384, person),
        MissingFact::ConflictingIncome { person, .. } => of(131_072, person),
        MissingFact::OwnIncome { person, .. } => of(1_048_576, person),
        MissingFact::BirthDate { person } => of(8_388_608, person),
        MissingFact::DisabilityCard { person } => of(67_108_864, person),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use parcours_domain::offer::Norm;

    const ENOUGH: usize = 100;
    const OUTCOMES: [Outcome; 3] = [Outcome::Compatible, Outcome::NotCompatible, Outcome::Unknown];

    fn verdicts(sample: &Sample) -> [Vec<[f64; FIGURES]>; 3] {
        let of = |household: usize| {
            let (household, income) = &sample.households[household];
            Profile::of(household, income, sample.on)
        };
        let all = 0..sample.offers.len();
        let usual = of(0);
        [
            sample.offers.iter().map(|offer| figures(&usual.check(offer))).collect(),
            all.clone().map(|at| figures(&of(at).check(&sample.offers[0]))).collect(),
            all.map(|at| figures(&of(at).check(&sample.offers[at]))).collect(),
        ]
    }

    /// How many verdicts have that figure at that place.
    fn times(verdicts: &[[f64; FIGURES]], at: usize, figure: Outcome) -> usize {
        verdicts.iter().filter(|one| (one[at] - outcome(figure)).abs() < f64::EPSILON).count()
    }

    #[test]
    fn the_sample_is_the_same_each_time() {
        let (one, other) = (Bench::new(300, true), Bench::new(300, true));
        assert_eq!(one.json(), other.json());
        assert_eq!((one.sample.offers.len(), one.sample.households.len()), (300, 300));
        let same = one.figures().iter().zip(other.figures()).all(|(one, other)| one.to_bits() == other.to_bits());
        assert!(same);
    }

    #[test]
    fn every_outcome_of_every_rule_is_measured_in_each_shape() {
        // The income of one household is known or it is not: against all offers, that is the usual one's.
        for aid in [true, false] {
            for (shape, verdicts) in verdicts(&Sample::new(10_000, aid)).iter().enumerate() {
                for (rule, name) in ["all", "income", "size", "rent"].into_iter().enumerate() {
                    for figure in OUTCOMES {
                        let found = times(verdicts, rule, figure);
                        // No text sets a limit to the rent: that rule never says no.
                        let never = name == "rent" && figure == Outcome::NotCompatible;
                        let holds = if never { found == 0 } else { found >= ENOUGH };
                        assert!(holds, "{aid} {shape} {name} {figure:?}: {found}");
                    }
                }
            }
        }
    }

    #[test]
    fn intermediate_homes_have_every_outcome_and_an_income_of_their_own() {
        let sample = Sample::new(10_000, true);
        let [_, _, pairs] = verdicts(&sample);
        let (mut outcomes, mut own) = ([0; 3], 0);
        for (at, (offer, (household, income))) in sample.offers.iter().zip(&sample.households).enumerate() {
            if matches!(offer.norm, Some(Norm::Lli | Norm::Pli)) {
                for (figure, found) in OUTCOMES.into_iter().zip(&mut outcomes) {
                    *found += times(&pairs[at..=at], 1, figure);
                }
                let profile = Profile::of(household, income, sample.on);
                own += usize::from(profile.income_for(offer.norm).exact() != profile.income().exact());
            }
        }
        // One offer in five, and the ceilings are high: few are refused.
        assert!(outcomes.into_iter().chain([own]).all(|found| found >= ENOUGH / 2), "{outcomes:?} {own}");
    }

    #[test]
    fn housing_aid_is_estimated_with_the_rent_without_charges_and_never_without() {
        let counts =
            |aid: bool| verdicts(&Sample::new(2_000, aid)).map(|all| all.iter().filter(|one| one[9] > -1e14).count());
        assert_eq!(counts(false), [0, 0, 0]);
        assert!(counts(true).into_iter().all(|found| found >= ENOUGH), "{:?}", counts(true));
        let [_, _, pairs] = verdicts(&Sample::new(2_000, true));
        let count = |of: fn(&[f64; FIGURES]) -> bool| pairs.iter().filter(|one| of(one)).count();
        // No aid, some, and a range of it where the place leaves the zone open.
        let (none, some) = (count(|one| one[9].abs() < 0.5), count(|one| one[9] > 0.5));
        let range = count(|one| one[9] > -0.5 && one[9] < one[10]);
        assert!([none, some, range].into_iter().all(|found| found >= ENOUGH / 2), "{none} {some} {range}");
    }
}
