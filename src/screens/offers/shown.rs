//! The offers of a search, page by page: what was read, and reading more of it.

use crate::api::{ApiError, Client};
use crate::forms::search::{List, Search};
use crate::state::looking::Viewer;
use parcours_contract::{HousingOffer, Meta, Resource};
use std::sync::Arc;

/// What is shown: the pages of one search, one below the other.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Who they were read for.
    pub viewer: Viewer,
    /// What was searched.
    pub search: Search,
    /// How many pages they are.
    pub pages: u32,
    /// The offers, each once.
    pub offers: Vec<Arc<Resource<HousingOffer>>>,
    /// How many could not be read.
    pub unreadable: usize,
    meta: Meta,
}

impl Shown {
    /// Whether it answers this: the same pages of the same search for the same person.
    pub fn answers(&self, viewer: &Viewer, search: &Search, pages: u32) -> bool {
        self.viewer == *viewer && self.search == *search && self.pages == pages
    }

    /// How many offers the search has in all.
    pub fn total(&self) -> u64 {
        let held = self.offers.len() as u64;
        self.meta.pagination.map_or(held, |pagination| pagination.total_objects.max(held))
    }

    /// Whether the search has more pages.
    pub fn has_more(&self) -> bool {
        self.meta.pagination.is_some_and(|pagination| pagination.total_pages > u64::from(self.pages))
    }

    /// How many offers a list has with this search's filters.
    pub fn count_of(&self, list: List) -> Option<u64> {
        let count = match list {
            List::Seeked => self.meta.seeked_count,
            List::Bordering => self.meta.bordering_count,
            List::Department => self.meta.other_from_department_count,
        };
        count.and_then(|count| u64::try_from(count).ok())
    }
}

/// Reads the first pages of a search; those that were read before are not asked for again.
///
/// # Errors
/// As the calls; nothing of it is kept then.
pub async fn load(
    before: Option<Arc<Shown>>,
    client: Client,
    viewer: Viewer,
    search: Search,
    pages: u32,
) -> Result<Arc<Shown>, ApiError> {
    // One page more of the same search: only that one is asked for.
    let before = before.filter(|before| before.answers(&viewer, &search, pages.saturating_sub(1)));
    let mut shown = before.map_or_else(
        || Shown {
            viewer: viewer.clone(),
            search: search.clone(),
            pages: 0,
            offers: Vec::new(),
            unreadable: 0,
            meta: Meta::default(),
        },
        |before| Shown::clone(&before),
    );
    for page in shown.pages + 1..=pages {
        let read = match &viewer {
            Viewer::Tenant(Some(number)) => client.eligible_offers(number, &search, page).await?,
            Viewer::Tenant(None) => client.offers(true, &search, page).await?,
            Viewer::Guest => client.offers(false, &search, page).await?,
        };
        // An offer that moved down a page while one was reading must not stand there twice.
        for offer in read.items {
            if !shown.offers.iter().any(|known| known.id == offer.id) {
                shown.offers.push(Arc::new(offer));
            }
        }
        shown.unreadable += read.unreadable;
        shown.meta = read.meta;
        shown.pages = page;
    }
    Ok(Arc::new(shown))
}
