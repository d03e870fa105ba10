//! Cuts the compiled app into the first load and its pieces, links the first load with the browser, makes each smaller.
//!
//! Trunk cannot cut, and what it has linked is whole: this starts again from what cargo left. A cut is wherever the app
//! has a `#[wasm_split(NAME, …)]` function (`src/app/pieces.rs`); what several pieces need and the first load does not is
//! a file of its own. The tool says which piece needs which files only in the script that it writes to load them
//! (<https://docs.rs/wasm_split_cli_support>); that is read here, and `public/boot.js` takes the script's place.

use super::{below, files, only, remove, text};
use crate::place;
use crate::step;
use crate::trouble::{Outcome, Trouble};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The app's binary, as cargo names it.
const BINARY: &str = "parcours-locatif.wasm";
/// The module from which the first load imports what fetches the pieces, as the glue says it.
pub const LOADER: &str = "./__wasm_split.js";
/// How the names in that module begin; the piece's name follows.
const LOAD: &str = "__wasm_split_load_";
/// What the cut tool calls the first load.
const FIRST: &str = "first";

/// What the Rust compiler uses by itself for this target; without the list wasm-opt would refuse the file.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What makes the file a little larger and its compressed form 3 % smaller: no inlining of functions with one caller, no
/// sharing of equal expressions, and like functions side by side.
const FOR_BROTLI: [&str; 3] =
    ["--one-caller-inline-max-function-size=0", "--skip-pass=local-cse", "--reorder-functions-by-name"];

/// The app in pieces, in a folder of its own.
#[derive(Debug)]
pub struct Cut {
    /// What every visit loads.
    pub first: PathBuf,
    /// wasm-bindgen's script for it.
    pub glue: String,
    /// Each piece with the files that it needs.
    pub pieces: BTreeMap<String, Vec<PathBuf>>,
}

/// Cuts, links, and for a release optimises.
///
/// # Errors
/// When a tool fails, or the parts do not fit together.
pub fn cut(release: bool) -> Outcome<Cut> {
    let profile = if release { "release" } else { "debug" };
    let whole = target_folder()?.join("wasm32-unknown-unknown").join(profile).join(BINARY);
    let folder = place::state().join("pieces");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|e| Trouble::file(&folder, &e))?;

    let mut split = place::command("wasm-split-cli");
    split.arg(&whole).arg(&folder).args(["--out-name", FIRST]);
    tool("wasm-split-cli", &mut split)?;
    let needs = needs(&text(&folder.join(LOADER))?);

    let mut bindgen = place::command("wasm-bindgen");
    // The pieces import what the linker exports, by the names that it gave.
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle", "--out-name", FIRST]);
    bindgen.arg("--out-dir").arg(folder.join("linked")).arg(folder.join(format!("{FIRST}.wasm")));
    tool("wasm-bindgen", &mut bindgen)?;
    remove(&folder.join(format!("{FIRST}.wasm")))?;

    let first = only(&folder.join("linked"), "_bg.wasm")?;
    let glue = text(&only(&folder.join("linked"), ".js")?)?;
    let mut pieces = BTreeMap::new();
    for (piece, names) in needs {
        pieces.insert(piece, names.iter().map(|name| folder.join(name)).collect());
    }
    complete(&folder, &pieces)?;
    if release {
        for file in files(&folder)?.iter().filter(|file| file.extension().is_some_and(|ending| ending == "wasm")) {
            smaller(file)?;
        }
    }
    Ok(Cut { first, glue, pieces })
}

/// What each piece needs, from the script that the tool writes: a line for each piece, with its own file and the variables
/// of the shared ones, which are numbered like their files.
fn needs(script: &str) -> BTreeMap<String, Vec<String>> {
    let mut needs = BTreeMap::new();
    for statement in script.split("export const ").skip(1) {
        let Some((piece, body)) = statement.strip_prefix(LOAD).and_then(|rest| rest.split_once(" =")) else { continue };
        let own = body.split('"').filter_map(|quoted| quoted.strip_prefix("./")).map(str::to_owned);
        let shared = body.split("__chunk_").skip(1).map(|after| {
            let number: String = after.chars().take_while(char::is_ascii_digit).collect();
            format!("chunk_{number}.wasm")
        });
        needs.insert(piece.to_owned(), own.chain(shared).collect());
    }
    needs
}

