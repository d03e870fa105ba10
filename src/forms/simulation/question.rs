//! The questions, what kind of answer each takes, and the answers to choose from.

use crate::forms::choice::{Choice, choices};

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Where the home is wanted: it decides the column of the ceilings.
    Zone,
    /// Which adults will live there.
    Adults,
    /// How the couple lives: it decides whether there is one notice or two.
    Couple,
    /// How many dependants, those in alternate custody included.
    Children,
    /// How many children come on visits.
    Visiting,
    /// How many births are expected.
    Expected,
    /// The completed age of one of the couple.
    FirstAge,
    /// That of the other.
    SecondAge,
    /// Whether anybody holds the disability card.
    Card,
    /// Whether the notice is shared with somebody from whom one has separated.
    FormerJoint,
    /// The reference tax income of the first or only notice.
    FirstIncome,
    /// That of the second notice.
    SecondIncome,
    /// Whether the income has fallen by a tenth since.
    Fall,
    /// Whether a newer notice or the last twelve months show the fall: for intermediate homes only the notice counts.
    FallSource,
    /// The income after the fall.
    FallIncome,
    /// The monthly resources.
    Monthly,
    /// What kind of employer.
    Sector,
    /// How many employees.
    Headcount,
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    /// One of a closed list.
    Choice,
    /// A number of persons.
    Count,
    /// A number of years.
    Age,
    /// An amount in euros.
    Amount,
}

/// Where the home is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zone {
    /// Paris and the communes beside it.
    Paris,
    /// The rest of Île-de-France.
    RestOfIleDeFrance,
    /// The rest of metropolitan France.
    Elsewhere,
    /// Overseas.
    Overseas,
}

/// Which adults will live there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adults {
    /// One adult.
    Alone,
    /// A couple.
    Couple,
    /// Two adults who are not a couple, with one lease.
    Other,
    /// A shared flat.
    Sharing,
}

/// How the couple lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Couple {
    /// Married.
    Married,
    /// In a civil union (PACS).
    CivilUnion,
    /// Neither.
    Cohabiting,
}

/// Yes, no, or the person does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certain {
    /// No.
    No,
    /// Yes.
    Yes,
    /// The person does not know.
    Unknown,
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YesNo {
    /// No.
    No,
    /// Yes.
    Yes,
}

/// What shows that the income has fallen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FallSource {
    /// The notice of the year after.
    Notice,
    /// The last twelve months.
    Months,
}

/// What kind of employer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectorAnswer {
    /// A private company.
    Private,
    /// A company of the agricultural scheme.
    Farming,
    /// A public employer.
    Public,
    /// No employer.
    None,
    /// The person does not know.
    Unknown,
}

/// How many employees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadcountAnswer {
    /// Fewer than ten.
    Under10,
    /// Ten to forty-nine.
    From10To49,
    /// Fifty or more.
    From50,
    /// The person does not know.
    Unknown,
}

choices! {
    Zone { Paris = "paris", RestOfIleDeFrance = "ile-de-france", Elsewhere = "elsewhere", Overseas = "overseas" }
    Adults { Alone = "alone", Couple = "couple", Other = "other", Sharing = "sharing" }
    Couple { Married = "married", CivilUnion = "civil-union", Cohabiting = "cohabiting" }
    Certain { No = "no", Yes = "yes", Unknown = "unknown" }
    YesNo { No = "no", Yes = "yes" }
    FallSource { Notice = "notice", Months = "months" }
    SectorAnswer { Private = "private", Farming = "farming", Public = "public", None = "none", Unknown = "unknown" }
    HeadcountAnswer { Under10 = "under-10", From10To49 = "10-to-49", From50 = "from-50", Unknown = "unknown" }
}

