#include "calendargrid.h"

#include "calendarwords.h"
#include "gridaccessible.h"
#include "gridheader.h"
#include "timeaxis.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QTimerEvent>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int axisWidth = 56;
constexpr int dayColumnMin = 160;
constexpr int weekLaneMin = 64;
constexpr int flashMs = 600;

} // namespace

CalendarGrid::CalendarGrid(const domain::Clock& clock, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("calendarGrid"));
    setAccessibleName(tr("Calendar"));
    setAccessibleDescription(tr("Arrow keys move in time, Tab to the next provider, Enter holds a free time or opens "
                                "a booking."));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_header = new GridHeader(*this);
    m_axis = new TimeAxis(*this);
    m_cursorObject = new GridCursor(this);
    installGridAccessibility();
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    m_second.start(1000, Qt::CoarseTimer, this);
    rebuildPainter();
}

CalendarGrid::~CalendarGrid() = default;

void CalendarGrid::setShown(const GeometryInput& shown, bool week)
{
    m_week = week;
    m_shown = shown;
    m_shown.columnMin = week ? weekLaneMin : dayColumnMin;
    m_hover.reset();
    m_move.reset();
    rebuildPainter();
    layOutEdges();
    rebuildGeometry();
}

void CalendarGrid::setScene(CalendarScene scene)
{
    if (scene == m_scene)
        return;
    const bool wholeChange = scene.closed != m_scene.closed || scene.columns.size() != m_scene.columns.size();
    m_scene = std::move(scene);
    const QList<LaidBlock> before = m_laid;
    layBlocks();
    if (m_move && !m_move->isPending())
        m_move->goTo(m_move->place(), m_scene, m_clock.now());
    if (wholeChange)
        viewport()->update();
    else
        updateChanged(before);
    m_header->update();
    m_hover.reset();
    announceCursor();
}

void CalendarGrid::updateChanged(const QList<LaidBlock>& before)
{
    QHash<QString, const LaidBlock*> old;
    for (const LaidBlock& laid : before)
        old.insert(laid.block.key, &laid);
    const QPoint origin = viewportOrigin();
    const auto touch = [&](const QRect& rect) { viewport()->update(rect.translated(origin).adjusted(-4, -4, 8, 4)); };
    for (const LaidBlock& laid : std::as_const(m_laid)) {
        const LaidBlock* was = old.take(laid.block.key);
        if (was && was->rect == laid.rect && was->block == laid.block)
            continue;
        touch(laid.rect);
        if (was)
            touch(was->rect);
    }
    for (const LaidBlock* gone : std::as_const(old))
        touch(gone->rect);
}

void CalendarGrid::rebuildGeometry()
{
    m_shown.viewport = viewport()->size();
    m_shown.rightToLeft = isRightToLeft();
    m_geometry = CalendarGeometry(m_shown);
    keepCursorInside();
    updateScrollBars();
    layBlocks();
    viewport()->update();
    m_header->update();
    m_axis->update();
}

void CalendarGrid::rebuildPainter()
{
    m_layout = BlockLayout(font(), isRightToLeft());
    m_laid.clear();
    m_painter = std::make_unique<BlockPainter>(Tokens::of(palette()), m_layout, devicePixelRatioF());
    const int header = m_header->wantedHeight();
    setViewportMargins(isRightToLeft() ? 0 : axisWidth, header, isRightToLeft() ? axisWidth : 0, 0);
}

void CalendarGrid::setStretchMinutes(int minutes)
{
    m_stretchMinutes = minutes;
    viewport()->update();
}

void CalendarGrid::setWritable(bool writable, const QString& reason)
{
    m_writable = writable;
    m_readOnlyReason = reason;
    setHover(std::nullopt);
    viewport()->update();
}

void CalendarGrid::keepCursorInside()
{
    if (m_geometry.columnCount() == 0) {
        m_cursor = {};
        return;
    }
    const int column = std::clamp(m_cursor.column, 0, m_geometry.columnCount() - 1);
    const GridColumn& shown = m_geometry.column(column);
    if (m_cursor.column == column && m_cursor.time >= shown.from && m_cursor.time < shown.to)
        return;
    // The same time of day, on the day that is shown now.
    const QTime time = m_cursor.time.isValid() ? m_cursor.time.toTimeZone(m_geometry.zone()).time() : QTime(9, 0);
    const QDateTime wanted = instantOf(shown.date, time.hour() * 60 + time.minute(), m_geometry.zone());
    m_cursor = {column, std::clamp(wanted, shown.from, shown.to.addSecs(-60 * CalendarGeometry::quarterMinutes))};
}

void CalendarGrid::setCursorTo(const GridHit& place)
{
    if (place.column < 0 || place.column >= m_geometry.columnCount())
        return;
    viewport()->update(cursorRect().adjusted(-6, -6, 6, 6));
    m_cursor = place;
    const QRect rect = cursorRect();
    QScrollBar* bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top() - 8);
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + rect.bottom() - viewport()->height() + 8);
    scrollToColumn(place.column);
    viewport()->update(cursorRect().adjusted(-6, -6, 6, 6));
    announceCursor();
    Q_EMIT cursorMoved();
}

