#include "support/scenario/freetimes.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>

namespace clinic::test {

QStringList freeStretches(const QJsonArray& slotRows, int count)
{
    QMap<QPair<QString, QString>, QJsonObject> byTime;
    for (const QJsonValue& slot : slotRows) {
        if (slot["status"].toString() == "free")
            byTime.insert({slot["provider_id"].toString(), slot["starts_at"].toString()}, slot.toObject());
    }
    QStringList found;
    QString first;
    QString provider;
    QString end;
    int length = 0;
    for (const QJsonObject& slot : std::as_const(byTime)) {
        const bool continues =
            length > 0 && slot["provider_id"].toString() == provider && slot["starts_at"].toString() == end;
        if (!continues) {
            length = 0;
            first = slot["id"].toString();
        }
        provider = slot["provider_id"].toString();
        end = slot["ends_at"].toString();
        if (++length == count) {
            found.append(first);
            length = 0;
        }
    }
    return found;
}

} // namespace clinic::test
