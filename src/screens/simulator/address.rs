//! Where each page of the simulator is.

use crate::forms::simulation::Step;
use crate::route::Route;

/// The address of a page.
pub fn page_of(step: Step) -> Route {
    Route::SimulatorPage(step.slug().to_owned())
}
