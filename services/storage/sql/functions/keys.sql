SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_keeper;
SET LOCAL ROLE callwaiting_keeper;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Clinics' keys and their rotation. Keys are wrapped and unwrapped by the service; here stand wrapped ones alone.

-- The version that bytes were sealed under, as `person_keys.key_version` computes it.
CREATE OR REPLACE FUNCTION key_version_of(p_sealed bytea) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN octet_length(p_sealed) > 4 AND get_byte(p_sealed, 0) = 2
                THEN get_byte(p_sealed, 1) << 24 | get_byte(p_sealed, 2) << 16 | get_byte(p_sealed, 3) << 8
                     | get_byte(p_sealed, 4)
                ELSE 1 END
$$;

CREATE OR REPLACE FUNCTION newest_key(p_clinic bigint) RETURNS int
LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT max(version) FROM clinic_key_versions WHERE clinic_id = p_clinic), 1)
$$;

CREATE OR REPLACE FUNCTION key_json(p_clinic bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'clinic', l.clinic_id::text, 'slug', l.slug, 'version', n.version,
        'made_at', utc(coalesce((SELECT v.made_at FROM clinic_key_versions v
                                 WHERE v.clinic_id = l.clinic_id AND v.version = n.version), l.created_at)),
        'persons', (SELECT count(*) FROM person_keys k WHERE k.clinic_id = l.clinic_id),
        'waiting', (SELECT count(*) FROM person_keys k WHERE k.clinic_id = l.clinic_id AND k.key_version < n.version))
    FROM clinics l, LATERAL (SELECT newest_key(l.clinic_id) AS version) n
    WHERE l.clinic_id = p_clinic
$$;

-- The clinics that a call on keys means, by number: the caller's own; for an operator the one named, or all of them.
CREATE OR REPLACE FUNCTION keys_meant(c call_context, p_named text) RETURNS bigint[]
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN c.role = 'operator'
                THEN (SELECT array_agg(clinic_id ORDER BY clinic_id) FROM clinics
                      WHERE clinic_id > 0 AND (p_named IS NULL OR p_named IN (slug, clinic_id::text)))
                ELSE (SELECT array_agg(clinic_id) FROM clinics
                      WHERE clinic_id = coalesce((SELECT clinic_id FROM clinics
                                                  WHERE p_named IN (slug, clinic_id::text)), c.clinic)
                        AND (p_named IS NULL OR p_named IN (slug, clinic_id::text))) END
$$;

CREATE OR REPLACE FUNCTION get_keys(p_caller jsonb, p_named text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_clinics bigint[];
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    END IF;
    v_clinics := keys_meant(c, p_named);
    IF c.role <> 'operator' AND (NOT is_live_admin(c, p_caller) OR c.clinic <> ALL (v_clinics)) THEN
        RETURN deny(c, 'keys');
    ELSIF v_clinics IS NULL AND p_named IS NOT NULL THEN
        RETURN refuse(c, 'not_found', 'no such clinic');
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'keys',
        coalesce((SELECT jsonb_agg(key_json(x) ORDER BY x) FROM unnest(v_clinics) x), '[]'));
END
$$;

-- Makes p_wrapped the clinic's newest key. From now on it seals; what older ones sealed is opened by them until it has
-- been wrapped anew. Somebody else may have been faster with the same version: the caller looks and tries again.
CREATE OR REPLACE FUNCTION rotate_key(p_caller jsonb, p_clinic bigint, p_version int, p_wrapped text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
    o call_context;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF c.role <> 'operator' AND (NOT is_live_admin(c, p_caller) OR c.clinic <> p_clinic) THEN
        RETURN deny(c, 'keys');
    END IF;
    INSERT INTO clinic_key_versions (clinic_id, version, wrapped_key)
    SELECT p_clinic, p_version, decode(p_wrapped, 'base64') WHERE newest_key(p_clinic) = p_version - 1
    ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN forget_call(c, jsonb_build_object('outcome', 'state_conflict', 'detail', 'the key was just rotated'));
    END IF;
    -- In the trail of the clinic, whoever did it.
    o := c;
    o.clinic := p_clinic;
    PERFORM set_config('callwaiting.clinic_id', p_clinic::text, true);
    PERFORM note_audit(o, 'key.rotate', 'key ' || p_version);
    PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'key', key_json(p_clinic)));
