//! The three rules, one file each.

pub(super) mod income;
pub(super) mod rent;
pub(super) mod size;

/// Which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The reference tax income against the ceiling of the norm.
    Income,
    /// The persons against the rooms.
    Size,
    /// The rent against what comes in each month.
    Rent,
}

impl Rule {
    /// All rules, in the order of the verdict.
    pub const ALL: [Self; 3] = [Self::Income, Self::Size, Self::Rent];
}
