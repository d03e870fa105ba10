//! `/config.json`: what a deployment decides without building the app again.
//!
//! It is public: nothing secret may ever be put here.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::members::Members;
use crate::reading::{FromJson, Mismatch};

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
#[derive(Clone, Debug, PartialEq, Serialize)]
// For the document: no member need be there.
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicConfig {
    /// Where the API hangs: a path on the same host (`/api/dmo`) or an absolute address. Never ends with a slash.
    #[cfg_attr(feature = "openapi", schema(example = "/api/dmo"))]
    pub api_base: String,
    /// How a signed-in person is recognised; the cookie when absent.
    pub auth_mode: AuthMode,
    /// Parts of the app that a deployment turns on or off, by name; an absent one keeps its default.
    pub switches: BTreeMap<String, bool>,
    /// Name of a file beside this one that holds newer income ceilings, as `GET /reference/ceilings` answers them.
    #[cfg_attr(feature = "openapi", schema(example = "ceilings.json"))]
    pub ceilings: Option<String>,
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
        Self {
            api_base: DEFAULT_API_BASE.to_owned(),
            auth_mode: AuthMode::Cookie,
            switches: BTreeMap::new(),
            ceilings: None,
        }
    }
}

impl FromJson for PublicConfig {
    fn from_json(value: Value) -> Result<Self, Mismatch> {
        let mut members = Members::of(value)?;
        let defaults = Self::default();
        let api_base = match members.text("api_base") {
            Some(base) => base.trim().trim_end_matches('/').to_owned(),
            None => defaults.api_base,
        };
        let auth_mode = members.word("auth_mode").unwrap_or(defaults.auth_mode);
        let switches = switches(members.take("switches")).unwrap_or_default();
        let ceilings = members.text("ceilings");
        members.end(Self { api_base, auth_mode, switches, ceilings })
    }
}

deserialized_from_json!(PublicConfig);

/// The switches, when every one of them is on or off.
fn switches(value: Value) -> Option<BTreeMap<String, bool>> {
    let Value::Object(switches) = value else { return None };
    let mut read = BTreeMap::new();
    // Not `collect`: it sorts first, and the code of a sort is long.
    for (name, value) in switches {
        read.insert(name, value.as_bool()?);
    }
    Some(read)
}
