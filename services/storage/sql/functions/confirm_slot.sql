SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Turns the caller's hold into a booking, and with p_repeat_slots into the first of a row: all of it or nothing. A second
-- confirm answers with the same bookings.
CREATE OR REPLACE FUNCTION confirm_slot(p_caller jsonb, p_hold_id bigint, p_procedure_id bigint, p_patient jsonb,
                                        p_note jsonb, p_repeat_slots jsonb DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_hold    holds;
    v_minutes int;
    v_kinds   text[];
    v_entry   waitlist;
    v_patient jsonb := p_patient;
    v_note    bytea := decode(p_note->>'sealed', 'base64');
    v_row     slots[];
    v_refusal jsonb;
    v_seen    stretch[];
    v_contact contacts;
    v_booking bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_hold_id) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    ELSIF is_foreign(c, p_procedure_id) THEN
        RETURN deny(c, 'procedure ' || p_procedure_id);
    ELSIF is_foreign(c, (p_patient->>'contact_id')::bigint) THEN
        RETURN deny(c, 'contact ' || (p_patient->>'contact_id'));
    END IF;
    SELECT * INTO v_hold FROM holds WHERE clinic_id = c.clinic AND id = p_hold_id;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such hold');
    ELSIF NOT may_use_hold(c, v_hold) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    END IF;
    SELECT duration_minutes, resource_kinds INTO v_minutes, v_kinds FROM procedures
    WHERE clinic_id = c.clinic AND id = p_procedure_id AND (active OR id = v_hold.procedure_id);

    IF jsonb_array_length(coalesce(p_repeat_slots, '[]')) > 0 AND v_hold.state = 'open' THEN
        v_refusal := row_refusal(c, v_hold, p_repeat_slots);
        IF v_refusal IS NOT NULL THEN
            RETURN v_refusal;
        END IF;
        v_row := first_slots(c.clinic, v_hold, p_repeat_slots);
    ELSIF v_kinds <> '{}' OR v_hold.resource_ids <> '{}' THEN
        v_row := first_slots(c.clinic, v_hold, '[]');
    END IF;
    IF v_row IS NOT NULL THEN
        v_seen := take_row(c.clinic, v_hold, v_row, v_kinds);
    END IF;
    v_hold := lock_hold(c.clinic, v_hold);
    IF v_hold.state = 'confirmed' THEN
        RETURN row_answer(c, v_hold.booking_id);
    END IF;
    v_refusal := hold_refusal(c, v_hold);
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF v_minutes IS NULL THEN
        RETURN refuse_field(c, '/procedure_id', 'no such procedure');
    ELSIF make_interval(mins => v_minutes) > v_hold.ends_at - v_hold.starts_at THEN
        RETURN refuse(c, 'state_conflict', 'the procedure takes longer than the time held');
    ELSIF EXISTS (SELECT FROM unnest(v_seen) s WHERE NOT s.fits OR NOT s.available) THEN
        RETURN row_taken(c, v_hold, v_row, v_seen, v_kinds);
    END IF;

    IF v_hold.waitlist_id IS NOT NULL THEN
        -- Whom it was offered to, with what was noted then unless there is something newer.
        SELECT * INTO v_entry FROM waitlist WHERE clinic_id = c.clinic AND id = v_hold.waitlist_id;
        v_patient := jsonb_build_object('contact_id', v_entry.contact_id::text);
        v_note := coalesce(v_note, v_entry.note);
        v_hold.holder_kind := holder_kind(c);
        v_hold.holder_id := c.actor_id;
        v_hold.holder_name := c.name;
    END IF;
    v_contact := patient_of(c.clinic, v_patient);
    IF v_contact.id IS NULL THEN
        RETURN refuse_field(c, '/patient/contact_id', 'no such contact');
    ELSIF needs_reseal(v_contact, v_patient, p_note) THEN
        RETURN forget_call(c, reseal_for(c.clinic, v_contact.id));
    END IF;
    PERFORM complete_contact(c.clinic, v_contact, v_patient);

    v_booking := new_key(c.clinic);
    PERFORM book_hold(c, v_hold, v_booking, coalesce(v_seen[1].resource_ids, '{}'), p_procedure_id, v_contact.id, v_note,
                      cardinality(v_seen));
    IF cardinality(v_seen) > 1 THEN
        PERFORM book_repeats(c, v_booking, v_row, v_seen, p_procedure_id, v_contact.id, v_note);
    END IF;
    IF v_hold.waitlist_id IS NOT NULL THEN
        PERFORM taken_up(c.clinic, v_hold.waitlist_id);
    END IF;
    RETURN row_answer(c, v_booking);
