-- Roles are of the whole cluster and may be there already (another database, an administrator who made them).
-- Passwords are the installer's business: the application's role gets its LOGIN outside of this file.
DO $$
DECLARE
    v_role text;
BEGIN
    FOREACH v_role IN ARRAY ARRAY['callwaiting_owner', 'callwaiting_app', 'callwaiting_gate', 'callwaiting_worker',
                                  'callwaiting_sequencer', 'callwaiting_sealer', 'callwaiting_operator']
    LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = v_role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', v_role);
        END IF;
        -- Whoever migrates has to create things in these roles' names; the application has not.
        IF v_role <> 'callwaiting_app' AND v_role <> current_user AND NOT pg_has_role(current_user, v_role, 'MEMBER') THEN
            EXECUTE format('GRANT %I TO CURRENT_USER', v_role);
        END IF;
        IF v_role <> 'callwaiting_app' THEN
            EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC', v_role);
            EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I REVOKE USAGE ON TYPES FROM PUBLIC', v_role);
        END IF;
    END LOOP;
END
$$;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

CREATE SCHEMA IF NOT EXISTS callwaiting;
REVOKE ALL ON SCHEMA callwaiting FROM PUBLIC;
ALTER SCHEMA callwaiting OWNER TO callwaiting_owner;

SET LOCAL ROLE callwaiting_owner;

GRANT USAGE ON SCHEMA callwaiting TO callwaiting_app, callwaiting_gate, callwaiting_worker, callwaiting_sequencer,
    callwaiting_sealer, callwaiting_operator;

-- The serial part of every key; the clinic stands in the bits above it (clinic << 36 | serial).
CREATE SEQUENCE callwaiting.serial;
GRANT USAGE ON SEQUENCE callwaiting.serial TO callwaiting_app, callwaiting_gate, callwaiting_worker, callwaiting_operator;

CREATE SEQUENCE callwaiting.clinic_number MAXVALUE 134217727;
GRANT USAGE ON SEQUENCE callwaiting.clinic_number TO callwaiting_operator;

RESET ROLE;
