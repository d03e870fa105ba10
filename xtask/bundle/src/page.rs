//! `index.html` as it is shipped: Trunk's element becomes one style sheet and one entry module, both with integrity.
//!
//! It also refuses what the content policy would block in the static page (inline scripts, handlers and styles) and a
//! page that has nothing to say when the app cannot start. It does not judge the page's words.

use xtask::trouble::{Outcome, Trouble};

/// How the element begins that stands where the app's script belongs. It also tells Trunk not to compile anything itself.
const ENTRY: &str = "<link data-trunk data-trunk-skip rel=\"rust\"";

/// A file named by its content, with what the browser checks it against.
#[derive(Debug, Clone)]
pub struct Built {
    /// Its name at the top of `dist`.
    pub file: String,
    /// `sha384-…`.
    pub integrity: String,
}

/// The page with its icon, manifest, style sheet and entry module; `base` is the path under which it is served, `build`
/// what a page that reloads by itself compares itself with.
///
/// # Errors
/// When the place holder is missing, or the page holds something that the content policy blocks.
pub fn rewrite(page: &str, base: &str, style: &Built, entry: &Built, build: Option<&str>) -> Outcome<String> {
    let place = place_of_entry(page)?;
    let build = build.map(|build| format!("<meta name=\"build\" content=\"{build}\">\n")).unwrap_or_default();
    let links = format!(
        "{build}<link rel=\"icon\" href=\"{base}icons/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"manifest\" href=\"{base}manifest.webmanifest\">\n\
         <link rel=\"stylesheet\" href=\"{base}{}\" integrity=\"{}\" crossorigin=\"anonymous\">\n\
         <script type=\"module\" src=\"{base}{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>",
        style.file, style.integrity, entry.file, entry.integrity
    );
    let page = lighten(&page.replacen(place, &links, 1));
    match blocked(&page) {
        Some(what) => Err(Trouble::new(format!("index.html has {what}: the content policy blocks it"))),
        None if !page.contains("id=\"boot-failed\"") => {
            Err(Trouble::new("index.html has no id=\"boot-failed\": nothing would say that the app cannot start"))
        }
        None => Ok(page),
    }
}

/// The element that the script and the style sheet take the place of.
fn place_of_entry(page: &str) -> Outcome<&str> {
    let mut found = page.match_indices(ENTRY).filter_map(|(at, _)| {
        let rest = page.get(at..)?;
        rest.get(..=rest.find('>')?)
    });
    match (found.next(), found.next()) {
        (Some(place), None) => Ok(place),
        _ => Err(Trouble::new(format!("index.html must have one {ENTRY}>"))),
    }
}

/// The first thing in the page that `script-src` or `style-src` would block, or that only Trunk understands.
fn blocked(page: &str) -> Option<&'static str> {
    for tag in tags(page) {
        let name = tag.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or_default().to_ascii_lowercase();
        let has = |attribute: &str| attributes(tag).any(|a| a.eq_ignore_ascii_case(attribute));
        if name == "script" && !has("src") {
            return Some("an inline script");
        }
        if name == "style" {
            return Some("a <style> element");
        }
        if name == "base" {
            return Some("a <base> element");
        }
        if has("style") {
            return Some("a style attribute");
        }
        if attributes(tag).any(|a| a.len() > 2 && a.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on"))) {
            return Some("an inline handler");
        }
        if has("data-trunk") {
            return Some("an element that Trunk did not handle");
        }
        if name == "link" && tag.contains("preload") {
            return Some("a preload link");
        }
    }
    None
}

/// The inside of every opening tag. Attribute values may hold `>` in quotes.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    let mut rest = page;
    std::iter::from_fn(move || {
        loop {
            let from = rest.find('<')?;
            let after = rest.get(from + 1..)?;
            rest = after;
            if !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let end = tag_end(after)?;
            rest = after.get(end..)?;
            return after.get(..end);
        }
    })
}

fn tag_end(after: &str) -> Option<usize> {
    let mut quote = None;
    after.char_indices().find_map(|(at, c)| {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '>' => return Some(at),
            _ => {}
        }
        None
    })
}

/// The names of a tag's attributes, without their values.
fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    let mut quote = None;
    tag.split(move |c: char| {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            _ => {}
        }
        quote.is_none() && (c.is_whitespace() || c == '/')
    })
    .skip(1)
    .filter_map(|attribute| attribute.split('=').next())
    .filter(|name| !name.is_empty())
}

/// Without comments and blank lines.
fn lighten(page: &str) -> String {
    let mut bare = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        bare.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut light = String::with_capacity(bare.len());
    for line in bare.lines().filter(|line| !line.trim().is_empty()) {
        light.push_str(line.trim());
        light.push('\n');
    }
    light
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(file: &str) -> Built {
        Built { file: file.to_owned(), integrity: "sha384-x".to_owned() }
    }

    fn page(inside: &str) -> String {
        format!(
            "<!doctype html><html lang=\"fr\"><head>{ENTRY} data-bin=\"app\"></head>\n\n<body><!-- a note -->\n  <p id=\"boot-failed\" hidden>Appelez-nous</p>{inside}</body></html>"
        )
    }

    fn rewritten(inside: &str) -> Outcome<String> {
        rewrite(&page(inside), "/louer/", &built("app-1.css"), &built("app-2.js"), None)
    }

    #[test]
    fn the_place_holder_becomes_style_and_entry_with_integrity() {
        let page = rewritten("").expect("a clean page");
        assert!(page.contains(
            "<link rel=\"stylesheet\" href=\"/louer/app-1.css\" integrity=\"sha384-x\" crossorigin=\"anonymous\">\n<script type=\"module\" src=\"/louer/app-2.js\" integrity=\"sha384-x\" crossorigin=\"anonymous\"></script>"
        ));
        assert!(!page.contains("a note"));
        assert!(page.contains("<p id=\"boot-failed\" hidden>Appelez-nous</p>"));
    }

    #[test]
    fn what_the_content_policy_blocks_is_refused_and_named() {
        for (inside, what) in [
            ("<script>alert(1)</script>", "an inline script"),
            ("<p title=\"a > b\" onclick=\"x()\">", "an inline handler"),
            ("<p STYLE='color:red'>", "a style attribute"),
            ("<style>a{}</style>", "a <style> element"),
            ("<base href=\"/\">", "a <base> element"),
            ("<link rel=\"modulepreload\" href=\"/x.js\">", "a preload link"),
            ("<link data-trunk rel=\"css\">", "an element that Trunk did not handle"),
        ] {
            let refused = rewritten(inside).expect_err(inside);
            assert!(refused.to_string().contains(what), "{inside}: {refused}");
        }
    }

    #[test]
    fn words_that_look_like_handlers_are_not_refused() {
        assert!(rewritten("<p class=\"on style\" data-on=\"x\">on = style</p>").is_ok());
    }

    #[test]
    fn a_page_without_a_message_for_a_failed_start_is_refused() {
        let refused = rewrite(&format!("<head>{ENTRY}></head>"), "/", &built("a"), &built("b"), None);
        assert!(refused.is_err_and(|e| e.to_string().contains("boot-failed")));
    }

    #[test]
    fn a_page_without_the_place_holder_is_refused() {
        assert!(rewrite("<p id=\"boot-failed\">", "/", &built("a"), &built("b"), None).is_err());
    }
}
