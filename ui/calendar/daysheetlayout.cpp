#include "daysheetlayout.h"

#include <algorithm>
#include <cmath>

namespace clinic::ui {

namespace {

/// A line of 9.5 points with a little air.
constexpr qreal lineHeight = 13.2;
constexpr qreal narrowestColumn = 122;
/// Beyond that a short day only looks empty.
constexpr qreal mostPointsPerMinute = 1.7;

QDateTime hourBefore(const QDateTime& time, const QTimeZone& zone)
{
    return time.addSecs(-60 * time.toTimeZone(zone).time().minute() - time.toTimeZone(zone).time().second());
}

QDateTime hourAfter(const QDateTime& time, const QTimeZone& zone)
{
    const QDateTime before = hourBefore(time, zone);
    return before == time ? time : before.addSecs(3600);
}

} // namespace

DaySheetLayout::DaySheetLayout(const DaySheet& sheet, const QSizeF& paper)
    : m_sheet(sheet)
    , m_paper(paper)
{
    findHours();
    makePages();
}

bool DaySheetLayout::prefersLandscape(const DaySheet& sheet)
{
    return sheet.columns.size() > 3;
}

/// From the first to the last thing that happens, in whole hours of the clinic's clocks.
void DaySheetLayout::findHours()
{
    const QDateTime midnight = m_sheet.date.startOfDay(m_sheet.zone).toUTC();
    for (const DaySheetColumn& column : m_sheet.columns) {
        for (const DaySheetEntry& entry : column.entries) {
            if (entry.kind == DaySheetEntry::Closed)
                continue;
            m_from = m_from.isValid() ? qMin(m_from, entry.from) : entry.from;
            m_to = m_to.isValid() ? qMax(m_to, entry.to) : entry.to;
            if (entry.kind == DaySheetEntry::Booking)
                m_shortest = qMin(m_shortest, int(entry.from.secsTo(entry.to) / 60));
        }
        // Between two closed stretches there are hours to book, whether or not somebody did.
        for (qsizetype i = 1; i < column.entries.size(); ++i) {
            const DaySheetEntry& before = column.entries.at(i - 1);
            const DaySheetEntry& after = column.entries.at(i);
            if (before.to < after.from) {
                m_from = m_from.isValid() ? qMin(m_from, before.to) : before.to;
                m_to = m_to.isValid() ? qMax(m_to, after.from) : after.from;
            }
        }
    }
    if (!m_from.isValid()) {
        m_from = midnight.addSecs(9 * 3600);
        m_to = midnight.addSecs(17 * 3600);
    }
    m_from = hourBefore(m_from, m_sheet.zone);
    m_to = hourAfter(m_to, m_sheet.zone);
    m_shortest = std::clamp(m_shortest, 5, 60);
}

void DaySheetLayout::makePages()
{
    const qreal height = m_paper.height() - header - columnHeader - footer;
    const qreal needed = lineHeight / m_shortest;
    const int minutes = qMax(60, int(m_from.secsTo(m_to) / 60));
    // As few pages as every line allows, all of the same length.
    const int fitting = qMax(60, int(height / needed / 60) * 60);
    const int down = (minutes + fitting - 1) / fitting;
    const int each = ((minutes + down - 1) / down + 59) / 60 * 60;
    m_scale = qMin(height / each, qMax(needed, mostPointsPerMinute));

    const int most = qMax(1, int((m_paper.width() - axis) / narrowestColumn));
    const int total = qMax(1, int(m_sheet.columns.size()));
    const int across = (total + most - 1) / most;
    const int perPage = (total + across - 1) / across;
    for (int first = 0; first < total; first += perPage) {
        for (int row = 0; row < down; ++row) {
            Page page;
            page.firstColumn = first;
            page.columns = qMin(perPage, int(m_sheet.columns.size()) - first);
            page.from = m_from.addSecs(qint64(row) * each * 60);
            page.to = qMin(m_to, page.from.addSecs(qint64(each) * 60));
            if (row == 0 || page.from < page.to)
                m_pages.append(page);
        }
    }
}

QRectF DaySheetLayout::body(const Page& page) const
{
    const qreal height = page.from.secsTo(page.to) / 60.0 * m_scale;
    return {axis, header + columnHeader, m_paper.width() - axis, height};
}

QRectF DaySheetLayout::columnRect(const Page& page, int column) const
{
    const QRectF whole = body(page);
    const qreal width = whole.width() / qMax(1, page.columns);
    return {whole.left() + (column - page.firstColumn) * width, whole.top(), width, whole.height()};
}

qreal DaySheetLayout::yOf(const Page& page, const QDateTime& time) const
{
    return header + columnHeader + page.from.secsTo(time) / 60.0 * m_scale;
}

QList<DaySheetLayout::Place> DaySheetLayout::places(const Page& page, int column) const
{
    const QList<DaySheetEntry>& entries = m_sheet.columns.at(column).entries;
    const QRectF whole = columnRect(page, column);
    QList<Place> found(entries.size());
    // Entries that overlap one after another share the width; each takes the first lane that is free again.
    qsizetype begin = 0;
    while (begin < entries.size()) {
        QList<QDateTime> laneEnds;
        QList<int> lanes;
        QDateTime until = entries.at(begin).to;
        qsizetype end = begin;
        for (; end < entries.size() && (end == begin || entries.at(end).from < until); ++end) {
            const auto free = std::find_if(laneEnds.begin(), laneEnds.end(),
                                           [&](const QDateTime& ends) { return ends <= entries.at(end).from; });
            const int lane = int(free - laneEnds.begin());
            if (free == laneEnds.end())
                laneEnds.append(entries.at(end).to);
            else
                *free = entries.at(end).to;
            lanes.append(lane);
            until = qMax(until, entries.at(end).to);
        }
        const qreal width = whole.width() / laneEnds.size();
        for (qsizetype i = begin; i < end; ++i) {
            const DaySheetEntry& entry = entries.at(i);
            if (entry.to <= page.from || entry.from >= page.to)
                continue;
            const qreal top = yOf(page, qMax(entry.from, page.from));
            const qreal bottom = yOf(page, qMin(entry.to, page.to));
            found[i] = {QRectF(whole.left() + lanes.at(i - begin) * width, top, width, bottom - top),
                        entry.from < page.from, entry.to > page.to};
        }
        begin = end;
    }
    return found;
}

} // namespace clinic::ui
