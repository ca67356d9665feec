#pragma once

#include "domain/booking.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace clinic::booking {

/// A booking with the words and times that stand in a file beside it.
struct FileRecord
{
    domain::Booking booking;
    QString provider;
    QString procedure;
    /// Rooms and devices by name.
    QString resources;
    QDateTime createdAt;
    QDateTime changedAt;
};

/// What an export is made of, in order of time.
struct FileContent
{
    QString clinic;
    /// IANA name.
    QByteArray timeZone;
    QList<FileRecord> records;
};

} // namespace clinic::booking
