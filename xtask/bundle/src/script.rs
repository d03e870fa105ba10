//! The entry module: wasm-bindgen's glue and `public/boot.js` in one file, so that one hash covers all the script.
//!
//! The glue's exports become local names that the boot uses, and comments go. Where the glue imports what fetches the
//! pieces of the app, it gets an object that the boot fills. It refuses glue that imports any other module: that code
//! would be outside the hash, and the content policy would block it.

use crate::page::Built;
use crate::pieces::LOADER;
use std::collections::BTreeMap;
use xtask::trouble::{Outcome, Trouble};

/// The object that the boot fills.
const LOADERS: &str = "pieces";

/// What the boot is given: where it is, and every file with its integrity.
const BUILD: &str = "build";

/// The text of the entry module.
///
/// # Errors
/// When the glue imports another module.
pub fn entry(glue: &str, boot: &str, first: &Built, pieces: &BTreeMap<String, Vec<Built>>) -> Outcome<String> {
    let glue = with_loaders(glue);
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err(Trouble::new("the wasm-bindgen glue imports another module, which the content policy blocks")
            .remedy("find the dependency that brings a JavaScript snippet and do without it"));
    }
    let pieces: serde_json::Map<String, serde_json::Value> = pieces
        .iter()
        .map(|(piece, files)| {
            let files: Vec<[&str; 2]> = files.iter().map(|built| [&*built.file, &*built.integrity]).collect();
            (piece.clone(), files.into())
        })
        .collect();
    let wasm = serde_json::json!([first.file, first.integrity]);
    let pieces = serde_json::Value::Object(pieces);
    let build = format!("const {BUILD} = {{ at: import.meta.url, wasm: {wasm}, pieces: {pieces} }};");
    Ok(lighten(&format!("const {LOADERS} = {{}};\n{}\n{build}\n{boot}", local(&glue))))
}

/// The glue with the object in place of the module that would fetch the pieces; the glue imports it once for each piece.
fn with_loaders(glue: &str) -> String {
    let mut lines = Vec::new();
    for line in glue.lines() {
        if line.starts_with("import * as ") && line.trim_end_matches(';').ends_with(&format!("from \"{LOADER}\"")) {
            continue;
        }
        match line.trim().strip_prefix(&format!("\"{LOADER}\": ")) {
            // A name twice in an object is allowed, and the same thing here.
            Some(_) => lines.push(format!("\"{LOADER}\": {LOADERS},")),
            None => lines.push(line.to_owned()),
        }
    }
    lines.join("\n")
}

/// The glue with its exports turned into plain declarations.
fn local(glue: &str) -> String {
    let mut lines = Vec::new();
    for line in glue.lines() {
        if line.starts_with("export {") || line.starts_with("export default ") {
            continue;
        }
        lines.push(line.strip_prefix("export ").unwrap_or(line));
    }
    lines.join("\n")
}

/// Without whole-line comments, indentation and blank lines. A line inside a multi-line template literal would lose its
/// indentation too; the glue has none.
fn lighten(module: &str) -> String {
    let mut light = String::with_capacity(module.len());
    let mut in_comment = false;
    for line in module.lines().map(str::trim) {
        if in_comment {
            in_comment = !line.ends_with("*/");
            continue;
        }
        if line.starts_with("/*") {
            in_comment = !line.ends_with("*/");
            continue;
        }
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        light.push_str(line);
        light.push('\n');
    }
    light
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "/* eslint-disable */\nexport class A {\n  f() {}\n}\nexport function start() {\n  return 1; // kept\n}\n/**\n * doc\n */\nasync function __wbg_init(a) {}\nexport { initSync, __wbg_init as default };\n";
    const BOOT: &str = "// The boot.\nstart(build.wasm);\n";

    fn made(glue: &str, boot: &str) -> Outcome<String> {
        let built = |file: &str| Built { file: file.to_owned(), integrity: "sha384-x".to_owned() };
        entry(
            glue,
            boot,
            &built("app-1_bg.wasm"),
            &BTreeMap::from([("offers".to_owned(), vec![built("app-offers-2.wasm")])]),
        )
    }

    #[test]
    fn glue_and_boot_become_one_module_without_exports_or_comments() {
        let module = made(GLUE, BOOT).expect("valid sources");
        assert_eq!(
            module,
            "const pieces = {};\nclass A {\nf() {}\n}\nfunction start() {\nreturn 1; // kept\n}\nasync function __wbg_init(a) {}\nconst build = { at: import.meta.url, wasm: [\"app-1_bg.wasm\",\"sha384-x\"], pieces: {\"offers\":[[\"app-offers-2.wasm\",\"sha384-x\"]]} };\nstart(build.wasm);\n"
        );
    }

    #[test]
    fn what_fetches_the_pieces_is_the_boots_and_not_a_module() {
        let glue = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nreturn {\n  \"./app_bg.js\": import0,\n  \"./__wasm_split.js\": import1,\n  \"./__wasm_split.js\": import2,\n};";
        let module = made(glue, BOOT).expect("valid sources");
        assert!(
            module.starts_with(
                "const pieces = {};\nreturn {\n\"./app_bg.js\": import0,\n\"./__wasm_split.js\": pieces,\n"
            )
        );
        assert!(!module.contains("import1"));
    }

    #[test]
    fn glue_with_a_snippet_is_refused() {
        let refused = made("import { f } from './snippets/x/inline0.js';", BOOT);
        assert!(refused.is_err_and(|e| e.to_string().contains("imports another module")));
    }
}
