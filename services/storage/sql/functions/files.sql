SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- The calendar as files. An import books through the commands of everybody else; here stands what it has to know.

-- Bookings that touch a range, with the names that stand in a file beside them; cancelled ones, too.
CREATE OR REPLACE FUNCTION export_bookings(p_caller jsonb, p_from timestamptz, p_to timestamptz, p_provider_id bigint,
                                           p_format text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c          call_context := begin_call(p_caller);
    v_clinic   record;
    v_bookings jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_provider_id) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, coalesce('provider ' || p_provider_id, 'bookings'));
    END IF;
    SELECT name, time_zone INTO v_clinic FROM clinics WHERE clinic_id = c.clinic;
    SELECT jsonb_agg(booking_json(c.clinic, b.id) || jsonb_build_object(
               'provider', p.name, 'procedure', d.name,
               'resources', (SELECT string_agg(r.name, ', ' ORDER BY r.kind, r.name) FROM resources r
                             WHERE r.clinic_id = c.clinic AND r.id = ANY (b.resource_ids)),
               'created_at', utc(b.created_at),
               'changed_at', utc(coalesce((SELECT max(h.at) FROM booking_history h
                                           WHERE h.clinic_id = c.clinic AND h.booking_id = b.id), b.created_at)))
               ORDER BY b.starts_at, b.id)
    INTO v_bookings
    FROM bookings b
    JOIN providers p ON p.clinic_id = b.clinic_id AND p.id = b.provider_id
    JOIN procedures d ON d.clinic_id = b.clinic_id AND d.id = b.procedure_id
    WHERE b.clinic_id = c.clinic AND b.starts_at >= p_from - interval '1 day' AND b.starts_at < p_to
      AND b.ends_at > p_from AND (p_provider_id IS NULL OR b.provider_id = p_provider_id);
    PERFORM note_audit(c, 'booking.export', p_format || ', ' || coalesce(jsonb_array_length(v_bookings), 0)
                                            || ' bookings, ' || utc(p_from) || ' > ' || utc(p_to));
    RETURN jsonb_build_object('outcome', 'ok', 'clinic', v_clinic.name, 'time_zone', v_clinic.time_zone,
                              'bookings', coalesce(v_bookings, '[]'));
END
$$;

-- May this caller import, and in which zone is the clinic? A repeated call gets `kept`, what its first end gave.
CREATE OR REPLACE FUNCTION begin_import(p_caller jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'import');
    END IF;
    -- Without an answer under its key: a call that breaks off is continued by making it again.
    RETURN jsonb_build_object('outcome', 'ok',
                              'time_zone', (SELECT time_zone FROM clinics WHERE clinic_id = c.clinic));
END
$$;

CREATE OR REPLACE FUNCTION end_import(p_caller jsonb, p_kept jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'import');
    END IF;
    PERFORM note_audit(c, 'booking.import', (p_kept->>'imported') || ' of ' || jsonb_array_length(p_kept->'outcomes')
                                            || ' events');
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'kept', p_kept,
        'time_zone', (SELECT time_zone FROM clinics WHERE clinic_id = c.clinic)));
END
$$;

-- The slots of a provider from a start on: whether they reach, whether somebody other than p_booking has one of them.
CREATE OR REPLACE FUNCTION stretch_facts(p_clinic bigint, p_provider bigint, p_from timestamptz, p_until timestamptz,
                                         p_booking bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        SELECT jsonb_build_object(
            'slot_id', (array_agg(s.id::text ORDER BY s.starts_at))[1],
            'fits', coalesce(min(s.starts_at) = p_from AND max(s.ends_at) >= p_until AND bool_and(s.status <> 'blocked')
                             AND sum(s.ends_at - s.starts_at) = max(s.ends_at) - min(s.starts_at), false),
            'free', coalesce(bool_and(s.status = 'free'
                                      OR (s.status = 'booked' AND s.booking_id IS NOT DISTINCT FROM p_booking)), false),
            'holder', (array_agg(CASE WHEN s.status = 'held'
                                 THEN jsonb_build_object('kind', s.holder_kind, 'id', s.holder_id, 'name', s.holder_name)
                                 ELSE jsonb_build_object('kind', b.maker_kind, 'id', b.maker_id, 'name', b.maker_name) END
                                 ORDER BY s.starts_at)
                       FILTER (WHERE s.status = 'held'
                                  OR (s.status = 'booked' AND s.booking_id IS DISTINCT FROM p_booking)))[1])
        FROM current_slots s
        LEFT JOIN bookings b ON b.clinic_id = s.clinic_id AND b.id = s.booking_id
        WHERE s.clinic_id = p_clinic AND s.provider_id = p_provider AND s.starts_at >= p_from AND s.starts_at < p_until
          AND NOT (s.withdrawn AND s.status = 'blocked'));
