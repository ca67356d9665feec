SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- A provider's slots follow from the time in which bookings are taken: the hours of the weekday, or those of the single
-- date in their place, without time off, cut by the clinic's grid. What is held or booked stays as it is, wherever it
-- lies, and the free time around it is divided anew.

-- Whoever changes or lays a clinic's schedule does so one after the other: each sees what the one before it has done.
CREATE OR REPLACE FUNCTION lock_schedule(p_clinic bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('callwaiting.schedule', p_clinic));
END
$$;

-- The instant of a wall-clock time. One that a change of the clock swallows is the moment of the change; of one that
-- comes twice it is the second.
CREATE OR REPLACE FUNCTION instant_of(p_local timestamp, p_zone text) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_at   timestamptz := p_local AT TIME ZONE p_zone;
    v_from timestamptz;
    v_mid  timestamptz;
BEGIN
    IF v_at AT TIME ZONE p_zone = p_local THEN
        RETURN v_at;
    END IF;
    v_from := v_at - (v_at AT TIME ZONE p_zone - p_local); -- before the change, and v_at is after it
    WHILE v_at - v_from > interval '1 second' LOOP
        v_mid := date_trunc('second', v_from + (v_at - v_from) / 2);
        IF v_mid AT TIME ZONE p_zone < p_local THEN
            v_from := v_mid;
        ELSE
            v_at := v_mid;
        END IF;
    END LOOP;
    RETURN v_at;
END
$$;

-- A provider's stretches of work on local dates, before time off. Wall-clock hours become instants here, so that a day
-- of 23 or 25 hours has its real length; what the change of the clock swallows is empty and gone, what it doubles is one.
CREATE OR REPLACE FUNCTION working_stretches(p_clinic bigint, p_provider bigint, p_zone text, p_from date, p_to date)
RETURNS SETOF tstzrange
LANGUAGE sql STABLE AS $$
    SELECT unnest(range_agg(tstzrange(i.starts_at, i.ends_at)))
    FROM generate_series(p_from::timestamp, p_to::timestamp, '1 day') g(day)
    JOIN providers p ON p.clinic_id = p_clinic AND p.id = p_provider AND p.active
    LEFT JOIN day_hours d ON d.clinic_id = p_clinic AND d.provider_id = p_provider AND d.day = g.day::date
    CROSS JOIN LATERAL (
        SELECT w.starts_at, w.ends_at FROM working_hours w
        WHERE d.day IS NULL AND w.clinic_id = p_clinic AND w.provider_id = p_provider
          AND w.weekday = extract(isodow FROM g.day)
        UNION ALL
        SELECT * FROM unnest(d.starts, d.ends)) h(starts_at, ends_at)
    CROSS JOIN LATERAL (SELECT instant_of(g.day + h.starts_at, p_zone) AS starts_at,
                               instant_of(g.day + h.ends_at, p_zone) AS ends_at) i
    WHERE i.starts_at < i.ends_at
    GROUP BY g.day
$$;

-- Makes a provider's slots of some local days, from today on, what they should be, and gives those that it changed or
-- made. Slots are never deleted, as past holds and bookings name them: those that are no longer wanted are withdrawn, and
-- used again when their time comes back. What has begun already is left alone, except that it is withdrawn too when it
-- lies outside. No slot is longer than the widest grid, 4 hours.
CREATE OR REPLACE FUNCTION fit_slots(p_clinic bigint, p_provider bigint, p_zone text, p_grid int, p_first date, p_last date)
RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    v_first   date := greatest(p_first, (now() AT TIME ZONE p_zone)::date);
    v_day     timestamptz := instant_of(v_first::timestamp, p_zone);
    v_from    timestamptz := v_day;
    v_until   timestamptz := instant_of((p_last + 1)::timestamp, p_zone);
    v_grid    interval := make_interval(mins => p_grid);
    v_days    tstzrange[];
    v_off     tstzmultirange;
    v_open    tstzmultirange;
    v_changed bigint[];
