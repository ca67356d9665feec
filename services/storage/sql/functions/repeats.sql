SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- Rows of bookings: where they would fall, and booking them all or not at all. A row is an array of the first slots of
-- its bookings, the hold's own at its head, then in order of time; what is seen of it stands in the same order.

-- The hold's further occurrences at the same wall-clock time of the clinic's zone. Takes nothing.
CREATE OR REPLACE FUNCTION plan_repeat(p_caller jsonb, p_hold_id bigint, p_every text, p_interval int, p_count int)
RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c             call_context := begin_call(p_caller);
    v_hold        holds;
    v_zone        text;
    v_kinds       text[];
    v_length      interval;
    v_starts      timestamptz[];
    v_avoid       tstzmultirange;
    v_at          timestamptz;
    v_slot        bigint;
    v_seen        stretch;
    v_free        bool;
    v_occurrences jsonb := '[]';
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_hold_id) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    ELSIF p_every IS NULL OR p_every NOT IN ('day', 'week') THEN
        RETURN refuse_field(c, '/every', 'must be day or week');
    ELSIF p_interval IS NULL OR p_interval NOT BETWEEN 1 AND 52 THEN
        RETURN refuse_field(c, '/interval', 'must be between 1 and 52');
    ELSIF p_count IS NULL OR p_count NOT BETWEEN 2 AND 52 THEN
        RETURN refuse_field(c, '/count', 'must be between 2 and 52');
    END IF;
    SELECT * INTO v_hold FROM holds WHERE clinic_id = c.clinic AND id = p_hold_id;
    IF NOT FOUND THEN
        RETURN refuse(c, 'not_found', 'no such hold');
    ELSIF NOT may_use_hold(c, v_hold) THEN
        RETURN deny(c, 'hold ' || p_hold_id);
    ELSIF v_hold.state IN ('released', 'confirmed') THEN
        RETURN refuse(c, 'state_conflict', 'the hold was ' || v_hold.state);
    ELSIF v_hold.state = 'expired' OR v_hold.expires_at <= clock_timestamp() THEN
        RETURN refuse(c, 'hold_expired', 'the hold has run out');
    END IF;
    SELECT time_zone INTO v_zone FROM clinics WHERE clinic_id = c.clinic;
    v_kinds := kinds_of(c.clinic, v_hold.procedure_id);
    v_length := v_hold.ends_at - v_hold.starts_at;
    v_starts := ARRAY(SELECT (v_hold.starts_at AT TIME ZONE v_zone + make_interval(days => n * p_interval * days))
                             AT TIME ZONE v_zone
                      FROM generate_series(1, p_count - 1) n,
                           (SELECT CASE p_every WHEN 'week' THEN 7 ELSE 1 END AS days) d ORDER BY n);
    SELECT range_agg(tstzrange(x, x + v_length)) INTO v_avoid FROM unnest(v_hold.starts_at || v_starts) x;

    FOREACH v_at IN ARRAY v_starts LOOP
        SELECT id INTO v_slot FROM slots
        WHERE clinic_id = c.clinic AND provider_id = v_hold.provider_id AND starts_at = v_at
          AND NOT (withdrawn AND status = 'blocked');
        v_seen := look_at(c.clinic, v_hold.provider_id, v_at, v_at + v_length, NULL, NULL, v_kinds, v_hold.resource_ids);
        v_free := v_seen.fits AND v_seen.available;
        v_occurrences := v_occurrences || (
            conflict_json(c.clinic, v_seen, v_hold, v_hold.provider_id, v_at, v_kinds, v_zone, v_avoid, v_free)
            || jsonb_build_object('starts_at', utc(v_at), 'slot_id', v_slot::text, 'free', v_free));
    END LOOP;
    RETURN jsonb_build_object('outcome', 'ok', 'occurrences', v_occurrences);
END
$$;

