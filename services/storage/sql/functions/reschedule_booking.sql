SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Moves or resizes a booking, with the resources that it has where they are free, else with others of their kind. The old
-- time is given up only when the new one is won; both may overlap.
CREATE OR REPLACE FUNCTION reschedule_booking(p_caller jsonb, p_booking_id bigint, p_slot_id bigint,
                                              p_duration_minutes int, p_version int) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := booking_barrier(c, p_booking_id);
    v_booking bookings;
    v_slot    slots;
    v_minutes int;
    v_until   timestamptz;
    v_seen    stretch;
    v_kinds   text[];
    v_doubled bool;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF is_foreign(c, p_slot_id) THEN
        RETURN deny(c, 'slot ' || p_slot_id);
    ELSIF p_duration_minutes NOT BETWEEN 1 AND 1440 THEN
        RETURN refuse_field(c, '/duration_minutes', 'must be between 1 and 1440');
    END IF;
    SELECT * INTO v_slot FROM slots WHERE clinic_id = c.clinic AND id = p_slot_id;
    IF NOT FOUND THEN
        RETURN refuse_field(c, '/slot_id', 'no such slot');
    END IF;
    SELECT * INTO v_booking FROM bookings WHERE clinic_id = c.clinic AND id = p_booking_id;
    IF p_slot_id <> ALL (v_booking.slot_ids) AND v_slot.ends_at <= clock_timestamp() THEN
        RETURN refuse(c, 'state_conflict', 'the slot is in the past');
    ELSIF v_slot.status = 'blocked' THEN
        RETURN refuse(c, 'state_conflict', 'the slot is blocked');
    ELSIF is_erased(c.clinic, v_booking.contact_id) THEN
        RETURN refuse(c, 'state_conflict', 'this person was erased');
    END IF;

    v_minutes := coalesce(p_duration_minutes,
                          extract(epoch FROM v_booking.ends_at - v_booking.starts_at)::int / 60);
    v_until := v_slot.starts_at + make_interval(mins => v_minutes);
    v_kinds := kinds_of(c.clinic, v_booking.procedure_id);
    v_seen := look_at(c.clinic, v_slot.provider_id, v_slot.starts_at, v_until, v_booking.hold_id, p_booking_id, v_kinds,
                      v_booking.resource_ids);
    v_seen := take_hold_of(c.clinic, v_slot.provider_id, v_slot.starts_at, v_until, v_booking.hold_id, p_booking_id,
                           v_kinds, v_booking.resource_ids, v_seen, v_booking.slot_ids);
    v_booking := lock_booking(c.clinic, v_booking);
    IF v_booking.status NOT IN ('booked', 'arrived') THEN
        RETURN refuse(c, 'state_conflict', 'the booking is ' || v_booking.status);
    ELSIF p_version <> v_booking.version THEN
        RETURN refuse(c, 'state_conflict', 'somebody else changed the booking');
    ELSIF NOT v_seen.fits OR NOT v_seen.available THEN
        RETURN slot_taken(c, v_seen, v_slot.provider_id, v_slot.starts_at, v_minutes, v_booking.hold_id,
                          p_booking_id, v_kinds);
    END IF;

    DELETE FROM occupancy WHERE clinic_id = c.clinic AND hold_id = v_booking.hold_id;
    PERFORM leave_slots(c.clinic, ARRAY(SELECT unnest(v_booking.slot_ids) EXCEPT SELECT unnest(v_seen.slot_ids)),
                        p_booking_id);
    PERFORM book_slots(c.clinic, ARRAY(SELECT unnest(v_seen.slot_ids) EXCEPT SELECT unnest(v_booking.slot_ids)),
                       v_booking.hold_id, p_booking_id);
    -- A deliberate double booking that has its new time alone is one like any other.
    v_doubled := v_booking.overbooked AND EXISTS (SELECT FROM slots WHERE clinic_id = c.clinic
        AND id = ANY (v_seen.slot_ids) AND (booking_id IS DISTINCT FROM p_booking_id OR withdrawn));
    PERFORM occupy(c.clinic, v_booking.hold_id, v_slot.provider_id, v_doubled, v_seen);
    UPDATE bookings SET provider_id = v_slot.provider_id, slot_ids = v_seen.slot_ids,
                        resource_ids = coalesce(v_seen.resource_ids, '{}'), starts_at = v_seen.starts_at,
                        ends_at = v_seen.ends_at, overbooked = v_doubled, version = version + 1
    WHERE clinic_id = c.clinic AND id = p_booking_id;
    PERFORM announce_booking(c.clinic, p_booking_id);
    PERFORM note_history(c, p_booking_id, 'rescheduled',
                         utc(v_booking.starts_at) || ' > ' || utc(v_seen.starts_at));
    PERFORM note_audit(c, 'booking.reschedule', 'booking ' || p_booking_id);
    RETURN booking_answer(c, p_booking_id);
END
$$;

GRANT EXECUTE ON FUNCTION reschedule_booking(jsonb, bigint, bigint, int, int) TO callwaiting_app;

RESET ROLE;
RESET search_path;
