//! Everything that can go wrong, with the sentence that says it: in a form, in a refusal of the server, in a call.

use crate::document::Document;
use parcours_contract::{FieldCode, FieldProblem, Problem as Refusal, ProblemCode, Unreadable};
use parcours_domain::nud::NudProblem;
use parcours_domain::siret::SiretProblem;
use parcours_locatif::api::{ApiError, Incompatible};
use parcours_locatif::forms::contact::ContactDraft;
use parcours_locatif::forms::employer::EmployerDraft;
use parcours_locatif::forms::number;
use parcours_locatif::forms::problem::{FieldName, FormProblem, ProblemKind};
use parcours_locatif::forms::refusal::problems_of;
use parcours_locatif::forms::sign_in::{SignInDraft, check_new_password, check_reset};
use parcours_locatif::forms::sign_up::SignUpDraft;
use parcours_locatif::forms::simulation::{AnswerProblem, Draft, Question, Step};
use parcours_locatif::forms::verify::VerifyDraft;
use parcours_locatif::wording::{problems, simulator};

const EMAIL: &str = "ines@exemple.fr";

/// The members of the bodies that the forms send.
const MEMBERS: [&str; 10] = [
    "email",
    "password",
    "terms_version",
    "code",
    "unique_number",
    "siret",
    "company_code",
    "holder",
    "subject",
    "message",
];

fn said(document: &mut Document, typed: &str, found: Vec<FormProblem>) {
    document.line(format!("{typed}:"));
    assert!(!found.is_empty(), "{typed} is refused");
    for problem in found {
        document.point(format!("[{}] {}", problem.field.id(), problems::text(&problem)));
    }
}

fn forms(document: &mut Document) {
    document.chapter("Forms: creating an account");
    let sign_up = |email: &str, password: &str, terms| {
        SignUpDraft { email: email.into(), password: password.into(), terms }.check().err().unwrap_or_default()
    };
    said(document, "nothing", sign_up("", "", false));
    said(document, "an address without a dot, a short password", sign_up("ines@exemple", "court", true));
    said(document, "a password of one sign", sign_up(EMAIL, "a", true));
    said(document, "a password of 129 signs", sign_up(EMAIL, &"a".repeat(129), true));

    document.chapter("Forms: the code");
    let code = |code: &str| VerifyDraft { email: EMAIL.into(), code: code.into() }.check().err().unwrap_or_default();
    for typed in ["", "1", "12345", "1234567", "12345O"] {
        said(document, &format!("{typed:?}"), code(typed));
    }

    document.chapter("Forms: signing in, a new password");
    said(document, "nothing", SignInDraft::default().check().err().unwrap_or_default());
    said(document, "an address without @", check_reset("ines").err().unwrap_or_default());
    said(document, "a new password that is short", check_new_password("court").err().unwrap_or_default());

    document.chapter("Forms: the unique number");
    for typed in [
        "",
        "1",
        "111 0318 01698 G1104",
        "111 0318 O16982 G1104",
        "111 0318 X16982 G1104",
        "11C 0318 016982 G1104",
        "111 1318 016982 G1104",
        "111 0318 016982 G11é4",
        "111 0318 016982 G1104 7",
    ] {
        said(document, &format!("{typed:?}"), number::check(typed).err().unwrap_or_default());
    }
    for problem in [
        NudProblem::Empty,
        NudProblem::WrongLength { found: 1 },
        NudProblem::WrongLength { found: 17 },
        NudProblem::DigitExpected { position: 4, found: 'K', likely: None },
        NudProblem::DigitExpected { position: 4, found: 'O', likely: Some('0') },
    ] {
        said(
            document,
            &format!("{problem:?}"),
            vec![FormProblem::new(FieldName::UniqueNumber, ProblemKind::Nud(problem))],
        );
    }

    document.chapter("Forms: the employer");
    said(document, "nothing", EmployerDraft::default().check().err().unwrap_or_default());
    for problem in [
        SiretProblem::Empty,
        SiretProblem::UnexpectedCharacter { position: 3, found: 'A' },
        SiretProblem::SirenOnly,
        SiretProblem::WrongLength { found: 13 },
        SiretProblem::SirenCheckFailed,
        SiretProblem::CheckFailed,
    ] {
        said(document, &format!("{problem:?}"), vec![FormProblem::new(FieldName::Siret, ProblemKind::Siret(problem))]);
    }
    let long = EmployerDraft { company_code: "A".repeat(100), ..EmployerDraft::default() };
    said(document, "a code of 100 signs", long.check().err().unwrap_or_default());

    document.chapter("Forms: writing to the help desk");
    let message = |subject: &str, message: &str| {
        let draft = ContactDraft { email: EMAIL.into(), subject: subject.into(), message: message.into() };
        draft.check().err().unwrap_or_default()
    };
    said(document, "nothing", ContactDraft::default().check().err().unwrap_or_default());
    said(document, "a message of one word", message("Mon numéro", "Bonjour"));
    said(document, "a subject and a message that are too long", message(&"a".repeat(10_000), &"a".repeat(100_000)));

    document.chapter("Forms: the simulator");
    let mut draft = Draft::default();
    simulated(document, "nothing", &draft);
    for (question, typed) in [
        (Question::Adults, "couple"),
        (Question::Children, "deux"),
        (Question::Visiting, "7"),
        (Question::FirstIncome, "-1"),
        (Question::Monthly, "24 mille"),
    ] {
        draft.set(question, typed);
    }
    simulated(document, "answers that make no sense", &draft);
    draft.set(Question::Children, "0");
    draft.set(Question::FirstAge, "12");
    draft.set(Question::FirstIncome, "99999999999");
    simulated(document, "too young, and too much", &draft);
}

