SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- Which booking was made of which event of somebody else's calendar, so that a file imported twice books nothing twice.
-- `token` is a keyed hash of the event's UID, which may tell a person; the times are those the file had.
CREATE TABLE imported_events (
    clinic_id  bigint NOT NULL,
    token      bytea  NOT NULL,
    booking_id bigint NOT NULL,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    PRIMARY KEY (clinic_id, token),
    FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings
);
CREATE INDEX imported_events_booking ON imported_events (clinic_id, booking_id);

ALTER TABLE imported_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE imported_events FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON imported_events TO callwaiting_app, callwaiting_worker, callwaiting_operator
    USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint))
    WITH CHECK (clinic_id = nullif(current_setting('callwaiting.clinic_id', true), '')::bigint);
GRANT SELECT, INSERT, UPDATE ON imported_events TO callwaiting_app;

RESET ROLE;
RESET search_path;
