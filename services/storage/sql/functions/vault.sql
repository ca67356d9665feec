SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_vault;
SET LOCAL ROLE callwaiting_vault;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- What admins alone may see, and never without an entry of it. Who calls is looked up, whatever the caller claims: a
-- session that lives, of an account that is an admin's now.

-- The original of a call with what was corrected since. `p_action` is `call.reveal`, or `call.unmask` when a passage of
-- it is declared not sensitive.
CREATE OR REPLACE FUNCTION open_call(p_caller jsonb, p_call bigint, p_action text, p_reason text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c      call_context := begin_call(p_caller);
    v_text jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_call)
          OR NOT is_live_admin(c, p_caller) OR coalesce(p_action, '') NOT IN ('call.reveal', 'call.unmask') THEN
        RETURN deny(c, 'call ' || p_call);
    END IF;
    SELECT jsonb_build_object('text', base64(x.body), 'ref', t.ref::text, 'key', base64(k.wrapped_key),
                              'version', l.version)
    INTO v_text
    FROM calls l
    LEFT JOIN call_texts x ON x.clinic_id = l.clinic_id AND x.call_id = l.id
    JOIN contacts t ON t.clinic_id = l.clinic_id AND t.id = l.contact_id
    LEFT JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    WHERE l.clinic_id = c.clinic AND l.id = p_call;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such call');
    END IF;
    PERFORM note_audit(c, p_action, 'call ' || p_call || CASE WHEN p_reason <> '' THEN ' ' || p_reason ELSE '' END);
    IF v_text->>'text' IS NULL OR v_text->>'key' IS NULL THEN
        RETURN refuse(c, 'state_conflict', 'the original of this call is gone');
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'call', v_text || jsonb_build_object('steps', coalesce((
        SELECT jsonb_agg(jsonb_build_object('turn', turn, 'start', start_at, 'end', end_at, 'label', label, 'was', was,
                                            'n', n) ORDER BY id)
        FROM call_corrections WHERE clinic_id = c.clinic AND call_id = p_call), '[]')));
END
$$;

-- Nothing was shown, and that somebody tried is known: a wrong password, too many tries.
CREATE OR REPLACE FUNCTION note_reveal_refused(p_caller jsonb, p_call bigint, p_reason text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_call) OR NOT is_live_admin(c, p_caller) THEN
        RETURN deny(c, 'call ' || p_call);
    END IF;
    PERFORM note_audit(c, 'call.reveal_refused',
                       'call ' || p_call || CASE WHEN p_reason <> '' THEN ' ' || p_reason ELSE '' END);
    RETURN jsonb_build_object('outcome', 'ok');
END
$$;

GRANT EXECUTE ON FUNCTION open_call(jsonb, bigint, text, text), note_reveal_refused(jsonb, bigint, text)
    TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_vault;
RESET ROLE;
RESET search_path;
