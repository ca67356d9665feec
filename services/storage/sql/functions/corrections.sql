SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_ingest;
SET LOCAL ROLE callwaiting_ingest;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- What reviewers mark in the readable log.

-- What is needed to work a correction out: the log with its hidden numbers, and which passages are the same.
CREATE OR REPLACE FUNCTION call_for_correction(p_caller jsonb, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c      call_context := begin_call(p_caller);
    v_call calls;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'call ' || p_id);
    END IF;
    SELECT * INTO v_call FROM calls WHERE clinic_id = c.clinic AND id = p_id;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such call');
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'call', call_json(v_call),
        'mask_dates', (SELECT mask_dates FROM clinics WHERE clinic_id = c.clinic),
        'values', coalesce((SELECT jsonb_agg(jsonb_build_object('n', n, 'hash', base64(value)))
                            FROM call_values WHERE clinic_id = c.clinic AND call_id = p_id), '[]'));
END
$$;

-- One step of a correction in the stores: a passage comes, goes, or changes its store.
CREATE OR REPLACE FUNCTION move_passage(p_call calls, p_step jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_n     int := (p_step->>'n')::int;
    v_value bytea := decode(p_step->>'passage', 'base64');
BEGIN
    IF p_step->>'was' IS NOT NULL THEN
        v_value := take_passage(p_call.clinic_id, p_call.id, v_n);
    END IF;
    IF p_step->>'label' IS NULL THEN
        DELETE FROM call_values WHERE clinic_id = p_call.clinic_id AND call_id = p_call.id AND n = v_n;
        RETURN;
    END IF;
    IF v_value IS NOT NULL THEN
        PERFORM keep_passage(p_call.clinic_id, p_call.id, p_call.contact_id, v_n, p_step->>'label', v_value);
    END IF;
    IF p_step->>'hash' IS NOT NULL THEN
        INSERT INTO call_values (clinic_id, value, call_id, n)
        VALUES (p_call.clinic_id, decode(p_step->>'hash', 'base64'), p_call.id, v_n) ON CONFLICT DO NOTHING;
    END IF;
END
$$;

-- `p_change`: the call's new `turns`, `summary`, `labels`, `redaction_count`, `next_passage` and `tokens`; the `steps`
-- that led there; and a `term` for later calls, if it is one.
CREATE OR REPLACE FUNCTION correct_call(p_caller jsonb, p_id bigint, p_version int, p_unmask bool, p_change jsonb)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c      call_context := begin_call(p_caller);
    v_call calls;
    v_step jsonb;
    v_term jsonb := p_change->'term';
BEGIN
    IF c.answer->>'outcome' = 'ok' THEN
        SELECT * INTO v_call FROM calls WHERE clinic_id = c.clinic AND id = (c.answer->>'id')::bigint;
        RETURN jsonb_build_object('outcome', 'ok', 'call', call_json(v_call));
    ELSIF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'manager')
          OR (p_unmask AND NOT is_live_admin(c, p_caller)) THEN
        RETURN deny(c, 'call ' || p_id);
    END IF;
    -- The person before the call, as whoever erases has them.
    PERFORM FROM contacts t JOIN calls k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    WHERE k.clinic_id = c.clinic AND k.id = p_id FOR KEY SHARE OF t;
    SELECT * INTO v_call FROM calls WHERE clinic_id = c.clinic AND id = p_id FOR UPDATE;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such call');
    ELSIF v_call.version <> p_version THEN
        RETURN refuse(c, 'state_conflict', 'somebody else corrected this call');
    END IF;
    FOR v_step IN SELECT jsonb_array_elements(p_change->'steps') LOOP
        -- Nothing is uncovered on the way to something else.
        IF v_step->>'label' IS NULL AND p_unmask IS NOT TRUE THEN
            RAISE EXCEPTION 'a passage may not be uncovered' USING ERRCODE = 'insufficient_privilege';
        END IF;
        INSERT INTO call_corrections (clinic_id, id, call_id, contact_id, call_version, turn, start_at, end_at, label,
                                      was, n, passage, actor_id, actor_name)
        VALUES (c.clinic, new_key(c.clinic), p_id, v_call.contact_id, p_version, (v_step->>'turn')::int,
                (v_step->>'start')::int, (v_step->>'end')::int, v_step->>'label', v_step->>'was', (v_step->>'n')::int,
                decode(v_step->>'passage', 'base64'), c.actor_id, c.name);
        PERFORM move_passage(v_call, v_step);
    END LOOP;
    UPDATE calls SET turns = p_change->'turns', summary = p_change->>'summary', labels = texts_of(p_change->'labels'),
                     redaction_count = (p_change->>'redaction_count')::int,
                     next_passage = (p_change->>'next_passage')::int, version = version + 1
    WHERE clinic_id = c.clinic AND id = p_id;
    PERFORM put_call_tokens(c.clinic, p_id, p_change->'tokens');
    PERFORM count_passages(c.clinic, p_id);
    IF v_term IS NOT NULL AND v_term <> 'null' THEN
        INSERT INTO redaction_terms (clinic_id, value, label, term)
        VALUES (c.clinic, decode(v_term->>'hash', 'base64'), v_term->>'label', decode(v_term->>'term', 'base64'))
        ON CONFLICT (clinic_id, value) DO UPDATE SET label = excluded.label, term = excluded.term;
    END IF;
    PERFORM note_audit(c, 'call.correct', 'call ' || p_id);
    PERFORM announce_call(c.clinic, p_id);
    SELECT * INTO v_call FROM calls WHERE clinic_id = c.clinic AND id = p_id;
    -- Under the key stands which call it was; what it says goes with its person.
    PERFORM finish_call(c, jsonb_build_object('outcome', 'ok', 'id', p_id::text));
    RETURN jsonb_build_object('outcome', 'ok', 'call', call_json(v_call));
