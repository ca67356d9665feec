#pragma once

#include "calendarviews.h"
#include "items/calendarmodel.h"
#include "scenebuilder.h"

#include <QSet>

#include <functional>

namespace clinic::ui {

/// What of the calendar's model is shown side by side: which providers, or the rooms and devices, and what else the
/// scene must know of them. Owned by the screen.
class SceneSource
{
public:
    using Cancelled = std::function<QList<domain::Booking>(const domain::ProviderId&, const QDate&)>;

    explicit SceneSource(const items::CalendarModel& model);

    /// Rooms need the day view and a clinic that has any; the screen asks `hasRooms`.
    void setColumnKind(ColumnKind kind) { m_kind = kind; }
    [[nodiscard]] ColumnKind columnKind() const { return hasRooms() ? m_kind : ColumnKind::Providers; }
    void setResources(const QList<domain::Resource>& resources) { m_resources = resources; }
    [[nodiscard]] bool hasRooms() const { return !shownRooms().isEmpty(); }
    void setTimeOff(const QList<domain::TimeOff>& timeOff) { m_timeOff = timeOff; }
    void setDayHours(const QList<domain::DayHours>& dayHours) { m_dayHours = dayHours; }
    /// The provider filter.
    void setHidden(const QSet<domain::ProviderId>& hidden) { m_hidden = hidden; }
    [[nodiscard]] const QSet<domain::ProviderId>& hidden() const { return m_hidden; }

    /// Those who work here and are not filtered out.
    [[nodiscard]] QList<domain::Provider> shownProviders() const;
    [[nodiscard]] QList<domain::Resource> shownRooms() const;
    /// Puts the columns' rows and what is known of rooms and time off into the input.
    void fill(SceneInput& input, const QList<QDate>& days, const Cancelled& cancelled) const;
    /// Puts the columns into the grid's shape.
    void fill(GeometryInput& shape) const;

private:
    const items::CalendarModel& m_model;
    ColumnKind m_kind = ColumnKind::Providers;
    QList<domain::Resource> m_resources;
    QList<domain::TimeOff> m_timeOff;
    QList<domain::DayHours> m_dayHours;
    QSet<domain::ProviderId> m_hidden;
};

} // namespace clinic::ui
