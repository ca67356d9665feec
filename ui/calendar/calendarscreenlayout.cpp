#include "bannershelf.h"
#include "bookingdesk.h"
#include "bookingdetails.h"
#include "bookingflow.h"
#include "bookingpanel.h"
#include "calendarbanner.h"
#include "calendarcontroller.h"
#include "calendargrid.h"
#include "calendarscreen.h"
#include "calendartoolbar.h"
#include "calendarwords.h"
#include "checkindesk.h"
#include "dayfacts.h"
#include "minimonth.h"
#include "monthview.h"
#include "patientsearch.h"
#include "sidepane.h"
#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/tokens.h"
#include "waitingdesk.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int sideWidth = 240;
constexpr int panelWidth = 352;
constexpr int narrowPanelWidth = 320;
constexpr int foldBelow = 1360;
constexpr int overlayBelow = 1100;
constexpr int toolBarHeight = 48;

} // namespace

void CalendarScreen::layOutParts()
{
    const int window = this->window()->width();
    const bool folded = isFolded();
    const bool overlay = window < overlayBelow;
    const bool days = !folded || m_toolBar->isMonthWanted();
    const bool people = !folded || m_people->isChecked();
    const bool pane = days || people;
    const bool panel = !m_panel->isHidden();
    m_toolBar->setFolded(folded);
    m_people->setVisible(folded);
    m_pane->setParts(days, people);
    tellPeople();
    m_pane->setVisible(pane);
    m_panel->setCompact(folded);
    const int start = pane && !overlay ? sideWidth : 0;
    const int side = folded ? narrowPanelWidth : panelWidth;
    const int end = panel && !overlay ? side : 0;
    const auto place = [this](QWidget* part, const QRect& logical) {
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
    };
    const QRect middle(start, 0, std::max(0, width() - start - end), height());
    // Where there is little room it lies over the calendar's start, under the tool bar that folds it again.
    const int paneTop = overlay ? toolBarHeight : 0;
    place(m_pane, QRect(0, paneTop, sideWidth, height() - paneTop));
    place(m_toolBar, QRect(middle.left(), 0, middle.width(), toolBarHeight));
    int top = toolBarHeight;
    if (!m_banner->isHidden()) {
        const int wanted =
            m_banner->hasHeightForWidth() ? m_banner->heightForWidth(middle.width()) : m_banner->sizeHint().height();
        place(m_banner, QRect(middle.left(), top, middle.width(), wanted));
        top += wanted;
    }
    for (QWidget* view : std::initializer_list<QWidget*>{m_grid, m_monthView})
        place(view, QRect(middle.left(), top, middle.width(), std::max(0, height() - top)));
    m_grid->setCoveredEnd(panel && overlay ? side : 0);
    place(m_panel, QRect(width() - side, 0, side, height()));
    place(m_busy, QRect(middle.left(), top, middle.width(), m_busy->sizeHint().height()));
    m_busy->raise();
    if (overlay)
        m_pane->raise();
    m_panel->raise();
    m_search->raise();
}

void CalendarScreen::tellPeople()
{
    const int count = m_waiting->count();
    const QString words = count > 0 ? tr("Waiting %1").arg(count) : tr("Waiting");
    // The open list says itself what it is; the room is the title's.
    const bool brief = isFolded() && m_people->isChecked() && count > 0;
    m_people->setText(brief ? QLocale().toString(count) : words);
    m_people->setAccessibleName(words);
}

bool CalendarScreen::isFolded() const
{
    return window()->width() < foldBelow;
}

void CalendarScreen::showPeople(bool checkIn)
{
    if (isFolded())
        m_people->setChecked(true);
    if (checkIn)
        m_pane->showCheckIn();
    else
        m_pane->showWaiting();
}

void CalendarScreen::showMiniMonth()
{
    if (isFolded())
        m_toolBar->setMonthWanted(true);
    m_month->setFocus(Qt::ShortcutFocusReason);
}

void CalendarScreen::leavePane()
{
    if (isFolded()) {
        m_people->setChecked(false);
        m_toolBar->setMonthWanted(false);
    }
    setFocus(Qt::OtherFocusReason);
}

void CalendarScreen::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOutParts();
}

void CalendarScreen::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && m_panel)
        layOutParts();
}

bool CalendarScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_banner && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent ||
                                event->type() == QEvent::LayoutRequest))
        layOutParts();
    if (watched != m_banner && event->type() == QEvent::MouseButtonRelease)
        askDay();
    return QWidget::eventFilter(watched, event);
}

void CalendarScreen::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Tokens::of(palette()).window);
}

void CalendarScreen::setPanelShown(bool shown)
{
    m_panel->setVisible(shown);
    layOutParts();
    if (shown && window()->width() < overlayBelow)
        m_grid->scrollToColumn(m_grid->cursor().column);
}

void CalendarScreen::closePanel()
{
    if (m_panel->isHidden()) {
        m_shelf->close();
        return;
    }
    if (!m_panel->isFormShown()) {
        m_desk->close();
        return;
    }
    m_flow->close();
}

void CalendarScreen::onPanelClosed(const domain::SlotId& slot)
{
    // A new booking that was begun before a look at another one is still there.
    if (m_flow->isOpen()) {
        m_flow->showPanel();
        return;
    }
    setPanelShown(false);
    if (const auto known = m_controller->model().slotById(slot)) {
        const int column = m_grid->geometryOfGrid().columnAt(known->providerId, known->startsAt);
        if (column >= 0)
            m_grid->setCursorTo({column, known->startsAt});
    }
    setFocus(Qt::OtherFocusReason);
}

void CalendarScreen::setConnection(domain::ConnectionState state, const QDateTime& offlineSince)
{
    using domain::ConnectionState;
    const bool offline = state == ConnectionState::Offline;
    m_offlineSince = offline ? offlineSince : QDateTime();
    const QString since = CalendarWords::clock(offlineSince, m_controller->zone());
    const QString reason =
        offline ? tr("No connection since %1: booking waits until the service answers.").arg(since) : QString();
    m_flow->setWritable(!offline, reason);
    m_grid->setWritable(!offline, reason);
    m_panel->details().setWritable(!offline, reason);
    m_pane->setWritable(!offline, reason);
    if (offline) {
        m_wasOffline = true;
        m_shelf->put(BannerShelf::Offline,
                     {Severity::Warning,
                      QStringLiteral("wifi-off"),
                      tr("You see the day as it was at %1").arg(since),
                      tr("Reading works. Booking waits until the service answers, so nobody can be booked twice."),
                      {{tr("Try now"), {}, QStringLiteral("tryNowPushButton")}},
                      false},
                     [this] { m_ports.feed.retryNow(); });
    } else {
        m_shelf->clear(BannerShelf::Offline);
    }
    if (state == ConnectionState::CatchingUp && m_wasOffline)
        m_shelf->put(BannerShelf::CatchingUp, {Severity::Info,
                                               QStringLiteral("refresh-cw"),
                                               tr("Catching up"),
                                               tr("You can book already; every claim is checked live."),
                                               {},
                                               true});
    else
        m_shelf->clear(BannerShelf::CatchingUp);
    if (state == ConnectionState::Live) {
        if (m_wasOffline)
            m_facts->reload();
        m_wasOffline = false;
        if (m_waiting->failure())
            m_waiting->load();
        if (m_checkIn->failure())
            m_checkIn->load();
        if (!m_controller->isLoaded() || m_shelf->has(BannerShelf::Error))
            m_controller->reload();
    }
    scheduleScene();
}

} // namespace clinic::ui
