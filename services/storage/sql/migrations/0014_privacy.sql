-- Who destroys persons' keys and what has been kept long enough; reads nothing that is sealed.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'callwaiting_eraser') THEN
        CREATE ROLE callwaiting_eraser NOLOGIN NOINHERIT;
    END IF;
    IF current_user <> 'callwaiting_eraser' AND NOT pg_has_role(current_user, 'callwaiting_eraser', 'MEMBER') THEN
        GRANT callwaiting_eraser TO CURRENT_USER;
    END IF;
    ALTER DEFAULT PRIVILEGES FOR ROLE callwaiting_eraser REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES FOR ROLE callwaiting_eraser REVOKE USAGE ON TYPES FROM PUBLIC;
END
$$;

SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

GRANT USAGE ON SCHEMA callwaiting TO callwaiting_eraser;
GRANT USAGE, UPDATE ON SEQUENCE serial TO callwaiting_eraser;
GRANT USAGE ON SEQUENCE outbox_id, audit_serial TO callwaiting_eraser;
GRANT USAGE ON TYPE call_context TO callwaiting_eraser;

-- An erased person's row stays, empty, for what points at it: times that were booked. Its `ref` is a new one, so that
-- nothing sealed for the person is ever taken to be this row's.
ALTER TABLE contacts ADD COLUMN erased_at timestamptz;
CREATE INDEX contacts_idle ON contacts (clinic_id, updated_at) WHERE erased_at IS NULL;

-- That somebody was erased, and what of them; not who it was. `ref` is what the person's data was bound to: a database
-- restored from before is recognised by it.
CREATE TABLE erasures (
    clinic_id  bigint NOT NULL REFERENCES clinics,
    id         bigint NOT NULL CHECK (id >> 36 = clinic_id),
    contact_id bigint NOT NULL CHECK (contact_id >> 36 = clinic_id),
    ref        uuid   NOT NULL,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor_id   text   NOT NULL,
    actor_name text   NOT NULL,
    counts     jsonb  NOT NULL,
    audit_id   bigint NOT NULL,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, ref)
);
CREATE INDEX erasures_contact ON erasures (clinic_id, contact_id);

-- In the order in which a run goes through them: persons after what they hang on.
CREATE TYPE retention_class AS ENUM ('call_texts', 'call_logs', 'clinical_notes', 'pii_vault', 'deliveries', 'bookings',
                                     'contacts', 'audit');
GRANT USAGE ON TYPE retention_class TO callwaiting_app, callwaiting_eraser;

-- What a clinic decided; what it did not decide is as `retention_default` says. `days` null: for ever.
CREATE TABLE retention (
    clinic_id bigint NOT NULL REFERENCES clinics,
    class     retention_class NOT NULL,
    days      int CHECK (days > 0),
    version   int NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, class)
);

-- When retention ran last, and the empty person whom old bookings are given to.
CREATE TABLE retention_runs (
    clinic_id   bigint NOT NULL REFERENCES clinics,
    last_run_at timestamptz,
    nobody      bigint,
    PRIMARY KEY (clinic_id),
    FOREIGN KEY (clinic_id, nobody) REFERENCES contacts
);

DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['erasures', 'retention', 'retention_runs'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format($policy$CREATE POLICY own_clinic ON %I TO callwaiting_app
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['erasures', 'retention', 'retention_runs', 'contacts', 'person_keys', 'contact_tokens',
                                   'bookings', 'booking_history', 'holds', 'waitlist', 'calls', 'call_texts',
                                   'contact_details', 'clinical_notes', 'pii_vault', 'call_values', 'call_tokens',
                                   'call_corrections', 'webhook_deliveries', 'call_ends', 'idempotency_keys', 'sessions',
                                   'staff', 'event_outbox', 'audit_entries', 'audit_pending'] LOOP
        EXECUTE format($policy$CREATE POLICY eraser ON %I TO callwaiting_eraser
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
    FOREACH v_table IN ARRAY ARRAY['booking_history', 'waitlist', 'procedures', 'providers', 'erasures'] LOOP
        EXECUTE format($policy$CREATE POLICY vault ON %I FOR SELECT TO callwaiting_vault
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))$policy$,
            v_table);
    END LOOP;
END
$$;

-- Retention goes from clinic to clinic; the ledger of erasures is the installation's.
CREATE POLICY eraser_finds ON clinics FOR SELECT TO callwaiting_eraser USING (true);
CREATE POLICY eraser_finds ON erasures FOR SELECT TO callwaiting_eraser USING (true);
GRANT SELECT (clinic_id) ON clinics TO callwaiting_eraser;

GRANT SELECT ON erasures TO callwaiting_app;
GRANT SELECT, INSERT ON erasures TO callwaiting_eraser;
GRANT SELECT, INSERT, UPDATE ON retention, retention_runs TO callwaiting_eraser;
GRANT SELECT (clinic_id, id, ref, created_at, updated_at, erased_at, version), INSERT,
    UPDATE (ref, identity, name, phone, email, date_of_birth, updated_at, erased_at, version) ON contacts
    TO callwaiting_eraser;
GRANT SELECT (clinic_id, contact_id), DELETE ON person_keys TO callwaiting_eraser;
GRANT SELECT (clinic_id, contact_id), DELETE ON contact_tokens TO callwaiting_eraser;
GRANT SELECT (clinic_id, id, hold_id, contact_id, status, starts_at, ends_at, maker_kind, maker_id, version),
    UPDATE (contact_id, note, maker_id, version) ON bookings TO callwaiting_eraser;
GRANT SELECT (clinic_id, booking_id, what, actor_kind, actor_id, detail), UPDATE (detail, actor_id) ON booking_history
    TO callwaiting_eraser;
GRANT SELECT (clinic_id, id, booking_id, holder_kind), UPDATE (holder_id) ON holds TO callwaiting_eraser;
GRANT SELECT (clinic_id, id, contact_id, state, latest, version), UPDATE (contact_id, note, state, version) ON waitlist
    TO callwaiting_eraser;
GRANT SELECT (clinic_id, id, contact_id, provider_call_id, ended_at, summary, turns, contact_passages, clinical_passages,
              vault_passages, sealed_text_gone, version),
    UPDATE (caller_ending, summary, turns, redaction_count, labels, contact_passages, clinical_passages, vault_passages,
            sealed_text_gone, version), DELETE ON calls TO callwaiting_eraser;
GRANT SELECT (clinic_id, call_id, contact_id, created_at), DELETE
    ON call_texts, contact_details, clinical_notes, pii_vault TO callwaiting_eraser;
GRANT SELECT (clinic_id, call_id), DELETE ON call_values, call_tokens TO callwaiting_eraser;
GRANT SELECT (clinic_id, id, call_id, contact_id), UPDATE (passage), DELETE ON call_corrections TO callwaiting_eraser;
GRANT SELECT (clinic_id, id, provider_call_id, state, received_at), DELETE ON webhook_deliveries TO callwaiting_eraser;
GRANT SELECT (clinic_id, provider_call_id, noted_at, settled), DELETE ON call_ends TO callwaiting_eraser;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO callwaiting_eraser;
GRANT SELECT ON sessions TO callwaiting_eraser;
GRANT SELECT (clinic_id, id, name, role, disabled) ON staff TO callwaiting_eraser;
GRANT SELECT (clinic_id, at), INSERT ON audit_entries TO callwaiting_eraser;
GRANT INSERT ON event_outbox, audit_pending TO callwaiting_eraser;

-- Everything about one person, for an admin and never without an entry of it.
GRANT SELECT ON bookings, booking_history, waitlist, audit_entries TO callwaiting_vault;
GRANT SELECT (clinic_id, id, name) ON procedures, providers TO callwaiting_vault;
GRANT SELECT (clinic_id, slug, name, time_zone) ON clinics TO callwaiting_vault;

RESET ROLE;
RESET search_path;
