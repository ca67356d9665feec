#include "contract/calendarcodec.h"
#include "contract/values.h"

#include <QRegularExpression>

namespace clinic::contract {

namespace {

QString readColor(JsonReader& reader)
{
    static const QRegularExpression rule(u"^#[0-9a-fA-F]{6}\\z"_s);
    const QString color = reader.text("color"_L1);
    if (!color.isEmpty() && !rule.match(color).hasMatch())
        reader.fail("color"_L1, u"must be #rrggbb"_s);
    return color;
}

} // namespace

QJsonObject encode(const SaveProviderRequest& request)
{
    QJsonObject body;
    insertIf(body, "name"_L1, request.name);
    insertIf(body, "color"_L1, request.color);
    insertIf(body, "speciality"_L1, request.speciality);
    if (request.workingHours)
        body.insert("working_hours"_L1, encodeAll(*request.workingHours));
    insertIf(body, "active"_L1, request.active);
    insertIf(body, "version"_L1, request.version);
    return body;
}

template <>
domain::Result<SaveProviderRequest> decode(const QJsonObject& body)
{
    return decodeWith<SaveProviderRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers(
            {"name"_L1, "color"_L1, "speciality"_L1, "working_hours"_L1, "active"_L1, "version"_L1});
        SaveProviderRequest request;
        if (reader.has("name"_L1))
            request.name = reader.text("name"_L1, {.maxLength = maxName});
        if (reader.has("color"_L1))
            request.color = readColor(reader);
        if (reader.has("speciality"_L1))
            request.speciality = reader.text("speciality"_L1, {.maxLength = maxName, .mayBeBlank = true});
        if (reader.has("working_hours"_L1))
            request.workingHours = reader.objects("working_hours"_L1, readWorkingHours);
        if (reader.has("active"_L1))
            request.active = reader.boolean("active"_L1);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

QJsonObject encode(const ProviderReply& reply)
{
    return {{u"provider"_s, encode(reply.provider)}, {u"bookings_outside"_s, encodeIds(reply.bookingsOutside)}};
}

template <>
domain::Result<ProviderReply> decode(const QJsonObject& body)
{
    return decodeWith<ProviderReply>(body, [](JsonReader& reader) {
        return ProviderReply{reader.object("provider"_L1, readProvider),
                             reader.optionalIds<domain::BookingId>("bookings_outside"_L1)};
    });
}

QJsonObject encode(const ProcedureReply& reply)
{
    return {{u"procedure"_s, encode(reply.procedure)}};
}

template <>
domain::Result<ProcedureReply> decode(const QJsonObject& body)
{
    return decodeWith<ProcedureReply>(
        body, [](JsonReader& reader) { return ProcedureReply{reader.object("procedure"_L1, readProcedure)}; });
}

QJsonObject encodeForSaving(const domain::Procedure& procedure)
{
    QJsonObject body = encode(procedure);
    body.remove("id"_L1);
    // A new one has no version to be stale.
    if (procedure.id.isEmpty())
        body.remove("version"_L1);
    for (const QLatin1StringView name : {"color"_L1, "guide"_L1, "sms_template"_L1}) {
        if (body.value(name).isNull())
            body.remove(name);
    }
    return body;
}

} // namespace clinic::contract
