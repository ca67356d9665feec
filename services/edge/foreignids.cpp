#include "edge/foreignids.h"

#include "domain/ids.h"

#include <QJsonArray>
#include <QJsonObject>

namespace clinic::edge {

namespace {

bool namesIds(const QString& member)
{
    return member == u"id" || member.endsWith(u"_id") || member.endsWith(u"_ids");
}

QString foreignIn(const QString& member, const QJsonValue& value, qint64 clinic)
{
    if (value.isString())
        return namesIds(member) && isForeign(value.toString(), clinic) ? value.toString() : QString();
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const QString found = foreignIn(it.key(), it.value(), clinic); !found.isEmpty())
                return found;
        }
    }
    for (const QJsonValue& element : value.toArray()) {
        if (const QString found = foreignIn(member, element, clinic); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace

bool isForeign(const QString& id, qint64 clinic)
{
    bool ok = false;
    const qint64 owner = domain::clinicOf(id.toLongLong(&ok));
    return ok && owner > 0 && owner != clinic;
}

QString foreignId(const QJsonValue& value, qint64 clinic)
{
    return foreignIn({}, value, clinic);
}

QString foreignId(const PathParameters& path, const HttpRequest& request, const QJsonValue& body, qint64 clinic)
{
    for (auto it = path.begin(); it != path.end(); ++it) {
        if (isForeign(it.value(), clinic))
            return it.value();
    }
    for (const auto& [name, value] : request.query) {
        if (namesIds(name) && isForeign(value, clinic))
            return value;
    }
    return foreignId(body, clinic);
}

} // namespace clinic::edge
