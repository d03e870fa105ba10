//! The runtime configuration of this deployment: where the server is, and what is switched on.

use crate::api::{ApiError, Client, Incompatible};
use crate::platform::base;
use leptos::prelude::*;
use parcours_contract::PublicConfig;

/// The configuration. Shared signals, made at the root.
#[derive(Clone, Copy)]
pub struct Deployment {
    config: RwSignal<Option<PublicConfig>>,
    client: StoredValue<Client>,
}

impl Deployment {
    pub(super) fn new(client: Client) -> Self {
        Self { config: RwSignal::default(), client: StoredValue::new(client) }
    }

    /// A switch of the configuration, `default` until it is known. Reactive.
    #[must_use]
    pub fn switch(self, name: &str, default: bool) -> bool {
        self.config.with(|config| config.as_ref().map_or(default, |config| config.switch(name, default)))
    }

    /// Reads the configuration unless it is known, and connects the client.
    ///
    /// # Errors
    /// When it does not come or makes no sense; calls that wait for it then fail.
    pub async fn read(self) -> Result<(), ApiError> {
        if self.config.with_untracked(Option::is_some) {
            return Ok(());
        }
        let client = self.client.get_value();
        match read_config(&client).await {
            Ok(config) => self.config.set(Some(config)),
            Err(error) => {
                // Calls that wait for the configuration must fail rather than wait for ever.
                client.disconnect();
                return Err(error);
            }
        }
        Ok(())
    }
}

async fn read_config(client: &Client) -> Result<PublicConfig, ApiError> {
    let config = match client.config(base::file("config.json")).await {
        // A network that is away says nothing about the configuration. Anything else does.
        Err(error @ (ApiError::Offline | ApiError::TimedOut)) => return Err(error),
        Err(_) => return Err(ApiError::Incompatible(Incompatible::Configuration)),
        Ok(config) => config,
    };
    client.connect(&config)?;
    Ok(config)
}
