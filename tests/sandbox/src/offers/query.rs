//! The query operators of contract.md, read strictly: `field=`, `field[$in][]=`, `field[$gte]=`, `field[$lte]=`,
//! `sort[field]=`, `page`, `per_page`, `options[]=`.
//!
//! Whatever is not in that language is refused with the parameter's name: a filter that is silently ignored would
//! show homes that the person had excluded. The result holds typed values only; `condition` turns it into SQL.

use super::field::Field;
use crate::problem::Refusal;
use parcours_contract::bounds::{PAGE_MAX, PER_PAGE_DEFAULT, PER_PAGE_MAX, QUERY_VALUES_MAX};
use parcours_contract::{EligibilityType, Operator};
use parcours_contract::{FieldCode, ProblemCode};
use rusqlite::types::Value;

/// Longest parameter name that a refusal repeats.
const LONGEST_NAME: usize = 80;

/// Which collection is asked for: only the lists of a request know `eligibility_type` and `options[]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// `public_housing_offers` and `housing_offers`.
    Offers,
    /// `housing_requests/{number}/eligible_offers`.
    Eligible,
}

/// The three lists that tenants know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum List {
    /// Communes demandées.
    #[default]
    Seeked,
    /// Communes limitrophes.
    Bordering,
    /// Autres communes du département.
    OtherFromDepartment,
}

impl List {
    /// Every list, in the order of the tabs.
    pub const ALL: [Self; 3] = [Self::Seeked, Self::Bordering, Self::OtherFromDepartment];

    /// The value of `eligibility_type`.
    pub fn eligibility(self) -> EligibilityType {
        match self {
            Self::Seeked => EligibilityType::Seeked,
            Self::Bordering => EligibilityType::Bordering,
            Self::OtherFromDepartment => EligibilityType::OtherFromDepartment,
        }
    }

    /// The option that asks for its count, and the name of that count in `meta`.
    pub fn count_name(self) -> String {
        format!("{}_count", self.eligibility())
    }
}

/// What a field is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// One of these values: `=` and `$in`.
    OneOf(Vec<Value>),
    /// `$gte`.
    AtLeast(Value),
    /// `$lte`.
    AtMost(Value),
}

/// One condition; all conditions of a query must hold. An unknown (null) attribute fulfils none.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// What is compared.
    pub field: Field,
    /// With what.
    pub test: Test,
}

/// `sort[field]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `1`.
    Ascending,
    /// `-1`.
    Descending,
}

/// A whole query, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct OfferQuery {
    /// Conditions, all of which must hold.
    pub filters: Vec<Filter>,
    /// The order asked for; empty means the newest first.
    pub order: Vec<(Field, Direction)>,
    /// From 1.
    pub page: u32,
    /// 1 to 100.
    pub per_page: u32,
    /// Which of a request's three lists.
    pub list: List,
    /// Which counts `meta` must hold.
    pub counts: Vec<List>,
}

impl Default for OfferQuery {
    fn default() -> Self {
        Self {
            filters: Vec::new(),
            order: Vec::new(),
            page: 1,
            per_page: PER_PAGE_DEFAULT,
            list: List::default(),
            counts: Vec::new(),
        }
    }
}

/// What is wrong with a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Offers have no such field.
    UnknownField,
    /// There is no such operator, or not for this field.
    UnknownOperator,
    /// Not a value of this field, or outside its bounds.
    BadValue,
    /// It says two things.
    Repeated,
    /// A longer list than is read.
    TooManyValues,
}

impl Fault {
    /// The contract's code of the whole refusal.
    fn problem(self) -> ProblemCode {
        match self {
            Self::UnknownField | Self::UnknownOperator => ProblemCode::UnknownOperator,
            Self::BadValue | Self::Repeated | Self::TooManyValues => ProblemCode::BadRequest,
        }
    }

    /// What is said of the parameter.
    fn code(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown_field",
            Self::UnknownOperator => "unknown_operator",
            Self::BadValue => "malformed",
            Self::Repeated => "repeated",
            Self::TooManyValues => "too_long",
        }
    }
}

/// A parameter that is not in the language, by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryProblem {
    /// The parameter as decoded, shortened.
    pub parameter: String,
    /// What is wrong with it.
    pub fault: Fault,
}

impl From<QueryProblem> for Refusal {
    fn from(problem: QueryProblem) -> Self {
        let QueryProblem { parameter, fault } = problem;
        let detail = format!("{}: {parameter}", fault.code());
        Refusal::new(fault.problem()).detail(detail).parameter(parameter, FieldCode::from(fault.code()))
    }
}

