SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

ALTER TYPE event_type ADD VALUE 'waitlist';
ALTER TYPE event_type ADD VALUE 'catalogue';

-- Who and what is no longer offered keeps its past.
ALTER TABLE providers ADD COLUMN active bool NOT NULL DEFAULT true;
ALTER TABLE procedures ADD COLUMN active bool NOT NULL DEFAULT true,
                       ADD COLUMN color text NOT NULL DEFAULT '' CHECK (color = '' OR color ~ '^#[0-9a-fA-F]{6}$');

-- Rooms, chairs and devices. A procedure takes one of each kind that it names together with the provider.
CREATE TABLE resources (
    clinic_id bigint NOT NULL REFERENCES clinics,
    id        bigint NOT NULL CHECK (id >> 36 = clinic_id),
    name      text   NOT NULL CHECK (name <> ''),
    kind      text   NOT NULL CHECK (kind <> ''),
    active    bool   NOT NULL DEFAULT true,
    version   int    NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id)
);
CREATE INDEX resources_kind ON resources (clinic_id, kind) WHERE active;

-- The second wall stands for resources as it does for providers: a row for each of them. A deliberate double booking
-- doubles its provider, never a resource.
ALTER TABLE occupancy RENAME COLUMN provider_id TO occupant_id;
ALTER TABLE holds ADD COLUMN resource_ids bigint[] NOT NULL DEFAULT '{}',
                  ADD COLUMN waitlist_id bigint;
ALTER TABLE bookings ADD COLUMN resource_ids bigint[] NOT NULL DEFAULT '{}',
                     -- The place in a row of repeated bookings, which is called after its first one.
                     ADD COLUMN series_first bigint,
                     ADD COLUMN series_number int,
                     ADD COLUMN series_count int,
                     ADD FOREIGN KEY (clinic_id, series_first) REFERENCES bookings,
                     ADD CHECK (num_nonnulls(series_first, series_number, series_count) IN (0, 3));
CREATE INDEX bookings_series ON bookings (clinic_id, series_first) WHERE series_first IS NOT NULL;

-- Deliberate double bookings of a slot that is held or booked; the first of them gets the slot when it is given up.
ALTER TABLE slots ADD COLUMN overbooked_ids bigint[] NOT NULL DEFAULT '{}';

ALTER TABLE booking_history DROP CONSTRAINT booking_history_what_check;
ALTER TABLE booking_history ADD CONSTRAINT booking_history_what_check
    CHECK (what IN ('confirmed', 'rescheduled', 'cancelled', 'restored', 'status', 'overbooked'));

-- What of resources was seen with a stretch: those chosen, the kind that none is free of, and all that could be chosen.
ALTER TYPE stretch ADD ATTRIBUTE resource_ids bigint[], ADD ATTRIBUTE lacking text, ADD ATTRIBUTE candidates bigint[];

CREATE TYPE waitlist_state AS ENUM ('waiting', 'offered', 'booked', 'removed');

-- Who takes an earlier time than there is. An offer is a hold; one that has run out leaves somebody who waits, whether
-- or not anybody has cleaned up.
CREATE TABLE waitlist (
    clinic_id    bigint NOT NULL,
    id           bigint NOT NULL CHECK (id >> 36 = clinic_id),
    contact_id   bigint NOT NULL,
    procedure_id bigint NOT NULL,
    provider_id  bigint,
    earliest     timestamptz NOT NULL,
    latest       timestamptz NOT NULL,
    note         bytea,
    state        waitlist_state NOT NULL DEFAULT 'waiting',
    hold_id      bigint,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    version      int NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts,
    FOREIGN KEY (clinic_id, procedure_id) REFERENCES procedures,
    FOREIGN KEY (clinic_id, provider_id) REFERENCES providers,
    FOREIGN KEY (clinic_id, hold_id) REFERENCES holds,
    CHECK (earliest < latest),
    CHECK (state <> 'offered' OR hold_id IS NOT NULL)
);
-- Nobody stands on the list twice for the same thing.
CREATE UNIQUE INDEX waitlist_live ON waitlist (clinic_id, contact_id, procedure_id) WHERE state IN ('waiting', 'offered');
CREATE INDEX waitlist_waiting ON waitlist (clinic_id, created_at) WHERE state IN ('waiting', 'offered');
ALTER TABLE holds ADD FOREIGN KEY (clinic_id, waitlist_id) REFERENCES waitlist;

DO $$
DECLARE
    v_table text;
BEGIN
    FOREACH v_table IN ARRAY ARRAY['resources', 'waitlist'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_table);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_table);
        EXECUTE format($policy$CREATE POLICY own_clinic ON %I TO callwaiting_app, callwaiting_worker, callwaiting_operator
            USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
            WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint)$policy$,
            v_table);
    END LOOP;
END
$$;

GRANT SELECT, INSERT, UPDATE ON resources, waitlist TO callwaiting_app;
-- A hold that runs out leaves its slots to a double booking, and its person waiting.
GRANT SELECT (clinic_id, id, hold_id, provider_id, slot_ids, overbooked, version), UPDATE (overbooked, version)
    ON bookings TO callwaiting_worker;
GRANT UPDATE (overbooked) ON occupancy TO callwaiting_worker;
GRANT SELECT (clinic_id, id, state, hold_id, version), UPDATE (state, hold_id, version) ON waitlist TO callwaiting_worker;

RESET ROLE;
RESET search_path;
