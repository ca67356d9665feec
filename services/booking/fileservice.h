#pragma once

#include "booking/bookingservice.h"
#include "booking/filerecords.h"
#include "booking/importplan.h"
#include "contract/files.h"
#include "domain/clock.h"

namespace clinic::booking {

/// The calendar as files: exports, and an import that books through the same commands as everybody else. Stateless; may
/// be used from every thread.
class FileService final
{
public:
    FileService(const BookingService& booking, const tenancy::PersonVault& vault, const domain::Clock& clock)
        : m_booking(booking)
        , m_vault(vault)
        , m_clock(clock)
    {
    }

    using Db = storage::Database;
    using Call = storage::Call;
    template <class T>
    using Result = domain::Result<T>;

    struct File
    {
        QByteArray bytes;
        /// Tells a date and nothing else: `calendar-2026-11-21.ics`.
        QByteArray name;
    };
    Result<File> exportCalendar(Db&, const Call&, const contract::ExportQuery&) const;
    Result<File> exportBookings(Db&, const Call&, const contract::ExportQuery&) const;

    /// Carries out what the plan says, event by event, each a command of its own: what somebody else takes meanwhile is
    /// a conflict of the report. A call that broke off is continued by making it again, as done events are known then.
    Result<contract::ImportReport> importCalendar(Db&, const Call&, const QByteArray& file,
                                                  const contract::ImportQuery&) const;

private:
    Result<FileContent> content(Db&, const Call&, const contract::ExportQuery&, const QString& format) const;
    [[nodiscard]] QByteArray fileName(const FileContent&, const contract::ExportQuery&, const char* stem,
                                      const char* suffix) const;
    Result<QList<ImportStep>> plan(Db&, const Call&, const QByteArray& file, const contract::ImportQuery&,
                                   const QByteArray& timeZone) const;
    Result<QList<ImportFacts>> facts(Db&, const Call&, const QList<ImportCandidate>&,
                                     const contract::ImportQuery&) const;
    void addAlternatives(Db&, const Call&, QList<ImportStep>&) const;
    /// True when it was done; a refusal becomes the step's outcome. An error ends the import.
    Result<bool> carryOut(Db&, const Call&, ImportStep&) const;
    Result<domain::BookingId> book(Db&, const Call&, const ImportStep&) const;
    Result<domain::BookingId> remember(Db&, const Call&, const ImportStep&, const domain::BookingId&) const;
    Result<QString> tokenOf(const Call&, const CalendarEvent&) const;

    const BookingService& m_booking;
    const tenancy::PersonVault& m_vault;
    const domain::Clock& m_clock;
};

} // namespace clinic::booking
