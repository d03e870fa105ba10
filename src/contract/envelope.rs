//! The envelope of every answer: one resource, a page of resources, and how to read them without losing the good ones.
//!
//! It does not know which attributes a resource has; see the modules of the resources.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::problem::Problem;
use crate::reading;

/// The name of a resource type on the wire, so that it is written in one place.
pub trait ResourceType {
    /// For example `housing_offers`.
    const TYPE: &'static str;
}

/// One resource: `{ "id": "…", "type": "housing_offers", "attributes": { … } }`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "A: DeserializeOwned"))]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Resource<A> {
    /// Identifies the resource among those of its type. Opaque.
    #[serde(deserialize_with = "reading::required_text")]
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::openapi::bounded::id))]
    pub id: String,
    /// The resource's type, in the plural.
    #[serde(rename = "type", default, deserialize_with = "reading::text_or_empty")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub resource_type: String,
    /// What is known of it; every attribute may be null.
    #[serde(deserialize_with = "reading::part")]
    pub attributes: A,
}

impl<A: ResourceType> Resource<A> {
    /// A resource of the type that belongs to its attributes.
    pub fn new(id: impl Into<String>, attributes: A) -> Self {
        Self { id: id.into(), resource_type: A::TYPE.to_owned(), attributes }
    }
}

/// The answer that holds one resource: `{ "data": { … } }`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "A: DeserializeOwned"))]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Single<A> {
    /// The resource.
    pub data: Resource<A>,
}

/// The answer that holds a page of resources: `{ "data": […], "meta": { … } }`. For writing; a reader uses
/// [`read_collection`].
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Collection<A> {
    /// The resources of this page.
    pub data: Vec<Resource<A>>,
    /// Which page this is, and the counts that were asked for.
    pub meta: Meta,
}

/// What is said about a page beside its resources.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Meta {
    /// Which page this is. Null when the backend does not page.
    #[serde(deserialize_with = "reading::extra")]
    pub pagination: Option<Pagination>,
    /// Offers in the communes asked for; present when `options[]=seeked_count` was sent.
    #[serde(deserialize_with = "reading::integer", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub seeked_count: Option<i64>,
    /// Offers in the neighbouring communes; present when `options[]=bordering_count` was sent.
    #[serde(deserialize_with = "reading::integer", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub bordering_count: Option<i64>,
    /// Offers in the other communes of the department; present when `options[]=other_from_department_count` was sent.
    #[serde(deserialize_with = "reading::integer", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub other_from_department_count: Option<i64>,
}

/// Which page of a collection this is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pagination {
    /// This page, counted from 1.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, example = 1))]
    pub page: u64,
    /// Resources asked for per page.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100, example = 20))]
    pub per_page: u64,
    /// Pages in all; 0 when nothing was found.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, example = 7))]
    pub total_pages: u64,
    /// Resources in all.
    #[serde(deserialize_with = "count")]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, example = 134))]
    pub total_objects: u64,
}

fn count<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    Ok(reading::integer(deserializer)?.and_then(|count| u64::try_from(count).ok()).unwrap_or(0))
}

/// A page as it was read: the good resources, and how many were not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadCollection<A> {
    /// The resources that could be read, in the order in which they came.
    pub items: Vec<Resource<A>>,
    /// How many could not. To be said ("1 offre illisible"), never hidden.
    pub unreadable: usize,
    /// What was said about the page; empty when it was absent or unreadable.
    pub meta: Meta,
}

/// Why a body could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing came.
    Empty,
    /// It is not JSON: a proxy's HTML page, or a body cut short.
    NotJson,
    /// It is JSON, but not what the contract promises. The text names the first difference, for the log.
    NotTheContract(String),
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => formatter.write_str("empty body"),
            Self::NotJson => formatter.write_str("body is not JSON"),
            Self::NotTheContract(difference) => write!(formatter, "body differs from the contract: {difference}"),
        }
    }
}

impl std::error::Error for Unreadable {}

fn json(body: &str) -> Result<Value, Unreadable> {
    // Some servers put a byte order mark in front of their JSON.
    let body = body.trim_start_matches('\u{feff}').trim();
    if body.is_empty() {
        return Err(Unreadable::Empty);
    }
    serde_json::from_str(body).map_err(|_| Unreadable::NotJson)
}

fn of_json<T: DeserializeOwned>(value: Value) -> Result<T, Unreadable> {
    reading::of_json(value).map_err(|problem| Unreadable::NotTheContract(problem.to_string()))
}

/// Reads any answer of the contract that is not a collection: [`crate::SignedIn`], [`crate::PublicConfig`] …
///
/// # Errors
/// When the body is empty, is not JSON, or is not a `T`.
pub fn read<T: DeserializeOwned>(body: &str) -> Result<T, Unreadable> {
    of_json(json(body)?)
}

/// Reads an answer that holds one resource, `{ "data": { … } }`; a bare resource without `data` is understood too.
///
/// # Errors
/// When the body is empty, is not JSON, or its resource cannot be read.
pub fn read_single<A: DeserializeOwned>(body: &str) -> Result<Resource<A>, Unreadable> {
    let mut value = json(body)?;
    match value.get_mut("data").map(Value::take) {
        Some(data) => of_json(data),
        None => of_json(value),
    }
}

/// Reads a page of resources. A resource that cannot be read is skipped and counted; the others are kept.
///
/// # Errors
/// When the body is empty, is not JSON, or has no list `data`.
pub fn read_collection<A: DeserializeOwned>(body: &str) -> Result<ReadCollection<A>, Unreadable> {
    let mut value = json(body)?;
    let data = value.get_mut("data").map(Value::take);
    let meta = value.get_mut("meta").map(Value::take).and_then(|meta| reading::of_json(meta).ok()).unwrap_or_default();
    let Some(Value::Array(elements)) = data else {
        return Err(Unreadable::NotTheContract("a list `data` was expected".to_owned()));
    };
    let sent = elements.len();
    let items: Vec<Resource<A>> = elements.into_iter().filter_map(|element| reading::of_json(element).ok()).collect();
    Ok(ReadCollection { unreadable: sent.saturating_sub(items.len()), items, meta })
}

/// Reads the body of a refusal. `None` when it is not a problem document (HTML, empty, cut short): the status is then
/// all that is known.
#[must_use]
pub fn read_problem(body: &str) -> Option<Problem> {
    let value = json(body).ok()?;
    // Any JSON object would do, since every member may be absent; one of these must be there.
    if value.get("type").is_none() && value.get("title").is_none() && value.get("status").is_none() {
        return None;
    }
    reading::of_json(value).ok()
}