END
$$;

-- Other calls where the same may have to be done: those that hold the same passage (by its hash), and those whose
-- readable text has all of its words.
CREATE OR REPLACE FUNCTION similar_calls(p_caller jsonb, p_id bigint, p_hash bytea, p_words jsonb, p_limit int)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'call ' || p_id);
    END IF;
    SELECT jsonb_agg(jsonb_build_object(
               'id', x.id::text, 'started_at', utc(x.started_at), 'turns', x.turns, 'version', x.version,
               'numbers', coalesce((SELECT jsonb_agg(v.n) FROM call_values v
                                    WHERE v.clinic_id = c.clinic AND v.call_id = x.id AND v.value = p_hash), '[]'))
           ORDER BY x.started_at DESC, x.id DESC)
    INTO v_found
    FROM (SELECT k.* FROM calls k
          WHERE k.clinic_id = c.clinic AND k.id <> p_id
            AND k.id IN (SELECT call_id FROM call_values WHERE clinic_id = c.clinic AND value = p_hash
                         UNION
                         (SELECT call_id FROM call_tokens
                          WHERE clinic_id = c.clinic AND token = ANY (texts_of(p_words)) AND p_words <> '[]'
                          GROUP BY call_id
                          HAVING count(*) = (SELECT count(DISTINCT w) FROM jsonb_array_elements_text(p_words) w)))
          ORDER BY k.started_at DESC, k.id DESC LIMIT p_limit) x;
    RETURN jsonb_build_object('outcome', 'ok', 'calls', coalesce(v_found, '[]'));
END
$$;

-- How often reviewers had to mark something, and whether the clinic hides dates.
CREATE OR REPLACE FUNCTION count_corrections(p_caller jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'corrections');
    END IF;
    RETURN jsonb_build_object('outcome', 'ok',
        'mask_dates', (SELECT mask_dates FROM clinics WHERE clinic_id = c.clinic),
        'missed', (SELECT count(*) FROM call_corrections WHERE clinic_id = c.clinic AND was IS NULL),
        'harmless', (SELECT count(*) FROM call_corrections WHERE clinic_id = c.clinic AND label IS NULL));
END
$$;

GRANT EXECUTE ON FUNCTION call_for_correction(jsonb, bigint), correct_call(jsonb, bigint, int, bool, jsonb),
    similar_calls(jsonb, bigint, bytea, jsonb, int), count_corrections(jsonb) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_ingest;
RESET ROLE;
RESET search_path;
