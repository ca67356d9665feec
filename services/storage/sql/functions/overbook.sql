SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Deliberate double bookings: an act of its own, with a reason, for managers. A slot keeps whom it has and lists those
-- beside; when it is given up the first of them gets it.

CREATE OR REPLACE FUNCTION overbook_slot(p_caller jsonb, p_slot_id bigint, p_duration_minutes int, p_procedure_id bigint,
                                         p_reason text, p_patient jsonb, p_note jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_slot    slots;
    v_minutes int := coalesce(p_duration_minutes, 0);
    v_needed  int;
    v_kinds   text[];
    v_slots   bigint[];
    v_seen    stretch;
    v_hold    holds;
    v_booking bigint;
    v_contact contacts;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_slot_id) OR c.kind = 'agent' OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'slot ' || p_slot_id);
    ELSIF is_foreign(c, p_procedure_id) THEN
        RETURN deny(c, 'procedure ' || p_procedure_id);
    ELSIF is_foreign(c, (p_patient->>'contact_id')::bigint) THEN
        RETURN deny(c, 'contact ' || (p_patient->>'contact_id'));
    ELSIF p_duration_minutes NOT BETWEEN 1 AND 1440 THEN
        RETURN refuse_field(c, '/duration_minutes', 'must be between 1 and 1440');
    ELSIF coalesce(btrim(p_reason), '') = '' THEN
        RETURN refuse_field(c, '/reason', 'must not be empty');
    END IF;
    SELECT duration_minutes, resource_kinds INTO v_needed, v_kinds FROM procedures
    WHERE clinic_id = c.clinic AND id = p_procedure_id AND active;
    IF NOT FOUND THEN
        RETURN refuse_field(c, '/procedure_id', 'no such procedure');
    END IF;
    v_minutes := greatest(v_minutes, v_needed);
    SELECT * INTO v_slot FROM slots WHERE clinic_id = c.clinic AND id = p_slot_id;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such slot');
    ELSIF v_slot.ends_at <= clock_timestamp() THEN
        RETURN refuse(c, 'state_conflict', 'the slot is in the past');
    END IF;
    v_slots := chain_of(c.clinic, p_slot_id, v_slot.starts_at + make_interval(mins => v_minutes));
    IF v_slots IS NULL THEN
        RETURN refuse(c, 'state_conflict', 'the provider has no time of this length here');
    END IF;

    v_seen := take_over(c.clinic, v_slots, v_kinds, NULL, NULL);
    IF NOT v_seen.fits
       OR chain_of(c.clinic, p_slot_id, v_slot.starts_at + make_interval(mins => v_minutes)) IS DISTINCT FROM v_slots
    THEN
        RETURN refuse(c, 'state_conflict', 'the time was laid anew in between');
    ELSIF NOT v_seen.available THEN
        RETURN slot_taken(c, v_seen, v_slot.provider_id, v_slot.starts_at, v_minutes, NULL, NULL, v_kinds);
    ELSIF NOT EXISTS (SELECT FROM slots WHERE clinic_id = c.clinic AND id = ANY (v_slots) AND status <> 'free') THEN
        RETURN refuse(c, 'state_conflict', 'the time is free; claim it');
    END IF;

    v_contact := patient_of(c.clinic, p_patient);
    IF v_contact.id IS NULL THEN
        RETURN refuse_field(c, '/patient/contact_id', 'no such contact');
    ELSIF needs_reseal(v_contact, p_patient, p_note) THEN
        RETURN forget_call(c, reseal_for(c.clinic, v_contact.id));
    END IF;
    PERFORM complete_contact(c.clinic, v_contact, p_patient);

    v_booking := new_key(c.clinic);
    v_hold := confirmed_hold(c, v_booking, v_slot.provider_id, v_seen, p_procedure_id);
    PERFORM add_booking(v_hold, v_booking, p_procedure_id, v_contact.id, decode(p_note->>'sealed', 'base64'), true, NULL,
                        NULL, NULL);
    PERFORM put_over(c.clinic, v_slots, v_hold.id, v_booking);
    PERFORM occupy(c.clinic, v_hold.id, v_hold.provider_id, true, v_seen);
    PERFORM announce_booking(c.clinic, v_booking);
    PERFORM note_history(c, v_booking, 'overbooked', p_reason);
    PERFORM note_audit(c, 'booking.overbook', 'booking ' || v_booking);
    RETURN booking_answer(c, v_booking);
END
$$;

