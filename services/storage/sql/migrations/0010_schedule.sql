SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- When a clinic can be booked beyond its weekly hours, and the settings that its people may change.

ALTER TABLE clinics ADD COLUMN idle_lock_minutes int NOT NULL DEFAULT 10 CHECK (idle_lock_minutes BETWEEN 0 AND 240);

-- A stretch in which a provider, or without one everybody, takes no bookings.
CREATE TABLE time_off (
    clinic_id   bigint NOT NULL REFERENCES clinics,
    id          bigint NOT NULL CHECK (id >> 36 = clinic_id),
    provider_id bigint,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    reason      text NOT NULL DEFAULT '',
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, provider_id) REFERENCES providers,
    CHECK (starts_at < ends_at)
);
CREATE INDEX time_off_end ON time_off (clinic_id, ends_at);

-- The hours of one date instead of its weekday's, in the clinic's wall-clock time; no stretch at all is a day off.
CREATE TABLE day_hours (
    clinic_id   bigint NOT NULL,
    provider_id bigint NOT NULL,
    day         date   NOT NULL,
    starts      time[] NOT NULL,
    ends        time[] NOT NULL,
    reason      text   NOT NULL DEFAULT '',
    PRIMARY KEY (clinic_id, provider_id, day),
    FOREIGN KEY (clinic_id, provider_id) REFERENCES providers,
    CHECK (cardinality(starts) = cardinality(ends))
);

DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['time_off', 'day_hours'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format($policy$CREATE POLICY own_clinic ON %I TO callwaiting_app, callwaiting_worker
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
END
$$;

GRANT SELECT, INSERT, DELETE ON time_off TO callwaiting_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON day_hours TO callwaiting_app;
GRANT SELECT ON time_off, day_hours TO callwaiting_worker;
GRANT SELECT (idle_lock_minutes), UPDATE (name, grid_minutes, idle_lock_minutes, version) ON clinics TO callwaiting_app;

RESET ROLE;
RESET search_path;
