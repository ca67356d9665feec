#include "calendartoolbar.h"

#include "ui/common/actionbutton.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"
#include "viewswitch.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace clinic::ui {

namespace {

QToolButton* iconButton(const QString& name, const QString& words, const QString& tip)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFixedSize(32, 32);
    button->setAccessibleName(words);
    button->setToolTip(tip);
    return button;
}

} // namespace

CalendarToolBar::CalendarToolBar(QWidget* parent)
    : QWidget(parent)
    , m_month(iconButton(QStringLiteral("monthToolButton"), tr("Month"), tr("Show the month")))
    , m_title(new ElidedLabel(TextLabel::Title, {}))
    , m_previous(iconButton(QStringLiteral("previousToolButton"), tr("Earlier"), tr("Earlier (←)")))
    , m_next(iconButton(QStringLiteral("nextToolButton"), tr("Later"), tr("Later (→)")))
{
    setObjectName(QStringLiteral("calendarToolBar"));
    setFixedHeight(48);
    m_title->setObjectName(QStringLiteral("calendarTitleLabel"));
    m_today = new ActionButton(ControlKind::Secondary, tr("Today"), QStringLiteral("todayPushButton"));
    m_today->setToolTip(tr("Today (T)"));
    m_day = new ViewButton(tr("Day"), ViewButton::First);
    m_day->setObjectName(QStringLiteral("dayViewButton"));
    m_day->setToolTip(tr("One day (D)"));
    m_day->setChecked(true);
    m_week = new ViewButton(tr("Week"), ViewButton::Last);
    m_week->setObjectName(QStringLiteral("weekViewButton"));
    m_week->setToolTip(tr("One week (W)"));
    m_month->setCheckable(true);
    m_month->hide();
    setIcons();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(0);
    row->addWidget(m_month);
    row->addSpacing(4);
    row->addWidget(m_title, 1);
    row->addSpacing(8);
    row->addWidget(m_previous);
    row->addWidget(m_today);
    row->addWidget(m_next);
    row->addSpacing(12);
    row->addWidget(m_day);
    row->addWidget(m_week);

    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(m_today, &QPushButton::clicked, this, &CalendarToolBar::todayChosen);
    connect(m_day, &ViewButton::clicked, this, [this] { Q_EMIT viewChosen(false); });
    connect(m_week, &ViewButton::clicked, this, [this] { Q_EMIT viewChosen(true); });
    connect(m_month, &QToolButton::toggled, this, &CalendarToolBar::monthToggled);
}

void CalendarToolBar::setIcons()
{
    const bool rtl = isRightToLeft();
    m_month->setIcon(icon(QStringLiteral("calendar-days")));
    m_previous->setIcon(icon(rtl ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left")));
    m_next->setIcon(icon(rtl ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right")));
}

void CalendarToolBar::setTitle(const QString& title)
{
    m_title->setWhole(title);
}

void CalendarToolBar::setWeek(bool week)
{
    (week ? m_week : m_day)->setChecked(true);
}

void CalendarToolBar::setFolded(bool folded)
{
    m_month->setVisible(folded);
}

bool CalendarToolBar::isMonthWanted() const
{
    return m_month->isChecked();
}

void CalendarToolBar::setMonthWanted(bool wanted)
{
    m_month->setChecked(wanted);
}

void CalendarToolBar::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

void CalendarToolBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_next && (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange))
        setIcons();
}

} // namespace clinic::ui
