#include "calendartoolbar.h"

#include "ui/common/actionbutton.h"
#include "ui/common/choicebutton.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"
#include "viewswitch.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace clinic::ui {

namespace {

constexpr int sideMargin = 16;
constexpr int iconSide = 32;
/// Between month, title, steps, tools and the last button.
constexpr int titleGaps = 4 + 8 + 12 + 4;

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

ViewButton* viewButton(const QString& words, ViewButton::Place place, const QString& name, const QString& tip)
{
    auto* button = new ViewButton(words, place);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setToolTip(tip);
    return button;
}

/// Exclusive among themselves, as buttons of one parent are.
QWidget* switchOf(std::initializer_list<ViewButton*> parts)
{
    auto* whole = new QWidget;
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (ViewButton* part : parts)
        row->addWidget(part);
    return whole;
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
    m_month->setCheckable(true);
    m_month->hide();
    makeSwitches();
    makeColour();
    makeMore();
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
    m_tools = new QHBoxLayout;
    m_tools->setContentsMargins(12, 0, 0, 0);
    m_tools->setSpacing(8);
    m_tools->addWidget(m_views);
    m_tools->addWidget(m_columns);
    m_tools->addWidget(m_colour);
    row->addLayout(m_tools);
    row->addSpacing(4);
    row->addWidget(m_more);
    m_title->installEventFilter(this);
    arrange();

    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
    connect(m_today, &QPushButton::clicked, this, &CalendarToolBar::todayChosen);
    connect(m_month, &QToolButton::toggled, this, &CalendarToolBar::monthToggled);
}

void CalendarToolBar::makeSwitches()
{
    m_day = viewButton(tr("Day"), ViewButton::First, QStringLiteral("dayViewButton"), tr("One day (D)"));
    m_week = viewButton(tr("Week"), ViewButton::Middle, QStringLiteral("weekViewButton"), tr("One week (W)"));
    m_monthView =
        viewButton(tr("Month"), ViewButton::Last, QStringLiteral("monthViewButton"), tr("One month with its load (O)"));
    m_day->setChecked(true);
    m_views = switchOf({m_day, m_week, m_monthView});
    m_providers = viewButton(tr("Providers"), ViewButton::First, QStringLiteral("providersViewButton"),
                             tr("A column for each provider (P)"));
    m_rooms = viewButton(tr("Rooms"), ViewButton::Last, QStringLiteral("roomsViewButton"),
                         tr("A column for each room and device (R)"));
    m_providers->setChecked(true);
    m_columns = switchOf({m_providers, m_rooms});
    m_columns->hide();
    connect(m_day, &ViewButton::clicked, this, [this] { Q_EMIT viewChosen(CalendarView::Day); });
    connect(m_week, &ViewButton::clicked, this, [this] { Q_EMIT viewChosen(CalendarView::Week); });
    connect(m_monthView, &ViewButton::clicked, this, [this] { Q_EMIT viewChosen(CalendarView::Month); });
    connect(m_providers, &ViewButton::clicked, this, [this] { Q_EMIT columnKindChosen(ColumnKind::Providers); });
    connect(m_rooms, &ViewButton::clicked, this, [this] { Q_EMIT columnKindChosen(ColumnKind::Rooms); });
}

void CalendarToolBar::makeColour()
{
    m_colour = new ChoiceButton(tr("Colour"), QStringLiteral("colourPushButton"));
    m_colour->setToolTip(tr("What the colours of bookings mean (C)"));
    m_colour->setIconName(QStringLiteral("palette"));
    auto* menu = new QMenu(m_colour);
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& words, ColourBy colour) {
        QAction* action = menu->addAction(words);
        action->setCheckable(true);
        action->setData(int(colour));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, colour] {
            setColour(colour);
            Q_EMIT colourChosen(colour);
        });
    };
    add(tr("Status"), ColourBy::Status);
    add(tr("Procedure"), ColourBy::Procedure);
    m_colour->setMenu(menu);
    setColour(ColourBy::Status);
}

