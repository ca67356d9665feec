SET LOCAL ROLE callwaiting_owner;
GRANT CREATE ON SCHEMA callwaiting TO callwaiting_sealer;
SET LOCAL ROLE callwaiting_sealer;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- The audit chain: entries are written by commands, linked here by one sealer at a time.

-- The bytes of an entry that its hash covers.
CREATE OR REPLACE FUNCTION canonical(e audit_entries) RETURNS bytea
LANGUAGE sql STABLE AS $$
    SELECT convert_to(json_build_array(e.clinic_id::text, e.id::text,
                                       to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_kind,
                                       e.actor_id, e.actor_name, e.action, e.subject, e.request_id)::text, 'UTF8')
$$;

CREATE OR REPLACE FUNCTION chain_start(p_clinic bigint) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(convert_to('callwaiting audit ' || p_clinic, 'UTF8'))
$$;

-- One link: the hash over the one before it (the chain's head for the first of a batch) and the entry.
CREATE OR REPLACE FUNCTION link(p_before bytea, p_head bytea, p_entry bytea) RETURNS bytea
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN sha256(coalesce(p_before, p_head) || p_entry);
END
$$;
CREATE OR REPLACE AGGREGATE chain(p_head bytea, p_entry bytea) (SFUNC = link, STYPE = bytea);

-- Links waiting entries to their clinic's chain, oldest first.
CREATE OR REPLACE FUNCTION seal_audit(p_limit int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_sealed int;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('callwaiting.sealer', 0));
    WITH taken AS (
        DELETE FROM audit_pending p
        USING (SELECT clinic_id, entry_id FROM audit_pending ORDER BY clinic_id, entry_id LIMIT p_limit) t
        WHERE p.clinic_id = t.clinic_id AND p.entry_id = t.entry_id
        RETURNING p.clinic_id, p.entry_id
    ), waiting AS (
        SELECT t.clinic_id, t.entry_id, canonical(e) AS bytes, coalesce(h.seq, 0) AS head_seq,
               coalesce(h.hash, chain_start(t.clinic_id)) AS head_hash
        FROM taken t
        JOIN audit_entries e ON e.clinic_id = t.clinic_id AND e.id = t.entry_id
        LEFT JOIN audit_heads h ON h.clinic_id = t.clinic_id
    ), linked AS (
        SELECT clinic_id, entry_id, head_hash, head_seq + row_number() OVER w AS seq,
               chain(head_hash, bytes) OVER w AS hash
        FROM waiting WINDOW w AS (PARTITION BY clinic_id ORDER BY entry_id)
    ), sealed AS (
        INSERT INTO audit_seal (clinic_id, seq, entry_id, prev_hash, hash)
        SELECT clinic_id, seq, entry_id,
               coalesce(lag(hash) OVER (PARTITION BY clinic_id ORDER BY seq), head_hash), hash
        FROM linked
        RETURNING clinic_id, seq, hash
    ), heads AS (
        INSERT INTO audit_heads AS h (clinic_id, seq, hash)
        SELECT DISTINCT ON (clinic_id) clinic_id, seq, hash FROM sealed ORDER BY clinic_id, seq DESC
        ON CONFLICT (clinic_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
    )
    SELECT count(*) INTO v_sealed FROM sealed;
    RETURN jsonb_build_object('outcome', 'ok', 'sealed', v_sealed);
END
$$;

-- Recomputes a clinic's chain from its first link and names the first thing that does not fit.
CREATE OR REPLACE FUNCTION verify_audit(p_clinic bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
DECLARE
    v_link     record;
    v_seq      bigint := 0;
    v_hash     bytea := chain_start(p_clinic);
    v_head     audit_heads;
    v_what     text;
    v_unsealed bigint;
BEGIN
    SELECT count(*) INTO v_unsealed FROM audit_pending WHERE clinic_id = p_clinic;
    FOR v_link IN
        SELECT s.seq, s.prev_hash, s.hash, e.id, canonical(e) AS bytes
        FROM audit_seal s LEFT JOIN audit_entries e ON e.clinic_id = s.clinic_id AND e.id = s.entry_id
        WHERE s.clinic_id = p_clinic ORDER BY s.seq
    LOOP
        v_seq := v_seq + 1;
        v_what := CASE
            WHEN v_link.seq <> v_seq OR v_link.id IS NULL THEN 'removed'
            WHEN v_link.prev_hash <> v_hash THEN
                CASE WHEN EXISTS (SELECT FROM audit_seal WHERE clinic_id = p_clinic AND hash = v_link.prev_hash)
                     THEN 'reordered' ELSE 'inserted' END
            WHEN v_link.hash <> sha256(v_link.prev_hash || v_link.bytes) THEN
                CASE WHEN EXISTS (SELECT FROM audit_seal WHERE clinic_id = p_clinic
                                  AND hash = sha256(prev_hash || v_link.bytes))
                     THEN 'reordered' ELSE 'altered' END END;
        IF v_what IS NOT NULL THEN
            RETURN jsonb_build_object('outcome', 'ok', 'ok', false, 'entries', v_seq - 1, 'unsealed', v_unsealed,
                                      'first_bad_seq', v_seq, 'what', v_what);
        END IF;
        v_hash := v_link.hash;
    END LOOP;

    SELECT * INTO v_head FROM audit_heads WHERE clinic_id = p_clinic;
    v_what := CASE
        WHEN coalesce(v_head.seq, 0) > v_seq THEN 'truncated'
        WHEN coalesce(v_head.seq, 0) < v_seq THEN 'inserted'
        WHEN v_head.hash <> v_hash THEN 'altered'
        WHEN EXISTS (SELECT FROM audit_entries e WHERE e.clinic_id = p_clinic
                     AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.clinic_id = p_clinic AND s.entry_id = e.id)
                     AND NOT EXISTS (SELECT FROM audit_pending p WHERE p.clinic_id = p_clinic AND p.entry_id = e.id))
             THEN 'inserted' END;
    RETURN jsonb_build_object('outcome', 'ok', 'ok', v_what IS NULL, 'entries', v_seq, 'unsealed', v_unsealed,
                              'first_bad_seq', CASE WHEN v_what = 'inserted' AND v_head.seq < v_seq THEN v_head.seq + 1
                                                    WHEN v_what IS NOT NULL THEN v_seq + 1 END,
                              'what', v_what);
END
$$;

GRANT EXECUTE ON FUNCTION seal_audit(int), verify_audit(bigint) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_sealer;
RESET ROLE;
RESET search_path;
