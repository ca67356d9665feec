SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_sequencer;
SET LOCAL ROLE callwaiting_sequencer;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Positions are given here alone, one caller at a time, to rows that are committed: the order of positions is the
-- order in which readers see the changes, and a transaction that commits late gets a late position.
CREATE OR REPLACE FUNCTION sequence_events(p_after bigint, p_limit int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_moved  int;
    v_events jsonb;
    v_last   bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('callwaiting.sequencer', 0));
    WITH taken AS (
        DELETE FROM event_outbox RETURNING clinic_id, id, type, subject_id, version
    ), numbered AS (
        SELECT nextval('callwaiting.event_position') AS position, t.*
        FROM (SELECT clinic_id, type, subject_id, version FROM taken ORDER BY id) t
    )
    INSERT INTO events (clinic_id, position, type, subject_id, version)
    SELECT clinic_id, position, type, subject_id, version FROM numbered;
    GET DIAGNOSTICS v_moved = ROW_COUNT;
    IF v_moved > 0 THEN
        PERFORM pg_notify('callwaiting_events', '');
    END IF;
    IF p_after IS NULL THEN
        RETURN jsonb_build_object('outcome', 'ok', 'events', '[]'::jsonb, 'last', event_head());
    END IF;
    SELECT jsonb_agg(jsonb_build_object('position', position, 'clinic', clinic_id::text, 'type', type,
                                        'id', subject_id::text, 'version', version) ORDER BY position), max(position)
    INTO v_events, v_last
    FROM (SELECT * FROM events WHERE position > p_after ORDER BY position LIMIT p_limit) e;
    RETURN jsonb_build_object('outcome', 'ok', 'events', coalesce(v_events, '[]'), 'last', coalesce(v_last, p_after));
END
$$;

-- The last position that readers can see; 0 before the first event.
CREATE OR REPLACE FUNCTION event_head() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT coalesce((SELECT position FROM events ORDER BY position DESC LIMIT 1), 0)
$$;

-- The lowest position still kept: who has seen less than the one before it has missed something.
CREATE OR REPLACE FUNCTION event_floor() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT jsonb_build_object('outcome', 'ok', 'floor',
                              coalesce((SELECT position FROM events ORDER BY position LIMIT 1), 1))
$$;

-- The newest event always stays, so that positions go on from it.
CREATE OR REPLACE FUNCTION prune_events(p_keep interval) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_until bigint;
    v_gone  int;
BEGIN
    SELECT min(position) INTO v_until FROM events WHERE at >= now() - p_keep;
    DELETE FROM events WHERE position < coalesce(v_until, event_head());
    GET DIAGNOSTICS v_gone = ROW_COUNT;
    RETURN jsonb_build_object('outcome', 'ok', 'pruned', v_gone);
END
$$;

GRANT EXECUTE ON FUNCTION sequence_events(bigint, int), event_head(), event_floor(), prune_events(interval)
    TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_sequencer;
RESET ROLE;
RESET search_path;
