#include "contract/eventcodec.h"

#include "contract/calendarcodec.h"
#include "contract/callscodec.h"
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
    if (type == "waitlist"_L1)
        return decodeAs<domain::WaitlistEntry>(position, data);
    if (type == "call"_L1)
        return decodeAs<domain::CallSummary>(position, data);
    if (type == "catalogue"_L1)
        return std::optional(domain::ServerEvent{position, domain::CatalogueChanged{}});
    if (type == "reset"_L1)
        return std::optional(domain::ServerEvent{position, domain::Reset{}});
    return std::optional<domain::ServerEvent>();
}

QString eventType(const domain::ServerEvent& event)
{
    struct Names
    {
        QString operator()(const domain::Reset&) const { return u"reset"_s; }
        QString operator()(const domain::Slot&) const { return u"slot"_s; }
        QString operator()(const domain::Booking&) const { return u"booking"_s; }
        QString operator()(const domain::WaitlistEntry&) const { return u"waitlist"_s; }
        QString operator()(const domain::CatalogueChanged&) const { return u"catalogue"_s; }
        QString operator()(const domain::CallSummary&) const { return u"call"_s; }
    };
    return std::visit(Names{}, event.what);
}

} // namespace clinic::contract
