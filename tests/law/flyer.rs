//! The flyer « Mon parcours locatif »: the seven steps, the rules to respect, who may use the service.
//! <https://site.actionlogement.fr/aide/louer/logement-social/salarie>

use parcours_domain::application::{Actor, IllegalMoveReason, Stage};
use parcours_domain::company::{Activity, Coverage, CoverageFact, Employer, Headcount, NotCovered, Sector};
use parcours_domain::eligibility::{
    Change, Finding, Outcome, RentFinding, RentLevel, Rule, RuleVerdict, SizeFit, allowed_typologies, check,
};
use parcours_domain::household::{CoupleStatus, Household, Role};
use parcours_domain::income::Income;
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::{OfferFacts, Typology};

use crate::people::{TODAY, alone, day, of_size, paid_monthly, person};

fn size_rule(household: &Household, typology: Option<Typology>) -> RuleVerdict {
    let offer = OfferFacts { typology, ..OfferFacts::default() };
    *check(&offer, household, &Income::default(), day(TODAY)).rule(Rule::Size)
}

fn rent_rule(rent: Money, resources: Money) -> RuleVerdict {
    let offer = OfferFacts { rent_with_charges: Some(rent), ..OfferFacts::default() };
    *check(&offer, &alone(), &paid_monthly(resources), day(TODAY)).rule(Rule::Rent)
}

fn rent_finding(rule: &RuleVerdict) -> RentFinding {
    let Finding::Rent(finding) = rule.finding else { panic!("the rent rule tells a rent finding") };
    finding
}

/// « 1 personne : T1 au T2 ; 2 : T1 au T3 ; 3 : T2 au T4 ; 4 : T3 au T5 ; 5 et plus : T4 et plus », every cell.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn size_every_cell() {
    // T1, T1bis, T2, T3, T4, T5, T6+.
    let expected = [
        (1, [true, true, true, false, false, false, false]),
        (2, [true, true, true, true, false, false, false]),
        (3, [false, false, true, true, true, false, false]),
        (4, [false, false, false, true, true, true, false]),
        (5, [false, false, false, false, true, true, true]),
        (6, [false, false, false, false, true, true, true]),
        (9, [false, false, false, false, true, true, true]),
    ];
    for (persons, suits) in expected {
        for (typology, suits) in Typology::ALL.into_iter().zip(suits) {
            let rule = size_rule(&of_size(persons), Some(typology));
            let outcome = if suits { Outcome::Compatible } else { Outcome::NotCompatible };
            assert_eq!(rule.outcome, outcome, "{persons} persons, {typology:?}");
        }
    }
}

/// A home that does not suit comes with the number of persons too many or too few, and the sizes that would.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn size_the_margin_is_given_in_persons() {
    let fit = |persons: usize, typology: Typology| {
        let Finding::Size(finding) = size_rule(&of_size(persons), Some(typology)).finding else { panic!() };
        finding.fit.unwrap()
    };
    assert_eq!(fit(1, Typology::T2), SizeFit::Fits);
    assert_eq!(fit(1, Typology::T4), SizeFit::TooLarge { fewest_persons: 3, short: 2 });
    assert_eq!(fit(5, Typology::T3), SizeFit::TooSmall { most_persons: 4, over: 1 });
    assert_eq!(fit(7, Typology::T1), SizeFit::TooSmall { most_persons: 2, over: 5 });
    assert_eq!(fit(2, Typology::T6Plus), SizeFit::TooLarge { fewest_persons: 5, short: 3 });

    let refused = size_rule(&of_size(3), Some(Typology::T1));
    let (smallest, largest) = allowed_typologies(3);
    assert!(refused.changes().eq([Change::TypologyBetween { smallest, largest }]));
    let unknown = size_rule(&alone(), None);
    assert_eq!((unknown.outcome, unknown.missing), (Outcome::Unknown, MissingFacts::of(MissingFact::Typology)));
}

