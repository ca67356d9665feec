SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_ingest;
SET LOCAL ROLE callwaiting_ingest;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- A redacted call finds its place: everything of it in one transaction.

-- Which store a label's passages go to.
CREATE OR REPLACE FUNCTION store_of(p_label text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN p_label IN ('PHONE', 'EMAIL', 'ADDRESS') THEN 'contact_details'
                WHEN p_label IN ('MEDICAL_CONDITION', 'MEDICATION', 'PROCEDURE') THEN 'clinical_notes'
                ELSE 'pii_vault' END
$$;

CREATE OR REPLACE FUNCTION keep_passage(p_clinic bigint, p_call bigint, p_contact bigint, p_n int, p_label text,
                                        p_value bytea) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF store_of(p_label) = 'contact_details' THEN
        INSERT INTO contact_details (clinic_id, call_id, n, contact_id, label, value)
        VALUES (p_clinic, p_call, p_n, p_contact, p_label, p_value);
    ELSIF store_of(p_label) = 'clinical_notes' THEN
        INSERT INTO clinical_notes (clinic_id, call_id, n, contact_id, label, value)
        VALUES (p_clinic, p_call, p_n, p_contact, p_label, p_value);
    ELSE
        INSERT INTO pii_vault (clinic_id, call_id, n, contact_id, label, value)
        VALUES (p_clinic, p_call, p_n, p_contact, p_label, p_value);
    END IF;
END
$$;

-- All of a call's at once: hundreds of thousands are no reason to keep other calls waiting.
CREATE OR REPLACE FUNCTION keep_passages(p_clinic bigint, p_call bigint, p_contact bigint, p_passages jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_store text;
BEGIN
    FOREACH v_store IN ARRAY ARRAY['contact_details', 'clinical_notes', 'pii_vault'] LOOP
        EXECUTE format($insert$INSERT INTO %I (clinic_id, call_id, n, contact_id, label, value)
            SELECT $1, $2, (x->>'n')::int, $3, x->>'label', decode(x->>'value', 'base64')
            FROM jsonb_array_elements($4) x WHERE store_of(x->>'label') = %L$insert$, v_store, v_store)
        USING p_clinic, p_call, p_contact, p_passages;
    END LOOP;
    INSERT INTO call_values (clinic_id, value, call_id, n)
    SELECT p_clinic, decode(x->>'hash', 'base64'), p_call, (x->>'n')::int FROM jsonb_array_elements(p_passages) x;
END
$$;

-- The sealed value, out of whichever store had it.
CREATE OR REPLACE FUNCTION take_passage(p_clinic bigint, p_call bigint, p_n int) RETURNS bytea
LANGUAGE plpgsql AS $$
DECLARE
    v bytea;
BEGIN
    DELETE FROM contact_details WHERE clinic_id = p_clinic AND call_id = p_call AND n = p_n RETURNING value INTO v;
    IF NOT FOUND THEN
        DELETE FROM clinical_notes WHERE clinic_id = p_clinic AND call_id = p_call AND n = p_n RETURNING value INTO v;
    END IF;
    IF NOT FOUND THEN
        DELETE FROM pii_vault WHERE clinic_id = p_clinic AND call_id = p_call AND n = p_n RETURNING value INTO v;
    END IF;
    RETURN v;
END
$$;

-- How many passages each store has of a call now.
CREATE OR REPLACE FUNCTION count_passages(p_clinic bigint, p_call bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE calls SET
        contact_passages = (SELECT count(*) FROM contact_details WHERE clinic_id = p_clinic AND call_id = p_call),
        clinical_passages = (SELECT count(*) FROM clinical_notes WHERE clinic_id = p_clinic AND call_id = p_call),
        vault_passages = (SELECT count(*) FROM pii_vault WHERE clinic_id = p_clinic AND call_id = p_call)
    WHERE clinic_id = p_clinic AND id = p_call;
END
$$;

CREATE OR REPLACE FUNCTION put_call_tokens(p_clinic bigint, p_call bigint, p_tokens jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM call_tokens WHERE clinic_id = p_clinic AND call_id = p_call;
    INSERT INTO call_tokens (clinic_id, token, call_id)
    SELECT DISTINCT p_clinic, t, p_call FROM jsonb_array_elements_text(p_tokens) t;
END
$$;

CREATE OR REPLACE FUNCTION announce_call(p_clinic bigint, p_call bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT clinic_id, 'call', id, version FROM calls WHERE clinic_id = p_clinic AND id = p_call;
END
$$;

-- Whom the call is of: somebody known by `id`, or by identity, or somebody new. Null when what was sealed was sealed
-- for another person.
CREATE OR REPLACE FUNCTION person_of_call(p_clinic bigint, p_person jsonb) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_id bigint := (p_person->>'id')::bigint;
BEGIN
    IF v_id IS NULL THEN
        v_id := find_or_add_contact(p_clinic, p_person);
    END IF;
    -- Somebody being erased at this moment is waited for, and gone afterwards.
    PERFORM FROM contacts t JOIN person_keys k ON k.clinic_id = t.clinic_id AND k.contact_id = t.id
    WHERE t.clinic_id = p_clinic AND t.id = v_id AND t.ref = (p_person->>'ref')::uuid FOR KEY SHARE OF t;
    RETURN CASE WHEN FOUND THEN v_id END;
END
$$;

-- When something was by the provider's clock; by ours where that cannot be: what is kept how long hangs on it.
CREATE OR REPLACE FUNCTION likely_time(p_told text, p_received timestamptz) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_told::timestamptz BETWEEN '2000-01-01 00:00:00+00' AND p_received + interval '1 day'
                THEN p_told::timestamptz ELSE p_received END
$$;

-- `p_call` as `services/calls` seals it. Again for the same delivery or call: nothing happens twice.
CREATE OR REPLACE FUNCTION file_call(p_caller jsonb, p_delivery bigint, p_call jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c          call_context := begin_call(p_caller);
    v_delivery webhook_deliveries;
    v_contact  bigint;
    v_call     bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF c.kind IS DISTINCT FROM 'agent' THEN
        RETURN deny(c, 'call');
    END IF;
    SELECT * INTO v_delivery FROM webhook_deliveries WHERE clinic_id = c.clinic AND id = p_delivery FOR UPDATE;
    IF NOT FOUND OR v_delivery.state <> 'waiting' THEN
        RETURN jsonb_build_object('outcome', 'ok');
    END IF;
    SELECT id INTO v_call FROM calls
    WHERE clinic_id = c.clinic AND provider_call_id = p_call->>'provider_call_id';
    IF NOT FOUND THEN
        v_contact := person_of_call(c.clinic, p_call->'person');
        IF v_contact IS NULL THEN
            RETURN jsonb_build_object('outcome', 'reseal');
        END IF;
        v_call := new_key(c.clinic);
        INSERT INTO calls (clinic_id, id, contact_id, provider_call_id, caller_ending, started_at, ended_at,
                           ended_reason, language, summary, turns, redaction_count, labels, next_passage,
                           redactor_version, turn_latencies)
        VALUES (c.clinic, v_call, v_contact, p_call->>'provider_call_id', decode(p_call->>'caller_ending', 'base64'),
                likely_time(p_call->>'started_at', v_delivery.received_at),
                likely_time(p_call->>'ended_at', v_delivery.received_at),
                p_call->>'ended_reason', p_call->>'language', p_call->>'summary', p_call->'turns',
                (p_call->>'redaction_count')::int, texts_of(p_call->'labels'), (p_call->>'next_passage')::int,
                p_call->>'redactor_version', p_call->'turn_latencies');
        INSERT INTO call_texts (clinic_id, call_id, contact_id, body)
        VALUES (c.clinic, v_call, v_contact, decode(p_call->>'text', 'base64'));
        PERFORM keep_passages(c.clinic, v_call, v_contact, p_call->'passages');
        PERFORM put_call_tokens(c.clinic, v_call, p_call->'tokens');
        PERFORM count_passages(c.clinic, v_call);
        c.kind := 'service';
        c.actor_id := 'webhook';
        c.name := 'Voice webhook';
        PERFORM note_audit(c, 'call.receive', 'call ' || v_call);
        c.actor_id := 'redactor';
        c.name := 'Redactor';
        PERFORM note_audit(c, 'call.redact', 'call ' || v_call);
        PERFORM announce_call(c.clinic, v_call);
    END IF;
    UPDATE webhook_deliveries SET state = 'done', body = NULL, problem = ''
    WHERE clinic_id = c.clinic AND id = p_delivery;
    UPDATE call_ends SET settled = true
    WHERE clinic_id = c.clinic AND provider_call_id = p_call->>'provider_call_id' AND NOT settled;
    RETURN jsonb_build_object('outcome', 'ok', 'call_id', v_call::text);
END
$$;

GRANT EXECUTE ON FUNCTION file_call(jsonb, bigint, jsonb) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_ingest;
RESET ROLE;
RESET search_path;
