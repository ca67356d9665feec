SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

CREATE SEQUENCE audit_serial;
CREATE TABLE audit_entries (
    clinic_id  bigint NOT NULL,
    id         bigint NOT NULL CHECK (id >> 36 = clinic_id),
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor_kind text NOT NULL,
    actor_id   text NOT NULL,
    actor_name text NOT NULL,
    action     text NOT NULL,
    subject    text NOT NULL,
    request_id text NOT NULL DEFAULT '',
    PRIMARY KEY (clinic_id, id)
);
CREATE INDEX audit_entries_at ON audit_entries (clinic_id, at);

-- Entries that no chain holds yet.
CREATE TABLE audit_pending (
    clinic_id bigint NOT NULL,
    entry_id  bigint NOT NULL,
    PRIMARY KEY (clinic_id, entry_id)
);

-- hash = sha256(prev_hash || canonical bytes of the entry), one chain a clinic, numbered without gaps from 1.
-- Deliberately without a foreign key to the entries: verification has to be able to say what is missing.
CREATE TABLE audit_seal (
    clinic_id bigint NOT NULL,
    seq       bigint NOT NULL,
    entry_id  bigint NOT NULL,
    prev_hash bytea  NOT NULL,
    hash      bytea  NOT NULL,
    PRIMARY KEY (clinic_id, seq),
    UNIQUE (clinic_id, entry_id)
);

-- The end of each chain, so that a chain cut short is seen.
CREATE TABLE audit_heads (
    clinic_id bigint PRIMARY KEY,
    seq       bigint NOT NULL,
    hash      bytea  NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', tg_table_name USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT USAGE ON SEQUENCE audit_serial TO callwaiting_app, callwaiting_gate, callwaiting_worker, callwaiting_operator;

RESET ROLE;
RESET search_path;
