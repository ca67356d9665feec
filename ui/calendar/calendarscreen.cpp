#include "calendarscreen.h"

#include "bannershelf.h"
#include "bookingdesk.h"
#include "bookingdetails.h"
#include "bookingflow.h"
#include "bookingform.h"
#include "bookingpanel.h"
#include "calendarcontroller.h"
#include "calendargrid.h"
#include "calendartoolbar.h"
#include "calendarwords.h"
#include "minimonth.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QShortcut>

#include <algorithm>

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
    , m_controller(new CalendarController(ports.bookings, ports.feed, session, clock, this))
{
    setObjectName(QStringLiteral("calendarScreen"));
    makeParts();
    connectController();
    connectGrid();
    connectFlow();
    addShortcuts();
    m_month->setToday(m_controller->today());
    setFocusProxy(m_grid);
    setPanelShown(false);
    m_controller->open();
}

CalendarScreen::~CalendarScreen() = default;

void CalendarScreen::makeParts()
{
    m_month = new MiniMonth(this);
    m_toolBar = new CalendarToolBar(this);
    m_banner = new CalendarBanner(this);
    m_grid = new CalendarGrid(m_controller->clock(), this);
    m_busy = new BusyBar(this);
    m_panel = new BookingPanel(m_ports.contacts, m_controller->procedures(), m_controller->zone(), m_controller->clock(), this);
    m_shelf = new BannerShelf(*m_banner, this);
    m_flow = new BookingFlow(*m_controller, *m_panel, *m_shelf, this);
    m_desk = new BookingDesk(*m_controller, *m_panel, *m_shelf, this);
    m_banner->installEventFilter(this);
    for (QWidget* pane : std::initializer_list<QWidget*>{m_month, m_grid, m_panel})
        pane->setProperty("pane", true);

    connect(m_month, &MiniMonth::dayChosen, this, &CalendarScreen::showDay);
    connect(m_toolBar, &CalendarToolBar::stepped, this, &CalendarScreen::step);
    connect(m_toolBar, &CalendarToolBar::todayChosen, this, [this] { showDay(m_controller->today()); });
    connect(m_toolBar, &CalendarToolBar::viewChosen, this, &CalendarScreen::setWeek);
    connect(m_toolBar, &CalendarToolBar::monthToggled, this, &CalendarScreen::layOutParts);
}

void CalendarScreen::connectController()
{
    connect(m_controller, &CalendarController::opened, this, &CalendarScreen::showDay);
    connect(m_controller, &CalendarController::loaded, this, &CalendarScreen::onLoaded);
    connect(m_controller, &CalendarController::loadFailed, this, &CalendarScreen::onLoadFailed);
    connect(&m_controller->model(), &items::CalendarModel::blocksChanged, this, &CalendarScreen::scheduleScene);
    connect(&m_controller->model(), &items::CalendarModel::modelReset, this, &CalendarScreen::scheduleScene);
    connect(m_controller, &CalendarController::slotChangedElsewhere, this, [this](const domain::Slot& slot) {
        const QString time = CalendarWords::clock(slot.startsAt, m_controller->zone());
        const QString who = CalendarWords::shortName(m_controller->providerName(slot.providerId));
        const bool held = slot.status == domain::SlotStatus::Held && slot.holder;
        const bool agent = held && slot.holder->kind == domain::HolderKind::Agent;
        noteNews(slot.providerId, slot.startsAt, slot.endsAt,
                 agent  ? QStringLiteral("bot")
                 : held ? QStringLiteral("user")
                        : QStringLiteral("clock"),
                 held ? tr("%1 holds %2, %3.").arg(slot.holder->name, time, who)
                      : tr("%1, %2, is free again.").arg(time, who));
    });
    connect(m_controller, &CalendarController::bookingChangedElsewhere, this, [this](const domain::Booking& booking) {
        const QString time = CalendarWords::clock(booking.startsAt, m_controller->zone());
        const QString who = CalendarWords::shortName(m_controller->providerName(booking.providerId));
        //: Patient, time, provider, how it stands
        noteNews(booking.providerId, booking.startsAt, booking.endsAt, QStringLiteral("calendar-check"),
                 tr("%1, %2, %3: %4.").arg(booking.contact.name, time, who, CalendarWords::status(booking.status)));
    });
}

