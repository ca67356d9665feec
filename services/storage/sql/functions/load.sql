SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- How full local days are, over all providers or one, every day of the range: one pass over the slots and one over the
-- bookings, each by its index on time. A time that several bookings share is taken once.
CREATE OR REPLACE FUNCTION list_load(p_caller jsonb, p_from date, p_to date, p_provider_id bigint) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c       call_context := begin_call(p_caller);
    v_zone  text;
    v_from  timestamptz;
    v_to    timestamptz;
    v_found jsonb;
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    ELSIF is_foreign(c, p_provider_id) OR NOT may_act_as(c, 'receptionist') THEN
        RETURN deny(c, coalesce('provider ' || p_provider_id, 'load'));
    ELSIF p_to < p_from OR p_to > p_from + 732 THEN
        RETURN refuse_field(c, '/to', 'must be from the first day to two years after it');
    END IF;
    SELECT time_zone INTO v_zone FROM clinics WHERE clinic_id = c.clinic;
    v_from := instant_of(p_from::timestamp, v_zone);
    v_to := instant_of((p_to + 1)::timestamp, v_zone);
    WITH minutes AS (
        SELECT (s.starts_at AT TIME ZONE v_zone)::date AS day, s.status,
               (extract(epoch FROM sum(s.ends_at - s.starts_at)) / 60)::int AS minutes
        FROM current_slots s
        WHERE s.clinic_id = c.clinic AND s.starts_at >= v_from AND s.starts_at < v_to
          AND (p_provider_id IS NULL OR s.provider_id = p_provider_id)
        GROUP BY 1, 2
    ), slot_load AS (
        SELECT day, sum(minutes) FILTER (WHERE status = 'free') AS free, sum(minutes) FILTER (WHERE status = 'held') AS held,
               sum(minutes) FILTER (WHERE status = 'booked') AS booked
        FROM minutes GROUP BY day
    ), booking_load AS (
        SELECT (b.starts_at AT TIME ZONE v_zone)::date AS day, count(*) AS bookings FROM bookings b
        WHERE b.clinic_id = c.clinic AND b.starts_at >= v_from AND b.starts_at < v_to AND b.status <> 'cancelled'
          AND (p_provider_id IS NULL OR b.provider_id = p_provider_id)
        GROUP BY 1
    )
    SELECT jsonb_agg(jsonb_build_object('date', d.day::date::text, 'free_minutes', coalesce(s.free, 0),
                                        'held_minutes', coalesce(s.held, 0), 'booked_minutes', coalesce(s.booked, 0),
                                        'bookings', coalesce(b.bookings, 0)) ORDER BY d.day)
    INTO v_found
    FROM generate_series(p_from::timestamp, p_to::timestamp, '1 day') d(day)
    LEFT JOIN slot_load s ON s.day = d.day::date
    LEFT JOIN booking_load b ON b.day = d.day::date;
    RETURN jsonb_build_object('outcome', 'ok', 'days', v_found);
END
$$;

GRANT EXECUTE ON FUNCTION list_load(jsonb, date, date, bigint) TO callwaiting_app;

RESET ROLE;
RESET search_path;
