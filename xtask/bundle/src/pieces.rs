//! Cuts the compiled app into the first load and its pieces, links the first load with the browser, makes each smaller.
//!
//! A cut is wherever the app has a `#[wasm_split(NAME, …)]` function (`src/app/pieces.rs`); what several pieces need and
//! the first load does not is a file of its own (<https://docs.rs/wasm_split_cli_support>). The splitter also writes a
//! script that loads the pieces; `public/boot.js` takes its place.

use crate::join::{self, Shared, Users};
use crate::link::{self, Exports, Linked};
use crate::optimise;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use wasm_split_cli_support::{Options, transform};
use xtask::files;
use xtask::trouble::{Outcome, Trouble};

/// The module from which the first load imports what fetches the pieces, as the glue says it.
pub const LOADER: &str = "./__wasm_split.js";
/// How the files begin that belong to one piece.
pub const OWN: &str = "split_";
/// What the first load is called here.
const FIRST: &str = "first";

/// The app in pieces, in a folder of its own.
#[derive(Debug)]
pub struct Cut {
    /// What every visit loads.
    pub first: Linked,
    /// Each piece with the files that it needs.
    pub pieces: BTreeMap<String, Vec<PathBuf>>,
}

/// Cuts, links and optimises what cargo compiled.
///
/// # Errors
/// When a step fails, or the parts do not fit together.
pub fn cut(whole: &Path, folder: &Path) -> Outcome<Cut> {
    fresh(folder)?;
    let input = files::read(whole)?;
    let main = folder.join(format!("{FIRST}.wasm"));
    let mut options = Options::new(&input);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.link_name = LOADER;
    let split = transform(options).map_err(|e| Trouble::new(format!("cutting the app into pieces: {e:?}")))?;

    let first = link::link(&main, &folder.join("linked"), FIRST, Exports::Linkers)?;
    fs::remove_file(&main).map_err(|e| Trouble::file(&main, &e))?;
    let path = |stem: &String| folder.join(format!("{stem}.wasm"));
    let named: BTreeMap<String, Vec<PathBuf>> =
        split.prefetch_map.iter().map(|(piece, stems)| (piece.clone(), stems.iter().map(path).collect())).collect();
    complete(folder, &named)?;
    let pieces = joined(folder, named)?;
    let mut all = vec![first.wasm.clone()];
    all.extend(wasm_in(folder)?);
    // The first load takes longest, so that it begins first.
    all.reverse();
    optimise::each(all, |file| optimise::smaller(file, optimise::SIZE))?;
    Ok(Cut { first, pieces })
}

/// The pieces with fewer files: what they share is joined.
fn joined(folder: &Path, pieces: BTreeMap<String, Vec<PathBuf>>) -> Outcome<BTreeMap<String, Vec<PathBuf>>> {
    let mut users: BTreeMap<PathBuf, Users> = BTreeMap::new();
    for (piece, files) in &pieces {
        for file in files {
            users.entry(file.clone()).or_default().insert(piece.clone());
        }
    }
    let mut shared = Shared::new();
    let mut joined: BTreeMap<String, Vec<PathBuf>> = pieces.into_keys().map(|piece| (piece, Vec::new())).collect();
    for (file, users) in users {
        let own = file.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with(OWN));
        if own {
            users.into_iter().for_each(|piece| joined.entry(piece).or_default().push(file.clone()));
        } else {
            shared.push((users, files::read(&file)?));
            fs::remove_file(&file).map_err(|e| Trouble::file(&file, &e))?;
        }
    }
    for (at, (users, module)) in join::join(shared)?.into_iter().enumerate() {
        let file = folder.join(format!("shared_{at}.wasm"));
        files::write(&file, &module)?;
        users.into_iter().for_each(|piece| joined.entry(piece).or_default().push(file.clone()));
    }
    Ok(joined)
}

/// An app without cuts, linked and nothing else: for work. One that is linked already is not linked again.
///
/// # Errors
/// When it cannot be linked.
pub fn whole(wasm: &Path, folder: &Path) -> Outcome<Cut> {
    let (stamp, now) = (folder.join("linked"), format!("{:?}", written(wasm)?));
    let (linked, glue) = (folder.join(format!("{FIRST}_bg.wasm")), folder.join(format!("{FIRST}.js")));
    let first = if files::text(&stamp).is_ok_and(|before| before == now) {
        Linked { wasm: linked, glue: files::text(&glue)? }
    } else {
        fresh(folder)?;
        let first = link::link(wasm, folder, FIRST, Exports::Own)?;
        files::write(&stamp, now.as_bytes())?;
        first
    };
    Ok(Cut { first, pieces: BTreeMap::new() })
}

fn written(file: &Path) -> Outcome<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).map_err(|e| Trouble::file(file, &e))
}

fn fresh(folder: &Path) -> Outcome<()> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).map_err(|e| Trouble::file(folder, &e))
}

/// The pieces and what they share, without what is linked.
fn wasm_in(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = files::below(folder)?;
    found.retain(|file| file.parent() == Some(folder) && file.extension().is_some_and(|ending| ending == "wasm"));
    Ok(found)
}

/// Every file that a piece needs is there, and every file that is there is needed.
fn complete(folder: &Path, pieces: &BTreeMap<String, Vec<PathBuf>>) -> Outcome<()> {
    let needed: BTreeSet<&PathBuf> = pieces.values().flatten().collect();
    let there = wasm_in(folder)?;
    if needed.into_iter().eq(&there) && !there.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = there.iter().map(|file| files::relative(file, folder)).collect();
    Err(Trouble::new(format!("the splitter does not name exactly the pieces that it made: {}", names.join(" "))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use xtask::place;

    #[test]
    fn a_file_that_no_piece_needs_or_that_is_missing_stops_the_build() {
        let folder = place::state().join("test-pieces");
        files::write(&folder.join("split_offers.wasm"), b"").expect("a file");
        let pieces =
            |names: &[&str]| BTreeMap::from([("offers".to_owned(), names.iter().map(|n| folder.join(n)).collect())]);
        assert_eq!(complete(&folder, &pieces(&["split_offers.wasm"])), Ok(()));
        assert!(complete(&folder, &pieces(&[])).is_err());
        assert!(complete(&folder, &pieces(&["split_offers.wasm", "chunk_3.wasm"])).is_err());
    }
}
