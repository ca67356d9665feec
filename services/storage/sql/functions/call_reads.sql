SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Redacted calls, as managers see them.

CREATE OR REPLACE FUNCTION texts_of(p_array jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(t), '{}') FROM jsonb_array_elements_text(p_array) t
$$;

-- Looked up each time: a report may come before the booking commits, and a booking may be cancelled.
CREATE OR REPLACE FUNCTION call_outcome(p calls) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN EXISTS (SELECT FROM bookings b WHERE b.clinic_id = p.clinic_id AND b.maker_kind = 'agent'
                     AND b.maker_id = p.provider_call_id AND b.status <> 'cancelled')
          OR EXISTS (SELECT FROM bookings b WHERE b.clinic_id = p.clinic_id AND b.contact_id = p.contact_id
                     AND b.created_at >= p.started_at AND b.status <> 'cancelled') THEN 'booked'
        WHEN p.ended_reason ~ 'forward|transfer' THEN 'transferred'
        WHEN p.ended_reason ~ 'voicemail' THEN 'voicemail'
        WHEN p.ended_reason ~ 'error|fail|silence|disconnect|dropped|timed-out|exceeded|^sip|^twilio|^vonage|^pipeline'
            THEN 'line_dropped'
        ELSE 'no_booking' END
$$;

CREATE OR REPLACE FUNCTION call_summary_json(p calls) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'id', p.id::text, 'provider_call_id', p.provider_call_id, 'contact_id', p.contact_id::text,
        'caller_ending', base64(p.caller_ending), 'ref', t.ref::text, 'key', base64(k.wrapped_key),
        'started_at', utc(p.started_at), 'ended_at', utc(p.ended_at), 'ended_reason', p.ended_reason,
        'outcome', call_outcome(p), 'summary', p.summary, 'language', p.language,
        'redaction_count', p.redaction_count, 'labels', to_jsonb(p.labels), 'version', p.version)
    FROM contacts t LEFT JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    WHERE t.clinic_id = p.clinic_id AND t.id = p.contact_id
$$;

CREATE OR REPLACE FUNCTION call_json(p calls) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT call_summary_json(p) || jsonb_build_object(
        'turns', p.turns, 'contact_passages', p.contact_passages, 'clinical_passages', p.clinical_passages,
        'vault_passages', p.vault_passages, 'redactor_version', p.redactor_version,
        'sealed_text_gone', p.sealed_text_gone, 'next_passage', p.next_passage)
$$;

-- Calls with every one of the words, and one that begins with `p_prefix`.
CREATE OR REPLACE FUNCTION calls_with(p_clinic bigint, p_words jsonb, p_prefix text) RETURNS bigint[]
LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(call_id), '{}') FROM (
        SELECT call_id FROM (
            SELECT call_id, token FROM call_tokens
            WHERE clinic_id = p_clinic AND token = ANY (texts_of(p_words))
            UNION ALL
            SELECT DISTINCT call_id, '' FROM call_tokens
            WHERE clinic_id = p_clinic AND token >= p_prefix AND token < p_prefix || chr(1114111)
        ) hit
        GROUP BY call_id
        HAVING count(*) = (SELECT count(DISTINCT w) FROM jsonb_array_elements_text(p_words) w)
                          + CASE WHEN p_prefix IS NULL THEN 0 ELSE 1 END
    ) found
$$;

-- Newest first. `p_cursor` is what the page before gave.
CREATE OR REPLACE FUNCTION list_calls(p_caller jsonb, p_words jsonb, p_prefix text, p_from timestamptz, p_to timestamptz,
                                      p_outcome text, p_label text, p_cursor text, p_limit int) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_limit int := least(greatest(coalesce(p_limit, 100), 1), 500);
    v_as_of bigint;
    v_ids   bigint[];
    v_after bigint[];
    v_found calls[];
    v_total int;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'calls');
    ELSIF p_cursor !~ '^\d{1,18}\.\d{1,18}$' THEN
        RETURN refuse_field(c, '/cursor', 'is not one that this list gave');
    END IF;
    v_as_of := event_head();
    IF p_words <> '[]' OR p_prefix IS NOT NULL THEN
        v_ids := calls_with(c.clinic, p_words, p_prefix);
    END IF;
    v_after := string_to_array(p_cursor, '.')::bigint[];
    SELECT array_agg(x::calls ORDER BY x.started_at DESC, x.id DESC) INTO v_found
    FROM (SELECT k.* FROM calls k
          WHERE k.clinic_id = c.clinic AND (v_ids IS NULL OR k.id = ANY (v_ids))
            AND (p_from IS NULL OR k.started_at >= p_from) AND (p_to IS NULL OR k.started_at < p_to)
            AND (p_label IS NULL OR p_label = ANY (k.labels))
            AND (p_outcome IS NULL OR call_outcome(k) = p_outcome)
            AND (v_after IS NULL
                 OR (k.started_at, k.id) < (timestamptz 'epoch' + v_after[1] * interval '1 microsecond', v_after[2]))
          ORDER BY k.started_at DESC, k.id DESC LIMIT v_limit) x;
    IF p_cursor IS NULL THEN
        SELECT count(*) INTO v_total FROM calls k
        WHERE k.clinic_id = c.clinic AND (v_ids IS NULL OR k.id = ANY (v_ids))
          AND (p_from IS NULL OR k.started_at >= p_from) AND (p_to IS NULL OR k.started_at < p_to)
          AND (p_label IS NULL OR p_label = ANY (k.labels)) AND (p_outcome IS NULL OR call_outcome(k) = p_outcome);
    END IF;
    PERFORM note_audit(c, 'call.list', coalesce(cardinality(v_found), 0) || ' found');
    RETURN jsonb_build_object('outcome', 'ok', 'as_of', v_as_of::text, 'total', v_total,
        'calls', coalesce((SELECT jsonb_agg(call_summary_json(f::calls)
                                            ORDER BY (f::calls).started_at DESC, (f::calls).id DESC)
                           FROM unnest(v_found) f), '[]'),
        'next_cursor', CASE WHEN cardinality(v_found) = v_limit THEN
            (extract(epoch FROM (v_found[v_limit]).started_at) * 1000000)::bigint || '.' || (v_found[v_limit]).id END);
