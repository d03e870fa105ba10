//! What the explanation says below each rule: the figures one by one, why they are these, and where to find what is
//! missing.
//!
//! Whatever the reference marks as computed says « calculé »; the housing aid is an estimate and says so.

use crate::i18n::{explanation as words, verdict as verdict_words};
use crate::platform::intl;
use crate::wording::ceiling::area_name;
use crate::wording::income as counted;
use crate::wording::offer as wording;
use crate::wording::verdict::{ceiling_text, gap, persons, size_name, sizes, times};
use parcours_domain::eligibility::{
    CategoryChoice, Finding, FoundCategory, IncomeFinding, PlusBand, RentFinding, RuleVerdict, SizeFinding,
    allowed_typologies,
};
use parcours_domain::household::IntermediateCategory;
use parcours_domain::income::IncomeBasis;
use parcours_domain::known::MissingFact;
use parcours_domain::money::Money;
use parcours_domain::offer::Norm;

/// What stands below a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// The figures, each with its name.
    pub figures: Vec<(String, String)>,
    /// The sentences.
    pub lines: Vec<String>,
}

impl Detail {
    fn figure(&mut self, name: &str, value: impl Into<String>) {
        self.figures.push((name.to_owned(), value.into()));
    }

    fn line(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }
}

/// What stands below a rule.
#[must_use]
pub fn detail(rule: &RuleVerdict) -> Detail {
    let mut detail = Detail::default();
    match &rule.finding {
        Finding::Income(finding) => income(finding, &mut detail),
        Finding::Size(finding) => size(finding, &mut detail),
        Finding::Rent(finding) => rent(finding, &mut detail),
    }
    let mut places: Vec<_> = rule.missing.iter().filter_map(whereabouts).collect();
    places.dedup();
    detail.lines.extend(places.into_iter().map(str::to_owned));
    detail
}

fn income(finding: &IncomeFinding, detail: &mut Detail) {
    let counted_income = &finding.counted;
    detail.figure(words::counted(), counted::amount(counted_income));
    if let Some(ceiling) = finding.ceiling {
        detail.figure(words::ceiling(), ceiling_text(&ceiling));
        if let Some(margin) = finding.margin {
            let name = if margin < Money::ZERO { words::excess() } else { words::margin() };
            let amount = gap(margin, Money::ZERO);
            let written = words::margin_value(intl::money(amount), percent_of(amount, ceiling.amount));
            let is_exact = finding.reference_income.is_some();
            detail.figure(name, if is_exact { written } else { verdict_words::at_least(written) });
        }
    }
    if let Some(name) = finding.norm.and_then(wording::norm) {
        detail.figure(words::norm(), name);
    }
    if let Some(area) = finding.area {
        detail.figure(words::zone(), area_name(area));
    }
    category(finding, detail);
    let year = counted_income.tax_year();
    let is_intermediate = finding.norm.is_some_and(Norm::is_intermediate);
    detail.line(match counted_income.basis() {
        IncomeBasis::PreviousYear if is_intermediate => words::basis_lower(year),
        _ => counted::basis(counted_income),
    });
    if counted_income.basis() == IncomeBasis::TwoYearsBefore {
        detail.line(words::basis_sum());
        detail.line(if is_intermediate { words::fall_intermediate(year) } else { words::fall(year) });
    }
    if let Some(band) = finding.plus_band {
        detail.line(match band {
            PlusBand::UpTo60Percent => words::band_60(),
            PlusBand::UpToCeiling => words::band_100(),
            PlusBand::UpTo120Percent => words::band_120(),
            PlusBand::Above => words::band_above(),
        });
    }
    if let Some(ceiling) = finding.ceiling_with_visits {
        detail.line(words::visiting_ceiling());
        detail.line(words::visiting_counted(ceiling_text(&ceiling)));
    }
    if matches!(finding.norm, Some(Norm::Lls | Norm::Llts)) {
        detail.line(words::overseas());
    }
}

