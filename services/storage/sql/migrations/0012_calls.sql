-- Two more narrow roles: one files calls and corrects them, the other reads what nobody else may.
DO $$
DECLARE
    v_role text;
BEGIN
    FOREACH v_role IN ARRAY ARRAY['callwaiting_ingest', 'callwaiting_vault'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = v_role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', v_role);
        END IF;
        IF v_role <> current_user AND NOT pg_has_role(current_user, v_role, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO CURRENT_USER', v_role);
        END IF;
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC', v_role);
        EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I REVOKE USAGE ON TYPES FROM PUBLIC', v_role);
    END LOOP;
END
$$;

SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

ALTER TYPE event_type ADD VALUE 'call';
GRANT USAGE ON SCHEMA callwaiting TO callwaiting_ingest, callwaiting_vault;
GRANT USAGE ON SEQUENCE serial, outbox_id, audit_serial TO callwaiting_ingest, callwaiting_vault;
GRANT USAGE ON TYPE call_context TO callwaiting_ingest, callwaiting_vault;

CREATE TYPE delivery_state AS ENUM ('waiting', 'done', 'dead');

-- What the voice provider delivered and was thanked for. The body is sealed under the clinic's key before it comes
-- here, and goes once the delivery is worked off. A delivery that is being worked on is due again when its lease ends.
CREATE TABLE webhook_deliveries (
    clinic_id        bigint NOT NULL REFERENCES clinics,
    id               bigint NOT NULL CHECK (id >> 36 = clinic_id),
    type             text   NOT NULL,
    provider_call_id text   NOT NULL DEFAULT '',
    -- Type and call; for a body without a call its hash. (Links in a body are signed anew each time it is sent.)
    dedupe           text   NOT NULL,
    received_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    body             bytea,
    state            delivery_state NOT NULL DEFAULT 'waiting',
    attempts         int    NOT NULL DEFAULT 0,
    next_attempt_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- A code, never words of the body.
    problem          text   NOT NULL DEFAULT '' CHECK (problem ~ '^[a-z_]*$'),
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, dedupe)
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_attempt_at) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_state ON webhook_deliveries (clinic_id, state, id);

-- Calls that the provider said are over; a report that does not follow is missed.
CREATE TABLE call_ends (
    clinic_id        bigint NOT NULL REFERENCES clinics,
    provider_call_id text   NOT NULL,
    ended_at         timestamptz NOT NULL,
    ended_reason     text   NOT NULL DEFAULT '',
    noted_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Looked at: the report came, or its absence is shown.
    settled          bool   NOT NULL DEFAULT false,
    PRIMARY KEY (clinic_id, provider_call_id)
);
CREATE INDEX call_ends_open ON call_ends (noted_at) WHERE NOT settled;

-- The readable log: what the redactor let through, and placeholders. `turns` is an array of
-- {speaker, text, at_ms, redactions: [{n, start, end, label, recogniser, score, agreed}], kept}; `n` numbers the call's
-- passages and does not change.
CREATE TABLE calls (
    clinic_id          bigint NOT NULL,
    id                 bigint NOT NULL CHECK (id >> 36 = clinic_id),
    contact_id         bigint NOT NULL,
    provider_call_id   text   NOT NULL,
    -- "0142", under the person's key.
    caller_ending      bytea,
    started_at         timestamptz NOT NULL,
    ended_at           timestamptz NOT NULL,
    ended_reason       text   NOT NULL DEFAULT '',
    language           text   NOT NULL DEFAULT '',
    summary            text   NOT NULL DEFAULT '',
    turns              jsonb  NOT NULL DEFAULT '[]',
    redaction_count    int    NOT NULL DEFAULT 0,
    labels             text[] NOT NULL DEFAULT '{}',
    -- Passages in `contact_details`, `clinical_notes` and `pii_vault`.
    contact_passages   int    NOT NULL DEFAULT 0,
    clinical_passages  int    NOT NULL DEFAULT 0,
    vault_passages     int    NOT NULL DEFAULT 0,
    next_passage       int    NOT NULL DEFAULT 1,
    redactor_version   text   NOT NULL DEFAULT '',
    -- Milliseconds a turn took, as reported: {"transcriber", "model", "voice", "endpointing", "turn"} each.
    turn_latencies     jsonb  NOT NULL DEFAULT '[]',
    sealed_text_gone   bool   NOT NULL DEFAULT false,
    created_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    version            int    NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, provider_call_id),
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts
);
CREATE INDEX calls_started ON calls (clinic_id, started_at DESC, id DESC);
CREATE INDEX calls_contact ON calls (clinic_id, contact_id);
-- What was booked in a call.
CREATE INDEX bookings_of_calls ON bookings (clinic_id, maker_id) WHERE maker_kind = 'agent';