void CalendarScreen::connectGrid()
{
    connect(m_grid, &CalendarGrid::claimRequested, this, [this](const domain::SlotId& slot, int minutes) {
        // While another day is on its way the grid still shows the one before.
        if (!m_controller->isLoading())
            m_flow->claim(slot, minutes);
    });
    connect(m_grid, &CalendarGrid::bookingActivated, m_desk, &BookingDesk::open);
    connect(m_grid, &CalendarGrid::ownHoldActivated, this, [this] {
        if (!m_flow->isOpen())
            return;
        m_flow->showPanel();
        m_panel->form().focusPatient();
    });
    connect(m_grid, &CalendarGrid::alternativeChosen, m_shelf, &BannerShelf::takeSlot);
    connect(m_grid, &CalendarGrid::cancelRequested, m_desk, &BookingDesk::askCancel);
    connect(m_grid, &CalendarGrid::arrivedRequested, m_desk, &BookingDesk::setArrived);
    connect(m_grid, &CalendarGrid::moveRequested, m_desk, &BookingDesk::move);
    connect(m_grid, &CalendarGrid::dayStepRequested, this, [this](int days) {
        if (m_week)
            step(days);
        else
            showDay(m_first.addDays(days));
    });
    connect(m_grid, &CalendarGrid::todayRequested, this, [this] { showDay(m_controller->today()); });
    connect(m_grid, &CalendarGrid::dayViewRequested, this, [this] { setWeek(false); });
    connect(m_grid, &CalendarGrid::weekViewRequested, this, [this] { setWeek(true); });
    connect(m_grid, &CalendarGrid::escapePressed, this, &CalendarScreen::closePanel);
    connect(m_grid, &CalendarGrid::refused, this,
            [this](const QString& why) { Q_EMIT statusMessage(QStringLiteral("ban"), why, m_undo); });
}

void CalendarScreen::connectFlow()
{
    connect(m_flow, &BookingFlow::opened, this, [this] { setPanelShown(true); });
    connect(m_flow, &BookingFlow::dayWanted, this, [this](const QDate& day) {
        if (day < m_first || day > m_last)
            showDay(day);
    });
    connect(m_flow, &BookingFlow::closed, this, &CalendarScreen::onPanelClosed);
    connect(m_flow, &BookingFlow::sceneChanged, this, &CalendarScreen::scheduleScene);
    connect(m_flow, &BookingFlow::statusMessage, this,
            [this](const QString& icon, const QString& sentence) { tellDone(icon, sentence); });
    connect(m_desk, &BookingDesk::opened, this, [this] { setPanelShown(true); });
    connect(m_desk, &BookingDesk::closed, this, &CalendarScreen::onPanelClosed);
    connect(m_desk, &BookingDesk::moveEnded, m_grid, &CalendarGrid::endMove);
    connect(m_desk, &BookingDesk::statusMessage, this, &CalendarScreen::tellDone);
    connect(m_shelf, &BannerShelf::offerChanged, this, &CalendarScreen::scheduleScene);
    connect(m_panel, &BookingPanel::closeRequested, this, &CalendarScreen::closePanel);
    connect(m_panel, &BookingPanel::enterPressed, m_flow, &BookingFlow::enterPressed);
}

void CalendarScreen::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_panel->confirm(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { m_panel->confirm(); });
    add(QKeySequence(Qt::ALT | Qt::Key_P), [this] {
        if (m_flow->isOpen())
            m_panel->form().focusPatient(true);
    });
    for (int i = 0; i < 3; ++i)
        add(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), [this, i] { m_shelf->take(i); });
}

