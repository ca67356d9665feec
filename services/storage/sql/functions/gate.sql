SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_gate;
SET LOCAL ROLE callwaiting_gate;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- The gate: what has to run before a clinic is known.

CREATE OR REPLACE FUNCTION gate_audit(p_clinic bigint, p_actor text, p_name text, p_action text, p_subject text)
RETURNS void
LANGUAGE sql VOLATILE AS $$
    WITH key AS MATERIALIZED (
        SELECT p_clinic << 36 | nextval('callwaiting.audit_serial') AS id
    ), entry AS (
        INSERT INTO audit_entries (clinic_id, id, actor_kind, actor_id, actor_name, action, subject)
        SELECT p_clinic, id, 'staff', p_actor, p_name, p_action, p_subject FROM key)
    INSERT INTO audit_pending (clinic_id, entry_id) SELECT p_clinic, id FROM key
$$;

-- Everybody with this e-mail address: the same person may work for two clinics.
CREATE OR REPLACE FUNCTION find_login(p_email_hash bytea) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT jsonb_build_object('outcome', 'ok',
        'candidates', coalesce((
            SELECT jsonb_agg(staff_of_session(s, l) || jsonb_build_object('password_hash', s.password_hash)
                             ORDER BY s.clinic_id)
            FROM staff s JOIN clinics l ON l.clinic_id = s.clinic_id
            WHERE s.email_hash = p_email_hash AND NOT s.disabled), '[]'),
        'failed', coalesce((SELECT failed FROM login_attempts WHERE clinic_id = 0 AND email_hash = p_email_hash), 0),
        'locked_until', (SELECT utc(locked_until) FROM login_attempts
                         WHERE clinic_id = 0 AND email_hash = p_email_hash AND locked_until > now()))
$$;

-- Who a session is of, and of which clinic.
CREATE OR REPLACE FUNCTION staff_of_session(s staff, l clinics) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('clinic', s.clinic_id::text, 'staff_id', s.id::text, 'name', s.name, 'role', s.role,
                              'clinic_slug', l.slug, 'clinic_name', l.name, 'time_zone', l.time_zone,
                              'grid_minutes', l.grid_minutes, 'idle_lock_minutes', l.idle_lock_minutes,
                              'mask_dates', l.mask_dates, 'clinic_version', l.version)
$$;