/// The flyer does not say whether a child to be born counts: compatible both ways is compatible, one way is unknown.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn size_a_child_to_be_born_may_count() {
    let persons = vec![person(Role::Applicant), person(Role::Spouse), person(Role::DEPENDANT).expected(None)];
    let expecting = Household::new(persons, CoupleStatus::Married).unwrap();
    assert_eq!((expecting.size(), expecting.expected()), (2, 1));
    assert_eq!(size_rule(&expecting, Some(Typology::T2)).outcome, Outcome::Compatible);
    assert_eq!(size_rule(&expecting, Some(Typology::T5)).outcome, Outcome::NotCompatible);
    for open in [Typology::T1, Typology::T4] {
        let rule = size_rule(&expecting, Some(open));
        assert_eq!(
            (rule.outcome, rule.missing),
            (Outcome::Unknown, MissingFacts::of(MissingFact::ExpectedBirthCounted))
        );
    }
}

/// « Environ 3 fois le montant du loyer (charges comprises) »: one cent under, at and over the guide.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn rent_about_three_times() {
    let resources = Money::from_euros(2_040);
    let expected = [
        (61_200, Outcome::Compatible, RentLevel::Comfortable),
        (61_201, Outcome::Compatible, RentLevel::WithinGuide),
        (67_999, Outcome::Compatible, RentLevel::WithinGuide),
        (68_000, Outcome::Compatible, RentLevel::WithinGuide),
        (68_001, Outcome::Unknown, RentLevel::AboveGuide),
    ];
    for (cents, outcome, level) in expected {
        let rule = rent_rule(Money::from_cents(cents), resources);
        assert_eq!((rule.outcome, rent_finding(&rule).level), (outcome, Some(level)), "{cents} cents");
    }
}

/// Above the guide the lessor decides, taking housing aid into account: never a refusal, and the rent that would pass is given.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn rent_above_the_guide_is_for_the_lessor_to_decide() {
    let rule = rent_rule(Money::from_euros(698), Money::from_euros(2_040));
    let finding = rent_finding(&rule);
    assert_eq!((rule.outcome, rule.missing), (Outcome::Unknown, MissingFacts::of(MissingFact::HousingAid)));
    assert_eq!(finding.effort.unwrap().percent(), 34);
    assert_eq!(finding.effort.unwrap().times_in_tenths(), Some(29));
    assert_eq!(finding.margin, Some(Money::from_euros(-18)));
    let changes = [Change::RentAtMost(Money::from_euros(680)), Change::Fact(MissingFact::HousingAid)];
    assert!(rule.changes().eq(changes));

    let far_above = rent_rule(Money::from_euros(2_000), Money::from_euros(500));
    assert_eq!(far_above.outcome, Outcome::Unknown);
    let nothing_comes_in = rent_rule(Money::from_euros(400), Money::ZERO);
    assert_eq!((nothing_comes_in.outcome, rent_finding(&nothing_comes_in).effort), (Outcome::Unknown, None));
}

/// A share is never rounded across the guide: 33 % is within, 34 % is above.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn rent_a_share_is_never_rounded_across_the_guide() {
    let effort = |rent: i64, resources: i64| {
        let rule = rent_rule(Money::from_cents(rent), Money::from_cents(resources));
        rent_finding(&rule).effort.unwrap()
    };
    let at = effort(100_000, 300_000);
    assert_eq!((at.percent(), at.times_in_tenths()), (33, Some(30)));
    let just_above = effort(100_001, 300_000);
    assert_eq!((just_above.percent(), just_above.times_in_tenths()), (34, Some(29)));
    assert_eq!(effort(50_000, 200_000).percent(), 25);
    assert_eq!(effort(0, 200_000).times_in_tenths(), None);
}

/// Without the rent or the resources, the rule is unknown and says what it lacks.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn rent_a_missing_amount_is_named() {
    let verdict = check(&OfferFacts::default(), &alone(), &Income::default(), day(TODAY));
    let rule = verdict.rule(Rule::Rent);
    assert_eq!(rule.outcome, Outcome::Unknown);
    assert!(rule.missing.iter().eq([MissingFact::Rent, MissingFact::MonthlyResources]));
}

