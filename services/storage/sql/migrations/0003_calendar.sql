SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- Enumerations rather than checks: a check is parsed again at every statement that writes its table.
CREATE TYPE slot_status AS ENUM ('free', 'held', 'booked', 'blocked');
CREATE TYPE hold_state AS ENUM ('open', 'confirmed', 'released', 'expired');
CREATE TYPE holder_kind AS ENUM ('staff', 'agent');

CREATE TABLE providers (
    clinic_id   bigint NOT NULL REFERENCES clinics,
    id          bigint NOT NULL CHECK (id >> 36 = clinic_id),
    name        text   NOT NULL CHECK (name <> ''),
    color       text   NOT NULL DEFAULT '#3b82c4' CHECK (color ~ '^#[0-9a-fA-F]{6}$'),
    speciality  text   NOT NULL DEFAULT '',
    -- The last local date that has its slots; null makes the job lay them all again.
    slots_until date,
    version     int NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id)
);

-- Local wall-clock time of the clinic's zone; a break is the gap between two stretches.
CREATE TABLE working_hours (
    clinic_id   bigint   NOT NULL,
    provider_id bigint   NOT NULL,
    weekday     smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    starts_at   time     NOT NULL,
    ends_at     time     NOT NULL,
    PRIMARY KEY (clinic_id, provider_id, weekday, starts_at),
    FOREIGN KEY (clinic_id, provider_id) REFERENCES providers ON DELETE CASCADE,
    CHECK (starts_at < ends_at)
);

CREATE TABLE procedures (
    clinic_id        bigint NOT NULL REFERENCES clinics,
    id               bigint NOT NULL CHECK (id >> 36 = clinic_id),
    name             text   NOT NULL CHECK (name <> ''),
    synonyms         text[] NOT NULL DEFAULT '{}',
    duration_minutes int    NOT NULL CHECK (duration_minutes BETWEEN 1 AND 1440),
    price_pence      int    NOT NULL DEFAULT 0 CHECK (price_pence >= 0),
    resource_kinds   text[] NOT NULL DEFAULT '{}',
    guide            jsonb,
    sms_template     jsonb,
    version          int NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id)
);

CREATE TABLE slots (
    clinic_id   bigint NOT NULL,
    id          bigint NOT NULL CHECK (id >> 36 = clinic_id),
    provider_id bigint NOT NULL,
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    status      slot_status NOT NULL DEFAULT 'free',
    hold_id     bigint,
    booking_id  bigint,
    -- Outside of the working hours as they are now: stays while held or booked, is blocked afterwards.
    withdrawn   bool NOT NULL DEFAULT false,
    version     int NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, provider_id) REFERENCES providers,
    UNIQUE (clinic_id, provider_id, starts_at),
    CHECK (starts_at < ends_at),
    CHECK (CASE status WHEN 'booked' THEN hold_id IS NOT NULL AND booking_id IS NOT NULL
                       WHEN 'held' THEN hold_id IS NOT NULL AND booking_id IS NULL
                       ELSE hold_id IS NULL AND booking_id IS NULL END)
) WITH (fillfactor = 70);
CREATE INDEX slots_time ON slots (clinic_id, starts_at);

-- Several slots of one provider taken together for 15 minutes. The hold's id stays the name of the reservation when
-- it becomes a booking. It points at its first slot, which the claim has locked anyway, not at the provider: thousands of
-- claims would queue up as key-share lockers of one provider's row.
CREATE TABLE holds (
    clinic_id    bigint   NOT NULL,
    id           bigint   NOT NULL CHECK (id >> 36 = clinic_id),
    provider_id  bigint   NOT NULL,
    slot_ids     bigint[] NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    procedure_id bigint,
    holder_kind  holder_kind NOT NULL,
    holder_id    text NOT NULL,
    holder_name  text NOT NULL,
    state        hold_state NOT NULL DEFAULT 'open',
    expires_at   timestamptz NOT NULL,
    booking_id   bigint,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, provider_id, starts_at) REFERENCES slots (clinic_id, provider_id, starts_at),
    FOREIGN KEY (clinic_id, procedure_id) REFERENCES procedures,
    CHECK ((state = 'confirmed') = (booking_id IS NOT NULL))
);
CREATE INDEX holds_open_of_holder ON holds (clinic_id, holder_kind, holder_id) WHERE state = 'open';
-- The expiry job looks across clinics.
CREATE INDEX holds_expiring ON holds (expires_at) WHERE state = 'open';

ALTER TABLE slots ADD FOREIGN KEY (clinic_id, hold_id) REFERENCES holds;

-- The second wall against double booking: a row for each provider of a live reservation, whatever code wrote it.
CREATE TABLE occupancy (
    clinic_id   bigint NOT NULL,
    hold_id     bigint NOT NULL,
    provider_id bigint NOT NULL,
    during      tstzrange NOT NULL CHECK (NOT isempty(during)),
    overbooked  bool NOT NULL DEFAULT false,
    PRIMARY KEY (clinic_id, hold_id, provider_id),
    FOREIGN KEY (clinic_id, hold_id) REFERENCES holds,
    CONSTRAINT occupancy_no_overlap
        EXCLUDE USING gist (clinic_id WITH =, provider_id WITH =, during WITH &&) WHERE (NOT overbooked)
);

RESET ROLE;
RESET search_path;
