//! The search of offers: what the address of the screen says, what the filters' form says, and one from the other.
//!
//! The address is the state: a search can be sent to somebody, and "back" undoes a filter. So reading an address is
//! forgiving (an unreadable filter is no filter), while the form says what is wrong. It does not know the operators of the
//! contract; `api` writes those.

use super::choice::{Choice, choices};
use parcours_contract::TypologyCode;
use parcours_domain::money::Money;
use parcours_domain::offer::{Norm, Typology};

/// One of the three lists of the service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum List {
    /// Communes asked for in the housing request.
    #[default]
    Seeked,
    /// Communes that border them.
    Bordering,
    /// The other communes of the department.
    Department,
}

/// Flat or house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A flat.
    Flat,
    /// A house.
    House,
}

/// The order of the offers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Last published first.
    #[default]
    Recent,
    /// Lowest rent first.
    Rent,
    /// Largest first.
    Surface,
}

/// The norms that the filter offers, from the lowest ceiling to the highest.
pub const NORMS: [Norm; 5] = [Norm::Plai, Norm::Plus, Norm::Pls, Norm::Pli, Norm::Lli];

/// A search, checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The list.
    pub list: List,
    /// The most to pay each month, charges included.
    pub max_rent: Option<Money>,
    /// The least living area, in whole square metres.
    pub min_surface: Option<u32>,
    /// The sizes; none means any.
    pub typologies: Vec<Typology>,
    /// The norms; none means any.
    pub norms: Vec<Norm>,
    /// Flat or house; none means either.
    pub kind: Option<Kind>,
    /// The order.
    pub sort: Sort,
}

/// One filter that a search applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    /// A highest rent.
    Rent(Money),
    /// A least surface, in square metres.
    Surface(u32),
    /// A size.
    Typology(Typology),
    /// A norm.
    Norm(Norm),
    /// Flat or house.
    Kind(Kind),
}

/// The largest surface that a filter may ask for, in square metres: more is a typing mistake.
const LARGEST_SURFACE: u32 = 500;
/// The highest rent that a filter may ask for, in euros a month: more is a typing mistake.
const HIGHEST_RENT: i64 = 10_000;

const LIST: &str = "liste";
const RENT: &str = "loyer";
const SURFACE: &str = "surface";
const TYPOLOGY: &str = "taille";
const NORM: &str = "categorie";
const KIND: &str = "type";
const SORT: &str = "tri";

choices! {
    List { Seeked = "demandees", Bordering = "limitrophes", Department = "departement" }
    Kind { Flat = "appartement", House = "maison" }
    Sort { Recent = "recentes", Rent = "loyer", Surface = "surface" }
}

impl Search {
    /// Reads the query of an address. What cannot be read counts as absent.
    ///
    /// ```
    /// use parcours_locatif::forms::search::Search;
    /// let search = Search::of_query(|key| (key == "loyer").then(|| "750".to_owned()));
    /// assert_eq!(search.query(), [("loyer", "750".to_owned())]);
    /// ```
    pub fn of_query(value: impl Fn(&'static str) -> Option<String>) -> Self {
        let listed = |key| value(key).unwrap_or_default();
        Self {
            list: List::of_word(&listed(LIST)).unwrap_or_default(),
            max_rent: value(RENT).and_then(|text| read_rent(&text).ok().flatten()),
            min_surface: value(SURFACE).and_then(|text| read_surface(&text).ok().flatten()),
            typologies: Typology::ALL
                .into_iter()
                .filter(|size| has(&listed(TYPOLOGY), TypologyCode::from(*size).as_str()))
                .collect(),
            norms: NORMS.into_iter().filter(|norm| has(&listed(NORM), norm.as_str())).collect(),
            kind: Kind::of_word(&listed(KIND)),
            sort: Sort::of_word(&listed(SORT)).unwrap_or_default(),
        }
    }

    /// The query of this search's address; defaults are left out.
    #[must_use]
    pub fn query(&self) -> Vec<(&'static str, String)> {
        let joined = |words: Vec<String>| (!words.is_empty()).then(|| words.join(","));
        let written = [
            (LIST, (self.list != List::default()).then(|| self.list.word().to_owned())),
            (RENT, self.max_rent.map(rent_text)),
            (SURFACE, self.min_surface.map(|surface| surface.to_string())),
            (TYPOLOGY, joined(self.typologies.iter().map(|size| TypologyCode::from(*size).to_string()).collect())),
            (NORM, joined(self.norms.iter().map(|norm| norm.as_str().to_owned()).collect())),
            (KIND, self.kind.map(|kind| kind.word().to_owned())),
            (SORT, (self.sort != Sort::default()).then(|| self.sort.word().to_owned())),
        ];
        written.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// The same search in another list.
    #[must_use]
    pub fn in_list(&self, list: List) -> Self {
        Self { list, ..self.clone() }
    }

    /// The same list and order, without filters.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { list: self.list, sort: self.sort, ..Self::default() }
    }

    /// The filters that apply.
    #[must_use]
    pub fn filters(&self) -> Vec<Filter> {
        let rent = self.max_rent.map(Filter::Rent);
        let surface = self.min_surface.map(Filter::Surface);
        rent.into_iter()
            .chain(surface)
            .chain(self.typologies.iter().copied().map(Filter::Typology))
            .chain(self.norms.iter().copied().map(Filter::Norm))
            .chain(self.kind.map(Filter::Kind))
            .collect()
    }

    /// The same search without one of its filters.
    #[must_use]
    pub fn without(&self, filter: &Filter) -> Self {
        let mut search = self.clone();
        match filter {
            Filter::Rent(_) => search.max_rent = None,
            Filter::Surface(_) => search.min_surface = None,
            Filter::Typology(size) => search.typologies.retain(|kept| kept != size),
            Filter::Norm(norm) => search.norms.retain(|kept| kept != norm),
            Filter::Kind(_) => search.kind = None,
        }
        search
    }
}

/// What stands in the filters' form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchDraft {
    /// Highest rent, as typed.
    pub max_rent: String,
    /// Least surface, as typed.
    pub min_surface: String,
    /// The sizes ticked.
    pub typologies: Vec<Typology>,
    /// The norms ticked.
    pub norms: Vec<Norm>,
    /// Flat or house; `None` for either.
    pub kind: Option<Kind>,
}

