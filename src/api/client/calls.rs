//! The calls themselves, in the order of the contract.

use super::Client;
use crate::api::endpoint;
use crate::api::error::ApiError;
use crate::api::key::IdempotencyKey;
use crate::api::request::{Method, Request};
use crate::forms::award::{AwardAnswer, Reason};
use crate::forms::contact::Message;
use crate::forms::email::Email;
use crate::forms::employer::EmployerClaim;
use crate::forms::password::Password;
use crate::forms::search::Search;
use crate::forms::sign_in::Credentials;
use crate::forms::sign_up::{NewAccount, TERMS_VERSION};
use crate::forms::verify::Confirmation;
use parcours_contract::{
    Answer, Application, Apply, AttachEmployer, Authenticate, Capabilities, Ceilings, Company, ContactMessage,
    Decision, FromJson, HousingOffer, HousingRequest, LinkNumber, Me, OptionalPart, PasswordReset,
    PasswordResetRequest, ProfileChange, ReadCollection, Resource, SignUp, SignedIn, Unreadable,
    VerificationCodeRequest, Verify, Withdraw, read, read_collection, read_single,
};
use parcours_domain::nud::Nud;
use parcours_domain::siret::Siret;
use serde::Serialize;

/// The language of the emails.
const LOCALE: &str = "fr";

/// What was read, and its version, which is sent back when it is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Versioned<T> {
    /// What was read.
    pub value: T,
    /// Its `ETag`, when the server gives one.
    pub version: Option<String>,
}

