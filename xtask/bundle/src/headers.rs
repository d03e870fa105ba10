//! The security headers, from the real hash of the entry module, in the syntax of three servers.
//!
//! Written once here so that nobody who deploys has to copy a hash: `_headers` (Netlify, Cloudflare Pages, and the
//! sandbox, which reads it), `deploy/nginx.conf` and `deploy/Caddyfile`. The policy starts from `'none'` and names what
//! the app uses; sources: ASVS 5.0 chapter 3.4, OWASP secure headers.

use xtask::trouble::{Outcome, Trouble};

/// A header's name and value.
pub type Header = (&'static str, String);

/// Files whose name holds their hash never change.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// Everything else is asked for again.
pub const REVALIDATE: &str = "no-cache";

/// The origin of a backend elsewhere, checked: `https://api.example.org`.
///
/// # Errors
/// When it is more than an origin, or could end the directive that it is written into.
pub fn origin(value: &str) -> Outcome<Option<&str>> {
    let value = value.trim().trim_end_matches('/');
    if value.is_empty() {
        return Ok(None);
    }
    let host = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    match host {
        Some(host) if !host.is_empty() && host.chars().all(allowed) => Ok(Some(value)),
        _ => Err(Trouble::new(format!("PARCOURS_API_ORIGIN is not an origin: {value}"))
            .remedy("give scheme and host only, such as https://api.example.org")),
    }
}

/// The content policy: the entry module by its hash, WASM, and what comes from the app's own origin and its backend's.
pub fn policy(entry_integrity: &str, api: Option<&str>) -> String {
    let backend = api.map(|origin| format!(" {origin}")).unwrap_or_default();
    [
        "default-src 'none'".to_owned(),
        format!("script-src '{entry_integrity}' 'wasm-unsafe-eval'"),
        "style-src 'self'".to_owned(),
        format!("img-src 'self' data:{backend}"),
        format!("connect-src 'self'{backend}"),
        "manifest-src 'self'".to_owned(),
        "base-uri 'none'".to_owned(),
        "object-src 'none'".to_owned(),
        "form-action 'self'".to_owned(),
        "frame-ancestors 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        "trusted-types default".to_owned(),
        "upgrade-insecure-requests".to_owned(),
    ]
    .join("; ")
}

/// Every security header of every answer.
pub fn all(entry_integrity: &str, api: Option<&str>) -> Vec<Header> {
    let unused = ["accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"];
    let unused = unused.into_iter().chain(["microphone", "midi", "payment", "usb"]);
    let permissions: Vec<String> = unused.map(|feature| format!("{feature}=()")).collect();
    vec![
        ("Content-Security-Policy", policy(entry_integrity, api)),
        ("Strict-Transport-Security", "max-age=63072000; includeSubDomains".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Permissions-Policy", permissions.join(", ")),
    ]
}

/// `_headers`.
pub fn netlify(headers: &[Header], base: &str) -> String {
    let mut file = String::from("/*\n");
    for (name, value) in headers {
        file.push_str(&format!("  {name}: {value}\n"));
    }
    file.push_str(&format!("\n{base}app-*\n  Cache-Control: {FOREVER}\n"));
    file
}

/// `deploy/nginx.conf`.
pub fn nginx(headers: &[Header], base: &str) -> String {
    let mut lines = String::new();
    for (name, value) in headers {
        lines.push_str(&format!("    add_header {name} \"{value}\" always;\n"));
    }
    format!(
        "# To include in the http block. Set server_name, root and the certificate; the headers are the build's.\n\
         # brotli_static needs the module ngx_brotli; without it, remove the line.\n\
         map $uri $parcours_cache {{\n    ~^{base}app- \"{FOREVER}\";\n    default \"{REVALIDATE}\";\n}}\n\
         server {{\n    listen 443 ssl;\n    server_name logement.example.org;\n    root /srv/parcours-locatif;\n\
         \x20   # ssl_certificate and ssl_certificate_key go here.\n\
         \x20   types {{ text/html html; text/css css; text/javascript js; application/wasm wasm; application/json json;\n\
         \x20           application/manifest+json webmanifest; image/svg+xml svg; }}\n\
         \x20   charset utf-8;\n    brotli_static on;\n\
         \x20   # All in the server block: an add_header in a location would drop these.\n\
         {lines}    add_header Cache-Control $parcours_cache always;\n\
         \x20   # An API on this host: location ^~ /api/ {{ proxy_pass http://127.0.0.1:9000; }}\n\
         \x20   location ~ ^{base}(_headers$|deploy/) {{ return 404; }}\n\
         \x20   location ~ \\.[^/]+$ {{ try_files $uri =404; }}\n\
         \x20   location / {{ try_files $uri {base}index.html; }}\n}}\n"
    )
}

/// `deploy/Caddyfile`.
pub fn caddy(headers: &[Header], base: &str) -> String {
    let mut lines = String::new();
    for (name, value) in headers {
        lines.push_str(&format!("\t\t{name} \"{value}\"\n"));
    }
    format!(
        "# Set the host and the root; the headers are the build's.\n\
         logement.example.org {{\n\troot * /srv/parcours-locatif\n\theader {{\n{lines}\t}}\n\
         \t@hashed path {base}app-*\n\theader @hashed Cache-Control \"{FOREVER}\"\n\
         \t@other not path {base}app-*\n\theader @other Cache-Control \"{REVALIDATE}\"\n\
         \t@hidden path {base}_headers {base}deploy/*\n\trespond @hidden 404\n\
         \theader *.webmanifest Content-Type application/manifest+json\n\
         \t# An API on this host: reverse_proxy /api/* 127.0.0.1:9000\n\
         \t@page {{\n\t\tnot path /api/*\n\t\tnot path_regexp \\.[^/]+$\n\t}}\n\trewrite @page {base}index.html\n\
         \tfile_server {{\n\t\tprecompressed br\n\t}}\n}}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_names_the_hash_and_nothing_unsafe() {
        let policy = policy("sha384-abc", None);
        assert!(
            policy.starts_with("default-src 'none'; script-src 'sha384-abc' 'wasm-unsafe-eval'; style-src 'self';")
        );
        assert!(policy.contains("connect-src 'self';"));
        for refused in ["unsafe-inline", "'unsafe-eval'", "*", "http:"] {
            assert!(!policy.contains(refused), "{refused}");
        }
    }

    #[test]
    fn a_backend_elsewhere_may_be_called_and_show_pictures() {
        let policy = policy("sha384-abc", Some("https://api.example.org"));
        assert!(policy.contains("connect-src 'self' https://api.example.org;"));
        assert!(policy.contains("img-src 'self' data: https://api.example.org;"));
    }

    #[test]
    fn an_origin_cannot_smuggle_a_directive() {
        assert_eq!(origin(""), Ok(None));
        assert_eq!(origin("https://api.example.org/"), Ok(Some("https://api.example.org")));
        assert_eq!(origin("http://127.0.0.1:8080"), Ok(Some("http://127.0.0.1:8080")));
        for bad in ["api.example.org", "https://", "https://a.b/path", "https://a.b; script-src *", "https://*"] {
            assert!(origin(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn all_three_servers_get_every_header() {
        let headers = all("sha384-abc", None);
        assert_eq!(headers.len(), 7);
        for file in [netlify(&headers, "/"), nginx(&headers, "/"), caddy(&headers, "/")] {
            for (name, value) in &headers {
                assert!(file.contains(name) && file.contains(value), "{name} in {file}");
            }
        }
    }

    #[test]
    fn hashed_files_are_kept_forever_below_the_base() {
        assert!(netlify(&[], "/louer/").contains("/louer/app-*\n  Cache-Control: public, max-age=31536000, immutable"));
    }
}
