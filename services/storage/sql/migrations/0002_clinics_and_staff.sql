SET LOCAL ROLE callwaiting_owner;
SET LOCAL search_path = callwaiting, pg_temp;

-- Clinic 0 is the installation: operators are its staff, failed log-ins its audit.
CREATE TABLE clinics (
    clinic_id     bigint PRIMARY KEY CHECK (clinic_id BETWEEN 0 AND 134217727),
    slug          text NOT NULL CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
    name          text NOT NULL CHECK (name <> ''),
    time_zone     text NOT NULL,
    grid_minutes  int  NOT NULL DEFAULT 15 CHECK (grid_minutes BETWEEN 5 AND 240),
    horizon_days  int  NOT NULL DEFAULT 84 CHECK (horizon_days BETWEEN 1 AND 730),
    wrapped_key   bytea,
    sealed_secret bytea,
    created_at    timestamptz NOT NULL DEFAULT now(),
    version       int NOT NULL DEFAULT 1
);
-- Webhooks name a clinic by its slug before anybody knows the clinic.
CREATE UNIQUE INDEX clinics_slug ON clinics (slug);

INSERT INTO clinics (clinic_id, slug, name, time_zone) VALUES (0, 'installation', 'Installation', 'UTC');

CREATE TABLE staff (
    clinic_id     bigint NOT NULL REFERENCES clinics,
    id            bigint NOT NULL CHECK (id >> 36 = clinic_id),
    name          text   NOT NULL CHECK (name <> ''),
    email         text   NOT NULL,
    email_hash    bytea  NOT NULL,
    role          text   NOT NULL CHECK (role IN ('receptionist', 'manager', 'admin', 'operator')),
    password_hash text   NOT NULL,
    disabled      bool   NOT NULL DEFAULT false,
    created_at    timestamptz NOT NULL DEFAULT now(),
    version       int NOT NULL DEFAULT 1,
    PRIMARY KEY (clinic_id, id),
    UNIQUE (clinic_id, email_hash),
    CHECK ((role = 'operator') = (clinic_id = 0))
);
-- Log-in knows an e-mail address, not a clinic.
CREATE INDEX staff_email_hash ON staff (email_hash);

CREATE TABLE sessions (
    clinic_id  bigint NOT NULL,
    id         bigint NOT NULL CHECK (id >> 36 = clinic_id),
    staff_id   bigint NOT NULL,
    opened_at  timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    PRIMARY KEY (clinic_id, id),
    FOREIGN KEY (clinic_id, staff_id) REFERENCES staff
);
CREATE INDEX sessions_staff ON sessions (clinic_id, staff_id) WHERE revoked_at IS NULL;

-- A session's refresh tokens, one after the other; a token that was used and comes again revokes the session.
CREATE TABLE refresh_tokens (
    clinic_id  bigint NOT NULL,
    token_hash bytea  NOT NULL,
    session_id bigint NOT NULL,
    issued_at  timestamptz NOT NULL DEFAULT now(),
    used_at    timestamptz,
    PRIMARY KEY (clinic_id, token_hash),
    FOREIGN KEY (clinic_id, session_id) REFERENCES sessions ON DELETE CASCADE
);
-- A refresh knows its token, not a clinic.
CREATE UNIQUE INDEX refresh_tokens_hash ON refresh_tokens (token_hash);
CREATE INDEX refresh_tokens_session ON refresh_tokens (clinic_id, session_id);

-- Back-off by e-mail address, known or not; of the installation, as no clinic is known yet.
CREATE TABLE login_attempts (
    clinic_id      bigint NOT NULL DEFAULT 0 REFERENCES clinics CHECK (clinic_id = 0),
    email_hash     bytea  NOT NULL,
    failed         int    NOT NULL,
    last_failed_at timestamptz NOT NULL DEFAULT now(),
    locked_until   timestamptz,
    PRIMARY KEY (clinic_id, email_hash)
);

RESET ROLE;
RESET search_path;
