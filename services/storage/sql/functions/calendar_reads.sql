SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- What a calendar shows. `as_of` is read before the rows, so that following the events from there misses nothing.

CREATE OR REPLACE FUNCTION list_slots(p_caller jsonb, p_from timestamptz, p_to timestamptz, p_provider_id bigint,
                                      p_status text) RETURNS json
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_as_of bigint;
    v_slots json;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer::json;
    ELSIF is_foreign(c, p_provider_id) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, coalesce('provider ' || p_provider_id, 'slots'))::json;
    END IF;
    v_as_of := event_head();
    SELECT json_agg(slot_json(s) ORDER BY s.starts_at, s.provider_id) INTO v_slots
    FROM current_slots s
    WHERE s.clinic_id = c.clinic AND s.starts_at >= p_from AND s.starts_at < p_to
      AND (p_provider_id IS NULL OR s.provider_id = p_provider_id) AND (p_status IS NULL OR s.status::text = p_status);
    RETURN json_build_object('outcome', 'ok', 'as_of', v_as_of::text, 'slots', coalesce(v_slots, '[]'));
END
$$;

CREATE OR REPLACE FUNCTION free_slots(p_caller jsonb, p_from timestamptz, p_to timestamptz, p_provider_id bigint,
                                      p_duration_minutes int, p_limit int) RETURNS json
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_slots json;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer::json;
    ELSIF is_foreign(c, p_provider_id) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, coalesce('provider ' || p_provider_id, 'slots'))::json;
    END IF;
    SELECT json_agg(x.slot) INTO v_slots
    FROM (SELECT slot_json(f) AS slot
          FROM free_starts(c.clinic, greatest(p_from, clock_timestamp()), p_to, p_provider_id,
                           coalesce(p_duration_minutes, 0)) f
          ORDER BY f.starts_at, f.provider_id LIMIT least(greatest(coalesce(p_limit, 500), 1), 500)) x;
    RETURN json_build_object('outcome', 'ok', 'slots', coalesce(v_slots, '[]'));
END
$$;

CREATE OR REPLACE FUNCTION list_bookings(p_caller jsonb, p_from timestamptz, p_to timestamptz) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c          call_context := begin_call(p_caller);
    v_as_of    bigint;
    v_bookings jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'bookings');
    END IF;
    v_as_of := event_head();
    -- No booking is longer than a day, so a range on the start is enough for the index.
    SELECT jsonb_agg(booking_json(c.clinic, b.id) ORDER BY b.starts_at, b.id) INTO v_bookings
    FROM bookings b
    WHERE b.clinic_id = c.clinic AND b.starts_at >= p_from - interval '1 day' AND b.starts_at < p_to
      AND b.ends_at > p_from;
    PERFORM note_audit(c, 'booking.list', utc(p_from) || ' > ' || utc(p_to));
    RETURN jsonb_build_object('outcome', 'ok', 'as_of', v_as_of::text, 'bookings', coalesce(v_bookings, '[]'));
END
$$;

CREATE OR REPLACE FUNCTION get_booking(p_caller jsonb, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := booking_barrier(c, p_id);
    v_history jsonb;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    END IF;
    SELECT jsonb_agg(jsonb_build_object('at', utc(at), 'what', what, 'actor', actor_name, 'detail', detail) ORDER BY id)
    INTO v_history FROM booking_history WHERE clinic_id = c.clinic AND booking_id = p_id;
    PERFORM note_audit(c, 'booking.read', 'booking ' || p_id);
    RETURN jsonb_build_object('outcome', 'ok', 'booking', booking_json(c.clinic, p_id),
                              'history', coalesce(v_history, '[]'));
END
$$;

-- The objects behind events, as they are now, for the stream of a clinic.
CREATE OR REPLACE FUNCTION event_objects(p_caller jsonb, p_slots jsonb, p_bookings jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_clinic   bigint := (p_caller->>'clinic')::bigint;
    v_slots    jsonb;
    v_bookings jsonb;
BEGIN
    PERFORM set_config('callwaiting.clinic_id', v_clinic::text, true);
    SELECT jsonb_agg(slot_json(s)) INTO v_slots FROM current_slots s
    WHERE s.clinic_id = v_clinic
      AND s.id = ANY (ARRAY(SELECT jsonb_array_elements_text(coalesce(p_slots, '[]'))::bigint));
    SELECT jsonb_agg(booking_json(v_clinic, b.id)) INTO v_bookings FROM bookings b
    WHERE b.clinic_id = v_clinic
      AND b.id = ANY (ARRAY(SELECT jsonb_array_elements_text(coalesce(p_bookings, '[]'))::bigint));
    RETURN jsonb_build_object('outcome', 'ok', 'slots', coalesce(v_slots, '[]'), 'bookings', coalesce(v_bookings, '[]'));
END
$$;

GRANT EXECUTE ON FUNCTION list_slots(jsonb, timestamptz, timestamptz, bigint, text),
    free_slots(jsonb, timestamptz, timestamptz, bigint, int, int), list_bookings(jsonb, timestamptz, timestamptz),
    get_booking(jsonb, bigint), event_objects(jsonb, jsonb, jsonb) TO callwaiting_app;

RESET ROLE;
RESET search_path;
