#include "desk.h"

#include <QTest>

namespace clinic::test {

namespace {

/// What the procedure asks for that the panel proposes.
constexpr int neededMinutes = 30;

} // namespace

Desk::Desk(const QUrl& service)
    : m_transport(service)
    , m_credentials(m_transport)
    , m_sessions(m_transport, m_credentials)
    , m_bookings(m_transport, m_credentials)
    , m_contacts(m_transport, m_credentials)
    , m_waitlist(m_transport, m_credentials)
    , m_schedule(m_transport, m_credentials)
    , m_files(m_transport, m_credentials)
    , m_feed(m_transport, m_credentials)
{
}

bool Desk::open(const QString& email)
{
    bool answered = false;
    bool signedIn = false;
    m_sessions.logIn({email, QStringLiteral("demo-password")}, &m_feed, [&](const domain::Result<contract::Session>& session) {
        answered = true;
        signedIn = session.ok();
        if (session)
            m_session = *session;
    });
    if (!QTest::qWaitFor([&] { return answered; }, 20'000) || !signedIn)
        return false;

    m_screen = std::make_unique<ui::CalendarScreen>(
        ui::CalendarPorts{m_bookings, m_contacts, m_waitlist, m_schedule, m_files, m_feed}, m_session);
    QObject::connect(m_screen.get(), &ui::CalendarScreen::statusMessage, m_screen.get(),
                     [this](const QString&, const QString& sentence) { m_lastSentence = sentence; });
    QObject::connect(&m_feed, &contract::EventFeed::stateChanged, m_screen.get(), [this](domain::ConnectionState state) {
        m_screen->setConnection(state, m_feed.offlineSince());
    });
    m_screen->resize(1440, 820);
    m_screen->show();
    return QTest::qWaitFor([this] { return m_feed.state() == domain::ConnectionState::Live && freeCell(0); }, 20'000);
}

std::optional<ui::SceneCell> Desk::freeCell(int column, int skip) const
{
    if (column >= grid().scene().columns.size())
        return std::nullopt;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const ui::SceneCell& cell : grid().scene().columns.at(column).cells) {
        if (cell.kind != items::BlockKind::Free || cell.from < now)
            continue;
        const auto stretch = grid().scene().freeStretch(column, cell.from, neededMinutes, now);
        if (stretch && stretch->from.secsTo(stretch->to) == neededMinutes * 60 && skip-- == 0)
            return cell;
    }
    return std::nullopt;
}

std::optional<ui::Block> Desk::blockAt(int column, const QDateTime& time) const
{
    const int index = grid().scene().blockAt(column, time);
    return index < 0 ? std::nullopt : std::optional(grid().scene().blocks.at(index));
}

void Desk::activate() const
{
    m_screen->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
}

void Desk::claimByEnter(int column, const QDateTime& time) const
{
    activate();
    grid().setFocus();
    grid().setCursorTo({column, time});
    QTest::keyClick(&grid(), Qt::Key_Return);
}

} // namespace clinic::test
