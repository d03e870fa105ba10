//! What a newcomer reads when a demonstration starts: accounts to sign in with, numbers and companies to enter.
//!
//! For the terminal only; the page at `/_sandbox/` shows the same accounts as they have become since.

use super::{COMPANIES, PASSWORD, accounts, spare_numbers};
use std::fmt::Write as _;

/// The table, ready to print.
pub fn introduction() -> String {
    let mut text = format!("Comptes de démonstration (mot de passe : {PASSWORD})\n");
    // Writing to a string cannot fail.
    for account in accounts() {
        let _ = writeln!(text, "  {:<20} {}", account.email, account.shows);
    }
    text.push_str("Numéros uniques à saisir avec un nouveau compte\n");
    for spare in spare_numbers() {
        let _ = writeln!(text, "  {:<20} {}", spare.number, spare.shows);
    }
    text.push_str("Entreprises : SIRET, code, ce que le rattachement montre\n");
    for company in &COMPANIES {
        let _ = writeln!(text, "  {:<16} {:<14} {}", company.siret, company.code, company.shows);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_account_number_and_company_is_listed() {
        let text = introduction();
        for account in accounts() {
            assert!(text.contains(account.email));
        }
        for spare in spare_numbers() {
            assert!(text.contains(spare.number));
        }
        for company in &COMPANIES {
            assert!(text.contains(company.siret) && text.contains(company.code));
        }
    }
}
