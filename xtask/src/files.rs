//! Reads files and folders with errors that name them.

use crate::trouble::{Outcome, Trouble};
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder, sorted, so that what is made from them is always the same.
///
/// # Errors
/// When a folder cannot be read.
pub fn below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(|e| Trouble::file(&folder, &e))? {
            let path = entry.map_err(|e| Trouble::file(&folder, &e))?.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    Ok(found)
}

/// A file's path relative to a folder that it is in.
pub fn relative(file: &Path, folder: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().into_owned()
}

/// A file's bytes.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|e| Trouble::file(path, &e))
}

/// A file's text.
///
/// # Errors
/// When it cannot be read, or is not UTF-8.
pub fn text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|e| Trouble::file(path, &e))
}

/// Writes a file, and the folders that it is in.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, content: &[u8]) -> Outcome<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(|e| Trouble::file(parent, &e))?;
    }
    fs::write(path, content).map_err(|e| Trouble::file(path, &e))
}

/// Writes a file so that a reader finds the whole old content or the whole new one.
///
/// # Errors
/// When it cannot be written.
pub fn replace(path: &Path, content: &[u8]) -> Outcome<()> {
    let mut next = path.as_os_str().to_owned();
    next.push(".next");
    write(Path::new(&next), content)?;
    fs::rename(&next, path).map_err(|e| Trouble::file(path, &e))
}
