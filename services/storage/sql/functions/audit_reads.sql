SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Writes an entry for something that no other function does: refusals of the edge, exports, log-ins by other ways.
CREATE OR REPLACE FUNCTION record_audit(p_caller jsonb, p_action text, p_subject text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := ROW (coalesce((p_caller->>'clinic')::bigint, 0), p_caller->>'kind', coalesce(p_caller->>'id', ''),
                           coalesce(p_caller->>'name', ''), p_caller->>'role', coalesce(p_caller->>'request_id', ''),
                           NULL, NULL);
BEGIN
    PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);
    PERFORM note_audit(c, p_action, p_subject);
    RETURN jsonb_build_object('outcome', 'ok');
END
$$;

CREATE OR REPLACE FUNCTION list_audit(p_caller jsonb, p_from timestamptz, p_to timestamptz, p_actor text, p_action text,
                                      p_after_seq bigint, p_limit int) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
    v_next  bigint;
    v_limit int := least(greatest(coalesce(p_limit, 100), 1), 500);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT (may_act_as(c, 'admin') OR may_act_as(c, 'operator')) THEN
        RETURN deny(c, 'audit');
    END IF;
    SELECT jsonb_agg(jsonb_build_object('seq', seq, 'at', utc(at), 'actor', actor_name, 'action', action,
                                        'subject', subject, 'hash', encode(hash, 'hex'),
                                        'prev_hash', encode(prev_hash, 'hex')) ORDER BY seq),
           CASE WHEN count(*) = v_limit THEN max(seq) END
    INTO v_found, v_next
    FROM (SELECT s.seq, s.hash, s.prev_hash, e.*
          FROM audit_seal s JOIN audit_entries e ON e.clinic_id = s.clinic_id AND e.id = s.entry_id
          WHERE s.clinic_id = c.clinic AND s.seq > coalesce(p_after_seq, 0)
            AND (p_from IS NULL OR e.at >= p_from) AND (p_to IS NULL OR e.at < p_to)
            AND (p_actor IS NULL OR p_actor IN (e.actor_id, e.actor_name))
            AND (p_action IS NULL OR e.action = p_action)
          ORDER BY s.seq LIMIT v_limit) x;
    RETURN jsonb_build_object('outcome', 'ok', 'entries', coalesce(v_found, '[]'), 'next', v_next);
END
$$;

GRANT EXECUTE ON FUNCTION record_audit(jsonb, text, text),
    list_audit(jsonb, timestamptz, timestamptz, text, text, bigint, int) TO callwaiting_app;

RESET ROLE;
RESET search_path;
