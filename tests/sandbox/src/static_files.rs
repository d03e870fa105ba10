//! The built app: one process is a whole demonstration.
//!
//! Files of `dist/` with their `.br` siblings, the security headers that the build wrote to `dist/_headers`, and
//! `index.html` for every address of the app. An address with an extension that is no file is a real 404, and the API
//! never falls back to the app. Nothing is kept in memory: a new build is served at once.

mod headers;
mod media;

use crate::App;
use crate::digest::short;
use crate::problem::Refusal;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use parcours_contract::ProblemCode;
use std::path::{Component, Path, PathBuf};

const NO_BUILD: &str = include_str!("static_files/no_build.html");

/// Answers everything that is neither the API nor a control.
pub async fn serve(State(app): State<App>, request: Request) -> Response {
    let (uri, method) = (request.uri().clone(), request.method().clone());
    if is_below(uri.path(), "/api") || is_below(uri.path(), "/_sandbox") {
        return Refusal::not_found().into_response();
    }
    if method != Method::GET && method != Method::HEAD {
        let mut response = Refusal::new(ProblemCode::MethodNotAllowed).into_response();
        response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    let Some(dist) = app.settings.dist.clone() else {
        return no_build();
    };
    if !tokio::fs::try_exists(dist.join("index.html")).await.unwrap_or(false) {
        return no_build();
    }
    let mut response = match asset(&uri) {
        Asset::File(path) => file(&dist, &path, request.headers()).await,
        Asset::Page => file(&dist, Path::new("index.html"), request.headers()).await,
        Asset::Nothing => not_found(),
    };
    headers::add(&mut response, &dist, &uri, request.headers(), app.settings.demo).await;
    response
}

fn is_below(path: &str, base: &str) -> bool {
    path.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn no_build() -> Response {
    let policy = HeaderValue::from_static("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
    (StatusCode::SERVICE_UNAVAILABLE, [(header::CONTENT_SECURITY_POLICY, policy)], Html(NO_BUILD)).into_response()
}

fn not_found() -> Response {
    (StatusCode::NOT_FOUND, [(header::CACHE_CONTROL, "no-cache")], "404: no such file\n").into_response()
}

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
enum Asset {
    File(PathBuf),
    /// An address of the app: its router knows what to show.
    Page,
    Nothing,
}

fn asset(uri: &Uri) -> Asset {
    let Some(path) = decoded(uri.path()) else {
        return Asset::Nothing;
    };
    let path = PathBuf::from(path.trim_matches('/'));
    if path.as_os_str().is_empty() {
        return Asset::Page;
    }
    let mut first = true;
    for component in path.components() {
        let Component::Normal(name) = component else {
            return Asset::Nothing;
        };
        let name = name.to_string_lossy();
        // `_headers` and `deploy/` are for the operator who installs the app; names that begin with a dot are never served.
        if name.starts_with('.') || (first && (name == "_headers" || name == "deploy")) {
            return Asset::Nothing;
        }
        first = false;
    }
    match path.extension() {
        Some(extension) if extension == "br" => Asset::Nothing,
        Some(_) => Asset::File(path),
        None => Asset::Page,
    }
}

/// Percent-decodes a path. `None` for what is not UTF-8, or holds a NUL or a backslash.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains(['\0', '\\']))
}

async fn file(dist: &Path, path: &Path, request: &HeaderMap) -> Response {
    let whole = dist.join(path);
    let mut compressed = whole.clone().into_os_string();
    compressed.push(".br");
    let from_brotli = if accepts_brotli(request) { tokio::fs::read(&compressed).await.ok() } else { None };
    let is_brotli = from_brotli.is_some();
    let bytes = match from_brotli {
        Some(bytes) => bytes,
        None => match tokio::fs::read(&whole).await {
            Ok(bytes) => bytes,
            Err(_) => return not_found(),
        },
    };
    let tag = format!("\"{}\"", short(&bytes));
    let is_known = request
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.split(',').any(|known| known.trim().trim_start_matches("W/") == tag));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        (StatusCode::OK, Body::from(bytes)).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media::media_type(path)));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(media::cache(path)));
    if is_brotli && !is_known {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    if let Ok(value) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, value);
    }
    response
}

fn accepts_brotli(request: &HeaderMap) -> bool {
    request
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            let is_brotli = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("br"));
            let refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
            is_brotli && !refused
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset_of(path: &str) -> Asset {
        asset(&path.parse().unwrap())
    }

    #[test]
    fn nothing_outside_the_build_can_be_named() {
        for path in ["/../Cargo.toml", "/%2e%2e/Cargo.toml", "/a/..%2f..%2fCargo.toml", "/.git/config", "/%00.js"] {
            assert_eq!(asset_of(path), Asset::Nothing, "{path}");
        }
    }

    #[test]
    fn what_is_for_the_installer_is_not_served() {
        assert_eq!(asset_of("/_headers"), Asset::Nothing);
        assert_eq!(asset_of("/deploy/nginx.conf"), Asset::Nothing);
        assert_eq!(asset_of("/app.js.br"), Asset::Nothing);
    }

    #[test]
    fn an_address_without_extension_is_a_page_of_the_app() {
        assert_eq!(asset_of("/"), Asset::Page);
        assert_eq!(asset_of("/ma-candidature/42"), Asset::Page);
        assert_eq!(asset_of("/config.json"), Asset::File("config.json".into()));
    }

    #[test]
    fn brotli_is_sent_only_to_who_takes_it() {
        let accepting = |value: &'static str| {
            accepts_brotli(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, HeaderValue::from_static(value))]))
        };
        assert!(accepting("gzip, deflate, br, zstd"));
        assert!(accepting("br;q=0.8"));
        assert!(!accepting("gzip, br;q=0"));
        assert!(!accepting("gzip"));
    }
}
