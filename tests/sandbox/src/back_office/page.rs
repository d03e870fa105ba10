//! The page at `/_sandbox/`: the controls for a person. Forms only, no script; its own content policy.

use super::controls::{SentMail, mails};
use crate::App;
use crate::problem::Refusal;
use crate::reference::Supply;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};
use parcours_contract::StageCode;
use parcours_domain::application::{Actor, Stage};
use parcours_domain::nud::Nud;
use rusqlite::Connection;
use std::fmt::Write;

const STYLE: &str = include_str!("style.css");
const POLICY: &str =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The style sheet.
pub async fn style() -> Response {
    ([(header::CONTENT_TYPE, HeaderValue::from_static("text/css; charset=utf-8"))], STYLE).into_response()
}

/// What the page shows.
struct Shown {
    accounts: Vec<AccountLine>,
    applications: Vec<ApplicationLine>,
    mails: Vec<SentMail>,
}

struct AccountLine {
    email: String,
    is_verified: bool,
    number: Option<String>,
    is_complete: Option<bool>,
}

struct ApplicationLine {
    id: String,
    email: String,
    home: String,
    /// `None` when the stored word is none of the rules'.
    stage: Option<Stage>,
}

/// The page.
pub async fn show(State(app): State<App>) -> Result<Response, Refusal> {
    let shown = app
        .db
        .read(|db| {
            Ok(Shown { accounts: accounts(db)?, applications: open_applications(db)?, mails: mails(db, None, 30)? })
        })
        .await?;
    let state = (app.clock.now().to_string(), app.faults.list().len(), app.reference.supply());
    let page = render(state, &shown).unwrap_or_default();
    let headers = [
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, Html(page)).into_response())
}

