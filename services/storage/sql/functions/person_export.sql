SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_vault;
SET LOCAL ROLE callwaiting_vault;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Everything about one person, as sealed as it stands. For an admin, whoever the caller claims to be (`is_live_admin`).

CREATE OR REPLACE FUNCTION person_bookings(p_clinic bigint, p_contact bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', b.id::text, 'provider', v.name, 'procedure', p.name, 'starts_at', utc(b.starts_at),
        'ends_at', utc(b.ends_at), 'status', b.status, 'note', base64(b.note), 'booked_by', b.maker_name,
        'booked_at', utc(b.created_at),
        'history', (SELECT coalesce(jsonb_agg(jsonb_build_object('at', utc(h.at), 'what', h.what, 'actor', h.actor_name,
                                                                 'detail', h.detail) ORDER BY h.id), '[]')
                    FROM booking_history h WHERE h.clinic_id = p_clinic AND h.booking_id = b.id))
        ORDER BY b.starts_at DESC, b.id DESC), '[]')
    FROM bookings b
    JOIN providers v ON v.clinic_id = b.clinic_id AND v.id = b.provider_id
    JOIN procedures p ON p.clinic_id = b.clinic_id AND p.id = b.procedure_id
    WHERE b.clinic_id = p_clinic AND b.contact_id = p_contact
$$;

CREATE OR REPLACE FUNCTION person_waitlist(p_clinic bigint, p_contact bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', w.id::text, 'procedure', p.name, 'provider', v.name, 'earliest', utc(w.earliest),
        'latest', utc(w.latest), 'state', w.state, 'note', base64(w.note), 'since', utc(w.created_at))
        ORDER BY w.id DESC), '[]')
    FROM waitlist w
    JOIN procedures p ON p.clinic_id = w.clinic_id AND p.id = w.procedure_id
    LEFT JOIN providers v ON v.clinic_id = w.clinic_id AND v.id = w.provider_id
    WHERE w.clinic_id = p_clinic AND w.contact_id = p_contact
$$;

-- The removed passages of a call, wherever they are kept.
CREATE OR REPLACE FUNCTION call_passages(p_clinic bigint, p_call bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('store', x.store, 'label', x.label, 'value', base64(x.value))
                              ORDER BY x.n), '[]')
    FROM (SELECT 'contact_details' AS store, n, label, value FROM contact_details
          WHERE clinic_id = p_clinic AND call_id = p_call
          UNION ALL
          SELECT 'clinical_notes', n, label, value FROM clinical_notes WHERE clinic_id = p_clinic AND call_id = p_call
          UNION ALL
          SELECT 'pii_vault', n, label, value FROM pii_vault WHERE clinic_id = p_clinic AND call_id = p_call) x
$$;

CREATE OR REPLACE FUNCTION person_calls(p_clinic bigint, p_contact bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', k.id::text, 'provider_call_id', k.provider_call_id, 'started_at', utc(k.started_at),
        'ended_at', utc(k.ended_at), 'ended_reason', k.ended_reason, 'language', k.language, 'summary', k.summary,
        'caller_ending', base64(k.caller_ending), 'turns', k.turns, 'text', base64(x.body),
        'passages', call_passages(p_clinic, k.id)) ORDER BY k.started_at DESC, k.id DESC), '[]')
    FROM calls k LEFT JOIN call_texts x ON x.clinic_id = k.clinic_id AND x.call_id = k.id
    WHERE k.clinic_id = p_clinic AND k.contact_id = p_contact
$$;

-- Who did what with the person, the person's bookings, entries of the waiting list and calls. A subject may go on
-- behind the number: with a reason.
CREATE OR REPLACE FUNCTION person_trail(p_clinic bigint, p_contact bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    WITH subjects AS (
        SELECT 'contact ' || p_contact AS subject
        UNION ALL SELECT 'booking ' || id FROM bookings WHERE clinic_id = p_clinic AND contact_id = p_contact
        UNION ALL SELECT 'waitlist ' || id FROM waitlist WHERE clinic_id = p_clinic AND contact_id = p_contact
        UNION ALL SELECT 'call ' || id FROM calls WHERE clinic_id = p_clinic AND contact_id = p_contact)
    SELECT coalesce(jsonb_agg(jsonb_build_object('at', utc(e.at), 'actor', e.actor_name, 'action', e.action,
                                                 'subject', e.subject) ORDER BY e.at, e.id), '[]')
    FROM subjects s
    CROSS JOIN LATERAL (
        SELECT * FROM audit_entries a WHERE a.clinic_id = p_clinic AND a.subject COLLATE "C" = s.subject
        UNION ALL
        SELECT * FROM audit_entries a WHERE a.clinic_id = p_clinic AND a.subject COLLATE "C" >= s.subject || ' '
                                        AND a.subject COLLATE "C" < s.subject || '!') e
$$;

CREATE OR REPLACE FUNCTION export_person(p_caller jsonb, p_contact bigint, p_format text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c        call_context := begin_call(p_caller);
    v_person jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_contact) OR NOT is_live_admin(c, p_caller) THEN
        RETURN deny(c, 'contact ' || p_contact);
    END IF;
    SELECT jsonb_build_object(
        'id', t.id::text, 'ref', t.ref::text, 'key', base64(k.wrapped_key), 'name', base64(t.name),
        'phone', base64(t.phone), 'email', base64(t.email), 'date_of_birth', base64(t.date_of_birth),
        'known_since', utc(t.created_at), 'changed_at', utc(t.updated_at))
    INTO v_person
    FROM contacts t JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    WHERE t.clinic_id = c.clinic AND t.id = p_contact AND t.erased_at IS NULL;
    IF v_person IS NULL THEN
        RETURN refuse(c, 'not_found', 'no such contact');
    END IF;
    PERFORM note_audit(c, 'contact.export', 'contact ' || p_contact || ' ' || p_format);
    RETURN jsonb_build_object('outcome', 'ok', 'exported_at', utc(clock_timestamp()), 'person', v_person,
        'clinic', (SELECT jsonb_build_object('name', name, 'slug', slug, 'time_zone', time_zone)
                   FROM clinics WHERE clinic_id = c.clinic),
        'bookings', person_bookings(c.clinic, p_contact), 'waitlist', person_waitlist(c.clinic, p_contact),
        'calls', person_calls(c.clinic, p_contact), 'trail', person_trail(c.clinic, p_contact));
END
$$;

GRANT EXECUTE ON FUNCTION export_person(jsonb, bigint, text) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_vault;
RESET ROLE;
RESET search_path;
