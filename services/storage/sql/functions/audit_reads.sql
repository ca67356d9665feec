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

-- What a query {from, to, actor, action, subject, newest, cursor, limit} finds, in the order of the chain or against it.
-- Entries that no chain holds yet are the newest of all; they have no number and are on the last page or the first.
CREATE OR REPLACE FUNCTION list_audit(p_caller jsonb, p_query jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_newest  bool := coalesce((p_query->>'newest')::bool, false);
    v_limit   int := least(greatest(coalesce((p_query->>'limit')::int, 100), 1), 5000);
    v_cursor  bigint := (p_query->>'cursor')::bigint;
    v_wanted  text := audit_condition(p_query);
    v_order   text := CASE WHEN v_newest THEN 'DESC' ELSE 'ASC' END;
    v_sealed  jsonb;
    v_waiting jsonb := '[]';
    v_next    bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT (may_act_as(c, 'admin') OR may_act_as(c, 'operator')) THEN
        RETURN deny(c, 'audit');
    END IF;
    -- A plan for these very conditions: a subject has an index, a period another one.
    EXECUTE format(
        'SELECT jsonb_agg(audit_json(e, s) ORDER BY s.seq %1$s), CASE WHEN count(*) = $3 THEN %2$s END
         FROM (SELECT s, e FROM audit_seal s JOIN audit_entries e ON e.clinic_id = s.clinic_id AND e.id = s.entry_id
               WHERE s.clinic_id = $1 AND ($2 IS NULL OR s.seq %3$s $2) AND e.clinic_id = $1 %4$s
               ORDER BY s.seq %1$s LIMIT $3) x, LATERAL (SELECT (x.s).*) s, LATERAL (SELECT (x.e).*) e',
        v_order, CASE WHEN v_newest THEN 'min(s.seq)' ELSE 'max(s.seq)' END, CASE WHEN v_newest THEN '<' ELSE '>' END,
        v_wanted)
    INTO v_sealed, v_next USING c.clinic, v_cursor, v_limit;
    IF (v_newest AND v_cursor IS NULL) OR (NOT v_newest AND v_next IS NULL) THEN
        EXECUTE format(
            'SELECT coalesce(jsonb_agg(audit_json(e, NULL) ORDER BY e.id %s), ''[]'')
             FROM audit_pending p JOIN audit_entries e ON e.clinic_id = p.clinic_id AND e.id = p.entry_id
             WHERE p.clinic_id = $1 AND e.clinic_id = $1 %s', v_order, v_wanted)
        INTO v_waiting USING c.clinic;
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'next', v_next,
        'entries', CASE WHEN v_newest THEN v_waiting || coalesce(v_sealed, '[]')
                        ELSE coalesce(v_sealed, '[]') || v_waiting END);
END
$$;

-- A query's conditions on an entry `e`, values quoted. A subject is found by its beginning up to a blank, too: '!' is
-- what follows a blank.
CREATE OR REPLACE FUNCTION audit_condition(p_query jsonb) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT concat(
        ' AND e.at >= ' || quote_literal((p_query->>'from')::timestamptz),
        ' AND e.at < ' || quote_literal((p_query->>'to')::timestamptz),
        ' AND ' || quote_literal(p_query->>'actor') || ' IN (e.actor_id, e.actor_name)',
        CASE WHEN p_query->>'action' LIKE '%.*'
             THEN ' AND starts_with(e.action, ' || quote_literal(left(p_query->>'action', -1)) || ')'
             ELSE ' AND e.action = ' || quote_literal(p_query->>'action') END,
        CASE WHEN p_query->>'subject' IS NOT NULL
             THEN format(' AND (e.subject COLLATE "C" = %1$L OR (e.subject COLLATE "C" >= %2$L '
                         'AND e.subject COLLATE "C" < %3$L))', p_query->>'subject', p_query->>'subject' || ' ',
                         p_query->>'subject' || '!') END)
$$;

CREATE OR REPLACE FUNCTION audit_json(e audit_entries, s audit_seal) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('seq', coalesce((s).seq, 0), 'at', utc((e).at), 'actor', (e).actor_name,
                              'action', (e).action, 'subject', (e).subject,
                              'hash', coalesce(encode((s).hash, 'hex'), ''),
                              'prev_hash', coalesce(encode((s).prev_hash, 'hex'), ''))
$$;

-- May the caller verify the chain of p_clinic (null: the own)? Its beginning is recorded, its further parts are not.
CREATE OR REPLACE FUNCTION begin_verification(p_caller jsonb, p_clinic bigint, p_first bool) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'operator') AND (NOT may_act_as(c, 'admin') OR p_clinic <> c.clinic) THEN
        RETURN deny(c, 'audit');
    END IF;
    IF p_first THEN
        PERFORM note_audit(c, 'audit.verify', 'chain ' || coalesce(p_clinic, c.clinic));
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'clinic', coalesce(p_clinic, c.clinic)::text);
END
$$;

GRANT EXECUTE ON FUNCTION record_audit(jsonb, text, text), list_audit(jsonb, jsonb), audit_condition(jsonb),
    audit_json(audit_entries, audit_seal), begin_verification(jsonb, bigint, bool) TO callwaiting_app;

RESET ROLE;
RESET search_path;