const Block* CalendarGrid::cursorBlock() const
{
    const int index = m_scene.blockAt(m_cursor.column, m_cursor.time);
    return index < 0 ? nullptr : &m_scene.blocks.at(index);
}

QRect CalendarGrid::cursorRect() const
{
    if (m_geometry.columnCount() == 0 || m_scene.columns.size() != m_geometry.columnCount())
        return {};
    Stretch stretch = GridNavigation(m_scene, m_geometry).thingAt(m_cursor);
    if (!cursorBlock()) {
        if (const auto free = m_scene.freeStretch(m_cursor.column, m_cursor.time, m_stretchMinutes, m_clock.now()))
            stretch = *free;
    } else {
        const QRect rect = blockRect(cursorBlock()->key);
        if (!rect.isEmpty())
            return rect;
    }
    return stretchRect(m_cursor.column, stretch.from, stretch.to).translated(viewportOrigin());
}

QString CalendarGrid::cursorText() const
{
    if (m_scene.columns.isEmpty() || m_cursor.column >= m_scene.columns.size())
        return tr("No provider");
    if (m_move) {
        const QString where = CalendarWords::range(m_move->place().time, m_move->end(), m_geometry.zone());
        const QString who = CalendarWords::shortName(m_scene.columns.at(m_move->place().column).name);
        return m_move->isPossible() ? tr("Moving to %1, %2").arg(where, who)
                                    : tr("%1, %2: %3").arg(where, who, m_move->reason());
    }
    if (const Block* block = cursorBlock())
        return block->spoken;
    const QString who = CalendarWords::shortName(m_scene.columns.at(m_cursor.column).name);
    const auto free = m_scene.freeStretch(m_cursor.column, m_cursor.time, m_stretchMinutes, m_clock.now());
    const Stretch stretch = free ? *free : GridNavigation(m_scene, m_geometry).thingAt(m_cursor);
    const QString from = CalendarWords::clock(stretch.from, m_geometry.zone());
    const QString to = CalendarWords::clock(stretch.to, m_geometry.zone());
    if (free)
        return tr("Free, %1 to %2, %3").arg(from, to, who);
    for (const ClosedStretch& closed : m_scene.closed) {
        if (closed.column == m_cursor.column && closed.from == stretch.from)
            return tr("%1, %2 to %3, %4").arg(closed.words, from, to, who);
    }
    return tr("Past, %1 to %2, %3").arg(from, to, who);
}

void CalendarGrid::flash(int column, const QDateTime& from, const QDateTime& to)
{
    if (column < 0 || column >= m_geometry.columnCount())
        return;
    const QRect rect = stretchRect(column, from, to);
    m_flashes.append({rect, QDateTime::currentDateTimeUtc().addMSecs(flashMs)});
    viewport()->update(rect.translated(viewportOrigin()).adjusted(-4, -4, 4, 4));
    QTimer::singleShot(flashMs + 20, this, [this] {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const Flash& flash : std::as_const(m_flashes))
            viewport()->update(flash.rect.translated(viewportOrigin()).adjusted(-4, -4, 4, 4));
        m_flashes.removeIf([&now](const Flash& flash) { return flash.until <= now; });
    });
}

void CalendarGrid::tick()
{
    const QPoint origin = viewportOrigin();
    for (const LaidBlock& laid : std::as_const(m_laid)) {
        if (laid.block.countdownTo.isValid())
            viewport()->update(laid.rect.translated(origin));
    }
    const QRect now = nowRect();
    if (now != m_paintedNow) {
        viewport()->update(m_paintedNow);
        viewport()->update(now);
        m_axis->update();
        m_paintedNow = now;
    }
}

void CalendarGrid::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_second.timerId())
        tick();
    else
        QAbstractScrollArea::timerEvent(event);
}

void CalendarGrid::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOutEdges();
    rebuildGeometry();
}

void CalendarGrid::layOutEdges()
{
    const QRect view = viewport()->geometry();
    m_header->setGeometry(0, 0, width(), view.top());
    m_axis->setGeometry(isRightToLeft() ? view.right() + 1 : 0, view.top(), axisWidth, view.height());
}

void CalendarGrid::scrollContentsBy(int, int)
{
    // Not QWidget::scroll: hatches stay with the viewport, words stick to its top.
    viewport()->update();
    m_header->update();
    m_axis->update();
}

void CalendarGrid::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::FontChange && type != QEvent::PaletteChange && type != QEvent::LayoutDirectionChange &&
        type != QEvent::StyleChange)
        return;
    if (!m_header)
        return;
    rebuildPainter();
    rebuildGeometry();
}

} // namespace clinic::ui
