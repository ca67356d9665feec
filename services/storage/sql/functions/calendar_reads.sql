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
      AND (p_provider_id IS NULL OR s.provider_id = p_provider_id) AND (p_status IS NULL OR s.status::text = p_status)
      -- Those withdrawn that nobody has are no time of the clinic's; others may lie across them.
      AND NOT (s.withdrawn AND s.status = 'blocked');
    RETURN json_build_object('outcome', 'ok', 'as_of', v_as_of::text, 'slots', coalesce(v_slots, '[]'));
END
$$;

-- Free starts for a duration, or for what a procedure takes with its resources: the longer of the two.
CREATE OR REPLACE FUNCTION free_slots(p_caller jsonb, p_from timestamptz, p_to timestamptz, p_provider_id bigint,
                                      p_duration_minutes int, p_limit int, p_procedure_id bigint DEFAULT NULL)
RETURNS json
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_minutes int := coalesce(p_duration_minutes, 0);
    v_slots   json;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer::json;
    ELSIF is_foreign(c, p_provider_id) OR is_foreign(c, p_procedure_id) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, coalesce('provider ' || p_provider_id, 'procedure ' || p_procedure_id, 'slots'))::json;
    END IF;
    v_minutes := greatest(v_minutes, (SELECT duration_minutes FROM procedures
                                      WHERE clinic_id = c.clinic AND id = p_procedure_id));
    SELECT json_agg(x.slot) INTO v_slots
    FROM (SELECT slot_json(f) AS slot
          FROM free_starts(c.clinic, greatest(p_from, clock_timestamp()), p_to, p_provider_id,
                           v_minutes, kinds_of(c.clinic, p_procedure_id)) f
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

-- Everything that a person ever had and will have here, newest first, cancelled ones too.
CREATE OR REPLACE FUNCTION list_bookings_of(p_caller jsonb, p_contact_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c          call_context := begin_call(p_caller);
    v_as_of    bigint;
    v_bookings jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_contact_id) OR c.kind = 'agent' OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'contact ' || p_contact_id);
    ELSIF NOT EXISTS (SELECT FROM contacts WHERE clinic_id = c.clinic AND id = p_contact_id) THEN
        RETURN refuse(c, 'not_found', 'no such contact');
    END IF;
    v_as_of := event_head();
    SELECT jsonb_agg(booking_json(c.clinic, b.id) ORDER BY b.starts_at DESC, b.id DESC) INTO v_bookings
    FROM bookings b WHERE b.clinic_id = c.clinic AND b.contact_id = p_contact_id;
    PERFORM note_audit(c, 'booking.list', 'contact ' || p_contact_id);
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
CREATE OR REPLACE FUNCTION event_objects(p_caller jsonb, p_slots jsonb, p_bookings jsonb,
                                         p_waitlist jsonb DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_clinic   bigint := (p_caller->>'clinic')::bigint;
    v_slots    jsonb;
    v_bookings jsonb;
    v_waitlist jsonb;
BEGIN
    PERFORM set_config('callwaiting.clinic_id', v_clinic::text, true);
    SELECT jsonb_agg(slot_json(s)) INTO v_slots FROM current_slots s
    WHERE s.clinic_id = v_clinic
      AND s.id = ANY (ARRAY(SELECT jsonb_array_elements_text(coalesce(p_slots, '[]'))::bigint));
    SELECT jsonb_agg(booking_json(v_clinic, b.id)) INTO v_bookings FROM bookings b
    WHERE b.clinic_id = v_clinic
      AND b.id = ANY (ARRAY(SELECT jsonb_array_elements_text(coalesce(p_bookings, '[]'))::bigint));
    SELECT jsonb_agg(waitlist_json(v_clinic, w.id)) INTO v_waitlist FROM waitlist w
    WHERE w.clinic_id = v_clinic
      AND w.id = ANY (ARRAY(SELECT jsonb_array_elements_text(coalesce(p_waitlist, '[]'))::bigint));
    RETURN jsonb_build_object('outcome', 'ok', 'slots', coalesce(v_slots, '[]'), 'bookings', coalesce(v_bookings, '[]'),
                              'waitlist', coalesce(v_waitlist, '[]'));
END
$$;

GRANT EXECUTE ON FUNCTION list_slots(jsonb, timestamptz, timestamptz, bigint, text),
    free_slots(jsonb, timestamptz, timestamptz, bigint, int, int, bigint),
    list_bookings(jsonb, timestamptz, timestamptz), list_bookings_of(jsonb, bigint), get_booking(jsonb, bigint),
    event_objects(jsonb, jsonb, jsonb, jsonb) TO callwaiting_app;

RESET ROLE;
RESET search_path;