-- What a signed-in person's current password is checked against, and how often that went wrong of late.
CREATE OR REPLACE FUNCTION find_own_login(p_clinic bigint, p_session bigint, p_staff_id bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT coalesce(
        (SELECT jsonb_build_object('outcome', 'ok', 'email_hash', base64(s.email_hash), 'password_hash', s.password_hash,
                                   'locked_until', CASE WHEN a.locked_until > now() THEN utc(a.locked_until) END)
         FROM sessions n
         JOIN staff s ON s.clinic_id = n.clinic_id AND s.id = n.staff_id
         LEFT JOIN login_attempts a ON a.clinic_id = 0 AND a.email_hash = s.email_hash
         WHERE n.clinic_id = p_clinic AND n.id = p_session AND n.staff_id = p_staff_id AND n.revoked_at IS NULL
           AND n.expires_at > now() AND NOT s.disabled),
        jsonb_build_object('outcome', 'unauthenticated', 'detail', 'the session has ended'))
$$;

-- Counts failed log-ins of an e-mail address; the fifth within a quarter of an hour locks it for as long.
CREATE OR REPLACE FUNCTION note_login(p_email_hash bytea, p_ok bool) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v login_attempts;
BEGIN
    IF p_ok THEN
        DELETE FROM login_attempts WHERE clinic_id = 0 AND email_hash = p_email_hash;
        RETURN jsonb_build_object('outcome', 'ok', 'failed', 0, 'locked_until', NULL);
    END IF;
    INSERT INTO login_attempts AS a (email_hash, failed) VALUES (p_email_hash, 1)
    ON CONFLICT (clinic_id, email_hash) DO UPDATE SET
        failed = CASE WHEN a.last_failed_at < now() - interval '15 minutes' OR a.locked_until <= now() THEN 1
                      ELSE a.failed + 1 END,
        locked_until = CASE WHEN a.locked_until > now() THEN a.locked_until END,
        last_failed_at = now()
    RETURNING * INTO v;
    IF v.failed >= 5 AND v.locked_until IS NULL THEN
        UPDATE login_attempts SET locked_until = now() + interval '15 minutes'
        WHERE clinic_id = 0 AND email_hash = p_email_hash RETURNING * INTO v;
    END IF;
    PERFORM gate_audit(0, '', '', 'session.refused', 'e-mail ' || encode(substr(p_email_hash, 1, 8), 'hex'));
    RETURN jsonb_build_object('outcome', 'ok', 'failed', v.failed, 'locked_until', utc(v.locked_until));
END
$$;

CREATE OR REPLACE FUNCTION open_session(p_clinic bigint, p_staff_id bigint, p_refresh_hash bytea) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_staff   staff;
    v_session bigint;
BEGIN
    SELECT * INTO v_staff FROM staff WHERE clinic_id = p_clinic AND id = p_staff_id AND NOT disabled;
    IF NOT FOUND THEN
        RETURN jsonb_build_object('outcome', 'unauthenticated', 'detail', 'no such account');
    END IF;
    v_session := new_key(p_clinic);
    INSERT INTO sessions (clinic_id, id, staff_id, expires_at)
    VALUES (p_clinic, v_session, p_staff_id, now() + interval '14 days');
    INSERT INTO refresh_tokens (clinic_id, token_hash, session_id) VALUES (p_clinic, p_refresh_hash, v_session);
    PERFORM gate_audit(p_clinic, p_staff_id::text, v_staff.name, 'session.open', 'session ' || v_session);
    RETURN jsonb_build_object('outcome', 'ok', 'session', v_session::text);
END
$$;

-- Ends a session and tells every open stream of it.
CREATE OR REPLACE FUNCTION end_session(p_clinic bigint, p_session bigint, p_action text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_staff staff;
BEGIN
    UPDATE sessions SET revoked_at = now() WHERE clinic_id = p_clinic AND id = p_session AND revoked_at IS NULL;
    IF FOUND THEN
        SELECT s.* INTO v_staff FROM sessions n JOIN staff s ON s.clinic_id = n.clinic_id AND s.id = n.staff_id
        WHERE n.clinic_id = p_clinic AND n.id = p_session;
        INSERT INTO event_outbox (clinic_id, type, subject_id, version) VALUES (p_clinic, 'session', p_session, 0);
        PERFORM gate_audit(p_clinic, v_staff.id::text, v_staff.name, p_action, 'session ' || p_session);
    END IF;
END
$$;

-- Changes a refresh token for the next one. A token that comes a second time has been stolen from somebody: the
-- session ends for both.
CREATE OR REPLACE FUNCTION rotate_session(p_refresh_hash bytea, p_next_hash bytea) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_token  refresh_tokens;
    v_answer jsonb;
BEGIN
    SELECT * INTO v_token FROM refresh_tokens WHERE token_hash = p_refresh_hash FOR UPDATE;
    IF NOT FOUND THEN
        RETURN jsonb_build_object('outcome', 'unauthenticated', 'detail', 'unknown refresh token');
    ELSIF v_token.used_at IS NOT NULL THEN
        PERFORM end_session(v_token.clinic_id, v_token.session_id, 'session.reuse');
        RETURN jsonb_build_object('outcome', 'unauthenticated', 'detail', 'the refresh token was used before');
    END IF;
    SELECT staff_of_session(s, l) || jsonb_build_object('outcome', 'ok', 'session', n.id::text) INTO v_answer
    FROM sessions n
    JOIN staff s ON s.clinic_id = n.clinic_id AND s.id = n.staff_id
    JOIN clinics l ON l.clinic_id = n.clinic_id
    WHERE n.clinic_id = v_token.clinic_id AND n.id = v_token.session_id AND n.revoked_at IS NULL
      AND n.expires_at > now() AND NOT s.disabled
    FOR UPDATE OF n;
    IF NOT FOUND THEN
        RETURN jsonb_build_object('outcome', 'unauthenticated', 'detail', 'the session has ended');
    END IF;
    UPDATE refresh_tokens SET used_at = now() WHERE clinic_id = v_token.clinic_id AND token_hash = p_refresh_hash;
    INSERT INTO refresh_tokens (clinic_id, token_hash, session_id)
    VALUES (v_token.clinic_id, p_next_hash, v_token.session_id);
    UPDATE sessions SET expires_at = now() + interval '14 days'
    WHERE clinic_id = v_token.clinic_id AND id = v_token.session_id;
    RETURN v_answer;
END
$$;

CREATE OR REPLACE FUNCTION revoke_session(p_clinic bigint, p_session bigint) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
BEGIN
    PERFORM end_session(p_clinic, p_session, 'session.close');
    RETURN jsonb_build_object('outcome', 'ok');
END
$$;

CREATE OR REPLACE FUNCTION find_webhook(p_slug text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT coalesce((SELECT jsonb_build_object('outcome', 'ok', 'clinic', clinic_id::text,
                                               'time_zone', time_zone, 'sealed_secret', base64(sealed_secret),
                                               'wrapped_key', base64(wrapped_key))
                     FROM clinics WHERE slug = p_slug AND clinic_id > 0),
                    jsonb_build_object('outcome', 'not_found', 'detail', 'no such clinic'))
$$;

CREATE OR REPLACE FUNCTION clinic_keys() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('clinic', clinic_id::text, 'time_zone', time_zone,
                                                 'wrapped_key', base64(wrapped_key),
                                                 'later', (SELECT jsonb_agg(base64(v.wrapped_key) ORDER BY v.version)
                                                           FROM clinic_key_versions v WHERE v.clinic_id = l.clinic_id))
                              ORDER BY clinic_id), '[]')
    FROM clinics l WHERE wrapped_key IS NOT NULL
$$;

-- What stands in this database, for start-up and health.
CREATE OR REPLACE FUNCTION install_state() RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_version int;
BEGIN
    IF to_regclass('callwaiting_meta.migrations') IS NOT NULL THEN
        SELECT max(number) INTO v_version FROM callwaiting_meta.migrations;
    END IF;
    RETURN jsonb_build_object('outcome', 'ok', 'schema_version', v_version,
        'clinics', (SELECT count(*) FROM clinics WHERE clinic_id > 0),
        'operators', (SELECT count(*) FROM staff WHERE clinic_id = 0 AND NOT disabled));
END
$$;

GRANT EXECUTE ON FUNCTION find_login(bytea), find_own_login(bigint, bigint, bigint),
    note_login(bytea, bool), open_session(bigint, bigint, bytea),
    rotate_session(bytea, bytea), revoke_session(bigint, bigint), find_webhook(text), clinic_keys(), install_state()
    TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_gate;
RESET ROLE;
RESET search_path;
