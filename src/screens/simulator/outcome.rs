//! The result: norms, sizes, rents, what is missing, and where to go next.

use super::address::page_of;
use super::questions::from_summary;
use super::storing::storing;
use crate::forms::simulation::{Checked, Step};
use crate::i18n::{explanation, simulator as words, verdict as verdict_words};
use crate::parts::ceilings_notice::ceilings_notice;
use crate::parts::law::law;
use crate::parts::offer::outcome_tag;
use crate::parts::page::Page;
use crate::parts::verdict::line;
use crate::platform::{clock, intl, page as paper};
use crate::route::{self, Route};
use crate::state;
use crate::ui::{Button, ButtonVariant, Card, Icon, KeyValues, Notice, NoticeKind, PageHeading, RouteLink};
use crate::wording::income as counted;
use crate::wording::simulator as wording;
use crate::wording::verdict::{Margin, ceiling_text, fact_name, older, persons, sizes};
use leptos::prelude::*;
use parcours_domain::company::{Coverage, NotCovered, Sector};
use parcours_domain::date::Date;
use parcours_domain::eligibility::{COMFORTABLE_SHARE, NormProspect, Outcome, Profile, Prospects, Tables};
use parcours_domain::income::{IncomeBasis, Recent};
use parcours_domain::known::MissingFact;
use parcours_domain::money::Money;
use parcours_domain::offer::Norm;

/// The result, or a link to the answer that is missing.
pub fn page() -> AnyView {
    let simulation = state::simulation();
    simulation.finish();
    let ceilings = state::ceilings();
    ceilings.ask();
    let content = match simulation.answers().zip(clock::today()) {
        Some((answers, today)) => (move || filled(&answers, today, ceilings.tables())).into_any(),
        None => view! {
            <Notice kind=NoticeKind::Warning title=words::incomplete()>
                <p>
                    <RouteLink to=page_of(Step::Summary)>{words::incomplete_link()}</RouteLink>
                </p>
            </Notice>
        }
        .into_any(),
    };
    view! {
        <Page narrow=true>
            <p>
                <RouteLink to=page_of(Step::Summary) class="back" icon=Icon::Back>
                    {words::change()}
                </RouteLink>
            </p>
            <PageHeading text=words::page_outcome() />
            {ceilings_notice()}
            {content}
        </Page>
    }
    .into_any()
}

fn filled(answers: &Checked, today: Date, tables: Tables) -> AnyView {
    let profile = Profile::of(&answers.household, &answers.income, today).with_tables(tables);
    let prospects = profile.prospects(answers.zone, None);
    let may_suit = profile.income().exact().is_some()
        && profile.monthly_resources().is_some()
        && answers.household.flat_sharers() == 0;
    let norms = prospects.norms.iter().map(|prospect| norm(prospect, &profile)).collect::<Vec<_>>();
    let (counted, size, sources) = (counted(answers, &profile), size(answers, &prospects), sources(&prospects));
    let rent = rent(profile.monthly_resources(), prospects.highest_rent);
    let (missing, employer) = (missing(answers, &profile, &prospects), line(employer(answers)));
    view! {
        <p class="soft">{words::outcome_intro(intl::day(today))}</p>
        {counted}
        <Card>
            <h2>{words::norms()}</h2>
            {norms}
            {sources}
        </Card>
        <Card>
            <h2>{words::size()}</h2>
            {size}
        </Card>
        <Card>
            <h2>{words::rent()}</h2>
            {rent}
        </Card>
        {missing}
        <Card>
            <h2>{words::employer()}</h2>
            {employer}
            <p class="soft small">{words::employer_hint()}</p>
        </Card>
        <section class="stack stack--tight next-steps">
            <h2>{words::next()}</h2>
            <p class="row">
                {onwards(may_suit)}
                <Button text=words::print().to_owned() variant=ButtonVariant::Secondary on_press=move |()| paper::print() />
            </p>
            {storing()}
        </section>
    }
    .into_any()
}

/// To the offers, and to an account for somebody who has none. All offers are shown where none could be found to suit (without
/// the amounts, in a shared flat), and to somebody with a number, who is compared by the request and not by these answers.
fn onwards(may_suit: bool) -> AnyView {
    let (session, navigator) = (state::session(), route::navigator());
    let only = state::household().only_compatible;
    let to_offers = move |()| {
        only.set(true);
        navigator.to(Route::Offers);
    };
    (move || {
        let tenant = session.tenant();
        let has_request = tenant.as_ref().is_some_and(|me| me.unique_number.is_some());
        let offers = if may_suit && !has_request {
            view! { <Button text=words::see_offers().to_owned() on_press=to_offers /> }.into_any()
        } else {
            view! {
                <RouteLink to=Route::Offers variant=ButtonVariant::Primary>
                    {words::all_offers()}
                </RouteLink>
            }
            .into_any()
        };
        let sign_up = tenant.is_none().then(|| {
            view! {
                <RouteLink to=Route::SignUp variant=ButtonVariant::Secondary>
                    {words::sign_up()}
                </RouteLink>
            }
        });
        view! {
            {offers}
            {sign_up}
        }
        .into_any()
    })
    .into_any()
}

