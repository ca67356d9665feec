#include "storage/sqlvalue.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QTimeZone>

namespace clinic::storage {

namespace {

template <class Json>
QString compact(const Json& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::optional<QVariant> fromJsonValue(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Object:
        return compact(value.toObject());
    case QJsonValue::Array:
        return compact(value.toArray());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QVariant();
    default: {
        const QString wrapped = compact(QJsonArray{value});
        return wrapped.mid(1, wrapped.size() - 2);
    }
    }
}

} // namespace

std::optional<QVariant> toSqlValue(const QVariant& value)
{
    if (!value.isValid() || value.isNull())
        return QVariant();
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
    case QMetaType::QByteArray:
    case QMetaType::QUuid:
    case QMetaType::QDate:
        return value;
    case QMetaType::QString:
        return value.toString().contains(QChar(u'\0')) ? std::nullopt : std::optional(value);
    case QMetaType::QDateTime:
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    case QMetaType::QJsonObject:
        return compact(value.toJsonObject());
    case QMetaType::QJsonArray:
        return compact(value.toJsonArray());
    case QMetaType::QJsonDocument:
        return QString::fromUtf8(value.toJsonDocument().toJson(QJsonDocument::Compact));
    case QMetaType::QJsonValue:
        return fromJsonValue(value.toJsonValue());
    default:
        return std::nullopt;
    }
}

} // namespace clinic::storage
