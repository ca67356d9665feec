SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Cancelling gives the time back at once, of the later bookings of a row too when asked for; restoring takes it again if
-- nobody else has.
CREATE OR REPLACE FUNCTION cancel_booking(p_caller jsonb, p_booking_id bigint, p_reason text, p_version int,
                                          p_following bool DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := booking_barrier(c, p_booking_id);
    v_booking bookings;
    v_all     bigint[];
    v_slots   bigint[];
    v_id      bigint;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF coalesce(btrim(p_reason), '') = '' THEN
        RETURN refuse_field(c, '/reason', 'must not be empty');
    END IF;
    SELECT * INTO v_booking FROM bookings WHERE clinic_id = c.clinic AND id = p_booking_id;
    v_all := with_following(v_booking, p_following);
    v_slots := slots_of_bookings(c.clinic, v_all);
    PERFORM lock_slots(c.clinic, v_slots);
    PERFORM id FROM bookings WHERE clinic_id = c.clinic AND id = ANY (v_all) ORDER BY id FOR UPDATE;
    v_booking := lock_booking(c.clinic, v_booking);
    IF v_booking.status NOT IN ('booked', 'arrived') THEN
        RETURN refuse(c, 'state_conflict', 'the booking is ' || v_booking.status);
    ELSIF p_version <> v_booking.version THEN
        RETURN refuse(c, 'state_conflict', 'somebody else changed the booking');
    END IF;
    v_all := with_following(v_booking, p_following);
    IF NOT slots_of_bookings(c.clinic, v_all) <@ v_slots THEN
        RAISE EXCEPTION 'a booking of the row moved in between' USING ERRCODE = 'serialization_failure';
    END IF;
    FOREACH v_id IN ARRAY v_all LOOP
        PERFORM call_off(c, v_id, p_reason);
    END LOOP;
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'booking', booking_json(c.clinic, p_booking_id),
        'cancelled', to_jsonb(v_all::text[]),
        'repeats', coalesce((SELECT jsonb_agg(booking_json(c.clinic, id) ORDER BY n)
                             FROM unnest(v_all) WITH ORDINALITY x(id, n) WHERE id <> p_booking_id), '[]')));
END
$$;

-- A booking, and with p_following those of its row that come later and have not begun, in order of time.
CREATE OR REPLACE FUNCTION with_following(p_booking bookings, p_following bool) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN p_booking.id || CASE WHEN p_following AND p_booking.series_first IS NOT NULL THEN
        ARRAY(SELECT id FROM bookings
              WHERE clinic_id = p_booking.clinic_id AND series_first = p_booking.series_first AND id <> p_booking.id
                AND starts_at > greatest(p_booking.starts_at, now()) AND status IN ('booked', 'arrived')
              ORDER BY starts_at, id) END;
END
$$;

CREATE OR REPLACE FUNCTION slots_of_bookings(p_clinic bigint, p_bookings bigint[]) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(SELECT unnest(slot_ids) FROM bookings WHERE clinic_id = p_clinic AND id = ANY (p_bookings));
END
$$;

