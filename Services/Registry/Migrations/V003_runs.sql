-- Runs, the claims that keep an identity from being computed twice, the datasets they ran over, and people's notes.

-- A dataset key always means the same content: the digest that was first recorded under it.
CREATE TABLE registry.datasets (
    dataset_key    text        PRIMARY KEY CHECK (octet_length(dataset_key) BETWEEN 1 AND 2000),
    dataset_digest text        NOT NULL,
    first_run      uuid        NOT NULL,
    recorded_at    timestamptz NOT NULL
);

CREATE TABLE registry.run_claims (
    run_id      uuid        PRIMARY KEY,
    identity    bytea       NOT NULL CHECK (octet_length(identity) = 32),
    -- Its run is recorded beside another one of the same identity.
    forced      boolean     NOT NULL,
    strategy_id uuid        REFERENCES registry.strategies (id),
    holder      text        NOT NULL,
    expires_at  timestamptz NOT NULL
);
CREATE UNIQUE INDEX run_claims_identity ON registry.run_claims (identity) WHERE NOT forced;
CREATE INDEX run_claims_by_expiry ON registry.run_claims (expires_at);

CREATE TABLE registry.runs (
    run_id                uuid        PRIMARY KEY,
    strategy_id           uuid,
    strategy_name         text        NOT NULL,
    strategy_version      integer     NOT NULL,
    -- SHA-256 over engine semantics, configuration, dataset key, policy source and seed.
    identity              bytea       NOT NULL CHECK (octet_length(identity) = 32),
    forced                boolean     NOT NULL,
    -- Computing the identity again would give the same: it succeeded, or failed over data whose digest is known.
    settled               boolean     NOT NULL,
    engine_semantics      integer     NOT NULL,
    build                 text        NOT NULL,
    config_digest         text        NOT NULL,
    dataset_key           text        NOT NULL,
    dataset_digest        text        NOT NULL,
    policy_source         text        NOT NULL,
    seed                  numeric(20) NOT NULL,
    source                text        NOT NULL,
    underlying            text        NOT NULL,
    status                text        NOT NULL CHECK (status IN ('ok', 'failed', 'cancelled')),
    error_code            text        NOT NULL,
    -- The share of quotes that were modelled; the rest were recorded.
    modelled_share        double precision,
    created_at            timestamptz NOT NULL,
    requested_by          text        NOT NULL,
    recorded_by           text        NOT NULL,
    -- The figures of the run's numeraire; absent where they are not defined.
    net_pnl               double precision,
    pnl_pct               double precision,
    cagr                  double precision,
    annualised_volatility double precision,
    sharpe                double precision,
    sortino               double precision,
    max_drawdown          double precision,
    calmar                double precision,
    num_trades            bigint,
    win_rate              double precision,
    profit_factor         double precision,
    average_days_in_trade double precision,
    exposure              double precision,
    -- SHA-256 of what the run is and what came out of it, without its timings.
    content_digest        bytea       NOT NULL CHECK (octet_length(content_digest) = 32),
    -- A thetalab.backtest.v1.Run, zstd: without, and then only with, its trades, equity and attribution by day.
    brief                 bytea       NOT NULL,
    bulk                  bytea       NOT NULL,
    FOREIGN KEY (strategy_id, strategy_version) REFERENCES registry.versions (strategy_id, number)
);
-- The bytes are compressed already.
ALTER TABLE registry.runs ALTER COLUMN brief SET STORAGE EXTERNAL, ALTER COLUMN bulk SET STORAGE EXTERNAL;

CREATE UNIQUE INDEX runs_identity ON registry.runs (identity) WHERE settled AND NOT forced;
CREATE INDEX runs_by_created ON registry.runs (created_at, run_id);
CREATE INDEX runs_by_strategy ON registry.runs (strategy_id, created_at, run_id);

CREATE TRIGGER runs_keep_rows BEFORE UPDATE OR DELETE ON registry.runs
    FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER runs_keep_table BEFORE TRUNCATE ON registry.runs
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();

CREATE TABLE registry.run_notes (
    id         uuid        PRIMARY KEY,
    run_id     uuid        NOT NULL REFERENCES registry.runs (run_id),
    author     text        NOT NULL,
    text       text        NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX run_notes_by_run ON registry.run_notes (run_id, created_at, id);

CREATE TRIGGER run_notes_keep_rows BEFORE UPDATE OR DELETE ON registry.run_notes
    FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER run_notes_keep_table BEFORE TRUNCATE ON registry.run_notes
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
