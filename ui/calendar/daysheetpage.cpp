#include "daysheetpage.h"

#include "calendarwords.h"
#include "ui/common/tokens.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace clinic::ui {

namespace {

constexpr qreal pointsPerInch = 72;
constexpr qreal bodySize = 10;
constexpr qreal smallSize = 9;
constexpr qreal inset = 5;
constexpr qreal edgeWidth = 3;
constexpr qreal gap = 1.2;

/// Paper is light.
const Tokens& ink()
{
    return Tokens::light();
}

/// “A. Osei” of “Amara Osei”.
QString shortened(const QString& name)
{
    const QString first = CalendarWords::givenName(name);
    const QString last = CalendarWords::surname(name);
    return first.isEmpty() || last.isEmpty() || first == last ? name : first.left(1) + QStringLiteral(". ") + last;
}

} // namespace

DaySheetPage::DaySheetPage(const DaySheet& sheet, const DaySheetLayout& layout, int number, QPainter& painter)
    : m_sheet(sheet)
    , m_layout(layout)
    , m_page(layout.pages().at(number))
    , m_number(number)
    , m_painter(painter)
{
}

void DaySheetPage::paint()
{
    paintHead();
    for (int i = 0; i < m_page.columns; ++i)
        paintColumn(m_page.firstColumn + i);
    paintAxis();
    paintFoot();
}

void DaySheetPage::useFont(qreal points, QFont::Weight weight)
{
    QFont font(QGuiApplication::font(), m_painter.device());
    // The painter scales points to the device's pixels, fonts included.
    font.setPointSizeF(points * pointsPerInch / m_painter.device()->logicalDpiY());
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    m_painter.setFont(font);
}

qreal DaySheetPage::lineHeight() const
{
    return QFontMetricsF(m_painter.font(), m_painter.device()).height();
}

qreal DaySheetPage::widthOf(const QString& text) const
{
    return QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(text);
}

void DaySheetPage::line(const QRectF& rect, const QString& text, Qt::Alignment alignment)
{
    const QFontMetricsF metrics(m_painter.font(), m_painter.device());
    m_painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                       metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

int DaySheetPage::lines(const QRectF& room, const QString& text)
{
    const qreal height = lineHeight();
    const int fitting = int(room.height() / height + 0.01);
    if (fitting < 1 || text.isEmpty())
        return 0;
    QTextLayout layout(text.simplified(), m_painter.font(), m_painter.device());
    layout.beginLayout();
    int drawn = 0;
    while (drawn < fitting) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(room.width());
        // The last line takes the rest and ends in … when that is too much.
        const QString part = layout.text().mid(next.textStart(), drawn + 1 == fitting ? -1 : next.textLength());
        line(QRectF(room.left(), room.top() + drawn++ * height, room.width(), height), part);
    }
    layout.endLayout();
    return drawn;
}

QString DaySheetPage::clock(const QDateTime& time) const
{
    return CalendarWords::clock(time, m_sheet.zone);
}

void DaySheetPage::paintHead()
{
    const qreal width = m_layout.paper().width();
    m_painter.setPen(ink().text);
    useFont(20, QFont::Bold);
    line(QRectF(0, 0, width * 0.66, 28), QLocale().toString(m_sheet.date, QLocale::LongFormat));
    useFont(13, QFont::DemiBold);
    line(QRectF(width * 0.66, 0, width * 0.34, 28), m_sheet.clinic, Qt::AlignRight);

    int booked = 0;
    for (const DaySheetColumn& column : m_sheet.columns) {
        for (const DaySheetEntry& entry : column.entries)
            booked += entry.kind == DaySheetEntry::Booking ? 1 : 0;
    }
    m_painter.setPen(ink().textMuted);
    useFont(bodySize);
    QStringList facts{tr("%n appointment(s)", nullptr, booked)};
    if (m_layout.pages().size() > 1) {
        //: Times of this page of the day sheet: 08:00–13:00
        facts.append(tr("this page %1").arg(CalendarWords::range(m_page.from, m_page.to, m_sheet.zone)));
    }
    line(QRectF(0, 27, width, 16), facts.join(QStringLiteral("  ·  ")));
}