void CalendarToolBar::makeMore()
{
    m_more = iconButton(QStringLiteral("moreToolButton"), tr("More"), tr("Columns and colours (Space)"));
    auto* menu = new QMenu(m_more);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto mirror = [this, menu](ViewButton* button, ColumnKind kind) {
            QAction* action = menu->addAction(button->text(), this, [this, kind] { Q_EMIT columnKindChosen(kind); });
            action->setCheckable(true);
            action->setChecked(button->isChecked());
        };
        if (m_roomsOffered) {
            mirror(m_providers, ColumnKind::Providers);
            mirror(m_rooms, ColumnKind::Rooms);
            menu->addSeparator();
        }
        if (m_colourOffered)
            menu->addActions(m_colour->menu()->actions());
    });
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

int CalendarToolBar::fixedWidth() const
{
    const auto width = [](const QWidget* part) { return part->isHidden() ? 0 : part->sizeHint().width(); };
    const int gap = m_tools->spacing();
    int fixed = 2 * sideMargin + titleGaps + width(m_month) + 3 * iconSide + width(m_today);
    for (int i = 0; i < m_tools->count(); ++i) {
        const QWidget* tool = m_tools->itemAt(i)->widget();
        if (tool && tool != m_columns && tool != m_colour && !tool->isHidden())
            fixed += width(tool) + gap;
    }
    return fixed;
}

/// What there is no room for gives up its words first, then goes behind the last button.
void CalendarToolBar::arrange()
{
    const int gap = m_tools->spacing();
    const int title = m_titles.isEmpty() ? 0 : m_title->fontMetrics().horizontalAdvance(m_titles.value(1, m_titles[0]));
    const int left = width() - fixedWidth() - title;
    const int columns = m_roomsOffered ? m_columns->sizeHint().width() + gap : 0;
    const auto fits = [&](bool compact) {
        return columns + (m_colourOffered ? m_colour->widthOf(compact) + gap : 0) <= left;
    };
    const bool compact = !fits(false);
    const bool tight = compact && !fits(true);
    m_colour->setCompact(compact);
    m_columns->setVisible(m_roomsOffered && !tight);
    m_colour->setVisible(m_colourOffered && !tight);
    m_more->setVisible(tight && (m_roomsOffered || m_colourOffered));
}

bool CalendarToolBar::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (m_more && event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void CalendarToolBar::setIcons()
{
    m_more->setIcon(icon(QStringLiteral("ellipsis")));
    const bool rtl = isRightToLeft();
    m_month->setIcon(icon(QStringLiteral("calendar-days")));
    m_previous->setIcon(icon(rtl ? QStringLiteral("chevron-right") : QStringLiteral("chevron-left")));
    m_next->setIcon(icon(rtl ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right")));
}

void CalendarToolBar::setTitle(const QStringList& longestFirst)
{
    m_titles = longestFirst;
    arrange();
    fitTitle();
}

void CalendarToolBar::fitTitle()
{
    if (m_titles.isEmpty())
        return;
    QString fitting = m_titles.last();
    for (const QString& title : std::as_const(m_titles)) {
        if (m_title->fontMetrics().horizontalAdvance(title) < m_title->width()) {
            fitting = title;
            break;
        }
    }
    if (m_title->whole() != fitting)
        m_title->setWhole(fitting);
}

bool CalendarToolBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_title && event->type() == QEvent::Resize)
        fitTitle();
    return QWidget::eventFilter(watched, event);
}

void CalendarToolBar::setView(CalendarView view)
{
    (view == CalendarView::Day    ? m_day
     : view == CalendarView::Week ? m_week
                                  : m_monthView)
        ->setChecked(true);
}

void CalendarToolBar::setColumnKind(ColumnKind kind)
{
    (kind == ColumnKind::Providers ? m_providers : m_rooms)->setChecked(true);
}

void CalendarToolBar::setRoomsOffered(bool offered)
{
    m_roomsOffered = offered;
    arrange();
}

void CalendarToolBar::setColour(ColourBy colour)
{
    const QList<QAction*> actions = m_colour->menu()->actions();
    for (QAction* action : actions) {
        if (action->data().toInt() != int(colour))
            continue;
        action->setChecked(true);
        m_colour->setValue(action->text());
    }
}

void CalendarToolBar::setColourOffered(bool offered)
{
    m_colourOffered = offered;
    arrange();
}

void CalendarToolBar::addTool(QWidget* tool, bool first)
{
    m_tools->insertWidget(first ? m_tools->indexOf(m_colour) : m_tools->count(), tool);
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

void CalendarToolBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CalendarToolBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_next && (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange))
        setIcons();
}

} // namespace clinic::ui
