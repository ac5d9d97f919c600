-- The catalogue of recorded chains: which chunk files make which series, where they came from, what was wrong with
-- them. A chunk file that is not named here does not exist, so one transaction makes an import visible.
-- Instants are milliseconds since the Unix epoch, as everywhere in the lab.

CREATE SCHEMA IF NOT EXISTS scraper;

-- The snapshots of one source, coin and settlement. `dataset` is empty for the source `real_scraper`; a private dataset
-- (source `file`) has its digest there and is never mixed with anything.
CREATE TABLE scraper.series (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source     text NOT NULL,
    underlying text NOT NULL,
    settlement text NOT NULL CHECK (settlement IN ('inverse', 'linear')),
    dataset    text NOT NULL DEFAULT '',
    -- Increased by every import that adds something.
    revision   bigint NOT NULL DEFAULT 0 CHECK (revision >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    used_at    timestamptz NOT NULL DEFAULT now(),
    UNIQUE (source, underlying, settlement, dataset),
    CHECK ((source = 'file') = (dataset <> ''))
);

-- One file that was read whole. The same file into the same series twice is one import.
CREATE TABLE scraper.imports (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    series_id     bigint NOT NULL REFERENCES scraper.series ON DELETE CASCADE,
    kind          text NOT NULL CHECK (kind IN ('chain', 'index', 'delivery')),
    layout        text NOT NULL,
    file_name     text NOT NULL,
    -- SHA-256 of the bytes as they came.
    file_digest   bytea NOT NULL CHECK (octet_length(file_digest) = 32),
    -- What besides the bytes decided what was read from them, such as the sampling step.
    settings      text NOT NULL,
    file_bytes    bigint NOT NULL,
    rows          bigint NOT NULL,
    rows_rejected bigint NOT NULL,
    snapshots     bigint NOT NULL,
    quotes        bigint NOT NULL,
    first_ms      bigint,
    last_ms       bigint,
    -- The series' revision that this import made.
    revision      bigint NOT NULL,
    imported_by   text NOT NULL,
    imported_at   timestamptz NOT NULL DEFAULT now(),
    UNIQUE (series_id, kind, file_digest, settings)
);

CREATE INDEX imports_newest ON scraper.imports (imported_at DESC, id DESC);

CREATE TABLE scraper.defects (
    import_id bigint NOT NULL REFERENCES scraper.imports ON DELETE CASCADE,
    kind      text NOT NULL,
    count     bigint NOT NULL CHECK (count > 0),
    -- [{"line": 12, "text": "…"}]: the first few rows.
    samples   jsonb NOT NULL,
    PRIMARY KEY (import_id, kind)
);

CREATE TABLE scraper.chunks (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    series_id bigint NOT NULL REFERENCES scraper.series ON DELETE CASCADE,
    import_id bigint NOT NULL REFERENCES scraper.imports ON DELETE CASCADE,
    -- SHA-256 of the file, which is also its name.
    digest    bytea NOT NULL CHECK (octet_length(digest) = 32),
    bytes     bigint NOT NULL,
    snapshots bigint NOT NULL,
    quotes    bigint NOT NULL,
    -- The times of its first and last snapshot.
    first_ms  bigint NOT NULL,
    last_ms   bigint NOT NULL CHECK (last_ms >= first_ms),
    UNIQUE (series_id, digest)
);

CREATE INDEX chunks_span ON scraper.chunks (series_id, first_ms, last_ms);

-- Of the same time twice the first import's price stays.
CREATE TABLE scraper.index_prices (
    series_id bigint NOT NULL REFERENCES scraper.series ON DELETE CASCADE,
    time_ms   bigint NOT NULL,
    price     double precision NOT NULL CHECK (price > 0),
    PRIMARY KEY (series_id, time_ms)
);

CREATE TABLE scraper.delivery_prices (
    series_id bigint NOT NULL REFERENCES scraper.series ON DELETE CASCADE,
    time_ms   bigint NOT NULL,
    price     double precision NOT NULL CHECK (price > 0),
    PRIMARY KEY (series_id, time_ms)
);
