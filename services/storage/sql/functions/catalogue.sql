SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Providers and procedures of a clinic.

CREATE OR REPLACE FUNCTION provider_json(p_clinic bigint, p_provider bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p.id::text, 'name', p.name, 'color', p.color, 'speciality', p.speciality,
        'working_hours', coalesce(
            (SELECT jsonb_agg(jsonb_build_object('weekday', h.weekday, 'starts_at', to_char(h.starts_at, 'HH24:MI'),
                                                 'ends_at', to_char(h.ends_at, 'HH24:MI'))
                              ORDER BY h.weekday, h.starts_at)
             FROM working_hours h WHERE h.clinic_id = p.clinic_id AND h.provider_id = p.id), '[]'),
        'version', p.version)
    FROM providers p WHERE p.clinic_id = p_clinic AND p.id = p_provider
$$;

CREATE OR REPLACE FUNCTION list_providers(p_caller jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    END IF;
    SELECT jsonb_agg(provider_json(c.clinic, id) ORDER BY id) INTO v_found FROM providers WHERE clinic_id = c.clinic;
    RETURN jsonb_build_object('outcome', 'ok', 'providers', coalesce(v_found, '[]'));
END
$$;

-- The pointer of the first stretch that is no stretch or overlaps another, or null.
CREATE OR REPLACE FUNCTION bad_hours(p_hours jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    WITH h AS (
        SELECT n - 1 AS n, (e->>'weekday')::int AS day, (e->>'starts_at')::time AS s, (e->>'ends_at')::time AS e
        FROM jsonb_array_elements(coalesce(p_hours, '[]')) WITH ORDINALITY x(e, n))
    SELECT '/working_hours/' || min(a.n) FROM h a
    WHERE a.day IS NULL OR a.day NOT BETWEEN 1 AND 7 OR a.s IS NULL OR a.e IS NULL OR a.s >= a.e
       OR EXISTS (SELECT FROM h b WHERE b.n <> a.n AND b.day = a.day AND b.s < a.e AND a.s < b.e)
$$;

-- Makes a provider (p_id null) or changes the members that p_provider has; slots follow the working hours.
CREATE OR REPLACE FUNCTION save_provider(p_caller jsonb, p_id bigint, p_provider jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c        call_context := begin_call(p_caller);
    v_id     bigint := p_id;
    v_old    providers;
    v_clinic record;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, coalesce('provider ' || p_id, 'providers'));
    ELSIF bad_hours(p_provider->'working_hours') IS NOT NULL THEN
        RETURN refuse_field(c, bad_hours(p_provider->'working_hours'), 'not a stretch of a weekday, or overlaps another');
    ELSIF (p_id IS NULL OR p_provider ? 'name') AND coalesce(btrim(p_provider->>'name'), '') = '' THEN
        RETURN refuse_field(c, '/name', 'must not be empty');
    ELSIF (p_provider->>'color') !~ '^#[0-9a-fA-F]{6}$' THEN
        RETURN refuse_field(c, '/color', 'must be #rrggbb');
    END IF;

    IF p_id IS NULL THEN
        v_id := new_key(c.clinic);
        INSERT INTO providers (clinic_id, id, name, color, speciality)
        VALUES (c.clinic, v_id, p_provider->>'name', coalesce(p_provider->>'color', '#3b82c4'),
                coalesce(p_provider->>'speciality', ''));
    ELSE
        SELECT * INTO v_old FROM providers WHERE clinic_id = c.clinic AND id = p_id FOR UPDATE;
        IF NOT FOUND THEN
            RETURN refuse(c, 'not_found', 'no such provider');
        ELSIF (p_provider->>'version')::int <> v_old.version THEN
            RETURN refuse(c, 'state_conflict', 'somebody else changed the provider');
        END IF;
        UPDATE providers SET name = coalesce(p_provider->>'name', name), color = coalesce(p_provider->>'color', color),
                             speciality = coalesce(p_provider->>'speciality', speciality), version = version + 1
        WHERE clinic_id = c.clinic AND id = p_id;
    END IF;

    IF p_provider ? 'working_hours' THEN
        DELETE FROM working_hours WHERE clinic_id = c.clinic AND provider_id = v_id;
        INSERT INTO working_hours (clinic_id, provider_id, weekday, starts_at, ends_at)
        SELECT c.clinic, v_id, (e->>'weekday')::int, (e->>'starts_at')::time, (e->>'ends_at')::time
        FROM jsonb_array_elements(p_provider->'working_hours') e;
        SELECT time_zone, grid_minutes, horizon_days INTO v_clinic FROM clinics WHERE clinic_id = c.clinic;
        IF p_id IS NOT NULL THEN
            PERFORM refit_slots(c.clinic, v_id, v_clinic.time_zone);
        END IF;
        PERFORM lay_slots(c.clinic, v_id, v_clinic.time_zone, v_clinic.grid_minutes, v_clinic.horizon_days, NULL,
                          p_id IS NOT NULL);
    END IF;
    PERFORM note_audit(c, CASE WHEN p_id IS NULL THEN 'provider.add' ELSE 'provider.change' END, 'provider ' || v_id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'provider', provider_json(c.clinic, v_id)));
END
$$;

CREATE OR REPLACE FUNCTION procedure_json(p procedures) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p.id::text, 'name', p.name, 'synonyms', to_jsonb(p.synonyms),
                              'duration_minutes', p.duration_minutes, 'price_pence', p.price_pence,
                              'resource_kinds', to_jsonb(p.resource_kinds), 'guide', p.guide,
                              'sms_template', p.sms_template, 'version', p.version)
