//! One method per call of the contract.
//!
//! A [`Client`] may be made before the runtime configuration is known: its calls wait for it. It can be asked to have
//! the person sign in again when a session has ended: the call is then sent once more, as it was, so that no screen has
//! to think of it. It keeps no answer; what outlives a screen is `state`'s.

mod calls;

pub use calls::Versioned;

use super::credential::Credential;
use super::endpoint;
use super::error::{ApiError, Incompatible, judge};
use super::gate::Gate;
use super::request::{Method, Request, Response};
use super::transport::{Destination, Transport};
use parcours_contract::bounds::{REQUESTED_WITH, REQUESTED_WITH_VALUE};
use parcours_contract::{AccessToken, AuthMode, PublicConfig, SignedIn, read};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The time, in whole seconds since some fixed moment.
pub type Clock = Arc<dyn Fn() -> u64 + Send + Sync>;

/// Asks the person to sign in again; true once they have.
pub type SignInAgain = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = bool>>> + Send + Sync>;

/// Speaks the contract with one backend. Cheap to clone; every clone shares the same session.
#[derive(Clone)]
pub struct Client(Arc<Shared>);

struct Shared {
    transport: Arc<dyn Transport>,
    clock: Clock,
    connection: Gate<Option<Connection>>,
    credential: Mutex<Option<Credential>>,
    renewal: Mutex<Option<Gate<Result<(), ApiError>>>>,
    sign_in_again: Mutex<Option<SignInAgain>>,
}

/// What the runtime configuration says about the server.
#[derive(Clone)]
struct Connection {
    destination: Destination,
    bearer: bool,
    ceilings: Option<String>,
}

impl Client {
    /// A client whose calls wait until [`Client::connect`] says where the server is.
    #[must_use]
    pub fn new(transport: Arc<dyn Transport>, clock: Clock) -> Self {
        Self(Arc::new(Shared {
            transport,
            clock,
            connection: Gate::default(),
            credential: Mutex::default(),
            renewal: Mutex::default(),
            sign_in_again: Mutex::default(),
        }))
    }

    /// Reads the runtime configuration from the app's own host.
    ///
    /// # Errors
    /// [`ApiError`] when it cannot be loaded or is not a configuration.
    pub async fn config(&self, path: String) -> Result<PublicConfig, ApiError> {
        Ok(read(&self.at_home(path).await?)?)
    }

    /// A file of the app's own host.
    async fn at_home(&self, path: String) -> Result<String, ApiError> {
        let home = Destination { base: String::new(), with_cookies: false };
        let response = self.0.transport.send(&home, Request::new(Method::Get, path)).await?;
        Ok(judge(Method::Get, response)?.body)
    }

    /// Says where the server is, and lets the calls that wait go.
    ///
    /// # Errors
    /// [`Incompatible::Configuration`] for a base that is no address or a way to sign in that this app does not have;
    /// calls go on waiting.
    pub fn connect(&self, config: &PublicConfig) -> Result<(), ApiError> {
        let base = config.api_base.as_str();
        let is_address = base.starts_with('/') || base.starts_with("https://") || base.starts_with("http://");
        let bearer = match config.auth_mode {
            AuthMode::Cookie => Some(false),
            AuthMode::Bearer => Some(true),
            AuthMode::Other(_) => None,
        };
        match bearer {
            Some(bearer) if is_address => {
                let destination = Destination { base: base.to_owned(), with_cookies: !bearer };
                self.0.connection.open(Some(Connection { destination, bearer, ceilings: config.ceilings.clone() }));
                Ok(())
            }
            _ => Err(ApiError::Incompatible(Incompatible::Configuration)),
        }
    }

    /// Gives up: calls fail with [`Incompatible::Configuration`] until [`Client::connect`].
    pub fn disconnect(&self) {
        self.0.connection.open(None);
    }

    /// Says how the person is asked to sign in again.
    pub fn when_expired(&self, ask: SignInAgain) {
        *locked(&self.0.sign_in_again) = Some(ask);
    }

    /// Sends a call, once more when the person has signed in again in between.
    async fn call(&self, request: Request) -> Result<Response, ApiError> {
        match self.once(request.clone()).await {
            Err(ApiError::Expired) if self.signed_in_again().await => self.once(request).await,
            outcome => outcome,
        }
    }

    async fn signed_in_again(&self) -> bool {
        let ask = locked(&self.0.sign_in_again).clone();
        match ask {
            Some(ask) => ask().await,
            None => false,
        }
    }

    /// Sends a call that is not worth signing in again for: those that open or end a session.
    async fn once(&self, mut request: Request) -> Result<Response, ApiError> {
        let connection = self.connected().await?;
        if connection.bearer
            && let Some(credential) = self.credential(&connection).await?
        {
            request = request.with_header("Authorization", credential.header());
        }
        self.send(&connection, request).await
    }

    /// What the configuration says; waits for it.
    async fn connected(&self) -> Result<Connection, ApiError> {
        self.0.connection.passed().await.ok_or(ApiError::Incompatible(Incompatible::Configuration))
    }

    async fn send(&self, connection: &Connection, request: Request) -> Result<Response, ApiError> {
        let method = request.method;
        let request =
            request.with_header(REQUESTED_WITH, REQUESTED_WITH_VALUE).with_header("Accept", "application/json");
        judge(method, self.0.transport.send(&connection.destination, request).await?)
    }

    /// The token, renewed when its end is near. `None` when nobody is signed in.
    async fn credential(&self, connection: &Connection) -> Result<Option<Credential>, ApiError> {
        let Some(known) = locked(&self.0.credential).clone() else { return Ok(None) };
        if !known.needs_renewal((self.0.clock)()) {
            return Ok(Some(known));
        }
        // One renewal at a time: a server may refuse a token that was already renewed.
        let under_way = locked(&self.0.renewal).clone();
        match under_way {
            Some(renewal) => renewal.passed().await?,
            None => self.begin_renewal(connection.clone(), known).passed().await?,
        }
        Ok(locked(&self.0.credential).clone())
    }

    /// Renews the token. It goes on when the call that needs it is dropped: the server may have renewed the token by then.
    fn begin_renewal(&self, connection: Connection, known: Credential) -> Gate<Result<(), ApiError>> {
        let renewal = Gate::default();
        *locked(&self.0.renewal) = Some(renewal.clone());
        let (client, end) = (self.clone(), renewal.clone());
        self.0.transport.detach(Box::pin(async move {
            let outcome = client.renew(&connection, &known).await;
            *locked(&client.0.renewal) = None;
            end.open(outcome);
        }));
        renewal
    }

    async fn renew(&self, connection: &Connection, known: &Credential) -> Result<(), ApiError> {
        let request = endpoint::refresh().with_header("Authorization", known.header());
        match self.send(connection, request).await {
            Ok(response) => self.keep(read::<SignedIn>(&response.body)?.token),
            Err(ApiError::Expired) => self.keep(None),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Keeps a token in memory, or forgets it.
    fn keep(&self, token: Option<AccessToken>) {
        let now = (self.0.clock)();
        *locked(&self.0.credential) = token.map(|token| {
            Credential::new(token.access_token, token.expires_in.and_then(|life| u64::try_from(life).ok()), now)
        });
    }
}

fn locked<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
