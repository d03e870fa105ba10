//! Links a compiled module with the browser, by wasm-bindgen as a library.

use crate::slim;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;
use xtask::files;
use xtask::trouble::{Outcome, Trouble};

/// A module with the script that wasm-bindgen wrote for it.
#[derive(Debug)]
pub struct Linked {
    /// The module.
    pub wasm: PathBuf,
    /// The text of its script.
    pub glue: String,
}

/// What the linked module exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exports {
    /// What its own script needs.
    Own,
    /// What the linker exported as well, under the linker's names: the pieces import these. Nothing else is kept.
    Linkers,
}

/// Links `wasm` into `folder`, as `NAME_bg.wasm` and `NAME.js`.
///
/// # Errors
/// When the module cannot be read, or was compiled with another version of wasm-bindgen.
pub fn link(wasm: &Path, folder: &Path, name: &str, exports: Exports) -> Outcome<Linked> {
    let failed = |e: &dyn std::fmt::Debug| Trouble::new(format!("wasm-bindgen: {e:?}"));
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name(name).typescript(false).omit_default_module_path(true);
    bindgen.web(true).map_err(|e| failed(&e))?;
    if exports == Exports::Linkers {
        bindgen.keep_lld_exports(true).demangle(false);
    }
    let mut output = bindgen.generate_output().map_err(|e| failed(&e))?;
    output.emit(folder).map_err(|e| failed(&e))?;
    // Only on disk the script is indented.
    let script = folder.join(format!("{name}.js"));
    let mut glue = files::text(&script)?;
    if exports == Exports::Linkers {
        glue = slim::slim(output.wasm_mut(), &glue)?;
        output.emit(folder).map_err(|e| failed(&e))?;
        files::write(&script, glue.as_bytes())?;
    }
    Ok(Linked { wasm: folder.join(format!("{name}_bg.wasm")), glue })
}

#[cfg(test)]
mod tests {
    use xtask::{files, place};

    #[test]
    fn the_app_is_built_with_the_wasm_bindgen_that_links_it() {
        let app = files::text(&place::at("Cargo.toml")).expect("the app's manifest");
        let own = files::text(&place::at("xtask/bundle/Cargo.toml")).expect("this crate's manifest");
        let after =
            |text: &str, name: &str| text.split_once(name).and_then(|(_, rest)| rest.lines().next().map(str::to_owned));
        let version = after(&app, "\nwasm-bindgen = ");
        assert!(version.is_some());
        assert_eq!(version, after(&own, "\nwasm-bindgen-cli-support = "));
    }
}
