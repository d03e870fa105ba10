//! Reading and completing JSON from drivers, pages and the sandbox, where anything may be missing.
//!
//! Places are JSON pointers, as in `/data/0/code` (RFC 6901).

use serde_json::Value;

/// The text at a place; empty when there is none.
pub fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

/// The list at a place; empty when there is none.
pub fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value.pointer(pointer).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

/// The texts of the list at a place.
pub fn texts(value: &Value, pointer: &str) -> Vec<String> {
    list(value, pointer).iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The object with one more member. What is no object becomes one.
pub fn with(object: Value, member: &str, value: impl Into<Value>) -> Value {
    let mut members = match object {
        Value::Object(members) => members,
        _ => serde_json::Map::new(),
    };
    members.insert(member.to_owned(), value.into());
    Value::Object(members)
}