/// « Accessible aux salariés d’entreprises du secteur privé non agricole de 10 salariés et plus, et […] du secteur
/// agricole de 50 salariés et plus »: one band under and at each threshold.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn access_private_from_10_agricultural_from_50() {
    let coverage = |sector: Option<Sector>, employees: u32| {
        Employer { sector, headcount: Some(Headcount::of(employees)), is_active: Some(true), activity: None }.coverage()
    };
    let too_few = |needed: u32| Coverage::NotCovered(NotCovered::TooFewEmployees { needed });
    assert_eq!(coverage(Some(Sector::Private), 9), too_few(10));
    assert_eq!(coverage(Some(Sector::Private), 10), Coverage::Covered);
    assert_eq!(coverage(Some(Sector::Private), 250), Coverage::Covered);
    assert_eq!(coverage(Some(Sector::Agricultural), 49), too_few(50));
    assert_eq!(coverage(Some(Sector::Agricultural), 50), Coverage::Covered);
    assert_eq!(coverage(Some(Sector::Public), 5_000), Coverage::NotCovered(NotCovered::PublicEmployer));
    assert_eq!(coverage(None, 9), too_few(10));
    assert_eq!(coverage(None, 500), Coverage::Unknown(CoverageFact::Sector));
}

/// What is not known of the employer is asked, and a closed company covers nobody.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn access_a_missing_fact_is_named() {
    let private =
        Employer { sector: Some(Sector::Private), headcount: Some(Headcount::From10To19), ..Employer::default() };
    assert_eq!(private.coverage(), Coverage::Unknown(CoverageFact::Activity));
    assert_eq!(Employer::default().coverage(), Coverage::Unknown(CoverageFact::Headcount));
    let closed = Employer { is_active: Some(false), ..private };
    assert_eq!(closed.coverage(), Coverage::NotCovered(NotCovered::Closed));
}

/// « Secteur agricole »: where the sector is unknown and the activity suggests agriculture, the question is the MSA, and
/// only between 10 and 49 employees, where it decides.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006071367>
#[test]
fn access_the_activity_suggests_a_question() {
    let farm = |sector: Option<Sector>, employees: u32| {
        let activity = Activity::parse("01.13Z");
        Employer { sector, headcount: Some(Headcount::of(employees)), is_active: Some(true), activity }.coverage()
    };
    assert_eq!(farm(None, 9), Coverage::NotCovered(NotCovered::TooFewEmployees { needed: 10 }));
    assert_eq!(farm(None, 10), Coverage::Unknown(CoverageFact::SocialInsurance));
    assert_eq!(farm(None, 49), Coverage::Unknown(CoverageFact::SocialInsurance));
    assert_eq!(farm(None, 50), Coverage::Unknown(CoverageFact::Sector));
    // Who tells the sector is believed: the code only suggests.
    assert_eq!(farm(Some(Sector::Private), 10), Coverage::Covered);
    assert_eq!(farm(Some(Sector::Agricultural), 49), Coverage::NotCovered(NotCovered::TooFewEmployees { needed: 50 }));
    let bakery =
        Employer { activity: Activity::parse("10.71C"), headcount: Some(Headcount::of(20)), ..Employer::default() };
    assert_eq!(bakery.coverage(), Coverage::Unknown(CoverageFact::Sector));

    for code in ["A", "a", "01", "01.13Z", "0113Z", " 02.10Z", "03.11Z"] {
        assert_eq!(Activity::parse(code), Some(Activity::Agricultural), "{code}");
    }
    for code in ["B", "u", "05.10Z", "09.90Z", "10.71C", "62.01Z", "99.00Z"] {
        assert_eq!(Activity::parse(code), Some(Activity::Other), "{code}");
    }
    for code in ["", "0", "00.00Z", "04.00Z", "V", "AA", "é", "1", "x1"] {
        assert_eq!(Activity::parse(code), None, "{code}");
    }
}

