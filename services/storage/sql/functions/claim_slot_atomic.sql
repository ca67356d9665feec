SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Holds the slots of one stretch of time for 15 minutes: all or nothing, for exactly one of any number of callers.
CREATE OR REPLACE FUNCTION claim_slot_atomic(p_caller jsonb, p_slot_id bigint, p_duration_minutes int,
                                             p_procedure_id bigint, p_hold_limit int) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_slot    slots;
    v_minutes int := coalesce(p_duration_minutes, 0);
    v_needed  int;
    v_kinds   text[] := '{}';
    v_until   timestamptz;
    v_open    int;
    v_wait    timestamptz;
    v_seen    stretch;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_slot_id) THEN
        RETURN deny(c, 'slot ' || p_slot_id);
    ELSIF is_foreign(c, p_procedure_id) THEN
        RETURN deny(c, 'procedure ' || p_procedure_id);
    ELSIF p_duration_minutes NOT BETWEEN 1 AND 1440 THEN
        RETURN refuse_field(c, '/duration_minutes', 'must be between 1 and 1440');
    END IF;
    IF p_procedure_id IS NOT NULL THEN
        SELECT duration_minutes, resource_kinds INTO v_needed, v_kinds FROM procedures
        WHERE clinic_id = c.clinic AND id = p_procedure_id AND active;
        IF NOT FOUND THEN
            RETURN refuse_field(c, '/procedure_id', 'no such procedure');
        END IF;
        v_minutes := greatest(v_minutes, v_needed);
    END IF;
    SELECT * INTO v_slot FROM slots WHERE clinic_id = c.clinic AND id = p_slot_id;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such slot');
    ELSIF v_slot.status = 'blocked' THEN
        RETURN refuse(c, 'state_conflict', 'the slot is blocked');
    ELSIF v_slot.ends_at <= clock_timestamp() THEN
        RETURN refuse(c, 'state_conflict', 'the slot is in the past');
    END IF;

    IF p_hold_limit > 0 THEN
        PERFORM pg_advisory_xact_lock(hashtextextended(c.clinic || ':' || c.kind || ':' || c.actor_id, 1));
        SELECT count(*), min(expires_at) INTO v_open, v_wait FROM holds
        WHERE clinic_id = c.clinic AND holder_kind = holder_kind(c) AND holder_id = c.actor_id AND state = 'open'
          AND waitlist_id IS NULL AND expires_at > clock_timestamp();
        IF v_open >= p_hold_limit THEN
            -- Not kept as the key's answer: the caller is told to come again.
            RETURN forget_call(c, jsonb_build_object('outcome', 'rate_limited', 'detail', 'too many open holds',
                'retry_after', greatest(1, ceil(extract(epoch FROM v_wait - clock_timestamp())))::int));
        END IF;
    END IF;

    v_until := v_slot.starts_at + make_interval(mins => v_minutes);
    IF v_minutes = 0 THEN
        v_until := v_slot.ends_at;
    END IF;
    IF v_slot.status = 'free' AND v_until <= v_slot.ends_at AND v_kinds = '{}' THEN
        -- The common case, one free slot, needs no look at its neighbours.
        SELECT * INTO v_slot FROM slots WHERE clinic_id = c.clinic AND id = p_slot_id FOR UPDATE;
        IF v_slot.status = 'free' AND (v_minutes = 0 OR v_until <= v_slot.ends_at) THEN -- the grid may have changed
            v_seen := (ARRAY[p_slot_id], v_slot.starts_at, v_slot.ends_at, true, true, NULL, NULL, NULL, NULL, NULL);
            RETURN hold_stretch(c, v_slot.provider_id, v_seen, p_procedure_id);
        END IF;
    END IF;
    v_seen := look_at(c.clinic, v_slot.provider_id, v_slot.starts_at, v_until, NULL, NULL, v_kinds, NULL);
    IF v_seen.fits AND v_seen.available THEN
        v_seen := take_hold_of(c.clinic, v_slot.provider_id, v_slot.starts_at, v_until, NULL, NULL, v_kinds, NULL,
                               v_seen, NULL);
    END IF;
    IF NOT v_seen.fits OR NOT v_seen.available THEN
        RETURN slot_taken(c, v_seen, v_slot.provider_id, v_slot.starts_at, v_minutes, NULL, NULL, v_kinds);
    END IF;

    RETURN hold_stretch(c, v_slot.provider_id, v_seen, p_procedure_id);