fn accounts(db: &Connection) -> Result<Vec<AccountLine>, Refusal> {
    let mut statement = db.prepare(
        "SELECT a.email, a.verified_at IS NOT NULL, l.unique_number, h.attributes ->> 'complete'
         FROM accounts a LEFT JOIN linked_requests l ON l.account_id = a.id
                         LEFT JOIN housing_requests h ON h.unique_number = l.unique_number
         ORDER BY a.email LIMIT 200",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(AccountLine { email: row.get(0)?, is_verified: row.get(1)?, number: row.get(2)?, is_complete: row.get(3)? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn open_applications(db: &Connection) -> Result<Vec<ApplicationLine>, Refusal> {
    let mut statement = db.prepare(
        "SELECT p.id, a.email,
                COALESCE(p.offer -> 'attributes' ->> 'typology', '') || ' '
                    || COALESCE(p.offer -> 'attributes' ->> 'district', ''),
                p.stage
         FROM applications p JOIN accounts a ON a.id = p.account_id
         WHERE p.final = 0 ORDER BY p.applied_at DESC LIMIT 200",
    )?;
    let rows = statement.query_map([], |row| {
        let stage: String = row.get(3)?;
        Ok(ApplicationLine {
            id: row.get(0)?,
            email: row.get(1)?,
            home: row.get(2)?,
            stage: StageCode::from(stage).stage(),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\0' => escaped.push('\u{fffd}'),
            other => escaped.push(other),
        }
    }
    escaped
}

fn render((now, faults, supply): (String, usize, Supply), shown: &Shown) -> Result<String, std::fmt::Error> {
    let mut page = String::with_capacity(16 * 1024);
    page.push_str(include_str!("page_head.html"));
    render_time(&mut page, &now, faults)?;
    render_reference(&mut page, supply)?;
    render_applications(&mut page, &shown.applications)?;
    render_mails(&mut page, &shown.mails)?;
    render_accounts(&mut page, &shown.accounts)?;
    page.push_str("</main></body></html>\n");
    Ok(page)
}

fn render_time(page: &mut String, now: &str, faults: usize) -> std::fmt::Result {
    write!(
        page,
        "<section aria-labelledby=\"t\"><h2 id=\"t\">Horloge et pannes</h2>\
         <p>Heure du serveur (UTC)&nbsp;: <strong>{}</strong>. Pannes en attente&nbsp;: <strong>{faults}</strong>.</p>\
         <div class=\"row\">",
        escaped(now)
    )?;
    for (seconds, words) in
        [(3_600, "Avancer d’une heure"), (86_400, "Avancer d’un jour"), (950_400, "Avancer de 11 jours")]
    {
        write!(
            page,
            "<form method=\"post\" action=\"/_sandbox/clock\"><input type=\"hidden\" name=\"advance_seconds\" \
             value=\"{seconds}\"><button>{words}</button></form>"
        )?;
    }
    page.push_str(
        "<form method=\"post\" action=\"/_sandbox/clock\"><input type=\"hidden\" name=\"reset\" value=\"1\">\
         <button>Revenir à l’heure réelle</button></form>\
         <form method=\"post\" action=\"/_sandbox/faults/clear\"><button>Effacer les pannes</button></form>\
         </div></section>",
    );
    Ok(())
}

fn render_reference(page: &mut String, present: Supply) -> std::fmt::Result {
    page.push_str("<section aria-labelledby=\"b\"><h2 id=\"b\">Plafonds de ressources fournis</h2><div class=\"row\">");
    for (supply, code, words) in Supply::ALL {
        let pressed = supply == present;
        write!(
            page,
            "<form method=\"post\" action=\"/_sandbox/reference\"><button name=\"supply\" value=\"{code}\" \
             aria-pressed=\"{pressed}\">{words}</button></form>"
        )?;
    }
    page.push_str("</div></section>");
    Ok(())
}

fn render_applications(page: &mut String, applications: &[ApplicationLine]) -> std::fmt::Result {
    page.push_str("<section aria-labelledby=\"c\"><h2 id=\"c\">Candidatures en cours</h2>");
    if applications.is_empty() {
        page.push_str("<p>Aucune candidature en cours.</p>");
    }
    for ApplicationLine { id, email, home, stage } in applications {
        let (id, email, home) = (escaped(id), escaped(email), escaped(home.trim()));
        let now = stage.map_or("étape inconnue", stage_words);
        write!(page, "<article><h3>{email}&nbsp;: {home}</h3><p>Étape&nbsp;: <strong>{now}</strong></p>")?;
        write!(
            page,
            "<form method=\"post\" action=\"/_sandbox/applications/{id}/stage\"><p class=\"row\">\
             <label>Motif <input name=\"reason_text\" maxlength=\"500\"></label>\
             <label>Rang <input name=\"rank\" inputmode=\"numeric\" pattern=\"[0-9]*\" size=\"3\"></label></p><p class=\"row\">"
        )?;
        let moves = stage.map(Stage::moves).unwrap_or_default();
        for (next, _) in moves.into_iter().filter(|(_, actor)| *actor != Actor::Applicant) {
            write!(page, "<button name=\"stage\" value=\"{}\">{}</button>", StageCode::from(next), stage_words(next))?;
        }
        page.push_str("</p></form></article>");
    }
    page.push_str("</section>");
    Ok(())
}

fn render_accounts(page: &mut String, accounts: &[AccountLine]) -> std::fmt::Result {
    page.push_str("<section aria-labelledby=\"a\"><h2 id=\"a\">Comptes</h2>");
    for AccountLine { email, is_verified, number, is_complete } in accounts {
        let grouped = number.as_deref().and_then(|number| Nud::parse(number).ok()).map(|number| number.grouped());
        let email = escaped(email);
        write!(
            page,
            "<article><h3>{email}</h3><p>{}. Numéro unique&nbsp;: <span class=\"number\">{}</span>.{}</p>\
             <div class=\"row\"><form method=\"post\" action=\"/_sandbox/sessions/expire\">\
             <input type=\"hidden\" name=\"email\" value=\"{email}\">\
             <button aria-label=\"Terminer les sessions de {email}\">Terminer les sessions</button></form>",
            if *is_verified { "Adresse confirmée" } else { "Adresse à confirmer" },
            grouped.as_deref().unwrap_or("aucun"),
            match is_complete {
                Some(true) => " Demande complète.",
                Some(false) => " Demande incomplète.",
                None => "",
            }
        )?;
        if let Some(number) = number {
            let number = escaped(number);
            for (action, words) in [("complete", "Compléter"), ("renew", "Renouveler"), ("strike_off", "Radier")] {
                write!(
                    page,
                    "<form method=\"post\" action=\"/_sandbox/registrations/{number}\"><button name=\"action\" \
                     value=\"{action}\" aria-label=\"{words} la demande de {email}\">{words} la demande</button></form>"
                )?;
            }
        }
        page.push_str("</div></article>");
    }
    page.push_str("</section>");
    Ok(())
}

fn render_mails(page: &mut String, mails: &[SentMail]) -> std::fmt::Result {
    page.push_str("<section aria-labelledby=\"m\"><h2 id=\"m\">Messages envoyés</h2>");
    if mails.is_empty() {
        page.push_str("<p>Aucun message.</p>");
    }
    for mail in mails {
        write!(
            page,
            "<article><h3>{}</h3><p>À {}, le {}</p><p>{}</p></article>",
            escaped(&mail.subject),
            escaped(&mail.to),
            escaped(&mail.sent_at),
            escaped(&mail.body)
        )?;
    }
    page.push_str("</section>");
    Ok(())
}

fn stage_words(stage: Stage) -> &'static str {
    match stage {
        Stage::Submitted => "Candidature déposée",
        Stage::Validated => "Dossier validé",
        Stage::Invalidated => "Dossier invalidé",
        Stage::SentToLessor => "Transmis au bailleur",
        Stage::LessorContact => "Contact du bailleur",
        Stage::CommitteeScheduled => "Commission prévue",
        Stage::Awarded => "Attribué",
        Stage::Ranked => "Attribué par classement",
        Stage::AwardedConditionally => "Attribué sous condition",
        Stage::NotAwarded => "Non attribué",
        Stage::Rejected => "Rejeté",
        Stage::Accepted => "Accepté",
        Stage::Declined => "Refusé par le candidat",
        Stage::AnswerExpired => "Sans réponse dans le délai",
        Stage::Visit => "Visite",
        Stage::LeaseSigned => "Bail signé",
        Stage::Withdrawn => "Retiré par le candidat",
        Stage::OfferCancelled => "Offre annulée",
    }
}