BEGIN
    IF EXISTS (SELECT FROM slots WHERE clinic_id = p_clinic AND provider_id = p_provider) THEN
        v_from := greatest(v_from, now()); -- a first day is whole
    END IF;
    v_day := greatest(v_day, v_from - interval '4 hours');
    PERFORM 1 FROM slots
    WHERE clinic_id = p_clinic AND provider_id = p_provider AND starts_at >= v_day
      AND starts_at < v_until AND ends_at > v_from
    ORDER BY starts_at FOR UPDATE;

    v_days := ARRAY(SELECT working_stretches(p_clinic, p_provider, p_zone, v_first, p_last));
    SELECT coalesce(range_agg(tstzrange(starts_at, ends_at)), '{}') INTO v_off FROM time_off
    WHERE clinic_id = p_clinic AND (provider_id IS NULL OR provider_id = p_provider) AND ends_at > v_from
      AND starts_at < v_until;
    SELECT coalesce(range_agg(d), '{}') - v_off INTO v_open FROM unnest(v_days) d;

    WITH there AS MATERIALIZED (
        SELECT s.*, s.status IN ('held', 'booked') OR (s.status = 'blocked' AND NOT s.withdrawn)
                    OR (s.status = 'free' AND s.inside AND s.starts_at <= now()) AS stays
        FROM (SELECT id, starts_at, ends_at, status, withdrawn, tstzrange(starts_at, ends_at) AS during,
                     v_open @> tstzrange(starts_at, ends_at) AS inside
              FROM slots
              WHERE clinic_id = p_clinic AND provider_id = p_provider AND starts_at >= v_day
                AND starts_at < v_until AND ends_at > v_from) s
    ), gaps AS (
        SELECT lower(d) AS anchor, lower(gap) AS starts_at, upper(gap) AS ends_at
        FROM unnest(v_days) d
        CROSS JOIN LATERAL (SELECT coalesce(range_agg(t.during), '{}') AS taken FROM there t
                            WHERE t.stays AND t.during && d) x
        CROSS JOIN LATERAL unnest(tstzmultirange(d) - v_off - x.taken) gap
    ), wanted AS MATERIALIZED (
        SELECT greatest(g.starts_at, g.anchor + n * v_grid) AS starts_at,
               least(g.ends_at, g.anchor + (n + 1) * v_grid) AS ends_at
        FROM gaps g
        CROSS JOIN LATERAL generate_series(
            floor(extract(epoch FROM g.starts_at - g.anchor) / (p_grid * 60))::int,
            ceil(extract(epoch FROM g.ends_at - g.anchor) / (p_grid * 60))::int - 1) n
    ), target AS (
        SELECT t.id, CASE WHEN t.stays THEN t.ends_at ELSE coalesce(w.ends_at, t.ends_at) END AS ends_at,
               CASE WHEN t.status = 'blocked' AND NOT t.withdrawn THEN false
                    WHEN t.stays THEN NOT t.inside ELSE w.starts_at IS NULL END AS withdrawn,
               t.status IN ('free', 'blocked') AND (t.status = 'free' OR t.withdrawn) AS loose
        FROM there t
        LEFT JOIN wanted w ON NOT t.stays AND w.starts_at = t.starts_at AND (t.starts_at >= v_from OR NOT t.withdrawn)
    ), changed AS (
        UPDATE slots s
        SET ends_at = t.ends_at, withdrawn = t.withdrawn, version = s.version + 1,
            status = CASE WHEN NOT t.loose THEN s.status WHEN t.withdrawn THEN 'blocked' ELSE 'free' END
        FROM target t
        WHERE s.clinic_id = p_clinic AND s.id = t.id AND (s.withdrawn <> t.withdrawn OR s.ends_at <> t.ends_at)
        RETURNING s.id
    ), made AS (
        INSERT INTO slots (clinic_id, id, provider_id, starts_at, ends_at)
        SELECT p_clinic, new_key(p_clinic), p_provider, w.starts_at, w.ends_at FROM wanted w
        WHERE w.starts_at >= v_from AND NOT EXISTS (SELECT FROM there t WHERE t.starts_at = w.starts_at)
        ON CONFLICT (clinic_id, provider_id, starts_at) DO NOTHING
        RETURNING id
    )
    SELECT array_agg(id) INTO v_changed FROM (SELECT id FROM changed UNION ALL SELECT id FROM made) x;
    RETURN coalesce(v_changed, '{}');
