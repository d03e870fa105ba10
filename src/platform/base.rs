//! Where the app is deployed: `""` at the root of a host, `/louer` below it.
//!
//! It is read from the address of the script that started the app, so that one build serves any deployment without a
//! `<base>` element (which would break every `#fragment` link).

use std::sync::OnceLock;

static BASE: OnceLock<String> = OnceLock::new();

/// Reads the base path from the document. Call once, before anything asks for it.
pub fn install() {
    let path = script_folder().unwrap_or_default();
    // A second call keeps the first answer.
    let _ = BASE.set(path);
}

/// The base path, without a slash at its end.
pub fn path() -> &'static str {
    BASE.get().map_or("", String::as_str)
}

/// The address of a file that is deployed beside the app, such as `config.json`.
pub fn file(name: &str) -> String {
    let mut address = path().to_owned();
    address.push('/');
    address.push_str(name);
    address
}

fn script_folder() -> Option<String> {
    let script = web_sys::window()?.document()?.query_selector("script[type=module][src]").ok()??;
    let source = script.get_attribute("src")?;
    folder(&source)
}

/// The folder of a script's path: `/louer/app-1.js` lies in `/louer`. `None` for relative and foreign addresses.
fn folder(source: &str) -> Option<String> {
    if !source.starts_with('/') || source.starts_with("//") {
        return None;
    }
    let (folder, _) = source.rsplit_once('/')?;
    Some(folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::folder;

    #[test]
    fn a_script_at_the_root_means_no_base() {
        assert_eq!(folder("/app-1.js").as_deref(), Some(""));
    }

    #[test]
    fn a_script_in_a_folder_gives_it_without_the_last_slash() {
        assert_eq!(folder("/louer/app-1.js").as_deref(), Some("/louer"));
    }

    #[test]
    fn a_script_of_another_host_says_nothing() {
        assert_eq!(folder("//cdn.example/app-1.js"), None);
        assert_eq!(folder("https://cdn.example/app-1.js"), None);
    }
}
