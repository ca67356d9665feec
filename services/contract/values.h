#pragma once

#include "contract/codec.h"
#include "contract/jsonreader.h"

/// How the domain's values stand in JSON; shared by the codecs of the requests and answers that carry them.
namespace clinic::contract {

inline constexpr int maxName = 200;
inline constexpr int maxNote = 2000;
inline constexpr int maxEmail = 254;
inline constexpr int maxReason = 500;
inline constexpr int maxPhone = 40;
inline constexpr int maxPassword = 1000;
inline constexpr int minPassword = 10;
inline constexpr int maxDurationMinutes = 24 * 60;
inline constexpr int maxVersion = 2147483647;
/// Occurrences of a row of bookings.
inline constexpr int maxRepeats = 52;

[[nodiscard]] domain::Holder readHolder(JsonReader& reader);
[[nodiscard]] domain::Slot readSlot(JsonReader& reader);
[[nodiscard]] domain::Booking readBooking(JsonReader& reader);
[[nodiscard]] domain::Clinic readClinic(JsonReader& reader);
[[nodiscard]] domain::Patient readPatient(JsonReader& reader);
[[nodiscard]] domain::BookingContact readBookingContact(JsonReader& reader);
[[nodiscard]] domain::Provider readProvider(JsonReader& reader);
[[nodiscard]] domain::Procedure readProcedure(JsonReader& reader);
[[nodiscard]] domain::WorkingHours readWorkingHours(JsonReader& reader);
/// A required e-mail address of a request.
[[nodiscard]] QString readEmail(JsonReader& reader, QLatin1StringView name);
[[nodiscard]] QString readNewPassword(JsonReader& reader, QLatin1StringView name);
/// The role of an account of a clinic.
[[nodiscard]] domain::Role readClinicRole(JsonReader& reader);
[[nodiscard]] QString readNote(JsonReader& reader);

[[nodiscard]] QJsonObject encode(const domain::Holder&);
[[nodiscard]] QJsonObject encode(const domain::Clinic&);
[[nodiscard]] QJsonObject encode(const domain::BookingContact&);
[[nodiscard]] QJsonObject encode(const domain::WorkingHours&);

[[nodiscard]] QJsonValue nullOr(const std::optional<domain::Holder>& holder);
[[nodiscard]] QJsonValue nullOr(const std::optional<QDateTime>& time);

[[nodiscard]] QJsonValue nullOr(const QString& text);

template <class Value>
void insertIf(QJsonObject& body, QLatin1StringView name, const std::optional<Value>& value)
{
    if (value)
        body.insert(name, *value);
}

template <class IdType>
[[nodiscard]] QJsonArray encodeIds(const QList<IdType>& ids)
{
    QJsonArray array;
    for (const IdType& id : ids)
        array.append(id.text());
    return array;
}

template <class Value>
[[nodiscard]] QJsonArray encodeAll(const QList<Value>& values)
{
    QJsonArray array;
    for (const Value& value : values)
        array.append(encode(value));
    return array;
}

} // namespace clinic::contract