END
$$;

-- What is known of each of a file's events: [{booking_id, token, provider_id, starts_at, minutes}], in their order.
CREATE OR REPLACE FUNCTION import_facts(p_caller jsonb, p_events jsonb, p_provider_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c          call_context := begin_call(p_caller);
    v_event    jsonb;
    v_imported imported_events;
    v_booking  bookings;
    v_provider bigint;
    v_starts   timestamptz;
    v_found    jsonb := '[]';
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_provider_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, coalesce('provider ' || p_provider_id, 'import'));
    END IF;
    FOR v_event IN SELECT x FROM jsonb_array_elements(p_events) WITH ORDINALITY e(x, n) ORDER BY n LOOP
        SELECT * INTO v_imported FROM imported_events
        WHERE clinic_id = c.clinic AND token = decode(v_event->>'token', 'base64');
        SELECT * INTO v_booking FROM bookings
        WHERE clinic_id = c.clinic AND id = (v_event->>'booking_id')::bigint;
        IF v_booking.id IS NULL THEN
            SELECT * INTO v_booking FROM bookings WHERE clinic_id = c.clinic AND id = v_imported.booking_id;
        END IF;
        v_provider := coalesce((v_event->>'provider_id')::bigint, v_booking.provider_id, p_provider_id);
        v_starts := (v_event->>'starts_at')::timestamptz;
        v_found := v_found || jsonb_build_array(jsonb_build_object(
            'provider_id', v_provider::text,
            'booking', CASE WHEN v_booking.id IS NOT NULL THEN jsonb_build_object(
                'id', v_booking.id::text, 'provider_id', v_booking.provider_id::text,
                'starts_at', utc(v_booking.starts_at), 'ends_at', utc(v_booking.ends_at), 'status', v_booking.status,
                'version', v_booking.version) END,
            'imported', CASE WHEN v_imported.booking_id IS NOT NULL THEN jsonb_build_object(
                'starts_at', utc(v_imported.starts_at), 'ends_at', utc(v_imported.ends_at)) END)
            || CASE WHEN v_starts IS NULL OR v_provider IS NULL THEN '{}'
                    ELSE stretch_facts(c.clinic, v_provider, v_starts,
                                       v_starts + make_interval(mins => (v_event->>'minutes')::int), v_booking.id) END);
    END LOOP;
    PERFORM note_audit(c, 'booking.import', 'looked at ' || jsonb_array_length(p_events) || ' events');
    RETURN jsonb_build_object('outcome', 'ok', 'events', v_found);
END
$$;

-- Notes which booking an event became. The answer names another one when the event has one already that stands.
CREATE OR REPLACE FUNCTION remember_import(p_caller jsonb, p_token text, p_booking_id bigint, p_starts_at timestamptz,
                                           p_ends_at timestamptz) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := booking_barrier(c, p_booking_id);
    v_booking bigint;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'import');
    END IF;
    INSERT INTO imported_events AS i (clinic_id, token, booking_id, starts_at, ends_at)
    VALUES (c.clinic, decode(p_token, 'base64'), p_booking_id, p_starts_at, p_ends_at)
    ON CONFLICT (clinic_id, token) DO UPDATE
    SET booking_id = excluded.booking_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at
    WHERE i.booking_id = excluded.booking_id
    RETURNING booking_id INTO v_booking;
    IF v_booking IS NULL THEN
        SELECT booking_id INTO v_booking FROM imported_events
        WHERE clinic_id = c.clinic AND token = decode(p_token, 'base64');
    END IF;
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'booking_id', v_booking::text));
END
$$;

GRANT EXECUTE ON FUNCTION export_bookings(jsonb, timestamptz, timestamptz, bigint, text), begin_import(jsonb),
    end_import(jsonb, jsonb), stretch_facts(bigint, bigint, timestamptz, timestamptz, bigint),
    import_facts(jsonb, jsonb, bigint), remember_import(jsonb, text, bigint, timestamptz, timestamptz)
    TO callwaiting_app;

RESET ROLE;
RESET search_path;
