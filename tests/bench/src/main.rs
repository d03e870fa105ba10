//! Natively: writes the sample and its figures for the other engines, then answers the page that measures.
//!
//! `bench-rules FOLDER` prints the page's address on the loopback and serves FOLDER, until the page has posted what it
//! found; that is its last line. `GET /native/RUN` measures one round here: native and browser take turns on the same
//! machine in the same minute. Does not: print tables, or say whether a goal is met; see `cargo xtask bench`.

use parcours_bench::Bench;
use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const COUNT: usize = 10_000;
/// Runs in a round; the page does as many.
const RUNS: u32 = 4;
/// What the page may send, in bytes.
const LONGEST: usize = 100_000;

fn main() -> io::Result<()> {
    let Some(folder) = std::env::args().nth(1).map(PathBuf::from) else {
        return Err(io::Error::other("name the folder to serve"));
    };
    let (bench, without_aid) = (Bench::new(COUNT, true), Bench::new(COUNT, false));
    for (bench, ending) in [(&bench, ""), (&without_aid, "-without-aid")] {
        let figures: Vec<String> = bench.figures().iter().map(f64::to_string).collect();
        fs::write(folder.join(format!("figures{ending}.json")), format!("[{}]", figures.join(",")))?;
        fs::write(folder.join(format!("sample{ending}.json")), bench.json())?;
    }

    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    println!("http://{}/page.html", listener.local_addr()?);
    for stream in listener.incoming() {
        // One caller's fault, a closed connection for instance, does not end the bench.
        if let Ok(Some(found)) = answer(stream?, &folder, &bench, &without_aid) {
            println!("{found}");
            break;
        }
    }
    Ok(())
}

/// Answers one request; what the page posted, once it is done.
fn answer(stream: TcpStream, folder: &Path, bench: &Bench, without_aid: &Bench) -> io::Result<Option<String>> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut reader = BufReader::new(&stream);
    let (mut line, mut length) = (String::new(), 0);
    reader.read_line(&mut line)?;
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut words = line.split_whitespace();
    let (method, path) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    if method == "POST" {
        let mut body = vec![0; usize::min(length, LONGEST)];
        reader.read_exact(&mut body)?;
        send(&stream, "204 No Content", "text/plain", b"")?;
        return Ok(Some(String::from_utf8_lossy(&body).into_owned()));
    }
    if let Some(run) = path.strip_prefix("/native/") {
        let measured = match run {
            "offers" => round(bench, Bench::offers),
            "households" => round(bench, Bench::households),
            "offers-without-aid" => round(without_aid, Bench::offers),
            "households-without-aid" => round(without_aid, Bench::households),
            _ => return send(&stream, "404 Not Found", "text/plain", b"").map(|()| None),
        };
        return send(&stream, "200 OK", "application/json", measured.as_bytes()).map(|()| None);
    }
    // Names in this very folder only.
    let name = path.trim_start_matches('/');
    let kind = match name.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => "application/json",
    };
    let content =
        if name.contains(['/', '\\']) || name.starts_with('.') { None } else { fs::read(folder.join(name)).ok() };
    match content {
        Some(content) => send(&stream, "200 OK", kind, &content)?,
        None => send(&stream, "404 Not Found", "text/plain", b"")?,
    }
    Ok(None)
}

fn send(mut stream: &TcpStream, status: &str, kind: &str, body: &[u8]) -> io::Result<()> {
    // Isolated pages get finer clocks.
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Embedder-Policy: require-corp\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)
}

/// Milliseconds of one run, and its sum.
fn round(bench: &Bench, run: fn(&Bench) -> f64) -> String {
    let started = Instant::now();
    let mut sum = 0.0;
    for _ in 0..RUNS {
        sum = run(bench);
    }
    let each = started.elapsed().as_secs_f64() * 1000.0 / f64::from(RUNS);
    format!("{{\"each\":{each},\"sum\":{sum}}}")
}
