SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_eraser;
SET LOCAL ROLE callwaiting_eraser;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Erasing a person is destroying the person's key: whatever was sealed under it, here or in a copy, is noise from then
-- on. What stands in the rows goes as well.

-- Counts with those that are 0 left out.
CREATE OR REPLACE FUNCTION store_counts(p_counts jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(p_counts) WHERE value <> '0'
$$;

-- Bookings stay as times: what was noted, why they were cancelled and which call they were made in go.
CREATE OR REPLACE FUNCTION empty_bookings(p_clinic bigint, p_bookings bigint[], p_contact bigint) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_count int;
BEGIN
    UPDATE booking_history SET detail = CASE WHEN what IN ('cancelled', 'overbooked') THEN '' ELSE detail END,
                               actor_id = CASE WHEN actor_kind = 'agent' THEN '' ELSE actor_id END
    WHERE clinic_id = p_clinic AND booking_id = ANY (p_bookings)
      AND (actor_kind = 'agent' OR what IN ('cancelled', 'overbooked'));
    UPDATE holds SET holder_id = ''
    WHERE clinic_id = p_clinic AND holder_kind = 'agent'
      AND id IN (SELECT hold_id FROM bookings WHERE clinic_id = p_clinic AND id = ANY (p_bookings));
    WITH changed AS (
        UPDATE bookings SET contact_id = p_contact, note = NULL, version = version + 1,
                            maker_id = CASE WHEN maker_kind = 'agent' THEN '' ELSE maker_id END
        WHERE clinic_id = p_clinic AND id = ANY (p_bookings)
        RETURNING id, version
    ), told AS (
        INSERT INTO event_outbox (clinic_id, type, subject_id, version)
        SELECT p_clinic, 'booking', id, version FROM changed)
    SELECT count(*) INTO v_count FROM changed;
    RETURN v_count;
END
$$;

-- The readable log of calls goes; that there was one, and how long it took, stays. The provider's id stays, too: a
-- report that is sent once more must not bring anybody back.
CREATE OR REPLACE FUNCTION empty_calls(p_clinic bigint, p_calls bigint[]) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_tokens      int;
    v_corrections int;
    v_calls       int;
BEGIN
    -- (Whoever corrects one of them at this moment is waited for: what that leaves has to be seen here.)
    PERFORM FROM calls WHERE clinic_id = p_clinic AND id = ANY (p_calls) ORDER BY id FOR UPDATE;
    DELETE FROM call_tokens WHERE clinic_id = p_clinic AND call_id = ANY (p_calls);
    GET DIAGNOSTICS v_tokens = ROW_COUNT;
    DELETE FROM call_values WHERE clinic_id = p_clinic AND call_id = ANY (p_calls);
    DELETE FROM call_corrections WHERE clinic_id = p_clinic AND call_id = ANY (p_calls);
    GET DIAGNOSTICS v_corrections = ROW_COUNT;
    WITH changed AS (
        UPDATE calls SET caller_ending = NULL, summary = '', turns = '[]', redaction_count = 0, labels = '{}',
                         version = version + 1
        WHERE clinic_id = p_clinic AND id = ANY (p_calls)
        RETURNING id, version
    ), told AS (
        INSERT INTO event_outbox (clinic_id, type, subject_id, version)
        SELECT p_clinic, 'call', id, version FROM changed)
    SELECT count(*) INTO v_calls FROM changed;
    RETURN jsonb_build_object('calls', v_calls, 'search_tokens', v_tokens, 'call_corrections', v_corrections);
END
$$;

-- Answers that are kept for repeated requests hold persons' wrapped keys. All of a clinic's are looked through, so this
-- is done once for many persons.
CREATE OR REPLACE FUNCTION forget_answers(p_clinic bigint, p_refs uuid[]) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
    v_count int;
BEGIN
    UPDATE idempotency_keys
    SET answer = jsonb_build_object('outcome', 'state_conflict', 'detail', 'this person was erased')
    WHERE clinic_id = p_clinic AND answer::text LIKE '%"ref"%'
      AND EXISTS (SELECT FROM jsonb_path_query(answer, '$.**.ref') r WHERE r #>> '{}' = ANY (p_refs::text[]));
    GET DIAGNOSTICS v_count = ROW_COUNT;
    RETURN v_count;
END
$$;

-- Everything of a person whose row the caller has locked, but for kept answers; what it was, by store.
CREATE OR REPLACE FUNCTION wipe_person(p_clinic bigint, p_contact bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_calls   bigint[];
    v_counts  jsonb := '{"contacts": 1}';
    v_emptied jsonb;
    v_count   int;
    v_store   text;
BEGIN
    v_calls := ARRAY(SELECT id FROM calls WHERE clinic_id = p_clinic AND contact_id = p_contact ORDER BY id);
    DELETE FROM person_keys WHERE clinic_id = p_clinic AND contact_id = p_contact;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || jsonb_build_object('person_keys', v_count);
    FOREACH v_store IN ARRAY ARRAY['call_texts', 'contact_details', 'clinical_notes', 'pii_vault'] LOOP
        EXECUTE format('DELETE FROM %I WHERE clinic_id = $1 AND contact_id = $2', v_store) USING p_clinic, p_contact;
        GET DIAGNOSTICS v_count = ROW_COUNT;
        v_counts := v_counts || jsonb_build_object(v_store, v_count);
    END LOOP;
    v_emptied := empty_calls(p_clinic, v_calls);
    UPDATE calls SET contact_passages = 0, clinical_passages = 0, vault_passages = 0, sealed_text_gone = true
    WHERE clinic_id = p_clinic AND id = ANY (v_calls);
    DELETE FROM webhook_deliveries WHERE clinic_id = p_clinic AND provider_call_id IN (
        SELECT provider_call_id FROM calls WHERE clinic_id = p_clinic AND id = ANY (v_calls));
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || v_emptied || jsonb_build_object('deliveries', v_count);

    WITH changed AS (
        UPDATE waitlist SET note = NULL, version = version + 1,
                            state = CASE WHEN state = 'waiting' THEN 'removed' ELSE state END
        WHERE clinic_id = p_clinic AND contact_id = p_contact
        RETURNING id, version
    ), told AS (
        INSERT INTO event_outbox (clinic_id, type, subject_id, version)
        SELECT p_clinic, 'waitlist', id, version FROM changed)
    SELECT count(*) INTO v_count FROM changed;
    v_counts := v_counts || jsonb_build_object('waitlist', v_count, 'bookings', empty_bookings(p_clinic,
        ARRAY(SELECT id FROM bookings WHERE clinic_id = p_clinic AND contact_id = p_contact ORDER BY id), p_contact));

    DELETE FROM contact_tokens WHERE clinic_id = p_clinic AND contact_id = p_contact;
    GET DIAGNOSTICS v_count = ROW_COUNT;
    v_counts := v_counts || jsonb_build_object('search_tokens', (v_emptied->>'search_tokens')::int + v_count);
    UPDATE contacts SET ref = gen_random_uuid(), identity = NULL, name = '', phone = '', email = NULL,
                        date_of_birth = NULL, updated_at = now(), erased_at = now(), version = version + 1
    WHERE clinic_id = p_clinic AND id = p_contact;
    RETURN store_counts(v_counts);
END
$$;

-- Wipes a person whose row is locked, with its entry in the trail; the erasure's id. `p_id` and `p_at` are given when
-- it is not for the first time. Whoever erases many forgets the answers that were kept for all of them together.
CREATE OR REPLACE FUNCTION erase_locked(c call_context, p_contact bigint, p_ref uuid, p_subject text, p_one bool,
                                        p_id bigint DEFAULT NULL, p_at timestamptz DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_counts jsonb := wipe_person(c.clinic, p_contact);
    v_id     bigint := coalesce(p_id, new_key(c.clinic));
BEGIN
    IF p_one THEN
        v_counts := store_counts(v_counts || jsonb_build_object('kept_answers', forget_answers(c.clinic, ARRAY[p_ref])));
    END IF;
    PERFORM note_audit(c, 'contact.erase', p_subject);
    INSERT INTO erasures (clinic_id, id, contact_id, ref, at, actor_id, actor_name, counts, audit_id)
    VALUES (c.clinic, v_id, p_contact, p_ref, coalesce(p_at, clock_timestamp()), c.actor_id, c.name, v_counts,
            c.clinic << 36 | currval('callwaiting.audit_serial'));
    RETURN v_id;
END
$$;

CREATE OR REPLACE FUNCTION has_live_future(p_clinic bigint, p_contact bigint) RETURNS bool
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM bookings WHERE clinic_id = p_clinic AND contact_id = p_contact
                   AND status IN ('booked', 'arrived', 'in_progress') AND ends_at > clock_timestamp())
$$;

-- For an admin, as the table of staff knows it. A person who has been erased already is answered with that erasure.
CREATE OR REPLACE FUNCTION erase_person(p_caller jsonb, p_contact bigint, p_reason text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c        call_context := begin_call(p_caller);
    v_ref    uuid;
    v_gone   timestamptz;
    v_id     bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_contact) OR NOT is_live_admin(c, p_caller) THEN
        RETURN deny(c, 'contact ' || p_contact);
    ELSIF coalesce(btrim(p_reason), '') = '' THEN
        RETURN refuse_field(c, '/reason', 'must not be empty');
    END IF;
    -- (Whoever books this person at the same moment has the row shared.)
    SELECT ref, erased_at INTO v_ref, v_gone FROM contacts WHERE clinic_id = c.clinic AND id = p_contact FOR UPDATE;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such contact');
    ELSIF v_gone IS NULL AND has_live_future(c.clinic, p_contact) THEN
        RETURN refuse(c, 'state_conflict', 'this person has a booking in the future; cancel it first');
    ELSIF v_gone IS NULL AND EXISTS (SELECT FROM waitlist WHERE clinic_id = c.clinic AND contact_id = p_contact
                                     AND state = 'offered') THEN
        RAISE EXCEPTION 'an offer was made in between' USING ERRCODE = 'serialization_failure';
    ELSIF v_gone IS NULL THEN
        v_id := erase_locked(c, p_contact, v_ref, 'contact ' || p_contact || ' ' || btrim(p_reason),
                             true);
    ELSE
        SELECT max(id) INTO v_id FROM erasures WHERE clinic_id = c.clinic AND contact_id = p_contact;
        IF v_id IS NULL THEN
            RETURN refuse(c, 'not_found', 'no such contact');
        END IF;
    END IF;
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'ledger', ledger_of(c.clinic, v_id),
                                             'erasure', erasure_json(c.clinic, v_id)));
END
$$;

-- What the ledger outside of the database keeps: numbers, no reason and no name.
CREATE OR REPLACE FUNCTION ledger_of(p_clinic bigint, p_id bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('clinic', clinic_id::text, 'erasure', id::text, 'contact', contact_id::text,
                              'ref', ref::text, 'at', utc(at), 'actor', actor_id)
    FROM erasures WHERE clinic_id = p_clinic AND id = p_id
$$;

CREATE OR REPLACE FUNCTION erasure_json(p_clinic bigint, p_id bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', id::text, 'contact_id', contact_id::text, 'at', utc(at), 'actor', actor_name,
                              'erased', counts, 'proof', audit_id::text)
    FROM erasures WHERE clinic_id = p_clinic AND id = p_id
$$;

-- One entry of the ledger against this database: a person who is here again is erased again. Keys stay ahead of every
-- number that was given away before, so that no new thing is taken for the old one.
CREATE OR REPLACE FUNCTION replay_erasure(p_entry jsonb) RETURNS bool
LANGUAGE plpgsql AS $$
DECLARE
    c         call_context;
    v_contact bigint := (p_entry->>'contact')::bigint;
    v_id      bigint := (p_entry->>'erasure')::bigint;
    v_serial  bigint := greatest(v_contact & 68719476735, v_id & 68719476735);
BEGIN
    c.clinic := (p_entry->>'clinic')::bigint;
    PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);
    PERFORM 1 FROM contacts WHERE clinic_id = c.clinic AND id = v_contact AND ref = (p_entry->>'ref')::uuid
                              AND erased_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM setval('callwaiting.serial', v_serial) WHERE v_serial > nextval('callwaiting.serial');
    c.kind := 'service';
    c.actor_id := p_entry->>'actor';
    c.name := coalesce((SELECT name FROM staff WHERE clinic_id = c.clinic AND id::text = p_entry->>'actor'),
                       'Erasure ledger');
    c.request_id := '';
    PERFORM erase_locked(c, v_contact, (p_entry->>'ref')::uuid, 'contact ' || v_contact || ' again, after a restore',
                         true, v_id, (p_entry->>'at')::timestamptz);
    RETURN true;
END
$$;

-- Before anything is served: erases again whom an older database brought back, and answers with the erasures that the
-- ledger does not know.
CREATE OR REPLACE FUNCTION replay_erasures(p_entries jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_entry   jsonb;
    v_again   int := 0;
    v_unknown jsonb;
BEGIN
    -- (Two instances that start at once: one after the other.)
    PERFORM pg_advisory_xact_lock(hashtextextended('callwaiting.erasures', 0));
    FOR v_entry IN SELECT jsonb_array_elements(p_entries) LOOP
        IF replay_erasure(v_entry) THEN
            v_again := v_again + 1;
        END IF;
    END LOOP;
    PERFORM set_config('callwaiting.clinic_id', '', true);
    SELECT jsonb_agg(ledger_of(e.clinic_id, e.id) ORDER BY e.clinic_id, e.id) INTO v_unknown
    FROM erasures e
    WHERE NOT EXISTS (SELECT FROM jsonb_array_elements(p_entries) x
                      WHERE x->>'clinic' = e.clinic_id::text AND x->>'ref' = e.ref::text);
    RETURN jsonb_build_object('outcome', 'ok', 'again', v_again, 'unknown', coalesce(v_unknown, '[]'));
END
$$;

GRANT EXECUTE ON FUNCTION erase_person(jsonb, bigint, text), replay_erasures(jsonb), ledger_of(bigint, bigint),
    erasure_json(bigint, bigint) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_eraser;
SET LOCAL search_path = callwaiting, pg_temp;

-- Gives up what is offered to the person, in the order in which times are locked, and erases.
CREATE OR REPLACE FUNCTION erase_contact(p_caller jsonb, p_contact bigint, p_reason text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    -- The key is the whole call's and taken by its last step.
    c       call_context := begin_call(p_caller - 'idempotency_key');
    v_entry bigint;
BEGIN
    IF c.answer IS NULL AND NOT is_foreign(c, p_contact) AND c.role = 'admin' AND coalesce(btrim(p_reason), '') <> ''
       AND NOT EXISTS (SELECT FROM bookings WHERE clinic_id = c.clinic AND contact_id = p_contact
                       AND status IN ('booked', 'arrived', 'in_progress') AND ends_at > clock_timestamp()) THEN
        FOR v_entry IN SELECT id FROM waitlist WHERE clinic_id = c.clinic AND contact_id = p_contact
                       AND state = 'offered' ORDER BY id
        LOOP
            PERFORM remove_from_waitlist(p_caller - 'idempotency_key', v_entry);
        END LOOP;
    END IF;
    RETURN erase_person(p_caller, p_contact, p_reason);
END
$$;

-- Newest first; `p_before` is the last one of the page before.
CREATE OR REPLACE FUNCTION list_erasures(p_caller jsonb, p_before bigint, p_limit int) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_limit int := least(greatest(coalesce(p_limit, 100), 1), 500);
    v_found jsonb;
    v_next  bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_before) OR NOT may_act_as(c, 'admin') THEN
        RETURN deny(c, 'erasures');
    END IF;
    SELECT jsonb_agg(erasure_json(c.clinic, x.id) || jsonb_build_object('proof_seq', coalesce(x.seq, 0))
                     ORDER BY x.id DESC), CASE WHEN count(*) = v_limit THEN min(x.id) END
    INTO v_found, v_next
    FROM (SELECT e.id, s.seq FROM erasures e
          LEFT JOIN audit_seal s ON s.clinic_id = e.clinic_id AND s.entry_id = e.audit_id
          WHERE e.clinic_id = c.clinic AND (p_before IS NULL OR e.id < p_before)
          ORDER BY e.id DESC LIMIT v_limit) x;
    PERFORM note_audit(c, 'erasure.list', coalesce(jsonb_array_length(v_found), 0) || ' found');
    RETURN jsonb_build_object('outcome', 'ok', 'erasures', coalesce(v_found, '[]'), 'next_cursor', v_next::text);
END
$$;

CREATE OR REPLACE FUNCTION get_erasure(p_caller jsonb, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_erasure jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'admin') THEN
        RETURN deny(c, 'erasure ' || p_id);
    END IF;
    SELECT erasure_json(c.clinic, e.id)
           || jsonb_build_object('proof_seq', coalesce(s.seq, 0), 'proof_hash', encode(s.hash, 'hex'),
                                 'clinic', l.name, 'time_zone', l.time_zone)
    INTO v_erasure
    FROM erasures e
    JOIN clinics l ON l.clinic_id = e.clinic_id
    LEFT JOIN audit_seal s ON s.clinic_id = e.clinic_id AND s.entry_id = e.audit_id
    WHERE e.clinic_id = c.clinic AND e.id = p_id;
    IF v_erasure IS NULL THEN
        RETURN refuse(c, 'not_found', 'no such erasure');
    END IF;
    PERFORM note_audit(c, 'erasure.read', 'erasure ' || p_id);
    RETURN jsonb_build_object('outcome', 'ok', 'erasure', v_erasure);
END
$$;

GRANT EXECUTE ON FUNCTION erase_contact(jsonb, bigint, text), list_erasures(jsonb, bigint, int),
    get_erasure(jsonb, bigint) TO callwaiting_app;

RESET ROLE;
RESET search_path;
