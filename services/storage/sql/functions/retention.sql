SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_eraser;
SET LOCAL ROLE callwaiting_eraser;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- How long each class of data stays. A dry run is a run that is taken back, so it cannot tell anything else than what
-- would happen.

-- Days, unless a clinic decides otherwise. Eight years is what medical records of adults are commonly kept for.
CREATE OR REPLACE FUNCTION retention_default(p_class retention_class) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE p_class WHEN 'call_texts' THEN 90 WHEN 'call_logs' THEN 730 WHEN 'clinical_notes' THEN 2922
                        WHEN 'pii_vault' THEN 365 WHEN 'deliveries' THEN 30 WHEN 'bookings' THEN 2922
                        WHEN 'contacts' THEN 2922 END
$$;

-- Six years for the trail (45 CFR 164.316(b)(2)); elsewhere a day.
CREATE OR REPLACE FUNCTION retention_least(p_class retention_class) RETURNS int
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE p_class WHEN 'audit' THEN 2192 ELSE 1 END
$$;

-- Everything before this is due; null when nothing ever is.
CREATE OR REPLACE FUNCTION retention_end(p_clinic bigint, p_class retention_class) RETURNS timestamptz
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_days int := retention_default(p_class);
    v_own  retention;
BEGIN
    SELECT * INTO v_own FROM retention WHERE clinic_id = p_clinic AND class = p_class;
    IF FOUND THEN
        v_days := v_own.days;
    END IF;
    RETURN now() - make_interval(days => v_days);
END
$$;

