SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Looking at, locking and freeing the slots of a stretch of time. Every command locks in this order: slots by
-- (provider, start), then resources by id, holds, bookings, entries of the waiting list; whatever was read before a lock
-- is read again after it.

-- The slots of a provider from a start on, and whether somebody who has p_hold or p_booking could have them all, with a
-- resource of each of p_kinds, rather those of p_keep.
CREATE OR REPLACE FUNCTION look_at(p_clinic bigint, p_provider bigint, p_from timestamptz, p_until timestamptz,
                                   p_hold bigint, p_booking bigint, p_kinds text[], p_keep bigint[]) RETURNS stretch
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v       stretch;
    v_width interval;
BEGIN
    SELECT array_agg(s.id ORDER BY s.starts_at), min(s.starts_at), max(s.ends_at), sum(s.ends_at - s.starts_at),
           coalesce(bool_and(s.status = 'free'
                             OR (s.status = 'held' AND (s.hold_id IS NOT DISTINCT FROM p_hold
                                 OR (NOT s.withdrawn AND s.overbooked_ids = '{}'
                                     AND (h.state <> 'open' OR h.expires_at <= clock_timestamp()))))
                             OR (s.status = 'booked' AND s.booking_id IS NOT DISTINCT FROM p_booking)
                             OR coalesce(p_booking = ANY (s.overbooked_ids), false)), false),
           array_agg(h.id) FILTER (WHERE h.id IS DISTINCT FROM p_hold AND h.expires_at <= clock_timestamp())
    INTO v.slot_ids, v.starts_at, v.ends_at, v_width, v.available, v.stale_holds
    FROM slots s
    LEFT JOIN holds h ON s.status = 'held' AND h.clinic_id = s.clinic_id AND h.id = s.hold_id
    WHERE s.clinic_id = p_clinic AND s.provider_id = p_provider AND s.starts_at >= p_from AND s.starts_at < p_until
      AND NOT (s.withdrawn AND s.status = 'blocked');
    v.fits := coalesce(v.starts_at = p_from AND v.ends_at >= p_until AND v_width = v.ends_at - v.starts_at, false);
    IF cardinality(p_kinds) > 0 AND v.fits AND v.available THEN
        v := look_for_resources(p_clinic, v, p_kinds, p_keep, p_hold);
    END IF;
    IF v.stale_holds IS NOT NULL THEN
        v.stale_slots := v.stale_slots || slots_of_holds(p_clinic, v.stale_holds);
    END IF;
    RETURN v;
END
$$;

CREATE OR REPLACE FUNCTION slots_of_holds(p_clinic bigint, p_holds bigint[]) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT array_agg(DISTINCT x) FROM holds h, unnest(h.slot_ids) x
            WHERE h.clinic_id = p_clinic AND h.id = ANY (p_holds));
END
$$;

