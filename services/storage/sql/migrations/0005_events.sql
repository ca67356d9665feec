SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- What commands announce in their own transaction. Ids come from a sequence and commit out of order, so nobody reads
-- on from here: the sequencer moves committed rows to `events` and numbers them there.
CREATE TYPE event_type AS ENUM ('slot', 'booking', 'session');

CREATE SEQUENCE outbox_id;
CREATE TABLE event_outbox (
    clinic_id  bigint NOT NULL,
    id         bigint NOT NULL DEFAULT nextval('callwaiting.outbox_id'),
    type       event_type NOT NULL,
    subject_id bigint NOT NULL CHECK (subject_id >> 36 = clinic_id),
    version    int    NOT NULL,
    PRIMARY KEY (clinic_id, id)
);

CREATE SEQUENCE event_position;
CREATE TABLE events (
    clinic_id  bigint NOT NULL,
    position   bigint NOT NULL,
    type       event_type NOT NULL,
    subject_id bigint NOT NULL,
    version    int    NOT NULL,
    at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (clinic_id, position)
);
-- One order over all clinics; the sequencer reads on from a position.
CREATE UNIQUE INDEX events_position ON events (position);

GRANT USAGE ON SEQUENCE outbox_id TO callwaiting_app, callwaiting_gate, callwaiting_worker, callwaiting_operator;
GRANT USAGE ON SEQUENCE event_position TO callwaiting_sequencer;

RESET ROLE;
RESET search_path;
