#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace clinic::booking {

/// One function the voice agent wants called.
struct ToolCall
{
    QString id;
    QString name;
    QJsonObject arguments;
    friend bool operator==(const ToolCall&, const ToolCall&) = default;
};

/// The calls of a `tool-calls` message in every shape the provider documents: flat `{id, name, arguments|parameters}`
/// or `{id, function: {name, arguments}}`, arguments an object or a JSON text.
[[nodiscard]] QList<ToolCall> toolCallsOf(const QJsonObject& message);

/// Whether it is one of the tools there are.
[[nodiscard]] bool isVoiceTool(const QString& name);

} // namespace clinic::booking
