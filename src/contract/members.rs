//! The members of a JSON object, read one by one, and the macro that makes a wire type from how its members are read.
//!
//! How single values are read: see `reading`.

use serde_json::{Map, Value};

use crate::amount::{self, Amount};
use crate::reading::{self, FromJson, Mismatch};

/// An object being read. Members are taken out of it; the first difference is recorded and reading continues, so that
/// reading a member needs no early return.
pub struct Members {
    members: Map<String, Value>,
    mismatch: Option<Mismatch>,
}

impl Members {
    /// The members of an object.
    pub fn of(value: Value) -> Result<Self, Mismatch> {
        match value {
            Value::Object(members) => Ok(Self { members, mismatch: None }),
            _ => Err(Mismatch::new("an object was expected")),
        }
    }

    /// Ends the reading: what was read, unless a difference was recorded.
    pub fn end<T>(self, read: T) -> Result<T, Mismatch> {
        match self.mismatch {
            None => Ok(read),
            Some(mismatch) => Err(mismatch),
        }
    }

    /// The member, null when it is absent.
    pub fn take(&mut self, name: &str) -> Value {
        self.members.get_mut(name).map(Value::take).unwrap_or_default()
    }

    /// A second name of a member, which counts when nothing came under the first.
    pub fn or(&mut self, name: &str, second: &str) {
        let given = self.take(second);
        if self.members.get(name).is_none_or(Value::is_null) {
            self.members.insert(name.to_owned(), given);
        }
    }

    /// The value, or `None` after recording why it could not be read.
    fn record_mismatch<T>(&mut self, name: &'static str, read: Result<T, Mismatch>) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(mismatch) => {
                self.mismatch.get_or_insert(mismatch.of(name));
                None
            }
        }
    }

    /// A text; see [`reading::text`].
    pub fn text(&mut self, name: &'static str) -> Option<String> {
        let read = reading::text(self.take(name));
        self.record_mismatch(name, read).flatten()
    }

    /// A text where absent and null both read as empty (members that writers always send).
    pub fn text_or_empty(&mut self, name: &'static str) -> String {
        self.text(name).unwrap_or_default()
    }

    /// A word of one of the contract's lists, or a date; blank is "not given".
    pub fn word<W: From<String>>(&mut self, name: &'static str) -> Option<W> {
        self.text(name).map(W::from)
    }

    /// A code of five characters; see [`reading::code_of_five`].
    pub fn code_of_five(&mut self, name: &'static str) -> Option<String> {
        let read = reading::code_of_five(self.take(name));
        self.record_mismatch(name, read).flatten()
    }

    /// A number that may have decimals.
    pub fn decimal(&mut self, name: &'static str) -> Option<f64> {
        let read = reading::decimal(&self.take(name));
        self.record_mismatch(name, read).flatten()
    }

    /// A whole number.
    pub fn integer(&mut self, name: &'static str) -> Option<i64> {
        let read = reading::integer(&self.take(name));
        self.record_mismatch(name, read).flatten()
    }

    /// A list of whole numbers, each of which counts; null is empty.
    pub fn integers(&mut self, name: &'static str) -> Vec<i64> {
        let mut read = Vec::new();
        self.elements(name, &mut |element| {
            read.push(reading::integer(&element)?.ok_or(Mismatch::new("a whole number was expected"))?);
            Ok(())
        });
        read
    }

    /// A whole number of 0 or more, 0 when it is not given or below.
    pub fn count(&mut self, name: &'static str) -> u64 {
        self.integer(name).and_then(|count| u64::try_from(count).ok()).unwrap_or(0)
    }

    /// An HTTP status, 0 when it is not given or can be none.
    pub fn status(&mut self, name: &'static str) -> u16 {
        self.integer(name).and_then(|status| u16::try_from(status).ok()).unwrap_or(0)
    }

    /// A floor; see [`reading::floor`].
    pub fn floor(&mut self, name: &'static str) -> Option<i64> {
        let read = reading::floor(&self.take(name));
        self.record_mismatch(name, read).flatten()
    }

    /// True or false; see [`reading::flag`].
    pub fn flag(&mut self, name: &'static str) -> Option<bool> {
        let read = reading::flag(&self.take(name));
        self.record_mismatch(name, read).flatten()
    }

    /// Euros.
    pub fn amount(&mut self, name: &'static str) -> Option<Amount> {
        let read = amount::read(&self.take(name));
        self.record_mismatch(name, read).flatten()
    }

    /// A part that may be absent or null, and must otherwise be readable (the household, the income).
    pub fn optional_part<T: FromJson>(&mut self, name: &'static str) -> Option<T> {
        let value = self.take(name);
        if value.is_null() {
            return None;
        }
        self.record_mismatch(name, T::from_json(value))
    }

    /// A list whose every element counts: null is empty, one unreadable element is an error. For what a verdict is
    /// computed from: a household that silently lost a person would get a wrong answer.
    pub fn list<T: FromJson>(&mut self, name: &'static str) -> Vec<T> {
        let mut read = Vec::new();
        self.elements(name, &mut |element| {
            read.push(T::from_json(element)?);
            Ok(())
        });
        read
    }

    /// Goes through the elements of a list, none for null, until one is refused.
    fn elements(&mut self, name: &'static str, read: &mut dyn FnMut(Value) -> Result<(), Mismatch>) {
        let outcome = match self.take(name) {
            Value::Null => Ok(()),
            Value::Array(elements) => each(elements, read),
            _ => Err(Mismatch::new("a list was expected")),
        };
        self.record_mismatch(name, outcome);
    }

    /// A list of extras (pictures): null, or anything that is not a list, is empty; an unreadable element is left out.
    pub fn extras<T: FromJson>(&mut self, name: &'static str) -> Vec<T> {
        match self.take(name) {
            Value::Array(elements) => readable(elements),
            _ => Vec::new(),
        }
    }

    /// An extra (the main picture, the lessor): what cannot be read counts as not given.
    pub fn extra<T: FromJson>(&mut self, name: &'static str) -> Option<T> {
        T::from_json(self.take(name)).ok()
    }
}