END
$$;

-- How many versions there are in all: whoever remembers another number knows too few.
CREATE OR REPLACE FUNCTION key_epoch() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT jsonb_build_object('outcome', 'ok', 'epoch', (SELECT count(*) FROM clinic_key_versions))
$$;

-- What still stands under an older version, some p_limit of it: persons' keys and clinics' webhook secrets.
CREATE OR REPLACE FUNCTION keys_to_wrap(p_limit int) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    WITH newest AS (
        SELECT clinic_id, max(version) AS version FROM clinic_key_versions GROUP BY clinic_id
    ), due AS (
        SELECT k.* FROM newest n, LATERAL (
            SELECT p.clinic_id, p.contact_id, p.wrapped_key FROM person_keys p
            WHERE p.clinic_id = n.clinic_id AND p.key_version < n.version LIMIT p_limit) k
        LIMIT p_limit)
    SELECT jsonb_build_object('outcome', 'ok',
        'persons', coalesce((SELECT jsonb_agg(jsonb_build_object('clinic', d.clinic_id::text, 'contact', d.contact_id::text,
                                                                 'ref', t.ref::text, 'key', base64(d.wrapped_key)))
                             FROM due d JOIN contacts t ON t.clinic_id = d.clinic_id AND t.id = d.contact_id), '[]'),
        'secrets', coalesce((SELECT jsonb_agg(jsonb_build_object('clinic', l.clinic_id::text,
                                                                 'sealed', base64(l.sealed_secret)))
                             FROM clinics l JOIN newest n ON n.clinic_id = l.clinic_id
                             WHERE key_version_of(l.sealed_secret) < n.version), '[]'))
$$;

-- Puts newly wrapped bytes in the place of those that they were made from, [{clinic, contact, old, new}] and
-- [{clinic, old, new}]; what has changed or gone meanwhile stays as it is. Rows that somebody else has locked wait for
-- the next look.
CREATE OR REPLACE FUNCTION store_wrapped(p_persons jsonb, p_secrets jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_persons int;
BEGIN
    WITH given AS (
        SELECT (x->>'clinic')::bigint AS clinic_id, (x->>'contact')::bigint AS contact_id,
               decode(x->>'old', 'base64') AS old, decode(x->>'new', 'base64') AS new
        FROM jsonb_array_elements(p_persons) x
    ), mine AS (
        SELECT k.clinic_id, k.contact_id, g.new
        FROM person_keys k JOIN given g ON g.clinic_id = k.clinic_id AND g.contact_id = k.contact_id
        WHERE k.wrapped_key = g.old
        FOR UPDATE OF k SKIP LOCKED
    )
    UPDATE person_keys k SET wrapped_key = m.new
    FROM mine m WHERE k.clinic_id = m.clinic_id AND k.contact_id = m.contact_id;
    GET DIAGNOSTICS v_persons = ROW_COUNT;
    UPDATE clinics l SET sealed_secret = decode(x->>'new', 'base64')
    FROM jsonb_array_elements(p_secrets) x
    WHERE l.clinic_id = (x->>'clinic')::bigint AND l.sealed_secret = decode(x->>'old', 'base64');
    RETURN jsonb_build_object('outcome', 'ok', 'persons', v_persons);
END
$$;

GRANT EXECUTE ON FUNCTION get_keys(jsonb, text), rotate_key(jsonb, bigint, int, text), key_epoch(), keys_to_wrap(int),
    store_wrapped(jsonb, jsonb) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_keeper;
RESET ROLE;
RESET search_path;
