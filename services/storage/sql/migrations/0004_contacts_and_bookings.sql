SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- Every personal field is sealed under the person's key, bound to `ref`; `identity` is a keyed hash of name and phone.
CREATE TABLE contacts (
    clinic_id     bigint NOT NULL REFERENCES clinics,
    id            bigint NOT NULL CHECK (id >> 36 = clinic_id),
    ref           uuid   NOT NULL,
    identity      bytea,
    name          bytea  NOT NULL,
    phone         bytea  NOT NULL,
    email         bytea,
    date_of_birth bytea,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    version       int NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, ref),
    UNIQUE (clinic_id, identity)
);

-- The person's key, wrapped by the clinic's. Without this row nothing of the person can be read again.
CREATE TABLE person_keys (
    clinic_id   bigint NOT NULL,
    contact_id  bigint NOT NULL,
    wrapped_key bytea  NOT NULL,
    PRIMARY KEY (clinic_id, contact_id),
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts ON DELETE CASCADE
);

-- Keyed hashes of name prefixes and phone endings: search without reading.
CREATE TABLE contact_tokens (
    clinic_id  bigint NOT NULL,
    token      bytea  NOT NULL,
    contact_id bigint NOT NULL,
    PRIMARY KEY (clinic_id, token, contact_id),
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts ON DELETE CASCADE
);
CREATE INDEX contact_tokens_contact ON contact_tokens (clinic_id, contact_id);

CREATE TYPE booking_status AS ENUM ('booked', 'arrived', 'in_progress', 'completed', 'no_show', 'cancelled');

CREATE TABLE bookings (
    clinic_id    bigint   NOT NULL,
    id           bigint   NOT NULL CHECK (id >> 36 = clinic_id),
    hold_id      bigint   NOT NULL,
    provider_id  bigint   NOT NULL,
    slot_ids     bigint[] NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    status       booking_status NOT NULL DEFAULT 'booked',
    procedure_id bigint NOT NULL,
    contact_id   bigint NOT NULL,
    note         bytea,
    overbooked   bool NOT NULL DEFAULT false,
    maker_kind   holder_kind NOT NULL,
    maker_id     text NOT NULL,
    maker_name   text NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    version      int NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, hold_id) REFERENCES holds,
    FOREIGN KEY (clinic_id, provider_id, starts_at) REFERENCES slots (clinic_id, provider_id, starts_at),
    FOREIGN KEY (clinic_id, procedure_id) REFERENCES procedures,
    FOREIGN KEY (clinic_id, contact_id) REFERENCES contacts,
    UNIQUE (clinic_id, hold_id),
    CHECK (starts_at < ends_at)
);
CREATE INDEX bookings_time ON bookings (clinic_id, starts_at);
CREATE INDEX bookings_contact ON bookings (clinic_id, contact_id);

ALTER TABLE slots ADD FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings;
ALTER TABLE holds ADD FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE booking_history (
    clinic_id  bigint NOT NULL,
    booking_id bigint NOT NULL,
    id         bigint NOT NULL CHECK (id >> 36 = clinic_id),
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    what       text NOT NULL CHECK (what IN ('confirmed', 'rescheduled', 'cancelled', 'restored', 'status')),
    actor_kind text NOT NULL,
    actor_id   text NOT NULL,
    actor_name text NOT NULL,
    detail     text NOT NULL DEFAULT '',
    PRIMARY KEY (clinic_id, booking_id, id),
    FOREIGN KEY (clinic_id, booking_id) REFERENCES bookings
);

RESET ROLE;
RESET search_path;