-- Whom bookings are given to that are nobody's any more.
CREATE OR REPLACE FUNCTION nobody_of(p_clinic bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    v_id bigint;
BEGIN
    INSERT INTO retention_runs (clinic_id) VALUES (p_clinic) ON CONFLICT DO NOTHING;
    SELECT nobody INTO v_id FROM retention_runs WHERE clinic_id = p_clinic FOR UPDATE;
    IF v_id IS NULL THEN
        v_id := new_key(p_clinic);
        INSERT INTO contacts (clinic_id, id, ref, name, phone, erased_at)
        VALUES (p_clinic, v_id, gen_random_uuid(), '', '', now());
        UPDATE retention_runs SET nobody = v_id WHERE clinic_id = p_clinic;
    END IF;
    RETURN v_id;
END
$$;

-- Each of the following removes at most p_limit things of a class (null: all) that ended before p_end, and says what.

CREATE OR REPLACE FUNCTION retain_call_texts(p_clinic bigint, p_end timestamptz, p_limit int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_calls bigint[] := ARRAY(
        SELECT x.call_id FROM call_texts x JOIN calls k ON k.clinic_id = x.clinic_id AND k.id = x.call_id
        WHERE x.clinic_id = p_clinic AND k.ended_at < p_end ORDER BY x.call_id LIMIT p_limit);
BEGIN
    -- (Whoever corrects one of them at this moment is waited for.)
    PERFORM FROM calls WHERE clinic_id = p_clinic AND id = ANY (v_calls) ORDER BY id FOR UPDATE;
    DELETE FROM call_texts WHERE clinic_id = p_clinic AND call_id = ANY (v_calls);
    UPDATE call_corrections SET passage = NULL WHERE clinic_id = p_clinic AND call_id = ANY (v_calls);
    WITH changed AS (
        UPDATE calls SET sealed_text_gone = true, version = version + 1
        WHERE clinic_id = p_clinic AND id = ANY (v_calls)
        RETURNING id, version)
    INSERT INTO event_outbox (clinic_id, type, subject_id, version) SELECT p_clinic, 'call', id, version FROM changed;
    RETURN jsonb_build_object('call_texts', cardinality(v_calls));
END
$$;

CREATE OR REPLACE FUNCTION retain_call_logs(p_clinic bigint, p_end timestamptz, p_limit int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_emptied jsonb := empty_calls(p_clinic, ARRAY(
        SELECT id FROM calls WHERE clinic_id = p_clinic AND ended_at < p_end AND (turns <> '[]' OR summary <> '')
        ORDER BY id LIMIT p_limit));
BEGIN
    -- What is left is a row; it goes when nothing hangs on it.
    DELETE FROM calls k
    WHERE k.clinic_id = p_clinic AND k.ended_at < p_end AND k.turns = '[]' AND k.summary = ''
      AND NOT EXISTS (SELECT FROM call_texts x WHERE x.clinic_id = p_clinic AND x.call_id = k.id)
      AND NOT EXISTS (SELECT FROM contact_details x WHERE x.clinic_id = p_clinic AND x.call_id = k.id)
      AND NOT EXISTS (SELECT FROM clinical_notes x WHERE x.clinic_id = p_clinic AND x.call_id = k.id)
      AND NOT EXISTS (SELECT FROM pii_vault x WHERE x.clinic_id = p_clinic AND x.call_id = k.id);
    RETURN v_emptied;
END
$$;

-- Of one or two of the stores of passages.
CREATE OR REPLACE FUNCTION retain_passages(p_clinic bigint, p_stores text[], p_end timestamptz, p_limit int)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_counts jsonb := '{}';
    v_store  text;
    v_calls  bigint[];
    v_count  int;
BEGIN
    FOREACH v_store IN ARRAY p_stores LOOP
        EXECUTE format('SELECT array_agg(id) FROM (SELECT k.id FROM calls k WHERE k.clinic_id = $1 AND k.ended_at < $2
                        AND EXISTS (SELECT FROM %I x WHERE x.clinic_id = $1 AND x.call_id = k.id)
                        ORDER BY k.id LIMIT $3) d', v_store) INTO v_calls USING p_clinic, p_end, p_limit;
        EXECUTE format('DELETE FROM %I WHERE clinic_id = $1 AND call_id = ANY ($2)', v_store) USING p_clinic, v_calls;
        GET DIAGNOSTICS v_count = ROW_COUNT;
        UPDATE calls SET contact_passages = CASE WHEN v_store = 'contact_details' THEN 0 ELSE contact_passages END,
                         clinical_passages = CASE WHEN v_store = 'clinical_notes' THEN 0 ELSE clinical_passages END,
                         vault_passages = CASE WHEN v_store = 'pii_vault' THEN 0 ELSE vault_passages END
        WHERE clinic_id = p_clinic AND id = ANY (v_calls);
        v_counts := v_counts || jsonb_build_object(v_store, v_count);
    END LOOP;
    RETURN v_counts;
END
$$;

CREATE OR REPLACE FUNCTION retain_deliveries(p_clinic bigint, p_end timestamptz, p_limit int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_count int;
BEGIN
    DELETE FROM webhook_deliveries WHERE clinic_id = p_clinic AND id IN (
        SELECT id FROM webhook_deliveries
        WHERE clinic_id = p_clinic AND state <> 'waiting' AND received_at < p_end ORDER BY id LIMIT p_limit);
    GET DIAGNOSTICS v_count = ROW_COUNT;
    DELETE FROM call_ends WHERE clinic_id = p_clinic AND settled AND noted_at < p_end;
    RETURN jsonb_build_object('deliveries', v_count);
END
$$;

-- Old bookings stay as times that nobody had.
CREATE OR REPLACE FUNCTION retain_bookings(p_clinic bigint, p_end timestamptz, p_limit int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_nobody   bigint := nobody_of(p_clinic);
    v_bookings bigint[] := ARRAY(
        SELECT b.id FROM bookings b JOIN contacts t ON t.clinic_id = b.clinic_id AND t.id = b.contact_id
        WHERE b.clinic_id = p_clinic AND b.ends_at < p_end AND t.erased_at IS NULL ORDER BY b.id LIMIT p_limit);
    v_waited   int;
BEGIN
    UPDATE waitlist SET contact_id = v_nobody, note = NULL, version = version + 1
    WHERE clinic_id = p_clinic AND state IN ('booked', 'removed') AND latest < p_end AND contact_id <> v_nobody;
    GET DIAGNOSTICS v_waited = ROW_COUNT;
    RETURN jsonb_build_object('bookings', empty_bookings(p_clinic, v_bookings, v_nobody), 'waitlist', v_waited);
END
$$;

CREATE OR REPLACE FUNCTION is_idle(p_clinic bigint, p_contact bigint, p_end timestamptz) RETURNS bool
LANGUAGE sql STABLE AS $$
    SELECT NOT EXISTS (SELECT FROM bookings WHERE clinic_id = p_clinic AND contact_id = p_contact AND ends_at >= p_end)
       AND NOT EXISTS (SELECT FROM calls WHERE clinic_id = p_clinic AND contact_id = p_contact AND ended_at >= p_end)
       AND NOT EXISTS (SELECT FROM waitlist WHERE clinic_id = p_clinic AND contact_id = p_contact
                       AND (state IN ('waiting', 'offered') OR latest >= p_end))
$$;

-- Persons of whom there has been nothing since: erased as if they had asked for it.
CREATE OR REPLACE FUNCTION retain_contacts(c call_context, p_end timestamptz, p_limit int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_counts  jsonb := '{}';
    v_contact record;
    v_refs    uuid[] := '{}';
    v_gone    jsonb;
    v_id      bigint;
BEGIN
    FOR v_contact IN
        SELECT t.id, t.ref FROM contacts t
        WHERE t.clinic_id = c.clinic AND t.erased_at IS NULL AND t.updated_at < p_end AND is_idle(c.clinic, t.id, p_end)
        ORDER BY t.id LIMIT p_limit FOR UPDATE SKIP LOCKED
    LOOP
        -- (Once more, behind the lock: who booked, called or began to wait meanwhile had the row shared.)
        CONTINUE WHEN NOT is_idle(c.clinic, v_contact.id, p_end);
        v_id := erase_locked(c, v_contact.id, v_contact.ref, 'contact ' || v_contact.id || ' kept long enough',
                             false);
        v_refs := v_refs || v_contact.ref;
        SELECT counts INTO v_gone FROM erasures WHERE clinic_id = c.clinic AND id = v_id;
        v_counts := add_counts(v_counts, v_gone);
    END LOOP;
    IF v_refs <> '{}' THEN
        PERFORM forget_answers(c.clinic, v_refs);
    END IF;
    RETURN v_counts;
END
$$;

CREATE OR REPLACE FUNCTION add_counts(p_one jsonb, p_other jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(key, n), '{}')
    FROM (SELECT key, sum(value::text::bigint) AS n
          FROM (SELECT * FROM jsonb_each(p_one) UNION ALL SELECT * FROM jsonb_each(p_other)) both_of_them
          GROUP BY key) summed
$$;

-- One pass through a clinic: at most p_limit things of each class. `more` when a class may have more to give.
CREATE OR REPLACE FUNCTION retain(c call_context, p_limit int) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_class  retention_class;
    v_end    timestamptz;
    v_gone   jsonb;
    v_counts jsonb := '{}';
    v_more   bool := false;
BEGIN
    FOREACH v_class IN ARRAY enum_range(NULL::retention_class) LOOP
        v_end := retention_end(c.clinic, v_class);
        CONTINUE WHEN v_end IS NULL;
        v_gone := CASE v_class
            WHEN 'call_texts' THEN retain_call_texts(c.clinic, v_end, p_limit)
            WHEN 'call_logs' THEN retain_call_logs(c.clinic, v_end, p_limit)
            WHEN 'clinical_notes' THEN retain_passages(c.clinic, '{clinical_notes}', v_end, p_limit)
            WHEN 'pii_vault' THEN retain_passages(c.clinic, '{pii_vault,contact_details}', v_end, p_limit)
            WHEN 'deliveries' THEN retain_deliveries(c.clinic, v_end, p_limit)
            WHEN 'bookings' THEN retain_bookings(c.clinic, v_end, p_limit)
            WHEN 'contacts' THEN retain_contacts(c, v_end, p_limit)
            ELSE '{}' END;
        v_more := v_more OR EXISTS (SELECT FROM jsonb_each(v_gone) WHERE value::text::bigint >= p_limit);
        v_counts := add_counts(v_counts, v_gone);
    END LOOP;
    RETURN jsonb_build_object('removed', store_counts(v_counts), 'more', v_more);
END
$$;

-- A run that an admin asks for, one pass a call: p_first with an entry in the trail. Dry, it is taken back.
CREATE OR REPLACE FUNCTION run_retention(p_caller jsonb, p_dry bool, p_first bool, p_limit int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c      call_context := begin_call(p_caller);
    v_pass jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT is_live_admin(c, p_caller) THEN
        RETURN deny(c, 'retention');
    END IF;
    BEGIN
        v_pass := retain(c, CASE WHEN NOT p_dry THEN p_limit END);
        IF p_dry THEN
            RAISE EXCEPTION 'only looked' USING ERRCODE = 'CW001';
        END IF;
    EXCEPTION WHEN SQLSTATE 'CW001' THEN
        NULL;
    END;
    IF p_first THEN
        PERFORM note_audit(c, CASE WHEN p_dry THEN 'retention.dry_run' ELSE 'retention.run' END, 'retention');
    END IF;
    IF NOT p_dry THEN
        PERFORM ran_retention(c.clinic);
    END IF;
    RETURN jsonb_build_object('outcome', 'ok') || v_pass;
END
$$;

CREATE OR REPLACE FUNCTION ran_retention(p_clinic bigint) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO retention_runs AS r (clinic_id, last_run_at) VALUES (p_clinic, clock_timestamp())
    ON CONFLICT (clinic_id) DO UPDATE SET last_run_at = excluded.last_run_at
$$;

-- One pass through one clinic whose last run is a day ago; a clinic that needs another pass stays due.
CREATE OR REPLACE FUNCTION retain_next(p_limit int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context;
    v_last  timestamptz;
    v_pass  jsonb;
BEGIN
    c.kind := 'service';
    c.actor_id := 'retention';
    c.name := 'Retention';
    c.request_id := '';
    FOR c.clinic IN SELECT clinic_id FROM clinics WHERE clinic_id > 0 ORDER BY clinic_id LOOP
        PERFORM set_config('callwaiting.clinic_id', c.clinic::text, true);
        SELECT last_run_at INTO v_last FROM retention_runs WHERE clinic_id = c.clinic;
        CONTINUE WHEN v_last > clock_timestamp() - interval '1 day'
                      OR NOT pg_try_advisory_xact_lock(hashtextextended('callwaiting.retention', c.clinic));
        v_pass := retain(c, p_limit);
        IF v_pass->'removed' <> '{}' THEN
            PERFORM note_audit(c, 'retention.run', 'retention');
        END IF;
        IF NOT (v_pass->>'more')::bool THEN
            PERFORM ran_retention(c.clinic);
        END IF;
        PERFORM set_config('callwaiting.clinic_id', '', true);
        RETURN jsonb_build_object('outcome', 'ok', 'clinic', c.clinic::text) || v_pass;
    END LOOP;
    PERFORM set_config('callwaiting.clinic_id', '', true);
    RETURN jsonb_build_object('outcome', 'ok', 'clinic', NULL);
END
$$;

-- How much there is of a class, and since when: by what its end is counted from.
CREATE OR REPLACE FUNCTION retention_stock(p_clinic bigint, p_class retention_class, OUT held bigint,
                                           OUT oldest timestamptz)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_class IN ('call_texts', 'clinical_notes', 'pii_vault') THEN
        EXECUTE format('SELECT count(*), min(k.ended_at) FROM %I x JOIN calls k ON k.clinic_id = $1 AND k.id = x.call_id
                        WHERE x.clinic_id = $1', p_class) INTO held, oldest USING p_clinic;
    ELSIF p_class = 'call_logs' THEN
        SELECT count(*), min(ended_at) INTO held, oldest FROM calls
        WHERE clinic_id = p_clinic AND (turns <> '[]' OR summary <> '');
    ELSIF p_class = 'deliveries' THEN
        SELECT count(*), min(received_at) INTO held, oldest FROM webhook_deliveries WHERE clinic_id = p_clinic;
    ELSIF p_class = 'bookings' THEN
        SELECT count(*), min(b.ends_at) INTO held, oldest
        FROM bookings b JOIN contacts t ON t.clinic_id = b.clinic_id AND t.id = b.contact_id
        WHERE b.clinic_id = p_clinic AND t.erased_at IS NULL;
    ELSIF p_class = 'contacts' THEN
        SELECT count(*), min(updated_at) INTO held, oldest FROM contacts WHERE clinic_id = p_clinic AND erased_at IS NULL;
    ELSE
        SELECT count(*), min(at) INTO held, oldest FROM audit_entries WHERE clinic_id = p_clinic;
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION retention_json(p_clinic bigint) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'outcome', 'ok',
        'classes', jsonb_agg(jsonb_build_object(
            'name', kind, 'days', CASE WHEN r.class IS NULL THEN retention_default(kind) ELSE r.days END,
            'least_days', retention_least(kind), 'rows', s.held, 'oldest', utc(s.oldest),
            'version', coalesce(r.version, 0)) ORDER BY kind),
        'last_run_at', (SELECT utc(last_run_at) FROM retention_runs WHERE clinic_id = p_clinic))
    FROM unnest(enum_range(NULL::retention_class)) kind
    CROSS JOIN LATERAL retention_stock(p_clinic, kind) s
    LEFT JOIN retention r ON r.clinic_id = p_clinic AND r.class = kind
$$;

CREATE OR REPLACE FUNCTION get_retention(p_caller jsonb) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT is_live_admin(c, p_caller) THEN
        RETURN deny(c, 'retention');
    END IF;
    RETURN retention_json(c.clinic);
END
$$;

CREATE OR REPLACE FUNCTION save_retention(p_caller jsonb, p_class text, p_days int, p_version int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c         call_context := begin_call(p_caller);
    v_class   retention_class;
    v_version int;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT is_live_admin(c, p_caller) THEN
        RETURN deny(c, 'retention');
    END IF;
    SELECT x INTO v_class FROM unnest(enum_range(NULL::retention_class)) x WHERE x::text = p_class;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such class');
    ELSIF p_days < retention_least(v_class) THEN
        RETURN refuse_field(c, '/days', 'must be at least ' || retention_least(v_class));
    ELSIF v_class = 'audit' AND p_days IS NOT NULL THEN
        RETURN refuse_field(c, '/days', 'must be null: a chain from which entries are missing proves nothing');
    END IF;
    INSERT INTO retention (clinic_id, class, days, version) VALUES (c.clinic, v_class, retention_default(v_class), 0)
    ON CONFLICT DO NOTHING;
    SELECT version INTO v_version FROM retention WHERE clinic_id = c.clinic AND class = v_class FOR UPDATE;
    IF p_version <> v_version THEN
        RETURN refuse(c, 'state_conflict', 'somebody else changed this');
    END IF;
    UPDATE retention SET days = p_days, version = v_version + 1 WHERE clinic_id = c.clinic AND class = v_class;
    PERFORM note_audit(c, 'retention.change', 'retention ' || p_class || ' ' || coalesce(p_days || ' days', 'for ever'));
    RETURN finish_call(c, retention_json(c.clinic));
END
$$;

GRANT EXECUTE ON FUNCTION run_retention(jsonb, bool, bool, int), retain_next(int), get_retention(jsonb),
    save_retention(jsonb, text, int, int) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_eraser;
RESET ROLE;
RESET search_path;
