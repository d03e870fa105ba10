//! The entry module: wasm-bindgen's glue and `public/boot.js` in one file, so that one hash covers all the script.
//!
//! The glue's exports become local names that the boot uses, and comments go. It refuses glue that imports other
//! modules: their code would be outside the hash, and the content policy would block it.

use crate::trouble::{Outcome, Trouble};

/// Where the boot source names the WASM file and its integrity.
pub const WASM_FILE: &str = "__WASM_FILE__";
/// See [`WASM_FILE`].
pub const WASM_INTEGRITY: &str = "__WASM_INTEGRITY__";

/// The text of the entry module.
///
/// # Errors
/// When the glue imports another module, or the boot source lacks a placeholder or repeats it.
pub fn entry(glue: &str, boot: &str, wasm_file: &str, wasm_integrity: &str) -> Outcome<String> {
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err(Trouble::new("the wasm-bindgen glue imports another module, which the content policy blocks")
            .remedy("find the dependency that brings a JavaScript snippet (dist/.stage/snippets) and do without it"));
    }
    let boot = filled(&filled(boot, WASM_FILE, wasm_file)?, WASM_INTEGRITY, wasm_integrity)?;
    Ok(lighten(&format!("{}\n{boot}", local(glue))))
}

fn filled(boot: &str, placeholder: &str, value: &str) -> Outcome<String> {
    match boot.matches(placeholder).count() {
        1 => Ok(boot.replace(placeholder, value)),
        n => Err(Trouble::new(format!("public/boot.js names {placeholder} {n} times, not once"))),
    }
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
    const BOOT: &str = "// The boot.\nconst file = \"__WASM_FILE__\", integrity = \"__WASM_INTEGRITY__\";\n";

    #[test]
    fn glue_and_boot_become_one_module_without_exports_or_comments() {
        let module = entry(GLUE, BOOT, "app-1_bg.wasm", "sha384-x").expect("valid sources");
        assert_eq!(
            module,
            "class A {\nf() {}\n}\nfunction start() {\nreturn 1; // kept\n}\nasync function __wbg_init(a) {}\nconst file = \"app-1_bg.wasm\", integrity = \"sha384-x\";\n"
        );
    }

    #[test]
    fn glue_with_a_snippet_is_refused() {
        let refused = entry("import { f } from './snippets/x/inline0.js';", BOOT, "a", "b");
        assert!(refused.is_err_and(|e| e.to_string().contains("imports another module")));
    }

    #[test]
    fn a_boot_without_the_integrity_placeholder_is_refused() {
        let refused = entry("", "const file = \"__WASM_FILE__\";", "a", "b");
        assert!(refused.is_err_and(|e| e.to_string().contains("0 times")));
    }
}
