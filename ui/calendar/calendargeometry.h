#pragma once

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

/// One provider on one day, from the opening to the closing of the shown window. Times are UTC.
struct GridColumn
{
    QDate date;
    domain::ProviderId provider;
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
    int opensMinute = 9 * 60;
    int closesMinute = 17 * 60;
    QSize viewport;
    int columnMin = 160;
    bool rightToLeft = false;
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

/// Where times and providers stand in the grid: time ↔ y and column ↔ x, in content coordinates (unscrolled, without
/// axis and header). Height follows elapsed time, so a day on which the clocks change is an hour longer or shorter.
class CalendarGeometry
{
public:
    static constexpr int quarterMinutes = 15;
    static constexpr int quarterMin = 20;
    static constexpr int quarterMax = 32;

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
    /// The column of a provider at an instant, or -1.
    [[nodiscard]] int columnAt(const domain::ProviderId& provider, const QDateTime& time) const;
    [[nodiscard]] QRect columnRect(int index) const;
    /// The rectangle that covers the columns of one day.
    [[nodiscard]] QRect dayRect(const QDate& date) const;

    [[nodiscard]] int yOf(int column, const QDateTime& time) const;
    /// A stretch of time in a column, cut to the shown window.
    [[nodiscard]] QRect rectOf(int column, const QDateTime& from, const QDateTime& to) const;
    /// What stands at a point: the column, and the time rounded down to a quarter-hour.
    [[nodiscard]] std::optional<GridHit> hit(const QPoint& point) const;
    /// Whole and half hours of the first day shown.
    [[nodiscard]] const QList<GridTick>& ticks() const { return m_ticks; }

private:
    void addColumns(const GeometryInput& input);
    void addTicks();

    QTimeZone m_zone;
    QList<GridColumn> m_columns;
    QList<GridTick> m_ticks;
    QSize m_content;
    int m_quarterHeight = quarterMin;
    bool m_rightToLeft = false;
};

/// The instant of a wall-clock minute of a day; a time the clocks skip is moved on as the zone does.
[[nodiscard]] QDateTime instantOf(const QDate& date, int minuteOfDay, const QTimeZone& zone);

} // namespace clinic::ui
