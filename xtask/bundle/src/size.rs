//! The weight of the first load, and whether it is allowed.
//!
//! Counted in bytes after brotli 11, since that is what travels. Figures: at 300 KiB the main content is painted at
//! 2.5 s on a weak phone (Lighthouse's mobile profile), the limit of "good".

/// The build fails above this.
pub const LIMIT: u64 = 300 * 1024;
/// What we aim at.
pub const GOAL: u64 = 200 * 1024;

/// What a part of the first load weighs, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is: `html`, `js`, a piece's name …
    pub name: String,
    /// As it lies on disk.
    pub raw: u64,
    /// As it travels.
    pub brotli: u64,
}

/// The first load as a table, one line a part, then the total against goal and limit, then what comes later: a line for
/// each piece with all that it needs, so that what two of them share is in both.
pub fn report(load: &[Part], later: &[Part]) -> String {
    let mut table = format!("{:<12}{:>12}{:>12}\n", "first load", "raw KiB", "brotli KiB");
    for part in load {
        table.push_str(&line(part));
    }
    let total = total(load);
    let raw: u64 = load.iter().map(|part| part.raw).sum();
    table.push_str(&format!("{:<12}{:>12}{:>12}   ", "total", kib(raw), kib(total)));
    let word = if total <= GOAL { "within the goal" } else { "over the goal" };
    table.push_str(&format!("{word} of {} KiB, limit {} KiB", GOAL / 1024, LIMIT / 1024));
    if !later.is_empty() {
        table.push_str("\nat the first visit of a screen in\n");
        let lines: String = later.iter().map(line).collect();
        table.push_str(lines.trim_end());
    }
    table
}

fn line(part: &Part) -> String {
    format!("{:<12}{:>12}{:>12}\n", part.name, kib(part.raw), kib(part.brotli))
}

/// What travels in a first load, in bytes.
pub fn total(parts: &[Part]) -> u64 {
    parts.iter().map(|part| part.brotli).sum()
}

/// Whether the first load may be shipped.
pub fn allowed(parts: &[Part]) -> bool {
    total(parts) <= LIMIT
}

fn kib(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wasm(brotli: u64) -> Vec<Part> {
        vec![Part { name: "wasm".to_owned(), raw: 4 * brotli, brotli }]
    }

    #[test]
    fn the_limit_itself_is_allowed_and_one_byte_more_is_not() {
        assert!(allowed(&wasm(LIMIT)));
        assert!(!allowed(&wasm(LIMIT + 1)));
    }

    #[test]
    fn the_report_says_whether_the_goal_is_reached() {
        assert!(report(&wasm(GOAL), &[]).ends_with("200.0   within the goal of 200 KiB, limit 300 KiB"));
        assert!(report(&wasm(GOAL + 1), &[]).contains("over the goal"));
    }

    #[test]
    fn what_comes_later_is_listed_and_not_counted() {
        let report = report(&wasm(GOAL), &wasm(LIMIT));
        assert!(report.contains("within the goal"));
        assert!(report.ends_with("at the first visit of a screen in\nwasm              1200.0       300.0"));
    }

    #[test]
    fn sizes_are_never_rounded_down() {
        assert_eq!(kib(1024), "1.0");
        assert_eq!(kib(1025), "1.1");
    }
}
