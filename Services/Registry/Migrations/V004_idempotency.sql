-- Answers already given, by the caller's key: the same request again is answered, not done, again.

CREATE TABLE registry.idempotency (
    actor          text        NOT NULL,
    key            text        NOT NULL,
    -- SHA-256 over the method and the request.
    request_digest bytea       NOT NULL CHECK (octet_length(request_digest) = 32),
    -- The bytes of the answer; null only inside the transaction that makes it.
    answer         bytea,
    created_at     timestamptz NOT NULL,
    PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_by_created ON registry.idempotency (created_at);