impl OfferQuery {
    /// Reads the part of the address after `?`, percent-encoded brackets included.
    ///
    /// # Errors
    /// The first parameter that is not in the language.
    pub fn parse(raw: &str, scope: Scope) -> Result<Self, QueryProblem> {
        let mut reading = Self::default();
        let mut single: Vec<String> = Vec::new();
        let mut lists = Lists::new();
        for (key, value) in form_urlencoded::parse(raw.as_bytes()) {
            let named = |fault| QueryProblem { parameter: shortened(&key), fault };
            let may_repeat = key.ends_with("[]");
            if !may_repeat {
                if single.iter().any(|seen| *seen == key) {
                    return Err(named(Fault::Repeated));
                }
                single.push(key.clone().into_owned());
            }
            reading.take(&key, &value, scope, &mut lists).map_err(named)?;
        }
        let in_lists = lists.into_iter().map(|(field, values)| Filter { field, test: Test::OneOf(values) });
        reading.filters.extend(in_lists);
        Ok(reading)
    }

    fn take(&mut self, key: &str, value: &str, scope: Scope, lists: &mut Lists) -> Result<(), Fault> {
        let (name, operator) = match key.find('[') {
            Some(at) => key.split_at(at),
            None => (key, ""),
        };
        match (name, operator) {
            ("page", "") => self.page = whole(value, PAGE_MAX)?,
            ("per_page", "") => self.per_page = whole(value, PER_PAGE_MAX)?,
            ("sort", _) => self.take_order(operator, value)?,
            ("eligibility_type", "") if scope == Scope::Eligible => {
                self.list =
                    List::ALL.into_iter().find(|list| list.eligibility().as_str() == value).ok_or(Fault::BadValue)?;
            }
            ("options", "[]") if scope == Scope::Eligible => {
                let list = List::ALL.into_iter().find(|list| list.count_name() == value).ok_or(Fault::BadValue)?;
                if !self.counts.contains(&list) {
                    self.counts.push(list);
                }
            }
            ("page" | "per_page", _) => return Err(Fault::UnknownOperator),
            ("eligibility_type" | "options", _) if scope == Scope::Eligible => return Err(Fault::UnknownOperator),
            _ => self.take_filter(Field::named(name).ok_or(Fault::UnknownField)?, operator, value, lists)?,
        }
        Ok(())
    }

    fn take_order(&mut self, operator: &str, value: &str) -> Result<(), Fault> {
        let inner = operator.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).ok_or(Fault::UnknownOperator)?;
        let field = Field::named(inner.strip_prefix('$').unwrap_or(inner)).ok_or(Fault::UnknownField)?;
        if !field.accepts(Operator::Sort) {
            return Err(Fault::UnknownOperator);
        }
        let direction = match value {
            "1" => Direction::Ascending,
            "-1" => Direction::Descending,
            _ => return Err(Fault::BadValue),
        };
        if self.order.iter().any(|(taken, _)| *taken == field) {
            return Err(Fault::Repeated);
        }
        self.order.push((field, direction));
        Ok(())
    }

    fn take_filter(&mut self, field: Field, operator: &str, value: &str, lists: &mut Lists) -> Result<(), Fault> {
        let operator = match operator {
            "" => Operator::Equals,
            "[$in][]" => Operator::In,
            "[$gte]" => Operator::AtLeast,
            "[$lte]" => Operator::AtMost,
            _ => return Err(Fault::UnknownOperator),
        };
        if !field.accepts(operator) {
            return Err(Fault::UnknownOperator);
        }
        let value = field.read(value).ok_or(Fault::BadValue)?;
        let test = match operator {
            Operator::AtLeast => Test::AtLeast(value),
            Operator::AtMost => Test::AtMost(value),
            Operator::In => return add_value(lists, field, value),
            Operator::Equals | Operator::Sort => Test::OneOf(vec![value]),
        };
        self.filters.push(Filter { field, test });
        Ok(())
    }
}

/// The values of each `field[$in][]`, which arrive one by one.
type Lists = Vec<(Field, Vec<Value>)>;

fn add_value(lists: &mut Lists, field: Field, value: Value) -> Result<(), Fault> {
    match lists.iter_mut().find(|(listed, _)| *listed == field) {
        Some((_, values)) if values.len() >= QUERY_VALUES_MAX => return Err(Fault::TooManyValues),
        Some((_, values)) => values.push(value),
        None => lists.push((field, vec![value])),
    }
    Ok(())
}

/// A whole number from 1: digits only, no sign, no exponent, no overflow.
fn whole(text: &str, largest: u32) -> Result<u32, Fault> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.then(|| text.parse().ok()).flatten();
    number.filter(|number| (1..=largest).contains(number)).ok_or(Fault::BadValue)
}