END
$$;

-- Holds what the caller has locked and found free, and answers with it.
CREATE OR REPLACE FUNCTION hold_stretch(c call_context, p_provider bigint, p_seen stretch, p_procedure_id bigint)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_expires timestamptz := clock_timestamp() + hold_time();
    v_hold    bigint := make_hold(c, p_provider, p_seen, p_procedure_id, v_expires, NULL);
BEGIN
    PERFORM note_audit(c, 'slot.claim', 'hold ' || v_hold);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'hold', hold_json(v_hold, p_seen.slot_ids,
                                                                                p_seen.resource_ids, v_expires)));
END
$$;

CREATE OR REPLACE FUNCTION make_hold(c call_context, p_provider bigint, p_seen stretch, p_procedure_id bigint,
                                     p_expires timestamptz, p_waitlist bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_hold bigint := c.clinic << 36 | nextval('callwaiting.serial');
BEGIN
    INSERT INTO holds (clinic_id, id, provider_id, slot_ids, resource_ids, starts_at, ends_at, procedure_id, holder_kind,
                       holder_id, holder_name, expires_at, waitlist_id)
    VALUES (c.clinic, v_hold, p_provider, p_seen.slot_ids, coalesce(p_seen.resource_ids, '{}'), p_seen.starts_at,
            p_seen.ends_at, p_procedure_id, holder_kind(c), c.actor_id, c.name, p_expires, p_waitlist);
    WITH changed AS (
        UPDATE slots SET status = 'held', hold_id = v_hold, version = version + 1
        WHERE clinic_id = c.clinic AND id = ANY (p_seen.slot_ids)
        RETURNING id, version)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT c.clinic, 'slot', id, version FROM changed;
    PERFORM occupy(c.clinic, v_hold, p_provider, false, p_seen);
    RETURN v_hold;
END
$$;

-- How long a claim lasts: 15 minutes, or what the installation's connections were set to.
CREATE OR REPLACE FUNCTION hold_time() RETURNS interval
LANGUAGE sql STABLE AS $$
    SELECT make_interval(secs => coalesce(nullif(current_setting('callwaiting.hold_seconds', true), '')::int, 900))
$$;

CREATE OR REPLACE FUNCTION hold_json(p_hold bigint, p_slots bigint[], p_resources bigint[], p_expires timestamptz)
RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p_hold::text, 'slot_ids', to_jsonb(p_slots::text[]),
                              'resource_ids', to_jsonb(coalesce(p_resources, '{}')::text[]), 'expires_at', utc(p_expires))
$$;

-- Who holds a time may change, confirm and give it up; what is kept for the waiting list, everybody at the desk may.
CREATE OR REPLACE FUNCTION may_use_hold(c call_context, p_hold holds) RETURNS bool
LANGUAGE sql IMMUTABLE AS $$
    SELECT (p_hold.holder_kind, p_hold.holder_id) = (holder_kind(c), c.actor_id)
        OR (p_hold.waitlist_id IS NOT NULL AND c.kind <> 'agent' AND may_act_as(c, 'receptionist'))
$$;

-- What a locked hold that is no longer open refuses a change with, or null; one that has run out is ended.
CREATE OR REPLACE FUNCTION hold_refusal(c call_context, p_hold holds) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    IF p_hold.state IN ('released', 'confirmed') THEN
        RETURN refuse(c, 'state_conflict', 'the hold was ' || p_hold.state);
    ELSIF p_hold.state = 'expired' OR p_hold.expires_at <= clock_timestamp() THEN
        PERFORM end_hold(c.clinic, p_hold.id, 'expired');
        RETURN refuse(c, 'hold_expired', 'the hold has run out');
    END IF;
    RETURN NULL;
END
$$;

GRANT EXECUTE ON FUNCTION claim_slot_atomic(jsonb, bigint, int, bigint, int), hold_json(bigint, bigint[], bigint[], timestamptz),
    hold_stretch(call_context, bigint, stretch, bigint), hold_time(), may_use_hold(call_context, holds),
    hold_refusal(call_context, holds),
    make_hold(call_context, bigint, stretch, bigint, timestamptz, bigint) TO callwaiting_app;

RESET ROLE;
RESET search_path;
