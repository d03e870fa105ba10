-- Offers: one column per field that a query may name, and the whole resource's attributes as JSON.
-- Amounts are integer cents. A NULL is "unknown", as on the wire.
CREATE TABLE offers (
    id                      TEXT PRIMARY KEY,
    attributes              TEXT NOT NULL,
    published               INTEGER NOT NULL DEFAULT 1, -- 0: not shown yet, or withdrawn by the back office
    closed                  INTEGER NOT NULL DEFAULT 0, -- 1: no longer open to applications (LOGEMENT PLACE)
    is_public               INTEGER NOT NULL DEFAULT 1, -- 0: reserved to the company below
    reserving_siren         TEXT,
    kind                    TEXT,
    typology                TEXT,
    threshold_type          TEXT,
    threshold_subtype       TEXT,
    rooms                   INTEGER,
    bedrooms                INTEGER,
    surface                 REAL,
    floor                   INTEGER,
    has_elevator            INTEGER,
    dpe_conso               TEXT,
    rent_amount             INTEGER,
    rent_with_charges       INTEGER,
    insee_code              TEXT,
    postal_code             TEXT,
    district                TEXT,
    department              TEXT,
    latitude                REAL,
    longitude               REAL,
    availability_date       TEXT,
    date_publication_start  TEXT,
    publication_end_date    TEXT,
    designation_date_end    TEXT,
    applicated_nb           INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX offers_by_commune ON offers (insee_code);
CREATE INDEX offers_by_department ON offers (department);
CREATE INDEX offers_by_publication ON offers (date_publication_start);

CREATE TABLE communes (
    insee_code TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    department TEXT NOT NULL,
    latitude   REAL,
    longitude  REAL
) STRICT;
CREATE INDEX communes_by_department ON communes (department);

-- Both directions are stored.
CREATE TABLE commune_neighbours (
    insee_code TEXT NOT NULL REFERENCES communes (insee_code),
    neighbour  TEXT NOT NULL REFERENCES communes (insee_code),
    PRIMARY KEY (insee_code, neighbour)
) STRICT;
