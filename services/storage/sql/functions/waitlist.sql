SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- The waiting list. An offer is a hold in the name of the member of staff who made it, so that no two offers, and no
-- offer and claim, win the same time. An entry is locked last of all, after the slots and the hold of its offer.

-- Entries as they are for this statement: an offer that has run out leaves somebody who waits.
CREATE OR REPLACE FUNCTION waitlist_json(p_clinic bigint, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT jsonb_build_object(
        'id', w.id::text,
        'contact', jsonb_build_object('id', t.id::text, 'ref', t.ref::text, 'key', base64(k.wrapped_key),
                                      'name', base64(t.name), 'phone', base64(t.phone)),
        'procedure_id', w.procedure_id::text, 'provider_id', w.provider_id::text, 'earliest', utc(w.earliest),
        'latest', utc(w.latest), 'note', base64(w.note),
        'state', CASE WHEN w.state = 'offered' AND h.id IS NULL THEN 'waiting' ELSE w.state END,
        'offer', CASE WHEN h.id IS NOT NULL
                 THEN jsonb_build_object('hold_id', h.id::text, 'slot_ids', to_jsonb(h.slot_ids::text[]),
                                         'provider_id', h.provider_id::text, 'starts_at', utc(h.starts_at),
                                         'ends_at', utc(h.ends_at), 'expires_at', utc(h.expires_at)) END,
        'created_at', utc(w.created_at), 'version', w.version)
    FROM waitlist w
    JOIN contacts t ON t.clinic_id = w.clinic_id AND t.id = w.contact_id
    LEFT JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    LEFT JOIN holds h ON w.state = 'offered' AND h.clinic_id = w.clinic_id AND h.id = w.hold_id AND h.state = 'open'
                     AND h.expires_at > clock_timestamp()
    WHERE w.clinic_id = p_clinic AND w.id = p_id);
END
$$;

CREATE OR REPLACE FUNCTION announce_waitlist(p_clinic bigint, p_id bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT clinic_id, 'waitlist', id, version FROM waitlist WHERE clinic_id = p_clinic AND id = p_id;
END
$$;

CREATE OR REPLACE FUNCTION entry_answer(c call_context, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'entry', waitlist_json(c.clinic, p_id)));
END
$$;

-- Who waits or has an offer, who has waited longest first. With a slot: those alone who could take it, for what they wait
-- for, from the slot's start.
CREATE OR REPLACE FUNCTION list_waitlist(p_caller jsonb, p_slot_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_as_of bigint;
    v_slot  slots;
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_slot_id) OR c.kind = 'agent' OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, coalesce('slot ' || p_slot_id, 'waitlist'));
    END IF;
    v_as_of := event_head();
    IF p_slot_id IS NULL THEN
        SELECT jsonb_agg(waitlist_json(c.clinic, w.id) ORDER BY w.created_at, w.id) INTO v_found
        FROM waitlist w WHERE w.clinic_id = c.clinic AND w.state IN ('waiting', 'offered');
    ELSE
        SELECT * INTO v_slot FROM slots WHERE clinic_id = c.clinic AND id = p_slot_id;
        IF NOT FOUND THEN
            RETURN refuse(c, 'not_found', 'no such slot');
        END IF;
        WITH wanted AS MATERIALIZED (
            SELECT w.id, w.created_at, w.procedure_id, p.resource_kinds,
                   v_slot.starts_at + make_interval(mins => p.duration_minutes) AS ends_at
            FROM waitlist w
            JOIN procedures p ON p.clinic_id = w.clinic_id AND p.id = w.procedure_id
            LEFT JOIN holds h ON h.clinic_id = w.clinic_id AND h.id = w.hold_id
            WHERE w.clinic_id = c.clinic AND (w.provider_id IS NULL OR w.provider_id = v_slot.provider_id)
              AND (w.state = 'waiting'
                   OR (w.state = 'offered' AND (h.state <> 'open' OR h.expires_at <= clock_timestamp())))
              AND w.earliest <= v_slot.starts_at AND v_slot.starts_at > clock_timestamp()
              AND w.latest >= v_slot.starts_at + make_interval(mins => p.duration_minutes)
        ), fitting AS MATERIALIZED (
            SELECT d.procedure_id
            FROM (SELECT DISTINCT procedure_id, ends_at, resource_kinds FROM wanted) d
            CROSS JOIN LATERAL look_at(c.clinic, v_slot.provider_id, v_slot.starts_at, d.ends_at, NULL, NULL,
                                       d.resource_kinds, NULL) s
            WHERE s.fits AND s.available
        )
        SELECT jsonb_agg(waitlist_json(c.clinic, w.id) ORDER BY w.created_at, w.id) INTO v_found
        FROM wanted w WHERE w.procedure_id IN (SELECT procedure_id FROM fitting);
    END IF;
    PERFORM note_audit(c, 'waitlist.list', coalesce('slot ' || p_slot_id, 'all'));
    RETURN jsonb_build_object('outcome', 'ok', 'as_of', v_as_of::text, 'waitlist', coalesce(v_found, '[]'));
