#pragma once

#include "domain/ids.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>

namespace clinic::domain {

/// One stretch of a weekday in the clinic's local time; a lunch break is the gap between two of them.
struct WorkingHours
{
    /// 1 Monday … 7 Sunday (ISO 8601).
    int weekday = 1;
    QTime startsAt;
    QTime endsAt;
    friend bool operator==(const WorkingHours&, const WorkingHours&) = default;
};

struct Provider
{
    ProviderId id;
    QString name;
    /// `#rrggbb`.
    QString color;
    QString speciality;
    QList<WorkingHours> workingHours;
    /// One who left keeps the past, and gets no slots and no column.
    bool active = true;
    int version = 0;
    friend bool operator==(const Provider&, const Provider&) = default;
};

struct Guide
{
    QString title;
    QString url;
    friend bool operator==(const Guide&, const Guide&) = default;
};

struct Procedure
{
    ProcedureId id;
    QString name;
    QStringList synonyms;
    int durationMinutes = 15;
    int pricePence = 0;
    /// One resource of each of these is taken with the provider.
    QStringList resourceKinds;
    /// `#rrggbb`; empty for none of its own.
    QString color;
    /// One that is no longer offered keeps its bookings.
    bool active = true;
    std::optional<Guide> guide;
    /// The follow-up text by language.
    QMap<QString, QString> smsTemplate;
    int version = 0;
    friend bool operator==(const Procedure&, const Procedure&) = default;
};

} // namespace clinic::domain