fn simulated(document: &mut Document, typed: &str, draft: &Draft) {
    document.line(format!("{typed}:"));
    for AnswerProblem { question, kind } in Step::ALL.iter().flat_map(|step| step.problems(draft)) {
        document.point(format!("[{}] {}", question.name(), simulator::problem(kind)));
    }
}

fn refusals(document: &mut Document) {
    document.chapter("Refusals of the server, by code");
    for word in ProblemCode::WORDS.iter().chain(&["a_code_of_tomorrow"]) {
        let code = ProblemCode::from(*word);
        let fields: Vec<_> = problems_of(&Refusal::new(&code)).iter().map(|problem| problem.field.id()).collect();
        let place = if fields.is_empty() { "the whole form".to_owned() } else { fields.join(", ") };
        document.point(format!("{word} [{place}] {}", problems::refusal(&code)));
        for (title, texts) in problems::advice_on_number(&code).into_iter().chain(problems::advice_on_employer(&code)) {
            document.line(format!("  {title}"));
            texts.iter().for_each(|text| document.line(format!("  {}", text())));
        }
    }

    document.chapter("Refusals of the server, by member of the body");
    for member in MEMBERS {
        for code in [FieldCode::Required, FieldCode::Malformed] {
            let mut refusal = Refusal::new(&ProblemCode::Invalid);
            refusal.errors = vec![FieldProblem::new(member, code.clone())];
            let found = problems_of(&refusal);
            assert_eq!(found.len(), 1, "{member}");
            document.point(format!(
                "{member}, {} [{}] {}",
                code.as_str(),
                found[0].field.id(),
                problems::text(&found[0])
            ));
        }
    }
}

/// Every way in which a call fails.
fn failures() -> Vec<(&'static str, ApiError)> {
    vec![
        ("no network", ApiError::Offline),
        ("no answer in time", ApiError::TimedOut),
        ("the session has ended", ApiError::Expired),
        ("nothing there", ApiError::Missing),
        ("gone", ApiError::Gone),
        ("too many calls", ApiError::RateLimited { retry_after: None }),
        ("too many calls, wait 30 s", ApiError::RateLimited { retry_after: Some(30) }),
        ("too many calls, wait 121 s", ApiError::RateLimited { retry_after: Some(121) }),
        ("changed since", ApiError::Stale),
        ("the server failed", ApiError::Server { status: 500, retry_after: None }),
        ("the server is being repaired", ApiError::Server { status: 503, retry_after: Some(60) }),
        ("no configuration", ApiError::Incompatible(Incompatible::Configuration)),
        ("half an answer", ApiError::Incompatible(Incompatible::Body(Unreadable::NotJson))),
        ("a status of no contract", ApiError::Incompatible(Incompatible::Status(418))),
    ]
}

fn calls(document: &mut Document) {
    let refused = |code: &ProblemCode| ApiError::Refused(Box::new(Refusal::new(code)));
    document.chapter("Calls that fail, on any screen");
    for (what, error) in failures() {
        document.point(format!("{what}: {}", problems::failure(&error)));
    }

    document.chapter("Calls that fail, when applying");
    let codes = ProblemCode::WORDS.iter().map(|word| (*word, refused(&ProblemCode::from(*word))));
    for (what, error) in failures().into_iter().chain(codes) {
        let failure = problems::failure_of_apply(&error);
        let title = failure.title.map(|title| format!("**{title}** ")).unwrap_or_default();
        document.point(format!("{what}: {title}{}", failure.text));
    }

    document.chapter("Calls that fail, when answering an award or withdrawing");
    let codes = [ProblemCode::DeadlinePassed, ProblemCode::NotPossibleNow, ProblemCode::Forbidden];
    let codes = codes.iter().map(|code| ("refused", refused(code)));
    for (what, error) in failures().into_iter().chain(codes) {
        document.point(format!("{what}: {}", problems::failure_of_act(&error)));
    }
}

#[test]
fn problems_are_said_as_reviewed() {
    let mut document = Document::default();
    forms(&mut document);
    refusals(&mut document);
    calls(&mut document);
    document.expect_as_reviewed("problems");
}
