//! The calls themselves, in the order of the contract.

use super::super::endpoint;
use super::super::error::ApiError;
use super::super::key::IdempotencyKey;
use super::super::request::{Method, Request};
use super::super::search::OfferSearch;
use super::Client;
use parcours_contract::{
    Answer, Application, Apply, AttachEmployer, Authenticate, Capabilities, Ceilings, Company, ContactMessage,
    EligibilityType, FromJson, HousingOffer, HousingRequest, LinkNumber, Me, OptionalPart, PasswordReset,
    PasswordResetRequest, ProfileChange, ReadCollection, Resource, SignUp, SignedIn, Unreadable,
    VerificationCodeRequest, Verify, Withdraw, read, read_collection, read_single,
};
use serde::Serialize;

/// What was read, and which version of it: to be handed back when it is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Versioned<T> {
    /// What was read.
    pub value: T,
    /// Its `ETag`, when the server gives one.
    pub version: Option<String>,
}

impl Client {
    /// `GET /public_housing_offers`, or `GET /housing_offers` when signed in.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn offers(
        &self,
        signed_in: bool,
        search: &OfferSearch,
    ) -> Result<ReadCollection<HousingOffer>, ApiError> {
        self.page(endpoint::offers(signed_in, search)).await
    }

    /// `GET /public_housing_offers/{id}`, or `GET /housing_offers/{id}` when signed in.
    ///
    /// # Errors
    /// [`ApiError::Missing`], [`ApiError::Gone`] when it is no longer published, and as every call.
    pub async fn offer(&self, signed_in: bool, id: &str) -> Result<Resource<HousingOffer>, ApiError> {
        self.one(endpoint::offer(signed_in, id)).await
    }

    /// `GET /housing_requests/{number}/eligible_offers`: one of the three lists, with the counts of all three.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn eligible_offers(
        &self,
        number: &str,
        list: &EligibilityType,
        search: &OfferSearch,
    ) -> Result<ReadCollection<HousingOffer>, ApiError> {
        self.page(endpoint::eligible_offers(number, list, search)).await
    }

    /// `POST /accounts`: a code is sent by mail. The answer is the same whether or not the address has an account.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with the fields, and as every call.
    pub async fn sign_up(&self, account: &SignUp, key: &IdempotencyKey) -> Result<(), ApiError> {
        self.once(with_key(with_json(endpoint::accounts(), account)?, key)).await.map(drop)
    }

    /// `POST /accounts/verification_codes`: sends another code.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn send_code(&self, to: &VerificationCodeRequest) -> Result<(), ApiError> {
        self.once(with_json(endpoint::verification_codes(), to)?).await.map(drop)
    }

    /// `POST /accounts/verify`: confirms the address, and signs in.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `wrong_code` or `code_expired`, and as every call.
    pub async fn verify(&self, confirmation: &Verify) -> Result<Option<Resource<Me>>, ApiError> {
        self.open_session(with_json(endpoint::verify(), confirmation)?).await
    }

    /// `POST /accounts/authenticate`: signs in.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `bad_credentials` or `unverified`, and as every call.
    pub async fn authenticate(&self, credentials: &Authenticate) -> Result<Option<Resource<Me>>, ApiError> {
        self.open_session(with_json(endpoint::authenticate(), credentials)?).await
    }

    /// `POST /accounts/sign_out`: ends the session. The token is forgotten whatever the server says.
    ///
    /// # Errors
    /// As every call; a session that had already ended is no error.
    pub async fn sign_out(&self) -> Result<(), ApiError> {
        let outcome = self.once(endpoint::sign_out()).await.map(drop);
        self.keep(None);
        if outcome == Err(ApiError::Expired) { Ok(()) } else { outcome }
    }

    /// `POST /password_resets`: sends a link, if the address has an account; the answer is the same if not.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn request_password_reset(&self, to: &PasswordResetRequest) -> Result<(), ApiError> {
        self.once(with_json(endpoint::password_resets(), to)?).await.map(drop)
    }

    /// `PUT /password_resets/{token}`: chooses another password.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `reset_link_expired`, and as every call.
    pub async fn reset_password(&self, token: &str, reset: &PasswordReset) -> Result<(), ApiError> {
        self.once(with_json(endpoint::password_reset(token), reset)?).await.map(drop)
    }

    /// `GET /me`: who is signed in, and how far they are.
    ///
    /// # Errors
    /// [`ApiError::Expired`] when nobody is, and as every call.
    pub async fn me(&self) -> Result<Versioned<Resource<Me>>, ApiError> {
        let response = self.call(endpoint::me(Method::Get)).await?;
        let version = response.header("etag").map(str::to_owned);
        Ok(Versioned { value: read_single(&response.body)?, version })
    }

    /// `PATCH /me`, on the version that was read.
    ///
    /// # Errors
    /// [`ApiError::Stale`] when it changed since, and as every call.
    pub async fn change_me(&self, change: &ProfileChange, version: Option<&str>) -> Result<Resource<Me>, ApiError> {
        let request = with_json(endpoint::me(Method::Patch), change)?;
        self.one(if_match(request, version)).await
    }

    /// `DELETE /me`: erases the account.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn delete_me(&self) -> Result<(), ApiError> {
        self.call(endpoint::me(Method::Delete)).await?;
        self.keep(None);
        Ok(())
    }

    /// `GET /me/export`: everything that is kept about the person, as the JSON text that came, so that nothing of it is
    /// lost on the way.
    ///
    /// # Errors
    /// [`ApiError::Incompatible`] when it is not whole, and as every call.
    pub async fn export(&self) -> Result<String, ApiError> {
        let body = self.call(endpoint::export()).await?.body;
        read::<serde::de::IgnoredAny>(&body)?;
        Ok(body)
    }

    /// `PUT /me/housing_request`: links a unique number to the account.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `unknown_number`, `number_already_linked`, `struck_off` or `malformed_number`, and as
    /// every call.
    pub async fn link_number(&self, number: &LinkNumber) -> Result<Resource<HousingRequest>, ApiError> {
        self.one(with_json(endpoint::my_housing_request(), number)?).await
    }

    /// `GET /housing_requests/{number}`.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn housing_request(&self, number: &str) -> Result<Resource<HousingRequest>, ApiError> {
        self.one(endpoint::housing_request(number)).await
    }

    /// `POST /housing_requests/{number}/refresh`: has the server fetch it again from the registration system.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn refresh_housing_request(&self, number: &str) -> Result<Resource<HousingRequest>, ApiError> {
        self.one(endpoint::refresh_housing_request(number)).await
    }

    /// `GET /companies/{siret}`.
    ///
    /// # Errors
    /// [`ApiError::Missing`] when the directory does not have it, and as every call.
    pub async fn company(&self, siret: &str) -> Result<Resource<Company>, ApiError> {
        self.one(endpoint::company(siret)).await
    }

    /// `PUT /me/employer`: attaches the account to a company.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `wrong_company_code`, `company_not_covered` or `employer_already_attached`, and as
    /// every call.
    pub async fn attach_employer(&self, employer: &AttachEmployer) -> Result<(), ApiError> {
        self.call(with_json(endpoint::my_employer(), employer)?).await.map(drop)
    }

    /// `GET /applications`: mine, all of them.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn applications(&self) -> Result<ReadCollection<Application>, ApiError> {
        self.page(endpoint::applications(Method::Get)).await
    }

    /// `GET /applications/{id}`, with the full history.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn application(&self, id: &str) -> Result<Resource<Application>, ApiError> {
        self.one(endpoint::application(id)).await
    }

    /// `POST /applications`: applies. The same key must be used until the answer is definite.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `another_application_active`, `request_incomplete`, `offer_closed` …, and as every
    /// call.
    pub async fn apply(&self, to: &Apply, key: &IdempotencyKey) -> Result<Resource<Application>, ApiError> {
        self.one(with_key(with_json(endpoint::applications(Method::Post), to)?, key)).await
    }

    /// `POST /applications/{id}/withdraw`.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `not_possible_now`, and as every call.
    pub async fn withdraw(&self, id: &str, withdrawal: &Withdraw) -> Result<Resource<Application>, ApiError> {
        self.one(with_json(endpoint::withdraw(id), withdrawal)?).await
    }

    /// `POST /applications/{id}/answer`: answers an attribution.
    ///
    /// # Errors
    /// [`ApiError::Refused`] with `not_possible_now` or `deadline_passed`, and as every call.
    pub async fn answer(&self, id: &str, answer: &Answer) -> Result<Resource<Application>, ApiError> {
        self.one(with_json(endpoint::answer(id), answer)?).await
    }

    /// `POST /contact_messages`.
    ///
    /// # Errors
    /// As every call: see [`ApiError`].
    pub async fn contact(&self, message: &ContactMessage, key: &IdempotencyKey) -> Result<(), ApiError> {
        self.once(with_key(with_json(endpoint::contact_messages(), message)?, key)).await.map(drop)
    }

    /// `GET /capabilities`: the optional parts; a server that does not know the question has none.
    ///
    /// # Errors
    /// As every call, [`ApiError::Missing`] aside.
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
    /// As every call: see [`ApiError`].
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
    /// As [`Client::config`].
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
