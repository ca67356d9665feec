SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_ingest;
SET LOCAL ROLE callwaiting_ingest;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- The inbox of the webhooks: what was answered has to be worked off, once.

-- A delivery that comes again takes the place of one that is not worked off: it may have what was missing there. One
-- that was given up gets another chance with it.
CREATE OR REPLACE FUNCTION receive_delivery(p_caller jsonb, p_type text, p_provider_call_id text, p_dedupe text,
                                            p_body bytea) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c    call_context := begin_call(p_caller);
    v_id bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF c.kind IS DISTINCT FROM 'agent' THEN
        RETURN deny(c, 'webhook');
    END IF;
    INSERT INTO webhook_deliveries AS d (clinic_id, id, type, provider_call_id, dedupe, body)
    VALUES (c.clinic, new_key(c.clinic), p_type, p_provider_call_id, p_dedupe, p_body)
    ON CONFLICT (clinic_id, dedupe) DO UPDATE SET
        body = excluded.body, received_at = excluded.received_at, state = 'waiting',
        attempts = CASE d.state WHEN 'dead' THEN 0 ELSE d.attempts END,
        next_attempt_at = CASE d.state WHEN 'dead' THEN excluded.next_attempt_at ELSE d.next_attempt_at END,
        problem = CASE d.state WHEN 'dead' THEN '' ELSE d.problem END
    WHERE d.state <> 'done'
    RETURNING id INTO v_id;
    RETURN jsonb_build_object('outcome', 'ok', 'id', v_id::text);
END
$$;

