SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Cancelling gives the time back at once; restoring takes it again if nobody else has.
CREATE OR REPLACE FUNCTION cancel_booking(p_caller jsonb, p_booking_id bigint, p_reason text, p_version int)
RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := booking_barrier(c, p_booking_id);
    v_booking bookings;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF coalesce(btrim(p_reason), '') = '' THEN
        RETURN refuse_field(c, '/reason', 'must not be empty');
    END IF;
    SELECT * INTO v_booking FROM bookings WHERE clinic_id = c.clinic AND id = p_booking_id;
    PERFORM lock_slots(c.clinic, v_booking.slot_ids);
    v_booking := lock_booking(c.clinic, v_booking);
    IF v_booking.status NOT IN ('booked', 'arrived') THEN
        RETURN refuse(c, 'state_conflict', 'the booking is ' || v_booking.status);
    ELSIF p_version <> v_booking.version THEN
        RETURN refuse(c, 'state_conflict', 'somebody else changed the booking');
    END IF;
    DELETE FROM occupancy WHERE clinic_id = c.clinic AND hold_id = v_booking.hold_id;
    PERFORM free_slots_of(c.clinic, v_booking.slot_ids);
    UPDATE bookings SET status = 'cancelled', version = version + 1 WHERE clinic_id = c.clinic AND id = p_booking_id;
    PERFORM announce_booking(c.clinic, p_booking_id);
    PERFORM note_history(c, p_booking_id, 'cancelled', p_reason);
    PERFORM note_audit(c, 'booking.cancel', 'booking ' || p_booking_id);
    RETURN booking_answer(c, p_booking_id);
END
$$;

CREATE OR REPLACE FUNCTION restore_booking(p_caller jsonb, p_booking_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := booking_barrier(c, p_booking_id);
    v_booking bookings;
    v_seen    stretch;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    END IF;
    SELECT * INTO v_booking FROM bookings WHERE clinic_id = c.clinic AND id = p_booking_id;
    v_seen := look_at(c.clinic, v_booking.provider_id, v_booking.starts_at, v_booking.ends_at, NULL, NULL);
    v_seen := take_hold_of(c.clinic, v_booking.provider_id, v_booking.starts_at, v_booking.ends_at, NULL, NULL, v_seen,
                           v_booking.slot_ids);
    v_booking := lock_booking(c.clinic, v_booking);
    IF v_booking.status <> 'cancelled' THEN
        RETURN refuse(c, 'state_conflict', 'the booking is not cancelled');
    ELSIF NOT v_seen.fits OR NOT v_seen.available THEN
        RETURN slot_taken(c, v_seen, v_booking.provider_id, v_booking.starts_at,
                          extract(epoch FROM v_booking.ends_at - v_booking.starts_at)::int / 60, NULL, NULL);
    END IF;
    INSERT INTO occupancy (clinic_id, hold_id, occupant_id, during)
    VALUES (c.clinic, v_booking.hold_id, v_booking.provider_id, tstzrange(v_seen.starts_at, v_seen.ends_at));
    PERFORM book_slots(c.clinic, v_seen.slot_ids, v_booking.hold_id, p_booking_id);
    UPDATE bookings SET status = 'booked', slot_ids = v_seen.slot_ids, version = version + 1
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

GRANT EXECUTE ON FUNCTION cancel_booking(jsonb, bigint, text, int), restore_booking(jsonb, bigint),
    set_booking_status(jsonb, bigint, text, int) TO callwaiting_app;

RESET ROLE;
RESET search_path;
