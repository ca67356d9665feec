#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// The rights of persons and the clinic's retention: `GET /v1/contacts/{id}/export`, `POST …/erase`,
/// `GET /v1/erasures[/{id}]`, `GET /v1/retention`, `PUT /v1/retention/{class}`, `POST /v1/retention/run`,
/// `GET /v1/keys`, `POST /v1/keys/rotate`. Admins only.
namespace clinic::contract {

/// Access exports come as JSON or as a PDF for the person (`Accept`).
enum class ExportFormat { Json, Pdf };

struct EraseRequest
{
    QString reason;
    friend bool operator==(const EraseRequest&, const EraseRequest&) = default;
};

/// What of one store was erased: `contacts`, `contact_details`, `person_keys`, `bookings`, `calls`, `call_texts`,
/// `clinical_notes`, `pii_vault`, `waitlist`, `search_tokens` …
struct ErasedStore
{
    QString store;
    int rows = 0;
    friend bool operator==(const ErasedStore&, const ErasedStore&) = default;
};

/// What proves an erasure, and cannot name whom it was about.
struct Erasure
{
    domain::ErasureId id;
    /// Of the contact that is gone.
    domain::ContactId contactId;
    QDateTime at;
    QString actor;
    QList<ErasedStore> erased;
    /// The audit entry: its number in the chain once it is sealed, else 0.
    qint64 proofSeq = 0;
    friend bool operator==(const Erasure&, const Erasure&) = default;
};

struct ErasureList
{
    QList<Erasure> erasures;
    QString nextCursor;
    friend bool operator==(const ErasureList&, const ErasureList&) = default;
};

/// `contact` at once; a person with a live booking in the future is refused (`state_conflict`): cancel it first.
struct EraseReply
{
    Erasure erasure;
    /// Audit entry id, opaque.
    QString proof;
    friend bool operator==(const EraseReply&, const EraseReply&) = default;
};

/// One class of data and how long it stays. `days` empty: for ever.
struct RetentionClass
{
    /// `call_texts` (sealed originals), `call_logs` (redacted), `clinical_notes`, `pii_vault`, `deliveries`,
    /// `contacts` (nothing since), `bookings` (done or cancelled), `audit`. Words are the UI's.
    QString name;
    std::optional<int> days;
    /// The least that the clinic may set: the audit's is six years.
    int leastDays = 1;
    /// How many rows there are, and when the oldest was made.
    qint64 rows = 0;
    QDateTime oldest;
    int version = 0;
    friend bool operator==(const RetentionClass&, const RetentionClass&) = default;
};

struct RetentionPolicy
{
    QList<RetentionClass> classes;
    QDateTime lastRunAt;
    friend bool operator==(const RetentionPolicy&, const RetentionPolicy&) = default;
};

struct SaveRetentionRequest
{
    std::optional<int> days;
    std::optional<int> version;
    friend bool operator==(const SaveRetentionRequest&, const SaveRetentionRequest&) = default;
};

/// What a run removed, or with `dryRun` would remove now.
struct RetentionRun
{
    bool dryRun = true;
    QList<ErasedStore> removed;
    friend bool operator==(const RetentionRun&, const RetentionRun&) = default;
};

/// The clinic's own key and how far persons' keys have been wrapped anew under it.
struct KeyStatus
{
    int version = 1;
    QDateTime madeAt;
    qint64 persons = 0;
    /// Still wrapped under an older version: a rotation is going on.
    qint64 waiting = 0;
    friend bool operator==(const KeyStatus&, const KeyStatus&) = default;
};

} // namespace clinic::contract
