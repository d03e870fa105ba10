//! Code de la construction et de l’habitation (CCH): incomes that count, renewal, the committee, the answer.
//! <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>

use parcours_domain::application::{Actor, IllegalMoveReason, Stage};
use parcours_domain::date::Date;
use parcours_domain::deadline::answer_deadline;
use parcours_domain::delay::abnormal_delay;
use parcours_domain::household::{CoupleStatus, Household, HouseholdProblem, Role};
use parcours_domain::income::{Income, NoticeHolder, TaxNotice, tax_year_for};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::nud::Nud;
use parcours_domain::offer::Typology;
use parcours_domain::registration::{LOCAL_SITES, NATIONAL_SITE, site_of, site_of_territory};
use parcours_domain::renewal::{ReminderOf, RenewalState, RenewalWindow};
use parcours_domain::source::Certainty;

use crate::people::{day, person};

fn notice(tax_year: u16, euros: i64, holder: NoticeHolder) -> TaxNotice {
    TaxNotice::new(tax_year, Money::from_euros(euros), holder).unwrap()
}

fn two_adults(status: CoupleStatus) -> Household {
    Household::new(vec![person(Role::Applicant), person(Role::CoApplicant), person(Role::DEPENDANT)], status).unwrap()
}

/// L.442-12: the household is those who sign the lease, those on their tax notice, partner and dependants. Ours has
/// exactly one applicant, and a size that a home can hold.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_l442_12_who_is_the_household() {
    let household = |roles: &[Role]| Household::new(roles.iter().copied().map(person).collect(), CoupleStatus::Unknown);
    assert_eq!(household(&[]).err(), Some(HouseholdProblem::NoApplicant));
    assert_eq!(household(&[Role::DEPENDANT]).err(), Some(HouseholdProblem::NoApplicant));
    assert_eq!(household(&[Role::Applicant; 2]).err(), Some(HouseholdProblem::SeveralApplicants));
    assert_eq!(household(&[Role::Applicant, Role::Spouse, Role::Spouse]).err(), Some(HouseholdProblem::SeveralSpouses));
    let crowd = |persons: usize| {
        let mut roles = vec![Role::Applicant];
        roles.resize(persons, Role::DEPENDANT);
        household(&roles)
    };
    assert!(crowd(20).is_ok());
    assert_eq!(crowd(21).err(), Some(HouseholdProblem::TooManyPersons { found: 21 }));
    assert_eq!(crowd(40).err(), Some(HouseholdProblem::TooManyPersons { found: 40 }));
    let unborn = vec![person(Role::Applicant).expected(None)];
    assert_eq!(Household::new(unborn, CoupleStatus::Unknown).err(), Some(HouseholdProblem::ApplicantNotBorn));
}

/// R.441-1: the income of the year before last, summed over the household.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_r441_1_the_incomes_of_the_year_before_last_are_summed() {
    assert_eq!(tax_year_for(day("2026-01-01")), 2024);
    assert_eq!(tax_year_for(day("2026-12-31")), 2024);
    assert_eq!(tax_year_for(day("2027-01-01")), 2025);

    let notices = vec![
        notice(2024, 18_000, NoticeHolder::Person(0)),
        notice(2025, 1, NoticeHolder::Person(0)),
        notice(2024, 12_000, NoticeHolder::Person(1)),
        // A dependant who worked has a notice of their own: it counts.
        notice(2024, 3_000, NoticeHolder::Person(2)),
    ];
    let income = Income { notices, ..Income::default() };
    let household = two_adults(CoupleStatus::Cohabiting);
    assert_eq!(income.reference_income(&household, 2024), Ok(Money::from_euros(33_000)));
}

