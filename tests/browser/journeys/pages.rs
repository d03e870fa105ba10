//! The page objects: what each screen is called, and how a person uses it. By role and label only.

pub mod application;
pub mod employer;
pub mod number;
pub mod offer;
pub mod offers;
pub mod sign_in;
pub mod sign_up;
pub mod simulator;

/// The heading of the list of problems that a refused form shows.
pub const PROBLEMS: &str = "Il y a un problème";

/// The headings of the screens that have no page object of their own.
pub mod headings {
    /// Home, signed out.
    pub const HOME: &str = "Trouvez un logement social avec votre employeur";
    /// Home, signed in.
    pub const WELCOME: &str = "Bonjour";
    /// The housing request.
    pub const REQUEST: &str = "Ma demande de logement";
}
