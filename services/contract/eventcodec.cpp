#include "contract/eventcodec.h"

#include "contract/values.h"

#include <QJsonDocument>

namespace clinic::contract {

namespace {

using Decoded = domain::Result<std::optional<domain::ServerEvent>>;

template <class Value>
Decoded decodeAs(domain::EventPosition position, const QByteArray& data)
{
    const domain::Result<Value> value = decode<Value>(QJsonDocument::fromJson(data).object());
    if (!value)
        return value.error();
    return std::optional(domain::ServerEvent{position, *value});
}

} // namespace

Decoded decodeEvent(const QString& type, domain::EventPosition position, const QByteArray& data)
{
    if (type == "slot"_L1)
        return decodeAs<domain::Slot>(position, data);
    if (type == "booking"_L1)
        return decodeAs<domain::Booking>(position, data);
    if (type == "reset"_L1)
        return std::optional(domain::ServerEvent{position, domain::Reset{}});
    return std::optional<domain::ServerEvent>();
}

QString eventType(const domain::ServerEvent& event)
{
    if (std::holds_alternative<domain::Slot>(event.what))
        return u"slot"_s;
    return std::holds_alternative<domain::Booking>(event.what) ? u"booking"_s : u"reset"_s;
}

} // namespace clinic::contract
