#include "tenancy/answers.h"

#include "contract/errorcodes.h"

#include <QJsonArray>

namespace clinic::tenancy {

using namespace domain;

std::optional<Error> refusalOf(const QJsonObject& answer)
{
    const QString outcome = answer[QLatin1String("outcome")].toString();
    if (outcome.isEmpty() || outcome == QLatin1String("ok"))
        return std::nullopt;
    Error error{.code = contract::errorCode(outcome).value_or(ErrorCode::Internal),
                .detail = answer[QLatin1String("detail")].toString()};
    for (const QJsonValue& field : answer[QLatin1String("errors")].toArray())
        error.fields.append({field[QLatin1String("pointer")].toString(), field[QLatin1String("detail")].toString()});
    return error;
}

QByteArray bytesOf(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString textOf(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace clinic::tenancy
