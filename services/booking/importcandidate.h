#pragma once

#include "booking/calendarevent.h"
#include "contract/files.h"
#include "domain/contact.h"
#include "domain/provider.h"

namespace clinic::booking {

/// What the words of a file are looked up in.
struct ImportWorld
{
    qint64 clinic = 0;
    QList<domain::Provider> providers;
    QList<domain::Procedure> procedures;
    /// ISO 3166, of numbers without a country code.
    QString phoneRegion;
    contract::ImportQuery query;
    QDateTime now;
};

/// An event as a booking that might be made of it.
struct ImportCandidate
{
    CalendarEvent event;
    /// Told by a UID of this clinic's own files; otherwise empty.
    domain::BookingId own;
    /// Named by the file; empty when it names none of the clinic's.
    domain::ProviderId namedProvider;
    /// Named by the file, or the query's.
    domain::ProcedureId procedure;
    /// The event's length, or the procedure's for one without.
    int minutes = 0;
    domain::Patient patient;
    QString note;
    /// What is missing to book it, English, nothing personal; empty when nothing is.
    QString missing;
};

[[nodiscard]] ImportCandidate candidateOf(const CalendarEvent& event, const ImportWorld& world);

/// The first telephone number in a text that is one, in E.164; dates, times and links are none.
[[nodiscard]] QString phoneIn(const QString& text, const QString& region);

} // namespace clinic::booking
