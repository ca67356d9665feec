#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace clinic::domain {

/// An opaque identifier as it stands on the wire. Ids of different things do not convert into each other.
/// The digits carry the clinic they belong to (see `clinicOf`), so a foreign id is recognised without a look-up.
template <class Tag>
class Id final
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) {}
    /// From a database key.
    explicit Id(qint64 key) : m_text(QString::number(key)) {}

    [[nodiscard]] const QString& text() const { return m_text; }
    /// The database key; 0 when the text is not one.
    [[nodiscard]] qint64 key() const { return m_text.toLongLong(); }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id&, const Id&) = default;
    friend std::strong_ordering operator<=>(const Id& a, const Id& b)
    {
        return QString::compare(a.m_text, b.m_text) <=> 0;
    }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using ClinicId = Id<struct ClinicTag>;
using StaffId = Id<struct StaffTag>;
using ProviderId = Id<struct ProviderTag>;
using ProcedureId = Id<struct ProcedureTag>;
using ResourceId = Id<struct ResourceTag>;
using SlotId = Id<struct SlotTag>;
using HoldId = Id<struct HoldTag>;
using BookingId = Id<struct BookingTag>;
using ContactId = Id<struct ContactTag>;
using WaitlistId = Id<struct WaitlistTag>;
using TimeOffId = Id<struct TimeOffTag>;
using SessionId = Id<struct SessionTag>;
using CallId = Id<struct CallTag>;
using DeliveryId = Id<struct DeliveryTag>;
using ErasureId = Id<struct ErasureTag>;

/// Every id made inside a clinic has that clinic's number in its upper bits: key = clinic << 36 | serial.
inline constexpr int clinicShift = 36;

/// The clinic's number that a key was made in; 0 for keys of the installation itself.
[[nodiscard]] constexpr qint64 clinicOf(qint64 key)
{
    return key >> clinicShift;
}

} // namespace clinic::domain
