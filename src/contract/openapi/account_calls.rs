//! The calls that open, enter, change and erase an account; the contact form.

use super::call::Call;
use super::schemas::Schemas;
use crate::account::{
    AccountExport, Authenticate, ContactMessage, Me, PasswordReset, PasswordResetRequest, ProfileChange, SignUp,
    SignedIn, VerificationCodeRequest, Verify,
};
use crate::problem::ProblemCode;

const EMAIL: &str = "ines@exemple.fr";
const PASSWORD: &str = "une phrase longue";

/// Every call of this group.
pub fn all(schemas: &mut Schemas) -> Vec<Call> {
    let mut calls = entrance(schemas);
    calls.extend(profile(schemas));
    calls
}

fn entrance(schemas: &mut Schemas) -> Vec<Call> {
    let email = || EMAIL.to_owned();
    let signed_in = schemas.plain::<SignedIn>();
    let sign_up = SignUp {
        email: email(),
        password: PASSWORD.to_owned(),
        locale: "fr".to_owned(),
        terms_version: "2026-01".to_owned(),
    };
    vec![
        Call::post("/accounts", "signUp", "Create an account")
            .about(
                "account",
                "A six-digit code is sent by mail. The answer never tells whether the address has an account.",
            )
            .keyed("idempotency_key")
            .body(schemas, &sign_up)
            .answers_nothing(202, "Whatever the address, a mail is on its way."),
        Call::post("/accounts/verification_codes", "sendCode", "Send the code again")
            .about("account", "The code sent before no longer works. The answer tells nothing about the address.")
            .body(schemas, &VerificationCodeRequest { email: email() })
            .answers_nothing(202, "Whatever the address, a mail is on its way."),
        Call::post("/accounts/verify", "verify", "Confirm the address with its code")
            .about("account", "The person is signed in.")
            .body(schemas, &Verify { email: email(), code: "402913".to_owned() })
            .answers(200, "Confirmed, and signed in.", &signed_in, "signed_in")
            .sets_cookie()
            .refuses(&[ProblemCode::WrongCode, ProblemCode::CodeExpired]),
        Call::post("/accounts/authenticate", "authenticate", "Sign in")
            .about(
                "account",
                "Cookie mode sets the cookie; bearer mode answers `access_token`, `token_type`, `expires_in`.",
            )
            .body(schemas, &Authenticate { login: email(), password: PASSWORD.to_owned() })
            .answers(200, "Signed in.", &signed_in, "signed_in")
            .sets_cookie()
            .refuses(&[ProblemCode::BadCredentials, ProblemCode::Unverified]),
        Call::post("/accounts/refresh", "refreshSession", "Renew the session")
            .about("account", "The previous cookie or token stops working.")
            .signed_in()
            .answers(200, "Renewed.", &signed_in, "signed_in")
            .sets_cookie(),
        Call::post("/accounts/sign_out", "signOut", "End the session")
            .about("account", "The cookie is emptied.")
            .signed_in()
            .answers_nothing(204, "Signed out.")
            .sets_cookie(),
        Call::post("/password_resets", "askPasswordReset", "Ask for a link to choose another password")
            .about("account", "The answer tells nothing about the address.")
            .body(schemas, &PasswordResetRequest { email: email() })
            .answers_nothing(202, "Whatever the address, a mail may be on its way."),
        Call::put("/password_resets/{token}", "resetPassword", "Choose another password")
            .about("account", "Works once. Every session of the account ends.")
            .shared("token")
            .body(schemas, &PasswordReset { password: "une autre phrase longue".to_owned() })
            .answers_nothing(204, "Changed.")
            .refuses(&[ProblemCode::NotFound, ProblemCode::ResetLinkExpired]),
    ]
}

fn profile(schemas: &mut Schemas) -> Vec<Call> {
    let me = schemas.single::<Me>();
    let export = schemas.plain::<AccountExport>();
    let message = ContactMessage {
        email: EMAIL.to_owned(),
        subject: "Mon numéro unique".to_owned(),
        message: "Bonjour, mon numéro n’est pas reconnu.".to_owned(),
    };
    vec![
        Call::get("/me", "readMe", "Who is signed in, and how far they are")
            .about("account", "The first call of the app: 401 means that nobody is signed in.")
            .signed_in()
            .answers(200, "Who is signed in.", &me, "me")
            .cached(),
        Call::patch("/me", "changeMe", "Change the profile")
            .about("account", "Only what is given changes.")
            .signed_in()
            .body(schemas, &ProfileChange { locale: Some("fr".to_owned()), terms_version: None })
            .answers(200, "The profile, as it is now.", &me, "me")
            .matched(),
        Call::delete("/me", "eraseMe", "Erase the account")
            .about("account", "Everything that is kept about the person is erased; an active application is withdrawn.")
            .signed_in()
            .answers_nothing(204, "Erased.")
            .sets_cookie()
            .matched(),
        Call::get("/me/export", "exportMe", "Take one's data away")
            .about("account", "Everything that is kept about the person, as JSON (RGPD, article 20).")
            .signed_in()
            .answers(200, "Everything.", &export, "export"),
        Call::post("/contact_messages", "contact", "Send a message")
            .about("account", "The contact form; no account needed.")
            .keyed("idempotency_key")
            .body(schemas, &message)
            .answers_nothing(202, "Received."),
    ]
}
