//! Every stage of an application: what home says of it, and what the screen of the application says.

use crate::document::Document;
use parcours_contract::{
    ActiveApplication, Actor, Application, Employer, Event, HousingOffer, HousingRequest, Me, Moment, Reason,
    RequestStatus, Resource, StageCode, TypologyCode,
};
use parcours_domain::application::Stage;
use parcours_domain::date::Date;
use parcours_locatif::parts::todo::todo;
use parcours_locatif::state::next::{next, stage as stage_of};
use parcours_locatif::wording::{act, stage, steps};

fn today() -> Date {
    Date::new(2026, 4, 20).unwrap()
}

/// The way to each stage, with who moved it there.
fn history(to: Stage) -> Vec<(Stage, Actor)> {
    use Stage::{
        Accepted, AnswerExpired, Awarded, AwardedConditionally, CommitteeScheduled, Declined, Invalidated, LeaseSigned,
        LessorContact, NotAwarded, OfferCancelled, Ranked, Rejected, SentToLessor, Submitted, Validated, Visit,
        Withdrawn,
    };
    let from = match to {
        Submitted => return vec![(Submitted, Actor::Applicant)],
        Validated | Invalidated => Submitted,
        SentToLessor | OfferCancelled => Validated,
        LessorContact | Withdrawn => SentToLessor,
        CommitteeScheduled => LessorContact,
        Awarded | Ranked | AwardedConditionally | NotAwarded | Rejected => CommitteeScheduled,
        Accepted | Declined | AnswerExpired => Awarded,
        Visit => Accepted,
        LeaseSigned => Visit,
    };
    let by = match to {
        Submitted | Withdrawn | Accepted | Declined => Actor::Applicant,
        Validated | Invalidated | SentToLessor => Actor::ActionLogement,
        Awarded | Ranked | AwardedConditionally | NotAwarded | Rejected => Actor::Committee,
        LessorContact | CommitteeScheduled | AnswerExpired | Visit | LeaseSigned | OfferCancelled => Actor::Lessor,
    };
    history(from).into_iter().chain([(to, by)]).collect()
}

fn offer() -> HousingOffer {
    HousingOffer {
        typology: Some(TypologyCode::T3),
        surface: Some(62.0),
        district: Some("Montreuil".into()),
        postal_code: Some("93100".into()),
        insee_code: Some("93048".into()),
        rent_with_charges: Some(parcours_domain::money::Money::from_cents(69_850).into()),
        ..HousingOffer::default()
    }
}

fn application(at: Stage) -> Application {
    let events: Vec<Event> = history(at)
        .into_iter()
        .enumerate()
        .map(|(place, (stage, actor))| Event {
            stage: Some(stage.into()),
            at: Some(Moment::from(format!("2026-04-{:02}T09:30:00+02:00", 2 + 2 * place))),
            actor: Some(actor),
            ..Event::default()
        })
        .collect();
    Application {
        offer: Some(Resource { attributes: offer(), ..Resource::default() }),
        stage: Some(at.into()),
        applied_at: Some(Moment::from("2026-04-02T09:30:00+02:00")),
        candidates: Some(31),
        rank: Some(4),
        committee_date: Some(Moment::from("2026-04-11")),
        visit_at: Some(Moment::from("2026-05-04T14:00")),
        events,
        ..Application::default()
    }
}

fn me() -> Me {
    Me {
        unique_number: Some("1110318016982G1104".into()),
        request_status: Some(RequestStatus::Active),
        employer: Some(Employer::default()),
        ..Me::default()
    }
}

fn home(document: &mut Document, me: &Me, request: Option<&HousingRequest>, application: Option<&Application>) {
    let todo = todo(next(me, request, application), stage_of(me, application), Some(today()));
    let wait = if todo.is_wait { " (to wait for)" } else { "" };
    document.line(format!("Home{wait} · {} [{}]", todo.title, todo.action));
    todo.lines.iter().for_each(|line| document.point(line));
}

