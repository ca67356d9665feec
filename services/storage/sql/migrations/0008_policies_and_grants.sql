SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- Every table: row level security, for its owner too, and the clinic that the transaction claimed.
-- A claim read back after its transaction is '', hence nullif; the sub-select is evaluated once a statement, which a
-- check on the few rows that a command writes has no use for.
DO $$
DECLARE
    v_table text;
BEGIN
    FOR v_table IN SELECT relname FROM pg_class
                   WHERE relnamespace = 'callwaiting'::regnamespace AND relkind = 'r' ORDER BY relname
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format($policy$CREATE POLICY own_clinic ON %I TO callwaiting_app, callwaiting_worker, callwaiting_operator
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
END
$$;

-- The application: what a call of one clinic reads and writes.
GRANT SELECT (clinic_id, slug, name, time_zone, grid_minutes, horizon_days, version) ON clinics TO callwaiting_app;
GRANT SELECT (clinic_id, id, name, email, role, disabled, created_at, version) ON staff TO callwaiting_app;
GRANT SELECT ON sessions TO callwaiting_app;
GRANT SELECT, INSERT, UPDATE ON providers, procedures, slots, holds, contacts, person_keys, bookings TO callwaiting_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON occupancy, idempotency_keys TO callwaiting_app;
GRANT SELECT, INSERT, DELETE ON working_hours, contact_tokens TO callwaiting_app;
GRANT SELECT, INSERT ON booking_history, audit_entries TO callwaiting_app;
GRANT INSERT ON event_outbox, audit_pending TO callwaiting_app;
GRANT SELECT ON audit_seal, events TO callwaiting_app;

-- The worker finds work across clinics, and does it in the name of one clinic at a time.
GRANT SELECT (clinic_id, time_zone, grid_minutes, horizon_days) ON clinics TO callwaiting_worker;
GRANT SELECT, UPDATE ON providers, slots, holds TO callwaiting_worker;
GRANT INSERT ON slots, event_outbox, audit_entries, audit_pending TO callwaiting_worker;
GRANT SELECT ON working_hours TO callwaiting_worker;
GRANT SELECT, DELETE ON occupancy, idempotency_keys TO callwaiting_worker;
CREATE POLICY find_clinics ON clinics FOR SELECT TO callwaiting_worker USING (true);
CREATE POLICY find_expired ON holds FOR SELECT TO callwaiting_worker USING (state = 'open');

-- The gate works before a clinic is known.
GRANT SELECT ON clinics, staff TO callwaiting_gate;
GRANT SELECT, INSERT, UPDATE ON sessions, refresh_tokens TO callwaiting_gate;
GRANT SELECT, INSERT, UPDATE, DELETE ON login_attempts TO callwaiting_gate;
GRANT INSERT ON event_outbox, audit_entries, audit_pending TO callwaiting_gate;
CREATE POLICY gate ON clinics FOR SELECT TO callwaiting_gate USING (true);
CREATE POLICY gate ON staff FOR SELECT TO callwaiting_gate USING (true);
CREATE POLICY gate ON sessions TO callwaiting_gate USING (true) WITH CHECK (true);
CREATE POLICY gate ON refresh_tokens TO callwaiting_gate USING (true) WITH CHECK (true);
CREATE POLICY gate ON login_attempts TO callwaiting_gate USING (true) WITH CHECK (true);
CREATE POLICY gate ON event_outbox FOR INSERT TO callwaiting_gate WITH CHECK (type = 'session');
CREATE POLICY gate ON audit_entries FOR INSERT TO callwaiting_gate WITH CHECK (action LIKE 'session.%');
CREATE POLICY gate ON audit_pending FOR INSERT TO callwaiting_gate WITH CHECK (true);

-- The sequencer numbers what is committed, of all clinics.
GRANT SELECT, DELETE ON event_outbox TO callwaiting_sequencer;
GRANT SELECT, INSERT, DELETE ON events TO callwaiting_sequencer;
CREATE POLICY sequencer ON event_outbox TO callwaiting_sequencer USING (true);
CREATE POLICY sequencer ON events TO callwaiting_sequencer USING (true) WITH CHECK (true);

-- The sealer links entries into chains, of all clinics; it cannot change an entry or a link.
GRANT SELECT ON audit_entries TO callwaiting_sealer;
GRANT SELECT, DELETE ON audit_pending TO callwaiting_sealer;
GRANT SELECT, INSERT ON audit_seal TO callwaiting_sealer;
GRANT SELECT, INSERT, UPDATE ON audit_heads TO callwaiting_sealer;
CREATE POLICY sealer ON audit_entries FOR SELECT TO callwaiting_sealer USING (true);
CREATE POLICY sealer ON audit_pending TO callwaiting_sealer USING (true);
CREATE POLICY sealer ON audit_seal TO callwaiting_sealer USING (true) WITH CHECK (true);
CREATE POLICY sealer ON audit_heads TO callwaiting_sealer USING (true) WITH CHECK (true);

-- The operator makes clinics and accounts, and sees no patient data.
GRANT SELECT, INSERT ON clinics TO callwaiting_operator;
GRANT SELECT, INSERT, UPDATE ON staff TO callwaiting_operator;
GRANT SELECT, UPDATE ON sessions TO callwaiting_operator;
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_keys TO callwaiting_operator;
GRANT INSERT ON event_outbox, audit_entries, audit_pending TO callwaiting_operator;
CREATE POLICY operator_finds ON clinics FOR SELECT TO callwaiting_operator USING (true);
CREATE POLICY operator_adds ON clinics FOR INSERT TO callwaiting_operator WITH CHECK (clinic_id > 0);

RESET ROLE;

-- The gate tells which version the database has; absent where the files are loaded by hand.
DO $$
BEGIN
    IF to_regclass('callwaiting_meta.migrations') IS NOT NULL THEN
        GRANT USAGE ON SCHEMA callwaiting_meta TO callwaiting_gate;
        GRANT SELECT ON callwaiting_meta.migrations TO callwaiting_gate;
    END IF;
END
$$;
RESET search_path;