CREATE OR REPLACE FUNCTION lock_slots(p_clinic bigint, p_slots bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM slots WHERE clinic_id = p_clinic AND id = ANY (p_slots) ORDER BY provider_id, starts_at FOR UPDATE;
END
$$;

-- Locks what was seen together with the caller's own slots, retires holds that have run out there, and looks again.
CREATE OR REPLACE FUNCTION take_hold_of(p_clinic bigint, p_provider bigint, p_from timestamptz, p_until timestamptz,
                                        p_hold bigint, p_booking bigint, p_kinds text[], p_keep bigint[],
                                        p_seen stretch, p_own bigint[]) RETURNS stretch
LANGUAGE plpgsql AS $$
DECLARE
    v_locked bigint[] := p_seen.slot_ids || coalesce(p_seen.stale_slots, '{}') || coalesce(p_own, '{}');
    v        stretch;
BEGIN
    PERFORM lock_slots(p_clinic, v_locked);
    IF p_seen.candidates IS NOT NULL THEN
        PERFORM lock_resources(p_clinic, p_seen.candidates);
    END IF;
    v := look_at(p_clinic, p_provider, p_from, p_until, p_hold, p_booking, p_kinds, p_keep);
    PERFORM retire_stale(p_clinic, v, v_locked, p_seen.candidates);
    RETURN v;
END
$$;

-- Ends the holds that have run out in what was seen under locks. What came up since the look without locks is not locked
-- in its order: then the whole call begins anew.
CREATE OR REPLACE FUNCTION retire_stale(p_clinic bigint, p_seen stretch, p_locked bigint[], p_resources bigint[])
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_stale bigint;
BEGIN
    IF NOT coalesce(p_seen.resource_ids, '{}') <@ coalesce(p_resources, '{}') THEN
        RAISE EXCEPTION 'a resource came free in between' USING ERRCODE = 'serialization_failure';
    ELSIF p_seen.fits AND p_seen.available AND NOT p_seen.slot_ids <@ p_locked THEN
        RAISE EXCEPTION 'the time was laid anew in between' USING ERRCODE = 'serialization_failure';
    ELSIF p_seen.stale_holds IS NOT NULL THEN
        IF NOT slots_of_holds(p_clinic, p_seen.stale_holds) <@ p_locked THEN
            RAISE EXCEPTION 'a hold ran out in between' USING ERRCODE = 'serialization_failure';
        END IF;
        FOREACH v_stale IN ARRAY p_seen.stale_holds LOOP
            PERFORM end_hold(p_clinic, v_stale, 'expired');
        END LOOP;
    END IF;
END
$$;

-- Locks a hold that was read before, its slots first, and reads it again.
CREATE OR REPLACE FUNCTION lock_hold(p_clinic bigint, p_read holds) RETURNS holds
LANGUAGE plpgsql AS $$
DECLARE
    v holds;
BEGIN
    PERFORM lock_slots(p_clinic, p_read.slot_ids);
    SELECT * INTO v FROM holds WHERE clinic_id = p_clinic AND id = p_read.id FOR UPDATE;
    IF v.slot_ids <> p_read.slot_ids THEN
        RAISE EXCEPTION 'the hold changed in between' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN v;
END
$$;

-- Gives slots up. The first deliberate double booking gets what it has doubled; the rest is free, but for what lies
-- outside of today's working hours.
CREATE OR REPLACE FUNCTION free_slots_of(p_clinic bigint, p_slots bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_heirs bigint[];
BEGIN
    WITH changed AS (
        UPDATE slots s
        SET status = (CASE WHEN overbooked_ids <> '{}' THEN 'booked' WHEN withdrawn THEN 'blocked'
                           ELSE 'free' END)::slot_status,
            hold_id = CASE WHEN overbooked_ids <> '{}'
                      THEN (SELECT b.hold_id FROM bookings b
                            WHERE b.clinic_id = p_clinic AND b.id = s.overbooked_ids[1]) END,
            booking_id = overbooked_ids[1], overbooked_ids = overbooked_ids[2:], version = version + 1
        WHERE clinic_id = p_clinic AND id = ANY (p_slots)
        RETURNING id, version, booking_id
    ), announced AS (
        INSERT INTO event_outbox (clinic_id, type, subject_id, version)
        SELECT p_clinic, 'slot', id, version FROM changed)
    SELECT array_agg(booking_id) FILTER (WHERE booking_id IS NOT NULL) INTO v_heirs FROM changed;
    IF v_heirs IS NOT NULL THEN
        PERFORM settle_heirs(p_clinic, v_heirs);
    END IF;
END
$$;

-- Ends an open hold whose slots the caller has locked.
CREATE OR REPLACE FUNCTION end_hold(p_clinic bigint, p_hold bigint, p_state hold_state) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_slots bigint[];
    v_entry bigint;
BEGIN
    UPDATE holds SET state = p_state WHERE clinic_id = p_clinic AND id = p_hold AND state = 'open'
    RETURNING slot_ids, waitlist_id INTO v_slots, v_entry;
    IF FOUND THEN
        DELETE FROM occupancy WHERE clinic_id = p_clinic AND hold_id = p_hold;
        PERFORM free_slots_of(p_clinic, v_slots);
        IF v_entry IS NOT NULL THEN
            PERFORM back_to_waiting(p_clinic, v_entry, p_hold);
        END IF;
    END IF;
END
$$;

-- Writes the second wall's rows of a hold or booking: its provider and its resources.
CREATE OR REPLACE FUNCTION occupy(p_clinic bigint, p_hold bigint, p_provider bigint, p_overbooked bool, p_seen stretch)
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO occupancy (clinic_id, hold_id, occupant_id, during, overbooked)
    VALUES (p_clinic, p_hold, p_provider, tstzrange(p_seen.starts_at, p_seen.ends_at), p_overbooked);
    IF cardinality(p_seen.resource_ids) > 0 THEN
        PERFORM occupy_resources(p_clinic, p_hold, p_seen.resource_ids, p_seen.starts_at, p_seen.ends_at);
    END IF;
END
$$;

-- Starts from which p_minutes of free time of one provider follow without a gap, and a resource of each of p_kinds is
-- free for as long.
CREATE OR REPLACE FUNCTION free_starts(p_clinic bigint, p_from timestamptz, p_to timestamptz, p_provider bigint,
                                       p_minutes int, p_kinds text[]) RETURNS SETOF current_slots
LANGUAGE plpgsql STABLE ROWS 50 AS $$
BEGIN
    IF cardinality(p_kinds) > 0 THEN
        RETURN QUERY
        WITH gear AS MATERIALIZED (
            SELECT r.kind, coalesce(range_agg(o.during) FILTER (WHERE h.state <> 'open'
                                                                OR h.expires_at > statement_timestamp()),
                                    '{}'::tstzmultirange) AS busy
            FROM resources r
            LEFT JOIN occupancy o ON o.clinic_id = r.clinic_id AND o.occupant_id = r.id AND NOT o.overbooked
                                 AND o.during && tstzrange(p_from, p_to + interval '2 days')
            LEFT JOIN holds h ON h.clinic_id = o.clinic_id AND h.id = o.hold_id
            WHERE r.clinic_id = p_clinic AND r.active AND r.kind = ANY (p_kinds)
            GROUP BY r.kind, r.id
        )
        SELECT f.* FROM free_starts(p_clinic, p_from, p_to, p_provider, p_minutes, NULL) f
        CROSS JOIN LATERAL (
            -- A hold takes its slots whole, and the resource for as long.
            SELECT max(x.ends_at) AS ends_at FROM slots x
            WHERE x.clinic_id = p_clinic AND x.provider_id = f.provider_id AND x.starts_at >= f.starts_at
              AND x.starts_at < greatest(f.ends_at, f.starts_at + make_interval(mins => p_minutes))
              AND NOT (x.withdrawn AND x.status = 'blocked')) e
        WHERE NOT EXISTS (
            SELECT FROM unnest(p_kinds) k
            WHERE NOT EXISTS (SELECT FROM gear g
                              WHERE g.kind = k AND NOT g.busy && tstzrange(f.starts_at, e.ends_at)));
        RETURN;
    END IF;
    RETURN QUERY
    WITH free AS (
        SELECT s.id, s.provider_id, s.starts_at, s.ends_at,
               CASE WHEN lag(s.ends_at) OVER w = s.starts_at THEN 0 ELSE 1 END AS starts_run
        FROM current_slots s
        WHERE s.clinic_id = p_clinic AND s.starts_at >= p_from AND s.starts_at < p_to + interval '1 day'
          AND s.status = 'free' AND (p_provider IS NULL OR s.provider_id = p_provider)
        WINDOW w AS (PARTITION BY s.provider_id ORDER BY s.starts_at)
    ), runs AS (
        SELECT f.*, sum(f.starts_run) OVER (PARTITION BY f.provider_id ORDER BY f.starts_at) AS run FROM free f
    ), reach AS (
        SELECT r.id, r.starts_at, max(r.ends_at) OVER (PARTITION BY r.provider_id, r.run) AS until FROM runs r
    )
    SELECT s.* FROM reach r JOIN current_slots s ON s.clinic_id = p_clinic AND s.id = r.id
    WHERE r.starts_at < p_to AND r.until >= r.starts_at + make_interval(mins => greatest(p_minutes, 0))
    ORDER BY s.starts_at, s.provider_id;
END
$$;

-- Up to three free stretches near a lost one: the same provider's first, nearest first, none overlapping another, so that
-- they are three choices and not three shades of one. In a row of bookings (p_zone) the same local day counts more than
-- the provider, and p_avoid is what the row itself wants of the provider.
CREATE OR REPLACE FUNCTION alternatives(p_clinic bigint, p_provider bigint, p_at timestamptz, p_minutes int,
                                        p_kinds text[], p_zone text, p_avoid tstzmultirange) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_days   int;
    v_slot   current_slots;
    v_ends   timestamptz;
    v_chosen tstzrange[];
    v_of     bigint[];
    v_result jsonb := '[]';
BEGIN
    IF cardinality(p_kinds) > 0 AND EXISTS (
        SELECT FROM unnest(p_kinds) k
        WHERE NOT EXISTS (SELECT FROM resources r WHERE r.clinic_id = p_clinic AND r.kind = k AND r.active))
    THEN
        RETURN v_result; -- at no time whatever
    END IF;
    FOREACH v_days IN ARRAY CASE WHEN p_zone IS NULL THEN ARRAY[1, 14, 90] ELSE ARRAY[1, 14] END LOOP
        v_result := '[]';
        v_chosen := '{}';
        v_of := '{}';
        FOR v_slot IN
            SELECT f.* FROM free_starts(p_clinic, greatest(p_at - make_interval(days => v_days), clock_timestamp()),
                                        p_at + make_interval(days => v_days), NULL, p_minutes, p_kinds) f
            ORDER BY CASE WHEN p_zone IS NOT NULL
                     THEN (f.starts_at AT TIME ZONE p_zone)::date <> (p_at AT TIME ZONE p_zone)::date END,
                     f.provider_id <> p_provider, abs(extract(epoch FROM f.starts_at - p_at)), f.starts_at, f.provider_id
        LOOP
            v_ends := greatest(v_slot.ends_at, v_slot.starts_at + make_interval(mins => p_minutes));
            CONTINUE WHEN p_avoid && tstzrange(v_slot.starts_at, v_ends);
            CONTINUE WHEN EXISTS (SELECT FROM unnest(v_of, v_chosen) AS x(provider, during)
                                  WHERE provider = v_slot.provider_id AND during && tstzrange(v_slot.starts_at, v_ends));
            v_of := v_of || v_slot.provider_id;
            v_chosen := v_chosen || tstzrange(v_slot.starts_at, v_ends);
            v_result := v_result || slot_json(v_slot)::jsonb;
            EXIT WHEN cardinality(v_of) = 3;
        END LOOP;
        EXIT WHEN cardinality(v_of) = 3;
    END LOOP;
    RETURN v_result;
END
$$;

-- Who stands first in the way of somebody who has p_hold or p_booking, and until when.
CREATE OR REPLACE FUNCTION who_has(p_clinic bigint, p_slots bigint[], p_hold bigint, p_booking bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v jsonb;
BEGIN
    SELECT jsonb_build_object(
        'holder', CASE WHEN s.status = 'held'
                  THEN jsonb_build_object('kind', s.holder_kind, 'id', s.holder_id, 'name', s.holder_name)
                  ELSE jsonb_build_object('kind', b.maker_kind, 'id', b.maker_id, 'name', b.maker_name) END,
        'held_until', CASE WHEN s.status = 'held' THEN utc(s.expires_at) END)
    INTO v
    FROM current_slots s
    LEFT JOIN bookings b ON b.clinic_id = s.clinic_id AND b.id = coalesce(s.booking_id, s.overbooked_ids[1])
    WHERE s.clinic_id = p_clinic AND s.id = ANY (p_slots) AND s.status IN ('held', 'booked')
      AND s.hold_id IS DISTINCT FROM p_hold AND s.booking_id IS DISTINCT FROM coalesce(p_booking, 0)
    ORDER BY s.starts_at LIMIT 1;
    RETURN coalesce(v, jsonb_build_object('holder', NULL, 'held_until', NULL));
END
$$;

-- The answer to a lost race: who has it, until when, or what it lacks, and what else is free.
CREATE OR REPLACE FUNCTION slot_taken(c call_context, p_seen stretch, p_provider bigint, p_at timestamptz, p_minutes int,
                                      p_hold bigint, p_booking bigint, p_kinds text[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN finish_call(c, who_has(c.clinic, p_seen.slot_ids, p_hold, p_booking) || jsonb_build_object(
        'outcome', 'slot_taken', 'resource_kind', p_seen.lacking,
        'alternatives', alternatives(c.clinic, p_provider, p_at, p_minutes, p_kinds, NULL, NULL)));
END
$$;

GRANT EXECUTE ON FUNCTION look_at(bigint, bigint, timestamptz, timestamptz, bigint, bigint, text[], bigint[]),
    slots_of_holds(bigint, bigint[]), retire_stale(bigint, stretch, bigint[], bigint[]),
    take_hold_of(bigint, bigint, timestamptz, timestamptz, bigint, bigint, text[], bigint[], stretch, bigint[]),
    occupy(bigint, bigint, bigint, bool, stretch),
    free_starts(bigint, timestamptz, timestamptz, bigint, int, text[]),
    alternatives(bigint, bigint, timestamptz, int, text[], text, tstzmultirange),
    who_has(bigint, bigint[], bigint, bigint),
    slot_taken(call_context, stretch, bigint, timestamptz, int, bigint, bigint, text[]) TO callwaiting_app;
GRANT EXECUTE ON FUNCTION lock_hold(bigint, holds) TO callwaiting_app;
GRANT EXECUTE ON FUNCTION free_slots_of(bigint, bigint[]), end_hold(bigint, bigint, hold_state), lock_slots(bigint, bigint[])
    TO callwaiting_app, callwaiting_worker;

RESET ROLE;
RESET search_path;
