//! `/_sandbox/…`: what makes a demonstration move. With `--demo` only, and outside the contract.
//!
//! Every control takes JSON from a program and the same members from an HTML form of the page at `/_sandbox/`; a form is
//! answered by going back to the page. There is no password, so a page of another site may not use them.

mod asked;
mod changed;
mod controls;
mod page;
mod registration;
mod stage;

use crate::problem::Refusal;
use crate::{App, reports};
use asked::PAGE;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use parcours_contract::ProblemCode;

/// The routes.
pub fn routes() -> Router<App> {
    let clock = get(controls::clock).put(controls::move_clock).post(controls::move_clock).delete(controls::reset_clock);
    let controls = Router::new()
        // Trunk passes the page's address on without its last slash.
        .route("/", get(page::show))
        .route("/style.css", get(page::style))
        .route("/changed", get(changed::changed))
        .route("/mailbox", get(controls::mailbox))
        .route("/clock", clock)
        .route("/faults", get(controls::faults).post(controls::add_fault).delete(controls::clear_faults))
        .route("/faults/clear", post(controls::clear_faults))
        .route("/reference", post(controls::supply_reference))
        .route("/sessions/expire", post(controls::expire_sessions))
        .route("/offers/{id}/close", post(controls::close_offer))
        .route("/offers/{id}/publish", post(controls::publish_offer))
        .route("/applications/{id}/stage", post(stage::change))
        .route("/registrations/{number}", post(registration::change))
        .merge(reports::routes())
        .fallback(async || Refusal::not_found())
        .method_not_allowed_fallback(async || Refusal::new(ProblemCode::MethodNotAllowed))
        .layer(from_fn(same_site));
    // A nested router has no root with a slash, which is the one that people type.
    Router::new().route(PAGE, get(page::show)).nest("/_sandbox", controls)
}

/// Browsers say where a call comes from; programs do not, and are let in.
async fn same_site(request: Request, next: Next) -> Response {
    let is_foreign = request.headers().get("sec-fetch-site").is_some_and(|site| site == "cross-site");
    if is_foreign && !request.method().is_safe() {
        return Refusal::new(ProblemCode::Forbidden).into_response();
    }
    next.run(request).await
}