/// What the household is compared with: its income and its category, and why.
fn counted(answers: &Checked, profile: &Profile) -> AnyView {
    let income = profile.income();
    let (category, reason) = counted::category_of(profile);
    let figures = vec![
        (explanation::counted().to_owned(), counted::amount(income)),
        (explanation::own_category().to_owned(), category),
    ];
    let gave_a_fall = matches!(answers.income.recent, Recent::LastTwelveMonths(_) | Recent::PreviousYear);
    let is_small = gave_a_fall && income.exact().is_some() && income.basis() == IncomeBasis::TwoYearsBefore;
    let small = is_small.then(words::fall_too_small);
    let visits = (answers.household.visiting() > 0).then(explanation::visiting_ceiling);
    let basis = line(counted::basis(income));
    let lines = [small, reason, visits].into_iter().flatten().map(line).collect_view();
    view! {
        <Card>
            <h2>{words::counted()}</h2>
            <KeyValues lines=figures />
            <div class="explained stack stack--tight">{basis} {lines}</div>
        </Card>
    }
    .into_any()
}

/// Which sizes suit; in a shared flat none can be given.
fn size(answers: &Checked, prospects: &Prospects) -> AnyView {
    let household = &answers.household;
    if household.flat_sharers() > 0 {
        return line(explanation::shared());
    }
    let (count, expected) = (household.size(), household.expected());
    let births = (expected > 0).then(|| {
        let sizes = sizes(prospects.smallest_with_births, prospects.largest_with_births);
        line(explanation::births(persons(count.saturating_add(expected)), sizes))
    });
    let span = line(words::size_span(persons(count), sizes(prospects.smallest, prospects.largest)));
    let visits = (household.visiting() > 0).then(|| line(explanation::visiting_rooms()));
    view! {
        {span}
        {visits}
        {births}
    }
    .into_any()
}

/// One norm: its answer, its name explained, ceiling and margin.
fn norm(prospect: &NormProspect, profile: &Profile) -> AnyView {
    let ceiling = prospect.ceiling.map(|ceiling| line(words::norm_ceiling(ceiling_text(&ceiling))));
    let older = prospect.ceiling.as_ref().and_then(older).map(line);
    let with_visits = prospect.ceiling_with_visits;
    let with_visits = with_visits.map(|ceiling| line(words::norm_with_visits(ceiling_text(&ceiling))));
    let income = profile.income_for(Some(prospect.norm)).exact();
    let exact = prospect.ceiling.zip(income).and_then(|(ceiling, income)| ceiling.amount.checked_sub(income));
    let margin = prospect.margin.map(|margin| {
        line(match Margin::of(margin, exact == Some(margin)) {
            Margin::None => verdict_words::income_equal().to_owned(),
            Margin::Under(amount) => words::norm_margin(amount),
            Margin::Over(amount) => words::norm_excess(amount),
        })
    });
    let by_zone = prospect.missing.contains(MissingFact::AbcZone).then(|| line(words::norm_by_zone()));
    view! {
        <div class="norm">
            <div class="row row--apart">
                <h3>{norm_name(prospect.norm)}</h3>
                {outcome_tag(prospect.outcome)}
            </div>
            {ceiling}
            {margin}
            {with_visits}
            {by_zone}
            {older}
        </div>
    }
    .into_any()
}

fn norm_name(norm: Norm) -> &'static str {
    match norm {
        Norm::Plai | Norm::PlaiAdapted => words::norm_plai(),
        Norm::Pls => words::norm_pls(),
        Norm::Lli | Norm::Pli => words::norm_lli(),
        Norm::Lls => words::norm_lls(),
        Norm::Llts => words::norm_llts(),
        Norm::Plus | Norm::PlusCd | Norm::Other => words::norm_plus(),
    }
}

