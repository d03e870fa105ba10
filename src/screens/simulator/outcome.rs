//! The result: norms, sizes, rents, what is missing, and where to go next.

use super::page_of;
use crate::forms::simulation::{Checked, Step};
use crate::i18n::{explanation, simulator as words, verdict as verdict_words};
use crate::platform::{clock, intl, page as paper};
use crate::route::Route;
use crate::screens::ceilings_notice::ceilings_notice;
use crate::screens::offer::verdict::{fact_name, gap, line, persons, sizes};
use crate::screens::offers::card::outcome_tag;
use crate::screens::page::Page;
use crate::state;
use crate::ui::{Button, ButtonLook, Card, Glyph, Notice, NoticeKind, PageHeading, RouteLink};
use leptos::prelude::*;
use parcours_domain::company::{Coverage, NotCovered};
use parcours_domain::date::Date;
use parcours_domain::eligibility::{COMFORTABLE_SHARE, Certainty, NormProspect, Outcome, Profile, Prospects, Tables};
use parcours_domain::known::{MissingFact, MissingFacts};
use parcours_domain::money::Money;
use parcours_domain::offer::Norm;

/// The result, or the way to the answer that it lacks.
pub fn page() -> AnyView {
    let simulation = state::simulation();
    simulation.finish();
    let reference = state::reference();
    reference.ask();
    let content = match simulation.answers().zip(clock::today()) {
        Some((answers, today)) => (move || filled(&answers, today, reference.tables())).into_any(),
        None => view! {
            <Notice kind=NoticeKind::Warm title=words::incomplete()>
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
                <RouteLink to=page_of(Step::Summary) class="back" glyph=Glyph::Back>
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
    let count = answers.household.size();
    let size = words::size_span(persons(count), sizes(prospects.smallest, prospects.largest));
    let expected = answers.household.expected();
    let births = (expected > 0).then(|| {
        let sizes = sizes(prospects.smallest, prospects.largest_with_births);
        line(explanation::births(persons(count.saturating_add(expected)), sizes))
    });
    let (norms, sources) = (prospects.norms.iter().map(norm).collect::<Vec<_>>(), sources(&prospects));
    let rent = rent(profile.monthly_resources(), prospects.highest_rent);
    let (missing, employer) = (missing(&profile, &prospects), line(employer(answers)));
    view! {
        <p class="soft">{words::outcome_intro()}</p>
        <Card>
            <h2>{words::norms()}</h2>
            {norms}
            {sources}
        </Card>
        <Card>
            <h2>{words::size()}</h2>
            {line(size)}
            {births}
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
                <RouteLink to=Route::Offers look=ButtonLook::Main>
                    {words::see_offers()}
                </RouteLink>
                <RouteLink to=Route::SignUp look=ButtonLook::Second>
                    {words::sign_up()}
                </RouteLink>
                <Button text=words::print().to_owned() look=ButtonLook::Second on_press=move |()| paper::print() />
            </p>
            {super::keeping()}
        </section>
    }
    .into_any()
}

/// One norm: its answer, its name explained, ceiling and margin.
fn norm(prospect: &NormProspect) -> AnyView {
    let ceiling = prospect.ceiling.map(|ceiling| line(words::norm_ceiling(intl::money(ceiling.amount))));
    let computed = prospect
        .ceiling
        .filter(|ceiling| ceiling.certainty == Certainty::C)
        .map(|_| view! { <p class="soft small">{words::norm_computed()}</p> });
    let margin = prospect.margin.map(|margin| {
        let amount = intl::money(gap(margin, Money::ZERO));
        line(if margin < Money::ZERO { words::norm_excess(amount) } else { words::norm_margin(amount) })
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
            {by_zone}
            {computed}
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
    let mut told: Vec<&'static str> = Vec::new();
    let lines = prospects.norms.iter().filter_map(|norm| {
        let reference = norm.ceiling?.reference();
        let is_new = !told.contains(&reference.article);
        is_new.then(|| {
            told.push(reference.article);
            let since = reference.since.map(|since| format!(" {}", explanation::since(intl::day(since))));
            view! {
                <li>
                    {explanation::law(reference.title, reference.article)} {since} " "
                    <a href=reference.url rel="external noreferrer">
                        {explanation::read_text()}
                    </a>
                </li>
            }
            .into_any()
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

/// What would make the result sharper, and where to find it.
fn missing(profile: &Profile, prospects: &Prospects) -> Option<AnyView> {
    let open = prospects.norms.iter().filter(|norm| norm.outcome == Outcome::Unknown);
    let mut facts = open.fold(MissingFacts::NONE, |all, norm| all.union(norm.missing));
    if profile.monthly_resources().is_none() {
        facts.insert(MissingFact::MonthlyResources);
    }
    let of_the_home = |fact: &MissingFact| matches!(fact, MissingFact::AbcZone | MissingFact::CeilingTable);
    let mut said: Vec<&'static str> = facts.iter().filter(|fact| !of_the_home(fact)).map(fact_name).collect();
    said.dedup();
    (!said.is_empty()).then(|| {
        let lines = said.into_iter().map(|fact| line(verdict_words::missing(fact))).collect_view();
        view! {
            <Card>
                <h2>{words::missing()}</h2>
                {lines}
            </Card>
        }
        .into_any()
    })
}

fn employer(answers: &Checked) -> String {
    match answers.employer.coverage() {
        Coverage::Covered => words::employer_yes().to_owned(),
        Coverage::NotCovered(NotCovered::TooFewEmployees { needed }) => words::employer_too_small(needed),
        Coverage::NotCovered(_) => words::employer_public().to_owned(),
        Coverage::Unknown(_) => words::employer_unknown().to_owned(),
    }
}
