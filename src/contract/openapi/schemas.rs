//! Collects the schemas of the wire types that the calls use, each once.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use utoipa::ToSchema;

use crate::envelope::{Collection, Single};

/// `components.schemas` in the making.
#[derive(Default)]
pub struct Schemas(BTreeMap<String, Value>);

impl Schemas {
    /// A reference to the schema of a type that is not an envelope.
    pub fn plain<T: ToSchema>(&mut self) -> Value {
        self.add::<T>(T::name().into_owned())
    }

    /// A reference to the schema of `{ "data": resource }`.
    pub fn single<A: ToSchema>(&mut self) -> Value {
        self.add::<Single<A>>(format!("Single_{}", A::name()))
    }

    /// A reference to the schema of `{ "data": […], "meta": … }`.
    pub fn collection<A: ToSchema>(&mut self) -> Value {
        self.add::<Collection<A>>(format!("Collection_{}", A::name()))
    }

    fn add<T: ToSchema>(&mut self, name: String) -> Value {
        let mut used = Vec::new();
        T::schemas(&mut used);
        used.push((name.clone(), T::schema()));
        for (name, schema) in used {
            self.0.entry(name).or_insert_with(|| json!(schema));
        }
        json!({ "$ref": format!("#/components/schemas/{name}") })
    }

    /// The finished component, without what the derive adds for Rust's sake.
    pub fn into_tidy(self) -> Value {
        let mut schemas = json!(self.0);
        tidy(&mut schemas);
        schemas
    }
}

/// Removes defaults (here they only say "may be absent") and the sizes of integers, and writes the deprecated `example`
/// as `examples`. A member of these names that belongs to a resource is a schema, so an object: it stays.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if members.get("default").is_some_and(|default| !default.is_object()) {
                members.remove("default");
            }
            if members
                .get("format")
                .is_some_and(|format| *format == "int64" || *format == "int32" || *format == "double")
            {
                members.remove("format");
            }
            if members.get("example").is_some_and(|example| !example.is_object())
                && let Some(example) = members.remove("example")
            {
                members.insert("examples".to_owned(), json!([example]));
            }
            members.values_mut().for_each(tidy);
        }
        Value::Array(elements) => elements.iter_mut().for_each(tidy),
        _ => {}
    }
}
