//! The folder of the built app: written file by file, and weighed.
//!
//! One entry module with integrity, which itself fetches each piece of the WASM with integrity; one style sheet; the
//! headers, the precache list and the compressed files, all from the real hashes. A release that is too heavy is refused.
//! A build for work is neither cut, optimised, compressed nor weighed, and its page reloads by itself (`reload.js`).

use crate::digest;
use crate::headers;
use crate::optimise;
use crate::page::{self, Built};
use crate::pieces::{self, Cut};
use crate::script;
use crate::size::{self, Part};
use crate::styles;
use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use xtask::files;
use xtask::place;
use xtask::trouble::{Outcome, Trouble};

/// Files of `public/` that become a part of another file, and so are not copied.
const SOURCES: [&str; 1] = ["boot.js"];
/// Files that a person who deploys may edit: no integrity and no compressed copy, which would both go stale.
const EDITABLE: [&str; 1] = ["config.json"];
/// Endings of files worth compressing.
const TEXTS: [&str; 7] = ["html", "js", "css", "wasm", "json", "svg", "webmanifest"];
/// What a page that reloads by itself compares itself with; see `reload.js`.
const CHANGED: &str = ".changed";
const RELOAD: &str = include_str!("reload.js");
/// The files of each piece, by its name.
type Pieces = BTreeMap<String, Vec<Built>>;

/// What the build is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// To be shipped.
    Release,
    /// To be looked at while working.
    Dev,
}

/// The folder that is being made, and how.
#[derive(Debug)]
pub struct Stage {
    kind: Kind,
    folder: PathBuf,
    work: PathBuf,
    base: String,
    /// What has been written, by its path in the folder.
    written: Mutex<BTreeSet<String>>,
}

impl Stage {
    /// A build into `folder`, for a server that has it under the path `base`; `work` is for what is in between.
    ///
    /// # Errors
    /// When `base` is not a path.
    pub fn new(kind: Kind, folder: PathBuf, work: PathBuf, base: String) -> Outcome<Self> {
        if !base.starts_with('/') || !base.ends_with('/') {
            return Err(Trouble::new(format!("the public URL {base} is not a path")).remedy("give one such as /louer/"));
        }
        Ok(Self { kind, folder, work, base, written: Mutex::default() })
    }

    /// Writes everything.
    ///
    /// # Errors
    /// When a part is missing or would be blocked, or when a release weighs more than [`size::LIMIT`].
    pub fn make(&self, wasm: &Path) -> Outcome<()> {
        let api = env::var("PARCOURS_API_ORIGIN").unwrap_or_default();
        let api = headers::origin(&api)?;

        let public = self.copy_public()?;
        let cut = match self.kind {
            Kind::Release => pieces::cut(wasm, &self.work)?,
            Kind::Dev => pieces::whole(wasm, &self.work)?,
        };
        let first = self.place("app-", &files::read(&cut.first.wasm)?, "_bg.wasm")?;
        let pieces = self.pieces(&cut)?;
        let entry = self.entry(&cut.first.glue, &first, &pieces)?;
        let style = self.style()?;
        let headers = headers::all(&entry.integrity, api);
        match self.kind {
            Kind::Release => {
                self.index(&style, &entry, None)?;
                self.headers(&headers)?;
                self.precache()?;
                self.compress()?;
                let load = [("html", "index.html"), ("js", &entry.file), ("wasm", &first.file), ("css", &style.file)];
                self.weigh(load, &pieces)
            }
            Kind::Dev => {
                let page = digest::stamp(
                    format!("{}{public}{}", entry.file, files::text(&place::at("index.html"))?).as_bytes(),
                );
                self.headers(&headers)?;
                self.index(&style, &entry, Some(&page))?;
                self.say_what_changed(&page, &style)?;
                self.remove_what_is_left()
            }
        }
    }

    /// Tells the pages that are open which build this is.
    fn say_what_changed(&self, page: &str, style: &Built) -> Outcome<()> {
        let style = serde_json::json!({ "file": style.file, "integrity": style.integrity });
        let said = serde_json::json!({ "page": page, "style": style });
        self.note(CHANGED);
        files::replace(&self.folder.join(CHANGED), said.to_string().as_bytes())
    }

    /// Removes what earlier builds left in the folder.
    fn remove_what_is_left(&self) -> Outcome<()> {
        let written = self.written.lock().map_err(|_| Trouble::new("a worker stopped"))?;
        for file in files::below(&self.folder)? {
            if !written.contains(&files::relative(&file, &self.folder)) {
                fs::remove_file(&file).map_err(|e| Trouble::file(&file, &e))?;
            }
        }
        Ok(())
    }

