//! Which income counts against the ceiling of an intermediate home (LLI, PLI): that of the year before last, or that of
//! last year whenever it is lower, by however little.
//!
//! Not the rule of social homes (see [`super::counted`]): no ten percent are needed, the tax notice is the only proof,
//! and the last twelve months never count. Does not: add up notices (see [`super::span`]), or know the ceilings.
//! Where the rule comes from: the ceilings are those of CGI, annexe III, article 2 terdecies D. Which year counts was read
//! in the tax office's Brochure pratique 2018, page 293, which cites BOFiP, BOI-RFPI-SPEC-20-10-20: the « revenu fiscal de
//! référence » of year N-2; « lorsque cela est plus favorable, il est admis de retenir » that of year N-1. The sums of a
//! couple are compared, year by year.
//! DIFFERENCE: that page was written for the older schemes of rental investment. It is applied to LLI and PLI by analogy,
//! as they share its article of ceilings (certainty B).
//! <https://impots.gouv.fr/www2/fichiers/documentation/brochure/ir_2018/files/assets/basic-html/page-293.html>

use super::counted::{COUNTS_UP_TO, CountedIncome, IncomeBasis, Sums};
use super::span::Span;
use super::{Income, Recent, tax_year_for};
use crate::date::Date;
use crate::money::Money;

/// The lowest recent income that is not 10 % lower than a usual one.
fn lowest_beside(usual: Money) -> Money {
    let least = i128::from(usual.cents()) * COUNTS_UP_TO / 100 + 1;
    i64::try_from(least).map_or(usual, Money::from_cents).min(usual)
}

impl Income {
    /// The income that counts against the ceiling of an intermediate home on a day (that of the lease).
    ///
    /// CGI, annexe III, article 2 terdecies D; Brochure pratique 2018, page 293, which cites BOI-RFPI-SPEC-20-10-20, by
    /// analogy (certainty B). Callers read it through [`Profile::income_for`](crate::eligibility::Profile::income_for).
    /// <https://impots.gouv.fr/www2/fichiers/documentation/brochure/ir_2018/files/assets/basic-html/page-293.html>
    pub(super) fn counted_for_intermediate(&self, sums: Sums, on: Date) -> CountedIncome {
        let Sums { usual, last: recent, .. } = sums;
        let tax_year = tax_year_for(on);
        let as_usual = |span: Span, lowest: Money| sums.counted(span, IncomeBasis::TwoYearsBefore, tax_year, lowest);
        match self.recent {
            // The last twelve months say nothing about last year.
            Recent::Unknown | Recent::LastTwelveMonths(_) => return as_usual(usual, Money::ZERO),
            // Not ten percent lower, but perhaps a little.
            Recent::NotLower => return as_usual(usual, lowest_beside(usual.at_least)),
            Recent::PreviousYear => {}
        }
        let year_before = tax_year.saturating_add(1);
        if usual.at_most.is_some_and(|most| most <= recent.at_least) {
            // Not lower, whatever is still missing.
            return as_usual(usual, usual.at_least);
        }
        if recent.at_most.is_some_and(|most| most <= usual.at_least) {
            // Lower, whatever is still missing.
            return sums.counted(recent, IncomeBasis::PreviousYear, year_before, recent.at_least);
        }
        // One or the other, and no more than either. Report the usual income and leave the drop undecided.
        let at_most = match (usual.at_most, recent.at_most) {
            (Some(usual), Some(recent)) => Some(usual.min(recent)),
            (usual, recent) => usual.or(recent),
        };
        as_usual(Span::between(usual.at_least, at_most, usual.missing), usual.at_least.min(recent.at_least))
    }
}