/// R.441-1: without the notice of every adult there is no sum.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_r441_1_a_missing_notice_is_named() {
    let household = two_adults(CoupleStatus::Cohabiting);
    let only_first = Income { notices: vec![notice(2024, 18_000, NoticeHolder::Person(0))], ..Income::default() };
    let second = MissingFact::ReferenceIncome { person: 1, tax_year: 2024 };
    assert_eq!(only_first.reference_income(&household, 2024), Err(MissingFacts::of(second)));

    let nothing = Income::default().reference_income(&household, 2024);
    let first = MissingFact::ReferenceIncome { person: 0, tax_year: 2024 };
    assert_eq!(nothing, Err(MissingFacts::from_iter([first, second])));
}

/// R.441-1 with CGI 6: a married couple and civil partners have one notice for two, counted once; cohabitants have two.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_r441_1_a_common_notice_counts_once() {
    let joint = || Income { notices: vec![notice(2024, 40_000, NoticeHolder::Couple)], ..Income::default() };
    let sum = Ok(Money::from_euros(40_000));
    for status in [CoupleStatus::Married, CoupleStatus::CivilUnion] {
        assert_eq!(joint().reference_income(&two_adults(status), 2024), sum, "{status:?}");
    }
    // Whether it is shared with the other adult, the status says: without one it is asked.
    let status = MissingFacts::of(MissingFact::CoupleStatus);
    let read = joint().reference_income(&two_adults(CoupleStatus::Unknown), 2024);
    assert_eq!(read, Err(status));
    // Shared with somebody who is not of the household: the own part of it is asked, and the other adult's notice.
    let own_part = MissingFact::OwnIncome { person: 0, tax_year: 2024 };
    let second = MissingFact::ReferenceIncome { person: 1, tax_year: 2024 };
    for status in [CoupleStatus::Cohabiting, CoupleStatus::NotACouple] {
        let read = joint().reference_income(&two_adults(status), 2024);
        assert_eq!(read, Err(MissingFacts::from_iter([own_part, second])), "{status:?}");
    }

    let mut stated_twice = joint();
    stated_twice.notices.push(notice(2024, 40_000, NoticeHolder::Person(1)));
    assert_eq!(stated_twice.reference_income(&two_adults(CoupleStatus::Married), 2024), sum);

    let mut contradicted = joint();
    contradicted.notices.push(notice(2024, 9_000, NoticeHolder::Person(1)));
    let conflict = MissingFact::ConflictingIncome { person: 1, tax_year: 2024 };
    let read = contradicted.reference_income(&two_adults(CoupleStatus::Married), 2024);
    assert_eq!(read, Err(MissingFacts::of(conflict)));
}

/// R.441-1: two different notices of one person and year are a question, not a sum.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_r441_1_two_different_notices_are_a_question() {
    let household = Household::new(vec![person(Role::Applicant)], CoupleStatus::NotACouple).unwrap();
    let of_one = |second: i64| {
        let notices =
            vec![notice(2024, 18_000, NoticeHolder::Person(0)), notice(2024, second, NoticeHolder::Person(0))];
        Income { notices, ..Income::default() }.reference_income(&household, 2024)
    };
    assert_eq!(of_one(18_000), Ok(Money::from_euros(18_000)));
    let conflict = MissingFact::ConflictingIncome { person: 0, tax_year: 2024 };
    assert_eq!(of_one(19_000), Err(MissingFacts::of(conflict)));
}

