-- Accounts and how they are entered. Times are Unix seconds (UTC), read from the sandbox's clock.
CREATE TABLE accounts (
    id            TEXT PRIMARY KEY,
    email         TEXT NOT NULL UNIQUE,           -- trimmed, lower case
    password_hash TEXT NOT NULL,                  -- Argon2id, PHC string
    locale        TEXT NOT NULL,
    terms_version TEXT NOT NULL,
    verified_at   INTEGER,                        -- NULL until the code of the mail was typed
    created_at    INTEGER NOT NULL
) STRICT;

-- Only the SHA-256 of a token is kept: a stolen file opens no session.
CREATE TABLE sessions (
    token_hash   BLOB PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at   INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL                 -- absolute end, whatever the use
) STRICT;
CREATE INDEX sessions_by_account ON sessions (account_id);

-- The 6-digit code of the sign-up mail: one at a time and per account.
CREATE TABLE codes (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    code_hash  BLOB NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE password_resets (
    token_hash BLOB PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT;

-- The mails that a real backend would have sent.
CREATE TABLE mails (
    id        INTEGER PRIMARY KEY,
    recipient TEXT NOT NULL,
    subject   TEXT NOT NULL,
    body      TEXT NOT NULL,
    code      TEXT,                               -- the code or token in it, for programs that read the mailbox
    sent_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX mails_by_recipient ON mails (recipient, id);

-- What the registration system holds (CCH R.441-2-1): the truth that is fetched.
CREATE TABLE housing_requests (
    unique_number TEXT PRIMARY KEY,               -- 18 characters, no spaces
    status        TEXT NOT NULL,                  -- active, renewal_due, expired, struck_off, housed
    attributes    TEXT NOT NULL,                  -- the contract's attributes, JSON
    version       INTEGER NOT NULL DEFAULT 1
) STRICT;

-- What an account has fetched of it. One account per number, one number per account.
CREATE TABLE linked_requests (
    unique_number TEXT PRIMARY KEY REFERENCES housing_requests (unique_number),
    account_id    TEXT NOT NULL UNIQUE REFERENCES accounts (id) ON DELETE CASCADE,
    attributes    TEXT NOT NULL,
    fetched_at    INTEGER NOT NULL
) STRICT;

CREATE TABLE companies (
    siret        TEXT PRIMARY KEY,
    attributes   TEXT NOT NULL,                   -- the contract's attributes, JSON
    company_code TEXT NOT NULL                    -- what the employer gives to its employees; never on the wire
) STRICT;

CREATE TABLE attachments (
    account_id  TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    siret       TEXT NOT NULL REFERENCES companies (siret),
    holder      TEXT NOT NULL CHECK (holder IN ('applicant', 'co_applicant')),
    attached_at INTEGER NOT NULL
) STRICT;

-- `final` follows from `stage`; it is stored so that the database itself keeps "one home at a time".
CREATE TABLE applications (
    id              TEXT PRIMARY KEY,
    account_id      TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    unique_number   TEXT NOT NULL,
    offer_id        TEXT NOT NULL,                -- no foreign key: an application outlives its offer
    offer           TEXT NOT NULL,                -- snapshot of the offer's resource, JSON
    stage           TEXT NOT NULL,
    final           INTEGER NOT NULL CHECK (final IN (0, 1)),
    applied_at      INTEGER NOT NULL,
    candidates      INTEGER,
    rank            INTEGER,
    committee_date  TEXT,
    visit_at        TEXT,
    answer_deadline TEXT,
    reason_code     TEXT,
    reason_text     TEXT
) STRICT;
CREATE UNIQUE INDEX one_home_at_a_time ON applications (unique_number) WHERE final = 0;
CREATE INDEX applications_by_account ON applications (account_id, applied_at);

CREATE TABLE application_events (
    id             TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    at             INTEGER NOT NULL,
    stage          TEXT NOT NULL,
    actor          TEXT NOT NULL,
    code           TEXT,
    text           TEXT,
    UNIQUE (application_id, position)
) STRICT;

-- What the first call with a key was answered, to be answered again.
CREATE TABLE idempotency (
    scope        TEXT NOT NULL,                   -- the account, or the call when it needs none
    key          TEXT NOT NULL,
    request_hash BLOB NOT NULL,
    status       INTEGER NOT NULL,
    body         TEXT NOT NULL,
    created_at   INTEGER NOT NULL,
    PRIMARY KEY (scope, key)
) STRICT;

-- `bucket` is a hash: neither IP addresses nor email addresses are kept here.
CREATE TABLE rate_limits (
    bucket     BLOB PRIMARY KEY,
    started_at INTEGER NOT NULL,
    count      INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_messages (
    id      TEXT PRIMARY KEY,
    body    TEXT NOT NULL,
    sent_at INTEGER NOT NULL
) STRICT;

-- Reports that browsers send when the content policy or Trusted Types are broken.
CREATE TABLE reports (
    id          INTEGER PRIMARY KEY,
    received_at INTEGER NOT NULL,
    body        TEXT NOT NULL
) STRICT;
