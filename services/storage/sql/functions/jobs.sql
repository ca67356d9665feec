SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_worker;
SET LOCAL ROLE callwaiting_worker;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Jobs across clinics: found in one look, done in the name of one clinic at a time.

-- Makes holds that have run out visibly free. Claims do not wait for it; it is for everybody who looks.
CREATE OR REPLACE FUNCTION expire_holds(p_limit int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_due     record;
    v_locked  bigint[];
    v_held    bigint;
    v_expired int := 0;
BEGIN
    FOR v_due IN
        SELECT clinic_id, array_agg(id) AS holds, array_agg(slots) AS slots
        FROM (SELECT h.clinic_id, h.id, h.slot_ids::text AS slots FROM holds h
              WHERE h.state = 'open' AND h.expires_at <= clock_timestamp() ORDER BY h.expires_at LIMIT p_limit) x
        GROUP BY clinic_id
    LOOP
        PERFORM set_config('callwaiting.clinic_id', v_due.clinic_id::text, true);
        v_locked := ARRAY(SELECT unnest(x::bigint[]) FROM unnest(v_due.slots) x);
        PERFORM lock_slots(v_due.clinic_id, v_locked);
        PERFORM 1 FROM holds WHERE clinic_id = v_due.clinic_id AND id = ANY (v_due.holds) ORDER BY id FOR UPDATE;
        FOR v_held IN SELECT id FROM holds
                      WHERE clinic_id = v_due.clinic_id AND id = ANY (v_due.holds) AND state = 'open'
                        AND expires_at <= clock_timestamp() AND slot_ids <@ v_locked ORDER BY id
        LOOP
            PERFORM end_hold(v_due.clinic_id, v_held, 'expired');
            v_expired := v_expired + 1;
        END LOOP;
    END LOOP;
    PERFORM set_config('callwaiting.clinic_id', '', true);
    RETURN jsonb_build_object('outcome', 'ok', 'expired', v_expired);
END
$$;

-- Keeps every provider's slots up to the clinic's horizon. A clinic whose schedule is being changed has its turn later.
CREATE OR REPLACE FUNCTION extend_slots() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_number   bigint;
    v_clinic   record;
    v_provider bigint;
    v_changed  bigint[];
    v_made     int := 0;
BEGIN
    FOR v_number IN SELECT clinic_id FROM clinics WHERE clinic_id > 0 ORDER BY clinic_id LOOP
        CONTINUE WHEN NOT pg_try_advisory_xact_lock(hashtextextended('callwaiting.schedule', v_number));
        PERFORM set_config('callwaiting.clinic_id', v_number::text, true);
        SELECT time_zone, grid_minutes, horizon_days INTO v_clinic FROM clinics WHERE clinic_id = v_number;
        v_changed := '{}';
        FOR v_provider IN SELECT id FROM providers
                          WHERE clinic_id = v_number
                            AND (slots_until IS NULL
                                 OR slots_until < (now() AT TIME ZONE v_clinic.time_zone)::date + v_clinic.horizon_days)
                          ORDER BY id
        LOOP
            v_changed := v_changed || lay_slots(v_number, v_provider, v_clinic.time_zone, v_clinic.grid_minutes,
                                                v_clinic.horizon_days);
        END LOOP;
        IF v_changed <> '{}' THEN
            PERFORM announce_schedule(v_number, v_changed);
        END IF;
        v_made := v_made + cardinality(v_changed);
    END LOOP;
    PERFORM set_config('callwaiting.clinic_id', '', true);
    RETURN jsonb_build_object('outcome', 'ok', 'made', v_made);
END
$$;

-- Drops answers that are older than a day.
CREATE OR REPLACE FUNCTION prune_idempotency_keys() RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_clinic bigint;
    v_gone   int;
    v_all    int := 0;
BEGIN
    FOR v_clinic IN SELECT clinic_id FROM clinics ORDER BY clinic_id LOOP
        PERFORM set_config('callwaiting.clinic_id', v_clinic::text, true);
        DELETE FROM idempotency_keys WHERE clinic_id = v_clinic AND created_at < now() - interval '24 hours';
        GET DIAGNOSTICS v_gone = ROW_COUNT;
        v_all := v_all + v_gone;
    END LOOP;
    PERFORM set_config('callwaiting.clinic_id', '', true);
    RETURN jsonb_build_object('outcome', 'ok', 'pruned', v_all);
END
$$;

GRANT EXECUTE ON FUNCTION expire_holds(int), extend_slots(), prune_idempotency_keys() TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_worker;
RESET ROLE;
RESET search_path;
