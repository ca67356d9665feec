#include "calendarscreen.h"

#include "bannershelf.h"
#include "bookingdesk.h"
#include "bookingflow.h"
#include "calendarcontroller.h"
#include "calendargrid.h"
#include "calendarmemory.h"
#include "calendartoolbar.h"
#include "checkindesk.h"
#include "minimonth.h"
#include "monthview.h"
#include "dayfacts.h"
#include "providerfilter.h"
#include "sidepane.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "waitingdesk.h"

namespace clinic::ui {

namespace {

const domain::SystemClock systemClock;

} // namespace

CalendarScreen::CalendarScreen(const CalendarPorts& ports, const contract::Session& session, QWidget* parent)
    : CalendarScreen(ports, session, systemClock, parent)
{
}

CalendarScreen::CalendarScreen(const CalendarPorts& ports, const contract::Session& session, const domain::Clock& clock,
                               QWidget* parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_controller(new CalendarController(ports, session, clock, this))
{
    setObjectName(QStringLiteral("calendarScreen"));
    makeParts(session);
    connectController();
    connectGrid();
    connectFlow();
    connectPane();
    addShortcuts();
    m_month->setToday(m_controller->today());
    m_monthView->setToday(m_controller->today());
    setFocusProxy(m_grid);
    setPanelShown(false);
    m_controller->open();
}

CalendarScreen::~CalendarScreen() = default;

QList<QDate> CalendarScreen::shownDays() const
{
    QList<QDate> days;
    for (QDate day = m_first; day.isValid() && day <= m_last; day = day.addDays(1)) {
        if (!isWeek() || day.dayOfWeek() <= 5 || m_controller->worksOn(day))
            days.append(day);
    }
    return days;
}

void CalendarScreen::onLoaded()
{
    if (m_shelf->has(BannerShelf::Error) && !m_flow->isOpen())
        m_shelf->clear(BannerShelf::Error);
    m_busy->setBusy(false);
    rebuildScene();
    if (!m_peopleAsked) {
        // Only now do events come: nothing is missed between a list and the first of them.
        m_peopleAsked = true;
        m_waiting->load();
        m_checkIn->load();
    }
    showWanted();
    if (!m_scrollToNow)
        return;
    m_scrollToNow = false;
    const QDateTime now = m_controller->clock().now();
    const QDate today = m_controller->today();
    const QList<domain::Provider> providers = shownProviders();
    if (providers.isEmpty() || !shownDays().contains(today) || m_grid->geometryOfGrid().columnCount() == 0)
        return;
    m_grid->showTime(
        instantOf(m_first, QTime(0, 0).secsTo(now.toTimeZone(m_controller->zone()).time()) / 60, m_controller->zone()));
    const int column = m_grid->geometryOfGrid().columnOf(today, providers.first().id);
    if (column < 0 || m_grid->cursor().time > now)
        return;
    const auto stretch = GridNavigation(m_grid->scene(), m_grid->geometryOfGrid()).thingAt({column, now});
    m_grid->setCursorTo({column, stretch.from});
}

void CalendarScreen::onLoadFailed(const domain::Error& error)
{
    m_busy->setBusy(false);
    scheduleScene();
    if (m_offlineSince.isValid())
        return;
    m_shelf->put(BannerShelf::Error,
                 {Severity::Critical,
                  QStringLiteral("octagon-alert"),
                  tr("The calendar could not be loaded"),
                  ErrorWords::of(error).words,
                  {{tr("Load again"), {}, QStringLiteral("loadAgainPushButton"), true}},
                  true},
                 [this] { m_controller->reload(); });
}

void CalendarScreen::scheduleScene()
{
    if (m_sceneScheduled)
        return;
    m_sceneScheduled = true;
    QTimer::singleShot(0, this, &CalendarScreen::rebuildScene);
}

/// What the source must know before it is asked, from those who keep it.
void CalendarScreen::readSource()
{
    m_source->setResources(m_controller->resources());
    m_source->setTimeOff(m_controller->timeOff());
    m_source->setHidden(m_pane->providers().hidden());
    m_source->setColumnKind(m_view == CalendarView::Day ? m_columns : ColumnKind::Providers);
    m_toolBar->setRoomsOffered(m_view == CalendarView::Day && m_source->hasRooms());
    m_toolBar->setColumnKind(m_source->columnKind());
}

SceneInput CalendarScreen::sceneInput() const
{
    SceneInput input;
    const QList<QDate> days = shownDays();
    m_source->fill(input, days, [this](const domain::ProviderId& provider, const QDate& day) {
        return m_controller->cancelledOf(provider, day);
    });
    for (const QDate& day : days)
        input.dayHours.append(m_facts->otherHoursOn(day));
    for (const domain::Procedure& procedure : m_controller->procedures().procedures())
        input.procedures.insert(procedure.id, procedure);
    input.own = m_flow->ownHold();
    input.offered = m_offered;
    input.alternatives = m_shelf->offered().times;
    input.alternativeMinutes = m_shelf->offered().minutes;
    input.unknownSince = m_offlineSince;
    return input;
}

void CalendarScreen::rebuildScene()
{
    m_sceneScheduled = false;
    if (!m_controller->isLoaded() || m_controller->isLoading())
        return;
    readSource();
    m_offered = m_waiting->offered();
    const SceneInput input = sceneInput();
    const ShownHours hours = SceneBuilder::shownHours(input, m_controller->zone());
    GeometryInput shape;
    shape.zone = m_controller->zone();
    shape.dates = shownDays();
    shape.opensMinute = hours.opensMinute;
    shape.closesMinute = hours.closesMinute;
    shape.stepMinutes = hours.stepMinutes;
    m_source->fill(shape);
    if (!m_shapeKnown || shape != m_shape || m_grid->isWeek() != isWeek()) {
        m_shape = shape;
        m_shapeKnown = true;
        m_grid->setShown(m_shape, isWeek());
    }
    m_grid->setStretchMinutes(m_flow->wantedMinutes());
    m_grid->setScene(SceneBuilder::build(input, m_grid->geometryOfGrid()));
    m_desk->refresh();
}

void CalendarScreen::noteNews(const domain::ProviderId& provider, const QDateTime& from, const QDateTime& to,
                              const QString& icon, const QString& sentence)
{
    const int column = m_grid->geometryOfGrid().columnAt(provider, from);
    if (column >= 0)
        m_grid->flash(column, from, to);
    if (m_news.isEmpty())
        QTimer::singleShot(0, this, &CalendarScreen::tellNews);
    m_news.append({icon, sentence});
}

void CalendarScreen::tellDone(const QString& icon, const QString& sentence, const Undo& undo)
{
    const bool own = undo.act || undo.redo;
    Q_EMIT statusMessage(icon, sentence, own ? undo : m_desk->undoStack().offer(UndoStack::Beside::Other));
}

void CalendarScreen::tellNews()
{
    if (m_news.isEmpty())
        return;
    const News last = m_news.takeLast();
    m_news.clear();
    Q_EMIT statusMessage(last.icon, last.sentence, m_desk->undoStack().offer(UndoStack::Beside::News));
}

} // namespace clinic::ui
