SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Gives a hold up. The holder may, and managers may for others; a hold that is gone already is as good as released.
CREATE OR REPLACE FUNCTION release_slot(p_caller jsonb, p_hold_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    c      call_context := begin_call(p_caller);
    v_hold holds;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_hold_id) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    END IF;
    SELECT * INTO v_hold FROM holds WHERE clinic_id = c.clinic AND id = p_hold_id;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such hold');
    ELSIF NOT may_use_hold(c, v_hold)
          AND (c.kind = 'agent' OR NOT may_act_as(c, 'manager')) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    END IF;
    v_hold := lock_hold(c.clinic, v_hold);
    IF v_hold.state = 'confirmed' THEN
        RETURN refuse(c, 'state_conflict', 'the hold was confirmed; cancel the booking instead');
    ELSIF v_hold.state = 'open' THEN
        PERFORM end_hold(c.clinic, p_hold_id,
                         (CASE WHEN v_hold.expires_at > clock_timestamp() THEN 'released' ELSE 'expired' END)::hold_state);
        PERFORM note_audit(c, 'slot.release', 'hold ' || p_hold_id);
    END IF;
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok'));
END
$$;

CREATE OR REPLACE FUNCTION slot_hold_status(p_caller jsonb, p_slot_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c        call_context := begin_call(p_caller);
    v_answer jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_slot_id) THEN
        RETURN deny(c, 'slot ' || p_slot_id);
    END IF;
    SELECT jsonb_build_object('outcome', 'ok', 'status', s.status, 'holder',
               CASE s.status WHEN 'held'
                    THEN jsonb_build_object('kind', s.holder_kind, 'id', s.holder_id, 'name', s.holder_name)
                    WHEN 'booked' THEN jsonb_build_object('kind', b.maker_kind, 'id', b.maker_id, 'name', b.maker_name)
               END,
               'expires_at', CASE s.status WHEN 'held' THEN utc(s.expires_at) END)
    INTO v_answer
    FROM current_slots s
    LEFT JOIN bookings b ON b.clinic_id = s.clinic_id AND b.id = coalesce(s.booking_id, s.overbooked_ids[1])
    WHERE s.clinic_id = c.clinic AND s.id = p_slot_id;
    RETURN finish_call(c, coalesce(v_answer, jsonb_build_object('outcome', 'not_found', 'detail', 'no such slot')));
END
$$;

GRANT EXECUTE ON FUNCTION release_slot(jsonb, bigint), slot_hold_status(jsonb, bigint) TO callwaiting_app;

RESET ROLE;
RESET search_path;
