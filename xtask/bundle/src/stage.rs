//! What Trunk calls after a build (`cargo xtask hook`, see `Trunk.toml`): turns its output into what is shipped.
//!
//! Trunk protects neither the WASM nor the page with what it writes, so this replaces its script and links: one entry
//! module with integrity, which itself fetches each piece of the WASM with integrity; one style sheet; the headers, the precache list
//! and the compressed files, all from the real hashes. A release that is too heavy is refused here, before it replaces
//! the last good `dist`. It does not compile anything.

mod digest;
mod headers;
mod page;
mod pieces;
mod script;
pub mod size;
mod styles;

pub use digest::stamp;

use crate::place;
use crate::trouble::{Outcome, Trouble};
use crate::versions;
use page::Built;
use size::Part;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Files of `public/` that become a part of another file, and so are not copied.
const SOURCES: [&str; 1] = ["boot.js"];
/// Files that whoever deploys may edit: no integrity and no compressed copy, which would both go stale.
const EDITABLE: [&str; 1] = ["config.json"];
/// Endings of files worth compressing.
const TEXTS: [&str; 7] = ["html", "js", "css", "wasm", "json", "svg", "webmanifest"];
/// The files of each piece, by its name.
type Pieces = BTreeMap<String, Vec<Built>>;

/// The folder that is being made, and how.
struct Stage {
    folder: PathBuf,
    base: String,
    release: bool,
}

/// Finishes the build in Trunk's staging folder.
///
/// # Errors
/// When a part is missing or would be blocked, or when a release weighs more than [`size::LIMIT`].
pub fn run() -> Outcome<()> {
    let stage = Stage::from_environment()?;
    let api = env::var("PARCOURS_API_ORIGIN").unwrap_or_default();
    let api = headers::origin(&api)?;

    stage.copy_public()?;
    stage.forget_whole()?;
    let cut = pieces::cut(stage.release)?;
    let first = stage.place("app-", &read(&cut.first)?, "_bg.wasm")?;
    let pieces = stage.pieces(&cut)?;
    let entry = stage.entry(&cut.glue, &first, &pieces)?;
    let style = stage.style()?;
    stage.index(&style, &entry)?;
    stage.headers(&headers::all(&entry.integrity, api))?;
    stage.precache()?;

    if stage.release {
        stage.compress()?;
        let load = [("html", "index.html"), ("js", &entry.file), ("wasm", &first.file), ("css", &style.file)];
        stage.weigh(load, &pieces)?;
    } else {
        println!("      development build: not optimised, not compressed, not weighed");
    }
    Ok(())
}

impl Stage {
    fn from_environment() -> Outcome<Self> {
        let folder = env::var_os("TRUNK_STAGING_DIR")
            .map(PathBuf::from)
            .ok_or_else(|| Trouble::new("`cargo xtask hook` is for Trunk to call").remedy("run `cargo xtask build`"))?;
        let base = env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
        if !base.starts_with('/') || !base.ends_with('/') {
            return Err(Trouble::new(format!("the public URL {base} is not a path")).remedy("give one such as /louer/"));
        }
        let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
        Ok(Self { folder, base, release })
    }

    fn copy_public(&self) -> Outcome<()> {
        let from = place::at("public");
        for file in files(&from)? {
            let name = below(&file, &from);
            if !SOURCES.contains(&name.as_str()) {
                self.write(&name, &read(&file)?)?;
            }
        }
        Ok(())
    }

    /// Trunk's own script and WASM go: they are whole, and nothing protects them.
    fn forget_whole(&self) -> Outcome<()> {
        remove(&only(&self.folder, "_bg.wasm")?)?;
        remove(&only(&self.folder, ".js")?)
    }