END
$$;

CREATE OR REPLACE FUNCTION add_to_waitlist(p_caller jsonb, p_patient jsonb, p_procedure_id bigint, p_provider_id bigint,
                                           p_earliest timestamptz, p_latest timestamptz, p_note jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_contact contacts;
    v_id      bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_procedure_id) OR is_foreign(c, p_provider_id)
          OR is_foreign(c, (p_patient->>'contact_id')::bigint) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'waitlist');
    ELSIF NOT EXISTS (SELECT FROM procedures WHERE clinic_id = c.clinic AND id = p_procedure_id AND active) THEN
        RETURN refuse_field(c, '/procedure_id', 'no such procedure');
    ELSIF p_provider_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM providers WHERE clinic_id = c.clinic AND id = p_provider_id AND active) THEN
        RETURN refuse_field(c, '/provider_id', 'no such provider');
    ELSIF p_earliest IS NULL THEN
        RETURN refuse_field(c, '/earliest', 'must be given');
    ELSIF p_latest IS NULL OR p_latest <= p_earliest THEN
        RETURN refuse_field(c, '/latest', 'must be after the earliest');
    ELSIF p_latest <= clock_timestamp() THEN
        RETURN refuse_field(c, '/latest', 'is in the past');
    END IF;
    v_contact := patient_of(c.clinic, p_patient);
    IF v_contact.id IS NULL THEN
        RETURN refuse_field(c, '/patient/contact_id', 'no such contact');
    ELSIF needs_reseal(v_contact, p_patient, p_note) THEN
        RETURN forget_call(c, reseal_for(c.clinic, v_contact.id));
    END IF;
    INSERT INTO waitlist (clinic_id, id, contact_id, procedure_id, provider_id, earliest, latest, note)
    VALUES (c.clinic, new_key(c.clinic), v_contact.id, p_procedure_id, p_provider_id, p_earliest, p_latest,
            decode(p_note->>'sealed', 'base64'))
    ON CONFLICT (clinic_id, contact_id, procedure_id) WHERE state IN ('waiting', 'offered') DO NOTHING
    RETURNING id INTO v_id;
    IF v_id IS NULL THEN
        RETURN refuse(c, 'state_conflict', 'this person is waiting for this already');
    END IF;
    PERFORM complete_contact(c.clinic, v_contact, p_patient);
    PERFORM announce_waitlist(c.clinic, v_id);
    PERFORM note_audit(c, 'waitlist.add', 'waitlist ' || v_id);
    RETURN entry_answer(c, v_id);
END
$$;

-- Holds the time that the entry's procedure takes, for p_minutes.
CREATE OR REPLACE FUNCTION offer_waitlist(p_caller jsonb, p_id bigint, p_slot_id bigint, p_minutes int) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := waitlist_barrier(c, p_id);
    v_entry   waitlist;
    v_last    holds;
    v_slot    slots;
    v_minutes int;
    v_kinds   text[];
    v_until   timestamptz;
    v_seen    stretch;
    v_hold    bigint;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF is_foreign(c, p_slot_id) THEN
        RETURN deny(c, 'slot ' || p_slot_id);
    ELSIF p_minutes IS NULL OR p_minutes NOT BETWEEN 5 AND 1440 THEN
        RETURN refuse_field(c, '/minutes', 'must be between 5 and 1440');
    END IF;
    SELECT * INTO v_slot FROM slots WHERE clinic_id = c.clinic AND id = p_slot_id;
    IF NOT FOUND THEN
        RETURN refuse_field(c, '/slot_id', 'no such slot');
    ELSIF v_slot.status = 'blocked' THEN
        RETURN refuse(c, 'state_conflict', 'the slot is blocked');
    ELSIF v_slot.ends_at <= clock_timestamp() THEN
        RETURN refuse(c, 'state_conflict', 'the slot is in the past');
    END IF;
    SELECT * INTO v_entry FROM waitlist WHERE clinic_id = c.clinic AND id = p_id;
    SELECT * INTO v_last FROM holds WHERE clinic_id = c.clinic AND id = v_entry.hold_id;
    SELECT duration_minutes, resource_kinds INTO v_minutes, v_kinds FROM procedures
    WHERE clinic_id = c.clinic AND id = v_entry.procedure_id;
    v_until := v_slot.starts_at + make_interval(mins => v_minutes);

    v_seen := look_at(c.clinic, v_slot.provider_id, v_slot.starts_at, v_until, NULL, NULL, v_kinds, NULL);
    v_seen := take_hold_of(c.clinic, v_slot.provider_id, v_slot.starts_at, v_until, NULL, NULL, v_kinds, NULL, v_seen,
                           v_last.slot_ids);
    -- The entry's last offer, if it has run out and nobody has cleaned up; its slots are locked.
    IF v_last.expires_at <= clock_timestamp() THEN
        v_last := lock_hold(c.clinic, v_last);
        PERFORM end_hold(c.clinic, v_last.id, 'expired');
    END IF;
    SELECT * INTO v_entry FROM waitlist WHERE clinic_id = c.clinic AND id = p_id FOR UPDATE;
    IF v_entry.state <> 'waiting' THEN
        RETURN refuse(c, 'state_conflict', CASE v_entry.state WHEN 'offered' THEN 'there is an offer already'
                                           ELSE 'the entry was ' || v_entry.state END);
    ELSIF NOT v_seen.fits OR NOT v_seen.available THEN
        RETURN slot_taken(c, v_seen, v_slot.provider_id, v_slot.starts_at, v_minutes, NULL, NULL, v_kinds);
    END IF;
    v_hold := make_hold(c, v_slot.provider_id, v_seen, v_entry.procedure_id,
                        clock_timestamp() + make_interval(mins => p_minutes), p_id);
    UPDATE waitlist SET state = 'offered', hold_id = v_hold, version = version + 1
    WHERE clinic_id = c.clinic AND id = p_id;
    PERFORM announce_waitlist(c.clinic, p_id);
    PERFORM note_audit(c, 'waitlist.offer', 'waitlist ' || p_id);
    RETURN entry_answer(c, p_id);
