//! Every screen as one enum, to and from paths: the only source of links, and the only thing that navigates.
//!
//! A link needs the base path in front (`/louer/offres`), `navigate` must not have it: the router adds it. No string from
//! outside is ever navigated to, because the router follows any scheme that it is given.

use crate::percent::{decode, encode_into};
use crate::platform::base;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    params::ParamsMap,
};

/// A screen, with what its address says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// What to do first, or next.
    Home,
    /// Create an account.
    SignUp,
    /// Enter the code received by email.
    Verify,
    /// Sign in.
    SignIn,
    /// Ask for a link to choose another password.
    ForgottenPassword,
    /// Choose another password, with the token of the link.
    NewPassword(String),
    /// Enter the unique number.
    Number,
    /// The housing request and what is missing from it.
    Request,
    /// Attach the account to an employer.
    Employer,
    /// The person's own page.
    Account,
    /// The three lists of offers; the search is in the query.
    Offers,
    /// One offer, by its id.
    Offer(String),
    /// Why an offer suits or not, in full.
    OfferExplained(String),
    /// The current application, else the latest.
    Application,
    /// One application, by its id.
    ApplicationOf(String),
    /// What one is entitled to, without an account: the first page.
    Simulator,
    /// A page of the simulator, by the last part of its address.
    SimulatorPage(String),
    /// Help, phone, fraud notice, glossary.
    Help,
    /// The page of parts.
    #[cfg(feature = "parts")]
    Gallery,
    /// An address that leads nowhere.
    NotFound,
}

/// The entries of the main menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Home.
    Home,
    /// Offers, and one offer.
    Offers,
    /// Applications.
    Application,
    /// The account and everything that completes it.
    Account,
}

impl Route {
    /// The path inside the app, without the base: `/offres/12`.
    fn inner_path(&self) -> String {
        match self {
            Route::Home | Route::NotFound => "/".to_owned(),
            Route::SignUp => "/inscription".to_owned(),
            Route::Verify => "/inscription/code".to_owned(),
            Route::SignIn => "/connexion".to_owned(),
            Route::ForgottenPassword => "/mot-de-passe".to_owned(),
            Route::NewPassword(token) => with_id("/mot-de-passe/", token),
            Route::Number => "/mon-numero".to_owned(),
            Route::Request => "/ma-demande".to_owned(),
            Route::Employer => "/mon-entreprise".to_owned(),
            Route::Account => "/mon-espace".to_owned(),
            Route::Offers => "/offres".to_owned(),
            Route::Offer(id) => with_id("/offres/", id),
            Route::OfferExplained(id) => with_id("/offres/", id) + "/explication",
            Route::Application => "/ma-candidature".to_owned(),
            Route::ApplicationOf(id) => with_id("/ma-candidature/", id),
            Route::Simulator => "/simulateur".to_owned(),
            Route::SimulatorPage(page) => with_id("/simulateur/", page),
            Route::Help => "/aide".to_owned(),
            #[cfg(feature = "parts")]
            Route::Gallery => "/_parts".to_owned(),
        }
    }

    /// The path for a link, base included.
    ///
    /// ```
    /// use parcours_locatif::route::Route;
    /// assert_eq!(Route::Offer("12".into()).path(), "/offres/12");
    /// ```
    pub fn path(&self) -> String {
        let mut path = base::path().to_owned();
        path.push_str(&self.inner_path());
        path
    }

    /// The path for a link, with a query. Keys and values are encoded here.
    pub fn path_with(&self, query: &[(&str, String)]) -> String {
        let mut path = self.path();
        push_query(&mut path, query);
        path
    }

    /// The screen of a path that may carry the base. Unknown paths are [`Route::NotFound`].
    ///
    /// ```
    /// use parcours_locatif::route::Route;
    /// assert_eq!(Route::of_path("/offres/12/"), Route::Offer("12".into()));
    /// assert_eq!(Route::of_path("/nulle-part"), Route::NotFound);
    /// ```
    pub fn of_path(path: &str) -> Route {
        let Some(inner) = path.strip_prefix(base::path()) else { return Route::NotFound };
        let mut parts = inner.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next(), parts.next()) {
            (None, _, _) => Route::Home,
            (Some("inscription"), None, _) => Route::SignUp,
            (Some("inscription"), Some("code"), None) => Route::Verify,
            (Some("connexion"), None, _) => Route::SignIn,
            (Some("mot-de-passe"), None, _) => Route::ForgottenPassword,
            (Some("mot-de-passe"), Some(token), None) => decode(token).map_or(Route::NotFound, Route::NewPassword),
            (Some("mon-numero"), None, _) => Route::Number,
            (Some("ma-demande"), None, _) => Route::Request,
            (Some("mon-entreprise"), None, _) => Route::Employer,
            (Some("mon-espace"), None, _) => Route::Account,
            (Some("offres"), None, _) => Route::Offers,
            (Some("offres"), Some(id), None) => decode(id).map_or(Route::NotFound, Route::Offer),
            (Some("offres"), Some(id), Some("explication")) if parts.next().is_none() => {
                decode(id).map_or(Route::NotFound, Route::OfferExplained)
            }
            (Some("ma-candidature"), None, _) => Route::Application,
            (Some("ma-candidature"), Some(id), None) => decode(id).map_or(Route::NotFound, Route::ApplicationOf),
            (Some("simulateur"), None, _) => Route::Simulator,
            (Some("simulateur"), Some(page), None) => decode(page).map_or(Route::NotFound, Route::SimulatorPage),
            (Some("aide"), None, _) => Route::Help,
            #[cfg(feature = "parts")]
            (Some("_parts"), None, _) => Route::Gallery,
            _ => Route::NotFound,
        }
    }

    /// Which entry of the main menu this screen belongs to, if any.
    pub fn section(&self) -> Option<Section> {
        match self {
            Route::Home => Some(Section::Home),
            Route::Offers | Route::Offer(_) | Route::OfferExplained(_) => Some(Section::Offers),
            Route::Application | Route::ApplicationOf(_) => Some(Section::Application),
            Route::Account | Route::Number | Route::Request | Route::Employer => Some(Section::Account),
            Route::SignUp
            | Route::Verify
            | Route::SignIn
            | Route::ForgottenPassword
            | Route::NewPassword(_)
            | Route::Simulator
            | Route::SimulatorPage(_)
            | Route::Help
            | Route::NotFound => None,
            #[cfg(feature = "parts")]
            Route::Gallery => None,
        }
    }
}