    /// The files of each piece, under their final names. What pieces share is written once.
    fn pieces(&self, cut: &pieces::Cut) -> Outcome<Pieces> {
        let mut placed = Pieces::new();
        for (piece, files) in &cut.pieces {
            let mut built = Vec::new();
            for file in files {
                let own = file.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with("split_"));
                let name = if own { piece.as_str() } else { "shared" };
                built.push(self.place(&format!("app-{name}-"), &read(file)?, ".wasm")?);
            }
            placed.insert(piece.clone(), built);
        }
        Ok(placed)
    }

    fn entry(&self, glue: &str, first: &Built, pieces: &Pieces) -> Outcome<Built> {
        let boot = text(&place::at("public/boot.js"))?;
        self.place("app-", script::entry(glue, &boot, first, pieces)?.as_bytes(), ".js")
    }

    fn style(&self) -> Outcome<Built> {
        let list = text(&place::at("style/order.txt"))?;
        let mut sheet = String::new();
        for name in styles::order(&list) {
            sheet.push_str(&styles::lighten(&text(&place::at("style").join(name))?));
        }
        self.place("app-", sheet.as_bytes(), ".css")
    }

    fn index(&self, style: &Built, entry: &Built) -> Outcome<()> {
        let page = page::rewrite(&text(&self.folder.join("index.html"))?, &self.base, style, entry)?;
        self.write("index.html", page.as_bytes())
    }

    fn headers(&self, headers: &[headers::Header]) -> Outcome<()> {
        self.write("_headers", headers::netlify(headers, &self.base).as_bytes())?;
        self.write("deploy/nginx.conf", headers::nginx(headers, &self.base).as_bytes())?;
        self.write("deploy/Caddyfile", headers::caddy(headers, &self.base).as_bytes())
    }

    /// Every file that an installed app may keep, with its integrity, and a version that changes with any byte.
    fn precache(&self) -> Outcome<()> {
        let mut list = Vec::new();
        for file in files(&self.folder)? {
            let name = below(&file, &self.folder);
            let private = name == "_headers" || name.starts_with("deploy/") || name == "openapi.json";
            // Pictures belong to the demonstration's offers, not to the app.
            if private || name.starts_with("pictures/") || EDITABLE.contains(&name.as_str()) {
                continue;
            }
            list.push(serde_json::json!({
                "url": format!("{}{name}", self.base),
                "integrity": digest::integrity(&read(&file)?),
            }));
        }
        let files = serde_json::Value::Array(list);
        let version = digest::stamp(files.to_string().as_bytes());
        let precache = serde_json::json!({ "version": version, "files": files });
        self.write("precache.json", format!("{precache:#}\n").as_bytes())
    }

    fn compress(&self) -> Outcome<()> {
        for file in files(&self.folder)? {
            let name = below(&file, &self.folder);
            let text = file.extension().is_some_and(|ending| TEXTS.iter().any(|t| ending == *t));
            if text && !EDITABLE.contains(&name.as_str()) {
                self.write(&format!("{name}.br"), &compressed(&read(&file)?)?)?;
            }
        }
        Ok(())
    }

    /// Prints what the first load and each piece weigh, and keeps the table for later.
    fn weigh(&self, parts: [(&str, &str); 4], pieces: &Pieces) -> Outcome<()> {
        let mut load: Vec<Part> = Vec::new();
        for (name, file) in parts {
            load.push(self.part(name, [file])?);
        }
        load.push(self.part("other", ["config.json", "manifest.webmanifest", "icons/icon.svg"])?);
        let mut later: Vec<Part> = Vec::new();
        for (piece, files) in pieces {
            later.push(self.part(piece, files.iter().map(|built| built.file.as_str()))?);
        }
        let table = size::report(&load, &later);
        println!("{table}");
        let kept = place::state().join("size.txt");
        fs::create_dir_all(place::state()).map_err(|e| Trouble::file(&kept, &e))?;
        fs::write(&kept, &table).map_err(|e| Trouble::file(&kept, &e))?;
        if size::allowed(&load) {
            return Ok(());
        }
        Err(Trouble::new(format!("the first load is above {} KiB", size::LIMIT / 1024))
            .remedy("see which dependency or screen grew: fewer generics and formats, not more optimisation"))
    }

    fn part<'a>(&self, name: &str, files: impl IntoIterator<Item = &'a str>) -> Outcome<Part> {
        let mut part = Part { name: name.to_owned(), raw: 0, brotli: 0 };
        for file in files {
            let content = read(&self.folder.join(file))?;
            part.raw += content.len() as u64;
            part.brotli += match fs::metadata(self.folder.join(format!("{file}.br"))) {
                Ok(compressed) => compressed.len(),
                Err(_) => content.len() as u64,
            };
        }
        Ok(part)
    }

    /// Writes a file under a name that says its content.
    fn place(&self, before: &str, content: &[u8], after: &str) -> Outcome<Built> {
        let file = format!("{before}{}{after}", digest::stamp(content));
        self.write(&file, content)?;
        Ok(Built { file, integrity: digest::integrity(content) })
    }

    fn write(&self, name: &str, content: &[u8]) -> Outcome<()> {
        let path = self.folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|e| Trouble::file(parent, &e))?;
        }
        fs::write(&path, content).map_err(|e| Trouble::file(&path, &e))
    }
}

/// Brotli at its highest quality.
fn compressed(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*content, &mut out, &params).map_err(|e| Trouble::new(format!("brotli: {e}")))?;
    Ok(out)
}

/// Every file below a folder, sorted, so that what is made from them is always the same.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
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

/// The only file with this ending at the top of a folder.
fn only(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let mut found = files(folder)?;
    found.retain(|file| file.parent() == Some(folder) && file.to_string_lossy().ends_with(ending));
    match (found.pop(), found.pop()) {
        (Some(file), None) => Ok(file),
        _ => Err(Trouble::new(format!("there is not exactly one *{ending} in {}", folder.display()))),
    }
}

fn below(file: &Path, folder: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/")
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|e| Trouble::file(path, &e))
}

fn text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|e| Trouble::file(path, &e))
}

fn remove(path: &Path) -> Outcome<()> {
    fs::remove_file(path).map_err(|e| Trouble::file(path, &e))
}

/// The version of `wasm-bindgen` that the app's manifest pins must be the tool's.
///
/// # Errors
/// When the two differ: the build would stop later with a longer message.
pub fn same_wasm_bindgen() -> Outcome<()> {
    let manifest = text(&place::at("Cargo.toml"))?;
    let tool = versions::TOOLS.iter().find(|tool| tool.name == "wasm-bindgen").map_or("", |tool| tool.version);
    if manifest.contains(&format!("wasm-bindgen = \"={tool}\"")) {
        return Ok(());
    }
    Err(Trouble::new("Cargo.toml and xtask/src/versions.rs pin different versions of wasm-bindgen")
        .remedy("set both to the same version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pinned_wasm_bindgen_is_the_crates() {
        assert_eq!(same_wasm_bindgen(), Ok(()));
    }

    #[test]
    fn compressed_text_is_smaller() {
        let text = "Offre ".repeat(500);
        assert!(compressed(text.as_bytes()).expect("memory is enough").len() < 60);
    }
}
