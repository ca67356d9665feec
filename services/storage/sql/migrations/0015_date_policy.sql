SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- Whether dates other than of birth are hidden in a clinic's calls. An appointment's log is of little use without them.
ALTER TABLE clinics ADD COLUMN mask_dates bool NOT NULL DEFAULT false;

GRANT SELECT (mask_dates), UPDATE (mask_dates) ON clinics TO callwaiting_app;
-- Corrections go by it as well.
GRANT SELECT (clinic_id, mask_dates) ON clinics TO callwaiting_ingest;
CREATE POLICY ingest_own ON clinics FOR SELECT TO callwaiting_ingest
    USING (clinic_id = (SELECT nullif(current_setting('callwaiting.clinic_id', true), '')::bigint));

RESET ROLE;
RESET search_path;
