#include "bannershelf.h"
#include "bookingdesk.h"
#include "bookingflow.h"
#include "calendarcontroller.h"
#include "calendargrid.h"
#include "calendarmemory.h"
#include "calendarscreen.h"
#include "calendartoolbar.h"
#include "calendarwords.h"
#include "daychooser.h"
#include "dayfacts.h"
#include "minimonth.h"
#include "monthview.h"
#include "patientsearch.h"
#include "providerfilter.h"
#include "sidepane.h"
#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"

#include <QKeyEvent>
#include <QLocale>

namespace clinic::ui {

void CalendarScreen::showDay(const QDate& day)
{
    if (isMonth()) {
        m_monthView->setToday(m_controller->today());
        m_monthView->setCurrentDay(day);
        return;
    }
    m_first = isWeek() ? day.addDays(1 - day.dayOfWeek()) : day;
    m_last = isWeek() ? m_first.addDays(6) : day;
    showShown();
}

void CalendarScreen::openDay(const QDate& day)
{
    if (isMonth())
        leaveMonth(CalendarView::Day, day);
    else
        showDay(day);
}

void CalendarScreen::setView(CalendarView view)
{
    if (view == m_view)
        return;
    if (isMonth()) {
        leaveMonth(view, m_monthView->currentDay().isValid() ? m_monthView->currentDay() : m_first);
        return;
    }
    const CalendarGeometry& geometry = m_grid->geometryOfGrid();
    const QDate kept =
        geometry.columnCount() > 0 ? geometry.column(m_grid->cursor().column).date : m_first;
    m_view = view;
    if (!isMonth()) {
        showDay(kept);
        return;
    }
    const bool hadFocus = m_grid->hasFocus();
    m_toolBar->setView(m_view);
    m_toolBar->setRoomsOffered(false);
    m_toolBar->setColourOffered(false);
    m_grid->hide();
    m_monthView->show();
    setFocusProxy(m_monthView);
    showDay(kept);
    onMonthDay(kept);
    layOutParts();
    if (hadFocus)
        m_monthView->setFocus(Qt::OtherFocusReason);
}

void CalendarScreen::leaveMonth(CalendarView view, const QDate& day)
{
    const bool hadFocus = m_monthView->hasFocus();
    m_view = view;
    m_toolBar->setColourOffered(true);
    m_monthView->hide();
    m_grid->show();
    setFocusProxy(m_grid);
    showDay(day);
    layOutParts();
    if (hadFocus)
        m_grid->setFocus(Qt::OtherFocusReason);
}

void CalendarScreen::onMonthDay(const QDate& day)
{
    if (!isMonth())
        return;
    //: A month as a title, in the form QLocale::toString understands
    m_toolBar->setTitle({QLocale().toString(m_monthView->month(), tr("MMMM yyyy")),
                         QLocale().toString(m_monthView->month(), tr("MMM yyyy"))});
    m_month->setShown(day, day);
}

void CalendarScreen::step(int direction)
{
    if (isMonth())
        showDay(m_monthView->currentDay().addMonths(direction));
    else
        showDay(m_first.addDays(isWeek() ? 7 * direction : direction));
}

void CalendarScreen::showShown()
{
    const QList<QDate> days = shownDays();
    m_toolBar->setTitle(isWeek() && !days.isEmpty() ? QStringList{CalendarWords::days(days.first(), days.last())}
                                                    : CalendarWords::dayForms(m_first));
    m_toolBar->setView(m_view);
    m_month->setShown(m_first, isWeek() ? m_last : m_first);
    m_scrollToNow = true;
    m_busy->setBusy(true);
    m_controller->show(m_first, m_last);
}

QDate CalendarScreen::sheetDay() const
{
    const QDate today = m_controller->today();
    return m_view != CalendarView::Day && m_first <= today && today <= m_last ? today : m_first;
}

QList<domain::Provider> CalendarScreen::shownProviders() const
{
    QList<domain::Provider> shown;
    for (const domain::Provider& provider : m_controller->model().providers()) {
        if (provider.active && m_pane->providers().isShown(provider.id))
            shown.append(provider);
    }
    return shown;
}

void CalendarScreen::fillProviders()
{
    m_pane->providers().setProviders(m_controller->model().providers());
    countShownAlone();
}

void CalendarScreen::countShownAlone()
{
    const QList<domain::Provider> shown = shownProviders();
    QList<domain::ProviderId> counted;
    if (shown.size() < m_controller->model().providers().size()) {
        for (const domain::Provider& provider : shown)
            counted.append(provider.id);
    }
    m_facts->setProviders(counted);
}

void CalendarScreen::onProvidersChosen()
{
    m_memory->setHiddenProviders(m_pane->providers().hidden());
    countShownAlone();
    scheduleScene();
}

void CalendarScreen::goToBooking(const domain::Booking& booking)
{
    if (!m_pane->providers().isShown(booking.providerId)) {
        QSet<domain::ProviderId> hidden = m_pane->providers().hidden();
        hidden.remove(booking.providerId);
        m_pane->providers().setHidden(hidden);
        onProvidersChosen();
    }
    m_wanted = booking;
    openDay(m_controller->model().localDate(booking.startsAt));
}

void CalendarScreen::showWanted()
{
    if (!m_wanted)
        return;
    const domain::Booking booking = *m_wanted;
    m_wanted.reset();
    m_scrollToNow = false;
    const int column = m_grid->geometryOfGrid().columnAt(booking.providerId, booking.startsAt);
    if (column >= 0) {
        m_grid->showTime(booking.startsAt);
        m_grid->setCursorTo({column, booking.startsAt});
    }
    m_grid->setFocus(Qt::OtherFocusReason);
    m_desk->open(booking.id);
}

bool CalendarScreen::hasOpenForm() const
{
    return m_flow->isOpen();
}

void CalendarScreen::openSearch()
{
    m_search->open();
}

void CalendarScreen::askDay()
{
    if (!m_chooser) {
        m_chooser = new DayChooser(
            *m_facts, [this](const domain::ProviderId& id) { return m_controller->providerName(id); }, this);
        connect(m_chooser, &DayChooser::dayChosen, this, &CalendarScreen::showDay);
    }
    const QPoint under = m_toolBar->geometry().bottomLeft() + QPoint(8, 4);
    const QDate day = isMonth() ? m_monthView->currentDay() : m_first;
    m_chooser->open(day, m_controller->today(),
                    isRightToLeft() ? QPoint(m_toolBar->geometry().right() - m_chooser->width() - 8, under.y()) : under);
}

void CalendarScreen::keyPressEvent(QKeyEvent* event)
{
    const bool letters = !(event->modifiers() & ~Qt::KeypadModifier) && (m_grid->hasFocus() || m_monthView->hasFocus());
    if (!letters) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_D:
        setView(CalendarView::Day);
        return;
    case Qt::Key_W:
        setView(CalendarView::Week);
        return;
    case Qt::Key_O:
        setView(CalendarView::Month);
        return;
    case Qt::Key_T:
        showDay(m_controller->today());
        return;
    case Qt::Key_G:
        askDay();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace clinic::ui
