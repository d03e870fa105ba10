//! Who the sandbox's demonstration knows, as far as the journeys need them.

/// An account of the demonstration, which shares its password with the others.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// The email address.
    pub email: &'static str,
    /// The unique number that is linked, if any.
    pub number: &'static str,
}

/// Single, in Paris, complete, employed by the large company: may apply.
pub const LEA: Person = Person { email: "lea@exemple.fr", number: "1110523999001DEMO1" };
/// Single with the disability card, in Nantes, without the last tax notice.
pub const CLAIRE: Person = Person { email: "claire@exemple.fr", number: "0440621999005DEMO1" };
/// In Bordeaux; documents are missing.
pub const HUGO: Person = Person { email: "hugo@exemple.fr", number: "0330325999006DEMO1" };
/// In Marseille, complete, without a company.
pub const ROSA: Person = Person { email: "rosa@exemple.fr", number: "0130722999010DEMO1" };
/// A new account without a number.
pub const NOE: Person = Person { email: "noe@exemple.fr", number: "" };

/// A number that no account has: single in Paris, complete.
pub const SPARE_NUMBER: &str = "111 0124 999101 DEMO1";
/// Another one.
pub const OTHER_SPARE_NUMBER: &str = "111 0224 999102 DEMO1";
/// A number of the right form that the registration system does not know.
pub const UNKNOWN_NUMBER: &str = "111 0124 123456 G1104";
/// The number of a request that was struck off.
pub const STRUCK_OFF_NUMBER: &str = "035 0320 999116 DEMO1";

/// A company: SIRET as a pay slip shows it, code, name.
#[derive(Debug, Clone, Copy)]
pub struct Company {
    /// With the usual spaces.
    pub siret: &'static str,
    /// What it gives its employees.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
}

/// Private, 250 employees: covered.
pub const LARGE: Company = Company { siret: "999 990 013 00016", code: "BELLE-250", name: "Ateliers Belle-Étoile" };
/// Private, 6 employees: not covered.
pub const SMALL: Company = Company { siret: "999 990 021 00019", code: "BOIS-6", name: "Menuiserie Petit-Bois" };