impl Client {
    /// `GET /public_housing_offers`, or `GET /housing_offers` when signed in: one page, from 1, of what a search finds.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn offers(
        &self,
        signed_in: bool,
        search: &Search,
        page: u32,
    ) -> Result<ReadCollection<HousingOffer>, ApiError> {
        self.page(endpoint::offers(signed_in, search, page)).await
    }

    /// `GET /public_housing_offers/{id}`, or `GET /housing_offers/{id}` when signed in.
    ///
    /// # Errors
    /// [`ApiError::Missing`], [`ApiError::Gone`] when it is no longer published, and those of [`ApiError`].
    pub async fn offer(&self, signed_in: bool, id: &str) -> Result<Resource<HousingOffer>, ApiError> {
        self.one(endpoint::offer(signed_in, id)).await
    }

    /// `GET /housing_requests/{number}/eligible_offers`: one page, from 1, of the search's list, with the counts of all
    /// three lists. `number` is the request's, as the server gave it.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn eligible_offers(
        &self,
        number: &str,
        search: &Search,
        page: u32,
    ) -> Result<ReadCollection<HousingOffer>, ApiError> {
        self.page(endpoint::eligible_offers(number, search, page)).await
    }

    /// `POST /accounts`: a code is sent by email. The answer is the same whether or not the address has an account.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with the fields, and those of [`ApiError`].
    pub async fn sign_up(&self, account: &NewAccount, key: &IdempotencyKey) -> Result<(), ApiError> {
        let body = SignUp {
            email: written(account.email()),
            password: account.password().reveal().to_owned(),
            locale: LOCALE.to_owned(),
            terms_version: TERMS_VERSION.to_owned(),
        };
        self.once(with_key(with_json(endpoint::accounts(), &body)?, key)).await.map(drop)
    }

    /// `POST /accounts/verification_codes`: sends another code.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send_code(&self, to: &Email) -> Result<(), ApiError> {
        let body = VerificationCodeRequest { email: written(to) };
        self.once(with_json(endpoint::verification_codes(), &body)?).await.map(drop)
    }

    /// `POST /accounts/verify`: confirms the address, and signs in.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `wrong_code` or `code_expired`, and those of [`ApiError`].
    pub async fn verify(&self, confirmation: &Confirmation) -> Result<Option<Resource<Me>>, ApiError> {
        let body = Verify { email: written(confirmation.email()), code: confirmation.code().to_owned() };
        self.open_session(with_json(endpoint::verify(), &body)?).await
    }

    /// `POST /accounts/authenticate`: signs in.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `bad_credentials` or `unverified`, and those of [`ApiError`].
    pub async fn authenticate(&self, credentials: &Credentials) -> Result<Option<Resource<Me>>, ApiError> {
        let Credentials { email, password } = credentials;
        let body = Authenticate { login: written(email), password: password.reveal().to_owned() };
        self.open_session(with_json(endpoint::authenticate(), &body)?).await
    }

    /// `POST /accounts/sign_out`: ends the session. The token is forgotten whatever the server says.
    ///
    /// # Errors
    /// See [`ApiError`]; a session that had already ended is no error.
    pub async fn sign_out(&self) -> Result<(), ApiError> {
        let outcome = self.once(endpoint::sign_out()).await.map(drop);
        self.keep(None);
        if outcome == Err(ApiError::Expired) { Ok(()) } else { outcome }
    }

    /// `POST /password_resets`: sends a link, if the address has an account; the answer is the same if not.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn request_password_reset(&self, to: &Email) -> Result<(), ApiError> {
        let body = PasswordResetRequest { email: written(to) };
        self.once(with_json(endpoint::password_resets(), &body)?).await.map(drop)
    }

    /// `PUT /password_resets/{token}`: chooses another password.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `reset_link_expired`, and those of [`ApiError`].
    pub async fn reset_password(&self, token: &str, password: &Password) -> Result<(), ApiError> {
        let body = PasswordReset { password: password.reveal().to_owned() };
        self.once(with_json(endpoint::password_reset(token), &body)?).await.map(drop)
    }

    /// `GET /me`: who is signed in, and how far they are.
    ///
    /// # Errors
    /// [`ApiError::Expired`] when nobody is, and those of [`ApiError`].
    pub async fn me(&self) -> Result<Versioned<Resource<Me>>, ApiError> {
        let response = self.call(endpoint::me(Method::Get)).await?;
        let version = response.header("etag").map(str::to_owned);
        Ok(Versioned { value: read_single(&response.body)?, version })
    }

    /// `PATCH /me`, on the version that was read.
    ///
    /// # Errors
    /// [`ApiError::Stale`] when it changed since, and those of [`ApiError`].
    pub async fn change_me(&self, change: &ProfileChange, version: Option<&str>) -> Result<Resource<Me>, ApiError> {
        let request = with_json(endpoint::me(Method::Patch), change)?;
        self.one(if_match(request, version)).await
    }

    /// `DELETE /me`: erases the account.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn delete_me(&self) -> Result<(), ApiError> {
        self.call(endpoint::me(Method::Delete)).await?;
        self.keep(None);
        Ok(())
    }

    /// `GET /me/export`: everything that is kept about the person, as the JSON text that was received, so that
    /// nothing of it is lost.
    ///
    /// # Errors
    /// [`ApiError::Incompatible`] when it is incomplete, and those of [`ApiError`].
    pub async fn export(&self) -> Result<String, ApiError> {
        let body = self.call(endpoint::export()).await?.body;
        read::<serde::de::IgnoredAny>(&body)?;
        Ok(body)
    }

    /// `PUT /me/housing_request`: links a unique number to the account.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `unknown_number`, `number_already_linked`, `struck_off` or `malformed_number`, and
    /// those of [`ApiError`].
    pub async fn link_number(&self, number: &Nud) -> Result<Resource<HousingRequest>, ApiError> {
        let body = LinkNumber { unique_number: number.as_str().to_owned() };
        self.one(with_json(endpoint::my_housing_request(), &body)?).await
    }

    /// `GET /housing_requests/{number}`.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn housing_request(&self, number: &str) -> Result<Resource<HousingRequest>, ApiError> {
        self.one(endpoint::housing_request(number)).await
    }

    /// `POST /housing_requests/{number}/refresh`: has the server fetch it again from the registration system.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn refresh_housing_request(&self, number: &str) -> Result<Resource<HousingRequest>, ApiError> {
        self.one(endpoint::refresh_housing_request(number)).await
    }

    /// `GET /companies/{siret}`.
    ///
    /// # Errors
    /// [`ApiError::Missing`] when the directory does not have it, and those of [`ApiError`].
    pub async fn company(&self, siret: &Siret) -> Result<Resource<Company>, ApiError> {
        self.one(endpoint::company(siret.as_str())).await
    }

    /// `PUT /me/employer`: attaches the account to a company.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `wrong_company_code`, `company_not_covered` or `employer_already_attached`, and
    /// those of [`ApiError`].
    pub async fn attach_employer(&self, claim: &EmployerClaim) -> Result<(), ApiError> {
        let body = AttachEmployer {
            siret: claim.siret().as_str().to_owned(),
            company_code: claim.company_code().to_owned(),
            holder: claim.employee().into(),
        };
        self.call(with_json(endpoint::my_employer(), &body)?).await.map(drop)
    }

    /// `GET /applications`: mine, all of them.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn applications(&self) -> Result<ReadCollection<Application>, ApiError> {
        self.page(endpoint::applications(Method::Get)).await
    }

    /// `GET /applications/{id}`, with the full history.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn application(&self, id: &str) -> Result<Resource<Application>, ApiError> {
        self.one(endpoint::application(id)).await
    }

    /// `POST /applications`: applies for an offer. The same key must be used until the answer is definite.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `another_application_active`, `request_incomplete`, `offer_closed` …, and
    /// those of [`ApiError`].
    pub async fn apply(&self, offer_id: &str, key: &IdempotencyKey) -> Result<Resource<Application>, ApiError> {
        let body = Apply { offer_id: offer_id.to_owned() };
        self.one(with_key(with_json(endpoint::applications(Method::Post), &body)?, key)).await
    }

    /// `POST /applications/{id}/withdraw`.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `not_possible_now`, and those of [`ApiError`].
    pub async fn withdraw(&self, id: &str) -> Result<Resource<Application>, ApiError> {
        self.one(with_json(endpoint::withdraw(id), &Withdraw::default())?).await
    }

    /// `POST /applications/{id}/answer`: answers an award.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `not_possible_now` or `deadline_passed`, and those of [`ApiError`].
    pub async fn answer(&self, id: &str, answer: &AwardAnswer) -> Result<Resource<Application>, ApiError> {
        let (decision, reason) = match answer {
            AwardAnswer::Accept => (Decision::Accept, None),
            AwardAnswer::Decline(reason) => (Decision::Refuse, reason.as_ref()),
        };
        let body = Answer { decision, reason: reason.map(Reason::as_str).map(str::to_owned) };
        self.one(with_json(endpoint::answer(id), &body)?).await
    }

    /// `POST /contact_messages`.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn contact(&self, message: &Message, key: &IdempotencyKey) -> Result<(), ApiError> {
        let body = ContactMessage {
            email: written(message.email()),
            subject: message.subject().to_owned(),
            message: message.text().to_owned(),
        };
        self.once(with_key(with_json(endpoint::contact_messages(), &body)?, key)).await.map(drop)
    }

    /// `GET /capabilities`: the optional parts; a server that does not know the question has none.
    ///
    /// # Errors
    /// See [`ApiError`]; [`ApiError::Missing`] is no error here.
    pub async fn capabilities(&self) -> Result<Capabilities, ApiError> {
        match self.once(endpoint::capabilities()).await {
            Ok(response) => Ok(read_single::<Capabilities>(&response.body)?.attributes),
            Err(ApiError::Missing) => Ok(Capabilities::default()),
            Err(error) => Err(error),
        }
    }

    /// `GET /reference/ceilings`: newer income ceilings, of a server that has the optional part `reference`; `None` of one
    /// that has not, or whose list of parts cannot be read. A session that has ended is not asked for again: the figures
    /// are nobody's.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn ceilings(&self) -> Result<Option<ReadCollection<Ceilings>>, ApiError> {
        match self.capabilities().await {
            Ok(parts) if parts.has(&OptionalPart::Reference) => {
                Ok(Some(read_collection(&self.once(endpoint::ceilings()).await?.body)?))
            }
            Ok(_) | Err(ApiError::Incompatible(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The newer income ceilings that lie beside the app, when its configuration names some. `file` gives the address of
    /// a file beside the app.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn deployed_ceilings(
        &self,
        file: fn(&str) -> String,
    ) -> Result<Option<ReadCollection<Ceilings>>, ApiError> {
        match self.connected().await?.ceilings {
            None => Ok(None),
            Some(name) => Ok(Some(read_collection(&self.at_home(file(name.trim_start_matches('/'))).await?)?)),
        }
    }

    async fn open_session(&self, request: Request) -> Result<Option<Resource<Me>>, ApiError> {
        let response = self.once(request).await?;
        // A cookie backend may answer with nothing at all: the cookie says everything.
        let signed_in: SignedIn = match read(&response.body) {
            Err(Unreadable::Empty) => SignedIn::default(),
            outcome => outcome?,
        };
        self.keep(signed_in.token);
        Ok(signed_in.data)
    }

    async fn one<A: FromJson>(&self, request: Request) -> Result<Resource<A>, ApiError> {
        Ok(read_single(&self.call(request).await?.body)?)
    }

    async fn page<A: FromJson>(&self, request: Request) -> Result<ReadCollection<A>, ApiError> {
        Ok(read_collection(&self.call(request).await?.body)?)
    }
}

fn written(email: &Email) -> String {
    email.as_str().to_owned()
}

fn with_json<T: Serialize>(request: Request, body: &T) -> Result<Request, ApiError> {
    // The contract's bodies are plain structs: they can always be written. A body that could not is never sent.
    let body = serde_json::to_string(body).map_err(|_| ApiError::from(Unreadable::NotJson))?;
    Ok(request.with_body(body))
}

fn with_key(request: Request, key: &IdempotencyKey) -> Request {
    request.with_header("Idempotency-Key", key.as_str())
}

fn if_match(request: Request, version: Option<&str>) -> Request {
    match version {
        Some(version) => request.with_header("If-Match", version),
        None => request,
    }
}
