SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_operator;
SET LOCAL ROLE callwaiting_operator;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Accounts after they were made: changed by an admin of the clinic or by an operator, and everybody's own password.

-- Ends a person's sessions but one, and tells every open stream of them.
CREATE OR REPLACE FUNCTION end_sessions_of(p_clinic bigint, p_staff bigint, p_but bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    WITH ended AS (
        UPDATE sessions SET revoked_at = now()
        WHERE clinic_id = p_clinic AND staff_id = p_staff AND revoked_at IS NULL AND id IS DISTINCT FROM p_but
        RETURNING id)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version) SELECT p_clinic, 'session', id, 0 FROM ended;
END
$$;

-- Changes the members that p_changes has (name, role, disabled, password_hash). A new role, a new password and disabling
-- end the person's sessions. Nobody changes their own role or shuts themselves out, and a clinic keeps an active admin.
-- Ids of another clinic, operators' among them, are refused and recorded.
CREATE OR REPLACE FUNCTION change_staff(p_caller jsonb, p_id bigint, p_changes jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c          call_context := begin_call(p_caller);
    v_clinic   bigint := p_id >> 36;
    v_role     text := p_changes->>'role';
    v_disabled bool := (p_changes->>'disabled')::bool;
    v_admins   bigint[];
    v_old      staff;
    v_new      staff;
    v_refusal  text;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT (may_act_as(c, 'operator') OR (may_act_as(c, 'admin') AND v_clinic = c.clinic)) THEN
        RETURN deny(c, 'staff ' || p_id);
    ELSIF p_changes ? 'name' AND coalesce(btrim(p_changes->>'name'), '') = '' THEN
        RETURN refuse_field(c, '/name', 'must not be empty');
    ELSIF v_role NOT IN ('receptionist', 'manager', 'admin', 'operator') OR (v_role = 'operator') <> (v_clinic = 0) THEN
        RETURN refuse_field(c, '/role', 'must be receptionist, manager or admin');
    END IF;

    PERFORM set_config('callwaiting.clinic_id', v_clinic::text, true);
    -- All admins are locked, in one order: two who demote each other come one after the other.
    PERFORM 1 FROM staff WHERE clinic_id = v_clinic AND (role = 'admin' OR id = p_id) ORDER BY id FOR NO KEY UPDATE;
    SELECT array_agg(id) INTO v_admins FROM staff WHERE clinic_id = v_clinic AND role = 'admin' AND NOT disabled;
    SELECT * INTO v_old FROM staff WHERE clinic_id = v_clinic AND id = p_id;
    IF c.role <> 'operator' AND c.actor_id <> ALL (coalesce(v_admins, '{}')::text[]) THEN
        PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);
        RETURN deny(c, 'staff ' || p_id);
    ELSIF v_old.id IS NULL THEN
        v_refusal := 'not_found: no such account';
    ELSIF (p_changes->>'version')::int <> v_old.version THEN
        v_refusal := 'state_conflict: somebody else changed the account';
    ELSIF p_id::text = c.actor_id AND (v_role <> v_old.role OR v_disabled) THEN
        v_refusal := 'state_conflict: nobody changes their own role or disables their own account';
    ELSIF p_id::text = c.actor_id AND p_changes ? 'password_hash' THEN
        v_refusal := 'state_conflict: one''s own password is changed by saying the current one';
    ELSIF v_admins = ARRAY[p_id] AND (v_role <> 'admin' OR v_disabled) THEN
        v_refusal := 'state_conflict: this is the last active admin of the clinic';
    ELSE
        UPDATE staff SET name = coalesce(btrim(p_changes->>'name'), name), role = coalesce(v_role, role),
                         disabled = coalesce(v_disabled, disabled),
                         password_hash = coalesce(p_changes->>'password_hash', password_hash), version = version + 1
        WHERE clinic_id = v_clinic AND id = p_id RETURNING * INTO v_new;
        IF v_new.role <> v_old.role OR v_new.disabled OR p_changes ? 'password_hash' THEN
            PERFORM end_sessions_of(v_clinic, p_id, NULL);
        END IF;
    END IF;
    PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);
    IF v_refusal IS NOT NULL THEN
        RETURN refuse(c, split_part(v_refusal, ': ', 1), split_part(v_refusal, ': ', 2));
    END IF;
    PERFORM note_audit(c, what, 'staff ' || p_id)
    FROM unnest(ARRAY[CASE WHEN v_new.name <> v_old.name THEN 'staff.change' END,
                      CASE WHEN v_new.role <> v_old.role THEN 'staff.role' END,
                      CASE WHEN v_new.disabled <> v_old.disabled
                           THEN CASE WHEN v_new.disabled THEN 'staff.disable' ELSE 'staff.enable' END END,
                      CASE WHEN p_changes ? 'password_hash' THEN 'staff.password' END]) what
    WHERE what IS NOT NULL;
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'staff', staff_json(v_new)));
END
$$;

-- The caller's own new password, after the current one was checked; the person's other sessions end.
CREATE OR REPLACE FUNCTION set_own_password(p_caller jsonb, p_hash text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_session bigint := (p_caller->>'session')::bigint;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF v_session IS NULL THEN
        RETURN refuse(c, 'forbidden', 'this account has no password');
    END IF;
    UPDATE staff SET password_hash = p_hash, version = version + 1 WHERE clinic_id = c.clinic AND id = c.actor_id::bigint;
    PERFORM end_sessions_of(c.clinic, c.actor_id::bigint, v_session);
    PERFORM note_audit(c, 'staff.password', 'staff ' || c.actor_id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok'));
END
$$;

GRANT EXECUTE ON FUNCTION change_staff(jsonb, bigint, jsonb), set_own_password(jsonb, text) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_operator;
RESET ROLE;
RESET search_path;
