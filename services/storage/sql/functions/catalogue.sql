SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Providers and procedures of a clinic.

-- On the wire the midnight that ends a day is 00:00, as clocks without a 24th hour have it.
CREATE OR REPLACE FUNCTION clock_text(p_time time) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE p_time WHEN '24:00' THEN '00:00' ELSE to_char(p_time, 'HH24:MI') END
$$;

CREATE OR REPLACE FUNCTION day_end(p_text text) RETURNS time
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE p_text::time WHEN '00:00' THEN '24:00' ELSE p_text::time END
$$;

CREATE OR REPLACE FUNCTION provider_json(p_clinic bigint, p_provider bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p.id::text, 'name', p.name, 'color', p.color, 'speciality', p.speciality,
        'working_hours', coalesce(
            (SELECT jsonb_agg(jsonb_build_object('weekday', h.weekday, 'starts_at', clock_text(h.starts_at),
                                                 'ends_at', clock_text(h.ends_at))
                              ORDER BY h.weekday, h.starts_at)
             FROM working_hours h WHERE h.clinic_id = p.clinic_id AND h.provider_id = p.id), '[]'),
        'active', p.active, 'version', p.version)
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

-- The pointer of the first stretch that is no stretch or overlaps another of its day, or null.
CREATE OR REPLACE FUNCTION bad_hours(p_pointer text, p_hours jsonb, p_weekday int) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    WITH h AS (
        SELECT n - 1 AS n, coalesce((e->>'weekday')::int, p_weekday) AS day, (e->>'starts_at')::time AS s,
               day_end(e->>'ends_at') AS e
        FROM jsonb_array_elements(coalesce(p_hours, '[]')) WITH ORDINALITY x(e, n))
    SELECT p_pointer || '/' || min(a.n) FROM h a
    WHERE a.day IS NULL OR a.day NOT BETWEEN 1 AND 7 OR a.s IS NULL OR a.e IS NULL OR a.s >= a.e
       OR EXISTS (SELECT FROM h b WHERE b.n <> a.n AND b.day = a.day AND b.s < a.e AND a.s < b.e)
$$;

-- Makes a provider (p_id null) or changes the members that p_provider has; slots follow the working hours.
CREATE OR REPLACE FUNCTION save_provider(p_caller jsonb, p_id bigint, p_provider jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_id      bigint := p_id;
    v_bad     text;
    v_old     providers;
    v_changed bigint[] := '{}';
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, coalesce('provider ' || p_id, 'providers'));
    END IF;
    v_bad := bad_hours('/working_hours', p_provider->'working_hours', NULL);
    IF v_bad IS NOT NULL THEN
        RETURN refuse_field(c, v_bad, 'not a stretch of a weekday, or overlaps another');
    ELSIF (p_id IS NULL OR p_provider ? 'name') AND coalesce(btrim(p_provider->>'name'), '') = '' THEN
        RETURN refuse_field(c, '/name', 'must not be empty');
    ELSIF (p_provider->>'color') !~ '^#[0-9a-fA-F]{6}$' THEN
        RETURN refuse_field(c, '/color', 'must be #rrggbb');
    END IF;

    PERFORM lock_schedule(c.clinic);
    IF p_id IS NULL THEN
        v_id := new_key(c.clinic);
        INSERT INTO providers (clinic_id, id, name, color, speciality, active)
        VALUES (c.clinic, v_id, p_provider->>'name', coalesce(p_provider->>'color', '#3b82c4'),
                coalesce(p_provider->>'speciality', ''), coalesce((p_provider->>'active')::bool, true));
    ELSE
        SELECT * INTO v_old FROM providers WHERE clinic_id = c.clinic AND id = p_id FOR NO KEY UPDATE;
        IF NOT FOUND THEN
            RETURN refuse(c, 'not_found', 'no such provider');
        ELSIF (p_provider->>'version')::int <> v_old.version THEN
            RETURN refuse(c, 'state_conflict', 'somebody else changed the provider');
        END IF;
        UPDATE providers SET name = coalesce(p_provider->>'name', name), color = coalesce(p_provider->>'color', color),
                             speciality = coalesce(p_provider->>'speciality', speciality),
                             active = coalesce((p_provider->>'active')::bool, active), version = version + 1
        WHERE clinic_id = c.clinic AND id = p_id;
    END IF;

    IF p_provider ? 'working_hours' THEN
        DELETE FROM working_hours WHERE clinic_id = c.clinic AND provider_id = v_id;
        INSERT INTO working_hours (clinic_id, provider_id, weekday, starts_at, ends_at)
        SELECT c.clinic, v_id, (e->>'weekday')::int, (e->>'starts_at')::time, day_end(e->>'ends_at')
        FROM jsonb_array_elements(p_provider->'working_hours') e;
    END IF;
    IF p_provider ?| ARRAY['working_hours', 'active'] THEN
        v_changed := refit(c.clinic, v_id, NULL, NULL);
    END IF;
    PERFORM announce_schedule(c.clinic, v_changed);
    PERFORM note_audit(c, CASE WHEN p_id IS NULL THEN 'provider.add' ELSE 'provider.change' END, 'provider ' || v_id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'provider', provider_json(c.clinic, v_id),
                                             'bookings_outside', bookings_outside(c.clinic, v_changed)));