/// Goes through a list until an element is refused. Not generic, so that the walk is there once.
fn each(elements: Vec<Value>, read: &mut dyn FnMut(Value) -> Result<(), Mismatch>) -> Result<(), Mismatch> {
    elements.into_iter().try_for_each(read)
}

/// The elements that can be read.
pub fn readable<T: FromJson>(elements: Vec<Value>) -> Vec<T> {
    let mut read = Vec::new();
    // Never refuses, so the walk goes to the end.
    let _ = each(elements, &mut |element| {
        if let Ok(element) = T::from_json(element) {
            read.push(element);
        }
        Ok(())
    });
    read
}

/// Makes a wire type and its tolerant reading. After the type of each member comes the method of [`Members`] that reads
/// it; `or "…"` gives a second name met in other backends, `as "…"` the name on the wire when Rust cannot have it.
///
/// ```text
/// wire_struct! {
///     #[derive(Default, Serialize)]
///     Lift {
///         floors: Option<i64> = integer or "total_floors",
///         lift_type: String = text_or_empty as "type",
///     }
/// }
/// ```
///
/// makes this, and the `Deserialize` that calls it:
///
/// ```text
/// #[derive(Default, Serialize)]
/// pub struct Lift { pub floors: Option<i64>, pub lift_type: String }
///
/// impl FromJson for Lift {
///     fn from_json(value: Value) -> Result<Self, Mismatch> {
///         let mut members = Members::of(value)?;
///         members.or("floors", "total_floors");
///         let read = Self { floors: members.integer("floors"), lift_type: members.text_or_empty("type") };
///         members.end(read)
///     }
/// }
/// ```
///
/// Derived `Deserialize` in its place made the first load 46 KiB larger (brotli).
macro_rules! wire_struct {
    (
        $(#[$meta:meta])*
        $name:ident {
            $(
                $(#[$member_meta:meta])*
                $member:ident: $type:ty = $reader:ident $(or $second:literal)? $(as $wire:literal)?,
            )+
        }
    ) => {
        $(#[$meta])*
        // For the document: a member that has a default need not be there.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $name {
            $( $(#[$member_meta])* pub $member: $type, )+
        }

        impl $crate::reading::FromJson for $name {
            fn from_json(value: serde_json::Value) -> Result<Self, $crate::reading::Mismatch> {
                let mut members = $crate::members::Members::of(value)?;
                $( $( members.or(stringify!($member), $second); )? )+
                let read = Self {
                    $( $member: members.$reader(name_on_the_wire!($member $($wire)?)), )+
                };
                members.end(read)
            }
        }

        deserialized_from_json!($name);
    };
}

macro_rules! name_on_the_wire {
    ($member:ident) => {
        stringify!($member)
    };
    ($member:ident $wire:literal) => {
        $wire
    };
}
