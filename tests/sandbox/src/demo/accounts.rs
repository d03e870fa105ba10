//! The accounts of the demonstration: confirmed, all with the same password, each showing another situation.

use super::companies::{BAKERY, GROWERS, LARGE};
use super::people::{LINKED, SPARE};

/// The password of every account of the demonstration.
pub const PASSWORD: &str = "parcours-demo-2026";

/// An account to sign in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    /// Also the way to find it: `prenom@exemple.fr`.
    pub email: &'static str,
    /// The linked request's unique number.
    pub number: Option<&'static str>,
    /// SIRET of the company that the account is attached to, and whose company it is.
    pub employer: Option<(&'static str, &'static str)>,
    /// What signing in with it shows, in French.
    pub shows: &'static str,
}

/// A request that no account has yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpareNumber {
    /// The number to enter.
    pub number: &'static str,
    /// What entering it shows, in French.
    pub shows: &'static str,
}

/// Addresses, with the company each is attached to, in the order of the linked requests.
const ADDRESSES: [(&str, Option<(&str, &str)>); 10] = [
    ("lea@exemple.fr", Some((LARGE, "applicant"))),
    ("karim@exemple.fr", Some((BAKERY, "applicant"))),
    ("sophie@exemple.fr", Some((LARGE, "applicant"))),
    ("mamadou@exemple.fr", Some((LARGE, "applicant"))),
    ("claire@exemple.fr", Some((GROWERS, "applicant"))),
    ("hugo@exemple.fr", Some(("99999008800018", "applicant"))),
    ("nadia@exemple.fr", Some((LARGE, "applicant"))),
    ("paul@exemple.fr", None),
    ("ines@exemple.fr", Some((LARGE, "co_applicant"))),
    ("rosa@exemple.fr", None),
];

/// Every account, the last one without a request.
pub fn accounts() -> Vec<DemoAccount> {
    let linked = ADDRESSES.iter().zip(&LINKED).map(|((email, employer), sketch)| DemoAccount {
        email,
        number: Some(sketch.number),
        employer: *employer,
        shows: sketch.shows,
    });
    let newcomer =
        DemoAccount { email: "noe@exemple.fr", number: None, employer: None, shows: "compte neuf, sans numéro" };
    linked.chain([newcomer]).collect()
}

/// Numbers to enter with a new account.
pub fn spare_numbers() -> Vec<SpareNumber> {
    SPARE.iter().map(|sketch| SpareNumber { number: sketch.number, shows: sketch.shows }).collect()
}