/// A filter that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchProblem {
    /// The highest rent.
    Rent,
    /// The least surface.
    Surface,
}

impl SearchDraft {
    /// The form of a search.
    #[must_use]
    pub fn of(search: &Search) -> Self {
        Self {
            max_rent: search.max_rent.map(rent_text).unwrap_or_default(),
            min_surface: search.min_surface.map(|surface| surface.to_string()).unwrap_or_default(),
            typologies: search.typologies.clone(),
            norms: search.norms.clone(),
            kind: search.kind,
        }
    }

    /// The search that the form asks for, in the list and the order of the present one.
    ///
    /// # Errors
    /// The filters that cannot be read, in the order of the page.
    pub fn check(&self, present: &Search) -> Result<Search, Vec<SearchProblem>> {
        match (read_rent(&self.max_rent), read_surface(&self.min_surface)) {
            (Ok(max_rent), Ok(min_surface)) => Ok(Search {
                max_rent,
                min_surface,
                typologies: self.typologies.clone(),
                norms: self.norms.clone(),
                kind: self.kind,
                ..present.cleared()
            }),
            (rent, surface) => Err(rent.err().into_iter().chain(surface.err()).collect()),
        }
    }
}

fn has(list: &str, word: &str) -> bool {
    list.split(',').any(|given| given.eq_ignore_ascii_case(word))
}

fn read_rent(text: &str) -> Result<Option<Money>, SearchProblem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let rent = Money::parse(text).ok().filter(|rent| *rent > Money::ZERO && *rent <= Money::from_euros(HIGHEST_RENT));
    rent.map(Some).ok_or(SearchProblem::Rent)
}

fn read_surface(text: &str) -> Result<Option<u32>, SearchProblem> {
    let text = text.trim();
    let digits = text.strip_suffix("m²").or_else(|| text.strip_suffix("m2")).unwrap_or(text).trim_end();
    if digits.is_empty() {
        return Ok(None);
    }
    let surface = digits.parse().ok().filter(|surface| (1..=LARGEST_SURFACE).contains(surface));
    surface.map(Some).ok_or(SearchProblem::Surface)
}

/// Euros with a point, and cents only where there are some: `750` or `749.50`.
#[must_use]
pub fn rent_text(rent: Money) -> String {
    let (euros, cents) = (rent.cents() / 100, rent.cents() % 100);
    if cents == 0 { euros.to_string() } else { format!("{euros}.{cents:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> Search {
        Search {
            list: List::Bordering,
            max_rent: Some(Money::from_cents(74_950)),
            min_surface: Some(40),
            typologies: vec![Typology::T1Bis, Typology::T6Plus],
            norms: vec![Norm::Plai, Norm::Pls],
            kind: Some(Kind::House),
            sort: Sort::Rent,
        }
    }

    fn read_back(search: &Search) -> Search {
        let query = search.query();
        Search::of_query(|key| query.iter().find(|(known, _)| *known == key).map(|(_, value)| value.clone()))
    }

    #[test]
    fn an_address_leads_back_to_its_search() {
        assert_eq!(read_back(&full()), full());
        assert_eq!(read_back(&Search::default()), Search::default());
        assert!(Search::default().query().is_empty());
    }

    #[test]
    fn an_unreadable_filter_in_an_address_is_no_filter() {
        let search = Search::of_query(|key| Some(format!("n'importe quoi, {key}")));
        assert_eq!(search, Search::default());
    }

    #[test]
    fn the_form_says_which_filters_cannot_be_read() {
        let draft = SearchDraft { max_rent: "sept cents".into(), min_surface: "-3".into(), ..SearchDraft::default() };
        assert_eq!(draft.check(&full()), Err(vec![SearchProblem::Rent, SearchProblem::Surface]));
        let draft = SearchDraft { max_rent: "750 €".into(), min_surface: "9000".into(), ..SearchDraft::default() };
        assert_eq!(draft.check(&full()), Err(vec![SearchProblem::Surface]));
    }

    #[test]
    fn the_form_keeps_the_list_and_the_order() {
        assert_eq!(SearchDraft::of(&full()).check(&full()), Ok(full()));
        let cleared = SearchDraft::default().check(&full());
        assert_eq!(cleared, Ok(Search { list: List::Bordering, sort: Sort::Rent, ..Search::default() }));
    }

    #[test]
    fn each_filter_can_be_taken_away_alone() {
        let mut search = full();
        assert_eq!(search.filters().len(), 7);
        for left in (0..7).rev() {
            let first = search.filters().into_iter().next().unwrap();
            search = search.without(&first);
            assert_eq!(search.filters().len(), left);
        }
    }
}