/// INSEE's bands: read back, in order, and without a gap.
/// <https://www.sirene.fr>
#[test]
fn access_bands_leave_no_gap() {
    for band in Headcount::ALL {
        assert_eq!(Headcount::parse(band.code()), Some(band));
    }
    for pair in Headcount::ALL[1..].windows(2) {
        assert_eq!(pair[0].at_most().map(|most| most + 1), Some(pair[1].at_least()), "{pair:?}");
    }
    assert_eq!(Headcount::of(0), Headcount::Zero);
    assert_eq!(Headcount::of(49), Headcount::From20To49);
    assert_eq!(Headcount::of(12_000), Headcount::From10000);
    assert_eq!(Headcount::parse("13"), None);
}

/// « Suivez votre candidature »: the seven steps, in order, on the way to the lease.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn journey_seven_steps_to_the_lease() {
    use Actor::{ActionLogement, Applicant, Committee, Lessor};
    let moves = [
        (Stage::Validated, ActionLogement),
        (Stage::SentToLessor, ActionLogement),
        (Stage::LessorContact, Lessor),
        (Stage::CommitteeScheduled, Lessor),
        (Stage::Awarded, Committee),
        (Stage::Accepted, Applicant),
        (Stage::Visit, Lessor),
        (Stage::LeaseSigned, Lessor),
    ];
    let mut stage = Stage::Submitted;
    let mut steps = vec![stage.step().unwrap()];
    for (next, actor) in moves {
        stage = stage.advance(next, actor).unwrap();
        steps.push(stage.step().unwrap());
    }
    assert_eq!(steps, [1, 2, 3, 4, 5, 6, 7, 7, 7]);
    assert!(stage.is_final());
}

/// Whether a stage may follow another, no matter who makes the move.
fn may_become(from: Stage, to: Stage) -> bool {
    from.moves().iter().any(|(next, _)| *next == to)
}

/// « Si votre dossier est invalidé, vous pouvez d’ores et déjà vous positionner sur un autre logement »; « si votre
/// candidature n’a pas été retenue, vous pourrez vous positionner sur une nouvelle offre ».
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn journey_what_ends_frees_the_applicant() {
    for stage in Stage::ALL {
        assert_eq!(stage.is_final(), stage.moves().is_empty(), "{stage:?}");
        assert_eq!(stage.can_withdraw(), may_become(stage, Stage::Withdrawn), "{stage:?}");
        assert_eq!(stage.can_answer(), may_become(stage, Stage::Accepted), "{stage:?}");
        assert_eq!(!stage.is_final(), may_become(stage, Stage::OfferCancelled), "{stage:?}");
    }
    let refused = Stage::Invalidated.advance(Stage::Withdrawn, Actor::Applicant).unwrap_err();
    assert_eq!(refused.reason, IllegalMoveReason::AlreadyFinal);
}

/// Every pair of stages and actors: what the moves do not list is refused, for the right reason.
/// <https://site.actionlogement.fr/aide/louer/logement-social/salarie>
#[test]
fn journey_every_other_move_is_refused() {
    let mut allowed = 0;
    for from in Stage::ALL {
        for to in Stage::ALL {
            for actor in Actor::ALL {
                match from.advance(to, actor) {
                    Ok(reached) => {
                        allowed += 1;
                        assert_eq!(reached, to);
                        assert!(from.moves().contains(&(to, actor)));
                    }
                    Err(refused) => {
                        assert_eq!((refused.from, refused.to, refused.actor), (from, to, actor));
                        let reason = if from.is_final() {
                            IllegalMoveReason::AlreadyFinal
                        } else if may_become(from, to) {
                            IllegalMoveReason::NotTheirs
                        } else {
                            IllegalMoveReason::NotASuccessor
                        };
                        assert_eq!(refused.reason, reason, "{from:?} to {to:?} by {actor:?}");
                    }
                }
            }
        }
    }
    // Twenty-one moves of the journey, and from each of the ten open stages a withdrawal and a cancelled offer.
    assert_eq!(allowed, 21 + 2 * 10);
}
