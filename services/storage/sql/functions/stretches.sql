SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Looking at, locking and freeing the slots of a stretch of time. Every command locks in this order: slots by
-- (provider, start), then holds, then bookings; whatever was read before a lock is read again after it.

-- The slots of a provider from a start on, and whether somebody who has p_hold or p_booking could have them all.
CREATE OR REPLACE FUNCTION look_at(p_clinic bigint, p_provider bigint, p_from timestamptz, p_until timestamptz,
                                   p_hold bigint, p_booking bigint) RETURNS stretch
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v       stretch;
    v_width interval;
BEGIN
    SELECT array_agg(s.id ORDER BY s.starts_at), min(s.starts_at), max(s.ends_at), sum(s.ends_at - s.starts_at),
           coalesce(bool_and(s.status = 'free'
                             OR (s.status = 'held' AND (s.hold_id IS NOT DISTINCT FROM p_hold OR (NOT s.withdrawn AND
                                 (h.state <> 'open' OR h.expires_at <= clock_timestamp()))))
                             OR (s.status = 'booked' AND s.booking_id IS NOT DISTINCT FROM p_booking)), false),
           array_agg(h.id) FILTER (WHERE h.id IS DISTINCT FROM p_hold AND h.expires_at <= clock_timestamp())
    INTO v.slot_ids, v.starts_at, v.ends_at, v_width, v.available, v.stale_holds
    FROM slots s
    LEFT JOIN holds h ON s.status = 'held' AND h.clinic_id = s.clinic_id AND h.id = s.hold_id
    WHERE s.clinic_id = p_clinic AND s.provider_id = p_provider AND s.starts_at >= p_from AND s.starts_at < p_until
      AND NOT (s.withdrawn AND s.status = 'blocked');
    v.fits := coalesce(v.starts_at = p_from AND v.ends_at >= p_until AND v_width = v.ends_at - v.starts_at, false);
    IF v.stale_holds IS NOT NULL THEN
        SELECT array_agg(DISTINCT x) INTO v.stale_slots
        FROM holds h, unnest(h.slot_ids) x WHERE h.clinic_id = p_clinic AND h.id = ANY (v.stale_holds);
    END IF;
    RETURN v;
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
                                        p_hold bigint, p_booking bigint, p_seen stretch, p_own bigint[]) RETURNS stretch
LANGUAGE plpgsql AS $$
DECLARE
    v       stretch;
    v_stale bigint;
BEGIN
    PERFORM lock_slots(p_clinic, p_seen.slot_ids || coalesce(p_seen.stale_slots, '{}') || coalesce(p_own, '{}'));
    v := look_at(p_clinic, p_provider, p_from, p_until, p_hold, p_booking);
    IF v.stale_holds IS NOT NULL THEN
        IF NOT v.stale_slots <@ (p_seen.slot_ids || coalesce(p_seen.stale_slots, '{}') || coalesce(p_own, '{}')) THEN
            RAISE EXCEPTION 'a hold ran out in between' USING ERRCODE = 'serialization_failure';
        END IF;
        FOREACH v_stale IN ARRAY v.stale_holds LOOP
            PERFORM end_hold(p_clinic, v_stale, 'expired');
        END LOOP;
    END IF;
    RETURN v;
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

