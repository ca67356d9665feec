#include "bannershelf.h"
#include "bookingdesk.h"
#include "bookingdetails.h"
#include "bookingflow.h"
#include "bookingform.h"
#include "bookingpanel.h"
#include "calendarbanner.h"
#include "calendarcontroller.h"
#include "calendarfiles.h"
#include "calendarfilesmenu.h"
#include "calendargrid.h"
#include "calendarmemory.h"
#include "calendarscreen.h"
#include "calendartoolbar.h"
#include "calendarwords.h"
#include "checkindesk.h"
#include "checkinpane.h"
#include "dayfacts.h"
#include "minimonth.h"
#include "monthview.h"
#include "patientsearch.h"
#include "providerfilter.h"
#include "sidepane.h"
#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "waitingdesk.h"

#include <QShortcut>

namespace clinic::ui {

void CalendarScreen::makeParts(const contract::Session& session)
{
    const auto names = [this](const domain::ProviderId& id) { return m_controller->providerName(id); };
    m_facts = new DayFacts(m_ports.schedule, m_ports.feed, m_controller->zone(), this);
    m_toolBar = new CalendarToolBar;
    m_banner = new CalendarBanner;
    m_grid = new CalendarGrid(m_controller->clock());
    m_source = std::make_unique<SceneSource>(m_controller->model());
    m_monthView = new MonthView(*m_facts, names);
    m_busy = new BusyBar;
    m_panel = new BookingPanel(*m_controller);
    m_shelf = new BannerShelf(*m_banner, this);
    m_flow = new BookingFlow(*m_controller, *m_panel, *m_shelf, this);
    m_desk = new BookingDesk(*m_controller, *m_panel, *m_shelf, this);
    m_waiting = new WaitingDesk(m_ports, *m_controller, *m_shelf, this);
    m_checkIn = new CheckInDesk(m_ports, *m_controller, m_desk->changes(), this);
    m_pane = new SidePane(m_ports, *m_controller, {*m_waiting, *m_checkIn, *m_facts});
    // Tab and F6 go from the start side to the end, in the order of joining.
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_pane, m_toolBar, m_banner, m_grid, m_monthView, m_busy, m_panel})
        part->setParent(this);
    m_month = &m_pane->month();
    m_search = new PatientSearch(m_ports.contacts, *m_controller, this);
    m_memory = std::make_unique<CalendarMemory>(m_ports.settings, session);
    m_people = new ActionButton(ControlKind::Secondary, tr("Waiting"), QStringLiteral("peoplePushButton"));
    m_people->setIconName(QStringLiteral("list-ordered"));
    m_people->setCheckable(true);
    m_people->setToolTip(tr("Who waits, and who comes today (Alt W)"));
    m_people->hide();
    m_toolBar->addTool(m_people, true);
    m_files = new CalendarFiles(*m_controller, session.clinic ? session.clinic->name : QString(),
                                [this] { return CalendarFiles::Shown{sheetDay(), shownProviders()}; }, this);
    m_toolBar->addTool(&m_files->menu());
    m_monthView->hide();
    m_banner->installEventFilter(this);
    if (QWidget* title = m_toolBar->findChild<QWidget*>(QStringLiteral("calendarTitleLabel"))) {
        title->setCursor(Qt::PointingHandCursor);
        title->installEventFilter(this);
    }
    for (QWidget* pane : std::initializer_list<QWidget*>{m_toolBar, m_banner, m_grid, m_monthView, m_panel})
        pane->setProperty("pane", true);
}

void CalendarScreen::connectPane()
{
    connect(m_month, &MiniMonth::dayChosen, this, &CalendarScreen::showDay);
    connect(m_toolBar, &CalendarToolBar::stepped, this, &CalendarScreen::step);
    connect(m_toolBar, &CalendarToolBar::todayChosen, this, [this] { showDay(m_controller->today()); });
    connect(m_toolBar, &CalendarToolBar::viewChosen, this, &CalendarScreen::setView);
    connect(m_toolBar, &CalendarToolBar::monthToggled, this, &CalendarScreen::layOutParts);
    connect(m_people, &QPushButton::toggled, this, &CalendarScreen::layOutParts);
    connect(&m_pane->providers(), &ProviderFilter::changed, this, &CalendarScreen::onProvidersChosen);
    connect(&m_pane->providers(), &ProviderFilter::unfolded, this,
            [this](bool unfolded) { m_memory->setProvidersUnfolded(unfolded); });
    connect(m_pane, &SidePane::pageTurned, this, [this](bool checkIn) { m_memory->setCheckInShown(checkIn); });
    connect(m_pane, &SidePane::left, this, &CalendarScreen::leavePane);
    connect(m_waiting, &WaitingDesk::statusMessage, this, &CalendarScreen::tellDone);
    connect(m_files, &CalendarFiles::statusMessage, this,
            [this](const QString& icon, const QString& sentence) { tellDone(icon, sentence); });
    connect(m_waiting, &WaitingDesk::changed, this, &CalendarScreen::tellPeople);
    connect(m_waiting, &WaitingDesk::changed, this, [this] {
        if (m_waiting->offered() != m_offered)
            scheduleScene();
    });
    connect(&m_pane->checkIn(), &CheckInPane::bookingActivated, this, &CalendarScreen::goToBooking);
    connect(m_search, &PatientSearch::bookingChosen, this, &CalendarScreen::goToBooking);
    connect(m_monthView, &MonthView::dayActivated, this, [this](const QDate& day) {
        showDay(day);
        setView(CalendarView::Day);
    });
    connect(m_monthView, &MonthView::currentDayChanged, this, &CalendarScreen::onMonthDay);
    connect(m_monthView, &MonthView::escapePressed, this, &CalendarScreen::closePanel);
    m_pane->providers().setHidden(m_memory->hiddenProviders());
    m_pane->providers().setUnfolded(m_memory->isProvidersUnfolded());
    m_pane->setCheckInShown(m_memory->isCheckInShown());
}