END
$$;

-- The same up to the clinic's horizon.
CREATE OR REPLACE FUNCTION lay_slots(p_clinic bigint, p_provider bigint, p_zone text, p_grid int, p_days int)
RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    v_today   date := (now() AT TIME ZONE p_zone)::date;
    v_changed bigint[] := fit_slots(p_clinic, p_provider, p_zone, p_grid, v_today, v_today + p_days);
BEGIN
    UPDATE providers SET slots_until = v_today + p_days WHERE clinic_id = p_clinic AND id = p_provider;
    RETURN v_changed;
END
$$;

-- Lays the slots of one provider, or of all, anew, on some days or on all; the caller holds the schedule's lock.
CREATE OR REPLACE FUNCTION refit(p_clinic bigint, p_provider bigint, p_first date, p_last date) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    v_clinic   record;
    v_provider providers;
    v_changed  bigint[] := '{}';
BEGIN
    SELECT time_zone, grid_minutes, horizon_days INTO v_clinic FROM clinics WHERE clinic_id = p_clinic;
    FOR v_provider IN SELECT * FROM providers
                      WHERE clinic_id = p_clinic AND (p_provider IS NULL OR id = p_provider) ORDER BY id
    LOOP
        v_changed := v_changed || CASE
            WHEN p_first IS NULL THEN
                lay_slots(p_clinic, v_provider.id, v_clinic.time_zone, v_clinic.grid_minutes, v_clinic.horizon_days)
            ELSE
                fit_slots(p_clinic, v_provider.id, v_clinic.time_zone, v_clinic.grid_minutes, p_first,
                          least(p_last, v_provider.slots_until))
            END;
    END LOOP;
    RETURN v_changed;
END
$$;

-- Tells that what a clinic offers changed, and which slots with it. Of very many slots nobody is told one by one: the
-- first event alone makes everybody ask anew.
CREATE OR REPLACE FUNCTION announce_schedule(p_clinic bigint, p_slots bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM announce_catalogue(p_clinic);
    IF cardinality(p_slots) <= 500 THEN
        INSERT INTO event_outbox (clinic_id, type, subject_id, version)
        SELECT p_clinic, 'slot', id, version FROM slots WHERE clinic_id = p_clinic AND id = ANY (p_slots)
        ORDER BY provider_id, starts_at;
    END IF;
END
$$;

-- Bookings still to come that lie outside since these slots were withdrawn, deliberate double bookings too.
CREATE OR REPLACE FUNCTION bookings_outside(p_clinic bigint, p_slots bigint[]) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_withdrawn bigint[] := ARRAY(SELECT id FROM slots WHERE clinic_id = p_clinic AND id = ANY (p_slots) AND withdrawn);
BEGIN
    RETURN (SELECT coalesce(jsonb_agg(b.id::text ORDER BY b.starts_at, b.id), '[]') FROM bookings b
            WHERE b.clinic_id = p_clinic AND b.starts_at > now() - interval '1 day' AND b.ends_at > now()
              AND b.status IN ('booked', 'arrived', 'in_progress') AND b.slot_ids && v_withdrawn);
END
$$;

GRANT EXECUTE ON FUNCTION lock_schedule(bigint), instant_of(timestamp, text),
    working_stretches(bigint, bigint, text, date, date), fit_slots(bigint, bigint, text, int, date, date),
    lay_slots(bigint, bigint, text, int, int), announce_schedule(bigint, bigint[]) TO callwaiting_app, callwaiting_worker;
GRANT EXECUTE ON FUNCTION refit(bigint, bigint, date, date), bookings_outside(bigint, bigint[]) TO callwaiting_app;

RESET ROLE;
RESET search_path;