CREATE OR REPLACE FUNCTION note_call_end(p_caller jsonb, p_provider_call_id text, p_ended_at timestamptz,
                                         p_ended_reason text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF c.kind IS DISTINCT FROM 'agent' THEN
        RETURN deny(c, 'webhook');
    END IF;
    INSERT INTO call_ends (clinic_id, provider_call_id, ended_at, ended_reason)
    VALUES (c.clinic, p_provider_call_id, coalesce(p_ended_at, now()), p_ended_reason)
    ON CONFLICT DO NOTHING;
    RETURN jsonb_build_object('outcome', 'ok');
END
$$;

-- One delivery that is due, leased: who dies with it leaves it to the next one when the lease ends. One that took
-- several workers with it is given up.
CREATE OR REPLACE FUNCTION take_delivery(p_lease interval, p_most_attempts int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v webhook_deliveries;
BEGIN
    UPDATE webhook_deliveries SET state = 'dead', problem = CASE WHEN problem = '' THEN 'internal' ELSE problem END
    WHERE (clinic_id, id) IN (SELECT clinic_id, id FROM webhook_deliveries
                              WHERE state = 'waiting' AND next_attempt_at <= clock_timestamp()
                                AND attempts >= p_most_attempts
                              FOR UPDATE SKIP LOCKED);
    UPDATE webhook_deliveries SET attempts = attempts + 1, next_attempt_at = clock_timestamp() + p_lease
    WHERE (clinic_id, id) = (SELECT clinic_id, id FROM webhook_deliveries
                             WHERE state = 'waiting' AND next_attempt_at <= clock_timestamp()
                             ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING * INTO v;
    IF NOT FOUND THEN
        RETURN jsonb_build_object('outcome', 'ok');
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'delivery', jsonb_build_object(
        'clinic', v.clinic_id::text, 'id', v.id::text, 'type', v.type, 'provider_call_id', v.provider_call_id,
        'received_at', v.received_at::text, 'attempts', v.attempts, 'body', base64(v.body)));
END
$$;

-- A worker that begins does not wait for leases of those before it that died. Those that live do their work twice at
-- worst, and file it once.
CREATE OR REPLACE FUNCTION end_leases() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
BEGIN
    UPDATE webhook_deliveries SET next_attempt_at = clock_timestamp()
    WHERE state = 'waiting' AND attempts > 0 AND problem = '' AND next_attempt_at > clock_timestamp();
    RETURN jsonb_build_object('outcome', 'ok');
END
$$;

-- It did not work: later again, further and further apart, or never again. p_received is when that body came which did
-- not: another one that came since then gets its turn at once.
CREATE OR REPLACE FUNCTION fail_delivery(p_clinic bigint, p_id bigint, p_attempt int, p_received timestamptz,
                                         p_problem text, p_final bool) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
BEGIN
    UPDATE webhook_deliveries SET
        problem = CASE WHEN received_at > p_received THEN '' ELSE p_problem END,
        state = CASE WHEN p_final AND received_at <= p_received THEN 'dead' ELSE state END,
        next_attempt_at = clock_timestamp() + CASE WHEN received_at > p_received THEN interval '0'
            ELSE least(interval '1 second' * power(2, p_attempt), interval '5 minutes') END
    -- (Not when somebody else has taken it meanwhile.)
    WHERE clinic_id = p_clinic AND id = p_id AND state = 'waiting' AND attempts = p_attempt;
    RETURN jsonb_build_object('outcome', 'ok');
END
$$;

-- A call that ended without a report is shown as a delivery that did not come; if it comes after all, it takes this
-- one's place.
CREATE OR REPLACE FUNCTION miss_reports(p_patience interval) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_missed int;
BEGIN
    WITH late AS (
        UPDATE call_ends SET settled = true
        WHERE (clinic_id, provider_call_id) IN (
            SELECT clinic_id, provider_call_id FROM call_ends
            WHERE NOT settled AND noted_at < clock_timestamp() - p_patience
            ORDER BY noted_at LIMIT 500 FOR UPDATE SKIP LOCKED)
        RETURNING clinic_id, provider_call_id, ended_at
    )
    INSERT INTO webhook_deliveries (clinic_id, id, type, provider_call_id, dedupe, received_at, state, problem)
    SELECT clinic_id, new_key(clinic_id), 'end-of-call-report', provider_call_id,
           'end-of-call-report:' || provider_call_id, ended_at, 'dead', 'report_missing'
    FROM late
    ON CONFLICT (clinic_id, dedupe) DO NOTHING;
    GET DIAGNOSTICS v_missed = ROW_COUNT;
    RETURN jsonb_build_object('outcome', 'ok', 'missed', v_missed);
END
$$;

CREATE OR REPLACE FUNCTION delivery_json(p webhook_deliveries) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p.id::text, 'type', p.type, 'provider_call_id', p.provider_call_id,
                              'received_at', utc(p.received_at), 'state', p.state, 'attempts', p.attempts,
                              'problem', p.problem,
                              'next_attempt_at', CASE WHEN p.state = 'waiting' THEN utc(p.next_attempt_at) END)
$$;

-- Newest first.
CREATE OR REPLACE FUNCTION list_deliveries(p_caller jsonb, p_state text, p_before bigint, p_limit int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_limit int := least(greatest(coalesce(p_limit, 100), 1), 500);
    v_found jsonb;
    v_next  bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_before) OR NOT is_live_admin(c, p_caller) THEN
        RETURN deny(c, 'deliveries');
    END IF;
    SELECT jsonb_agg(delivery_json(x::webhook_deliveries) ORDER BY x.id DESC),
           CASE WHEN count(*) = v_limit THEN min(x.id) END
    INTO v_found, v_next
    FROM (SELECT * FROM webhook_deliveries
          WHERE clinic_id = c.clinic AND (p_state IS NULL OR state = p_state::delivery_state)
            AND (p_before IS NULL OR id < p_before)
          ORDER BY id DESC LIMIT v_limit) x;
    RETURN jsonb_build_object('outcome', 'ok', 'deliveries', coalesce(v_found, '[]'), 'next_cursor', v_next::text);
END
$$;

CREATE OR REPLACE FUNCTION replay_delivery(p_caller jsonb, p_id bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
    v webhook_deliveries;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT is_live_admin(c, p_caller) THEN
        RETURN deny(c, 'delivery ' || p_id);
    END IF;
    SELECT * INTO v FROM webhook_deliveries WHERE clinic_id = c.clinic AND id = p_id FOR UPDATE;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such delivery');
    ELSIF v.body IS NULL THEN
        RETURN refuse(c, 'state_conflict', CASE WHEN v.state = 'done' THEN 'this delivery was worked off'
                                                ELSE 'nothing of this delivery came that could be worked off' END);
    END IF;
    UPDATE webhook_deliveries
    SET state = 'waiting', attempts = 0, next_attempt_at = clock_timestamp(), problem = ''
    WHERE clinic_id = c.clinic AND id = p_id RETURNING * INTO v;
    PERFORM note_audit(c, 'delivery.replay', 'delivery ' || p_id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'delivery', delivery_json(v)));
END
$$;

GRANT EXECUTE ON FUNCTION receive_delivery(jsonb, text, text, text, bytea),
    note_call_end(jsonb, text, timestamptz, text), take_delivery(interval, int), end_leases(),
    fail_delivery(bigint, bigint, int, timestamptz, text, bool), miss_reports(interval),
    list_deliveries(jsonb, text, bigint, int), replay_delivery(jsonb, bigint) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_ingest;
RESET ROLE;
RESET search_path;