void CalendarScreen::connectController()
{
    connect(m_controller, &CalendarController::opened, this, &CalendarScreen::showDay);
    connect(m_controller, &CalendarController::loaded, this, &CalendarScreen::onLoaded);
    connect(m_controller, &CalendarController::loadFailed, this, &CalendarScreen::onLoadFailed);
    connect(m_controller, &CalendarController::catalogueLoaded, this, &CalendarScreen::scheduleScene);
    connect(m_controller, &CalendarController::opened, this, &CalendarScreen::fillProviders);
    connect(m_controller, &CalendarController::catalogueLoaded, this, &CalendarScreen::fillProviders);
    connect(m_facts, &DayFacts::absencesChanged, this, &CalendarScreen::scheduleScene);
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
    connect(m_grid, &CalendarGrid::moveRequested, m_desk,
            [this](const domain::BookingId& id, const domain::SlotId& slot) { m_desk->move(id, slot); });
    connect(m_grid, &CalendarGrid::resizeRequested, m_desk, &BookingDesk::resize);
    connect(m_grid, &CalendarGrid::besideRequested, m_flow, &BookingFlow::bookBeside);
    connect(m_grid, &CalendarGrid::noted, this,
            [this](const QString& icon, const QString& sentence) { tellDone(icon, sentence); });
    connectLooks();
    connect(m_grid, &CalendarGrid::dayStepRequested, this, [this](int days) {
        if (isWeek())
            step(days);
        else
            showDay(m_first.addDays(days));
    });
    connect(m_grid, &CalendarGrid::todayRequested, this, [this] { showDay(m_controller->today()); });
    connect(m_grid, &CalendarGrid::dayViewRequested, this, [this] { setView(CalendarView::Day); });
    connect(m_grid, &CalendarGrid::weekViewRequested, this, [this] { setView(CalendarView::Week); });
    connect(m_grid, &CalendarGrid::escapePressed, this, &CalendarScreen::closePanel);
    connect(m_grid, &CalendarGrid::refused, this,
            [this](const QString& why) { tellDone(QStringLiteral("ban"), why); });
}

/// How the grid looks, as the person chose it, from one start to the next.
void CalendarScreen::connectLooks()
{
    const auto colour = [this](ColourBy by) {
        m_toolBar->setColour(by);
        m_grid->setColourBy(by);
        m_memory->setColour(by);
    };
    const auto columns = [this](ColumnKind kind) {
        m_columns = kind;
        m_memory->setColumns(kind);
        if (isMonth() || isWeek())
            setView(CalendarView::Day);
        scheduleScene();
    };
    connect(m_toolBar, &CalendarToolBar::colourChosen, this, colour);
    connect(m_toolBar, &CalendarToolBar::columnKindChosen, this, columns);
    connect(m_grid, &CalendarGrid::columnsRequested, this, columns);
    connect(m_grid, &CalendarGrid::colourRequested, this, [this, colour] {
        colour(m_grid->colourBy() == ColourBy::Status ? ColourBy::Procedure : ColourBy::Status);
    });
    connect(m_grid, &CalendarGrid::zoomChanged, this, [this](int height) { m_memory->setZoom(height); });
    m_columns = m_memory->columns();
    m_toolBar->setColour(m_memory->colour());
    m_grid->setColourBy(m_memory->colour());
    m_grid->setZoom(m_memory->zoom());
}

void CalendarScreen::connectFlow()
{
    connect(m_flow, &BookingFlow::opened, this, [this] { setPanelShown(true); });
    connect(m_flow, &BookingFlow::dayWanted, this, [this](const QDate& day) {
        if (isMonth() || day < m_first || day > m_last)
            openDay(day);
    });
    connect(m_flow, &BookingFlow::closed, this, &CalendarScreen::onPanelClosed);
    connect(m_flow, &BookingFlow::sceneChanged, this, &CalendarScreen::scheduleScene);
    connect(m_flow, &BookingFlow::timeWanted, this, [this] { m_grid->setFocus(Qt::OtherFocusReason); });
    connect(m_flow, &BookingFlow::statusMessage, this,
            [this](const QString& icon, const QString& sentence) { tellDone(icon, sentence); });
    connect(m_panel, &BookingPanel::dayWanted, this, &CalendarScreen::openDay);
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
    add(QKeySequence(Qt::ALT | Qt::Key_W), [this] { showPeople(false); });
    add(QKeySequence(Qt::ALT | Qt::Key_C), [this] { showPeople(true); });
    add(QKeySequence(Qt::ALT | Qt::Key_M), &CalendarScreen::showMiniMonth);
    add(QKeySequence(Qt::CTRL | Qt::Key_G), &CalendarScreen::askDay);
    add(QKeySequence(Qt::CTRL | Qt::Key_K), &CalendarScreen::openSearch);
    for (int i = 0; i < 3; ++i)
        add(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), [this, i] { m_shelf->take(i); });
}

} // namespace clinic::ui