fn screen(document: &mut Document, application: &Application) {
    let (title, text) = stage::situation(&application.stage());
    document.line(format!("Its screen · {title}"));
    document.point(stage::summary(application).unwrap());
    document.point(text);
    if let Some(last) = application.last_day_to_answer().filter(|_| application.can_answer()) {
        document.point(stage::last_day(last.day, Some(today())));
    }
    stage::visit(application)
        .filter(|_| application.stage().known() == Some(Stage::Visit))
        .iter()
        .for_each(|visit| document.point(visit));
    stage::reason(application).iter().for_each(|reason| document.point(reason));
    for possible in act::possible(application) {
        let said = act::said(possible);
        document.point(format!("[{}] {} {} [{}]", said.name, said.title, said.text.join(" "), said.confirm));
    }
    document.line("The seven steps");
    for step in steps::steps(application) {
        let [when, more] = [step.when, step.more].map(|text| text.map(|text| format!(" · {text}")).unwrap_or_default());
        document.point(format!("{} · {}{when}{more}", step.state_text, step.title));
    }
    document.line("What happened");
    for event in application.events.iter().rev() {
        let zone = application.zone();
        let said = [Some(stage::event(event)), stage::when(event, zone), stage::by(event)];
        document.point(said.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    }
}

#[test]
fn applications_are_described_as_reviewed() {
    let request = |status: RequestStatus| HousingRequest {
        status: Some(status),
        expires_on: Some(Moment::from("2026-05-15")),
        complete: Some(true),
        ..HousingRequest::default()
    };
    let mut document = Document::default();
    for at in Stage::ALL {
        document.chapter(&format!("{at:?}"));
        let application = application(at);
        let active = ActiveApplication { id: "a1".into(), stage: Some(at.into()), ..ActiveApplication::default() };
        let is_active = !at.is_final();
        let me = Me { active_application: is_active.then_some(active), ..me() };
        home(&mut document, &me, Some(&request(RequestStatus::Active)), is_active.then_some(&application));
        screen(&mut document, &application);
    }

    document.chapter("Not awarded, with a reason");
    let reason =
        Some(Reason { text: Some("Composition familiale incompatible avec le logement.".into()), ..Reason::default() });
    screen(&mut document, &Application { reason, ..application(Stage::NotAwarded) });

    document.chapter("A stage that this version does not know");
    let unknown = Application { stage: Some(StageCode::from("drawing_lots")), ..application(Stage::SentToLessor) };
    screen(&mut document, &unknown);

    document.chapter("An award that was to be answered");
    let late = Application { answer_deadline: Some(Moment::from("2026-04-18")), ..application(Stage::Awarded) };
    let active =
        ActiveApplication { id: "a1".into(), stage: Some(Stage::Awarded.into()), ..ActiveApplication::default() };
    home(&mut document, &Me { active_application: Some(active), ..me() }, None, Some(&late));
    screen(&mut document, &late);

    document.chapter("A visit in La Réunion");
    let mut overseas = application(Stage::Visit);
    if let Some(offer) = &mut overseas.offer {
        offer.attributes = HousingOffer {
            district: Some("Saint-Denis".into()),
            insee_code: Some("97411".into()),
            postal_code: Some("97400".into()),
            ..offer.attributes.clone()
        };
    }
    screen(&mut document, &overseas);

    document.chapter("Home when the application could not be read");
    for at in [Stage::LessorContact, Stage::AwardedConditionally, Stage::SentToLessor] {
        let active = ActiveApplication { id: "a1".into(), stage: Some(at.into()), ..ActiveApplication::default() };
        home(&mut document, &Me { active_application: Some(active), ..me() }, None, None);
    }

    document.chapter("Home without an application");
    home(&mut document, &Me::default(), None, None);
    home(&mut document, &Me { employer: None, ..me() }, Some(&request(RequestStatus::Active)), None);
    home(&mut document, &me(), None, None);
    let incomplete = HousingRequest { complete: Some(false), ..request(RequestStatus::Active) };
    home(&mut document, &me(), Some(&incomplete), None);
    for status in [
        RequestStatus::Active,
        RequestStatus::RenewalDue,
        RequestStatus::Expired,
        RequestStatus::StruckOff,
        RequestStatus::Housed,
    ] {
        home(&mut document, &me(), Some(&request(status)), None);
    }
    document.expect_as_reviewed("applications");
}