-- Gives slots up; those outside of today's working hours do not come back as free ones.
CREATE OR REPLACE FUNCTION free_slots_of(p_clinic bigint, p_slots bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    WITH changed AS (
        UPDATE slots SET status = (CASE WHEN withdrawn THEN 'blocked' ELSE 'free' END)::slot_status,
                         hold_id = NULL, booking_id = NULL,
                         version = version + 1
        WHERE clinic_id = p_clinic AND id = ANY (p_slots)
        RETURNING id, version)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT p_clinic, 'slot', id, version FROM changed;
END
$$;

-- Ends an open hold whose slots the caller has locked.
CREATE OR REPLACE FUNCTION end_hold(p_clinic bigint, p_hold bigint, p_state hold_state) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_slots bigint[];
BEGIN
    UPDATE holds SET state = p_state WHERE clinic_id = p_clinic AND id = p_hold AND state = 'open'
    RETURNING slot_ids INTO v_slots;
    IF FOUND THEN
        DELETE FROM occupancy WHERE clinic_id = p_clinic AND hold_id = p_hold;
        PERFORM free_slots_of(p_clinic, v_slots);
    END IF;
END
$$;

-- Starts from which p_minutes of free time of one provider follow without a gap.
CREATE OR REPLACE FUNCTION free_starts(p_clinic bigint, p_from timestamptz, p_to timestamptz, p_provider bigint,
                                       p_minutes int) RETURNS SETOF current_slots
LANGUAGE plpgsql STABLE ROWS 50 AS $$
BEGIN
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
-- they are three choices and not three shades of one.
CREATE OR REPLACE FUNCTION alternatives(p_clinic bigint, p_provider bigint, p_at timestamptz, p_minutes int) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_days   int;
    v_slot   current_slots;
    v_ends   timestamptz;
    v_chosen tstzrange[];
    v_of     bigint[];
    v_result jsonb;
BEGIN
    FOREACH v_days IN ARRAY ARRAY[1, 14, 90] LOOP
        v_result := '[]';
        v_chosen := '{}';
        v_of := '{}';
        FOR v_slot IN
            SELECT f.* FROM free_starts(p_clinic, greatest(p_at - make_interval(days => v_days), clock_timestamp()),
                                        p_at + make_interval(days => v_days), NULL, p_minutes) f
            ORDER BY f.provider_id <> p_provider, abs(extract(epoch FROM f.starts_at - p_at)), f.starts_at, f.provider_id
        LOOP
            v_ends := greatest(v_slot.ends_at, v_slot.starts_at + make_interval(mins => p_minutes));
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

-- The answer to a lost race: who has it, until when, what else is free.
CREATE OR REPLACE FUNCTION slot_taken(c call_context, p_seen stretch, p_provider bigint, p_at timestamptz, p_minutes int,
                                      p_hold bigint, p_booking bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_holder jsonb;
    v_until  timestamptz;
BEGIN
    SELECT CASE WHEN s.status = 'held'
                THEN jsonb_build_object('kind', s.holder_kind, 'id', s.holder_id, 'name', s.holder_name)
                ELSE jsonb_build_object('kind', b.maker_kind, 'id', b.maker_id, 'name', b.maker_name) END,
           CASE WHEN s.status = 'held' THEN s.expires_at END
    INTO v_holder, v_until
    FROM current_slots s LEFT JOIN bookings b ON b.clinic_id = s.clinic_id AND b.id = s.booking_id
    WHERE s.clinic_id = c.clinic AND s.id = ANY (p_seen.slot_ids) AND s.status IN ('held', 'booked')
      AND s.hold_id IS DISTINCT FROM p_hold AND s.booking_id IS DISTINCT FROM coalesce(p_booking, 0)
    ORDER BY s.starts_at LIMIT 1;
    RETURN finish_call(c, jsonb_build_object('outcome', 'slot_taken', 'holder', v_holder, 'held_until', utc(v_until),
                                             'alternatives', alternatives(c.clinic, p_provider, p_at, p_minutes)));
END
$$;

GRANT EXECUTE ON FUNCTION look_at(bigint, bigint, timestamptz, timestamptz, bigint, bigint), lock_slots(bigint, bigint[]),
    take_hold_of(bigint, bigint, timestamptz, timestamptz, bigint, bigint, stretch, bigint[]),
    free_starts(bigint, timestamptz, timestamptz, bigint, int), alternatives(bigint, bigint, timestamptz, int),
    slot_taken(call_context, stretch, bigint, timestamptz, int, bigint, bigint) TO callwaiting_app;
GRANT EXECUTE ON FUNCTION lock_hold(bigint, holds) TO callwaiting_app;
GRANT EXECUTE ON FUNCTION free_slots_of(bigint, bigint[]), end_hold(bigint, bigint, hold_state), lock_slots(bigint, bigint[])
    TO callwaiting_app, callwaiting_worker;

RESET ROLE;
RESET search_path;
