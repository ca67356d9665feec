#include "sidepane.h"

#include "calendarcontroller.h"
#include "checkinpane.h"
#include "dayfacts.h"
#include "minimonth.h"
#include "panetab.h"
#include "providerfilter.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/tokens.h"
#include "waitingdesk.h"
#include "waitingpane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

SidePane::SidePane(const CalendarPorts& ports, CalendarController& controller, const Desks& desks, QWidget* parent)
    : QWidget(parent)
    , m_month(new MiniMonth)
    , m_providers(new ProviderFilter)
    , m_days(new QWidget)
{
    setObjectName(QStringLiteral("sidePane"));
    setProperty("pane", true);
    m_month->setFacts(&desks.facts, [&controller](const domain::ProviderId& id) { return controller.providerName(id); });
    auto* days = new QVBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(0);
    days->addWidget(m_month);
    days->addWidget(m_providers);
    m_people = makePeople(ports, controller, desks);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_days);
    column->addWidget(m_people, 1);
    column->addStretch(0);
    connect(&desks.waiting, &WaitingDesk::changed, this,
            [this, &waiting = desks.waiting] { m_waitingTab->setCount(waiting.count()); });
    connect(&desks.checkIn, &CheckInDesk::changed, this,
            [this, &checkIn = desks.checkIn] { m_checkInTab->setCount(checkIn.model().openCount()); });
    setFocusProxy(m_month);
    turnTo(false);
}

QWidget* SidePane::makePeople(const CalendarPorts& ports, CalendarController& controller, const Desks& desks)
{
    m_waiting = new WaitingPane(ports.contacts, controller, desks.waiting);
    m_checkIn = new CheckInPane(desks.checkIn);
    m_waitingTab = new PaneTab(tr("Waiting"), QStringLiteral("waitingTab"));
    m_waitingTab->setToolTip(tr("People who take any earlier time (Alt W)"));
    m_checkInTab = new PaneTab(tr("Today"), QStringLiteral("checkInTab"));
    m_checkInTab->setToolTip(tr("Who comes today, and who is here (Alt C)"));
    m_add = new QToolButton;
    m_add->setObjectName(QStringLiteral("addWaitingToolButton"));
    m_add->setAutoRaise(true);
    m_add->setFixedSize(metrics::control, metrics::control);
    m_add->setAccessibleName(tr("Add somebody to the waiting list"));
    m_add->setToolTip(tr("Add somebody to the waiting list (Ins)"));
    m_add->setIcon(icon(QStringLiteral("plus")));

    auto* head = new QHBoxLayout;
    m_head = head;
    mirrorHead();
    head->setSpacing(metrics::pad);
    head->addWidget(m_waitingTab);
    head->addWidget(m_checkInTab);
    head->addStretch();
    head->addWidget(m_add);
    auto* pages = new QWidget;
    m_pages = new QStackedLayout(pages);
    m_pages->addWidget(m_waiting);
    m_pages->addWidget(m_checkIn);
    auto* people = new QWidget;
    people->setObjectName(QStringLiteral("peopleSection"));
    auto* column = new QVBoxLayout(people);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(pages, 1);

    connect(m_waitingTab, &PaneTab::clicked, this, [this] { turnTo(false); });
    connect(m_checkInTab, &PaneTab::clicked, this, [this] { turnTo(true); });
    connect(m_add, &QToolButton::clicked, this, [this] {
        turnTo(false);
        m_waiting->beginAdding();
    });
    connect(m_waiting, &WaitingPane::left, this, &SidePane::left);
    connect(m_checkIn, &CheckInPane::left, this, &SidePane::left);
    return people;
}

void SidePane::turnTo(bool checkIn)
{
    (checkIn ? m_checkInTab : m_waitingTab)->setChecked(true);
    m_pages->setCurrentWidget(checkIn ? static_cast<QWidget*>(m_checkIn) : m_waiting);
    Q_EMIT pageTurned(checkIn);
}

bool SidePane::isCheckInShown() const
{
    return m_pages->currentWidget() == m_checkIn;
}

void SidePane::setCheckInShown(bool shown)
{
    turnTo(shown);
}

void SidePane::showWaiting()
{
    turnTo(false);
    m_waiting->focusList();
}

void SidePane::showCheckIn()
{
    turnTo(true);
    m_checkIn->focusFilter();
}

void SidePane::setParts(bool days, bool people)
{
    m_days->setVisible(days);
    m_people->setVisible(people);
}

void SidePane::setWritable(bool writable, const QString& reason)
{
    m_add->setEnabled(writable);
    m_waiting->setWritable(writable, reason);
    m_checkIn->setWritable(writable, reason);
}

void SidePane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void SidePane::mirrorHead()
{
    // The icon of the last button, not its frame, stands at the edge of the text.
    const int start = isRightToLeft() ? metrics::unit : metrics::pad;
    m_head->setContentsMargins(start, metrics::unit, metrics::pad + metrics::unit - start, metrics::half);
}

void SidePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_head && event->type() == QEvent::LayoutDirectionChange)
        mirrorHead();
    if (m_add && event->type() == QEvent::PaletteChange)
        m_add->setIcon(icon(QStringLiteral("plus")));
}

void SidePane::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 1, 0, 1, height())), tokens.line);
    if (!m_days->isHidden()) {
        painter.fillRect(QRect(0, m_providers->mapTo(this, QPoint()).y(), width(), 1), tokens.line);
        if (!m_people->isHidden())
            painter.fillRect(QRect(0, m_people->y(), width(), 1), tokens.line);
    }
}

} // namespace clinic::ui