QList<QDate> CalendarScreen::shownDays() const
{
    QList<QDate> days;
    for (QDate day = m_first; day.isValid() && day <= m_last; day = day.addDays(1)) {
        if (!m_week || day.dayOfWeek() <= 5 || m_controller->worksOn(day))
            days.append(day);
    }
    return days;
}

void CalendarScreen::showDay(const QDate& day)
{
    m_first = m_week ? day.addDays(1 - day.dayOfWeek()) : day;
    m_last = m_week ? m_first.addDays(6) : day;
    showShown();
}

void CalendarScreen::setWeek(bool week)
{
    if (week == m_week)
        return;
    const QDate kept = m_grid->geometryOfGrid().columnCount() > 0
                           ? m_grid->geometryOfGrid().column(m_grid->cursor().column).date
                           : m_first;
    m_week = week;
    showDay(kept);
}

void CalendarScreen::step(int direction)
{
    showDay(m_first.addDays(m_week ? 7 * direction : direction));
}

void CalendarScreen::showShown()
{
    const bool brief = width() < 760;
    const QList<QDate> days = shownDays();
    m_toolBar->setTitle(m_week && !days.isEmpty() ? CalendarWords::days(days.first(), days.last())
                                                  : CalendarWords::day(m_first, brief));
    m_toolBar->setWeek(m_week);
    m_month->setShown(m_first, m_week ? m_last : m_first);
    m_scrollToNow = true;
    m_controller->show(m_first, m_last);
    m_busy->setBusy(true);
}

void CalendarScreen::onLoaded()
{
    if (m_shelf->has(BannerShelf::Error) && !m_flow->isOpen())
        m_shelf->clear(BannerShelf::Error);
    m_busy->setBusy(false);
    rebuildScene();
    if (!m_scrollToNow)
        return;
    m_scrollToNow = false;
    const QDateTime now = m_controller->clock().now();
    const QDate today = m_controller->today();
    if (!shownDays().contains(today) || m_grid->geometryOfGrid().columnCount() == 0)
        return;
    m_grid->showTime(
        instantOf(m_first, QTime(0, 0).secsTo(now.toTimeZone(m_controller->zone()).time()) / 60, m_controller->zone()));
    const int column = m_grid->geometryOfGrid().columnOf(today, m_controller->model().providers().first().id);
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

SceneInput CalendarScreen::sceneInput() const
{
    SceneInput input;
    const items::CalendarModel& model = m_controller->model();
    for (const QDate& day : shownDays()) {
        for (const domain::Provider& provider : model.providers())
            input.columns.append(
                {day, provider, model.blocks(provider.id, day), m_controller->cancelledOf(provider.id, day)});
    }
    for (const domain::Procedure& procedure : m_controller->procedures().procedures())
        input.procedures.insert(procedure.id, procedure);
    input.own = m_flow->ownHold();
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
    const SceneInput input = sceneInput();
    const ShownHours hours = SceneBuilder::shownHours(input, m_controller->zone());
    QList<domain::ProviderId> providers;
    for (const domain::Provider& provider : m_controller->model().providers())
        providers.append(provider.id);
    const QList<QDate> days = shownDays();
    const bool sameShape = m_shapeKnown && m_shape.dates == days && m_shape.providers == providers &&
                           m_shape.opensMinute == hours.opensMinute && m_shape.closesMinute == hours.closesMinute &&
                           m_grid->isWeek() == m_week;
    if (!sameShape) {
        m_shape = {m_controller->zone(), days, providers, hours.opensMinute, hours.closesMinute, {}, 160, false};
        m_shapeKnown = true;
        m_grid->setShown(m_shape, m_week);
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
    m_undo = undo;
    if (undo.act) {
        m_undo.act = [this, act = undo.act] {
            m_undo = {};
            act();
        };
    }
    Q_EMIT statusMessage(icon, sentence, m_undo);
}

void CalendarScreen::tellNews()
{
    if (m_news.isEmpty())
        return;
    const News last = m_news.takeLast();
    m_news.clear();
    Q_EMIT statusMessage(last.icon, last.sentence, m_undo);
}

} // namespace clinic::ui
