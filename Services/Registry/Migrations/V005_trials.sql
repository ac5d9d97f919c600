-- Batches of definitions over one dataset, and their trials: every evaluation is a row, and none is ever changed.

CREATE TABLE registry.batches (
    batch_id         uuid        PRIMARY KEY,
    strategy_id      uuid,
    strategy_name    text        NOT NULL,
    strategy_version integer     NOT NULL,
    -- The money of the daily returns, and of a metric that is named alone.
    numeraire        text        NOT NULL CHECK (numeraire IN ('usd', 'coin')),
    dataset_key      text        NOT NULL,
    dataset_digest   text        NOT NULL,
    created_at       timestamptz NOT NULL,
    requested_by     text        NOT NULL,
    recorded_by      text        NOT NULL,
    -- SHA-256 of what its trials have in common: semantics, data, definition, settings.
    content_digest   bytea       NOT NULL CHECK (octet_length(content_digest) = 32),
    -- The bytes of a thetalab.backtest.v1.Batch as it was begun.
    document         bytea       NOT NULL,
    -- What the elements of its trials' figures are; null before the first trial.
    figure_names     text[],
    -- The bytes of a thetalab.backtest.v1.HoldBenchmark; null before the first trial that ran to the end.
    hold             bytea,
    trial_count      bigint      NOT NULL DEFAULT 0 CHECK (trial_count >= 0),
    FOREIGN KEY (strategy_id, strategy_version) REFERENCES registry.versions (strategy_id, number)
);
CREATE INDEX batches_by_created ON registry.batches (created_at, batch_id);
CREATE INDEX batches_by_strategy ON registry.batches (strategy_id, created_at, batch_id);

CREATE TRIGGER batches_keep_rows BEFORE DELETE ON registry.batches
    FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER batches_keep_table BEFORE TRUNCATE ON registry.batches
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();

-- No foreign key to the batch: its row is locked by whoever copies trials and is never deleted, and a check for each of
-- ten thousand rows would find the same row each time.
CREATE TABLE registry.trials (
    batch_id   uuid               NOT NULL,
    number     bigint             NOT NULL CHECK (number >= 0),
    status     text               NOT NULL CHECK (status IN ('ok', 'failed')),
    ruined     boolean            NOT NULL,
    -- The bytes of a thetalab.backtest.v1.Failure; null where it did not fail.
    failure    bytea,
    -- A JSON object of what it changed of the batch's definition.
    parameters text               NOT NULL,
    -- By the batch's figure_names; null where a figure is not defined.
    figures    double precision[] NOT NULL,
    -- Daily returns, doubles in little-endian order.
    returns    bytea              NOT NULL,
    PRIMARY KEY (batch_id, number)
);
-- A year of daily returns, 3 kB that do not compress, is written and read with its trial: it stays in the row.
ALTER TABLE registry.trials SET (toast_tuple_target = 8160);
ALTER TABLE registry.trials ALTER COLUMN returns SET STORAGE EXTERNAL;

CREATE TRIGGER trials_keep_rows BEFORE UPDATE OR DELETE ON registry.trials
    FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER trials_keep_table BEFORE TRUNCATE ON registry.trials
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