END
$$;

-- Takes somebody off the list, and gives an offer up. Again: nothing.
CREATE OR REPLACE FUNCTION remove_from_waitlist(p_caller jsonb, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := waitlist_barrier(c, p_id);
    v_hold    holds;
    v_entry   waitlist;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    END IF;
    SELECT h.* INTO v_hold
    FROM waitlist w JOIN holds h ON h.clinic_id = w.clinic_id AND h.id = w.hold_id
    WHERE w.clinic_id = c.clinic AND w.id = p_id AND w.state = 'offered';
    IF FOUND THEN
        v_hold := lock_hold(c.clinic, v_hold);
        PERFORM end_hold(c.clinic, v_hold.id, 'released');
    END IF;
    SELECT * INTO v_entry FROM waitlist WHERE clinic_id = c.clinic AND id = p_id FOR UPDATE;
    IF v_entry.state = 'booked' THEN
        RETURN refuse(c, 'state_conflict', 'the offer was taken up; cancel the booking instead');
    ELSIF v_entry.state = 'offered' THEN
        RAISE EXCEPTION 'an offer was made in between' USING ERRCODE = 'serialization_failure';
    ELSIF v_entry.state = 'waiting' THEN
        UPDATE waitlist SET state = 'removed', version = version + 1 WHERE clinic_id = c.clinic AND id = p_id;
        PERFORM announce_waitlist(c.clinic, p_id);
        PERFORM note_audit(c, 'waitlist.remove', 'waitlist ' || p_id);
    END IF;
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok'));
END
$$;

-- A refusal that stands before any work on an entry, or null.
CREATE OR REPLACE FUNCTION waitlist_barrier(c call_context, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR c.kind = 'agent' OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'waitlist ' || p_id);
    ELSIF NOT EXISTS (SELECT FROM waitlist WHERE clinic_id = c.clinic AND id = p_id) THEN
        RETURN refuse(c, 'not_found', 'nobody of this number on the waiting list');
    END IF;
    RETURN NULL;
END
$$;

-- The offer became a booking.
CREATE OR REPLACE FUNCTION taken_up(p_clinic bigint, p_id bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE waitlist SET state = 'booked', version = version + 1 WHERE clinic_id = p_clinic AND id = p_id;
    PERFORM announce_waitlist(p_clinic, p_id);
END
$$;

-- The offer was given up or has run out.
CREATE OR REPLACE FUNCTION back_to_waiting(p_clinic bigint, p_id bigint, p_hold bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE waitlist SET state = 'waiting', hold_id = NULL, version = version + 1
    WHERE clinic_id = p_clinic AND id = p_id AND state = 'offered' AND hold_id = p_hold;
    IF FOUND THEN
        PERFORM announce_waitlist(p_clinic, p_id);
    END IF;
END
$$;

GRANT EXECUTE ON FUNCTION waitlist_json(bigint, bigint), entry_answer(call_context, bigint),
    list_waitlist(jsonb, bigint), add_to_waitlist(jsonb, jsonb, bigint, bigint, timestamptz, timestamptz, jsonb),
    offer_waitlist(jsonb, bigint, bigint, int), remove_from_waitlist(jsonb, bigint),
    waitlist_barrier(call_context, bigint), taken_up(bigint, bigint) TO callwaiting_app;
GRANT EXECUTE ON FUNCTION announce_waitlist(bigint, bigint), back_to_waiting(bigint, bigint, bigint)
    TO callwaiting_app, callwaiting_worker;

RESET ROLE;
RESET search_path;
