SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Rooms, chairs and devices: which of them a procedure can have, and the clinic's list of them.

-- A stretch that its provider has free, with a resource of each kind: one that is free for as long, rather one of p_keep,
-- rather one that nobody has left occupied by a hold that ran out. `candidates` is all that could be chosen: who locks
-- them all need not begin anew when the chosen one is lost to somebody else in between.
CREATE OR REPLACE FUNCTION look_for_resources(p_clinic bigint, p_seen stretch, p_kinds text[], p_keep bigint[],
                                              p_hold bigint) RETURNS stretch
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v        stretch := p_seen;
    v_during tstzrange := tstzrange(p_seen.starts_at, p_seen.ends_at);
    v_kind   text;
    v_found  bigint[];
    v_chosen bigint[];
    v_stale  bigint[];
BEGIN
    v.resource_ids := '{}';
    v.candidates := '{}';
    v.lacking := NULL;
    FOR v_kind IN SELECT DISTINCT k FROM unnest(p_kinds) k ORDER BY k LOOP
        SELECT array_agg(f.id ORDER BY f.kept DESC, f.stale, f.id) INTO v_found
        FROM (SELECT r.id, coalesce(r.id = ANY (p_keep), false) AS kept, count(o.hold_id) > 0 AS stale
              FROM resources r
              LEFT JOIN occupancy o ON o.clinic_id = r.clinic_id AND o.occupant_id = r.id AND NOT o.overbooked
                                   AND o.during && v_during AND o.hold_id IS DISTINCT FROM p_hold
              LEFT JOIN holds h ON h.clinic_id = o.clinic_id AND h.id = o.hold_id
              WHERE r.clinic_id = p_clinic AND r.kind = v_kind AND r.active
              GROUP BY r.id
              HAVING NOT coalesce(bool_or(h.state <> 'open' OR h.expires_at > clock_timestamp()), false)) f;
        IF v_found IS NULL THEN
            v.available := false;
            v.lacking := v_kind;
            v.resource_ids := '{}';
            RETURN v;
        END IF;
        v.resource_ids := v.resource_ids || v_found[1];
        v.candidates := v.candidates || v_found;
    END LOOP;
    -- Those that could be chosen in its place are to be locked, those of the chosen to be retired.
    SELECT array_agg(o.hold_id) FILTER (WHERE o.occupant_id = ANY (v.resource_ids)), array_agg(o.hold_id)
    INTO v_chosen, v_stale
    FROM occupancy o
    WHERE o.clinic_id = p_clinic AND o.occupant_id = ANY (v.candidates) AND NOT o.overbooked
      AND o.during && v_during AND o.hold_id IS DISTINCT FROM p_hold;
    IF v_stale IS NOT NULL THEN
        v.stale_holds := v.stale_holds || v_chosen;
        v.stale_slots := slots_of_holds(p_clinic, v_stale);
    END IF;
    RETURN v;
END
$$;

CREATE OR REPLACE FUNCTION lock_resources(p_clinic bigint, p_resources bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM resources WHERE clinic_id = p_clinic AND id = ANY (p_resources) ORDER BY id FOR UPDATE;
END
$$;

CREATE OR REPLACE FUNCTION occupy_resources(p_clinic bigint, p_hold bigint, p_resources bigint[], p_from timestamptz,
                                            p_until timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO occupancy (clinic_id, hold_id, occupant_id, during)
    SELECT p_clinic, p_hold, r, tstzrange(p_from, p_until) FROM unnest(p_resources) r;
END
$$;

-- What a procedure takes beside its provider; nothing for no procedure.
CREATE OR REPLACE FUNCTION kinds_of(p_clinic bigint, p_procedure bigint) RETURNS text[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN coalesce((SELECT resource_kinds FROM procedures WHERE clinic_id = p_clinic AND id = p_procedure), '{}');
END
$$;

CREATE OR REPLACE FUNCTION resource_json(p resources) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', p.id::text, 'name', p.name, 'kind', p.kind, 'active', p.active, 'version', p.version)
$$;

CREATE OR REPLACE FUNCTION list_resources(p_caller jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, 'resources');
    END IF;
    SELECT jsonb_agg(resource_json(r) ORDER BY r.id) INTO v_found FROM resources r WHERE r.clinic_id = c.clinic;
    RETURN jsonb_build_object('outcome', 'ok', 'resources', coalesce(v_found, '[]'));
END
$$;

-- Makes a resource (p_id null) or changes the members that p_resource has. What is reserved stays with its resource.
CREATE OR REPLACE FUNCTION save_resource(p_caller jsonb, p_id bigint, p_resource jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c      call_context := begin_call(p_caller);
    v_name text := btrim(p_resource->>'name');
    v_kind text := btrim(p_resource->>'kind');
    v_row  resources;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_id) OR NOT may_act_as(c, 'manager') THEN
        RETURN deny(c, coalesce('resource ' || p_id, 'resources'));
    ELSIF (p_id IS NULL OR p_resource ? 'name') AND coalesce(v_name, '') = '' THEN
        RETURN refuse_field(c, '/name', 'must not be empty');
    ELSIF (p_id IS NULL OR p_resource ? 'kind') AND coalesce(v_kind, '') = '' THEN
        RETURN refuse_field(c, '/kind', 'must not be empty');
    END IF;
    IF p_id IS NULL THEN
        INSERT INTO resources AS r (clinic_id, id, name, kind, active)
        VALUES (c.clinic, new_key(c.clinic), v_name, v_kind, coalesce((p_resource->>'active')::bool, true))
        RETURNING r.* INTO v_row;
    ELSE
        SELECT * INTO v_row FROM resources WHERE clinic_id = c.clinic AND id = p_id FOR UPDATE;
        IF NOT FOUND THEN
            RETURN refuse(c, 'not_found', 'no such resource');
        ELSIF (p_resource->>'version')::int <> v_row.version THEN
            RETURN refuse(c, 'state_conflict', 'somebody else changed the resource');
        END IF;
        UPDATE resources AS r SET name = coalesce(v_name, name), kind = coalesce(v_kind, kind),
                                  active = coalesce((p_resource->>'active')::bool, active), version = version + 1
        WHERE clinic_id = c.clinic AND id = p_id
        RETURNING r.* INTO v_row;
    END IF;
    PERFORM announce_catalogue(c.clinic);
    PERFORM note_audit(c, CASE WHEN p_id IS NULL THEN 'resource.add' ELSE 'resource.change' END, 'resource ' || v_row.id);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'resource', resource_json(v_row)));
END
$$;

GRANT EXECUTE ON FUNCTION look_for_resources(bigint, stretch, text[], bigint[], bigint), lock_resources(bigint, bigint[]),
    occupy_resources(bigint, bigint, bigint[], timestamptz, timestamptz), kinds_of(bigint, bigint),
    resource_json(resources), list_resources(jsonb), save_resource(jsonb, bigint, jsonb) TO callwaiting_app;

RESET ROLE;
RESET search_path;
