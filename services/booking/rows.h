#pragma once

#include "contract/repeats.h"
#include "domain/booking.h"
#include "domain/provider.h"
#include "domain/result.h"
#include "domain/slot.h"
#include "domain/waitlist.h"

#include <QJsonObject>

/// The database's answers (one JSON object each, see services/storage/sql) as domain values.
namespace clinic::booking {

[[nodiscard]] QDateTime timeOf(const QJsonValue& value);
[[nodiscard]] domain::Slot slotOf(const QJsonObject& row);
[[nodiscard]] QList<domain::Slot> slotsOf(const QJsonValue& rows);
[[nodiscard]] domain::Hold holdOf(const QJsonObject& row);
[[nodiscard]] std::optional<domain::Holder> holderOf(const QJsonValue& value);
/// Everything of a booking but what is sealed (contact's name and phone, note).
[[nodiscard]] domain::Booking openPartOf(const QJsonObject& row);
/// Everything of an entry of the waiting list but what is sealed.
[[nodiscard]] domain::WaitlistEntry openPartOfEntry(const QJsonObject& row);
[[nodiscard]] contract::Occurrence occurrenceOf(const QJsonObject& row);
[[nodiscard]] domain::Provider providerOf(const QJsonObject& row);
[[nodiscard]] domain::Procedure procedureOf(const QJsonObject& row);

/// None when the answer's outcome is `ok`; otherwise what it refused, with the conflict or the bad fields it names.
[[nodiscard]] std::optional<domain::Error> refusalOf(const QJsonObject& answer);

} // namespace clinic::booking
