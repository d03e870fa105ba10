//! The calls that tell which optional parts a backend has, and the newer figures that it may supply.

use super::call::Call;
use super::schemas::Schemas;
use crate::capabilities::Capabilities;
use crate::problem::ProblemCode;
use crate::reference::Ceilings;

/// Every call of this group.
pub fn all(schemas: &mut Schemas) -> Vec<Call> {
    let capabilities = schemas.single::<Capabilities>();
    let ceilings = schemas.collection::<Ceilings>();
    vec![
        Call::get("/capabilities", "readCapabilities", "The optional parts of this backend")
            .about("reference", "A 404 means that there are none.")
            .answers(200, "The parts.", &capabilities, "capabilities")
            .cached()
            .refuses(&[ProblemCode::NotFound]),
        Call::get("/reference/ceilings", "listCeilings", "Income ceilings newer than those compiled into a client")
            .about(
                "reference",
                "Optional part `reference`. On one page, an empty one when there is nothing newer. A client checks the \
                 whole answer (columns, rising figures, at most 20 % from what it knows, PLS equal to PLUS and 30 %) and uses \
                 all of it or nothing.",
            )
            .answers(200, "Every table, in one page.", &ceilings, "ceilings")
            .cached()
            .refuses(&[ProblemCode::NotFound]),
    ]
}
