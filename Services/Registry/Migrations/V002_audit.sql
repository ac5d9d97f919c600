-- The audit log: only ever added to, numbered without a gap in the order of commit.

CREATE TABLE registry.audit_head (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    position bigint  NOT NULL
) WITH (fillfactor = 10);
INSERT INTO registry.audit_head (position) VALUES (0);

CREATE TABLE registry.audit (
    position     bigint      PRIMARY KEY,
    at           timestamptz NOT NULL,
    -- The URI of who did it.
    actor        text        NOT NULL,
    action       text        NOT NULL,
    subject_kind text        NOT NULL,
    subject_id   text        NOT NULL,
    subject_name text        NOT NULL,
    -- The strategy that the entry belongs to, where there is one.
    strategy_id  uuid,
    before       jsonb,
    after        jsonb,
    reason       text        NOT NULL
);
CREATE INDEX audit_by_strategy ON registry.audit (strategy_id, position);
CREATE INDEX audit_by_actor ON registry.audit (actor, position);
CREATE INDEX audit_by_action ON registry.audit (action, position);

-- A sequence numbers in the order of asking, and a reader that follows it overlooks whoever asks early and commits late.
-- The head's row lock is held until commit, so that positions appear in their own order.
CREATE FUNCTION registry.number_audit_entry() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE registry.audit_head SET position = position + 1 RETURNING position INTO STRICT NEW.position;
    PERFORM pg_notify('registry_audit', NEW.position::text);
    RETURN NEW;
END
$$;

CREATE TRIGGER audit_number BEFORE INSERT ON registry.audit
    FOR EACH ROW EXECUTE FUNCTION registry.number_audit_entry();
CREATE TRIGGER audit_keep_rows BEFORE UPDATE OR DELETE ON registry.audit
    FOR EACH ROW EXECUTE FUNCTION registry.refuse_change();
CREATE TRIGGER audit_keep_table BEFORE TRUNCATE ON registry.audit
    FOR EACH STATEMENT EXECUTE FUNCTION registry.refuse_change();
-- ALWAYS: also in a session that replays changes as a replica, where ordinary triggers are silent.
ALTER TABLE registry.audit ENABLE ALWAYS TRIGGER audit_number;
ALTER TABLE registry.audit ENABLE ALWAYS TRIGGER audit_keep_rows;
ALTER TABLE registry.audit ENABLE ALWAYS TRIGGER audit_keep_table;

-- The triggers refuse everybody; the privileges refuse even an owner who has dropped a trigger by mistake.
REVOKE ALL ON registry.audit FROM PUBLIC;
REVOKE UPDATE, DELETE, TRUNCATE ON registry.audit FROM CURRENT_USER;
