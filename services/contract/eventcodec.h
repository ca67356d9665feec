#pragma once

#include "domain/event.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace clinic::contract {

/// One message of `GET /v1/events` as a domain event. None for a type that this version does not know, which a
/// client skips.
[[nodiscard]] domain::Result<std::optional<domain::ServerEvent>>
decodeEvent(const QString& type, domain::EventPosition position, const QByteArray& data);

/// The `event:` name of what a message carries: `slot`, `booking`, `waitlist`, `call`, `catalogue` or `reset`.
[[nodiscard]] QString eventType(const domain::ServerEvent& event);

} // namespace clinic::contract
