SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- The frame of every call: who it is, whether it was answered before, and how it ends.

-- A time as the wire writes it.
CREATE OR REPLACE FUNCTION utc(p_at timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_char(p_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

CREATE OR REPLACE FUNCTION new_key(p_clinic bigint) RETURNS bigint
LANGUAGE sql VOLATILE AS $$
    SELECT p_clinic << 36 | nextval('callwaiting.serial')
$$;

-- Claims the caller's clinic for this transaction, checks that a staff session is live, and looks the idempotency key
-- up: a second call with the same key waits here for the first one to end, then gets its answer.
CREATE OR REPLACE FUNCTION begin_call(p_caller jsonb) RETURNS call_context
LANGUAGE plpgsql AS $$
DECLARE
    c         call_context;
    v_session bigint := (p_caller->>'session')::bigint;
    v_first   idempotency_keys;
BEGIN
    c.clinic := coalesce((p_caller->>'clinic')::bigint, 0);
    c.kind := p_caller->>'kind';
    c.actor_id := coalesce(p_caller->>'id', '');
    c.name := coalesce(p_caller->>'name', '');
    -- (Staff's is looked up below. An agent is never more than a receptionist, and what is neither has none.)
    c.role := CASE c.kind WHEN 'agent' THEN 'receptionist' WHEN 'staff' THEN coalesce(p_caller->>'role', '') ELSE '' END;
    c.request_id := coalesce(p_caller->>'request_id', '');
    c.key := p_caller->>'idempotency_key';
    PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);

    IF v_session IS NOT NULL THEN
        SELECT s.role INTO c.role
        FROM sessions n JOIN staff s ON s.clinic_id = n.clinic_id AND s.id = n.staff_id
        WHERE n.clinic_id = c.clinic AND n.id = v_session AND n.revoked_at IS NULL AND n.expires_at > now()
          AND NOT s.disabled AND s.id::text = c.actor_id;
        IF NOT FOUND THEN
            c.answer := jsonb_build_object('outcome', 'unauthenticated', 'detail', 'the session has ended');
            RETURN c;
        END IF;
    ELSIF c.kind = 'staff' AND c.role <> 'operator' THEN
        c.answer := jsonb_build_object('outcome', 'unauthenticated', 'detail', 'no session');
        RETURN c;
    END IF;

    IF c.key IS NOT NULL THEN
        INSERT INTO idempotency_keys (clinic_id, actor, key, fingerprint)
        VALUES (c.clinic, c.kind || ':' || c.actor_id, c.key, coalesce(p_caller->>'fingerprint', ''))
        ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
            SELECT * INTO v_first FROM idempotency_keys
            WHERE clinic_id = c.clinic AND actor = c.kind || ':' || c.actor_id AND key = c.key FOR UPDATE;
            IF v_first.created_at < now() - interval '24 hours' THEN
                UPDATE idempotency_keys
                SET fingerprint = coalesce(p_caller->>'fingerprint', ''), answer = NULL, created_at = now()
                WHERE clinic_id = c.clinic AND actor = v_first.actor AND key = c.key;
            ELSIF v_first.fingerprint IS DISTINCT FROM coalesce(p_caller->>'fingerprint', '') THEN
                c.answer := jsonb_build_object('outcome', 'idempotency_mismatch',
                                               'detail', 'this key came with another request before');
            ELSE
                c.answer := v_first.answer;
            END IF;
        END IF;
    END IF;
    RETURN c;
END
$$;

-- Every answer leaves through here, refusals too, so that the same key gets it again.
CREATE OR REPLACE FUNCTION finish_call(c call_context, p_answer jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    IF c.key IS NOT NULL THEN
        UPDATE idempotency_keys SET answer = p_answer
        WHERE clinic_id = c.clinic AND actor = c.kind || ':' || c.actor_id AND key = c.key;
    END IF;
    RETURN p_answer;
END
$$;

-- The call did nothing and may be made again with the same key.
CREATE OR REPLACE FUNCTION forget_call(c call_context, p_answer jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    IF c.key IS NOT NULL THEN
        DELETE FROM idempotency_keys
        WHERE clinic_id = c.clinic AND actor = c.kind || ':' || c.actor_id AND key = c.key;
    END IF;
    RETURN p_answer;
END
$$;

CREATE OR REPLACE FUNCTION refuse(c call_context, p_outcome text, p_detail text) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN finish_call(c, jsonb_build_object('outcome', p_outcome, 'detail', p_detail));
END
$$;

CREATE OR REPLACE FUNCTION refuse_field(c call_context, p_pointer text, p_detail text) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    RETURN finish_call(c, jsonb_build_object('outcome', 'invalid_request', 'detail', p_detail,
        'errors', jsonb_build_array(jsonb_build_object('pointer', p_pointer, 'detail', p_detail))));
END
$$;

-- (plpgsql here and below, where plain SQL would do: it keeps its plans from call to call.)
CREATE OR REPLACE FUNCTION note_audit(c call_context, p_action text, p_subject text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_id bigint := c.clinic << 36 | nextval('callwaiting.audit_serial');
BEGIN
    INSERT INTO audit_entries (clinic_id, id, actor_kind, actor_id, actor_name, action, subject, request_id)
    VALUES (c.clinic, v_id, coalesce(c.kind, ''), c.actor_id, c.name, p_action, p_subject, c.request_id);
    INSERT INTO audit_pending (clinic_id, entry_id) VALUES (c.clinic, v_id);
END
$$;

-- Refuses and records it.
CREATE OR REPLACE FUNCTION deny(c call_context, p_subject text) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM note_audit(c, 'access.denied', p_subject);
    RETURN refuse(c, 'forbidden', 'not allowed');
END
$$;

-- Ids of another clinic are refused and recorded; a number that no clinic could have made is just not found.
CREATE OR REPLACE FUNCTION is_foreign(c call_context, p_key bigint) RETURNS bool
LANGUAGE sql IMMUTABLE AS $$
    SELECT p_key >> 36 <> c.clinic AND p_key >> 36 > 0
$$;

-- (Never null: `NOT null` would let everybody in.)
CREATE OR REPLACE FUNCTION may_act_as(c call_context, p_role text) RETURNS bool
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(CASE WHEN c.kind = 'service' THEN true
                         WHEN p_role = 'operator' OR c.role = 'operator' THEN c.role = p_role
                         ELSE array_position(ARRAY['receptionist', 'manager', 'admin'], c.role)
                              >= array_position(ARRAY['receptionist', 'manager', 'admin'], p_role) END, false)
$$;

-- For what is uncovered, destroyed or decided for good: a session that lives, of an account that is an admin's now. What
-- a caller claims to be counts for nothing here.
CREATE OR REPLACE FUNCTION is_live_admin(c call_context, p_caller jsonb) RETURNS bool
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(c.kind = 'staff' AND p_caller->>'session' IS NOT NULL AND c.role = 'admin', false)
$$;

-- Holders on the wire are staff or the voice agent; the service acts as staff.
CREATE OR REPLACE FUNCTION holder_kind(c call_context) RETURNS holder_kind
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN c.kind = 'agent' THEN 'agent' ELSE 'staff' END::holder_kind
$$;

CREATE OR REPLACE FUNCTION announce_booking(p_clinic bigint, p_booking bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT clinic_id, 'booking', id, version FROM bookings WHERE clinic_id = p_clinic AND id = p_booking;
END
$$;

-- Providers, procedures, resources, hours or settings changed. The subject is the clinic.
CREATE OR REPLACE FUNCTION announce_catalogue(p_clinic bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_outbox (clinic_id, type, subject_id, version) VALUES (p_clinic, 'catalogue', p_clinic << 36, 1);
END
$$;

CREATE OR REPLACE FUNCTION note_history(c call_context, p_booking bigint, p_what text, p_detail text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO booking_history (clinic_id, booking_id, id, what, actor_kind, actor_id, actor_name, detail)
    VALUES (c.clinic, p_booking, new_key(c.clinic), p_what, coalesce(c.kind, ''), c.actor_id, c.name, p_detail);
END
$$;

GRANT EXECUTE ON FUNCTION utc(timestamptz), new_key(bigint), begin_call(jsonb), finish_call(call_context, jsonb),
    forget_call(call_context, jsonb), refuse(call_context, text, text), refuse_field(call_context, text, text),
    note_audit(call_context, text, text), deny(call_context, text), is_foreign(call_context, bigint),
    may_act_as(call_context, text), holder_kind(call_context),
    announce_booking(bigint, bigint), announce_catalogue(bigint), note_history(call_context, bigint, text, text)
    TO callwaiting_app, callwaiting_worker, callwaiting_operator;
GRANT EXECUTE ON FUNCTION utc(timestamptz), new_key(bigint), begin_call(jsonb), finish_call(call_context, jsonb),
    forget_call(call_context, jsonb), refuse(call_context, text, text), refuse_field(call_context, text, text),
    note_audit(call_context, text, text), deny(call_context, text), is_foreign(call_context, bigint),
    may_act_as(call_context, text) TO callwaiting_ingest, callwaiting_vault;
GRANT EXECUTE ON FUNCTION utc(timestamptz), new_key(bigint) TO callwaiting_gate;
GRANT EXECUTE ON FUNCTION utc(timestamptz) TO callwaiting_sealer;
GRANT EXECUTE ON FUNCTION utc(timestamptz), begin_call(jsonb), finish_call(call_context, jsonb),
    forget_call(call_context, jsonb), refuse(call_context, text, text), note_audit(call_context, text, text),
    deny(call_context, text), may_act_as(call_context, text) TO callwaiting_keeper;
GRANT EXECUTE ON FUNCTION utc(timestamptz), new_key(bigint), begin_call(jsonb), finish_call(call_context, jsonb),
    refuse(call_context, text, text), refuse_field(call_context, text, text), note_audit(call_context, text, text),
    deny(call_context, text), is_foreign(call_context, bigint), may_act_as(call_context, text) TO callwaiting_eraser;
GRANT EXECUTE ON FUNCTION is_live_admin(call_context, jsonb)
    TO callwaiting_ingest, callwaiting_vault, callwaiting_keeper, callwaiting_eraser;

RESET ROLE;
RESET search_path;