-- The call as it was spoken, with where its passages stand, under the person's key.
CREATE TABLE call_texts (
    clinic_id  bigint NOT NULL,
    call_id    bigint NOT NULL,
    contact_id bigint NOT NULL,
    body       bytea  NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (clinic_id, call_id),
    FOREIGN KEY (clinic_id, call_id) REFERENCES calls ON DELETE CASCADE,
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts
);
CREATE INDEX call_texts_contact ON call_texts (clinic_id, contact_id);

-- Removed passages, each under the person's key: phones, addresses and e-mails; conditions, medication and procedures;
-- everything else.
CREATE TABLE contact_details (
    clinic_id  bigint NOT NULL,
    call_id    bigint NOT NULL,
    n          int    NOT NULL,
    contact_id bigint NOT NULL,
    label      text   NOT NULL,
    value      bytea  NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (clinic_id, call_id, n),
    FOREIGN KEY (clinic_id, call_id) REFERENCES calls ON DELETE CASCADE,
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts
);
CREATE INDEX contact_details_contact ON contact_details (clinic_id, contact_id);

CREATE TABLE clinical_notes (
    clinic_id  bigint NOT NULL,
    call_id    bigint NOT NULL,
    n          int    NOT NULL,
    contact_id bigint NOT NULL,
    label      text   NOT NULL,
    value      bytea  NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (clinic_id, call_id, n),
    FOREIGN KEY (clinic_id, call_id) REFERENCES calls ON DELETE CASCADE,
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts
);
CREATE INDEX clinical_notes_contact ON clinical_notes (clinic_id, contact_id);

CREATE TABLE pii_vault (
    clinic_id  bigint NOT NULL,
    call_id    bigint NOT NULL,
    n          int    NOT NULL,
    contact_id bigint NOT NULL,
    label      text   NOT NULL,
    value      bytea  NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (clinic_id, call_id, n),
    FOREIGN KEY (clinic_id, call_id) REFERENCES calls ON DELETE CASCADE,
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts
);
CREATE INDEX pii_vault_contact ON pii_vault (clinic_id, contact_id);

-- Keyed hashes of the passages, so that the same one is found in other calls.
CREATE TABLE call_values (
    clinic_id bigint NOT NULL,
    value     bytea  NOT NULL,
    call_id   bigint NOT NULL,
    n         int    NOT NULL,
    PRIMARY KEY (clinic_id, call_id, n),
    FOREIGN KEY (clinic_id, call_id) REFERENCES calls ON DELETE CASCADE
);
CREATE INDEX call_values_value ON call_values (clinic_id, value);

-- Words of the redacted text. By bytes, so that beginnings of words are a range.
CREATE TABLE call_tokens (
    clinic_id bigint NOT NULL,
    token     text COLLATE "C" NOT NULL,
    call_id   bigint NOT NULL,
    PRIMARY KEY (clinic_id, token, call_id),
    FOREIGN KEY (clinic_id, call_id) REFERENCES calls ON DELETE CASCADE
);
CREATE INDEX call_tokens_call ON call_tokens (clinic_id, call_id);

