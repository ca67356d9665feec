#pragma once

#include "domain/event.h"
#include "domain/result.h"
#include "storage/call.h"
#include "storage/database.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

#include <optional>

/// One round trip to a SQL function: what goes in, and what it refuses. Shared by the services of this folder.
namespace clinic::booking {

/// The answer, or its refusal as an error; `reseal` is an answer.
[[nodiscard]] domain::Result<QJsonObject> command(storage::Database& db, const char* function,
                                                  const QVariantList& values);
[[nodiscard]] domain::Result<QJsonObject> read(storage::Database& db, const char* function,
                                               const QVariantList& values);

[[nodiscard]] QVariant caller(const storage::Call& call);
[[nodiscard]] QVariant number(const std::optional<int>& value);
/// The `as_of` of a list.
[[nodiscard]] domain::EventPosition asOf(const QJsonObject& answer);

template <class IdType>
[[nodiscard]] QVariant key(const IdType& id)
{
    return id.isEmpty() ? QVariant() : QVariant(id.key());
}

template <class IdType>
[[nodiscard]] QVariant key(const std::optional<IdType>& id)
{
    return id ? key(*id) : QVariant();
}

template <class IdType>
[[nodiscard]] QJsonArray keys(const QList<IdType>& ids)
{
    QJsonArray all;
    for (const IdType& id : ids)
        // As a number: a text that is none names nothing.
        all.append(QString::number(id.key()));
    return all;
}

} // namespace clinic::booking