END
$$;

CREATE OR REPLACE FUNCTION procedure_json(p procedures) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p.id::text, 'name', p.name, 'synonyms', to_jsonb(p.synonyms),
                              'duration_minutes', p.duration_minutes, 'price_pence', p.price_pence,
                              'resource_kinds', to_jsonb(p.resource_kinds), 'color', p.color, 'active', p.active,
                              'guide', p.guide, 'sms_template', p.sms_template, 'version', p.version)
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
    ELSIF (p_procedure->>'color') !~ '^(#[0-9a-fA-F]{6})?$' THEN
        RETURN refuse_field(c, '/color', 'must be #rrggbb, or empty for none of its own');
    END IF;
    IF p_id IS NOT NULL THEN
        SELECT * INTO v_row FROM procedures WHERE clinic_id = c.clinic AND id = p_id FOR UPDATE;
        IF NOT FOUND THEN
            RETURN refuse(c, 'not_found', 'no such procedure');
        ELSIF (p_procedure->>'version')::int <> v_row.version THEN
            RETURN refuse(c, 'state_conflict', 'somebody else changed the procedure');
        END IF;
    END IF;
    INSERT INTO procedures AS p (clinic_id, id, name, synonyms, duration_minutes, price_pence, resource_kinds, color,
                                 active, guide, sms_template)
    VALUES (c.clinic, coalesce(p_id, new_key(c.clinic)), p_procedure->>'name', texts_of(p_procedure->'synonyms'),
            (p_procedure->>'duration_minutes')::int, coalesce((p_procedure->>'price_pence')::int, 0),
            texts_of(p_procedure->'resource_kinds'), coalesce(p_procedure->>'color', ''),
            coalesce((p_procedure->>'active')::bool, true), nullif(p_procedure->'guide', 'null'),
            nullif(p_procedure->'sms_template', 'null'))
    ON CONFLICT (clinic_id, id) DO UPDATE SET
        name = excluded.name, synonyms = excluded.synonyms, duration_minutes = excluded.duration_minutes,
        price_pence = excluded.price_pence, resource_kinds = excluded.resource_kinds, color = excluded.color,
        active = excluded.active, guide = excluded.guide, sms_template = excluded.sms_template, version = p.version + 1
    RETURNING p.* INTO v_row;
    PERFORM announce_catalogue(c.clinic);
    PERFORM note_audit(c, CASE WHEN p_id IS NULL THEN 'procedure.add' ELSE 'procedure.change' END,
                       'procedure ' || v_row.id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'procedure', procedure_json(v_row)));
END
$$;

CREATE OR REPLACE FUNCTION texts_of(p_array jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE AS $$
    SELECT ARRAY(SELECT jsonb_array_elements_text(CASE jsonb_typeof(p_array) WHEN 'array' THEN p_array ELSE '[]' END))
$$;

GRANT EXECUTE ON FUNCTION provider_json(bigint, bigint), list_providers(jsonb), clock_text(time),
    day_end(text), bad_hours(text, jsonb, int),
    save_provider(jsonb, bigint, jsonb), procedure_json(procedures), list_procedures(jsonb),
    save_procedure(jsonb, bigint, jsonb), texts_of(jsonb) TO callwaiting_app;

RESET ROLE;
RESET search_path;
