//! The weight of the first load, and whether it is allowed.
//!
//! Counted in bytes after brotli 11, since that is what travels. Figures: at 300 KiB the main content is painted at
//! 2.5 s on a weak phone (Lighthouse's mobile profile), the limit of "good".

/// The build fails above this.
pub const LIMIT: u64 = 220 * 1024;
/// What we aim at.
pub const GOAL: u64 = 170 * 1024;
/// What opening the offers may add to home, in bytes, and in how many files.
pub const OFFERS: (u64, usize) = (90 * 1024, 4);

/// What a part of the first load weighs, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is: `html`, `js`, a piece's name …
    pub name: String,
    /// As it lies on disk.
    pub raw: u64,
    /// As it travels.
    pub brotli: u64,
    /// In how many files.
    pub files: usize,
}

/// The first load as a table, one line a part, then the total against goal and limit, then what comes later: a line for
/// each piece with all that it needs, so that what two of them share is in both; last, what opening the offers costs.
pub fn report(load: &[Part], later: &[Part]) -> String {
    let mut table = format!("{:<18}{:>10}{:>12}{:>7}\n", "first load", "raw KiB", "brotli KiB", "files");
    for part in load {
        table.push_str(&line(part));
    }
    let total = total(load);
    let whole = Part {
        name: "total".to_owned(),
        raw: load.iter().map(|part| part.raw).sum(),
        brotli: total,
        files: load.iter().map(|part| part.files).sum(),
    };
    let word = if total <= GOAL { "within the goal" } else { "over the goal" };
    table.push_str(&format!("{}   {word} of {} KiB, limit {} KiB", line(&whole).trim_end(), GOAL / 1024, LIMIT / 1024));
    if !later.is_empty() {
        table.push_str("\nat the first visit of a screen in\n");
        let lines: String = later.iter().map(line).collect();
        table.push_str(lines.trim_end());
    }
    if let Some(offers) = later.iter().find(|part| part.name == "offers") {
        let (most, files) = OFFERS;
        let from_home = Part { name: "offers from home".to_owned(), ..offers.clone() };
        let word = if offers.brotli <= most && offers.files <= files { "within the goal" } else { "over the goal" };
        table.push_str(&format!("\n{}   {word} of {} KiB in {files} files", line(&from_home).trim_end(), most / 1024));
    }
    table
}

fn line(part: &Part) -> String {
    format!("{:<18}{:>10}{:>12}{:>7}\n", part.name, kib(part.raw), kib(part.brotli), part.files)
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

    fn part(name: &str, brotli: u64) -> Vec<Part> {
        vec![Part { name: name.to_owned(), raw: 4 * brotli, brotli, files: 1 }]
    }

    #[test]
    fn the_limit_itself_is_allowed_and_one_byte_more_is_not() {
        assert!(allowed(&part("wasm", LIMIT)));
        assert!(!allowed(&part("wasm", LIMIT + 1)));
    }

    #[test]
    fn the_report_says_whether_the_goal_is_reached() {
        let met = report(&part("wasm", GOAL), &[]);
        assert!(met.ends_with("170.0      1   within the goal of 170 KiB, limit 220 KiB"), "{met}");
        assert!(report(&part("wasm", GOAL + 1), &[]).contains("over the goal"));
    }

    #[test]
    fn what_comes_later_is_listed_and_not_counted() {
        let report = report(&part("wasm", GOAL), &part("account", LIMIT));
        assert!(report.contains("within the goal"));
        assert!(
            report.ends_with("at the first visit of a screen in\naccount                880.0       220.0      1"),
            "{report}"
        );
    }

    #[test]
    fn what_opening_the_offers_costs_is_said() {
        let (most, _) = OFFERS;
        let said = report(&[], &part("offers", most));
        assert!(
            said.ends_with("offers from home       360.0        90.0      1   within the goal of 90 KiB in 4 files"),
            "{said}"
        );
        assert!(report(&[], &part("offers", most + 1)).ends_with("over the goal of 90 KiB in 4 files"));
    }

    #[test]
    fn sizes_are_never_rounded_down() {
        assert_eq!(kib(1024), "1.0");
        assert_eq!(kib(1025), "1.1");
    }
}