-- The slots of one provider that follow each other from p_slot up to p_until, whoever has them; null when they do not
-- reach. Blocked ones (a break, time off) count, unless the provider's time was laid anew across them.
CREATE OR REPLACE FUNCTION chain_of(p_clinic bigint, p_slot bigint, p_until timestamptz) RETURNS bigint[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_slots bigint[] := '{}';
    v       slots;
BEGIN
    SELECT * INTO v FROM slots WHERE clinic_id = p_clinic AND id = p_slot;
    LOOP
        IF NOT FOUND OR (v.withdrawn AND v.status = 'blocked' AND EXISTS (
            SELECT FROM slots o
            WHERE o.clinic_id = p_clinic AND o.provider_id = v.provider_id AND o.id <> v.id
              AND o.starts_at > v.starts_at - interval '4 hours' AND o.starts_at < v.ends_at AND o.ends_at > v.starts_at
              AND NOT (o.withdrawn AND o.status = 'blocked')))
        THEN
            RETURN NULL;
        END IF;
        v_slots := v_slots || v.id;
        IF v.ends_at >= p_until THEN
            RETURN v_slots;
        END IF;
        SELECT * INTO v FROM slots WHERE clinic_id = p_clinic AND provider_id = v.provider_id AND starts_at = v.ends_at;
    END LOOP;
END
$$;

-- What take_hold_of is to a claim, for slots that need not be free: only resources can be lacking. `fits` while the slots
-- follow each other without a gap.
CREATE OR REPLACE FUNCTION look_over(p_clinic bigint, p_slots bigint[], p_kinds text[], p_keep bigint[], p_hold bigint)
RETURNS stretch
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v       stretch;
    v_width interval;
    v_count int;
BEGIN
    SELECT array_agg(s.id ORDER BY s.starts_at), min(s.starts_at), max(s.ends_at), sum(s.ends_at - s.starts_at), count(*),
           array_agg(h.id) FILTER (WHERE h.expires_at <= clock_timestamp())
    INTO v.slot_ids, v.starts_at, v.ends_at, v_width, v_count, v.stale_holds
    FROM slots s
    LEFT JOIN holds h ON s.status = 'held' AND h.clinic_id = s.clinic_id AND h.id = s.hold_id
    WHERE s.clinic_id = p_clinic AND s.id = ANY (p_slots);
    v.available := true;
    v.fits := v_count = cardinality(p_slots) AND v_width = v.ends_at - v.starts_at;
    IF cardinality(p_kinds) > 0 AND v.fits THEN
        v := look_for_resources(p_clinic, v, p_kinds, p_keep, p_hold);
    END IF;
    IF v.stale_holds IS NOT NULL THEN
        v.stale_slots := v.stale_slots || slots_of_holds(p_clinic, v.stale_holds);
    END IF;
    RETURN v;
END
$$;

CREATE OR REPLACE FUNCTION take_over(p_clinic bigint, p_slots bigint[], p_kinds text[], p_keep bigint[], p_hold bigint)
RETURNS stretch
LANGUAGE plpgsql AS $$
DECLARE
    v_seen   stretch := look_over(p_clinic, p_slots, p_kinds, p_keep, p_hold);
    v_locked bigint[] := p_slots || coalesce(v_seen.stale_slots, '{}');
    v        stretch;
BEGIN
    PERFORM lock_slots(p_clinic, v_locked);
    IF v_seen.candidates IS NOT NULL THEN
        PERFORM lock_resources(p_clinic, v_seen.candidates);
    END IF;
    v := look_over(p_clinic, p_slots, p_kinds, p_keep, p_hold);
    PERFORM retire_stale(p_clinic, v, v_locked, v_seen.candidates);
    RETURN v;
END
$$;

-- Books slots that somebody may have: the booking's own where nobody has, beside them where somebody has. Blocked ones
-- are blocked again afterwards.
CREATE OR REPLACE FUNCTION put_over(p_clinic bigint, p_slots bigint[], p_hold bigint, p_booking bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    WITH changed AS (
        UPDATE slots s SET
            status = CASE WHEN status = 'held' THEN status ELSE 'booked' END,
            hold_id = CASE WHEN status IN ('free', 'blocked') THEN p_hold ELSE hold_id END,
            booking_id = CASE WHEN status IN ('free', 'blocked') THEN p_booking ELSE booking_id END,
            overbooked_ids = CASE WHEN status IN ('free', 'blocked') THEN '{}' ELSE overbooked_ids || p_booking END,
            withdrawn = withdrawn OR status = 'blocked', version = version + 1
        WHERE clinic_id = p_clinic AND id = ANY (p_slots)
        RETURNING id, version)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT p_clinic, 'slot', id, version FROM changed;
END
$$;

-- Double bookings that have got a slot: those that have all their time alone now are bookings like any other, and the
-- second wall stands around them again. Their rows are locked before their slots are looked at, so that of two calls
-- that each leave them a part one sees the whole; not their keys, which the slots of both point at.
CREATE OR REPLACE FUNCTION settle_heirs(p_clinic bigint, p_bookings bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_alone bigint[];
BEGIN
    PERFORM id FROM bookings WHERE clinic_id = p_clinic AND id = ANY (p_bookings) ORDER BY id FOR NO KEY UPDATE;
    WITH alone AS (
        UPDATE bookings b SET overbooked = false, version = version + 1
        WHERE b.clinic_id = p_clinic AND b.id = ANY (p_bookings) AND b.overbooked
          AND NOT EXISTS (SELECT FROM slots s WHERE s.clinic_id = p_clinic AND s.id = ANY (b.slot_ids)
                                                AND (s.booking_id IS DISTINCT FROM b.id OR s.withdrawn))
        RETURNING b.id, b.hold_id
    ), wall AS (
        UPDATE occupancy o SET overbooked = false FROM alone a
        WHERE o.clinic_id = p_clinic AND o.hold_id = a.hold_id AND o.overbooked)
    SELECT array_agg(id) INTO v_alone FROM alone;
    IF v_alone IS NOT NULL THEN
        PERFORM announce_booking(p_clinic, b) FROM unnest(v_alone) b;
    END IF;
END
$$;

GRANT EXECUTE ON FUNCTION overbook_slot(jsonb, bigint, int, bigint, text, jsonb, jsonb),
    chain_of(bigint, bigint, timestamptz), look_over(bigint, bigint[], text[], bigint[], bigint),
    take_over(bigint, bigint[], text[], bigint[], bigint), put_over(bigint, bigint[], bigint, bigint) TO callwaiting_app;
GRANT EXECUTE ON FUNCTION settle_heirs(bigint, bigint[]) TO callwaiting_app, callwaiting_worker;

RESET ROLE;
RESET search_path;
