//! The session cookie: its name and attributes for the way the request came, and reading it back.
//!
//! RFC 10017 (OAuth for browser-based apps, BCP): `HttpOnly; Secure; SameSite=Strict` and the `__Host-` prefix. On plain
//! http at a loopback address the prefix and `Secure` are left out, because WebKit refuses them there; everywhere
//! else they stay, so a careless plain-http deployment keeps nobody signed in instead of sending secrets in clear.

use axum::http::{HeaderMap, HeaderValue, header};

const LOOPBACK_NAME: &str = "parcours_session";
const HOST_NAME: &str = "__Host-parcours_session";

/// How the request reached the sandbox, as far as cookies care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Loopback,
    Https,
}

fn way(headers: &HeaderMap) -> Way {
    let forwarded = headers.get("x-forwarded-proto").and_then(|value| value.to_str().ok());
    if forwarded.is_some_and(|scheme| scheme.eq_ignore_ascii_case("https")) {
        return Way::Https;
    }
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if is_loopback(host) { Way::Loopback } else { Way::Https }
}

/// Whether a `Host` header names this very machine.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The token that the request's cookie carries.
#[must_use]
pub fn token(headers: &HeaderMap) -> Option<String> {
    let wanted = match way(headers) {
        Way::Loopback => LOOPBACK_NAME,
        Way::Https => HOST_NAME,
    };
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value.to_owned())
}

/// `Set-Cookie` that signs in. It has no age: it ends with the browser, the server ends it earlier.
#[must_use]
pub fn carrying(headers: &HeaderMap, token: &str) -> Option<HeaderValue> {
    set(headers, token, "")
}

/// `Set-Cookie` that signs out.
#[must_use]
pub fn emptied(headers: &HeaderMap) -> Option<HeaderValue> {
    set(headers, "", "; Max-Age=0")
}

fn set(headers: &HeaderMap, token: &str, age: &str) -> Option<HeaderValue> {
    let line = match way(headers) {
        Way::Loopback => format!("{LOOPBACK_NAME}={token}; Path=/; HttpOnly; SameSite=Strict{age}"),
        Way::Https => format!("{HOST_NAME}={token}; Path=/; Secure; HttpOnly; SameSite=Strict{age}"),
    };
    HeaderValue::from_str(&line).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse::<header::HeaderName>().unwrap(), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn loopback_is_recognised_with_and_without_port() {
        for host in ["localhost", "localhost:8080", "127.0.0.1:1", "127.8.0.1", "[::1]:8080"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["exemple.fr", "localhost.exemple.fr", "10.0.0.1", "", "[::2]:80", "[:"] {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn behind_https_the_cookie_is_prefixed_and_secure() {
        let headers = headers(&[("host", "127.0.0.1:8080"), ("x-forwarded-proto", "https")]);
        let line = carrying(&headers, "abc").unwrap();
        assert_eq!(line, "__Host-parcours_session=abc; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    #[test]
    fn a_name_that_is_not_loopback_never_gets_a_cookie_without_secure() {
        let line = carrying(&headers(&[("host", "exemple.fr")]), "abc").unwrap();
        assert!(line.to_str().unwrap().contains("; Secure;"));
    }

    #[test]
    fn on_loopback_the_cookie_is_read_back_among_others() {
        let headers = headers(&[("host", "localhost:80"), ("cookie", "a=b; parcours_session=tok; c=d")]);
        assert_eq!(token(&headers).as_deref(), Some("tok"));
    }
}
