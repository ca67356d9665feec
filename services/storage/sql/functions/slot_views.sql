SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Slots as they are for this statement: a hold that has run out is free (or booked, by whom it was deliberately double
-- booked for), whether or not anybody has cleaned up. (The time of the statement, as it is a constant: with
-- a clock that moves the planner would not inline slot_json.)
CREATE OR REPLACE VIEW current_slots WITH (security_invoker = true) AS
SELECT s.clinic_id, s.id, s.provider_id, s.starts_at, s.ends_at, s.booking_id, s.hold_id, s.version, s.withdrawn,
       CASE WHEN s.status <> 'held' OR (h.state = 'open' AND h.expires_at > statement_timestamp()) THEN s.status
            WHEN s.overbooked_ids <> '{}' THEN 'booked'
            WHEN s.withdrawn THEN 'blocked'
            ELSE 'free' END AS status,
       h.holder_kind, h.holder_id, h.holder_name, h.expires_at, s.overbooked_ids, h.resource_ids
FROM slots s
LEFT JOIN holds h ON s.status = 'held' AND h.clinic_id = s.clinic_id AND h.id = s.hold_id;

CREATE OR REPLACE FUNCTION slot_json(s current_slots) RETURNS json
LANGUAGE sql STABLE AS $$
    SELECT json_build_object(
        'id', s.id::text, 'provider_id', s.provider_id::text,
        'starts_at', to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'ends_at', to_char(s.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'status', s.status,
        'holder', CASE WHEN s.status = 'held'
                  THEN json_build_object('kind', s.holder_kind, 'id', s.holder_id, 'name', s.holder_name) END,
        'held_until', CASE WHEN s.status = 'held' THEN utc(s.expires_at) END,
        'booking_ids', CASE WHEN s.overbooked_ids <> '{}'
                       THEN to_json(array_remove(s.booking_id || s.overbooked_ids, NULL)::text[])
                       WHEN s.booking_id IS NULL THEN '[]'::json ELSE json_build_array(s.booking_id::text) END,
        'resource_ids', CASE WHEN s.status = 'held' AND s.resource_ids <> '{}'
                        THEN to_json(s.resource_ids::text[]) ELSE '[]'::json END,
        'version', s.version)
$$;

GRANT SELECT ON current_slots TO callwaiting_app;
GRANT EXECUTE ON FUNCTION slot_json(current_slots) TO callwaiting_app;

RESET ROLE;
RESET search_path;
