SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Makes a provider's missing slots up to the clinic's horizon, in the clinic of the claim. Local wall-clock hours are
-- turned into instants first and divided into slots then, so that a day of 23 or 25 hours has its real slots. No slot is
-- longer than the widest grid, 4 hours.
CREATE OR REPLACE FUNCTION lay_slots(p_clinic bigint, p_provider bigint, p_zone text, p_grid int, p_days int,
                                     p_since date, p_announce bool) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_today date := (now() AT TIME ZONE p_zone)::date;
    v_grid  interval := make_interval(mins => p_grid);
    v_made  int;
BEGIN
    WITH made AS (
        INSERT INTO slots (clinic_id, id, provider_id, starts_at, ends_at)
        SELECT p_clinic, new_key(p_clinic), p_provider, at, at + v_grid
        FROM generate_series(greatest(v_today, p_since + 1)::timestamp, (v_today + p_days)::timestamp, '1 day') day
        JOIN working_hours h ON h.clinic_id = p_clinic AND h.provider_id = p_provider
                            AND h.weekday = extract(isodow FROM day)
        CROSS JOIN LATERAL generate_series((day + h.starts_at) AT TIME ZONE p_zone,
                                           (day + h.ends_at) AT TIME ZONE p_zone - v_grid, v_grid) at
        WHERE NOT EXISTS (SELECT FROM slots o
                          WHERE o.clinic_id = p_clinic AND o.provider_id = p_provider
                            AND o.starts_at > at - interval '4 hours' AND o.starts_at < at + v_grid AND o.ends_at > at
                            AND NOT (o.withdrawn AND o.status = 'blocked' AND o.starts_at <> at))
        ON CONFLICT (clinic_id, provider_id, starts_at) DO NOTHING
        RETURNING id, version
    ), announced AS (
        INSERT INTO event_outbox (clinic_id, type, subject_id, version)
        SELECT p_clinic, 'slot', id, version FROM made WHERE p_announce
    )
    SELECT count(*) INTO v_made FROM made;
    UPDATE providers SET slots_until = v_today + p_days WHERE clinic_id = p_clinic AND id = p_provider;
    RETURN v_made;
END
$$;

-- After working hours changed: coming slots outside of them are withdrawn (blocked when free; held and booked ones
-- stay and are flagged), those inside again come back.
CREATE OR REPLACE FUNCTION refit_slots(p_clinic bigint, p_provider bigint, p_zone text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM slots WHERE clinic_id = p_clinic AND provider_id = p_provider AND starts_at > now()
    ORDER BY provider_id, starts_at FOR UPDATE;
    WITH wanted AS (
        SELECT s.id, NOT EXISTS (
            SELECT FROM working_hours h
            CROSS JOIN LATERAL (SELECT (s.starts_at AT TIME ZONE p_zone)::date AS day) d
            WHERE h.clinic_id = p_clinic AND h.provider_id = p_provider AND h.weekday = extract(isodow FROM d.day)
              AND s.starts_at >= (d.day + h.starts_at) AT TIME ZONE p_zone
              AND s.ends_at <= (d.day + h.ends_at) AT TIME ZONE p_zone
              AND mod(extract(epoch FROM s.starts_at - (d.day + h.starts_at) AT TIME ZONE p_zone),
                      extract(epoch FROM s.ends_at - s.starts_at)) = 0) AS outside
        FROM slots s WHERE s.clinic_id = p_clinic AND s.provider_id = p_provider AND s.starts_at > now()
    ), changed AS (
        UPDATE slots s
        SET withdrawn = w.outside, version = version + 1,
            status = CASE WHEN s.status = 'free' AND w.outside THEN 'blocked'
                          WHEN s.status = 'blocked' AND NOT w.outside THEN 'free' ELSE s.status END
        FROM wanted w
        WHERE s.clinic_id = p_clinic AND s.id = w.id AND s.withdrawn <> w.outside
        RETURNING s.id, s.version
    )
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT p_clinic, 'slot', id, version FROM changed;
END
$$;

GRANT EXECUTE ON FUNCTION lay_slots(bigint, bigint, text, int, int, date, bool), refit_slots(bigint, bigint, text)
    TO callwaiting_app, callwaiting_worker;

RESET ROLE;
RESET search_path;
