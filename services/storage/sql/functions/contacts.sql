SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- People: sealed by the service, recognised by a keyed hash, found by keyed hashes.

CREATE OR REPLACE FUNCTION base64(p_bytes bytea) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT translate(encode(p_bytes, 'base64'), E'\n', '')
$$;

CREATE OR REPLACE FUNCTION contact_json(p_clinic bigint, p_contact bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', t.id::text, 'ref', t.ref::text, 'key', base64(k.wrapped_key), 'name', base64(t.name),
                              'phone', base64(t.phone), 'email', base64(t.email),
                              'date_of_birth', base64(t.date_of_birth), 'version', t.version)
    FROM contacts t LEFT JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    WHERE t.clinic_id = p_clinic AND t.id = p_contact
$$;

-- What somebody needs who has to seal something for this person.
CREATE OR REPLACE FUNCTION reseal_for(p_clinic bigint, p_contact bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('outcome', 'reseal', 'contact',
        jsonb_build_object('id', t.id::text, 'ref', t.ref::text, 'key', base64(k.wrapped_key)))
    FROM contacts t LEFT JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    WHERE t.clinic_id = p_clinic AND t.id = p_contact
$$;

CREATE OR REPLACE FUNCTION store_tokens(p_clinic bigint, p_contact bigint, p_tokens jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO contact_tokens (clinic_id, token, contact_id)
    SELECT DISTINCT p_clinic, decode(t, 'base64'), p_contact FROM jsonb_array_elements_text(coalesce(p_tokens, '[]')) t
    ON CONFLICT DO NOTHING;
END
$$;

-- The contact of a sealed person: the one with the same identity (also when it is being made at this moment), or a
-- new one.
CREATE OR REPLACE FUNCTION find_or_add_contact(p_clinic bigint, p_patient jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_identity bytea := decode(p_patient->>'identity', 'base64');
    v_contact  bigint;
BEGIN
    SELECT id INTO v_contact FROM contacts WHERE clinic_id = p_clinic AND identity = v_identity;
    IF FOUND THEN
        RETURN v_contact;
    END IF;
    INSERT INTO contacts (clinic_id, id, ref, identity, name, phone, email, date_of_birth)
    VALUES (p_clinic, new_key(p_clinic), (p_patient->>'ref')::uuid, v_identity, decode(p_patient->>'name', 'base64'),
            decode(p_patient->>'phone', 'base64'), decode(p_patient->>'email', 'base64'),
            decode(p_patient->>'date_of_birth', 'base64'))
    ON CONFLICT (clinic_id, identity) DO NOTHING
    RETURNING id INTO v_contact;
    IF NOT FOUND THEN
        SELECT id INTO v_contact FROM contacts WHERE clinic_id = p_clinic AND identity = v_identity;
        RETURN v_contact;
    END IF;
    INSERT INTO person_keys (clinic_id, contact_id, wrapped_key)
    VALUES (p_clinic, v_contact, decode(p_patient->>'key', 'base64'));
    PERFORM store_tokens(p_clinic, v_contact, p_patient->'tokens');
    RETURN v_contact;
END
$$;

-- Whether nothing of a person is left but the row. Somebody being erased at this moment is waited for; nobody erases
-- before this transaction ends.
CREATE OR REPLACE FUNCTION is_erased(p_clinic bigint, p_contact bigint) RETURNS bool
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM contacts WHERE clinic_id = p_clinic AND id = p_contact AND erased_at IS NULL FOR KEY SHARE;
    RETURN NOT FOUND;
END
$$;

CREATE OR REPLACE FUNCTION find_contacts(p_caller jsonb, p_tokens jsonb, p_limit int) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'contacts');
    END IF;
    WITH wanted AS (
        SELECT DISTINCT decode(t, 'base64') AS token FROM jsonb_array_elements_text(coalesce(p_tokens, '[]')) t
    ), hits AS (
        SELECT k.contact_id FROM contact_tokens k JOIN wanted w USING (token)
        WHERE k.clinic_id = c.clinic
        GROUP BY k.contact_id HAVING count(*) = (SELECT count(*) FROM wanted)
        ORDER BY k.contact_id DESC LIMIT least(greatest(p_limit, 1), 500)
    )
    SELECT jsonb_agg(contact_json(c.clinic, contact_id) ORDER BY contact_id DESC) INTO v_found FROM hits;
    PERFORM note_audit(c, 'contact.search', coalesce(jsonb_array_length(v_found), 0) || ' found');
    RETURN jsonb_build_object('outcome', 'ok', 'contacts', coalesce(v_found, '[]'));
END
$$;

CREATE OR REPLACE FUNCTION get_contact(p_caller jsonb, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_contact jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT (c.kind = 'agent' OR may_act_as(c, 'receptionist')) THEN
        RETURN deny(c, 'contact ' || p_id);
    END IF;
    v_contact := contact_json(c.clinic, p_id);
    -- (Of an erased person only the row is left.)
    IF coalesce(v_contact->>'key', '') = '' THEN
        RETURN refuse(c, 'not_found', 'no such contact');
    END IF;
    PERFORM note_audit(c, 'contact.read', 'contact ' || p_id);
    RETURN jsonb_build_object('outcome', 'ok', 'contact', v_contact);
END
$$;

-- Makes a contact (p_id null) or changes the members that p_patient has. Fields sealed for another person's `ref`
-- are answered with `reseal`, as only the right key may seal them.
CREATE OR REPLACE FUNCTION save_contact(p_caller jsonb, p_id bigint, p_patient jsonb, p_version int) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c      call_context := begin_call(p_caller);
    v_old  contacts;
    v_id   bigint := p_id;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, coalesce('contact ' || p_id, 'contacts'));
    END IF;
    IF p_id IS NULL THEN
        v_id := find_or_add_contact(c.clinic, p_patient);
        SELECT * INTO v_old FROM contacts WHERE clinic_id = c.clinic AND id = v_id;
        IF v_old.ref <> (p_patient->>'ref')::uuid THEN
            RETURN finish_call(c, jsonb_build_object('outcome', 'state_conflict', 'contact_id', v_id::text,
                                                     'detail', 'this person is known already'));
        END IF;
        PERFORM note_audit(c, 'contact.add', 'contact ' || v_id);
        RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'contact', contact_json(c.clinic, v_id)));
    END IF;

    SELECT * INTO v_old FROM contacts WHERE clinic_id = c.clinic AND id = p_id AND erased_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such contact');
    ELSIF p_version <> v_old.version THEN
        RETURN refuse(c, 'state_conflict', 'somebody else changed the contact');
    ELSIF (p_patient->>'ref')::uuid IS DISTINCT FROM v_old.ref THEN
        RETURN forget_call(c, reseal_for(c.clinic, p_id));
    ELSIF EXISTS (SELECT FROM contacts WHERE clinic_id = c.clinic AND id <> p_id
                  AND identity = decode(p_patient->>'identity', 'base64')) THEN
        RETURN refuse(c, 'state_conflict', 'another contact has this name and phone');
    END IF;
    UPDATE contacts SET
        identity = coalesce(decode(p_patient->>'identity', 'base64'), identity),
        name = coalesce(decode(p_patient->>'name', 'base64'), name),
        phone = coalesce(decode(p_patient->>'phone', 'base64'), phone),
        email = CASE WHEN p_patient ? 'email' THEN decode(p_patient->>'email', 'base64') ELSE email END,
        date_of_birth = CASE WHEN p_patient ? 'date_of_birth' THEN decode(p_patient->>'date_of_birth', 'base64')
                             ELSE date_of_birth END,
        updated_at = now(), version = version + 1
    WHERE clinic_id = c.clinic AND id = p_id;
    IF p_patient ? 'tokens' THEN
        DELETE FROM contact_tokens WHERE clinic_id = c.clinic AND contact_id = p_id;
        PERFORM store_tokens(c.clinic, p_id, p_patient->'tokens');
    END IF;
    PERFORM note_audit(c, 'contact.change', 'contact ' || p_id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'contact', contact_json(c.clinic, p_id)));
END
$$;

GRANT EXECUTE ON FUNCTION base64(bytea), contact_json(bigint, bigint), reseal_for(bigint, bigint),
    store_tokens(bigint, bigint, jsonb), find_or_add_contact(bigint, jsonb), find_contacts(jsonb, jsonb, int),
    is_erased(bigint, bigint),
    get_contact(jsonb, bigint), save_contact(jsonb, bigint, jsonb, int) TO callwaiting_app;
GRANT EXECUTE ON FUNCTION base64(bytea) TO callwaiting_gate, callwaiting_keeper, callwaiting_ingest, callwaiting_vault;
GRANT EXECUTE ON FUNCTION store_tokens(bigint, bigint, jsonb), find_or_add_contact(bigint, jsonb)
    TO callwaiting_ingest;

RESET ROLE;
RESET search_path;
