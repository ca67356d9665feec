SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_operator;
SET LOCAL ROLE callwaiting_operator;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Onboarding: clinics by operators, accounts by operators and by each clinic's admins. No patient data here.

CREATE OR REPLACE FUNCTION next_clinic() RETURNS bigint
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT nextval('callwaiting.clinic_number')
$$;

CREATE OR REPLACE FUNCTION clinic_json(l clinics) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('id', l.clinic_id::text, 'slug', l.slug, 'name', l.name, 'time_zone', l.time_zone,
                              'grid_minutes', l.grid_minutes, 'idle_lock_minutes', l.idle_lock_minutes,
                              'mask_dates', l.mask_dates, 'version', l.version)
$$;

CREATE OR REPLACE FUNCTION staff_json(s staff) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('id', s.id::text, 'clinic', s.clinic_id::text, 'name', s.name, 'email', s.email,
                              'role', s.role, 'disabled', s.disabled, 'version', s.version)
$$;

-- Adds an account in the clinic claimed; null when the e-mail address has one there.
CREATE OR REPLACE FUNCTION insert_staff(p_clinic bigint, p_staff jsonb, p_role text) RETURNS staff
LANGUAGE plpgsql AS $$
DECLARE
    v_staff staff;
BEGIN
    PERFORM set_config('callwaiting.clinic_id', p_clinic::text, true);
    INSERT INTO staff (clinic_id, id, name, email, email_hash, role, password_hash)
    VALUES (p_clinic, new_key(p_clinic), p_staff->>'name', p_staff->>'email', decode(p_staff->>'email_hash', 'base64'),
            p_role, p_staff->>'password_hash')
    ON CONFLICT (clinic_id, email_hash) DO NOTHING
    RETURNING * INTO v_staff;
    RETURN v_staff;
END
$$;

CREATE OR REPLACE FUNCTION add_clinic(p_caller jsonb, p_clinic jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c        call_context := begin_call(p_caller);
    v_clinic clinics;
    v_admin  staff;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'operator') THEN
        RETURN deny(c, 'clinics');
    ELSIF coalesce(p_clinic->>'slug', '') !~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$' THEN
        RETURN refuse_field(c, '/slug', 'must be lower-case letters, digits and hyphens');
    ELSIF coalesce(btrim(p_clinic->>'name'), '') = '' THEN
        RETURN refuse_field(c, '/name', 'must not be empty');
    ELSIF NOT EXISTS (SELECT FROM pg_timezone_names WHERE name = p_clinic->>'time_zone') THEN
        RETURN refuse_field(c, '/time_zone', 'must be an IANA time zone, e.g. Europe/London');
    END IF;
    INSERT INTO clinics (clinic_id, slug, name, time_zone, grid_minutes, horizon_days, wrapped_key, sealed_secret)
    VALUES ((p_clinic->>'id')::bigint, p_clinic->>'slug', p_clinic->>'name', p_clinic->>'time_zone',
            coalesce((p_clinic->>'grid_minutes')::int, 15), coalesce((p_clinic->>'horizon_days')::int, 84),
            decode(p_clinic->>'wrapped_key', 'base64'), decode(p_clinic->>'sealed_secret', 'base64'))
    ON CONFLICT DO NOTHING
    RETURNING * INTO v_clinic;
    IF NOT FOUND THEN
        RETURN refuse_field(c, '/slug', 'is taken');
    END IF;
    IF jsonb_typeof(p_clinic->'admin') = 'object' THEN
        v_admin := insert_staff(v_clinic.clinic_id, p_clinic->'admin', 'admin');
        PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);
    END IF;
    PERFORM note_audit(c, 'clinic.add', 'clinic ' || v_clinic.clinic_id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'clinic', clinic_json(v_clinic),
        'admin', CASE WHEN v_admin.id IS NOT NULL THEN staff_json(v_admin) END));
END
$$;

CREATE OR REPLACE FUNCTION list_clinics(p_caller jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'operator') THEN
        RETURN deny(c, 'clinics');
    END IF;
    SELECT jsonb_agg(clinic_json(l) ORDER BY l.clinic_id) INTO v_found FROM clinics l WHERE l.clinic_id > 0;
    RETURN jsonb_build_object('outcome', 'ok', 'clinics', coalesce(v_found, '[]'));
END
$$;

-- The clinic that a call on accounts means: the caller's own, or the one that an operator names by number or slug.
CREATE OR REPLACE FUNCTION clinic_meant(c call_context, p_named text) RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p_named IS NULL THEN c.clinic
                ELSE (SELECT clinic_id FROM clinics WHERE p_named IN (slug, clinic_id::text)) END
$$;

CREATE OR REPLACE FUNCTION add_staff(p_caller jsonb, p_staff jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c        call_context := begin_call(p_caller);
    v_clinic bigint;
    v_role   text := p_staff->>'role';
    v_staff  staff;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    END IF;
    v_clinic := clinic_meant(c, p_staff->>'clinic');
    IF NOT (may_act_as(c, 'operator') OR (may_act_as(c, 'admin') AND v_clinic = c.clinic)) THEN
        RETURN deny(c, 'staff');
    ELSIF v_clinic IS NULL THEN
        RETURN refuse_field(c, '/clinic', 'no such clinic');
    ELSIF v_role IS NULL OR v_role NOT IN ('receptionist', 'manager', 'admin', 'operator')
          OR (v_role = 'operator') <> (v_clinic = 0) THEN
        RETURN refuse_field(c, '/role', 'must be receptionist, manager or admin');
    ELSIF coalesce(btrim(p_staff->>'name'), '') = '' THEN
        RETURN refuse_field(c, '/name', 'must not be empty');
    END IF;
    v_staff := insert_staff(v_clinic, p_staff, v_role);
    PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);
    IF v_staff.id IS NULL THEN
        RETURN refuse_field(c, '/email', 'has an account in this clinic already');
    END IF;
    PERFORM note_audit(c, 'staff.add', 'staff ' || v_staff.id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'staff', staff_json(v_staff)));
END
$$;

CREATE OR REPLACE FUNCTION list_staff(p_caller jsonb, p_clinic text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c        call_context := begin_call(p_caller);
    v_clinic bigint;
    v_found  jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    END IF;
    v_clinic := clinic_meant(c, p_clinic);
    IF NOT (may_act_as(c, 'operator') OR (may_act_as(c, 'admin') AND v_clinic = c.clinic)) THEN
        RETURN deny(c, 'staff');
    ELSIF v_clinic IS NULL THEN
        RETURN refuse(c, 'not_found', 'no such clinic');
    END IF;
    PERFORM note_audit(c, 'staff.list', 'clinic ' || v_clinic);
    PERFORM set_config('callwaiting.clinic_id', v_clinic::text, true);
    SELECT jsonb_agg(staff_json(s) ORDER BY s.id) INTO v_found FROM staff s WHERE s.clinic_id = v_clinic;
    RETURN jsonb_build_object('outcome', 'ok', 'staff', coalesce(v_found, '[]'));
END
$$;

GRANT EXECUTE ON FUNCTION next_clinic(), add_clinic(jsonb, jsonb), list_clinics(jsonb), add_staff(jsonb, jsonb),
    list_staff(jsonb, text) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_operator;
RESET ROLE;
RESET search_path;
