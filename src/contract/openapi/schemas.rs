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

    /// The finished component.
    pub fn into_value(self) -> Value {
        json!(self.0)
    }
}
