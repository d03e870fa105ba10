//! Who is in front of the screen: what the session finds out, and other state depends on.

use parcours_contract::Me;

/// Who is in front of the screen, as far as is known.
#[allow(clippy::large_enum_variant, reason = "there is one of it; on 32 bits the lint is silent")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Who {
    /// Not known yet.
    #[default]
    Unknown,
    /// Nobody is signed in.
    Guest,
    /// Somebody is.
    Tenant(Me),
}

impl Who {
    /// The person signed in, if any.
    #[must_use]
    pub fn tenant(&self) -> Option<&Me> {
        match self {
            Self::Tenant(me) => Some(me),
            Self::Unknown | Self::Guest => None,
        }
    }
}
