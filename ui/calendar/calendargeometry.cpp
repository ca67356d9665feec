#include "calendargeometry.h"

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr qint64 quarterSeconds = CalendarGeometry::quarterMinutes * 60;

} // namespace

QDateTime instantOf(const QDate& date, int minuteOfDay, const QTimeZone& zone)
{
    if (minuteOfDay >= minutesOfDay)
        return instantOf(date.addDays(1), minuteOfDay - minutesOfDay, zone);
    if (minuteOfDay == 0)
        return date.startOfDay(zone).toUTC();
    return QDateTime(date, QTime(minuteOfDay / 60, minuteOfDay % 60), zone).toUTC();
}

CalendarGeometry::CalendarGeometry(const GeometryInput& input)
    : m_zone(input.zone)
    , m_rightToLeft(input.rightToLeft)
{
    addColumns(input);
    qint64 longest = 0;
    for (const GridColumn& column : std::as_const(m_columns))
        longest = std::max(longest, column.from.secsTo(column.to));
    const int quarters = int((longest + quarterSeconds - 1) / quarterSeconds);
    if (quarters > 0)
        m_quarterHeight = std::clamp(input.viewport.height() / quarters, quarterMin, quarterMax);
    const int needed = columnCount() * input.columnMin;
    m_content = QSize(std::max(input.viewport.width(), needed), quarters * m_quarterHeight);
    addTicks();
}

void CalendarGeometry::addColumns(const GeometryInput& input)
{
    for (const QDate& date : input.dates) {
        const QDateTime from = instantOf(date, input.opensMinute, input.zone);
        const QDateTime to = instantOf(date, input.closesMinute, input.zone);
        for (const domain::ProviderId& provider : input.providers)
            m_columns.append({date, provider, from, to});
    }
}

int CalendarGeometry::columnOf(const QDate& date, const domain::ProviderId& provider) const
{
    for (int i = 0; i < columnCount(); ++i) {
        if (m_columns.at(i).date == date && m_columns.at(i).provider == provider)
            return i;
    }
    return -1;
}

int CalendarGeometry::columnAt(const domain::ProviderId& provider, const QDateTime& time) const
{
    return columnOf(time.toTimeZone(m_zone).date(), provider);
}

QRect CalendarGeometry::columnRect(int index) const
{
    const int count = columnCount();
    if (index < 0 || index >= count)
        return {};
    const int place = m_rightToLeft ? count - 1 - index : index;
    const int left = int(qint64(place) * m_content.width() / count);
    const int right = int(qint64(place + 1) * m_content.width() / count);
    return {left, 0, right - left, m_content.height()};
}

QRect CalendarGeometry::dayRect(const QDate& date) const
{
    QRect all;
    for (int i = 0; i < columnCount(); ++i) {
        if (m_columns.at(i).date == date)
            all = all.united(columnRect(i));
    }
    return all;
}

int CalendarGeometry::yOf(int column, const QDateTime& time) const
{
    const qint64 seconds = m_columns.at(column).from.secsTo(time);
    return int(seconds * m_quarterHeight / quarterSeconds);
}

QRect CalendarGeometry::rectOf(int column, const QDateTime& from, const QDateTime& to) const
{
    const QRect whole = columnRect(column);
    if (whole.isEmpty())
        return {};
    const int bottom = std::min(yOf(column, to), yOf(column, m_columns.at(column).to));
    const int top = std::max(0, yOf(column, from));
    return bottom > top ? QRect(whole.left(), top, whole.width(), bottom - top) : QRect();
}

std::optional<GridHit> CalendarGeometry::hit(const QPoint& point) const
{
    if (point.y() < 0)
        return std::nullopt;
    for (int i = 0; i < columnCount(); ++i) {
        const QRect whole = columnRect(i);
        if (point.x() < whole.left() || point.x() > whole.right())
            continue;
        const GridColumn& column = m_columns.at(i);
        const QDateTime time = column.from.addSecs(point.y() / m_quarterHeight * quarterSeconds);
        if (time >= column.to)
            return std::nullopt;
        return GridHit{i, time};
    }
    return std::nullopt;
}

void CalendarGeometry::addTicks()
{
    if (m_columns.isEmpty())
        return;
    const GridColumn& first = m_columns.first();
    for (QDateTime time = first.from; time <= first.to; time = time.addSecs(quarterSeconds)) {
        const QTime local = time.toTimeZone(m_zone).time();
        if (local.minute() % 30 != 0)
            continue;
        const auto kind = local.minute() == 0 ? GridTick::Hour : GridTick::HalfHour;
        m_ticks.append({yOf(0, time), kind, local.toString(u"HH:mm")});
    }
}

} // namespace clinic::ui
