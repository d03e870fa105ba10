//! `/config.json`: what a deployment decides without building the app again.
//!
//! It is public: nothing secret may ever be put here.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::reading;

wire_words! {
    /// How a signed-in person is recognised.
    closed AuthMode {
        /// A cookie that the page cannot read (the default).
        Cookie = "cookie",
        /// A token in the page's memory.
        Bearer = "bearer",
    }
}

/// The runtime configuration of one deployment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicConfig {
    /// Where the API hangs: a path on the same host (`/api/dmo`) or an absolute address. Never ends with a slash.
    #[serde(deserialize_with = "api_base")]
    #[cfg_attr(feature = "openapi", schema(example = "/api/dmo"))]
    pub api_base: String,
    /// How a signed-in person is recognised; the cookie when absent.
    #[serde(deserialize_with = "auth_mode")]
    pub auth_mode: AuthMode,
    /// Parts of the app that a deployment turns on or off, by name; an absent one keeps its default.
    #[serde(deserialize_with = "switches")]
    pub switches: BTreeMap<String, bool>,
}

/// The base path of the sandbox's API, and of a configuration that does not say.
pub const DEFAULT_API_BASE: &str = "/api/dmo";

impl PublicConfig {
    /// The switch's value, or the default that the app gives it.
    #[must_use]
    pub fn switch(&self, name: &str, default: bool) -> bool {
        self.switches.get(name).copied().unwrap_or(default)
    }
}

impl Default for PublicConfig {
    fn default() -> Self {
        Self { api_base: DEFAULT_API_BASE.to_owned(), auth_mode: AuthMode::Cookie, switches: BTreeMap::new() }
    }
}

fn api_base<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let base = reading::text(deserializer)?.unwrap_or_else(|| DEFAULT_API_BASE.to_owned());
    Ok(base.trim().trim_end_matches('/').to_owned())
}

fn auth_mode<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<AuthMode, D::Error> {
    Ok(reading::word(deserializer)?.unwrap_or(AuthMode::Cookie))
}

fn switches<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, bool>, D::Error> {
    Ok(reading::extra(deserializer)?.unwrap_or_default())
}
