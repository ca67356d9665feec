#include "contract/codec.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <utility>

namespace clinic::contract {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Value, std::size_t N>
using WireTable = std::array<std::pair<Value, QLatin1StringView>, N>;

constexpr WireTable<domain::Role, 4> roles{{
    {domain::Role::Receptionist, "receptionist"_L1},
    {domain::Role::Manager, "manager"_L1},
    {domain::Role::Admin, "admin"_L1},
    {domain::Role::Operator, "operator"_L1},
}};

constexpr WireTable<domain::SlotStatus, 4> slotStatuses{{
    {domain::SlotStatus::Free, "free"_L1},
    {domain::SlotStatus::Held, "held"_L1},
    {domain::SlotStatus::Booked, "booked"_L1},
    {domain::SlotStatus::Blocked, "blocked"_L1},
}};

constexpr WireTable<domain::BookingStatus, 6> bookingStatuses{{
    {domain::BookingStatus::Booked, "booked"_L1},
    {domain::BookingStatus::Arrived, "arrived"_L1},
    {domain::BookingStatus::InProgress, "in_progress"_L1},
    {domain::BookingStatus::Completed, "completed"_L1},
    {domain::BookingStatus::NoShow, "no_show"_L1},
    {domain::BookingStatus::Cancelled, "cancelled"_L1},
}};

constexpr WireTable<domain::HolderKind, 2> holderKinds{{
    {domain::HolderKind::Staff, "staff"_L1},
    {domain::HolderKind::Agent, "agent"_L1},
}};

template <class Value, std::size_t N>
QString textOf(const WireTable<Value, N>& table, Value value)
{
    for (const auto& [known, text] : table) {
        if (known == value)
            return text;
    }
    return {};
}

template <class Value, std::size_t N>
std::optional<Value> valueOf(const WireTable<Value, N>& table, const QString& wire)
{
    for (const auto& [value, text] : table) {
        if (wire == text)
            return value;
    }
    return {};
}

} // namespace

QString encodeTime(const QDateTime& time)
{
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

std::optional<QDateTime> decodeTime(const QString& text)
{
    static const QRegularExpression rfc3339(
        u"^([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}:[0-9]{2})(\\.[0-9]{1,9})?"
        "(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))\\z"_s);
    const QRegularExpressionMatch match = rfc3339.match(text);
    if (!match.hasMatch())
        return {};
    const QDate date = QDate::fromString(match.captured(1), Qt::ISODate);
    const QTime time = QTime::fromString(match.captured(2), u"HH:mm:ss"_s);
    const int offsetHours = match.captured(5).toInt();
    const int offsetMinutes = match.captured(6).toInt();
    if (!date.isValid() || !time.isValid() || offsetHours > 23 || offsetMinutes > 59)
        return {};
    const int milliseconds = match.captured(3).mid(1, 3).leftJustified(3, u'0').toInt();
    const int offset = (offsetHours * 60 + offsetMinutes) * 60 * (match.captured(4) == u'-' ? -1 : 1);
    const QDateTime utc = QDateTime(date, time, Qt::UTC).addMSecs(milliseconds).addSecs(-offset);
    // An offset may lead out of the years that can be written again.
    return utc.date().year() >= 1 && utc.date().year() <= 9999 ? std::optional(utc) : std::nullopt;
}

QString wireText(domain::Role role)
{
    return textOf(roles, role);
}

QString wireText(domain::SlotStatus status)
{
    return textOf(slotStatuses, status);
}

QString wireText(domain::BookingStatus status)
{
    return textOf(bookingStatuses, status);
}

QString wireText(domain::HolderKind kind)
{
    return textOf(holderKinds, kind);
}

std::optional<domain::Role> roleFromWire(const QString& text)
{
    return valueOf(roles, text);
}

std::optional<domain::SlotStatus> slotStatusFromWire(const QString& text)
{
    return valueOf(slotStatuses, text);
}

std::optional<domain::BookingStatus> bookingStatusFromWire(const QString& text)
{
    return valueOf(bookingStatuses, text);
}

std::optional<domain::HolderKind> holderKindFromWire(const QString& text)
{
    return valueOf(holderKinds, text);
}

} // namespace clinic::contract
