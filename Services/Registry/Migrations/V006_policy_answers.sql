-- What policies answered: the first answer to a situation, which every later run of the same decision replays.

CREATE TABLE registry.policy_answers (
    -- SHA-256 over provider, model, prompt version and the situation's digest.
    answer_key       bytea       PRIMARY KEY CHECK (octet_length(answer_key) = 32),
    provider         text        NOT NULL,
    model            text        NOT NULL,
    prompt_version   text        NOT NULL,
    situation_digest bytea       NOT NULL CHECK (octet_length(situation_digest) = 32),
    -- The place of the chosen action among those offered, as it was answered.
    action           integer     NOT NULL,
    reason           text        NOT NULL,
    created_at       timestamptz NOT NULL
);
CREATE INDEX policy_answers_by_source ON registry.policy_answers (provider, model, prompt_version, created_at);
