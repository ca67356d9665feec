#pragma once

#include "dayscale.h"
#include "domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QPoint>
#include <QRect>
#include <QSize>
#include <QTimeZone>

#include <optional>

namespace clinic::ui {

/// One provider, or one room or device, on one day from the opening to the closing of the shown window. Times are UTC.
struct GridColumn
{
    QDate date;
    /// Empty for a room or device.
    domain::ProviderId provider;
    domain::ResourceId resource;
    QDateTime from;
    QDateTime to;
    friend bool operator==(const GridColumn&, const GridColumn&) = default;
};

/// What the shape of the calendar grid depends on. Minutes count from local midnight; 1440 is the end of the day.
struct GeometryInput
{
    QTimeZone zone;
    QList<QDate> dates;
    QList<domain::ProviderId> providers;
    /// When there are any, the columns are theirs.
    QList<domain::ResourceId> resources;
    int opensMinute = 9 * 60;
    int closesMinute = 17 * 60;
    QSize viewport;
    int columnMin = 160;
    bool rightToLeft = false;
    /// To what a point in the grid is rounded down.
    int stepMinutes = 15;
    /// The lowest quarter-hour that one line of text fits into.
    int quarterMin = 20;
    /// A chosen height of the quarter-hour; 0 fits the day into the viewport.
    int quarterHeight = 0;
    friend bool operator==(const GeometryInput&, const GeometryInput&) = default;
};

struct GridTick
{
    enum Kind { Hour, HalfHour };
    int y = 0;
    Kind kind = Hour;
    QString label;
};

struct GridHit
{
    int column = 0;
    QDateTime time;
    friend bool operator==(const GridHit&, const GridHit&) = default;
};

/// Where times and columns stand in the grid: time ↔ y and column ↔ x, in content coordinates (unscrolled, without
/// axis and header). Height follows the clock on the wall: where the clocks change, one day has a void or an hour twice,
/// and all other hours stand beside those of its neighbours.
class CalendarGeometry
{
public:
    static constexpr int quarterMinutes = 15;
    static constexpr int quarterMin = 20;
    static constexpr int quarterMax = 32;
    /// As far as a chosen height may go.
    static constexpr int quarterLowest = 10;
    static constexpr int quarterHighest = 120;

    CalendarGeometry() = default;
    explicit CalendarGeometry(const GeometryInput& input);

    [[nodiscard]] int quarterHeight() const { return m_quarterHeight; }
    [[nodiscard]] QSize contentSize() const { return m_content; }
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    [[nodiscard]] bool isRightToLeft() const { return m_rightToLeft; }

    [[nodiscard]] int columnCount() const { return int(m_columns.size()); }
    [[nodiscard]] const GridColumn& column(int index) const { return m_columns.at(index); }
    /// -1 when the day or the provider is not shown.
    [[nodiscard]] int columnOf(const QDate& date, const domain::ProviderId& provider) const;
    [[nodiscard]] int columnOf(const QDate& date, const domain::ResourceId& resource) const;
    /// The column of a provider at an instant, or -1.
    [[nodiscard]] int columnAt(const domain::ProviderId& provider, const QDateTime& time) const;
    [[nodiscard]] QRect columnRect(int index) const;
    /// The rectangle that covers the columns of one day.
    [[nodiscard]] QRect dayRect(const QDate& date) const;

    [[nodiscard]] int yOf(int column, const QDateTime& time, DayScale::Edge edge = DayScale::Start) const;
    /// A stretch of time in a column, cut to the shown window.
    [[nodiscard]] QRect rectOf(int column, const QDateTime& from, const QDateTime& to) const;
    /// Hours that a column's day does not have although others do.
    [[nodiscard]] QList<QRect> voidsOf(int column) const;
    /// What stands at a point: the column, and the time rounded down to the step.
    [[nodiscard]] std::optional<GridHit> hit(const QPoint& point) const;
    /// The same time by the clock on the wall in another column.
    [[nodiscard]] GridHit carried(const GridHit& from, int column) const;
    /// Whole and half hours of the axis.
    [[nodiscard]] const QList<GridTick>& ticks() const { return m_ticks; }

private:
    void addColumns(const GeometryInput& input);
    void addTicks();
    [[nodiscard]] int yOfAxis(double minutes) const;

    QTimeZone m_zone;
    QList<GridColumn> m_columns;
    TimeAxisScale m_axis;
    /// One a column.
    QList<DayScale> m_scales;
    QList<GridTick> m_ticks;
    QSize m_content;
    int m_quarterHeight = quarterMin;
    int m_stepMinutes = quarterMinutes;
    bool m_rightToLeft = false;
};

} // namespace clinic::ui
