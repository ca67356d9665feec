SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- What the functions of a booking's life have in common.

CREATE OR REPLACE FUNCTION booking_json(p_clinic bigint, p_booking bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT jsonb_build_object(
        'id', b.id::text, 'slot_ids', to_jsonb(b.slot_ids::text[]), 'provider_id', b.provider_id::text,
        'resource_ids', to_jsonb(b.resource_ids::text[]), 'starts_at', utc(b.starts_at), 'ends_at', utc(b.ends_at),
        'status', b.status, 'procedure_id', b.procedure_id::text,
        'contact', jsonb_build_object('id', t.id::text, 'ref', t.ref::text, 'key', base64(k.wrapped_key),
                                      'name', base64(t.name), 'phone', base64(t.phone)),
        'note', base64(b.note), 'overbooked', b.overbooked,
        'series', CASE WHEN b.series_first IS NOT NULL
                  THEN jsonb_build_object('first', b.series_first::text, 'number', b.series_number,
                                          'count', b.series_count) END,
        'booked_by', b.maker_name, 'booked_by_kind', b.maker_kind, 'version', b.version)
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

-- Gives up what of p_slots this booking has, be it the slot's own or a deliberate double one.
CREATE OR REPLACE FUNCTION leave_slots(p_clinic bigint, p_slots bigint[], p_booking bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    WITH changed AS (
        UPDATE slots SET overbooked_ids = array_remove(overbooked_ids, p_booking), version = version + 1
        WHERE clinic_id = p_clinic AND id = ANY (p_slots) AND p_booking = ANY (overbooked_ids)
        RETURNING id, version)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT p_clinic, 'slot', id, version FROM changed;
    PERFORM free_slots_of(p_clinic, ARRAY(SELECT id FROM slots WHERE clinic_id = p_clinic AND id = ANY (p_slots)
                                                                 AND booking_id = p_booking));
END
$$;

-- Writes a booking of the time that a hold has; of a row's, its place in it.
CREATE OR REPLACE FUNCTION add_booking(p_hold holds, p_booking bigint, p_procedure bigint, p_contact bigint, p_note bytea,
                                       p_overbooked bool, p_first bigint, p_number int, p_count int) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO bookings (clinic_id, id, hold_id, provider_id, slot_ids, resource_ids, starts_at, ends_at, procedure_id,
                          contact_id, note, overbooked, maker_kind, maker_id, maker_name, series_first, series_number,
                          series_count)
    VALUES (p_hold.clinic_id, p_booking, p_hold.id, p_hold.provider_id, p_hold.slot_ids, p_hold.resource_ids,
            p_hold.starts_at, p_hold.ends_at, p_procedure, p_contact, p_note, p_overbooked, p_hold.holder_kind,
            p_hold.holder_id, p_hold.holder_name, p_first, p_number, p_count);
END
$$;

-- The reservation of a booking that was never held: it names the booking from its start.
CREATE OR REPLACE FUNCTION confirmed_hold(c call_context, p_booking bigint, p_provider bigint, p_seen stretch,
                                          p_procedure bigint) RETURNS holds
LANGUAGE plpgsql AS $$
DECLARE
    v holds;
BEGIN
    INSERT INTO holds (clinic_id, id, provider_id, slot_ids, resource_ids, starts_at, ends_at, procedure_id, holder_kind,
                       holder_id, holder_name, state, expires_at, booking_id)
    VALUES (c.clinic, new_key(c.clinic), p_provider, p_seen.slot_ids, coalesce(p_seen.resource_ids, '{}'),
            p_seen.starts_at, p_seen.ends_at, p_procedure, holder_kind(c), c.actor_id, c.name, 'confirmed',
            clock_timestamp(), p_booking)
    RETURNING * INTO v;
    RETURN v;
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
    lock_booking(bigint, bookings), book_slots(bigint, bigint[], bigint, bigint), booking_barrier(call_context, bigint),
    leave_slots(bigint, bigint[], bigint), confirmed_hold(call_context, bigint, bigint, stretch, bigint),
    add_booking(holds, bigint, bigint, bigint, bytea, bool, bigint, int, int) TO callwaiting_app;

RESET ROLE;
RESET search_path;
