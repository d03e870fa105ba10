//! Takes out of a linked module and its script what nothing uses, and gives what is left short names.
//!
//! wasm-bindgen writes a class for each one that a dependency exports, whether or not anything makes one, and names every
//! import by a hash. A hash does not compress, and each is in the module and in the script: together 4 KiB (brotli).

use std::collections::BTreeSet;
use walrus::{ImportKind, Module};
use xtask::trouble::{Outcome, Trouble};

/// How the imports begin in the script, and the line that ends them.
const IMPORTS: (&str, &str) = ("    const import0 = {\n        __proto__: null,\n", "    };\n");

/// Makes the module smaller, and gives its script to match.
///
/// # Errors
/// When the script is not written as this knows it.
pub fn slim(module: &mut Module, glue: &str) -> Outcome<String> {
    let glue = without_classes(glue);
    let idle: Vec<_> = module
        .exports
        .iter()
        .filter(|export| is_of_a_class(&export.name) && !glue.contains(&format!("wasm.{}", export.name)))
        .map(walrus::Export::id)
        .collect();
    for id in idle {
        module.exports.delete(id);
    }
    walrus::passes::gc::run(module);
    let glue = with_short_imports(module, &glue)?;
    Ok(with_short_exports(module, glue))
}

/// How wasm-bindgen names what the classes of wasm-streams call. The first load exports more for its pieces: that stays.
fn is_of_a_class(export: &str) -> bool {
    export.trim_start_matches("__wbg_").starts_with("intounderlying")
}

/// Without the classes that nothing makes: such a class has no `__wrap`, which is how Rust hands one out.
fn without_classes(glue: &str) -> String {
    let mut rest = glue.to_owned();
    let mut from = 0;
    while let Some(at) = rest.get(from..).and_then(|text| text.find("export class ")).map(|at| at + from) {
        from = at + 1;
        let Some((class, name)) = rest.get(at..).and_then(|text| {
            let class = text.get(..text.find("\n}\n")? + 3)?;
            Some((class.to_owned(), class.strip_prefix("export class ")?.split(' ').next()?.to_owned()))
        }) else {
            continue;
        };
        if class.contains("static __wrap(") || class.contains("constructor(") {
            continue;
        }
        rest = rest.replacen(&class, "", 1);
        let dispose = format!("if (Symbol.dispose) {name}.prototype");
        rest = rest.lines().filter(|line| !line.starts_with(&dispose)).map(|line| format!("{line}\n")).collect();
        let registry = format!("const {name}Finalization = ");
        if let Some((before, after)) = rest.split_once(&registry)
            && let Some((_, after)) = after.split_once(";\n")
        {
            rest = format!("{before}{after}");
        }
        from = at;
    }
    rest
}

/// Imports under short names; what is not imported any more goes.
fn with_short_imports(module: &mut Module, glue: &str) -> Outcome<String> {
    let unknown = |what: &str| {
        Trouble::new(format!("wasm-bindgen writes its script in a new way: {what}"))
            .remedy("read xtask/bundle/src/slim.rs")
    };
    let (begin, end) = IMPORTS;
    let (before, rest) = glue.split_once(begin).ok_or_else(|| unknown("where the imports begin"))?;
    let (listed, after) = rest.split_once(&format!("\n{end}")).ok_or_else(|| unknown("where they end"))?;
    let mut short = String::new();
    let mut found = BTreeSet::new();
    let mut kept = false;
    for line in listed.lines() {
        // An import begins with its name; the lines below are further in, or close it.
        if let Some(name) = named(line) {
            let place = module.imports.iter().find(|import| import.name == name && import.module.ends_with("_bg.js"));
            kept = place.is_some();
            if let Some(id) = place.map(walrus::Import::id) {
                let new = letters(found.len());
                short.push_str(&line.replacen(name, &new, 1));
                short.push('\n');
                module.imports.get_mut(id).name = new;
                found.insert(id);
            }
        } else if kept {
            short.push_str(line);
            short.push('\n');
        }
    }
    let own = module.imports.iter().filter(|import| import.module.ends_with("_bg.js"));
    let mut lost = own.filter(|import| matches!(import.kind, ImportKind::Function(_)) && !found.contains(&import.id()));
    match lost.next() {
        None => Ok(format!("{before}{begin}{short}{end}{after}")),
        Some(import) => Err(unknown(&format!("the import {}", import.name))),
    }
}

/// The name of the import that begins in this line of the script.
fn named(line: &str) -> Option<&str> {
    let (name, _) = line.strip_prefix("        ")?.split_once(": function(")?;
    name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_').then_some(name)
}

/// The exports that are named by the linker for Rust's functions, under short names.
fn with_short_exports(module: &mut Module, mut glue: String) -> String {
    let mut named: Vec<_> = module
        .exports
        .iter()
        .filter(|export| export.name.starts_with("_ZN"))
        .map(|export| (export.name.clone(), export.id()))
        .collect();
    // A name can be the beginning of another one.
    named.sort_by(|(left, _), (right, _)| right.len().cmp(&left.len()).then(left.cmp(right)));
    for (at, (name, id)) in named.into_iter().enumerate() {
        let new = format!("call_{}", letters(at));
        glue = glue.replace(&name, &new);
        module.exports.get_mut(id).name = new;
    }
    glue
}

/// A short name for each number: `a` to `z`, then `aa` and so on.
fn letters(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        let digit = u8::try_from(number % 26).unwrap_or_default();
        name.insert(0, char::from(b'a' + digit));
        match (number / 26).checked_sub(1) {
            Some(rest) => number = rest,
            None => return name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::FunctionBuilder;

    const GLUE: &str = "export class Idle {\n    free() {\n        wasm.__wbg_intounderlyingidle_free(1);\n    }\n}\nif (Symbol.dispose) Idle.prototype[Symbol.dispose] = Idle.prototype.free;\n\nexport class Made {\n    static __wrap(ptr) {\n    }\n}\nfunction __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n        __wbg_now_0123456789abcdef: function() {\n            return Date.now();\n        },\n        __wbg_idle_0123456789abcdef: function() { return handleError(function () {\n            return 1;\n        }, arguments); },\n    };\n}\nconst IdleFinalization = x\n    ? y\n    : z;\n";

    #[test]
    fn what_nothing_uses_goes_and_what_is_used_has_a_short_name() {
        let mut module = Module::default();
        let import = |module: &mut Module, name: &str| {
            let ty = module.types.add(&[], &[]);
            module.add_import_func("./first_bg.js", name, ty)
        };
        let (now, _) = import(&mut module, "__wbg_now_0123456789abcdef");
        let (idle, _) = import(&mut module, "__wbg_idle_0123456789abcdef");
        for (name, called) in [("main", now), ("__wbg_intounderlyingidle_free", idle)] {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
            builder.func_body().call(called);
            let function = builder.finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, function);
        }
        let glue = slim(&mut module, GLUE).expect("it is written as usual");
        assert_eq!(
            glue,
            "\nexport class Made {\n    static __wrap(ptr) {\n    }\n}\nfunction __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n        a: function() {\n            return Date.now();\n        },\n    };\n}\n"
        );
        let names: Vec<&str> = module.imports.iter().map(|import| import.name.as_str()).collect();
        assert_eq!(names, ["a"]);
    }

    #[test]
    fn a_script_in_a_new_form_is_refused() {
        assert!(slim(&mut Module::default(), "const imports = {};").is_err());
    }

    #[test]
    fn short_names_are_all_different() {
        let names: BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
        assert_eq!([letters(0), letters(25), letters(26)], ["a", "z", "aa"]);
    }
}