/// R.441-2-7: valid for a year; the renewal opens in the tenth month.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_r441_2_7_valid_for_a_year() {
    let window = RenewalWindow::after(day("2025-03-15"));
    assert_eq!((window.opens(), window.ends()), (day("2026-01-15"), day("2026-03-15")));
    let expected = [
        ("2026-01-14", RenewalState::Active),
        ("2026-01-15", RenewalState::Due { days_left: 59 }),
        ("2026-02-13", RenewalState::Due { days_left: 30 }),
        ("2026-02-14", RenewalState::Expiring { days_left: 29 }),
        ("2026-03-15", RenewalState::Expiring { days_left: 0 }),
        ("2026-03-16", RenewalState::Expired),
    ];
    for (today, state) in expected {
        assert_eq!(window.state(day(today)), state, "{today}");
    }
    // The days worth a reminder: the opening, a month before the end, the end; those that are still to come.
    let reminders = |today: &str| -> Vec<(ReminderOf, Date)> { window.reminders(day(today)).collect() };
    let all = [
        (ReminderOf::Opening, day("2026-01-15")),
        (ReminderOf::LastMonth, day("2026-02-15")),
        (ReminderOf::End, day("2026-03-15")),
    ];
    assert_eq!(reminders("2025-03-15"), all);
    assert_eq!(reminders("2026-01-15"), all);
    assert_eq!(reminders("2026-01-16"), all[1..]);
    assert_eq!(reminders("2026-02-16"), all[2..]);
    assert_eq!(reminders("2026-03-15"), all[2..]);
    assert_eq!(reminders("2026-03-16"), []);
    // From the last of February: the same number, or the last of the month.
    let leap = RenewalWindow::after(day("2024-02-29"));
    assert_eq!((leap.opens(), leap.ends()), (day("2024-12-29"), day("2025-02-28")));
}

/// R.441-3: the committee's five decisions, a to e, and nobody else's.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_r441_3_the_committee_has_five_decisions() {
    let decisions = [
        (Stage::Awarded, false),
        (Stage::Ranked, false),
        (Stage::AwardedConditionally, false),
        (Stage::NotAwarded, true),
        (Stage::Rejected, true),
    ];
    for (decision, is_final) in decisions {
        assert_eq!(Stage::CommitteeScheduled.advance(decision, Actor::Committee), Ok(decision));
        assert_eq!(decision.is_final(), is_final, "{decision:?}");
        let refused = Stage::CommitteeScheduled.advance(decision, Actor::Lessor).unwrap_err();
        assert_eq!(refused.reason, IllegalMoveReason::NotTheirs);
    }
    let committee: Vec<Stage> = Stage::ALL
        .into_iter()
        .flat_map(Stage::moves)
        .filter(|(_, actor)| *actor == Actor::Committee)
        .map(|(decision, _)| decision)
        .collect();
    assert_eq!(committee, decisions.map(|(decision, _)| decision));
}

/// R.441-3 b and c: a ranked application and a conditional one become an award, or come to nothing.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_r441_3_a_rank_and_a_condition_end_in_an_award_or_not() {
    for open in [Stage::Ranked, Stage::AwardedConditionally] {
        for end in [Stage::Awarded, Stage::NotAwarded] {
            assert_eq!(open.advance(end, Actor::Lessor), Ok(end));
        }
        assert!(open.advance(Stage::LeaseSigned, Actor::Lessor).is_err() && !open.can_answer());
    }
}

/// R.441-10: at least ten days to answer, and silence is a refusal.
/// <https://juriblio.fr/codes/code-de-la-construction-et-de-l-habitation/partie-reglementaire/livre-iv/titre-iv/chapitre-ier/section-1/article-r441-10>
#[test]
fn article_r441_10_ten_days_and_silence_is_a_refusal() {
    assert_eq!(answer_deadline(day("2026-02-02"), None), day("2026-02-12"));
    assert!(Stage::Awarded.can_answer());
    assert!(Stage::Awarded.advance(Stage::AnswerExpired, Actor::Lessor).is_ok());
    assert!(Stage::AnswerExpired.is_final());
}