    /// Copies `public/`, and returns a stamp of it all.
    fn copy_public(&self) -> Outcome<String> {
        let from = place::at("public");
        let mut stamps = String::new();
        for file in files::below(&from)? {
            let name = files::relative(&file, &from);
            if !SOURCES.contains(&name.as_str()) {
                let content = files::read(&file)?;
                stamps.push_str(&digest::stamp(&content));
                self.write(&name, &content)?;
            }
        }
        Ok(digest::stamp(stamps.as_bytes()))
    }

    /// The files of each piece, under their final names. What pieces share is written once.
    fn pieces(&self, cut: &Cut) -> Outcome<Pieces> {
        let mut placed = Pieces::new();
        for (piece, files) in &cut.pieces {
            let mut built = Vec::new();
            for file in files {
                let own = file.file_stem().is_some_and(|stem| stem.to_string_lossy().starts_with(pieces::OWN));
                let name = if own { piece.as_str() } else { "shared" };
                built.push(self.place(&format!("app-{name}-"), &files::read(file)?, ".wasm")?);
            }
            placed.insert(piece.clone(), built);
        }
        Ok(placed)
    }

    fn entry(&self, glue: &str, first: &Built, pieces: &Pieces) -> Outcome<Built> {
        let boot = files::text(&place::at("public/boot.js"))?;
        let mut entry = script::entry(glue, &boot, first, pieces)?;
        if self.kind == Kind::Dev {
            entry.push_str(RELOAD);
        }
        self.place("app-", entry.as_bytes(), ".js")
    }

    fn style(&self) -> Outcome<Built> {
        let list = files::text(&place::at("style/order.txt"))?;
        let mut sheet = String::new();
        for name in styles::order(&list) {
            sheet.push_str(&styles::lighten(&files::text(&place::at("style").join(name))?));
        }
        self.place("app-", sheet.as_bytes(), ".css")
    }

    fn index(&self, style: &Built, entry: &Built, build: Option<&str>) -> Outcome<()> {
        let page = page::rewrite(&files::text(&place::at("index.html"))?, &self.base, style, entry, build)?;
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
        for file in files::below(&self.folder)? {
            let name = files::relative(&file, &self.folder);
            let private = name == "_headers" || name.starts_with("deploy/") || name == "openapi.json";
            // Pictures belong to the demonstration's offers, not to the app.
            if private || name.starts_with("pictures/") || EDITABLE.contains(&name.as_str()) {
                continue;
            }
            list.push(serde_json::json!({
                "url": format!("{}{name}", self.base),
                "integrity": digest::integrity(&files::read(&file)?),
            }));
        }
        let files = serde_json::Value::Array(list);
        let version = digest::stamp(files.to_string().as_bytes());
        let precache = serde_json::json!({ "version": version, "files": files });
        self.write("precache.json", format!("{precache:#}\n").as_bytes())
    }

    fn compress(&self) -> Outcome<()> {
        let mut texts = files::below(&self.folder)?;
        texts.retain(|file| {
            let text = file.extension().is_some_and(|ending| TEXTS.iter().any(|t| ending == *t));
            text && !EDITABLE.contains(&files::relative(file, &self.folder).as_str())
        });
        // The largest first, since it takes longest.
        texts.sort_by_key(|file| fs::metadata(file).map_or(0, |about| about.len()));
        optimise::each(texts, |file| {
            let name = files::relative(file, &self.folder);
            self.write(&format!("{name}.br"), &compressed(&files::read(file)?)?)
        })
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
        files::write(&kept, table.as_bytes())?;
        if size::allowed(&load) {
            return Ok(());
        }
        Err(Trouble::new(format!("the first load is above {} KiB", size::LIMIT / 1024))
            .remedy("see which dependency or screen grew: fewer generics and formats, not more optimisation"))
    }

    fn part<'a>(&self, name: &str, files: impl IntoIterator<Item = &'a str>) -> Outcome<Part> {
        let mut part = Part { name: name.to_owned(), raw: 0, brotli: 0, files: 0 };
        for file in files {
            let content = files::read(&self.folder.join(file))?;
            part.files += 1;
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
        self.note(name);
        files::write(&self.folder.join(name), content)
    }

    fn note(&self, name: &str) {
        if let Ok(mut written) = self.written.lock() {
            written.insert(name.to_owned());
        }
    }
}

/// Brotli at its highest quality.
fn compressed(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &*content, &mut out, &params).map_err(|e| Trouble::new(format!("brotli: {e}")))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_text_is_smaller() {
        let text = "Offre ".repeat(500);
        assert!(compressed(text.as_bytes()).expect("memory is enough").len() < 60);
    }
}
