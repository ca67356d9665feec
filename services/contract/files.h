#pragma once

#include "domain/ids.h"
#include "domain/slot.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// The calendar as files: `GET|POST /v1/calendar.ics`, `GET /v1/bookings.csv`.
namespace clinic::contract {

/// How much of a person an iCalendar file tells: it may end up on somebody's phone.
enum class ExportDetail { Full, Initials, Busy };

struct ExportQuery
{
    QDateTime from;
    QDateTime to;
    std::optional<domain::ProviderId> providerId;
    ExportDetail detail = ExportDetail::Full;
    friend bool operator==(const ExportQuery&, const ExportQuery&) = default;
};

/// Query of the import; the body is the file.
struct ImportQuery
{
    /// Tells what would happen and changes nothing.
    bool dryRun = true;
    /// For events that do not name one of the clinic's providers.
    std::optional<domain::ProviderId> providerId;
    /// For events that do not name one of the clinic's procedures.
    std::optional<domain::ProcedureId> procedureId;
    friend bool operator==(const ImportQuery&, const ImportQuery&) = default;
};

enum class ImportOutcome {
    New,          ///< free, will be booked
    Known,        ///< a booking of this clinic that stands as the file says
    Moved,        ///< a booking of this clinic that the file has at another, free time
    Cancelled,    ///< cancelled in the file, will be cancelled
    Conflict,     ///< somebody has the time; alternatives say what is free
    OutsideHours, ///< nobody works then
    Incomplete,   ///< no name or no phone number, or no provider to take it
    Unreadable,
};

/// One event (of a repeating one, one occurrence) and what becomes of it.
struct ImportedEvent
{
    QString uid;
    QString summary;
    QDateTime startsAt;
    QDateTime endsAt;
    ImportOutcome outcome = ImportOutcome::Unreadable;
    domain::ProviderId providerId;
    std::optional<domain::Holder> holder;
    QList<domain::Slot> alternatives;
    /// For programs and logs, English, nothing personal.
    QString detail;
    friend bool operator==(const ImportedEvent&, const ImportedEvent&) = default;
};

struct ImportReport
{
    QList<ImportedEvent> events;
    /// Events carried out; 0 of a dry run.
    int imported = 0;
    friend bool operator==(const ImportReport&, const ImportReport&) = default;
};

} // namespace clinic::contract