END
$$;

-- Writes the booking that a locked hold becomes, with the resources that it takes now: of p_count in a row the first.
CREATE OR REPLACE FUNCTION book_hold(c call_context, p_hold holds, p_booking bigint, p_resources bigint[],
                                     p_procedure bigint, p_contact bigint, p_note bytea, p_count int) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF p_resources <> p_hold.resource_ids THEN
        DELETE FROM occupancy WHERE clinic_id = c.clinic AND hold_id = p_hold.id AND occupant_id <> p_hold.provider_id;
        PERFORM occupy_resources(c.clinic, p_hold.id, p_resources, p_hold.starts_at, p_hold.ends_at);
        p_hold.resource_ids := p_resources;
    END IF;
    IF p_count > 1 THEN
        PERFORM add_booking(p_hold, p_booking, p_procedure, p_contact, p_note, false, p_booking, 1, p_count);
    ELSE
        PERFORM add_booking(p_hold, p_booking, p_procedure, p_contact, p_note, false, NULL, NULL, NULL);
    END IF;
    UPDATE holds SET state = 'confirmed', booking_id = p_booking, procedure_id = p_procedure,
                     resource_ids = p_hold.resource_ids
    WHERE clinic_id = c.clinic AND id = p_hold.id;
    PERFORM book_slots(c.clinic, p_hold.slot_ids, p_hold.id, p_booking);
    PERFORM announce_booking(c.clinic, p_booking);
    PERFORM note_history(c, p_booking, 'confirmed', '');
    PERFORM note_audit(c, 'booking.confirm', 'booking ' || p_booking);
END
$$;

-- The contact that a booking is for: the one that was named, or the one that the sealed person is or becomes.
CREATE OR REPLACE FUNCTION patient_of(p_clinic bigint, p_patient jsonb) RETURNS contacts
LANGUAGE plpgsql AS $$
DECLARE
    v_contact bigint := (p_patient->>'contact_id')::bigint;
    v         contacts;
BEGIN
    IF v_contact IS NULL THEN
        v_contact := find_or_add_contact(p_clinic, p_patient);
    END IF;
    -- Somebody being erased at this moment is waited for, and is nobody afterwards: found by name, the call is made again.
    SELECT * INTO v FROM contacts WHERE clinic_id = p_clinic AND id = v_contact AND erased_at IS NULL FOR KEY SHARE;
    IF NOT FOUND AND p_patient->>'contact_id' IS NULL THEN
        RAISE EXCEPTION 'the person was erased in between' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN v;
END
$$;

-- Whether something was sealed for another person's key than this one's.
CREATE OR REPLACE FUNCTION needs_reseal(p_contact contacts, p_patient jsonb, p_note jsonb) RETURNS bool
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce((p_note->>'ref')::uuid <> p_contact.ref, false)
        OR coalesce((p_patient->>'ref')::uuid <> p_contact.ref AND completes(p_contact, p_patient), false)
$$;

-- Whether this tells something of the person that was not known.
CREATE OR REPLACE FUNCTION completes(p_contact contacts, p_patient jsonb) RETURNS bool
LANGUAGE sql IMMUTABLE AS $$
    SELECT (p_contact.email IS NULL AND p_patient->>'email' IS NOT NULL)
        OR (p_contact.date_of_birth IS NULL AND p_patient->>'date_of_birth' IS NOT NULL)
$$;

-- A known person who now gives an e-mail address or a date of birth, sealed with the person's own key.
CREATE OR REPLACE FUNCTION complete_contact(p_clinic bigint, p_contact contacts, p_patient jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF (p_patient->>'ref')::uuid = p_contact.ref AND completes(p_contact, p_patient) THEN
        UPDATE contacts SET email = coalesce(email, decode(p_patient->>'email', 'base64')),
                            date_of_birth = coalesce(date_of_birth, decode(p_patient->>'date_of_birth', 'base64')),
                            updated_at = now(), version = version + 1
        WHERE clinic_id = p_clinic AND id = p_contact.id;
    END IF;
END
$$;

GRANT EXECUTE ON FUNCTION confirm_slot(jsonb, bigint, bigint, jsonb, jsonb, jsonb),
    complete_contact(bigint, contacts, jsonb), completes(contacts, jsonb), patient_of(bigint, jsonb),
    needs_reseal(contacts, jsonb, jsonb),
    book_hold(call_context, holds, bigint, bigint[], bigint, bigint, bytea, int) TO callwaiting_app;

RESET ROLE;
RESET search_path;
