//! Counts passed and failed tests in what test runners print.
//!
//! It understands cargo's harness, Node's runner and a plain closing line; a program that says nothing of the kind counts
//! as one test, passed or failed with its exit.

use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
}

impl Tally {
    /// One test.
    pub const fn one(ok: bool) -> Self {
        Self { passed: ok as u64, failed: !ok as u64 }
    }

    /// What the output says, corrected by how the program ended: a run that failed without naming a failed test (it did
    /// not compile, or was ended) has one failure more.
    pub fn of(output: &str, ok: bool) -> Self {
        let mut sum = Self::default();
        for line in output.lines() {
            if let Some(found) = cargo(line).or_else(|| node(line)).or_else(|| plain(line)) {
                sum += found;
            }
        }
        if sum == Self::default() {
            return Self::one(ok);
        }
        if !ok && sum.failed == 0 {
            sum.failed = 1;
        }
        sum
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// `test result: ok. 12 passed; 0 failed; 0 ignored; …`
fn cargo(line: &str) -> Option<Tally> {
    let counts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
    let mut counts = counts.split("; ");
    let passed = counts.next()?.strip_suffix(" passed")?.parse().ok()?;
    let failed = counts.next()?.strip_suffix(" failed")?.parse().ok()?;
    Some(Tally { passed, failed })
}

/// `# pass 12` or `# fail 0`
fn node(line: &str) -> Option<Tally> {
    let number = |before: &str| line.strip_prefix(before)?.parse().ok();
    match (number("# pass "), number("# fail ")) {
        (None, None) => None,
        (passed, failed) => Some(Tally { passed: passed.unwrap_or(0), failed: failed.unwrap_or(0) }),
    }
}

/// `12 passed, 0 failed`
fn plain(line: &str) -> Option<Tally> {
    let (passed, rest) = line.trim().split_once(" passed, ")?;
    let failed = rest.strip_suffix(" failed")?;
    Some(Tally { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_results_are_added_up() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; 0 measured\ntest result: FAILED. 3 passed; 1 failed; 0 ignored\n";
        assert_eq!(Tally::of(output, false), Tally { passed: 5, failed: 1 });
    }

    #[test]
    fn nodes_and_the_plain_line_are_understood() {
        assert_eq!(Tally::of("# tests 5\n# pass 5\n# fail 0\n", true), Tally { passed: 5, failed: 0 });
        assert_eq!(Tally::of("table\n7 passed, 2 failed\n", false), Tally { passed: 7, failed: 2 });
    }

    #[test]
    fn a_silent_program_is_one_test() {
        assert_eq!(Tally::of("Checking …", true), Tally { passed: 1, failed: 0 });
        assert_eq!(Tally::of("error: …", false), Tally { passed: 0, failed: 1 });
    }

    #[test]
    fn a_run_that_failed_without_a_failed_test_has_one() {
        let output = "test result: ok. 4 passed; 0 failed; 0 ignored\nerror: could not compile\n";
        assert_eq!(Tally::of(output, false), Tally { passed: 4, failed: 1 });
    }
}