END
$$;

CREATE OR REPLACE FUNCTION get_call(p_caller jsonb, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
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
    PERFORM note_audit(c, 'call.read', 'call ' || p_id);
    RETURN jsonb_build_object('outcome', 'ok', 'call', call_json(v_call));
END
$$;

-- What a stream shows of changed calls.
CREATE OR REPLACE FUNCTION event_calls(p_caller jsonb, p_ids jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
BEGIN
    PERFORM set_config('callwaiting.clinic_id', p_caller->>'clinic', true);
    RETURN jsonb_build_object('outcome', 'ok', 'calls', coalesce((
        SELECT jsonb_agg(call_summary_json(k)) FROM calls k
        WHERE k.clinic_id = (p_caller->>'clinic')::bigint AND k.id = ANY (texts_of(p_ids)::bigint[])), '[]'));
END
$$;

-- What is known before a call is redacted: who phoned from that number before, who works here, what the clinic is called
-- and hides, what reviewers marked.
CREATE OR REPLACE FUNCTION call_hints(p_caller jsonb, p_tokens jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF c.kind IS DISTINCT FROM 'agent' THEN
        RETURN deny(c, 'call');
    END IF;
    RETURN jsonb_build_object('outcome', 'ok',
        'clinic', (SELECT name FROM clinics WHERE clinic_id = c.clinic),
        'mask_dates', (SELECT mask_dates FROM clinics WHERE clinic_id = c.clinic),
        'contacts', coalesce((
            SELECT jsonb_agg(contact_json(c.clinic, k.contact_id))
            FROM (SELECT contact_id FROM contact_tokens
                  WHERE clinic_id = c.clinic AND token IN (SELECT decode(t, 'base64')
                                                           FROM jsonb_array_elements_text(p_tokens) t)
                  ORDER BY contact_id DESC LIMIT 10) k), '[]'),
        'names', coalesce((
            SELECT jsonb_agg(name) FROM (SELECT name FROM providers WHERE clinic_id = c.clinic
                                         UNION SELECT name FROM staff WHERE clinic_id = c.clinic) n), '[]'),
        'terms', coalesce((SELECT jsonb_agg(jsonb_build_object('label', label, 'term', base64(term)))
                           FROM redaction_terms WHERE clinic_id = c.clinic), '[]'));
END
$$;

-- Whom a call is of, as far as that is known: who was booked in it, or the first of these identities that there is.
CREATE OR REPLACE FUNCTION find_caller(p_caller jsonb, p_provider_call_id text, p_identities jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c    call_context := begin_call(p_caller);
    v_id bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF c.kind IS DISTINCT FROM 'agent' THEN
        RETURN deny(c, 'call');
    END IF;
    SELECT b.contact_id INTO v_id
    FROM bookings b JOIN person_keys k ON k.clinic_id = b.clinic_id AND k.contact_id = b.contact_id
    WHERE b.clinic_id = c.clinic AND b.maker_kind = 'agent' AND b.maker_id = p_provider_call_id
    ORDER BY b.status = 'cancelled', b.id LIMIT 1;
    IF NOT FOUND THEN
        SELECT t.id INTO v_id
        FROM jsonb_array_elements_text(p_identities) WITH ORDINALITY i (identity, place)
        JOIN contacts t ON t.clinic_id = c.clinic AND t.identity = decode(i.identity, 'base64')
        JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
        ORDER BY i.place LIMIT 1;
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'contact', contact_json(c.clinic, v_id));
END
$$;

GRANT EXECUTE ON FUNCTION texts_of(jsonb), call_outcome(calls), call_summary_json(calls), call_json(calls),
    calls_with(bigint, jsonb, text), list_calls(jsonb, jsonb, text, timestamptz, timestamptz, text, text, text, int),
    get_call(jsonb, bigint), event_calls(jsonb, jsonb), call_hints(jsonb, jsonb), find_caller(jsonb, text, jsonb)
    TO callwaiting_app;
GRANT EXECUTE ON FUNCTION texts_of(jsonb), call_outcome(calls), call_summary_json(calls), call_json(calls)
    TO callwaiting_ingest;

RESET ROLE;
RESET search_path;
