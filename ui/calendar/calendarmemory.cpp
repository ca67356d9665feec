#include "calendarmemory.h"

#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace clinic::ui {

namespace {

const QString hiddenKey = QStringLiteral("hiddenProviders");
const QString unfoldedKey = QStringLiteral("providersUnfolded");
const QString checkInKey = QStringLiteral("checkInShown");
const QString colourKey = QStringLiteral("colourByProcedure");
const QString roomsKey = QStringLiteral("roomColumns");
const QString zoomKey = QStringLiteral("quarterHeight");

} // namespace

CalendarMemory::CalendarMemory(QSettings* settings, const contract::Session& session)
    : m_settings(settings)
    , m_group(QStringLiteral("calendar/%1/").arg(session.clinic ? session.clinic->slug : QString()))
{
}

QSet<domain::ProviderId> CalendarMemory::hiddenProviders() const
{
    QSet<domain::ProviderId> hidden;
    if (!m_settings)
        return hidden;
    for (const QString& id : m_settings->value(m_group + hiddenKey).toStringList())
        hidden.insert(domain::ProviderId(id));
    return hidden;
}

void CalendarMemory::setHiddenProviders(const QSet<domain::ProviderId>& hidden)
{
    if (!m_settings)
        return;
    QStringList ids;
    for (const domain::ProviderId& id : hidden)
        ids.append(id.text());
    std::sort(ids.begin(), ids.end());
    m_settings->setValue(m_group + hiddenKey, ids);
}

bool CalendarMemory::isProvidersUnfolded() const
{
    return flag(unfoldedKey);
}

void CalendarMemory::setProvidersUnfolded(bool unfolded)
{
    setFlag(unfoldedKey, unfolded);
}

bool CalendarMemory::isCheckInShown() const
{
    return flag(checkInKey);
}

void CalendarMemory::setCheckInShown(bool shown)
{
    setFlag(checkInKey, shown);
}

ColourBy CalendarMemory::colour() const
{
    return flag(colourKey) ? ColourBy::Procedure : ColourBy::Status;
}

void CalendarMemory::setColour(ColourBy colour)
{
    setFlag(colourKey, colour == ColourBy::Procedure);
}

ColumnKind CalendarMemory::columns() const
{
    return flag(roomsKey) ? ColumnKind::Rooms : ColumnKind::Providers;
}

void CalendarMemory::setColumns(ColumnKind kind)
{
    setFlag(roomsKey, kind == ColumnKind::Rooms);
}

int CalendarMemory::zoom() const
{
    return m_settings ? m_settings->value(m_group + zoomKey).toInt() : 0;
}

void CalendarMemory::setZoom(int quarterHeight)
{
    if (m_settings && zoom() != quarterHeight)
        m_settings->setValue(m_group + zoomKey, quarterHeight);
}

bool CalendarMemory::flag(const QString& key) const
{
    return m_settings && m_settings->value(m_group + key).toBool();
}

void CalendarMemory::setFlag(const QString& key, bool value)
{
    if (m_settings && flag(key) != value)
        m_settings->setValue(m_group + key, value);
}

} // namespace clinic::ui