/// Every file that a piece needs is there, and every file that is there is needed: else the script was misread.
fn complete(folder: &Path, pieces: &BTreeMap<String, Vec<PathBuf>>) -> Outcome<()> {
    let needed: BTreeSet<&PathBuf> = pieces.values().flatten().collect();
    let mut there = files(folder)?;
    there.retain(|file| file.parent() == Some(folder) && file.extension().is_some_and(|ending| ending == "wasm"));
    if needed.into_iter().eq(&there) && !there.is_empty() {
        return Ok(());
    }
    let names: Vec<String> = there.iter().map(|file| below(file, folder)).collect();
    Err(Trouble::new(format!("the cut tool's script does not name exactly the pieces it made: {}", names.join(" ")))
        .remedy("read target/xtask/pieces/__wasm_split.js beside xtask/src/hook/pieces.rs"))
}

fn smaller(file: &Path) -> Outcome<()> {
    let made = file.with_extension("smaller");
    let mut wasm_opt = place::command("wasm-opt");
    wasm_opt.args(["-Oz", "--strip-debug", "--strip-producers"]).args(FOR_BROTLI).args(WASM_FEATURES);
    wasm_opt.arg(file).arg("-o").arg(&made);
    tool("wasm-opt", &mut wasm_opt)?;
    fs::rename(&made, file).map_err(|e| Trouble::file(&made, &e))
}

fn tool(name: &str, command: &mut std::process::Command) -> Outcome<()> {
    step::run(name, command, step::LIMIT)?.or_fail(name, "run `cargo xtask setup`").map(drop)
}

/// Where cargo leaves what it builds.
fn target_folder() -> Outcome<PathBuf> {
    let mut cargo = place::command("cargo");
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]);
    let answer = cargo.output().map_err(|e| Trouble::new(format!("cargo metadata: {e}")))?;
    let metadata: serde_json::Value =
        serde_json::from_slice(&answer.stdout).map_err(|e| Trouble::new(format!("cargo metadata: {e}")))?;
    let folder = metadata.get("target_directory").and_then(serde_json::Value::as_str);
    folder.map(PathBuf::from).ok_or_else(|| Trouble::new("cargo metadata names no target directory"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the tool writes it, shortened.
    const SCRIPT: &str = "import { initSync } from \"./first.js\";\n\
        /* account, offers */\nconst __chunk_12 = makeLoad(() => {\n    const src = fetch(new URL(\"./chunk_12.wasm\", import.meta.url));\n}\n, []);\n\
        export const __wasm_split_load_offers = wrapAsyncCb(makeLoad(() => {\n    const src = fetch(new URL(\"./split_offers.wasm\", import.meta.url));\n}\n, [__chunk_3, __chunk_12]));\n\
        export const __wasm_split_load_account = wrapAsyncCb(makeLoad(() => {\n    const src = fetch(new URL(\"./split_account.wasm\", import.meta.url));\n}\n, [__chunk_12]));\n\
        export const __wasm_split_load_empty = wrapAsyncCb(makeLoad(() => async (_imp) => ({}), []));\n";

    #[test]
    fn a_piece_needs_its_own_file_and_those_that_it_shares() {
        let needs = needs(SCRIPT);
        assert_eq!(
            needs.get("offers").map(Vec::as_slice),
            Some(&["split_offers.wasm", "chunk_3.wasm", "chunk_12.wasm"].map(str::to_owned)[..])
        );
        assert_eq!(
            needs.get("account").map(Vec::as_slice),
            Some(&["split_account.wasm", "chunk_12.wasm"].map(str::to_owned)[..])
        );
        assert_eq!(needs.get("empty").map(Vec::len), Some(0));
    }

    #[test]
    fn a_file_that_no_piece_needs_or_that_is_missing_stops_the_build() {
        let folder = place::state().join("test-pieces");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("split_offers.wasm"), "").expect("a file");
        let pieces =
            |names: &[&str]| BTreeMap::from([("offers".to_owned(), names.iter().map(|n| folder.join(n)).collect())]);
        assert_eq!(complete(&folder, &pieces(&["split_offers.wasm"])), Ok(()));
        assert!(complete(&folder, &pieces(&[])).is_err());
        assert!(complete(&folder, &pieces(&["split_offers.wasm", "chunk_3.wasm"])).is_err());
    }

    #[test]
    fn cargo_says_where_it_builds() {
        assert!(target_folder().is_ok_and(|folder| folder.is_absolute()));
    }
}
