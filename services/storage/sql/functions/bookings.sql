SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- What the functions of a booking's life have in common.

CREATE OR REPLACE FUNCTION booking_json(p_clinic bigint, p_booking bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT jsonb_build_object(
        'id', b.id::text, 'slot_ids', to_jsonb(b.slot_ids::text[]), 'provider_id', b.provider_id::text,
        'resource_ids', '[]'::jsonb, 'starts_at', utc(b.starts_at), 'ends_at', utc(b.ends_at), 'status', b.status,
        'procedure_id', b.procedure_id::text,
        'contact', jsonb_build_object('id', t.id::text, 'ref', t.ref::text, 'key', base64(k.wrapped_key),
                                      'name', base64(t.name), 'phone', base64(t.phone)),
        'note', base64(b.note), 'overbooked', b.overbooked, 'booked_by', b.maker_name, 'version', b.version)
    FROM bookings b
    JOIN contacts t ON t.clinic_id = b.clinic_id AND t.id = b.contact_id
    LEFT JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    WHERE b.clinic_id = p_clinic AND b.id = p_booking);
END
$$;

CREATE OR REPLACE FUNCTION booking_answer(c call_context, p_booking bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'booking', booking_json(c.clinic, p_booking)));
END
$$;

-- Locks a booking that was read before; its slots are locked already.
CREATE OR REPLACE FUNCTION lock_booking(p_clinic bigint, p_read bookings) RETURNS bookings
LANGUAGE plpgsql AS $$
DECLARE
    v bookings;
BEGIN
    SELECT * INTO v FROM bookings WHERE clinic_id = p_clinic AND id = p_read.id FOR UPDATE;
    IF v.slot_ids <> p_read.slot_ids THEN
        RAISE EXCEPTION 'the booking moved in between' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN v;
END
$$;

-- Slots of a reservation: booked, announced.
CREATE OR REPLACE FUNCTION book_slots(p_clinic bigint, p_slots bigint[], p_hold bigint, p_booking bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    WITH changed AS (
        UPDATE slots SET status = 'booked', hold_id = p_hold, booking_id = p_booking, version = version + 1
        WHERE clinic_id = p_clinic AND id = ANY (p_slots)
        RETURNING id, version)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT p_clinic, 'slot', id, version FROM changed;
END
$$;

-- A refusal that stands before any work on a booking, or null.
CREATE OR REPLACE FUNCTION booking_barrier(c call_context, p_booking bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_booking) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'booking ' || p_booking);
    ELSIF NOT EXISTS (SELECT FROM bookings WHERE clinic_id = c.clinic AND id = p_booking) THEN
        RETURN refuse(c, 'not_found', 'no such booking');
    END IF;
    RETURN NULL;
END
$$;

GRANT EXECUTE ON FUNCTION booking_json(bigint, bigint), booking_answer(call_context, bigint),
    lock_booking(bigint, bookings), book_slots(bigint, bigint[], bigint, bigint), booking_barrier(call_context, bigint)
    TO callwaiting_app;

RESET ROLE;
RESET search_path;
