//! The questions, and what kind of answer each takes.

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Where the home is wanted: it decides the column of the ceilings.
    Zone,
    /// Who of age will live there.
    Adults,
    /// How the couple lives: it decides whether there is one notice or two.
    Couple,
    /// How many dependants, those in alternate custody included.
    Children,
    /// How many children come on visits.
    Visiting,
    /// How many are to be born.
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
    Drop,
    /// Whether a newer notice tells it, or the last twelve months do: for intermediate homes only the notice counts.
    RecentSource,
    /// To how much.
    RecentIncome,
    /// What comes in each month.
    Monthly,
    /// What kind of employer.
    Sector,
    /// How many employees.
    Headcount,
}

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A number of persons.
    Count,
    /// A number of years.
    Age,
    /// An amount in euros.
    Amount,
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
        Self::Drop,
        Self::RecentSource,
        Self::RecentIncome,
        Self::Monthly,
        Self::Sector,
        Self::Headcount,
    ];

    /// Its place in [`Question::ALL`].
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }

    /// The `id` of its control on the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
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
            Self::Drop => "drop",
            Self::RecentSource => "recent-source",
            Self::RecentIncome => "recent-income",
            Self::Monthly => "monthly",
            Self::Sector => "sector",
            Self::Headcount => "headcount",
        }
    }

    /// What its answer looks like.
    #[must_use]
    pub const fn answer(self) -> Answer {
        match self {
            Self::Zone => Answer::Choice(&["paris", "ile-de-france", "elsewhere", "overseas"]),
            Self::Adults => Answer::Choice(&["alone", "couple", "other", "sharing"]),
            Self::Couple => Answer::Choice(&["married", "civil-union", "cohabiting"]),
            Self::Children | Self::Visiting | Self::Expected => Answer::Count,
            Self::FirstAge | Self::SecondAge => Answer::Age,
            Self::Card | Self::Drop => Answer::Choice(&["no", "yes", "unknown"]),
            Self::FormerJoint => Answer::Choice(&["no", "yes"]),
            Self::RecentSource => Answer::Choice(&["notice", "months"]),
            Self::FirstIncome | Self::SecondIncome | Self::RecentIncome | Self::Monthly => Answer::Amount,
            Self::Sector => Answer::Choice(&["private", "farming", "public", "none", "unknown"]),
            Self::Headcount => Answer::Choice(&["under-10", "10-to-49", "from-50", "unknown"]),
        }
    }

    /// Whether it has to be answered. What only makes the result sharper does not: the result then says what is missing.
    #[must_use]
    pub const fn is_required(self) -> bool {
        matches!(self.answer(), Answer::Choice(_))
    }
}
