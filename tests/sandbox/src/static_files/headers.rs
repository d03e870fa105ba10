//! The headers that the build wrote to `dist/_headers` (Netlify's syntax), adapted to how the sandbox is reached.
//!
//! The build knows the hashes, so it alone writes the content policy. Two things are the server's: on plain http nothing
//! may ask the browser for https, and a demonstration collects reports.

use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri, header};
use axum::response::Response;
use std::path::Path;

const REPORTS: &str = "/_sandbox/reports";

/// Adds the headers of every block that is for the address. Headers already there win.
pub async fn add(response: &mut Response, dist: &Path, uri: &Uri, request: &HeaderMap, demo: bool) {
    let text = tokio::fs::read_to_string(dist.join("_headers")).await.unwrap_or_default();
    let https = request.get("x-forwarded-proto").is_some_and(|scheme| scheme.as_bytes().eq_ignore_ascii_case(b"https"));
    for (name, value) in listed(&text, uri.path()) {
        if !https && name == header::STRICT_TRANSPORT_SECURITY {
            continue;
        }
        let value = if name == header::CONTENT_SECURITY_POLICY { policy(value, https, demo) } else { value.to_owned() };
        if let (false, Ok(value)) = (response.headers().contains_key(&name), HeaderValue::from_str(&value)) {
            response.headers_mut().insert(name, value);
        }
    }
}

/// The headers of the blocks whose pattern fits a path.
fn listed<'a>(text: &'a str, path: &str) -> Vec<(HeaderName, &'a str)> {
    let mut found = Vec::new();
    let mut fits = false;
    for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
        if !line.starts_with([' ', '\t']) {
            let pattern = line.trim();
            fits = match pattern.strip_suffix('*') {
                Some(prefix) => path.starts_with(prefix),
                None => path == pattern,
            };
        } else if let (true, Some((name, value))) = (fits, line.split_once(':'))
            && let Ok(name) = name.trim().parse()
        {
            found.push((name, value.trim()));
        }
    }
    found
}

fn policy(policy: &str, https: bool, demo: bool) -> String {
    let keeps = |directive: &&str| {
        let name = directive.split_whitespace().next().unwrap_or_default();
        // Browsers that know `report-to` ignore `report-uri`, and send late and in batches.
        !(name.is_empty() || !https && name == "upgrade-insecure-requests" || demo && name.starts_with("report-"))
    };
    let mut directives: Vec<&str> = policy.split(';').map(str::trim).filter(keeps).collect();
    let report = format!("report-uri {REPORTS}");
    if demo {
        directives.push(&report);
    }
    directives.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# made by the build\n/*\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: default-src \
                        'none'; upgrade-insecure-requests\n/index.html\n  X-One: 1\n";

    #[test]
    fn a_block_is_for_the_addresses_that_its_pattern_fits() {
        assert_eq!(listed(TEXT, "/offres").len(), 2);
        assert_eq!(listed(TEXT, "/index.html").len(), 3);
        assert!(listed("", "/offres").is_empty());
    }

    #[test]
    fn on_plain_http_the_policy_asks_for_no_https() {
        let given = "default-src 'none'; upgrade-insecure-requests; report-to csp";
        assert_eq!(policy(given, false, false), "default-src 'none'; report-to csp");
        assert_eq!(policy(given, true, false), given);
    }

    #[test]
    fn a_demonstration_collects_reports() {
        let policy = policy("default-src 'none'; report-to csp", false, true);
        assert_eq!(policy, "default-src 'none'; report-uri /_sandbox/reports");
    }
}
