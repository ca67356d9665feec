#include "workspace.h"

#include "navigationrail.h"
#include "panecycle.h"
#include "personbutton.h"
#include "statusline.h"
#include "topbar.h"
#include "ui/common/metrics.h"

#include <QDateTime>
#include <QGridLayout>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimeZone>

namespace clinic::ui {

namespace {

constexpr int mostScreens = 5;

} // namespace

Workspace::Workspace(const contract::Session& session, ThemeController& themes, QWidget* parent)
    : QWidget(parent)
    , m_rail(new NavigationRail(this))
    , m_topBar(new TopBar(session, themes, this))
    , m_stack(new QStackedLayout)
    , m_statusLine(new StatusLine(this))
    , m_paneCycle(new PaneCycle([this] { return panes(); }, this))
{
    setObjectName(QStringLiteral("workspace"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_rail, 0, 0, 2, 1);
    grid->addWidget(m_topBar, 0, 1);
    grid->addLayout(m_stack, 1, 1);
    grid->addWidget(m_statusLine, 2, 0, 1, 2);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(1, 1);

    connect(m_rail, &NavigationRail::screenChosen, this, &Workspace::showScreen);
    connect(m_rail, &NavigationRail::keysRequested, this, &Workspace::keysRequested);
    connect(&m_topBar->person(), &PersonButton::signOutRequested, this, &Workspace::signOutRequested);
    addShortcuts();

    if (session.clinic && session.clinic->timeZone.toUtf8() != QTimeZone::systemTimeZoneId())
        m_statusLine->setFact(tr("All times are %1 time").arg(cityOf(session.clinic->timeZone)));
    say(QStringLiteral("circle-check"), tr("Signed in as %1.").arg(session.staff.name));
    setConnection(domain::ConnectionState::Connecting, {});
}

void Workspace::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(Qt::Key_F6, [this] { m_paneCycle->go(1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { m_paneCycle->go(-1); });
    add(Qt::CTRL | Qt::Key_Z, [this] { m_statusLine->undo(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_statusLine->redo(); });
    add(Qt::CTRL | Qt::Key_Y, [this] { m_statusLine->redo(); });
    for (int i = 0; i < mostScreens; ++i)
        add(Qt::CTRL | Qt::Key(Qt::Key_1 + i), [this, i] { showScreen(i); });
}

void Workspace::addScreen(const QString& iconName, const QString& name, const QString& objectName, const Screen& screen)
{
    m_rail->addScreen(iconName, name, objectName);
    m_stack->addWidget(screen.widget);
    m_screens.append(screen);
}

void Workspace::showScreen(int screen)
{
    if (screen >= m_screens.size())
        return;
    m_rail->setCurrent(screen);
    m_stack->setCurrentIndex(screen);
    m_screens.at(screen).widget->setFocus();
}

void Workspace::setConnection(domain::ConnectionState state, const QDateTime& offlineSince)
{
    m_topBar->setConnection(state, offlineSince);
    for (const Screen& screen : m_screens) {
        if (screen.setConnection)
            screen.setConnection(state, offlineSince);
    }
}

void Workspace::say(const QString& iconName, const QString& sentence, const Undo& undo)
{
    m_statusLine->say(iconName, sentence, undo);
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_rail->setNarrow(width() < metrics::narrowWindow);
}

QList<QWidget*> Workspace::panes() const
{
    QList<QWidget*> panes{m_rail};
    if (QWidget* screen = m_stack->currentWidget())
        panes += panesOf(*screen);
    panes.append(m_topBar);
    return panes;
}

} // namespace clinic::ui
