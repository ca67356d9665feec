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

-- The end of every chain, for whoever keeps a note of it elsewhere; with `fits`, whether what was noted last
-- ([{clinic, seq, hash}]) still stands in the chain.
CREATE OR REPLACE FUNCTION audit_ends(p_noted jsonb) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
    SELECT jsonb_build_object('outcome', 'ok', 'ends', coalesce(jsonb_agg(jsonb_build_object(
        'clinic', h.clinic_id::text, 'seq', h.seq, 'hash', encode(h.hash, 'hex'), 'entry', s.entry_id::text,
        'fits', n.seq IS NULL OR EXISTS (SELECT FROM audit_seal t WHERE t.clinic_id = h.clinic_id AND t.seq = n.seq
                                         AND t.hash = decode(n.hash, 'hex')),
        'checkpoint', (SELECT jsonb_build_object('seq', c.seq, 'at', utc(c.at)) FROM audit_checkpoints c
                       WHERE c.clinic_id = h.clinic_id ORDER BY c.seq DESC LIMIT 1))
        ORDER BY h.clinic_id), '[]'))
    FROM audit_heads h
    JOIN audit_seal s ON s.clinic_id = h.clinic_id AND s.seq = h.seq
    LEFT JOIN (SELECT (x->>'clinic')::bigint AS clinic_id, (x->>'seq')::bigint AS seq, x->>'hash' AS hash
               FROM jsonb_array_elements(p_noted) x) n ON n.clinic_id = h.clinic_id
$$;

CREATE OR REPLACE FUNCTION add_audit_checkpoint(p_clinic bigint, p_seq bigint, p_entry bigint, p_hash bytea,
                                                p_at timestamptz, p_key text, p_signature bytea) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = callwaiting, pg_temp AS $$
BEGIN
    INSERT INTO audit_checkpoints (clinic_id, seq, entry_id, hash, at, key_id, signature)
    VALUES (p_clinic, p_seq, p_entry, p_hash, p_at, p_key, p_signature) ON CONFLICT DO NOTHING;
    RETURN jsonb_build_object('outcome', 'ok', 'added', FOUND);
END
$$;

GRANT EXECUTE ON FUNCTION seal_audit(int), audit_ends(jsonb),
    add_audit_checkpoint(bigint, bigint, bigint, bytea, timestamptz, text, bytea) TO callwaiting_app;

SET LOCAL ROLE callwaiting_owner;
REVOKE CREATE ON SCHEMA callwaiting FROM callwaiting_sealer;
RESET ROLE;
RESET search_path;