void DaySheetPage::paintFoot()
{
    const QSizeF paper = m_layout.paper();
    const QRectF foot(0, paper.height() - 14, paper.width(), 14);
    m_painter.setPen(ink().textMuted);
    useFont(smallSize);
    const QDateTime printed = m_sheet.printedAt.toTimeZone(m_sheet.zone);
    //: Date and time
    line(foot, tr("Printed %1 at %2. Names of patients: keep out of the waiting room.")
                   .arg(QLocale().toString(printed.date(), QLocale::ShortFormat), clock(m_sheet.printedAt)));
    line(foot, tr("Page %1 of %2").arg(m_number + 1).arg(m_layout.pages().size()), Qt::AlignRight);
}

void DaySheetPage::paintAxis()
{
    const QRectF body = m_layout.body(m_page);
    useFont(bodySize, QFont::DemiBold);
    m_painter.setPen(ink().textMuted);
    const qreal height = lineHeight();
    for (QDateTime at = m_page.from; at < m_page.to; at = at.addSecs(15 * 60)) {
        if (at.toTimeZone(m_sheet.zone).time().minute() != 0)
            continue;
        // The first label stands below its line, all others on it.
        const qreal y = m_layout.yOf(m_page, at);
        const qreal top = at == m_page.from ? y : y - height / 2;
        line(QRectF(0, top, body.left() - 7, height), clock(at), Qt::AlignRight);
    }
    m_painter.setPen(QPen(ink().lineStrong, 0.8));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(body);
    for (int i = 1; i < m_page.columns; ++i) {
        const qreal x = m_layout.columnRect(m_page, m_page.firstColumn + i).left();
        m_painter.drawLine(QPointF(x, body.top() - DaySheetLayout::columnHeader + 6), QPointF(x, body.bottom()));
    }
}

void DaySheetPage::paintColumn(int column)
{
    const DaySheetColumn& shown = m_sheet.columns.at(column);
    const QRectF rect = m_layout.columnRect(m_page, column);
    const QRectF head(rect.left(), rect.top() - DaySheetLayout::columnHeader, rect.width(), DaySheetLayout::columnHeader);
    m_painter.fillRect(QRectF(head.left() + inset, head.top() + 8, edgeWidth, 20),
                       shown.color.isValid() ? shown.color : ink().accent);
    m_painter.setPen(ink().text);
    useFont(11.5, QFont::Bold);
    line(head.adjusted(inset + 8, 3, -inset, -15), shown.name);
    m_painter.setPen(ink().textMuted);
    useFont(smallSize);
    line(head.adjusted(inset + 8, 18, -inset, -4), shown.detail);

    for (QDateTime at = m_page.from; at < m_page.to; at = at.addSecs(15 * 60)) {
        const int minute = at.toTimeZone(m_sheet.zone).time().minute();
        if (minute % 30 != 0 || at == m_page.from)
            continue;
        const qreal y = m_layout.yOf(m_page, at);
        m_painter.setPen(QPen(minute == 0 ? ink().lineStrong : ink().line, 0.5, minute == 0 ? Qt::SolidLine : Qt::DotLine));
        m_painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
    const QList<DaySheetLayout::Place> places = m_layout.places(m_page, column);
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (!places.at(i).rect.isEmpty())
            paintEntry(shown.entries.at(i), places.at(i), shown.color);
    }
}

