//! The database: one SQLite file in WAL mode, one connection that writes and a few that read.
//!
//! It knows connections, transactions and migrations; it knows no table. Closures run on tokio's blocking threads, so
//! a handler never holds up the others. A write is one `IMMEDIATE` transaction: it is rolled back when the closure
//! refuses.

use crate::problem::Refusal;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use rusqlite_migration::{M, Migrations};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const MIGRATIONS: &[M<'static>] =
    &[M::up(include_str!("db/migrations/01_core.sql")), M::up(include_str!("db/migrations/02_offers.sql"))];

/// Readers beside the one writer: two cores are the target, and SQLite readers never wait for the writer in WAL mode.
const READERS: usize = 4;

/// Why the database could not be opened.
#[derive(Debug)]
pub enum OpenProblem {
    Sqlite(rusqlite::Error),
    /// The file was written by another version of the sandbox.
    Migration(rusqlite_migration::Error),
}

impl std::fmt::Display for OpenProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(problem) => write!(f, "{problem}"),
            Self::Migration(problem) => write!(f, "its tables are not those of this version ({problem})"),
        }
    }
}

impl From<rusqlite::Error> for OpenProblem {
    fn from(problem: rusqlite::Error) -> Self {
        Self::Sqlite(problem)
    }
}

/// A handle on the database; cloning it is cheap.
#[derive(Clone)]
pub struct Db {
    inner: Arc<Inner>,
}

struct Inner {
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
    reader_free: std::sync::Condvar,
}

impl Db {
    /// Opens the file, creates it when it is missing, and brings its tables up to date.
    ///
    /// # Errors
    /// The file cannot be opened or written, or holds the tables of a later version.
    pub fn open(path: &Path) -> Result<Self, OpenProblem> {
        let mut writer = Connection::open(path)?;
        prepare(&writer)?;
        Migrations::from_slice(MIGRATIONS).to_latest(&mut writer).map_err(OpenProblem::Migration)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut readers = Vec::with_capacity(READERS);
        for _ in 0..READERS {
            let reader = Connection::open_with_flags(path, flags)?;
            prepare(&reader)?;
            readers.push(reader);
        }
        Ok(Self {
            inner: Arc::new(Inner {
                writer: Mutex::new(writer),
                readers: Mutex::new(readers),
                reader_free: std::sync::Condvar::new(),
            }),
        })
    }

    /// Runs a closure that only reads, in one transaction: it sees one state of the database from end to end.
    ///
    /// # Errors
    /// What the closure refuses, or an internal refusal when the database fails.
    pub async fn read<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, Refusal> + Send + 'static,
    {
        let db = self.clone();
        tokio::task::spawn_blocking(move || db.read_now(work)).await.unwrap_or_else(|_| Err(Refusal::internal()))
    }

    /// Runs a closure in one writing transaction, committed when it answers `Ok`.
    ///
    /// # Errors
    /// What the closure refuses, or an internal refusal when the database fails.
    pub async fn write<T, F>(&self, work: F) -> Result<T, Refusal>
    where
        T: Send + 'static,
        F: FnOnce(&Transaction<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        let db = self.clone();
        tokio::task::spawn_blocking(move || db.write_now(work)).await.unwrap_or_else(|_| Err(Refusal::internal()))
    }

    /// [`Self::read`] on the current thread, for what is not in a handler.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_now<T>(&self, work: impl FnOnce(&Connection) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut reader = self.take_reader();
        let outcome = match reader.transaction() {
            Ok(transaction) => work(&transaction),
            Err(problem) => Err(problem.into()),
        };
        lock(&self.inner.readers).push(reader);
        self.inner.reader_free.notify_one();
        outcome
    }

    /// [`Self::write`] on the current thread, for seeding.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn write_now<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let mut writer = lock(&self.inner.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let answer = work(&transaction)?;
        transaction.commit()?;
        Ok(answer)
    }

    fn take_reader(&self) -> Connection {
        let mut readers = lock(&self.inner.readers);
        loop {
            if let Some(reader) = readers.pop() {
                return reader;
            }
            readers = self.inner.reader_free.wait(readers).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A panic in a closure rolls its transaction back, so the connection behind a poisoned lock is still sound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    if !connection.is_readonly("main")? {
        connection.pragma_update(None, "journal_mode", "WAL")?;
        // In WAL mode this keeps the file sound through a crash; only the last commits may be lost.
        connection.pragma_update(None, "synchronous", "NORMAL")?;
    }
    Ok(())
}