/// An answer that was chosen, with the question that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// To [`Question::Zone`].
    Zone(Zone),
    /// To [`Question::Adults`].
    Adults(Adults),
    /// To [`Question::Couple`].
    Couple(Couple),
    /// To [`Question::Card`].
    Card(Certain),
    /// To [`Question::FormerJoint`].
    FormerJoint(YesNo),
    /// To [`Question::Fall`].
    Fall(Certain),
    /// To [`Question::FallSource`].
    FallSource(FallSource),
    /// To [`Question::Sector`].
    Sector(SectorAnswer),
    /// To [`Question::Headcount`].
    Headcount(HeadcountAnswer),
}

impl Chosen {
    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Zone(answer) => answer.word(),
            Self::Adults(answer) => answer.word(),
            Self::Couple(answer) => answer.word(),
            Self::Card(answer) | Self::Fall(answer) => answer.word(),
            Self::FormerJoint(answer) => answer.word(),
            Self::FallSource(answer) => answer.word(),
            Self::Sector(answer) => answer.word(),
            Self::Headcount(answer) => answer.word(),
        }
    }
}

impl Question {
    /// All, in the order in which they are asked.
    pub const ALL: [Self; 18] = [
        Self::Zone,
        Self::Adults,
        Self::Couple,
        Self::Children,
        Self::Visiting,
        Self::Expected,
        Self::FirstAge,
        Self::SecondAge,
        Self::Card,
        Self::FormerJoint,
        Self::FirstIncome,
        Self::SecondIncome,
        Self::Fall,
        Self::FallSource,
        Self::FallIncome,
        Self::Monthly,
        Self::Sector,
        Self::Headcount,
    ];

    /// Its name: the `id` of its control on the page, and what its answer is stored under.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zone => "zone",
            Self::Adults => "adults",
            Self::Couple => "couple",
            Self::Children => "children",
            Self::Visiting => "visiting",
            Self::Expected => "expected",
            Self::FirstAge => "first-age",
            Self::SecondAge => "second-age",
            Self::Card => "card",
            Self::FormerJoint => "former-joint",
            Self::FirstIncome => "first-income",
            Self::SecondIncome => "second-income",
            Self::Fall => "fall",
            Self::FallSource => "fall-source",
            Self::FallIncome => "fall-income",
            Self::Monthly => "monthly",
            Self::Sector => "sector",
            Self::Headcount => "headcount",
        }
    }

    /// What its answer looks like.
    #[must_use]
    pub const fn kind(self) -> AnswerKind {
        match self {
            Self::Zone
            | Self::Adults
            | Self::Couple
            | Self::Card
            | Self::FormerJoint
            | Self::Fall
            | Self::FallSource
            | Self::Sector
            | Self::Headcount => AnswerKind::Choice,
            Self::Children | Self::Visiting | Self::Expected => AnswerKind::Count,
            Self::FirstAge | Self::SecondAge => AnswerKind::Age,
            Self::FirstIncome | Self::SecondIncome | Self::FallIncome | Self::Monthly => AnswerKind::Amount,
        }
    }

    /// The answers to choose from, in the order of the page; none for a question that is typed.
    #[must_use]
    pub fn options(self) -> Vec<Chosen> {
        fn all<T: Choice>(of: fn(T) -> Chosen) -> Vec<Chosen> {
            T::ALL.iter().copied().map(of).collect()
        }
        match self {
            Self::Zone => all(Chosen::Zone),
            Self::Adults => all(Chosen::Adults),
            Self::Couple => all(Chosen::Couple),
            Self::Card => all(Chosen::Card),
            Self::FormerJoint => all(Chosen::FormerJoint),
            Self::Fall => all(Chosen::Fall),
            Self::FallSource => all(Chosen::FallSource),
            Self::Sector => all(Chosen::Sector),
            Self::Headcount => all(Chosen::Headcount),
            Self::Children
            | Self::Visiting
            | Self::Expected
            | Self::FirstAge
            | Self::SecondAge
            | Self::FirstIncome
            | Self::SecondIncome
            | Self::FallIncome
            | Self::Monthly => Vec::new(),
        }
    }

    /// Whether it has to be answered. What only makes the result more precise does not: the result then says what is missing.
    #[must_use]
    pub const fn is_required(self) -> bool {
        matches!(self.kind(), AnswerKind::Choice)
    }
}
