//! The built app on disk, and copies of it with something wrong in them.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::trouble::{Outcome, Trouble};

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_path_buf()
}

/// The folder of the built app: `PARCOURS_DIST`, or `dist/`.
pub fn folder() -> Outcome<PathBuf> {
    let path = std::env::var_os("PARCOURS_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    if path.join("index.html").is_file() {
        return Ok(path);
    }
    Err(Trouble::new(format!("no built app in {}: run `cargo xtask build`, or set PARCOURS_DIST", path.display())))
}

/// The folder of the app built with its page of parts: `PARCOURS_PARTS_DIST`, or `target/xtask/parts`.
pub fn parts_folder() -> Outcome<PathBuf> {
    let usual = || root().join("target/xtask/parts");
    let path = std::env::var_os("PARCOURS_PARTS_DIST").map_or_else(usual, PathBuf::from);
    if path.join("index.html").is_file() {
        return Ok(path);
    }
    let remedy = "run `cargo xtask test --only parts`, or set PARCOURS_PARTS_DIST";
    Err(Trouble::new(format!("no page of parts in {}: {remedy}", path.display())))
}

/// What may be wrong with a copy of the built app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// One byte of the entry script differs; the script would still run.
    ScriptByteFlipped,
    /// One byte of the program differs, in its texts: it would still run.
    ProgramByteFlipped,
    /// The script never arrives.
    ScriptMissing,
    /// The program never arrives.
    ProgramMissing,
    /// One byte of the piece with the offers differs, in its texts.
    PieceByteFlipped,
}

/// A copy of the built app with one damage. The folder goes when the value is dropped.
pub fn damaged(damage: Damage) -> Outcome<TempDir> {
    let copy = tempfile::Builder::new().prefix("parcours-dist-").tempdir()?;
    copy_folder(&folder()?, copy.path())?;
    let (script, program) = entry_files(copy.path())?;
    match damage {
        Damage::ScriptByteFlipped => flip_letter(&script, first_letter_in_a_string)?,
        Damage::ProgramByteFlipped => flip_letter(&program, last_text)?,
        Damage::ScriptMissing => remove(&script)?,
        Damage::ProgramMissing => remove(&program)?,
        Damage::PieceByteFlipped => flip_letter(&piece(copy.path())?, last_text)?,
    }
    Ok(copy)
}

/// The entry script, which index.html names, and the program's first load, which the script names beside its pieces.
fn entry_files(dist: &Path) -> Outcome<(PathBuf, PathBuf)> {
    let script = file_named_in(&dist.join("index.html"), dist, ".js")?;
    let program = file_named_in(&script, dist, "_bg.wasm")?;
    Ok((script, program))
}

/// The piece with the offers, which the app fetches when its screens are first opened.
fn piece(dist: &Path) -> Outcome<PathBuf> {
    let mut files = files_below(dist)?.into_iter();
    let is_piece = |name: &str| name.starts_with("app-offers-") && name.ends_with(".wasm");
    let found = files.find(|file| file.file_name().is_some_and(|name| is_piece(&name.to_string_lossy())));
    found.ok_or_else(|| Trouble::new("the built app has no piece with the offers"))
}

/// The file of the built app with that ending whose name stands in another one.
fn file_named_in(text: &Path, dist: &Path, ending: &str) -> Outcome<PathBuf> {
    let text = std::fs::read_to_string(text)?;
    let named = files_below(dist)?.into_iter().find(|file| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.ends_with(ending) && text.contains(&name)
    });
    named.ok_or_else(|| Trouble::new(format!("the built app names no file that ends with {ending}")))
}

/// Changes one letter's case at the place that `place` finds, and drops the compressed sibling, so that the changed
/// bytes are those that are served.
fn flip_letter(file: &Path, place: fn(&[u8]) -> Option<usize>) -> Outcome {
    let mut bytes = std::fs::read(file)?;
    let flipped = place(&bytes).and_then(|at| bytes.get_mut(at)).map(|byte| *byte ^= 0x20);
    if flipped.is_none() {
        return Err(Trouble::new(format!("no letter to change in {}", file.display())));
    }
    std::fs::write(file, bytes)?;
    remove_compressed(file)
}

fn remove(file: &Path) -> Outcome {
    std::fs::remove_file(file)?;
    remove_compressed(file)
}

fn remove_compressed(file: &Path) -> Outcome {
    for ending in ["br", "gz"] {
        let mut sibling = file.as_os_str().to_owned();
        sibling.push(format!(".{ending}"));
        if Path::new(&sibling).exists() {
            std::fs::remove_file(&sibling)?;
        }
    }
    Ok(())
}

/// The second letter of the first string of at least eight letters and spaces in a script: a message, never a name.
fn first_letter_in_a_string(bytes: &[u8]) -> Option<usize> {
    let mut start = None;
    for (at, byte) in bytes.iter().enumerate() {
        match (start, byte) {
            (None, b'"' | b'\'' | b'`') => start = Some(at + 1),
            (Some(from), b'"' | b'\'' | b'`') => {
                let text = bytes.get(from..at).unwrap_or_default();
                let words = text.contains(&b' ') && text.iter().all(|byte| byte.is_ascii_alphabetic() || *byte == b' ');
                if words && text.len() >= 8 && bytes.get(from + 1).is_some_and(u8::is_ascii_alphabetic) {
                    return Some(from + 1);
                }
                start = None;
            }
            (_, b'\n') => start = None,
            _ => {}
        }
    }
    None
}

/// A letter in the last run of eight letters: the texts of a program stand at its end.
fn last_text(bytes: &[u8]) -> Option<usize> {
    let mut windows = bytes.windows(8).enumerate();
    windows.rfind(|(_, run)| run.iter().all(u8::is_ascii_alphabetic)).map(|(at, _)| at + 4)
}

fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            // Where a build that runs at this moment works.
            continue;
        }
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

fn copy_folder(from: &Path, to: &Path) -> Outcome {
    for file in files_below(from)? {
        let target = to.join(file.strip_prefix(from)?);
        if let Some(parent) = target.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::copy(&file, &target)?;
    }
    Ok(())
}