/// A parameter's name as a refusal may repeat it: of bounded length, without control characters.
fn shortened(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::{Direction, Fault, List, OfferQuery, Scope, Test};
    use crate::offers::field::Field;
    use parcours_contract::bounds::QUERY_VALUES_MAX;
    use rusqlite::types::Value;

    fn fault(raw: &str) -> (String, Fault) {
        let problem = OfferQuery::parse(raw, Scope::Offers).expect_err(raw);
        (problem.parameter, problem.fault)
    }

    #[test]
    fn every_operator_is_read_plain_or_percent_encoded() {
        let plain = "department[$in][]=75&department[$in][]=93&rent_with_charges[$lte]=750.50&surface[$gte]=30\
                     &has_elevator=true&sort[rent_with_charges]=1&sort[$surface]=-1&page=2&per_page=50";
        let encoded = plain.replace('[', "%5B").replace(']', "%5d").replace('$', "%24");
        let query = OfferQuery::parse(plain, Scope::Offers).expect("readable");
        assert_eq!(OfferQuery::parse(&encoded, Scope::Offers).expect("readable"), query);
        assert_eq!((query.page, query.per_page), (2, 50));
        let named = |name| Field::named(name).expect(name);
        let order = [(named("rent_with_charges"), Direction::Ascending), (named("surface"), Direction::Descending)];
        assert_eq!(query.order, order);
        let tests: Vec<_> = query.filters.into_iter().map(|filter| (filter.field, filter.test)).collect();
        let departments = Test::OneOf(vec![Value::Text("75".into()), Value::Text("93".into())]);
        assert_eq!(
            tests,
            [
                (named("rent_with_charges"), Test::AtMost(Value::Integer(75_050))),
                (named("surface"), Test::AtLeast(Value::Real(30.0))),
                (named("has_elevator"), Test::OneOf(vec![Value::Integer(1)])),
                (named("department"), departments),
            ]
        );
    }

    #[test]
    fn what_is_not_in_the_language_is_named() {
        assert_eq!(fault("rent_with_charges[$gt]=1"), ("rent_with_charges[$gt]".into(), Fault::UnknownOperator));
        assert_eq!(fault("department[$in]=75"), ("department[$in]".into(), Fault::UnknownOperator));
        assert_eq!(fault("department[]=75"), ("department[]".into(), Fault::UnknownOperator));
        assert_eq!(fault("lessor=x"), ("lessor".into(), Fault::UnknownField));
        assert_eq!(fault("id%20OR%201=1"), ("id OR 1".into(), Fault::UnknownField));
        assert_eq!(fault("sort[password]=1").1, Fault::UnknownField);
        assert_eq!(fault("sort=1").1, Fault::UnknownOperator);
        assert_eq!(fault("sort[surface]=2").1, Fault::BadValue);
        assert_eq!(fault("sort[surface]=1&sort[$surface]=1").1, Fault::Repeated);
        assert_eq!(fault("department[$gte]=75").1, Fault::UnknownOperator);
        assert_eq!(fault("kind=A%00").1, Fault::BadValue);
        assert_eq!(fault("kind=%FF").1, Fault::BadValue);
        assert_eq!(fault("kind=").1, Fault::BadValue);
        assert_eq!(fault("options[]=seeked_count").1, Fault::UnknownField);
        assert_eq!(fault("page[$gte]=1").1, Fault::UnknownOperator);
        assert_eq!(fault("=1").1, Fault::UnknownField);
    }

    #[test]
    fn a_parameter_that_says_two_things_is_refused() {
        assert_eq!(fault("kind=APT&kind=MIN"), ("kind".into(), Fault::Repeated));
        assert_eq!(fault("page=1&page=2").1, Fault::Repeated);
        // The document promises `maxItems` of the same constant.
        let values = |count| "insee_code[$in][]=75120&".repeat(count);
        assert!(OfferQuery::parse(&values(QUERY_VALUES_MAX), Scope::Offers).is_ok());
        assert_eq!(fault(&values(QUERY_VALUES_MAX + 1)).1, Fault::TooManyValues);
    }

    #[test]
    fn pages_start_at_one_and_hold_at_most_a_hundred() {
        for raw in [
            "page=0",
            "page=-1",
            "page=1.5",
            "page=",
            "page=1000001",
            "page=18446744073709551616",
            "per_page=0",
            "per_page=101",
        ] {
            assert_eq!(fault(raw).1, Fault::BadValue, "{raw}");
        }
        let query = OfferQuery::parse("page=1000000&per_page=100", Scope::Offers).expect("readable");
        assert_eq!((query.page, query.per_page), (1_000_000, 100));
    }

    #[test]
    fn the_lists_and_their_counts_belong_to_a_request() {
        let raw = "eligibility_type=bordering&options[]=seeked_count&options%5B%5D=bordering_count";
        let query = OfferQuery::parse(raw, Scope::Eligible).expect("readable");
        assert_eq!(query.list, List::Bordering);
        assert_eq!(query.counts, [List::Seeked, List::Bordering]);
        let problem = OfferQuery::parse("eligibility_type=all", Scope::Eligible).expect_err("no such list");
        assert_eq!((problem.parameter.as_str(), problem.fault), ("eligibility_type", Fault::BadValue));
    }

    #[test]
    fn a_refused_name_is_short_and_printable() {
        let (name, _) = fault(&format!("a%00b{}=1", "x".repeat(500)));
        assert!(name.starts_with("abxx") && name.len() == 80, "{name}");
    }
}