-- What reviewers marked, step by step: a passage that was missed (`was` null), one that is not sensitive (`label` null),
-- or another label. Places are code points of the turn as the step before left it.
CREATE TABLE call_corrections (
    clinic_id    bigint NOT NULL,
    id           bigint NOT NULL CHECK (id >> 36 = clinic_id),
    call_id      bigint NOT NULL,
    contact_id   bigint NOT NULL,
    call_version int    NOT NULL,
    turn         int    NOT NULL,
    start_at     int    NOT NULL,
    end_at       int    NOT NULL,
    label        text,
    was          text,
    n            int    NOT NULL,
    -- Under the person's key; empty where only the label changed.
    passage      bytea,
    actor_id     text   NOT NULL,
    actor_name   text   NOT NULL,
    at           timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, call_id) REFERENCES calls ON DELETE CASCADE,
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts
);
CREATE INDEX call_corrections_call ON call_corrections (clinic_id, call_id, id);
CREATE INDEX call_corrections_contact ON call_corrections (clinic_id, contact_id);

-- Medical words that reviewers marked, under the clinic's key: hints for later calls. They name nobody.
CREATE TABLE redaction_terms (
    clinic_id  bigint NOT NULL REFERENCES clinics,
    value      bytea  NOT NULL,
    -- Null: not sensitive.
    label      text,
    term       bytea  NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (clinic_id, value)
);

DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['webhook_deliveries', 'call_ends', 'calls', 'call_texts', 'contact_details',
                                   'clinical_notes', 'pii_vault', 'call_values', 'call_tokens', 'call_corrections',
                                   'redaction_terms'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format($policy$CREATE POLICY own_clinic ON %I TO callwaiting_app, callwaiting_worker,
            callwaiting_operator, callwaiting_ingest, callwaiting_vault
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
    -- What the two read and write of older tables is of one clinic as well.
    FOREACH v_table IN ARRAY ARRAY['clinics', 'staff', 'sessions', 'idempotency_keys', 'event_outbox', 'audit_entries',
                                   'audit_pending', 'contacts', 'person_keys', 'contact_tokens', 'bookings', 'holds'] LOOP
        EXECUTE format($policy$CREATE POLICY calls_own_clinic ON %I TO callwaiting_ingest, callwaiting_vault
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
END
$$;

-- The application reads what is redacted, hashed or a contact's; the rest it reaches through the vault's functions.
GRANT SELECT ON calls, call_tokens, call_values, call_corrections, redaction_terms, contact_details TO callwaiting_app;
GRANT SELECT (clinic_id, id, type, provider_call_id, received_at, state, attempts, next_attempt_at, problem)
    ON webhook_deliveries TO callwaiting_app;

-- Deliveries of every clinic, one after the other; then it works in the name of that clinic alone.
GRANT SELECT, INSERT, UPDATE ON webhook_deliveries, call_ends TO callwaiting_ingest;
CREATE POLICY find_due ON webhook_deliveries TO callwaiting_ingest USING (true) WITH CHECK (true);
CREATE POLICY find_open ON call_ends TO callwaiting_ingest USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON calls, redaction_terms TO callwaiting_ingest;
-- (Reading what it moves from one of these to another when a label is corrected.)
GRANT SELECT, INSERT, DELETE ON contact_details, clinical_notes, pii_vault, call_values, call_tokens TO callwaiting_ingest;
GRANT INSERT ON call_texts TO callwaiting_ingest;
GRANT SELECT, INSERT ON call_corrections TO callwaiting_ingest;
-- (Locking a person's row against erasure takes the right to change some of it.)
GRANT SELECT, INSERT, UPDATE (version) ON contacts TO callwaiting_ingest;
GRANT SELECT, INSERT ON person_keys, contact_tokens TO callwaiting_ingest;
GRANT SELECT (clinic_id, id, contact_id, status, maker_kind, maker_id, created_at) ON bookings TO callwaiting_ingest;
GRANT SELECT ON sessions TO callwaiting_ingest, callwaiting_vault;
GRANT SELECT (clinic_id, id, name, role, disabled) ON staff TO callwaiting_ingest, callwaiting_vault;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO callwaiting_ingest, callwaiting_vault;
GRANT INSERT ON event_outbox, audit_entries, audit_pending TO callwaiting_ingest;

-- The vault reads for admins, and writes nothing but that it was read.
GRANT SELECT ON calls, call_texts, contact_details, clinical_notes, pii_vault, call_corrections, contacts, person_keys
    TO callwaiting_vault;
GRANT INSERT ON audit_entries, audit_pending TO callwaiting_vault;

RESET ROLE;
RESET search_path;
