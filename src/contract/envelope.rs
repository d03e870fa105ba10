//! The envelope of every answer: one resource, a page of resources, and how to read them without losing the good ones.
//!
//! It does not know which attributes a resource has; see the modules of the resources.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::members::{Members, readable};
use crate::reading::{self, FromJson, Mismatch};

/// The name of a resource type on the wire, so that it is written in one place.
pub trait ResourceType {
    /// For example `housing_offers`.
    const TYPE: &'static str;
}

/// One resource: `{ "id": "…", "type": "housing_offers", "attributes": { … } }`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Resource<A> {
    /// Identifies the resource among those of its type. Opaque.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::schema::bounded::id))]
    pub id: String,
    /// The resource's type, in the plural.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub resource_type: String,
    /// What is known of it; every attribute may be null.
    pub attributes: A,
}

impl<A: FromJson> FromJson for Resource<A> {
    fn from_json(value: Value) -> Result<Self, Mismatch> {
        let (id, resource_type, attributes) = identified(value)?;
        Ok(Self {
            id,
            resource_type,
            attributes: A::from_json(attributes).map_err(|mismatch| mismatch.of("attributes"))?,
        })
    }
}

/// What every resource has, and its attributes unread.
fn identified(value: Value) -> Result<(String, String, Value), Mismatch> {
    let mut members = Members::of(value)?;
    let id = reading::required_text(members.take("id")).map_err(|mismatch| mismatch.of("id"))?;
    let resource_type = members.text_or_empty("type");
    let attributes = members.take("attributes");
    members.end((id, resource_type, attributes))
}

impl<'de, A: FromJson> Deserialize<'de> for Resource<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        reading::of_json(Value::deserialize(deserializer)?)
    }
}

impl<A: ResourceType> Resource<A> {
    /// A resource of the type that belongs to its attributes.
    pub fn new(id: impl Into<String>, attributes: A) -> Self {
        Self { id: id.into(), resource_type: A::TYPE.to_owned(), attributes }
    }
}

/// The answer that holds one resource: `{ "data": { … } }`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Single<A> {
    /// The resource.
    pub data: Resource<A>,
}

impl<'de, A: FromJson> Deserialize<'de> for Single<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let members = Members::of(Value::deserialize(deserializer)?);
        let data = members.and_then(|mut members| Resource::from_json(members.take("data")));
        data.map(|data| Self { data }).map_err(serde::de::Error::custom)
    }
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

wire_struct! {
    /// What a page says besides its resources.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
    Meta {
        /// Which page this is. Null when the backend does not page.
        pagination: Option<Pagination> = extra,
        /// Offers in the communes asked for; present when `options[]=seeked_count` was sent.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(minimum = 0))]
        seeked_count: Option<i64> = integer,
        /// Offers in the neighbouring communes; present when `options[]=bordering_count` was sent.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(minimum = 0))]
        bordering_count: Option<i64> = integer,
        /// Offers in the other communes of the department; present when `options[]=other_from_department_count` was sent.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "openapi", schema(minimum = 0))]
        other_from_department_count: Option<i64> = integer,
    }
}

wire_struct! {
    /// Which page of a collection this is.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
    Pagination {
        /// This page, counted from 1.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, example = 1))]
        page: u64 = count,
        /// Resources asked for per page.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100, example = 20))]
        per_page: u64 = count,
        /// Pages in all; 0 when nothing was found.
        #[cfg_attr(feature = "openapi", schema(minimum = 0, example = 7))]
        total_pages: u64 = count,
        /// Resources in all.
        #[cfg_attr(feature = "openapi", schema(minimum = 0, example = 134))]
        total_objects: u64 = count,
    }
}

/// A page as it was read: the good resources, and how many were not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadCollection<A> {
    /// The resources that could be read, in the order in which they came.
    pub items: Vec<Resource<A>>,
    /// How many could not. To be shown ("1 offre illisible"), never hidden.
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

pub(crate) fn json(body: &str) -> Result<Value, Unreadable> {
    // Some servers put a byte order mark in front of their JSON.
    let body = body.trim_start_matches('\u{feff}').trim();
    if body.is_empty() {
        return Err(Unreadable::Empty);
    }
    serde_json::from_str(body).map_err(|_| Unreadable::NotJson)
}

impl From<Mismatch> for Unreadable {
    fn from(mismatch: Mismatch) -> Self {
        Self::NotTheContract(mismatch.to_string())
    }
}

/// Reads any answer of the contract that is not a collection: [`crate::SignedIn`], [`crate::PublicConfig`] …
///
/// # Errors
/// When the body is empty, is not JSON, or is not a `T`.
pub fn read<T: FromJson>(body: &str) -> Result<T, Unreadable> {
    Ok(T::from_json(json(body)?)?)
}

/// Reads an answer that holds one resource, `{ "data": { … } }`; a bare resource without `data` is understood too.
///
/// # Errors
/// When the body is empty, is not JSON, or its resource cannot be read.
pub fn read_single<A: FromJson>(body: &str) -> Result<Resource<A>, Unreadable> {
    Ok(Resource::from_json(data_or_all(body)?)?)
}

fn data_or_all(body: &str) -> Result<Value, Unreadable> {
    let mut value = json(body)?;
    Ok(value.get_mut("data").map(Value::take).unwrap_or(value))
}

/// Reads a page of resources. A resource that cannot be read is skipped and counted; the others are kept.
///
/// # Errors
/// When the body is empty, is not JSON, or has no list `data`.
pub fn read_collection<A: FromJson>(body: &str) -> Result<ReadCollection<A>, Unreadable> {
    let (elements, meta) = page(body)?;
    let sent = elements.len();
    let items = readable::<Resource<A>>(elements);
    Ok(ReadCollection { unreadable: sent.saturating_sub(items.len()), items, meta })
}

/// The unread resources of a page, and its `meta`.
fn page(body: &str) -> Result<(Vec<Value>, Meta), Unreadable> {
    let mut value = json(body)?;
    let mut taken = |name| value.get_mut(name).map(Value::take).unwrap_or_default();
    let Value::Array(elements) = taken("data") else {
        return Err(Mismatch::new("a list `data` was expected").into());
    };
    Ok((elements, Meta::from_json(taken("meta")).unwrap_or_default()))
}
