SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- What a clinic's own people may see and change of it.

CREATE OR REPLACE FUNCTION clinic_settings(p_clinic bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT jsonb_build_object('id', clinic_id::text, 'slug', slug, 'name', name, 'time_zone', time_zone,
                                      'grid_minutes', grid_minutes, 'idle_lock_minutes', idle_lock_minutes,
                                      'mask_dates', mask_dates, 'version', version)
            FROM clinics WHERE clinic_id = p_clinic);
END
$$;

CREATE OR REPLACE FUNCTION get_clinic(p_caller jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'clinic');
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'clinic', clinic_settings(c.clinic));
END
$$;

-- Changes the members that p_changes has. The grid is the manager's business, like everything else of the calendar; the
-- clinic's name, the lock of idle consoles and what is hidden in calls are its admin's.
CREATE OR REPLACE FUNCTION change_clinic(p_caller jsonb, p_changes jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_old     record;
    v_grid    int := (p_changes->>'grid_minutes')::int;
    v_lock    int := (p_changes->>'idle_lock_minutes')::int;
    v_changed bigint[] := '{}';
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, CASE WHEN p_changes ?| ARRAY['name', 'idle_lock_minutes', 'mask_dates']
                               THEN 'admin' ELSE 'manager' END) THEN
        RETURN deny(c, 'clinic');
    ELSIF p_changes ? 'name' AND coalesce(btrim(p_changes->>'name'), '') = '' THEN
        RETURN refuse_field(c, '/name', 'must not be empty');
    ELSIF p_changes ? 'grid_minutes' AND coalesce(v_grid, 0) NOT IN (5, 10, 15, 20, 30, 60) THEN
        RETURN refuse_field(c, '/grid_minutes', 'must be 5, 10, 15, 20, 30 or 60');
    ELSIF p_changes ? 'idle_lock_minutes' AND coalesce(v_lock, -1) NOT BETWEEN 0 AND 240 THEN
        RETURN refuse_field(c, '/idle_lock_minutes', 'must be between 0 and 240');
    END IF;
    PERFORM lock_schedule(c.clinic);
    SELECT grid_minutes, version INTO v_old FROM clinics WHERE clinic_id = c.clinic FOR NO KEY UPDATE;
    IF (p_changes->>'version')::int <> v_old.version THEN
        RETURN refuse(c, 'state_conflict', 'somebody else changed the clinic');
    END IF;
    UPDATE clinics SET name = coalesce(btrim(p_changes->>'name'), name), grid_minutes = coalesce(v_grid, grid_minutes),
                       idle_lock_minutes = coalesce(v_lock, idle_lock_minutes),
                       mask_dates = coalesce((p_changes->>'mask_dates')::bool, mask_dates), version = version + 1
    WHERE clinic_id = c.clinic;
    IF v_grid <> v_old.grid_minutes THEN
        v_changed := refit(c.clinic, NULL, NULL, NULL);
    END IF;
    PERFORM announce_schedule(c.clinic, v_changed);
    PERFORM note_audit(c, 'clinic.change', 'clinic ' || c.clinic);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'clinic', clinic_settings(c.clinic)));
END
$$;

GRANT EXECUTE ON FUNCTION clinic_settings(bigint), get_clinic(jsonb), change_clinic(jsonb, jsonb) TO callwaiting_app;

RESET ROLE;
RESET search_path;
