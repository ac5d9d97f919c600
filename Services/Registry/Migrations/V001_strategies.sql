-- Strategies and their immutable versions.

-- The guard of every table whose rows are written once.
CREATE FUNCTION registry.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on registry.% is refused: what is recorded there is never changed', lower(TG_OP), TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TABLE registry.strategies (
    id                  uuid        PRIMARY KEY,
    name                text        NOT NULL CHECK (name ~ '^[a-z][a-z0-9-]{0,62}$'),
    description         text        NOT NULL,
    status              text        NOT NULL
        CHECK (status IN ('draft', 'backtesting', 'testnet_live', 'mainnet_live', 'paused')),
    paused_from         text        CHECK (paused_from IN ('backtesting', 'testnet_live')),
    tuning_enabled      boolean     NOT NULL,
    tuning_window       text        NOT NULL,
    tuning_daily        integer     NOT NULL CHECK (tuning_daily >= 0),
    -- Of the newest version, for filters.
    underlying          text        NOT NULL,
    newest_version      integer     NOT NULL CHECK (newest_version >= 1),
    revision            bigint      NOT NULL CHECK (revision >= 1),
    run_count           bigint      NOT NULL DEFAULT 0 CHECK (run_count >= 0),
    -- 0 is no limit.
    maximum_experiments bigint      NOT NULL CHECK (maximum_experiments >= 0),
    experiments_spent   bigint      NOT NULL DEFAULT 0 CHECK (experiments_spent >= 0),
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    deleted_at          timestamptz,
    -- A build that trades on mainnet comes with the migration that drops this.
    CONSTRAINT mainnet_live_is_not_entered CHECK (status <> 'mainnet_live'),
    CONSTRAINT paused_knows_from_where CHECK ((status = 'paused') = (paused_from IS NOT NULL)),
    CONSTRAINT experiments_within_budget CHECK (maximum_experiments = 0 OR experiments_spent <= maximum_experiments)
);

-- A deleted strategy keeps its row and frees its name.
CREATE UNIQUE INDEX strategies_name ON registry.strategies (name) WHERE deleted_at IS NULL;
CREATE INDEX strategies_by_name ON registry.strategies (name, id);
CREATE INDEX strategies_by_created ON registry.strategies (created_at, id);
CREATE INDEX strategies_by_updated ON registry.strategies (updated_at, id);

CREATE TRIGGER strategies_keep_rows BEFORE DELETE ON registry.strategies
    FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER strategies_keep_table BEFORE TRUNCATE ON registry.strategies
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();

CREATE TABLE registry.versions (
    strategy_id uuid        NOT NULL REFERENCES registry.strategies (id),
    number      integer     NOT NULL CHECK (number >= 1),
    -- 0: the first.
    parent      integer     NOT NULL CHECK (parent >= 0 AND parent < number),
    author      text        NOT NULL,
    reason      text        NOT NULL,
    created_at  timestamptz NOT NULL,
    -- The bytes of a thetalab.strategy.v1.Definition.
    definition  bytea       NOT NULL,
    -- SHA-256 of the canonical definition, in hex.
    digest      text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (strategy_id, number)
);

CREATE TRIGGER versions_keep_rows BEFORE UPDATE OR DELETE ON registry.versions
    FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER versions_keep_table BEFORE TRUNCATE ON registry.versions
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