/// The household's category, and why it is that one.
fn category(finding: &IncomeFinding, detail: &mut Detail) {
    match finding.category {
        FoundCategory::Social(category, reason) => {
            detail.figure(words::own_category(), counted::category(category));
            detail.line(counted::reason(reason));
            match finding.choice {
                CategoryChoice::Only => {}
                CategoryChoice::LowestOpen => detail.line(words::category_lowest()),
                CategoryChoice::HighestOpen => detail.line(words::category_highest()),
            }
        }
        FoundCategory::Intermediate(category) => {
            let name = match category.dependants() {
                0 if category == IntermediateCategory::ALONE => words::lli_alone().to_owned(),
                0 => words::lli_couple().to_owned(),
                1 => words::lli_one().to_owned(),
                count => words::lli_many(count),
            };
            detail.figure(words::own_category(), name);
            detail.line(words::lli_rule());
            detail.line(words::lli_zone());
        }
        FoundCategory::None => {}
    }
}

fn size(finding: &SizeFinding, detail: &mut Detail) {
    detail.figure(words::persons(), finding.persons.to_string());
    detail.figure(words::offered(), finding.typology.map_or_else(|| words::unknown_size().to_owned(), size_name));
    detail.figure(words::suited(), sizes(finding.smallest, finding.largest));
    if finding.expected > 0 {
        let together = finding.persons.saturating_add(finding.expected);
        let (smallest, largest) = allowed_typologies(together);
        detail.line(words::births(persons(together), sizes(smallest, largest)));
    }
    if finding.visiting > 0 {
        detail.line(words::visiting_rooms());
    }
    if finding.flat_sharers > 0 {
        detail.line(words::shared());
    }
}

fn rent(finding: &RentFinding, detail: &mut Detail) {
    if let Some(tenths) = finding.effort.and_then(|effort| effort.times_in_tenths()) {
        detail.figure(words::times(), words::times_value(times(tenths)));
    }
    if let Some(effort) = finding.effort {
        detail.figure(words::gross(), words::gross_value(effort.percent()));
    }
    if let Some(net) = finding.net {
        let (least, most) = (intl::money(net.aid.least), intl::money(net.aid.most));
        let aid = if net.aid.most == Money::ZERO {
            words::aid_none().to_owned()
        } else if net.aid.least == net.aid.most {
            words::aid_exact(most)
        } else {
            words::aid_between(least, most)
        };
        detail.figure(words::aid(), aid);
        let (least, most) = (intl::money(net.rent_least), intl::money(net.rent_most));
        let rent = if least == most { words::aid_exact(most) } else { words::aid_between(least, most) };
        detail.figure(words::net_rent(), rent);
        let (least, most) = (net.effort_least.percent(), net.effort_most.percent());
        let effort = if least == most { words::gross_value(most) } else { words::net_between(least, most) };
        detail.figure(words::net(), effort);
    }
    detail.line(words::effort_what());
    detail.line(words::guide());
    detail.line(words::decides());
    detail.line(if finding.net.is_some() { words::estimate() } else { words::no_estimate() });
}

fn percent_of(part: Money, whole: Money) -> i64 {
    part.cents().saturating_mul(100) / whole.cents().max(1)
}

/// Where a missing fact is to be found, or who knows it.
fn whereabouts(fact: MissingFact) -> Option<&'static str> {
    Some(match fact {
        MissingFact::ReferenceIncome { .. } | MissingFact::ConflictingIncome { .. } => words::where_income(),
        MissingFact::OwnIncome { .. } => words::where_own_income(),
        MissingFact::RecentIncome => words::where_recent(),
        MissingFact::MonthlyResources => words::where_resources(),
        MissingFact::DisabilityCard { .. } => words::where_card(),
        MissingFact::CoupleStatus => words::where_couple(),
        MissingFact::BirthDate { .. } => words::where_birth(),
        MissingFact::Typology | MissingFact::Norm | MissingFact::Place | MissingFact::AbcZone | MissingFact::Rent => {
            words::where_offer()
        }
        MissingFact::ExpectedBirthCounted
        | MissingFact::VisitingChildrenCounted
        | MissingFact::SharedRooms
        | MissingFact::HouseholdKind => words::where_lessor(),
        MissingFact::CeilingTable | MissingFact::HousingAid => return None,
    })
}
