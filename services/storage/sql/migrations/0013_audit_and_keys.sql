-- Who replaces clinics' keys and wraps persons' keys anew; reads nothing of a person.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'callwaiting_keeper') THEN
        CREATE ROLE callwaiting_keeper NOLOGIN NOINHERIT;
    END IF;
    IF current_user <> 'callwaiting_keeper' AND NOT pg_has_role(current_user, 'callwaiting_keeper', 'MEMBER') THEN
        GRANT callwaiting_keeper TO CURRENT_USER;
    END IF;
    ALTER DEFAULT PRIVILEGES FOR ROLE callwaiting_keeper REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE callwaiting_keeper REVOKE USAGE ON TYPES FROM PUBLIC;
END
$$;

SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

GRANT USAGE ON SCHEMA callwaiting TO callwaiting_keeper;
GRANT USAGE ON SEQUENCE audit_serial TO callwaiting_keeper;
GRANT USAGE ON TYPE call_context TO callwaiting_keeper;

-- Signed ends of the chains: whoever rewrites a chain as a whole cannot sign it. The signing key is not in here.
CREATE TABLE audit_checkpoints (
    clinic_id bigint      NOT NULL,
    seq       bigint      NOT NULL,
    entry_id  bigint      NOT NULL,
    hash      bytea       NOT NULL,
    at        timestamptz NOT NULL,
    key_id    text        NOT NULL,
    signature bytea       NOT NULL,
    PRIMARY KEY (clinic_id, seq)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoints
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was done to one thing: who touched this call?
CREATE INDEX audit_entries_subject ON audit_entries (clinic_id, subject COLLATE "C", id);

-- Clinics' keys after the first, which stands in `clinics`: from that one hangs also what people are searched by, and
-- that stays as it is. Sealed bytes say which version they were sealed under.
CREATE TABLE clinic_key_versions (
    clinic_id   bigint      NOT NULL REFERENCES clinics,
    version     int         NOT NULL CHECK (version > 1),
    wrapped_key bytea       NOT NULL,
    made_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (clinic_id, version)
);

-- Sealed under a first key: the bytes begin with 1. Under a later one: with 2 and its version in four bytes.
ALTER TABLE person_keys ADD COLUMN key_version int NOT NULL GENERATED ALWAYS AS (
    CASE WHEN octet_length(wrapped_key) > 4 AND get_byte(wrapped_key, 0) = 2
         THEN get_byte(wrapped_key, 1) << 24 | get_byte(wrapped_key, 2) << 16 | get_byte(wrapped_key, 3) << 8
              | get_byte(wrapped_key, 4)
         ELSE 1 END) STORED;
CREATE INDEX person_keys_version ON person_keys (clinic_id, key_version);

DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['audit_checkpoints', 'clinic_key_versions'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format($policy$CREATE POLICY own_clinic ON %I TO callwaiting_app
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['sessions', 'staff', 'idempotency_keys', 'audit_entries', 'audit_pending'] LOOP
        EXECUTE format($policy$CREATE POLICY keeper ON %I TO callwaiting_keeper
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
END
$$;

GRANT SELECT, INSERT ON audit_checkpoints TO callwaiting_sealer;
CREATE POLICY sealer ON audit_checkpoints TO callwaiting_sealer USING (true) WITH CHECK (true);
-- The application lists and verifies the trail of one clinic.
GRANT SELECT ON audit_pending, audit_heads, audit_checkpoints TO callwaiting_app;

GRANT SELECT ON clinic_key_versions TO callwaiting_gate;
CREATE POLICY gate ON clinic_key_versions FOR SELECT TO callwaiting_gate USING (true);

GRANT SELECT (clinic_id, slug, created_at, sealed_secret), UPDATE (sealed_secret) ON clinics TO callwaiting_keeper;
GRANT SELECT, INSERT ON clinic_key_versions TO callwaiting_keeper;
GRANT SELECT, UPDATE (wrapped_key) ON person_keys TO callwaiting_keeper;
GRANT SELECT (clinic_id, id, ref) ON contacts TO callwaiting_keeper;
GRANT SELECT ON sessions TO callwaiting_keeper;
GRANT SELECT (clinic_id, id, role, disabled) ON staff TO callwaiting_keeper;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO callwaiting_keeper;
GRANT INSERT ON audit_entries, audit_pending TO callwaiting_keeper;
CREATE POLICY keeper ON clinics TO callwaiting_keeper USING (true) WITH CHECK (true);
CREATE POLICY keeper ON clinic_key_versions TO callwaiting_keeper USING (true) WITH CHECK (true);
CREATE POLICY keeper ON person_keys TO callwaiting_keeper USING (true) WITH CHECK (true);
CREATE POLICY keeper ON contacts FOR SELECT TO callwaiting_keeper USING (true);

RESET ROLE;
RESET search_path;
