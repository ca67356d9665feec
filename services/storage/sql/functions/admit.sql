SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;
SET LOCAL check_function_bodies = off;

-- For what runs outside of a call's own transaction (an event stream, a verification): checks that the caller's session
-- is live and records what begins.
CREATE OR REPLACE FUNCTION admit(p_caller jsonb, p_action text, p_subject text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = callwaiting, pg_temp AS $$
DECLARE
    c call_context := begin_call(p_caller);
BEGIN
    IF c.answer IS NOT NULL THEN
        RETURN c.answer;
    END IF;
    PERFORM note_audit(c, p_action, p_subject);
    RETURN finish_call(c, jsonb_build_object('outcome', 'ok'));
END
$$;

GRANT EXECUTE ON FUNCTION admit(jsonb, text, text) TO callwaiting_app;

RESET ROLE;
RESET search_path;
