SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Time off of a provider, or of the whole clinic. Nothing that is held or booked is dropped for it: bookings that lie in
-- it now are named to whoever made it.

CREATE OR REPLACE FUNCTION time_off_json(t time_off) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', t.id::text, 'provider_id', t.provider_id::text, 'starts_at', utc(t.starts_at),
                              'ends_at', utc(t.ends_at), 'reason', t.reason)
$$;

CREATE OR REPLACE FUNCTION list_time_off(p_caller jsonb, p_from timestamptz, p_to timestamptz) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'time off');
    END IF;
    SELECT jsonb_agg(time_off_json(t) ORDER BY t.starts_at, t.id) INTO v_found FROM time_off t
    WHERE t.clinic_id = c.clinic AND t.ends_at > p_from AND t.starts_at < p_to;
    RETURN jsonb_build_object('outcome', 'ok', 'time_off', coalesce(v_found, '[]'));
END
$$;

-- Lays the slots of the local days anew that a time off touches.
CREATE OR REPLACE FUNCTION refit_around(p_off time_off) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
    v_zone text := (SELECT time_zone FROM clinics WHERE clinic_id = p_off.clinic_id);
BEGIN
    RETURN refit(p_off.clinic_id, p_off.provider_id, (p_off.starts_at AT TIME ZONE v_zone)::date,
                 (p_off.ends_at AT TIME ZONE v_zone)::date);
END
$$;

-- Whole minutes, as a calendar shows them: begun ones belong to it.
CREATE OR REPLACE FUNCTION add_time_off(p_caller jsonb, p_time_off jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c          call_context := begin_call(p_caller);
    v_provider bigint := (p_time_off->>'provider_id')::bigint;
    v_starts   timestamptz := date_trunc('minute', (p_time_off->>'starts_at')::timestamptz);
    v_ends     timestamptz := date_trunc('minute', (p_time_off->>'ends_at')::timestamptz + interval '59.999999 seconds');
    v_made     time_off;
    v_changed  bigint[];
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, v_provider) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, coalesce('provider ' || v_provider, 'time off'));
    ELSIF v_starts IS NULL THEN
        RETURN refuse_field(c, '/starts_at', 'must be a time');
    ELSIF v_ends IS NULL OR v_ends <= v_starts THEN
        RETURN refuse_field(c, '/ends_at', 'must be later than "starts_at"');
    ELSIF v_ends > v_starts + interval '2 years' THEN
        RETURN refuse_field(c, '/ends_at', 'must be within two years of "starts_at"');
    ELSIF v_provider IS NOT NULL AND NOT EXISTS (SELECT FROM providers WHERE clinic_id = c.clinic AND id = v_provider) THEN
        RETURN refuse_field(c, '/provider_id', 'no such provider');
    END IF;
    PERFORM lock_schedule(c.clinic);
    INSERT INTO time_off (clinic_id, id, provider_id, starts_at, ends_at, reason)
    VALUES (c.clinic, new_key(c.clinic), v_provider, v_starts, v_ends, coalesce(btrim(p_time_off->>'reason'), ''))
    RETURNING * INTO v_made;
    v_changed := refit_around(v_made);
    PERFORM announce_schedule(c.clinic, v_changed);
    PERFORM note_audit(c, 'time_off.add', 'time off ' || v_made.id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'time_off', time_off_json(v_made),
                                             'bookings_outside', bookings_in(c.clinic, v_made)));
END
$$;

-- Bookings still to come in a time off, whether or not they lay outside of the hours before.
CREATE OR REPLACE FUNCTION bookings_in(p_clinic bigint, p_off time_off) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    -- No booking is longer than a day, so a range on the start is enough for the index.
    RETURN (SELECT coalesce(jsonb_agg(b.id::text ORDER BY b.starts_at, b.id), '[]') FROM bookings b
            WHERE b.clinic_id = p_clinic AND b.starts_at > p_off.starts_at - interval '1 day' AND b.starts_at < p_off.ends_at
              AND b.ends_at > greatest(p_off.starts_at, now())
              AND (p_off.provider_id IS NULL OR b.provider_id = p_off.provider_id)
              AND b.status IN ('booked', 'arrived', 'in_progress'));
END
$$;

CREATE OR REPLACE FUNCTION remove_time_off(p_caller jsonb, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c      call_context := begin_call(p_caller);
    v_gone time_off;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'time off ' || p_id);
    END IF;
    PERFORM lock_schedule(c.clinic);
    DELETE FROM time_off WHERE clinic_id = c.clinic AND id = p_id RETURNING * INTO v_gone;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such time off');
    END IF;
    PERFORM announce_schedule(c.clinic, refit_around(v_gone));
    PERFORM note_audit(c, 'time_off.remove', 'time off ' || p_id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok'));
END
$$;

GRANT EXECUTE ON FUNCTION time_off_json(time_off), refit_around(time_off), list_time_off(jsonb, timestamptz, timestamptz),
    add_time_off(jsonb, jsonb), bookings_in(bigint, time_off), remove_time_off(jsonb, bigint) TO callwaiting_app;

RESET ROLE;
RESET search_path;