fn with_id(start: &str, id: &str) -> String {
    let mut path = start.to_owned();
    encode_into(&mut path, id);
    path
}

fn push_query(path: &mut String, query: &[(&str, String)]) {
    for (at, (key, value)) in query.iter().enumerate() {
        path.push(if at == 0 { '?' } else { '&' });
        encode_into(path, key);
        path.push('=');
        encode_into(path, value);
    }
}

/// The current screen. It changes with the path only, never with the query.
pub fn current() -> Memo<Route> {
    let path = use_location().pathname;
    Memo::new(move |_| path.with(|path| Route::of_path(path)))
}

/// The query of the current address, decoded: `get(key)` gives a value. It changes without a new screen.
pub fn query() -> Memo<ParamsMap> {
    use_location().query
}

type Navigate = Box<dyn Fn(&str, NavigateOptions)>;

/// Moves to other screens. Take it with [`navigator`] while the component is being built, use it from any callback.
#[derive(Clone, Copy)]
pub struct Navigator(StoredValue<Navigate, LocalStorage>);

/// The [`Navigator`] of this app. Must be called under the router.
pub fn navigator() -> Navigator {
    let navigate = use_navigate();
    Navigator(StoredValue::new_local(Box::new(move |path, options| navigate(path, options))))
}

impl Navigator {
    /// Goes to a screen; "back" returns here.
    pub fn to(&self, route: Route) {
        self.send(&route.inner_path(), NavigateOptions::default());
    }

    /// Goes to a screen with a query; "back" returns here.
    pub fn to_with(&self, route: Route, query: &[(&str, String)]) {
        let mut path = route.inner_path();
        push_query(&mut path, query);
        self.send(&path, NavigateOptions::default());
    }

    /// Goes to a screen in place of this one; "back" skips this one.
    pub fn replace(&self, route: Route) {
        self.send(&route.inner_path(), NavigateOptions { replace: true, ..NavigateOptions::default() });
    }

    /// Goes to a screen with a query, and does not scroll: for searches whose address is their state.
    pub fn search(&self, route: Route, query: &[(&str, String)], replace: bool) {
        let mut path = route.inner_path();
        push_query(&mut path, query);
        self.send(&path, NavigateOptions { replace, scroll: false, ..NavigateOptions::default() });
    }

    fn send(&self, path: &str, options: NavigateOptions) {
        // The screen that took the navigator may be gone when a late answer arrives: then the call is ignored.
        self.0.try_with_value(|navigate| navigate(path, options));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_back_to_its_screen() {
        let odd = "a b/é?%".to_owned();
        for route in [
            Route::Home,
            Route::SignUp,
            Route::Verify,
            Route::SignIn,
            Route::ForgottenPassword,
            Route::NewPassword(odd.clone()),
            Route::Number,
            Route::Request,
            Route::Employer,
            Route::Account,
            Route::Offers,
            Route::Offer(odd.clone()),
            Route::OfferExplained(odd.clone()),
            Route::Application,
            Route::ApplicationOf(odd.clone()),
            Route::Simulator,
            Route::SimulatorPage(odd),
            Route::Help,
        ] {
            assert_eq!(Route::of_path(&route.path()), route);
        }
    }

    #[test]
    fn a_broken_escape_is_an_unknown_address() {
        assert_eq!(Route::of_path("/offres/%G1"), Route::NotFound);
    }

    #[test]
    fn a_query_is_encoded() {
        assert_eq!(
            Route::Offers.path_with(&[("typology", "T2,T3".to_owned()), ("page", "2".to_owned())]),
            "/offres?typology=T2%2CT3&page=2"
        );
    }
}