/// Where the ceilings are written, each text once.
fn sources(prospects: &Prospects) -> AnyView {
    let mut cited: Vec<&'static str> = Vec::new();
    let lines = prospects.norms.iter().filter_map(|norm| {
        let reference = norm.ceiling?.reference();
        let is_new = !cited.contains(&reference.article);
        is_new.then(|| {
            cited.push(reference.article);
            view! { <li>{law(&reference)}</li> }.into_any()
        })
    });
    let lines = lines.collect::<Vec<_>>();
    view! {
        <details class="source">
            <summary>{words::norms_source()}</summary>
            <ul class="bullets small">{lines}</ul>
        </details>
    }
    .into_any()
}

fn rent(resources: Option<Money>, highest: Option<Money>) -> AnyView {
    let Some((resources, highest)) = resources.zip(highest) else { return line(words::rent_unknown()) };
    let comfortable = Money::from_cents(resources.cents().saturating_mul(COMFORTABLE_SHARE) / 100);
    view! {
        {line(words::rent_comfortable(intl::money(comfortable)))}
        {line(words::rent_guide(intl::money(highest)))}
        <p class="soft small">{words::rent_advice()}</p>
    }
    .into_any()
}

/// What would make the result more precise, each with a link to its question.
fn missing(answers: &Checked, profile: &Profile, prospects: &Prospects) -> Option<AnyView> {
    let open = prospects.norms.iter().filter(|norm| norm.outcome == Outcome::Unknown);
    // What leaves the category open is asked for even if no answer depends on it: the page says that it is open.
    let facts = answers.household.category(profile.on()).err().unwrap_or_default();
    let mut facts = open.fold(facts, |all, norm| all.union(norm.missing));
    if profile.monthly_resources().is_none() {
        facts.insert(MissingFact::MonthlyResources);
    }
    let fall_is_given = answers.income.recent != Recent::Unknown;
    let mut said: Vec<_> = facts.iter().filter_map(|fact| asked(fact, fall_is_given)).collect();
    said.dedup();
    (!said.is_empty()).then(|| {
        let line = |(what, step): (&'static str, Option<Step>)| {
            let link = step.map(|step| {
                view! {
                    " "
                    <RouteLink to=page_of(step) query=from_summary()>
                        {words::answer()}
                        <span class="hidden">{format!("\u{a0}: {}", wording::page(step))}</span>
                    </RouteLink>
                }
            });
            view! { <p>{verdict_words::missing(what)} {link}</p> }
        };
        let lines = said.into_iter().map(line).collect_view();
        view! {
            <Card>
                <h2>{words::missing()}</h2>
                {lines}
            </Card>
        }
        .into_any()
    })
}

/// What is missing, in the simulator's words, and the page that asks for it; `None` for what depends on the home.
fn asked(fact: MissingFact, fall_is_given: bool) -> Option<(&'static str, Option<Step>)> {
    Some(match fact {
        MissingFact::AbcZone
        | MissingFact::CeilingTable
        | MissingFact::Typology
        | MissingFact::Norm
        | MissingFact::Place
        | MissingFact::Rent => return None,
        MissingFact::BirthDate { .. } => (words::missing_ages(), Some(Step::Ages)),
        MissingFact::ReferenceIncome { .. } | MissingFact::ConflictingIncome { .. } | MissingFact::OwnIncome { .. } => {
            (fact_name(fact), Some(Step::Notice))
        }
        // For intermediate homes only the next notice counts, however small the fall.
        MissingFact::RecentIncome if fall_is_given => (words::missing_next_notice(), None),
        MissingFact::RecentIncome => (fact_name(fact), Some(Step::Fall)),
        MissingFact::MonthlyResources => (fact_name(fact), Some(Step::Monthly)),
        MissingFact::DisabilityCard { .. } => (fact_name(fact), Some(Step::Card)),
        MissingFact::CoupleStatus => (fact_name(fact), Some(Step::Household)),
        MissingFact::HousingAid
        | MissingFact::ExpectedBirthCounted
        | MissingFact::VisitingChildrenCounted
        | MissingFact::SharedRooms
        | MissingFact::HouseholdKind => (fact_name(fact), None),
    })
}

fn employer(answers: &Checked) -> String {
    let Some(employer) = &answers.employer else { return words::employer_none().to_owned() };
    match employer.coverage() {
        Coverage::Covered => words::employer_yes().to_owned(),
        Coverage::NotCovered(NotCovered::TooFewEmployees { needed }) => match employer.sector {
            Some(Sector::Agricultural) => words::employer_farm_too_small(needed),
            _ => words::employer_too_small(needed),
        },
        Coverage::NotCovered(_) => words::employer_public().to_owned(),
        Coverage::Unknown(_) => words::employer_unknown().to_owned(),
    }
}
