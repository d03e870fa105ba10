//! The `sandbox` command: reads the command line, opens the database, listens, stops when it is asked to.

use clap::Parser;
use parcours_sandbox::clock::Clock;
use parcours_sandbox::db::Db;
use parcours_sandbox::{App, Settings, demo, log, router, serve};
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// The reference backend of parcours-locatif: the REST contract on SQLite, and the built app.
///
/// Stops on Ctrl-C or SIGTERM, once the calls that run are answered. RUST_LOG chooses how much is logged.
#[derive(Parser)]
#[command(name = "sandbox", version)]
struct Arguments {
    /// Address and port to listen on; port 0 takes a free one. The address is printed when ready.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,

    /// The SQLite file; it is created, with its folder, when it is missing.
    #[arg(long, value_name = "FILE", default_value = "target/sandbox/sandbox.sqlite3")]
    database: PathBuf,

    /// Fill an empty database with demonstration data, and open the controls under /_sandbox/: mailbox, back office,
    /// clock, faults. Never for real people's data: the controls ask for no password.
    #[arg(long)]
    demo: bool,

    /// Folder of the built app, as Trunk makes it.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    dist: PathBuf,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    log::start();
    let outcome = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|problem| format!("cannot start: {problem}"))
        .and_then(|runtime| runtime.block_on(run(arguments)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("sandbox: {sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), String> {
    // Listening first: a port in use is said before anything is written.
    let listener =
        TcpListener::bind(arguments.listen).await.map_err(|problem| cannot_listen(arguments.listen, &problem))?;
    let address = listener.local_addr().map_err(|problem| format!("cannot listen: {problem}"))?;
    let file = arguments.database.clone();
    let unusable = |problem: &dyn std::fmt::Display| format!("cannot use the database {}: {problem}", file.display());
    if let Some(folder) = arguments.database.parent() {
        std::fs::create_dir_all(folder).map_err(|problem| unusable(&problem))?;
    }
    let db = Db::open(&arguments.database).map_err(|problem| unusable(&problem))?;
    let clock = Clock::default();
    if arguments.demo {
        demo::seed(&db, clock.now()).map_err(|_| unusable(&"the demonstration data could not be written"))?;
    }
    // The parent process may have closed its end of the pipe; that is no reason not to serve.
    if arguments.demo {
        let _best_effort = write!(std::io::stdout(), "{}", demo::introduction());
    }
    let settings = Settings { demo: arguments.demo, dist: Some(arguments.dist) };
    let router = router(App::new(db, clock, settings));
    let stop = stop_signal().map_err(|problem| format!("cannot wait for signals: {problem}"))?;
    let _best_effort = writeln!(std::io::stdout(), "listening on http://{address}");
    serve::serve(listener, router, stop).await;
    tracing::info!("stopped");
    Ok(())
}

fn cannot_listen(address: SocketAddr, problem: &std::io::Error) -> String {
    match problem.kind() {
        std::io::ErrorKind::AddrInUse => format!(
            "port {} is already in use; stop what uses it, or choose another with --listen {}:PORT",
            address.port(),
            address.ip()
        ),
        _ => format!("cannot listen on {address}: {problem}"),
    }
}

fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
    })
}
