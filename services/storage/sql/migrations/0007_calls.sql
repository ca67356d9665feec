SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- First answers of writes, kept for a day.
CREATE TABLE idempotency_keys (
    clinic_id   bigint NOT NULL,
    actor       text   NOT NULL,
    key         text   NOT NULL,
    fingerprint text   NOT NULL,
    answer      jsonb,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (clinic_id, actor, key)
) WITH (fillfactor = 60);

-- Who calls, as begin_call has verified it. `answer` is set when there is nothing left to do but to give it.
CREATE TYPE call_context AS (
    clinic     bigint,
    kind       text,
    actor_id   text,
    name       text,
    role       text,
    request_id text,
    key        text,
    answer     jsonb
);

-- What stands in a provider's stretch of time, seen by one who may own a part of it.
CREATE TYPE stretch AS (
    slot_ids    bigint[],
    starts_at   timestamptz,
    ends_at     timestamptz,
    fits        bool,
    available   bool,
    stale_holds bigint[],
    stale_slots bigint[]
);

GRANT USAGE ON TYPE call_context, stretch TO callwaiting_app, callwaiting_worker, callwaiting_operator;

RESET ROLE;
RESET search_path;
