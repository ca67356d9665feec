#include "calendargrid.h"

#include "calendarwords.h"
#include "gridaccessible.h"
#include "gridheader.h"
#include "timeaxis.h"

#include <QCursor>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

namespace clinic::ui {

namespace {

constexpr int dayColumnMin = 160;
constexpr int weekLaneMin = 64;
constexpr int flashMs = 600;

} // namespace

CalendarGrid::CalendarGrid(const domain::Clock& clock, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_clock(clock)
    // Before anything asks for the grid's interface, which is made once.
    , m_access(std::make_unique<GridAccess>(*this))
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
    // A dropped one waits for its answer; any other hangs in a grid that is no more.
    m_ghost.reset();
    m_scroller.stop();
    m_handleKey.clear();
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
    if (m_ghost && !m_ghost->isPending()) {
        m_ghost->follow(m_scene, m_clock.now());
        updateGhost();
    }
    if (const int index = m_cut ? m_scene.blockOfKey(m_cut->key) : -1; index >= 0)
        m_cut = m_scene.blocks.at(index);
    if (wholeChange)
        viewport()->update();
    else
        updateChanged(before);
    m_header->update();
    if (m_hover && viewport()->underMouse() && !m_ghost)
        hoverAt(viewport()->mapFromGlobal(QCursor::pos()));
    m_access->sceneChanged();
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
    // A line of text has room in a quarter-hour; a finer grid gets more.
    const int line = QFontMetrics(m_layout.font(false, true)).height() + 4;
    const int lowest = std::max(CalendarGeometry::quarterMin, line);
    m_shown.quarterMin = m_shown.stepMinutes <= 5    ? lowest * 3 / 2
                         : m_shown.stepMinutes <= 10 ? lowest * 6 / 5
                                                     : lowest;
    m_shown.quarterHeight = m_zoom;
    m_geometry = CalendarGeometry(m_shown);
    keepCursorInside();
    updateScrollBars();
    m_scrolledTo = viewportOrigin();
    layBlocks();
    viewport()->update();
    m_header->update();
    m_axis->update();
}

void CalendarGrid::rebuildPainter()
{
    m_layout = BlockLayout(font(), isRightToLeft());
    m_laid.clear();
    m_painter = std::make_unique<BlockPainter>(Tokens::of(palette()), m_layout, devicePixelRatioF(), m_colour);
    const int header = m_header->wantedHeight();
    const int axis = m_axis->wantedWidth();
    setViewportMargins(isRightToLeft() ? 0 : axis, header, isRightToLeft() ? axis : 0, 0);
}

void CalendarGrid::setColourBy(ColourBy colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    m_painter = std::make_unique<BlockPainter>(Tokens::of(palette()), m_layout, devicePixelRatioF(), m_colour);
    viewport()->update();
}

void CalendarGrid::setStretchMinutes(int minutes)
{
    if (minutes == m_stretchMinutes)
        return;
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
    if (m_ghost && m_ghost->column() < m_scene.columns.size()) {
        const QString where = CalendarWords::range(m_ghost->from(), m_ghost->to(), m_geometry.zone());
        const QString who = CalendarWords::shortName(m_scene.columns.at(m_ghost->column()).name);
        return m_ghost->isPossible() ? tr("Moving to %1, %2").arg(where, who)
                                     : tr("%1, %2: %3").arg(where, who, m_ghost->reason());
    }
    if (const Block* block = cursorBlock())
        return block->spoken;
    const QString who = CalendarWords::shortName(m_scene.columns.at(m_cursor.column).name);
    const auto free = m_scene.freeStretch(m_cursor.column, m_cursor.time, m_stretchMinutes, m_clock.now());
    const Stretch stretch = free ? *free : GridNavigation(m_scene, m_geometry).thingAt(m_cursor);
    const QString from = CalendarWords::clock(stretch.from, m_geometry.zone());
    const QString to = CalendarWords::clock(stretch.to, m_geometry.zone());
    if (free)
        return freeText(m_cursor.column, free->from, free->to);
    if (m_scene.columns.at(m_cursor.column).isRoom)
        //: A room that nobody uses: from, to, name. Only a provider's time can be booked
        return tr("Not in use, %1 to %2, %3. Book it with a provider (P).").arg(from, to, who);
    for (const ClosedStretch& closed : m_scene.closed) {
        if (closed.column == m_cursor.column && closed.from == stretch.from)
            return tr("%1, %2 to %3, %4").arg(closed.words, from, to, who);
    }
    return tr("Past, %1 to %2, %3").arg(from, to, who);
}

QString CalendarGrid::freeText(int column, const QDateTime& from, const QDateTime& to) const
{
    return tr("Free, %1 to %2, %3")
        .arg(CalendarWords::clock(from, m_geometry.zone()), CalendarWords::clock(to, m_geometry.zone()),
             CalendarWords::shortName(m_scene.columns.at(column).name));
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
    m_access->countDown(m_clock.now());
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
    else if (event->timerId() == m_scroller.timerId())
        autoScroll();
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
    const int axis = m_axis->wantedWidth();
    m_axis->setGeometry(isRightToLeft() ? view.right() + 1 : 0, view.top(), axis, view.height());
}

void CalendarGrid::scrollContentsBy(int, int)
{
    const QPoint before = std::exchange(m_scrolledTo, viewportOrigin());
    const QPoint by = m_scrolledTo - before;
    if (by.isNull())
        return;
    // What stands is moved on the screen; hatches and words at the top keep to the viewport and are painted anew.
    viewport()->scroll(by.x(), by.y());
    viewport()->update(keepingToViewport(before));
    m_access->layoutChanged();
    m_ghostPainted.translate(by);
    if (m_ghost)
        updateGhost();
    if (by.x() != 0)
        m_header->update();
    if (by.y() != 0)
        m_axis->update();
    if (m_hover && !m_ghost)
        setHover(std::nullopt);
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
