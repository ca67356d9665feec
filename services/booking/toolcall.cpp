#include "booking/toolcall.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace clinic::booking {

namespace {

QJsonObject argumentsOf(const QJsonValue& value)
{
    if (value.isString())
        return QJsonDocument::fromJson(value.toString().toUtf8()).object();
    return value.toObject();
}

} // namespace

QList<ToolCall> toolCallsOf(const QJsonObject& message)
{
    QList<ToolCall> calls;
    for (const QJsonValue& value : message["toolCallList"].toArray()) {
        const QJsonObject row = value.toObject();
        const QJsonObject described = row["function"].isObject() ? row["function"].toObject() : row;
        const QJsonValue arguments = described.contains("arguments") ? described["arguments"] : described["parameters"];
        calls.append({row["id"].toString(), described["name"].toString(), argumentsOf(arguments)});
    }
    return calls;
}

bool isVoiceTool(const QString& name)
{
    return name == u"check_availability" || name == u"claim_slot" || name == u"confirm_booking" ||
           name == u"release_slot";
}

} // namespace clinic::booking
