//! Which offers can be seen, by whom, and how a row becomes the contract's resource.
//!
//! An offer is on show from its first to its last day of publication (days in Paris), while nobody has the home and
//! the back office has not withdrawn it. A reserved offer exists only for the employees of the company that reserves it.

use super::condition::{Condition, order};
use super::query::OfferQuery;
use crate::problem::Refusal;
use parcours_contract::{Collection, HousingOffer, Meta, OfferStatus, Pagination, ProblemCode, Resource};
use parcours_domain::date::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Row, params_from_iter};

/// Who looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// Nobody is signed in: public offers only.
    Anybody,
    /// Signed in, with the SIREN of the company that the account is attached to.
    Tenant(Option<String>),
}

impl Viewer {
    /// The viewer that an account is.
    ///
    /// # Errors
    /// The database fails.
    pub fn of_account(db: &Connection, account_id: &str) -> Result<Self, Refusal> {
        let siret: Option<String> = db
            .prepare_cached("SELECT siret FROM attachments WHERE account_id = ?")?
            .query_row([account_id], |row| row.get(0))
            .optional()?;
        Ok(Self::Tenant(siret.and_then(|siret| siret.get(..9).map(str::to_owned))))
    }

    fn may_see(&self, is_public: bool, reserving_siren: Option<&str>) -> bool {
        match self {
            Self::Anybody | Self::Tenant(None) => is_public,
            Self::Tenant(Some(siren)) => is_public || reserving_siren == Some(siren.as_str()),
        }
    }
}

/// What every offer of a collection fulfils.
pub(super) fn on_show(viewer: &Viewer, today: Date) -> Condition {
    let day = || Value::Text(today.to_string());
    let shown = Condition::new(
        "published = 1 AND closed = 0
         AND (date_publication_start IS NULL OR date_publication_start <= ?)
         AND (publication_end_date IS NULL OR publication_end_date >= ?)",
        vec![day(), day()],
    );
    shown.and(match viewer {
        Viewer::Anybody | Viewer::Tenant(None) => Condition::new("is_public = 1", Vec::new()),
        Viewer::Tenant(Some(siren)) => {
            Condition::new("(is_public = 1 OR reserving_siren = ?)", vec![Value::Text(siren.clone())])
        }
    })
}

/// One page of what the viewer may see.
pub(super) fn page(
    db: &Connection,
    viewer: &Viewer,
    today: Date,
    query: &OfferQuery,
) -> Result<Collection<HousingOffer>, Refusal> {
    page_of(db, &on_show(viewer, today), today, query)
}

/// One page of the offers that fulfil a condition and the query's filters.
pub(super) fn page_of(
    db: &Connection,
    condition: &Condition,
    today: Date,
    query: &OfferQuery,
) -> Result<Collection<HousingOffer>, Refusal> {
    let condition = condition.clone().and_filters(&query.filters);
    let total = count(db, &condition)?;
    let per_page = u64::from(query.per_page);
    let offset = u64::from(query.page.saturating_sub(1)) * per_page;
    let text = format!(
        "SELECT id, attributes, applicated_nb, closed, publication_end_date FROM offers
         WHERE {} ORDER BY {} LIMIT ? OFFSET ?",
        condition.text(),
        order(query)
    );
    let window = [Value::Integer(query.per_page.into()), Value::Integer(i64::try_from(offset).unwrap_or(i64::MAX))];
    let mut statement = db.prepare(&text)?;
    let mut rows = statement.query(params_from_iter(condition.bound().iter().chain(&window)))?;
    let mut data = Vec::new();
    while let Some(row) = rows.next()? {
        data.push(resource(row, today)?);
    }
    let total_pages = total.div_ceil(per_page.max(1));
    let pagination = Pagination { page: query.page.into(), per_page, total_pages, total_objects: total };
    Ok(Collection { data, meta: Meta { pagination: Some(pagination), ..Meta::default() } })
}

/// How many offers fulfil a condition.
pub(super) fn count(db: &Connection, condition: &Condition) -> Result<u64, Refusal> {
    let text = format!("SELECT count(*) FROM offers WHERE {}", condition.text());
    let total: i64 = db.prepare(&text)?.query_row(params_from_iter(condition.bound()), |row| row.get(0))?;
    Ok(u64::try_from(total).unwrap_or(0))
}

/// The offer that somebody wants to see or to apply for.
///
/// # Errors
/// 404 when there is none, when its publication has not begun, or when it is reserved to others: a refusal must not
/// tell that it exists. 410 when it was published and no longer is.
pub fn open_offer(db: &Connection, viewer: &Viewer, today: Date, id: &str) -> Result<Resource<HousingOffer>, Refusal> {
    let mut statement = db.prepare_cached(
        "SELECT id, attributes, applicated_nb, closed, publication_end_date,
                published, is_public, reserving_siren, date_publication_start
         FROM offers WHERE id = ?",
    )?;
    let mut rows = statement.query([id])?;
    let Some(row) = rows.next()? else { return Err(Refusal::not_found()) };
    let reserving_siren: Option<String> = row.get("reserving_siren")?;
    let first_day: Option<String> = row.get("date_publication_start")?;
    let last_day: Option<String> = row.get("publication_end_date")?;
    let today_text = today.to_string();
    if !viewer.may_see(row.get("is_public")?, reserving_siren.as_deref())
        || first_day.is_some_and(|day| day > today_text)
    {
        return Err(Refusal::not_found());
    }
    let (published, closed): (bool, bool) = (row.get("published")?, row.get("closed")?);
    if !published || closed || last_day.is_some_and(|day| day < today_text) {
        return Err(Refusal::new(ProblemCode::OfferClosed));
    }
    resource(row, today)
}

/// The resource of a row, with what changes while the attributes stay: applications so far, days left, status.
fn resource(row: &Row<'_>, today: Date) -> Result<Resource<HousingOffer>, Refusal> {
    let id: String = row.get("id")?;
    let attributes: String = row.get("attributes")?;
    let mut offer: HousingOffer = serde_json::from_str(&attributes)?;
    offer.applicated_nb = Some(row.get("applicated_nb")?);
    let last_day: Option<String> = row.get("publication_end_date")?;
    // 0 on the last day.
    offer.expiry_days = last_day.and_then(|day| Date::parse_iso(&day)).map(|day| today.days_until(day).max(0));
    if row.get("closed")? {
        offer.offer_status = Some(OfferStatus::Placed);
    }
    Ok(Resource::new(id, offer))
}
