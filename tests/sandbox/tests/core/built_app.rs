//! The built app as the sandbox serves it.

use crate::bench::Bench;
use parcours_sandbox::Settings;

const HEADERS: &str = "/*\n  X-Content-Type-Options: nosniff\n  Strict-Transport-Security: max-age=63072000\n  \
                       Content-Security-Policy: default-src 'none'; script-src 'sha384-x'; upgrade-insecure-requests\n";

/// A sandbox with a build in it, and the folder that holds the build.
fn built(demo: bool) -> (Bench, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    put("index.html", "<!doctype html><title>app</title>");
    put("index.html.br", "compressed page");
    put("app-0123456789abcdef.js", "start()");
    put("app-0123456789abcdef.js.br", "compressed script");
    put("app-0123456789abcdef_bg.wasm", "\0asm");
    put("config.json", "{}");
    put("_headers", HEADERS);
    std::fs::create_dir_all(folder.path().join("deploy")).unwrap();
    put("deploy/nginx.conf", "server {}");
    let bench = Bench::with(Settings { demo, dist: Some(folder.path().to_owned()) });
    (bench, folder)
}

#[tokio::test]
async fn every_address_of_the_app_is_its_page_with_the_headers_of_the_build() {
    let (bench, _folder) = built(false);
    for path in ["/", "/offres", "/ma-candidature/42", "/index.html"] {
        let answer = bench.bare("GET", path).send().await;
        assert_eq!(answer.accepted(200).text, "<!doctype html><title>app</title>");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("content-security-policy"), "default-src 'none'; script-src 'sha384-x'");
        assert_eq!(answer.header("strict-transport-security"), "", "plain http");
    }
}

#[tokio::test]
async fn behind_https_nothing_is_taken_out_of_the_headers() {
    let (bench, _folder) = built(false);
    let answer = bench.bare("GET", "/").header("x-forwarded-proto", "https").send().await;
    assert!(answer.header("content-security-policy").ends_with("upgrade-insecure-requests"));
    assert_eq!(answer.header("strict-transport-security"), "max-age=63072000");
}

#[tokio::test]
async fn a_demonstration_asks_for_reports() {
    let (bench, _folder) = built(true);
    let answer = bench.bare("GET", "/").send().await;
    assert!(answer.header("content-security-policy").ends_with("; report-uri /_sandbox/reports"));
}

#[tokio::test]
async fn who_takes_brotli_gets_the_compressed_sibling() {
    let (bench, _folder) = built(false);
    let path = "/app-0123456789abcdef.js";
    let answer = bench.bare("GET", path).header("accept-encoding", "gzip, br").send().await;
    assert_eq!(answer.accepted(200).text, "compressed script");
    assert_eq!(answer.header("content-encoding"), "br");
    assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(answer.header("vary"), "Accept-Encoding");
    let plain = bench.bare("GET", path).header("accept-encoding", "gzip").send().await;
    assert_eq!((plain.text.as_str(), plain.header("content-encoding")), ("start()", ""));
    let without_sibling = bench.bare("GET", "/config.json").header("accept-encoding", "br").send().await;
    assert_eq!((without_sibling.text.as_str(), without_sibling.header("content-encoding")), ("{}", ""));
}

#[tokio::test]
async fn a_name_with_a_hash_is_kept_for_ever_and_the_others_are_asked_again() {
    let (bench, _folder) = built(false);
    for path in ["/app-0123456789abcdef.js", "/app-0123456789abcdef_bg.wasm"] {
        let answer = bench.bare("GET", path).send().await;
        assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    }
    let answer = bench.bare("GET", "/config.json").send().await;
    assert_eq!(answer.header("cache-control"), "no-cache");
    let tag = answer.header("etag").to_owned();
    let again = bench.bare("GET", "/config.json").header("if-none-match", &tag).send().await;
    assert_eq!(again.accepted(304).text, "");
}

#[tokio::test]
async fn a_file_that_is_not_there_is_a_real_404_and_so_is_what_is_for_the_installer() {
    let (bench, _folder) = built(false);
    for path in [
        "/missing.js",
        "/_headers",
        "/deploy/nginx.conf",
        "/deploy",
        "/index.html.br",
        "/../Cargo.toml",
        "/%2e%2e/x.js",
    ] {
        let answer = bench.bare("GET", path).send().await;
        assert_eq!(answer.status.as_u16(), 404, "{path}");
    }
    bench.bare("GET", "/api/offres").send().await.refused(404, "not_found");
    bench.bare("GET", "/_sandbox/offres").send().await.refused(404, "not_found");
}

#[tokio::test]
async fn the_app_is_only_read() {
    let (bench, _folder) = built(false);
    let answer = bench.bare("POST", "/offres").send().await;
    assert_eq!(answer.refused(405, "method_not_allowed").header("allow"), "GET, HEAD");
    bench.bare("HEAD", "/offres").send().await.accepted(200);
}

#[tokio::test]
async fn without_a_build_a_page_says_how_to_make_one() {
    let folder = tempfile::tempdir().unwrap();
    let empty = Bench::with(Settings { demo: false, dist: Some(folder.path().to_owned()) });
    for bench in [Bench::new(), empty] {
        let answer = bench.bare("GET", "/").send().await;
        assert!(answer.accepted(503).text.contains("cargo xtask start"));
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    }
}

#[tokio::test]
async fn a_page_of_a_build_for_work_hears_of_the_next_build_at_once() {
    let (bench, folder) = built(true);
    let changed = || bench.bare("GET", "/_sandbox/changed");
    let put = |text: &str| std::fs::write(folder.path().join(".changed"), text).unwrap();
    put(r#"{"page":"1"}"#);
    let first = changed().send().await;
    assert_eq!(first.header("content-type"), "text/event-stream");
    let line = |answer: &str, name: &str| {
        answer.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim().to_owned()
    };
    assert_eq!(line(&first.text, "data:"), r#"{"page":"1"}"#);
    let seen = line(&first.text, "id:");
    let wait = changed().header("last-event-id", &seen).send();
    let (next, ()) = tokio::join!(wait, async {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        put("{\"page\":\"2\",\n\"error\":\"expected `;`\"}");
    });
    assert_eq!(line(&next.text, "data:"), "{\"page\":\"2\", \"error\":\"expected `;`\"}");
    assert_ne!(line(&next.text, "id:"), seen);
}

#[tokio::test]
async fn a_release_has_no_next_build_to_wait_for() {
    let (bench, _folder) = built(true);
    bench.bare("GET", "/_sandbox/changed").send().await.refused(404, "not_found");
}