-- Cancels a booking that the caller has locked with its slots.
CREATE OR REPLACE FUNCTION call_off(c call_context, p_booking bigint, p_reason text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v bookings;
BEGIN
    UPDATE bookings SET status = 'cancelled', version = version + 1 WHERE clinic_id = c.clinic AND id = p_booking
    RETURNING * INTO v;
    DELETE FROM occupancy WHERE clinic_id = c.clinic AND hold_id = v.hold_id;
    PERFORM leave_slots(c.clinic, v.slot_ids, p_booking);
    PERFORM announce_booking(c.clinic, p_booking);
    PERFORM note_history(c, p_booking, 'cancelled', p_reason);
    PERFORM note_audit(c, 'booking.cancel', 'booking ' || p_booking);
END
$$;

CREATE OR REPLACE FUNCTION restore_booking(p_caller jsonb, p_booking_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := booking_barrier(c, p_booking_id);
    v_booking bookings;
    v_kinds   text[];
    v_seen    stretch;
    v_doubled bool := false;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    END IF;
    SELECT * INTO v_booking FROM bookings WHERE clinic_id = c.clinic AND id = p_booking_id;
    IF is_erased(c.clinic, v_booking.contact_id) THEN
        RETURN refuse(c, 'state_conflict', 'this person was erased');
    END IF;
    v_kinds := kinds_of(c.clinic, v_booking.procedure_id);
    IF v_booking.overbooked THEN
        -- It goes back beside whoever is there, as it was.
        v_seen := take_over(c.clinic, v_booking.slot_ids, v_kinds, v_booking.resource_ids, v_booking.hold_id);
        v_seen.fits := v_seen.fits AND v_seen.starts_at = v_booking.starts_at AND v_seen.ends_at = v_booking.ends_at
            AND chain_of(c.clinic, v_booking.slot_ids[1], v_booking.ends_at) IS NOT DISTINCT FROM v_booking.slot_ids;
        v_doubled := EXISTS (SELECT FROM slots WHERE clinic_id = c.clinic AND id = ANY (v_seen.slot_ids)
                                                 AND (status <> 'free' OR withdrawn));
    ELSE
        v_seen := look_at(c.clinic, v_booking.provider_id, v_booking.starts_at, v_booking.ends_at, v_booking.hold_id, NULL,
                          v_kinds, v_booking.resource_ids);
        v_seen := take_hold_of(c.clinic, v_booking.provider_id, v_booking.starts_at, v_booking.ends_at,
                               v_booking.hold_id, NULL, v_kinds, v_booking.resource_ids, v_seen, v_booking.slot_ids);
    END IF;
    v_booking := lock_booking(c.clinic, v_booking);
    IF v_booking.status <> 'cancelled' THEN
        RETURN refuse(c, 'state_conflict', 'the booking is not cancelled');
    ELSIF NOT v_seen.fits OR NOT v_seen.available THEN
        RETURN slot_taken(c, v_seen, v_booking.provider_id, v_booking.starts_at,
                          extract(epoch FROM v_booking.ends_at - v_booking.starts_at)::int / 60, NULL, NULL, v_kinds);
    END IF;
    PERFORM occupy(c.clinic, v_booking.hold_id, v_booking.provider_id, v_doubled, v_seen);
    IF v_doubled THEN
        PERFORM put_over(c.clinic, v_seen.slot_ids, v_booking.hold_id, p_booking_id);
    ELSE
        PERFORM book_slots(c.clinic, v_seen.slot_ids, v_booking.hold_id, p_booking_id);
    END IF;
    UPDATE bookings SET status = 'booked', slot_ids = v_seen.slot_ids,
                        resource_ids = coalesce(v_seen.resource_ids, '{}'), overbooked = v_doubled, version = version + 1
    WHERE clinic_id = c.clinic AND id = p_booking_id;
    PERFORM announce_booking(c.clinic, p_booking_id);
    PERFORM note_history(c, p_booking_id, 'restored', '');
    PERFORM note_audit(c, 'booking.restore', 'booking ' || p_booking_id);
    RETURN booking_answer(c, p_booking_id);
END
$$;

-- The steps of a visit, in any direction, as people press the wrong one; the same step again changes nothing.
CREATE OR REPLACE FUNCTION set_booking_status(p_caller jsonb, p_booking_id bigint, p_status text, p_version int)
RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := booking_barrier(c, p_booking_id);
    v_booking bookings;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF p_status IS NULL OR p_status NOT IN ('booked', 'arrived', 'in_progress', 'completed', 'no_show') THEN
        RETURN refuse_field(c, '/status', 'must be booked, arrived, in_progress, completed or no_show');
    END IF;
    SELECT * INTO v_booking FROM bookings WHERE clinic_id = c.clinic AND id = p_booking_id FOR UPDATE;
    IF v_booking.status = 'cancelled' THEN
        RETURN refuse(c, 'state_conflict', 'the booking is cancelled');
    ELSIF p_version <> v_booking.version THEN
        RETURN refuse(c, 'state_conflict', 'somebody else changed the booking');
    ELSIF v_booking.status::text <> p_status THEN
        UPDATE bookings SET status = p_status::booking_status, version = version + 1 WHERE clinic_id = c.clinic AND id = p_booking_id;
        PERFORM announce_booking(c.clinic, p_booking_id);
        PERFORM note_history(c, p_booking_id, 'status', v_booking.status || ' > ' || p_status);
        PERFORM note_audit(c, 'booking.status', 'booking ' || p_booking_id);
    END IF;
    RETURN booking_answer(c, p_booking_id);
END
$$;

GRANT EXECUTE ON FUNCTION cancel_booking(jsonb, bigint, text, int, bool), with_following(bookings, bool),
    slots_of_bookings(bigint, bigint[]), call_off(call_context, bigint, text), restore_booking(jsonb, bigint),
    set_booking_status(jsonb, bigint, text, int) TO callwaiting_app;

RESET ROLE;
RESET search_path;