/// R.441-2-1, R.441-2-5: where a request is filed and renewed, by department.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_r441_2_5_the_registration_site_of_a_department() {
    let expected = [
        ("03", "https://mademande03.dlauvergne.fr"),
        ("14", "https://www.demandelogement14.fr"),
        ("15", "https://mademande15.dlauvergne.fr"),
        ("16", "https://www.demandedelogement16.fr"),
        ("17", "https://www.demandedelogement17.fr"),
        ("22", "https://www.demandelogement22.fr"),
        ("29", "https://www.demandelogement29.fr"),
        ("31", "https://www.demandelogement31.fr"),
        ("35", "https://www.demandelogement35.fr"),
        ("37", "https://www.demandelogement37.fr"),
        ("43", "https://mademande43.dlauvergne.fr"),
        ("44", "https://www.demandelogement44.fr"),
        ("49", "https://www.demandelogement49.fr"),
        ("50", "https://www.demandelogement50.fr"),
        ("53", "https://www.demandelogement53.fr"),
        ("56", "https://www.demandelogement56.fr"),
        ("61", "https://www.demandelogement61.fr"),
        ("63", "https://mademande63.dlauvergne.fr"),
        ("72", "https://www.demandelogement72.fr"),
        ("79", "https://www.demandedelogement79.fr"),
        ("85", "https://www.demandelogement85.fr"),
        ("86", "https://www.demandedelogement86.fr"),
        ("87", "https://www.demandedelogement87.fr"),
        ("88", "https://vosges.demandelogement88.fr"),
    ];
    for (department, site) in expected {
        assert_eq!(site_of(Some(department)), site);
    }
    for department in ["21", "25", "39", "58", "70", "89", "90"] {
        assert_eq!(site_of(Some(department)), "https://www.demandelogementbourgognefranchecomte.fr/imhowebGP21");
    }
    for department in ["67", "68"] {
        assert_eq!(site_of(Some(department)), "https://www.demandedelogement-alsace.fr");
    }
    for department in [None, Some("75"), Some("71"), Some("32"), Some("40"), Some("974"), Some("2A"), Some("é")] {
        assert_eq!(site_of(department), "https://www.demande-logement-social.gouv.fr", "{department:?}");
    }
    // The table that the help page lists is the one that answers, and names each department once.
    let listed: Vec<&str> = LOCAL_SITES.iter().flat_map(|site| site.departments.iter().copied()).collect();
    assert_eq!(listed.len(), expected.len() + 7 + 2);
    assert!(LOCAL_SITES.iter().all(|site| site.departments.iter().all(|one| site_of(Some(one)) == site.url)));
    // The number's own territory leads there too, and Île-de-France to the national site.
    let of_number = |number: &str| site_of_territory(&Nud::parse(number).unwrap().territory());
    assert_eq!(of_number("067 0423 000001 GDPUB"), "https://www.demandedelogement-alsace.fr");
    assert_eq!(of_number("111 0423 000001 GDPUB"), NATIONAL_SITE);
}

/// L.441-1-4, R.441-2-4: an abnormally long delay, where it could be read; nowhere else.
/// <https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006074096>
#[test]
fn article_l441_1_4_an_abnormally_long_delay() {
    let months = |department: &str, typology| abnormal_delay(department, typology).map(|delay| delay.months);
    let paris = [
        (Typology::T1, 72),
        (Typology::T1Bis, 72),
        (Typology::T2, 108),
        (Typology::T3, 108),
        (Typology::T4, 120),
        (Typology::T5, 120),
        (Typology::T6Plus, 120),
    ];
    for (typology, expected) in paris {
        assert_eq!(months("75", Some(typology)), Some(expected), "{typology:?}");
        assert_eq!(months("34", Some(typology)), Some(36));
    }
    assert_eq!((months("34", None), months("75", None)), (Some(36), None));
    // Lyon's is contradicted by its only source.
    assert_eq!((months("69", None), months("93", Some(Typology::T2))), (None, None));

    let delay = abnormal_delay("75", Some(Typology::T1)).unwrap();
    assert_eq!(delay.reached_on(day("2020-02-29")), day("2026-02-28"));
    assert_eq!(delay.reference.certainty, Certainty::B);
    assert_ne!(delay.reference.url, abnormal_delay("34", None).unwrap().reference.url);
}
