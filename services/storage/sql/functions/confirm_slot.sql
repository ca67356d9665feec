SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Turns the caller's hold into a booking. A second confirm answers with the same booking.
CREATE OR REPLACE FUNCTION confirm_slot(p_caller jsonb, p_hold_id bigint, p_procedure_id bigint, p_patient jsonb,
                                        p_note jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_hold    holds;
    v_minutes int;
    v_contact contacts;
    v_booking bigint;
    v_wanted  bigint := (p_patient->>'contact_id')::bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_hold_id) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    ELSIF is_foreign(c, p_procedure_id) THEN
        RETURN deny(c, 'procedure ' || p_procedure_id);
    ELSIF is_foreign(c, v_wanted) THEN
        RETURN deny(c, 'contact ' || v_wanted);
    END IF;
    SELECT * INTO v_hold FROM holds WHERE clinic_id = c.clinic AND id = p_hold_id;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such hold');
    ELSIF (v_hold.holder_kind, v_hold.holder_id) <> (holder_kind(c), c.actor_id) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    END IF;

    v_hold := lock_hold(c.clinic, v_hold);
    IF v_hold.state = 'confirmed' THEN
        RETURN booking_answer(c, v_hold.booking_id);
    ELSIF v_hold.state = 'released' THEN
        RETURN refuse(c, 'state_conflict', 'the hold was released');
    ELSIF v_hold.state = 'expired' OR v_hold.expires_at <= clock_timestamp() THEN
        PERFORM end_hold(c.clinic, p_hold_id, 'expired');
        RETURN refuse(c, 'hold_expired', 'the hold has run out');
    END IF;
    SELECT duration_minutes INTO v_minutes FROM procedures WHERE clinic_id = c.clinic AND id = p_procedure_id;
    IF NOT FOUND THEN
        RETURN refuse_field(c, '/procedure_id', 'no such procedure');
    ELSIF make_interval(mins => v_minutes) > v_hold.ends_at - v_hold.starts_at THEN
        RETURN refuse(c, 'state_conflict', 'the procedure takes longer than the time held');
    END IF;

    IF v_wanted IS NULL THEN
        v_wanted := find_or_add_contact(c.clinic, p_patient);
    END IF;
    SELECT * INTO v_contact FROM contacts WHERE clinic_id = c.clinic AND id = v_wanted;
    IF NOT FOUND THEN
        RETURN refuse_field(c, '/patient/contact_id', 'no such contact');
    ELSIF (p_note->>'ref')::uuid <> v_contact.ref
          OR ((p_patient->>'ref')::uuid <> v_contact.ref AND completes(v_contact, p_patient)) THEN
        RETURN forget_call(c, reseal_for(c.clinic, v_contact.id));
    END IF;
    PERFORM complete_contact(c.clinic, v_contact, p_patient);

    v_booking := new_key(c.clinic);
    INSERT INTO bookings (clinic_id, id, hold_id, provider_id, slot_ids, starts_at, ends_at, procedure_id, contact_id,
                          note, maker_kind, maker_id, maker_name)
    VALUES (c.clinic, v_booking, p_hold_id, v_hold.provider_id, v_hold.slot_ids, v_hold.starts_at, v_hold.ends_at,
            p_procedure_id, v_contact.id, decode(p_note->>'sealed', 'base64'), v_hold.holder_kind, v_hold.holder_id,
            v_hold.holder_name);
    UPDATE holds SET state = 'confirmed', booking_id = v_booking, procedure_id = p_procedure_id
    WHERE clinic_id = c.clinic AND id = p_hold_id;
    PERFORM book_slots(c.clinic, v_hold.slot_ids, p_hold_id, v_booking);
    PERFORM announce_booking(c.clinic, v_booking);
    PERFORM note_history(c, v_booking, 'confirmed', '');
    PERFORM note_audit(c, 'booking.confirm', 'booking ' || v_booking);
    RETURN booking_answer(c, v_booking);
END
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

GRANT EXECUTE ON FUNCTION confirm_slot(jsonb, bigint, bigint, jsonb, jsonb), complete_contact(bigint, contacts, jsonb),
    completes(contacts, jsonb) TO callwaiting_app;

RESET ROLE;
RESET search_path;
