#include "workspace.h"

#include "navigationrail.h"
#include "panecycle.h"
#include "passwordpage.h"
#include "personbutton.h"
#include "statusline.h"
#include "topbar.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"

#include <QDateTime>
#include <QGridLayout>
#include <QShortcut>
#include <QStackedLayout>
#include <QTimeZone>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int mostScreens = 5;

} // namespace

Workspace::Workspace(const contract::Session& session, contract::AccountApi& accounts, ThemeController& themes,
                     QWidget* parent)
    : QWidget(parent)
    , m_rail(new NavigationRail(this))
    , m_topBar(new TopBar(session, themes, this))
    , m_notice(new NoticeBar(QStringLiteral("workspaceNotice"), this))
    , m_stack(new QStackedLayout)
    , m_password(new PasswordPage(accounts, this))
    , m_statusLine(new StatusLine(this))
    , m_paneCycle(new PaneCycle([this] { return panes(); }, this))
{
    setObjectName(QStringLiteral("workspace"));
    m_password->hide();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_rail, 0, 0, 3, 1);
    grid->addWidget(m_topBar, 0, 1);
    grid->addWidget(m_notice, 1, 1);
    grid->addLayout(m_stack, 2, 1);
    grid->addWidget(m_statusLine, 3, 0, 1, 2);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(1, 1);

    connect(m_rail, &NavigationRail::screenChosen, this, &Workspace::showScreen);
    connect(m_rail, &NavigationRail::keysRequested, this, &Workspace::keysRequested);
    const PersonButton& person = m_topBar->person();
    connect(&person, &PersonButton::signOutRequested, this, &Workspace::askToSignOut);
    connect(&person, &PersonButton::passwordRequested, this, &Workspace::showPasswordPage);
    connect(&person, &PersonButton::lockRequested, this, &Workspace::lockRequested);
    connect(m_password, &PasswordPage::cancelled, this, &Workspace::backToScreen);
    connect(m_password, &PasswordPage::done, this, [this] {
        backToScreen();
        say(QStringLiteral("circle-check"), tr("Your password is changed. Everywhere else you are signed out."));
    });
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
    add(Qt::CTRL | Qt::Key_L, [this] { Q_EMIT lockRequested(); });
    m_searchKeys = new QShortcut(Qt::CTRL | Qt::Key_K, this);
    connect(m_searchKeys, &QShortcut::activated, this, &Workspace::search);
    connect(m_topBar, &TopBar::searchRequested, this, &Workspace::search);
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
    m_screenNames.append(objectName);
    if (screen.search)
        m_topBar->setSearchable(true);
}

void Workspace::showScreen(int screen)
{
    if (screen >= m_screens.size())
        return;
    m_shown = screen;
    m_rail->setCurrent(screen);
    m_searchKeys->setEnabled(!m_screens.at(screen).search);
    m_stack->setCurrentWidget(m_screens.at(screen).widget);
    m_screens.at(screen).widget->setFocus();
}

int Workspace::screenOf(const QString& objectName) const
{
    return int(m_screenNames.indexOf(objectName));
}

void Workspace::showPasswordPage()
{
    if (m_stack->indexOf(m_password) < 0)
        m_stack->addWidget(m_password);
    m_rail->setCurrent(-1);
    m_stack->setCurrentWidget(m_password);
    m_password->begin();
}

void Workspace::backToScreen()
{
    showScreen(std::max(0, m_shown));
}

void Workspace::search()
{
    const auto found = std::find_if(m_screens.begin(), m_screens.end(), [](const Screen& s) { return bool(s.search); });
    if (found == m_screens.end())
        return;
    showScreen(int(found - m_screens.begin()));
    found->search();
}

void Workspace::showBooking(const domain::Booking& booking)
{
    for (int i = 0; i < m_screens.size(); ++i) {
        if (m_screens.at(i).showBooking) {
            showScreen(i);
            return m_screens.at(i).showBooking(booking);
        }
    }
}

bool Workspace::isDirty() const
{
    return std::any_of(m_screens.begin(), m_screens.end(),
                       [](const Screen& screen) { return screen.isDirty && screen.isDirty(); });
}

void Workspace::setClinicName(const QString& name)
{
    m_topBar->setClinicName(name);
}

void Workspace::askToSignOut()
{
    if (!isDirty()) {
        Q_EMIT signOutRequested();
        return;
    }
    m_notice->tell({.severity = Severity::Warning,
                    .icon = QStringLiteral("triangle-alert"),
                    .title = tr("Something here is not saved"),
                    .words = tr("It is lost when you sign out."),
                    .actions = {{tr("Stay"), QStringLiteral("staySignedInPushButton"),
                                 [this] {
                                     m_notice->clear();
                                     backToScreen();
                                 }},
                                {tr("Sign out"), QStringLiteral("signOutAnywayPushButton"),
                                 [this] { Q_EMIT signOutRequested(); }}}});
    m_notice->focusFirstAction();
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
