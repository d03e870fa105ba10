//! Every URL of the contract, and nothing else: the only file of the app that knows a path of the backend.
//!
//! Each function gives the bare call; the client adds bodies, keys and what every call carries.

use super::request::{Method, Request};
use super::search::{list_pairs, pairs};
use crate::forms::search::Search;
use crate::percent::encode_into;

/// Create an account.
pub(super) fn accounts() -> Request {
    Request::new(Method::Post, "/accounts")
}

/// Send another code.
pub(super) fn verification_codes() -> Request {
    Request::new(Method::Post, "/accounts/verification_codes")
}

/// Confirm an address with its code.
pub(super) fn verify() -> Request {
    Request::new(Method::Post, "/accounts/verify")
}

/// Sign in.
pub(super) fn authenticate() -> Request {
    Request::new(Method::Post, "/accounts/authenticate")
}

/// Renew a token.
pub(super) fn refresh() -> Request {
    Request::new(Method::Post, "/accounts/refresh")
}

/// End the session.
pub(super) fn sign_out() -> Request {
    Request::new(Method::Post, "/accounts/sign_out")
}

/// Ask for a link to choose another password.
pub(super) fn password_resets() -> Request {
    Request::new(Method::Post, "/password_resets")
}

/// Choose another password.
pub(super) fn password_reset(token: &str) -> Request {
    Request::new(Method::Put, path("/password_resets/", token, ""))
}

/// Who is signed in: read, change or erase.
pub(super) fn me(method: Method) -> Request {
    Request::new(method, "/me")
}

/// Everything that is kept about the person.
pub(super) fn export() -> Request {
    Request::new(Method::Get, "/me/export")
}

/// Link a unique number.
pub(super) fn my_housing_request() -> Request {
    Request::new(Method::Put, "/me/housing_request")
}

/// Attach a company.
pub(super) fn my_employer() -> Request {
    Request::new(Method::Put, "/me/employer")
}

/// A housing request.
pub(super) fn housing_request(number: &str) -> Request {
    Request::new(Method::Get, path("/housing_requests/", number, ""))
}

/// Fetch a housing request again from the registration system.
pub(super) fn refresh_housing_request(number: &str) -> Request {
    Request::new(Method::Post, path("/housing_requests/", number, "/refresh"))
}

/// One of the three lists of a request.
pub(super) fn eligible_offers(number: &str, search: &Search, page: u32) -> Request {
    let mut request = Request::new(Method::Get, path("/housing_requests/", number, "/eligible_offers"));
    request.query = list_pairs(search.list);
    request.query.extend(pairs(search, page));
    request
}

/// Offers: the public ones, or all that a signed-in person may see.
pub(super) fn offers(signed_in: bool, search: &Search, page: u32) -> Request {
    let mut request = Request::new(Method::Get, offers_path(signed_in));
    request.query = pairs(search, page);
    request
}

/// One offer.
pub(super) fn offer(signed_in: bool, id: &str) -> Request {
    Request::new(Method::Get, path(&format!("{}/", offers_path(signed_in)), id, ""))
}

fn offers_path(signed_in: bool) -> &'static str {
    if signed_in { "/housing_offers" } else { "/public_housing_offers" }
}

/// A company.
pub(super) fn company(siret: &str) -> Request {
    Request::new(Method::Get, path("/companies/", siret, ""))
}

/// My applications: read them, or apply.
pub(super) fn applications(method: Method) -> Request {
    Request::new(method, "/applications")
}

/// One application.
pub(super) fn application(id: &str) -> Request {
    Request::new(Method::Get, path("/applications/", id, ""))
}

/// Withdraw an application.
pub(super) fn withdraw(id: &str) -> Request {
    Request::new(Method::Post, path("/applications/", id, "/withdraw"))
}

/// Answer an award.
pub(super) fn answer(id: &str) -> Request {
    Request::new(Method::Post, path("/applications/", id, "/answer"))
}

/// Write to the help desk.
pub(super) fn contact_messages() -> Request {
    Request::new(Method::Post, "/contact_messages")
}

/// Which optional parts the server has.
pub(super) fn capabilities() -> Request {
    Request::new(Method::Get, "/capabilities")
}

/// Income ceilings newer than those that the app was built with.
pub(super) fn ceilings() -> Request {
    Request::new(Method::Get, "/reference/ceilings")
}

/// A path with an id in it. Ids are opaque, so they are percent-encoded.
fn path(before: &str, id: &str, after: &str) -> String {
    let mut path = before.to_owned();
    encode_into(&mut path, id);
    path.push_str(after);
    path
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::search::List;

    #[test]
    fn an_id_cannot_leave_its_place_in_the_path() {
        assert_eq!(application("a/../me?x=1#é").path, "/applications/a%2F..%2Fme%3Fx%3D1%23%C3%A9");
    }

    #[test]
    fn a_list_of_eligible_offers_names_itself_and_asks_for_the_three_counts() {
        let search = Search { list: List::Bordering, ..Search::default() };
        let request = eligible_offers("1110318016982G1104", &search, 2);
        assert_eq!(request.path, "/housing_requests/1110318016982G1104/eligible_offers");
        let query: Vec<_> = request.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        assert_eq!(
            query,
            [
                "eligibility_type=bordering",
                "options[]=seeked_count",
                "options[]=bordering_count",
                "options[]=other_from_department_count",
                "sort[date_publication_start]=-1",
                "page=2",
                "per_page=24",
            ]
        );
    }

    #[test]
    fn who_is_not_signed_in_reads_the_public_offers() {
        assert_eq!(offer(false, "12").path, "/public_housing_offers/12");
        assert_eq!(offers(true, &Search::default(), 1).path, "/housing_offers");
    }
}
