#include "scenesource.h"

namespace clinic::ui {

SceneSource::SceneSource(const items::CalendarModel& model)
    : m_model(model)
{
}

QList<domain::Provider> SceneSource::shownProviders() const
{
    QList<domain::Provider> shown;
    for (const domain::Provider& provider : m_model.providers()) {
        if (provider.active && !m_hidden.contains(provider.id))
            shown.append(provider);
    }
    return shown;
}

QList<domain::Resource> SceneSource::shownRooms() const
{
    QList<domain::Resource> shown;
    for (const domain::Resource& resource : m_resources) {
        if (resource.active)
            shown.append(resource);
    }
    return shown;
}

void SceneSource::fill(SceneInput& input, const QList<QDate>& days, const Cancelled& cancelled) const
{
    const QList<domain::Provider> providers = shownProviders();
    const QList<domain::Resource> rooms = shownRooms();
    for (const QDate& day : days) {
        if (columnKind() == ColumnKind::Rooms) {
            for (const domain::Resource& room : rooms)
                input.columns.append({day, {}, m_model.blocks(room.id, day), {}, room});
            continue;
        }
        for (const domain::Provider& provider : providers)
            input.columns.append(
                {day, provider, m_model.blocks(provider.id, day), cancelled(provider.id, day), {}});
    }
    if (columnKind() == ColumnKind::Rooms)
        input.people = providers;
    input.timeOff = m_timeOff;
    input.dayHours = m_dayHours;
    input.resources = m_resources;
    input.uses = m_model.resourceUses();
    for (const domain::Provider& provider : m_model.providers())
        input.providerNames.insert(provider.id, provider.name);
}

void SceneSource::fill(GeometryInput& shape) const
{
    shape.providers.clear();
    shape.resources.clear();
    if (columnKind() == ColumnKind::Rooms) {
        for (const domain::Resource& room : shownRooms())
            shape.resources.append(room.id);
        return;
    }
    for (const domain::Provider& provider : shownProviders())
        shape.providers.append(provider.id);
}

} // namespace clinic::ui