$$;

CREATE OR REPLACE FUNCTION list_procedures(p_caller jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    END IF;
    SELECT jsonb_agg(procedure_json(p) ORDER BY p.id) INTO v_found FROM procedures p WHERE p.clinic_id = c.clinic;
    RETURN jsonb_build_object('outcome', 'ok', 'procedures', coalesce(v_found, '[]'));
END
$$;

-- Makes a procedure (p_id null) or replaces one as a whole.
CREATE OR REPLACE FUNCTION save_procedure(p_caller jsonb, p_id bigint, p_procedure jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c     call_context := begin_call(p_caller);
    v_row procedures;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, coalesce('procedure ' || p_id, 'procedures'));
    ELSIF coalesce(btrim(p_procedure->>'name'), '') = '' THEN
        RETURN refuse_field(c, '/name', 'must not be empty');
    ELSIF coalesce((p_procedure->>'duration_minutes')::int, 0) NOT BETWEEN 1 AND 1440 THEN
        RETURN refuse_field(c, '/duration_minutes', 'must be between 1 and 1440');
    ELSIF (p_procedure->>'price_pence')::int < 0 THEN
        RETURN refuse_field(c, '/price_pence', 'must not be negative');
    END IF;
    IF p_id IS NOT NULL THEN
        SELECT * INTO v_row FROM procedures WHERE clinic_id = c.clinic AND id = p_id FOR UPDATE;
        IF NOT FOUND THEN
            RETURN refuse(c, 'not_found', 'no such procedure');
        ELSIF (p_procedure->>'version')::int <> v_row.version THEN
            RETURN refuse(c, 'state_conflict', 'somebody else changed the procedure');
        END IF;
    END IF;
    INSERT INTO procedures AS p (clinic_id, id, name, synonyms, duration_minutes, price_pence, resource_kinds, guide,
                                 sms_template)
    VALUES (c.clinic, coalesce(p_id, new_key(c.clinic)), p_procedure->>'name', texts_of(p_procedure->'synonyms'),
            (p_procedure->>'duration_minutes')::int, coalesce((p_procedure->>'price_pence')::int, 0),
            texts_of(p_procedure->'resource_kinds'), nullif(p_procedure->'guide', 'null'),
            nullif(p_procedure->'sms_template', 'null'))
    ON CONFLICT (clinic_id, id) DO UPDATE SET
        name = excluded.name, synonyms = excluded.synonyms, duration_minutes = excluded.duration_minutes,
        price_pence = excluded.price_pence, resource_kinds = excluded.resource_kinds, guide = excluded.guide,
        sms_template = excluded.sms_template, version = p.version + 1
    RETURNING p.* INTO v_row;
    PERFORM note_audit(c, CASE WHEN p_id IS NULL THEN 'procedure.add' ELSE 'procedure.change' END,
                       'procedure ' || v_row.id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'procedure', procedure_json(v_row)));
END
$$;

CREATE OR REPLACE FUNCTION texts_of(p_array jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(p_array) WHEN 'array' THEN p_array ELSE '[]' END))
$$;

GRANT EXECUTE ON FUNCTION provider_json(bigint, bigint), list_providers(jsonb), bad_hours(jsonb),
    save_provider(jsonb, bigint, jsonb), procedure_json(procedures), list_procedures(jsonb),
    save_procedure(jsonb, bigint, jsonb), texts_of(jsonb) TO callwaiting_app;

RESET ROLE;
RESET search_path;
