#pragma once

#include "samples.h"

#include <QJsonArray>
#include <QMetaType>

#include <functional>

namespace clinic::test {

/// Encodes and decodes one sample; hands back what came out as JSON, and whether the value survived.
struct RoundTrip
{
    QJsonObject encoded;
    bool decodedEqual = false;
};

template <class T>
std::function<RoundTrip(const QJsonObject&)> roundTripOf(const T& value)
{
    return [value](const QJsonObject& golden) {
        using contract::encode;
        const domain::Result<T> decoded = contract::decode<T>(golden);
        return RoundTrip{encode(value), decoded && *decoded == value};
    };
}

inline QJsonObject wrapped(const char* name, const char* object)
{
    return {{QString::fromLatin1(name), json(object)}};
}

inline QJsonObject listed(const char* name, const char* object)
{
    return {{QString::fromLatin1(name), QJsonArray{json(object)}}};
}

inline QJsonObject with(QJsonObject object, const char* name, const QJsonValue& value)
{
    object.insert(QLatin1StringView(name), value);
    return object;
}

} // namespace clinic::test

Q_DECLARE_METATYPE(std::function<clinic::test::RoundTrip(const QJsonObject&)>)