-- Who or what is in the way of one of a row, and where it could go instead.
CREATE OR REPLACE FUNCTION conflict_json(p_clinic bigint, p_seen stretch, p_hold holds, p_provider bigint,
                                         p_at timestamptz, p_kinds text[], p_zone text, p_avoid tstzmultirange,
                                         p_free bool) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF p_free THEN
        RETURN jsonb_build_object('holder', NULL, 'held_until', NULL, 'resource_kind', NULL, 'alternatives', '[]'::jsonb);
    END IF;
    RETURN who_has(p_clinic, p_seen.slot_ids, p_hold.id, NULL) || jsonb_build_object(
        'resource_kind', p_seen.lacking,
        'alternatives', alternatives(p_clinic, p_provider, p_at,
                                     extract(epoch FROM p_hold.ends_at - p_hold.starts_at)::int / 60, p_kinds, p_zone,
                                     p_avoid));
END
$$;

-- What is wrong with the slots that a row was asked for with, or null.
CREATE OR REPLACE FUNCTION row_refusal(c call_context, p_hold holds, p_slots jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_during tstzmultirange := tstzmultirange(tstzrange(p_hold.starts_at, p_hold.ends_at));
    v_id     bigint;
    v_n      bigint;
    v_slot   slots;
    v_own    tstzrange;
BEGIN
    IF jsonb_array_length(p_slots) > 51 THEN
        RETURN refuse_field(c, '/repeat_slot_ids', 'must not be more than 51');
    END IF;
    FOR v_id, v_n IN SELECT e::bigint, n - 1 FROM jsonb_array_elements_text(p_slots) WITH ORDINALITY x(e, n) LOOP
        IF is_foreign(c, v_id) THEN
            RETURN deny(c, 'slot ' || v_id);
        END IF;
        SELECT * INTO v_slot FROM slots WHERE clinic_id = c.clinic AND id = v_id;
        v_own := tstzrange(v_slot.starts_at, v_slot.starts_at + (p_hold.ends_at - p_hold.starts_at));
        IF NOT FOUND THEN
            RETURN refuse_field(c, '/repeat_slot_ids/' || v_n, 'no such slot');
        ELSIF v_slot.ends_at <= clock_timestamp() THEN
            RETURN refuse_field(c, '/repeat_slot_ids/' || v_n, 'the slot is in the past');
        ELSIF v_during && v_own THEN
            RETURN refuse_field(c, '/repeat_slot_ids/' || v_n, 'overlaps another booking of the row');
        END IF;
        v_during := v_during + tstzmultirange(v_own);
    END LOOP;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION first_slots(p_clinic bigint, p_hold holds, p_repeats jsonb) RETURNS slots[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(SELECT s FROM slots s
                 WHERE s.clinic_id = p_clinic AND s.provider_id = p_hold.provider_id AND s.starts_at = p_hold.starts_at)
        || ARRAY(SELECT s FROM slots s
                 WHERE s.clinic_id = p_clinic
                   AND s.id = ANY (ARRAY(SELECT jsonb_array_elements_text(p_repeats)::bigint))
                 ORDER BY s.starts_at);
END
$$;

CREATE OR REPLACE FUNCTION look_at_row(p_clinic bigint, p_hold holds, p_row slots[], p_kinds text[]) RETURNS stretch[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    v_slot slots;
    v      stretch[] := '{}';
BEGIN
    FOREACH v_slot IN ARRAY p_row LOOP
        v := v || look_at(p_clinic, v_slot.provider_id, v_slot.starts_at,
                          v_slot.starts_at + (p_hold.ends_at - p_hold.starts_at), p_hold.id, NULL, p_kinds,
                          p_hold.resource_ids);
    END LOOP;
    RETURN v;
END
$$;

-- Locks a whole row in the fixed order, all its slots before all its resources, and looks again.
CREATE OR REPLACE FUNCTION take_row(p_clinic bigint, p_hold holds, p_row slots[], p_kinds text[]) RETURNS stretch[]
LANGUAGE plpgsql AS $$
DECLARE
    v           stretch[] := look_at_row(p_clinic, p_hold, p_row, p_kinds);
    v_slots     bigint[] := p_hold.slot_ids;
    v_resources bigint[] := '{}';
    v_one       stretch;
BEGIN
    FOREACH v_one IN ARRAY v LOOP
        v_slots := v_slots || v_one.slot_ids || v_one.stale_slots;
        v_resources := v_resources || v_one.candidates;
    END LOOP;
    PERFORM lock_slots(p_clinic, v_slots);
    PERFORM lock_resources(p_clinic, v_resources);
    v := look_at_row(p_clinic, p_hold, p_row, p_kinds);
    FOREACH v_one IN ARRAY v LOOP
        PERFORM retire_stale(p_clinic, v_one, v_slots, v_resources);
    END LOOP;
    RETURN v;
END
$$;

-- The answer when a row cannot be had: every conflict of it, the first one's also where a lost claim has its own.
CREATE OR REPLACE FUNCTION row_taken(c call_context, p_hold holds, p_row slots[], p_seen stretch[], p_kinds text[])
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_zone      text;
    v_avoid     tstzmultirange;
    v_conflicts jsonb := '[]';
BEGIN
    IF cardinality(p_row) = 1 THEN
        RETURN slot_taken(c, p_seen[1], p_hold.provider_id, p_hold.starts_at,
                          extract(epoch FROM p_hold.ends_at - p_hold.starts_at)::int / 60, p_hold.id, NULL, p_kinds);
    END IF;
    SELECT time_zone INTO v_zone FROM clinics WHERE clinic_id = c.clinic;
    SELECT range_agg(tstzrange(r.starts_at, r.starts_at + (p_hold.ends_at - p_hold.starts_at))) INTO v_avoid
    FROM unnest(p_row) r;
    FOR i IN 1 .. cardinality(p_row) LOOP
        IF NOT p_seen[i].fits OR NOT p_seen[i].available THEN
            v_conflicts := v_conflicts || (jsonb_build_object('slot_id', p_row[i].id::text) || conflict_json(
                c.clinic, p_seen[i], p_hold, p_row[i].provider_id, p_row[i].starts_at, p_kinds, v_zone, v_avoid, false));
        END IF;
    END LOOP;
    RETURN finish_call(c, (v_conflicts->0) - 'slot_id' || jsonb_build_object('outcome', 'slot_taken',
                                                                             'conflicts', v_conflicts));
END
$$;

-- Books all of a row but the first, on slots and resources that take_row has found free.
CREATE OR REPLACE FUNCTION book_repeats(c call_context, p_first bigint, p_row slots[], p_seen stretch[],
                                        p_procedure bigint, p_contact bigint, p_note bytea) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_booking bigint;
    v_hold    holds;
BEGIN
    FOR i IN 2 .. cardinality(p_row) LOOP
        v_booking := new_key(c.clinic);
        v_hold := confirmed_hold(c, v_booking, p_row[i].provider_id, p_seen[i], p_procedure);
        PERFORM add_booking(v_hold, v_booking, p_procedure, p_contact, p_note, false, p_first, i, cardinality(p_row));
        PERFORM book_slots(c.clinic, v_hold.slot_ids, v_hold.id, v_booking);
        PERFORM occupy(c.clinic, v_hold.id, v_hold.provider_id, false, p_seen[i]);
        PERFORM announce_booking(c.clinic, v_booking);
        PERFORM note_history(c, v_booking, 'confirmed', '');
        PERFORM note_audit(c, 'booking.confirm', 'booking ' || v_booking);
    END LOOP;
END
$$;

-- A confirmed booking with the others of its row.
CREATE OR REPLACE FUNCTION row_answer(c call_context, p_booking bigint) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    v_repeats jsonb;
BEGIN
    SELECT jsonb_agg(booking_json(c.clinic, id) ORDER BY series_number) INTO v_repeats FROM bookings
    WHERE clinic_id = c.clinic AND series_first = p_booking AND id <> p_booking;
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok', 'booking', booking_json(c.clinic, p_booking),
                                             'repeats', coalesce(v_repeats, '[]')));
END
$$;

GRANT EXECUTE ON FUNCTION plan_repeat(jsonb, bigint, text, int, int),
    conflict_json(bigint, stretch, holds, bigint, timestamptz, text[], text, tstzmultirange, bool),
    row_refusal(call_context, holds, jsonb), first_slots(bigint, holds, jsonb),
    look_at_row(bigint, holds, slots[], text[]), take_row(bigint, holds, slots[], text[]),
    row_taken(call_context, holds, slots[], stretch[], text[]),
    book_repeats(call_context, bigint, slots[], stretch[], bigint, bigint, bytea), row_answer(call_context, bigint)
    TO callwaiting_app;

RESET ROLE;
RESET search_path;
