SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Hours of single dates in place of the weekday's: a late evening, a Saturday, a day off.

CREATE OR REPLACE FUNCTION list_day_hours(p_caller jsonb, p_from date, p_to date, p_provider_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_provider_id) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, coalesce('provider ' || p_provider_id, 'day hours'));
    END IF;
    SELECT jsonb_agg(jsonb_build_object(
               'provider_id', d.provider_id::text, 'date', d.day::text, 'reason', d.reason,
               'hours', (SELECT coalesce(jsonb_agg(jsonb_build_object('starts_at', clock_text(h.s), 'ends_at', clock_text(h.e))
                                                   ORDER BY h.s), '[]')
                         FROM unnest(d.starts, d.ends) h(s, e))) ORDER BY d.day, d.provider_id)
    INTO v_found FROM day_hours d
    WHERE d.clinic_id = c.clinic AND d.day BETWEEN p_from AND p_to
      AND (p_provider_id IS NULL OR d.provider_id = p_provider_id);
    RETURN jsonb_build_object('outcome', 'ok', 'day_hours', coalesce(v_found, '[]'));
END
$$;

-- A refusal that stands before a provider's date is changed, or null. The past stays what it was.
CREATE OR REPLACE FUNCTION day_barrier(c call_context, p_provider_id bigint, p_date date) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_provider_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, 'provider ' || p_provider_id);
    ELSIF NOT EXISTS (SELECT FROM providers WHERE clinic_id = c.clinic AND id = p_provider_id) THEN
        RETURN refuse(c, 'not_found', 'no such provider');
    ELSIF p_date < (SELECT (now() AT TIME ZONE time_zone)::date FROM clinics WHERE clinic_id = c.clinic) THEN
        RETURN refuse_field(c, '/date', 'must not be in the past');
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION save_day_hours(p_caller jsonb, p_provider_id bigint, p_date date, p_hours jsonb, p_reason text)
RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := day_barrier(c, p_provider_id, p_date);
    v_bad     text;
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    END IF;
    v_bad := bad_hours('/hours', p_hours, 1);
    IF v_bad IS NOT NULL THEN
        RETURN refuse_field(c, v_bad, 'not a stretch of a day, or overlaps another');
    END IF;
    PERFORM lock_schedule(c.clinic);
    INSERT INTO day_hours (clinic_id, provider_id, day, starts, ends, reason)
    SELECT c.clinic, p_provider_id, p_date, coalesce(array_agg((e->>'starts_at')::time ORDER BY e->>'starts_at'), '{}'),
           coalesce(array_agg(day_end(e->>'ends_at') ORDER BY e->>'starts_at'), '{}'), coalesce(btrim(p_reason), '')
    FROM jsonb_array_elements(coalesce(p_hours, '[]')) e
    ON CONFLICT (clinic_id, provider_id, day) DO UPDATE
        SET starts = excluded.starts, ends = excluded.ends, reason = excluded.reason;
    RETURN day_answer(c, p_provider_id, 'day_hours.save', p_date);
END
$$;

-- Goes back to the hours of the weekday.
CREATE OR REPLACE FUNCTION remove_day_hours(p_caller jsonb, p_provider_id bigint, p_date date) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_refusal jsonb := day_barrier(c, p_provider_id, p_date);
BEGIN
    IF v_refusal IS NOT NULL THEN
        RETURN v_refusal;
    END IF;
    PERFORM lock_schedule(c.clinic);
    DELETE FROM day_hours WHERE clinic_id = c.clinic AND provider_id = p_provider_id AND day = p_date;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'that date has the hours of its weekday');
    END IF;
    RETURN day_answer(c, p_provider_id, 'day_hours.remove', p_date);
END
$$;

CREATE OR REPLACE FUNCTION day_answer(c call_context, p_provider_id bigint, p_action text, p_date date) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_changed bigint[] := refit(c.clinic, p_provider_id, p_date, p_date);
BEGIN
    PERFORM announce_schedule(c.clinic, v_changed);
    PERFORM note_audit(c, p_action, 'provider ' || p_provider_id || ' ' || p_date);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'bookings_outside', bookings_outside(c.clinic, v_changed)));
END
$$;

GRANT EXECUTE ON FUNCTION list_day_hours(jsonb, date, date, bigint), day_barrier(call_context, bigint, date),
    save_day_hours(jsonb, bigint, date, jsonb, text), remove_day_hours(jsonb, bigint, date),
    day_answer(call_context, bigint, text, date) TO callwaiting_app;

RESET ROLE;
RESET search_path;