void DaySheetPage::paintEntry(const DaySheetEntry& entry, const DaySheetLayout::Place& place, const QColor& color)
{
    if (entry.kind == DaySheetEntry::Closed || entry.kind == DaySheetEntry::Absent)
        return paintQuiet(entry, place.rect);
    const QRectF block = place.rect.adjusted(gap, gap / 2, -gap, -gap / 2);
    const bool held = entry.kind == DaySheetEntry::Held;
    m_painter.setPen(held ? QPen(ink().lineStrong, 0.8, Qt::DashLine) : QPen(ink().lineStrong, 0.6));
    m_painter.setBrush(held ? Qt::white : QColor(ink().surfaceSunken));
    m_painter.drawRect(block);
    if (!held)
        m_painter.fillRect(QRectF(block.left(), block.top(), edgeWidth, block.height()),
                           color.isValid() ? color : ink().accent);
    m_painter.save();
    m_painter.setClipRect(block);
    paintWords(entry, place, block.adjusted(edgeWidth + inset, 0, -3, 0));
    m_painter.restore();
}

void DaySheetPage::paintQuiet(const DaySheetEntry& entry, const QRectF& rect)
{
    const QRectF area = rect.intersected(m_layout.body(m_page));
    m_painter.fillRect(area, Qt::white);
    m_painter.save();
    m_painter.setClipRect(area);
    m_painter.setPen(QPen(ink().line, 0.6));
    const qreal step = 6;
    // From one corner of the page on, so that neighbours join.
    for (qreal x = area.left() - area.height() - std::fmod(area.left() - area.top(), step); x < area.right(); x += step)
        m_painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
    m_painter.restore();
    if (entry.title.isEmpty())
        return;
    useFont(smallSize, QFont::Medium);
    const qreal height = lineHeight();
    if (area.height() < height)
        return;
    const qreal width = qMin(area.width() - 2 * inset, widthOf(entry.title) + 2);
    const QRectF words(area.center().x() - width / 2, area.center().y() - height / 2, width, height);
    m_painter.fillRect(words.adjusted(-4, 0, 4, 0), Qt::white);
    m_painter.setPen(ink().textMuted);
    line(words, entry.title, Qt::AlignCenter);
}

void DaySheetPage::paintWords(const DaySheetEntry& entry, const DaySheetLayout::Place& place, const QRectF& room)
{
    useFont(bodySize, QFont::Bold);
    const qreal height = lineHeight();
    const bool oneLine = room.height() < 2 * height - 1;
    const qreal above = oneLine ? (room.height() - height) / 2 : qMin<qreal>(3, room.height() - 2 * height);
    QRectF first(room.left(), room.top() + qMax<qreal>(above, -1), room.width(), height);

    m_painter.setPen(ink().text);
    //: A time before the top of the page: since 11:45
    const QString time = place.cutAbove ? tr("since %1").arg(clock(entry.from)) : clock(entry.from);
    line(first, time);
    first.setLeft(first.left() + widthOf(time) + 6);
    // Where the whole name has no room, its last part tells more than its first.
    const QString name = entry.kind == DaySheetEntry::Held || widthOf(entry.title) <= first.width()
                             ? entry.title
                             : shortened(entry.title);
    if (oneLine) {
        // Name first, the rest as far as it goes.
        line(first, name);
        first.setLeft(first.left() + widthOf(name) + 6);
        useFont(smallSize);
        m_painter.setPen(ink().textMuted);
        QStringList more{entry.mark, entry.procedure, entry.place, entry.note.simplified()};
        more.removeAll(QString());
        if (first.width() > widthOf(QStringLiteral("xxxx")))
            line(first, more.join(QStringLiteral(" · ")));
        return;
    }
    line(first, name);

    QRectF rest(room.left(), first.bottom(), room.width(), room.bottom() - first.bottom());
    useFont(smallSize);
    m_painter.setPen(ink().text);
    //: Where an appointment that goes on on the next page ends
    const QString until = place.cutBelow ? tr("goes on until %1").arg(clock(entry.to)) : tr("to %1").arg(clock(entry.to));
    QStringList facts{entry.mark, entry.procedure, entry.place, until};
    facts.removeAll(QString());
    const QString whole = facts.join(QStringLiteral(" · "));
    rest.setTop(rest.top() + lines(rest, whole) * lineHeight());
    m_painter.setPen(ink().textMuted);
    lines(rest, entry.note);
}

} // namespace clinic::ui
