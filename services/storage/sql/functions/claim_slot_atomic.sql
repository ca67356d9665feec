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
        SELECT duration_minutes INTO v_needed FROM procedures WHERE clinic_id = c.clinic AND id = p_procedure_id;
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
          AND expires_at > clock_timestamp();
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
    IF v_slot.status = 'free' AND v_until <= v_slot.ends_at THEN
        -- The common case, one free slot, needs no look at its neighbours.
        SELECT * INTO v_slot FROM slots WHERE clinic_id = c.clinic AND id = p_slot_id FOR UPDATE;
        IF v_slot.status = 'free' THEN
            v_seen := (ARRAY[p_slot_id], v_slot.starts_at, v_slot.ends_at, true, true, NULL, NULL);
            RETURN hold_stretch(c, v_slot.provider_id, v_seen, p_procedure_id);
        END IF;
    END IF;
    v_seen := look_at(c.clinic, v_slot.provider_id, v_slot.starts_at, v_until, NULL, NULL);
    IF v_seen.fits AND v_seen.available THEN
        v_seen := take_hold_of(c.clinic, v_slot.provider_id, v_slot.starts_at, v_until, NULL, NULL, v_seen, NULL);
    END IF;
    IF NOT v_seen.fits OR NOT v_seen.available THEN
        RETURN slot_taken(c, v_seen, v_slot.provider_id, v_slot.starts_at, v_minutes, NULL, NULL);
    END IF;

    RETURN hold_stretch(c, v_slot.provider_id, v_seen, p_procedure_id);
END
$$;

-- Writes the hold on slots that the caller has locked and found free.
CREATE OR REPLACE FUNCTION hold_stretch(c call_context, p_provider bigint, p_seen stretch, p_procedure_id bigint)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_hold    bigint := c.clinic << 36 | nextval('callwaiting.serial');
    v_expires timestamptz := clock_timestamp() + hold_time();
BEGIN
    INSERT INTO holds (clinic_id, id, provider_id, slot_ids, starts_at, ends_at, procedure_id, holder_kind, holder_id,
                       holder_name, expires_at)
    VALUES (c.clinic, v_hold, p_provider, p_seen.slot_ids, p_seen.starts_at, p_seen.ends_at, p_procedure_id,
            holder_kind(c), c.actor_id, c.name, v_expires);
    WITH changed AS (
        UPDATE slots SET status = 'held', hold_id = v_hold, version = version + 1
        WHERE clinic_id = c.clinic AND id = ANY (p_seen.slot_ids)
        RETURNING id, version)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT c.clinic, 'slot', id, version FROM changed;
    INSERT INTO occupancy (clinic_id, hold_id, occupant_id, during)
    VALUES (c.clinic, v_hold, p_provider, tstzrange(p_seen.starts_at, p_seen.ends_at));
    PERFORM note_audit(c, 'slot.claim', 'hold ' || v_hold);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'hold', hold_json(v_hold, p_seen.slot_ids, v_expires)));
END
$$;

-- How long a claim lasts: 15 minutes, or what the installation's connections were set to.
CREATE OR REPLACE FUNCTION hold_time() RETURNS interval
LANGUAGE sql STABLE AS $$
    SELECT make_interval(secs => coalesce(nullif(current_setting('callwaiting.hold_seconds', true), '')::int, 900))
$$;

CREATE OR REPLACE FUNCTION hold_json(p_hold bigint, p_slots bigint[], p_expires timestamptz) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p_hold::text, 'slot_ids', to_jsonb(p_slots::text[]), 'resource_ids', '[]'::jsonb,
                              'expires_at', utc(p_expires))
$$;

GRANT EXECUTE ON FUNCTION claim_slot_atomic(jsonb, bigint, int, bigint, int), hold_json(bigint, bigint[], timestamptz),
    hold_stretch(call_context, bigint, stretch, bigint), hold_time() TO callwaiting_app;

RESET ROLE;
RESET search_path;
