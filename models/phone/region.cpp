#include "phone/region.h"

#include <QLocale>
#include <QTimeZone>

namespace clinic::phone {

QString regionForTimeZone(const QString& iana)
{
    const QTimeZone zone(iana.toUtf8());
    if (!zone.isValid() || zone.territory() == QLocale::AnyTerritory)
        return {};
    const QString code = QLocale::territoryToCode(zone.territory());
    return code.size() == 2 ? code : QString();
}

} // namespace clinic::phone
