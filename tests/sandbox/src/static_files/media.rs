//! What a file is, and how long it may be kept, by its name.

use std::path::Path;

/// The media type of a file.
#[must_use]
pub fn media_type(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// `Cache-Control`: for ever when the name holds a hash of the content, asked again each time otherwise.
#[must_use]
pub fn cache(path: &Path) -> &'static str {
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// `app-0123456789abcdef.js`, `app-0123456789abcdef_bg.wasm`: at least eight hexadecimal digits after the last dash.
fn is_hashed(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let last = stem.rsplit('-').next().filter(|last| last.len() < stem.len()).unwrap_or_default();
    let hash = last.strip_suffix("_bg").unwrap_or(last);
    hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        for name in ["app-0123456789abcdef.js", "parcours-locatif-0123456789abcdef_bg.wasm"] {
            assert!(is_hashed(Path::new(name)), "{name}");
        }
        for name in ["index.html", "config.json", "icons/icon-512.png", "deadbeefdeadbeef.js", "open-api.json"] {
            assert!(!is_hashed(Path::new(name)), "{name}");
        }
    }
}
