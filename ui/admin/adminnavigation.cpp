#include "adminnavigation.h"

#include "sectionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QButtonGroup>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int leastWidth = 176;

} // namespace

AdminNavigation::AdminNavigation(QWidget* parent)
    : QWidget(parent)
    , m_ground(new QWidget)
    , m_column(new QVBoxLayout(m_ground))
    , m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("adminSections"));
    setAccessibleName(tr("Sections of Administration"));
    setProperty("pane", true);
    auto* title = new TextLabel(TextLabel::Title, tr("Administration"), this);
    // In line with the titles of the sections.
    title->setMinimumHeight(metrics::toolBar + metrics::unit + metrics::half);
    m_column->setContentsMargins(metrics::unit, 0, metrics::unit, metrics::unit);
    m_column->setSpacing(2);
    m_column->addStretch(1);
    // Where large text or a low window leaves no room for all of them.
    auto* scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_ground);
    scroll->viewport()->setAutoFillBackground(false);
    m_ground->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::pad, 0, metrics::pad, 0);
    head->addWidget(title);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    connect(m_buttons, &QButtonGroup::idClicked, this, &AdminNavigation::chosen);
}

void AdminNavigation::addGroup(const QString& name)
{
    auto* caption = new TextLabel(TextLabel::Caption, name, m_ground);
    const bool first = m_column->count() == 1;
    caption->setContentsMargins(metrics::unit, first ? 0 : metrics::unit, metrics::unit, 2);
    m_column->insertWidget(m_column->count() - 1, caption);
}

void AdminNavigation::addSection(int section, const QString& iconName, const QString& name, const QString& objectName)
{
    auto* button = new SectionButton(iconName, name, m_ground);
    button->setObjectName(objectName);
    button->setToolTip(tr("%1 (Ctrl Page Down, Ctrl Page Up)").arg(name));
    m_buttons->addButton(button, section);
    m_column->insertWidget(m_column->count() - 1, button);
    setFixedWidth(std::max(leastWidth, m_ground->sizeHint().width()));
}

void AdminNavigation::setCurrent(int section)
{
    m_buttons->button(section)->setChecked(true);
}

void AdminNavigation::focusCurrent()
{
    m_buttons->checkedButton()->setFocus(Qt::ShortcutFocusReason);
}

void AdminNavigation::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(palette()).window);
}

} // namespace clinic::ui
