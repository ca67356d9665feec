#pragma once

#include "booking/bookingservice.h"
#include "booking/toolcall.h"
#include "domain/clock.h"

#include <QTimeZone>

namespace clinic::booking {

/// What Voxanne can do on the phone: look for times, claim one, book it, give it back. Uses the same functions as the
/// receptionists' consoles; a lost race comes back as `ok: false` with a sentence to speak and the alternatives.
class VoiceTools final
{
public:
    VoiceTools(const BookingService& booking, const domain::Clock& clock) : m_booking(booking), m_clock(clock) {}

    /// The agent's identity for one phone call.
    [[nodiscard]] static domain::Actor agent(qint64 clinic, const QString& providerCallId);

    /// `{"results": [{"name", "toolCallId", "result"}]}`; `result` is a JSON text. `who` is the agent of this call.
    [[nodiscard]] QJsonObject answer(storage::Database& db, const storage::Call& who, const QTimeZone& zone,
                                     const QJsonObject& message) const;

private:
    struct Scene;
    QJsonObject run(const Scene& scene, const ToolCall& call) const;
    QJsonObject checkAvailability(const Scene& scene, const QJsonObject& arguments) const;
    QJsonObject claimSlot(const Scene& scene, const QJsonObject& arguments) const;
    QJsonObject confirmBooking(const Scene& scene, const QJsonObject& arguments) const;
    QJsonObject releaseSlot(const Scene& scene, const QJsonObject& arguments) const;
    QJsonObject refused(const Scene& scene, const domain::Error& error) const;

    const BookingService& m_booking;
    const domain::Clock& m_clock;
};

} // namespace clinic::booking
