SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Grows or shrinks a hold from its start; on any refusal the hold stays as it was.
CREATE OR REPLACE FUNCTION change_hold(p_caller jsonb, p_hold_id bigint, p_duration_minutes int, p_procedure_id bigint)
RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_hold    holds;
    v_minutes int := coalesce(p_duration_minutes, 0);
    v_needed  int;
    v_kinds   text[];
    v_until   timestamptz;
    v_seen    stretch;
    v_refusal jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_hold_id) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    ELSIF is_foreign(c, p_procedure_id) THEN
        RETURN deny(c, 'procedure ' || p_procedure_id);
    ELSIF p_duration_minutes NOT BETWEEN 1 AND 1440 THEN
        RETURN refuse_field(c, '/duration_minutes', 'must be between 1 and 1440');
    END IF;
    IF p_procedure_id IS NOT NULL THEN
        SELECT duration_minutes INTO v_needed FROM procedures
        WHERE clinic_id = c.clinic AND id = p_procedure_id AND active;
        IF NOT FOUND THEN
            RETURN refuse_field(c, '/procedure_id', 'no such procedure');
        END IF;
        v_minutes := greatest(v_minutes, v_needed);
    END IF;
    SELECT * INTO v_hold FROM holds WHERE clinic_id = c.clinic AND id = p_hold_id;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such hold');
    ELSIF NOT may_use_hold(c, v_hold) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    END IF;

    v_until := CASE WHEN v_minutes = 0 THEN v_hold.ends_at
                    ELSE v_hold.starts_at + make_interval(mins => v_minutes) END;
    v_kinds := kinds_of(c.clinic, coalesce(p_procedure_id, v_hold.procedure_id));
    v_seen := look_at(c.clinic, v_hold.provider_id, v_hold.starts_at, v_until, p_hold_id, NULL, v_kinds,
                      v_hold.resource_ids);
    v_seen := take_hold_of(c.clinic, v_hold.provider_id, v_hold.starts_at, v_until, p_hold_id, NULL, v_kinds,
                           v_hold.resource_ids, v_seen, v_hold.slot_ids);
    v_hold := lock_hold(c.clinic, v_hold);
    v_refusal := hold_refusal(c, v_hold);
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    ELSIF NOT v_seen.fits OR NOT v_seen.available THEN
        RETURN slot_taken(c, v_seen, v_hold.provider_id, v_hold.starts_at, v_minutes, p_hold_id, NULL, v_kinds);
    END IF;

    DELETE FROM occupancy WHERE clinic_id = c.clinic AND hold_id = p_hold_id;
    PERFORM free_slots_of(c.clinic, ARRAY(SELECT unnest(v_hold.slot_ids) EXCEPT SELECT unnest(v_seen.slot_ids)));
    WITH changed AS (
        UPDATE slots SET status = 'held', hold_id = p_hold_id, version = version + 1
        WHERE clinic_id = c.clinic AND id = ANY (v_seen.slot_ids)
          -- A slot shows its hold's room and devices: other ones are news of every slot of the hold.
          AND (hold_id IS DISTINCT FROM p_hold_id
               OR v_hold.resource_ids IS DISTINCT FROM coalesce(v_seen.resource_ids, '{}'))
        RETURNING id, version)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version)
    SELECT c.clinic, 'slot', id, version FROM changed;
    UPDATE holds SET slot_ids = v_seen.slot_ids, resource_ids = coalesce(v_seen.resource_ids, '{}'),
                     ends_at = v_seen.ends_at,
                     procedure_id = coalesce(p_procedure_id, procedure_id)
    WHERE clinic_id = c.clinic AND id = p_hold_id;
    PERFORM occupy(c.clinic, p_hold_id, v_hold.provider_id, false, v_seen);
    PERFORM note_audit(c, 'slot.change', 'hold ' || p_hold_id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok',
                                             'hold', hold_json(p_hold_id, v_seen.slot_ids, v_seen.resource_ids,
                                                               v_hold.expires_at)));
END
$$;

GRANT EXECUTE ON FUNCTION change_hold(jsonb, bigint, int, bigint) TO callwaiting_app;

RESET ROLE;
RESET search_path;
