//! The command: its options, what it prints, how it starts and stops.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

fn sandbox() -> Command {
    Command::new(env!("CARGO_BIN_EXE_sandbox"))
}

/// Starts it and waits until it is ready.
fn started(arguments: &[&str]) -> (Child, String) {
    let mut child = sandbox().args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").unwrap_or_else(|| panic!("{line}")).to_owned();
    (child, address)
}

fn asked_to_stop(child: &mut Child, signal: &str) -> Option<i32> {
    let sent = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(sent.success());
    child.wait().unwrap().code()
}

#[test]
fn help_documents_every_option() {
    let output = sandbox().arg("--help").output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    for option in ["--listen", "--database", "--demo", "--dist", "RUST_LOG"] {
        assert!(text.contains(option), "{option}");
    }
}

#[test]
fn it_says_where_it_listens_and_stops_when_asked_to() {
    for signal in ["-TERM", "-INT"] {
        let folder = tempfile::tempdir().unwrap();
        let database = folder.path().join("new/folder/sandbox.sqlite3");
        let database = database.to_str().unwrap();
        let (mut child, address) = started(&["--listen", "127.0.0.1:0", "--database", database]);
        assert!(!address.ends_with(":0"));
        assert_eq!(asked_to_stop(&mut child, signal), Some(0));
    }
}

#[test]
fn a_port_in_use_is_one_clear_line_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();
    let database = folder.path().join("sandbox.sqlite3");
    let output =
        sandbox().args(["--listen", &address.to_string(), "--database", database.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains(&format!("port {} is already in use", address.port())), "{text}");
    assert!(!database.exists());
}

#[test]
fn a_file_that_is_no_database_is_one_clear_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("text.txt");
    std::fs::write(&file, "this is no database, only some text that is long enough to be read").unwrap();
    let output = sandbox().args(["--listen", "127.0.0.1:0", "--database", file.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.starts_with("sandbox: cannot use the database"), "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");
}

#[test]
fn the_log_names_routes_and_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("sandbox.sqlite3");
    let (mut child, address) = started(&["--listen", "127.0.0.1:0", "--database", database.to_str().unwrap()]);
    let paths =
        ["/api/dmo/housing_requests/1110318016982G1104?email=ines@exemple.fr", "/api/dmo/companies/73282932000074"];
    for path in paths {
        use std::io::Write;
        let mut stream = std::net::TcpStream::connect(&address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    }
    assert_eq!(asked_to_stop(&mut child, "-TERM"), Some(0));
    let mut log = String::new();
    child.stderr.take().unwrap().read_to_string(&mut log).unwrap();
    assert!(log.contains("route=\"/api/dmo/housing_requests/{number}\" status=401"), "{log}");
    for personal in ["1110318016982G1104", "ines@exemple.fr", "73282932000074"] {
        assert!(!log.contains(personal), "{log}");
    }
}
