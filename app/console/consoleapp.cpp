#include "app/console/consoleapp.h"

#include "ui/calendar/calendarscreen.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QScreen>
#include <QTimer>

namespace clinic::app {

using namespace Qt::StringLiterals;
using ui::ServiceChoice;
using ui::ServicePlace;

namespace {

const QString geometryKey = u"window/geometry"_s;
constexpr QSize firstSize(1440, 900);
constexpr auto restartPause = std::chrono::seconds(5);

ui::ScreenFactory calendarFactory(const ui::CalendarPorts& ports)
{
    return [ports](const contract::Session& session, const ui::Say& say, QWidget* parent) {
        auto* screen = new ui::CalendarScreen(ports, session, parent);
        QObject::connect(screen, &ui::CalendarScreen::statusMessage, screen, say);
        return ui::Screen{.widget = screen,
                          .setConnection =
                              [screen](domain::ConnectionState state, const QDateTime& offlineSince) {
                                  screen->setConnection(state, offlineSince);
                              },
                          .isDirty = [screen] { return screen->hasOpenForm(); },
                          .showBooking = [screen](const domain::Booking& booking) { screen->goToBooking(booking); },
                          .search = [screen] { screen->openSearch(); }};
    };
}

} // namespace

ConsoleApp::ConsoleApp(ConsoleOptions options)
    : m_options(std::move(options))
    , m_settings(QSettings::IniFormat, QSettings::UserScope, u"callwaiting"_s, u"console"_s)
    , m_transport(QUrl())
    , m_session(m_transport)
    , m_sessions(m_transport, m_session)
    , m_bookings(m_transport, m_session)
    , m_contacts(m_transport, m_session)
    , m_waitlist(m_transport, m_session)
    , m_schedule(m_transport, m_session)
    , m_files(m_transport, m_session)
    , m_accounts(m_transport, m_session)
    , m_calls(m_transport, m_session)
    , m_audit(m_transport, m_session)
    , m_privacy(m_transport, m_session)
    , m_installation(m_transport, m_operator)
    , m_firstClinic(m_installation, m_transport)
    , m_feed(m_transport, m_session)
    , m_themes(m_settings, m_desktop)
    , m_shell(m_window,
              {m_sessions, m_bookings, m_contacts, m_schedule, m_accounts, m_calls, m_audit, m_privacy, m_firstClinic,
               m_feed},
              m_themes,
              calendarFactory({m_bookings, m_contacts, m_waitlist, m_schedule, m_files, m_feed, &m_settings}))
{
    connect(&m_shell, &ui::ShellController::serviceWanted, this, &ConsoleApp::onServiceWanted);
    connect(&m_shell, &ui::ShellController::choiceProven, this, &ConsoleApp::rememberChoice);
    // A call may find out before the stream of events does.
    connect(&m_session, &client::SessionCredentials::signedOut, &m_shell, &ui::ShellController::onSessionEnded);
}

ConsoleApp::~ConsoleApp()
{
    m_settings.setValue(geometryKey, m_window.saveGeometry());
    m_feed.stop();
}

void ConsoleApp::start()
{
    if (!m_window.restoreGeometry(m_settings.value(geometryKey).toByteArray()))
        m_window.resize(firstSize.boundedTo(m_window.screen()->availableSize()));
    m_window.show();
    if (!m_options.service.isEmpty())
        m_shell.begin({ServicePlace::Server, m_options.service});
    else if (m_options.demo)
        m_shell.begin({ServicePlace::Demo, {}});
    else if (const auto choice = rememberedChoice())
        m_shell.begin(*choice);
    else if (QFileInfo::exists(m_options.dataDir + u"/cluster"_s))
        m_shell.begin({ServicePlace::ThisComputer, {}});
    else
        m_shell.askWhere();
}

void ConsoleApp::onServiceWanted(const ServiceChoice& choice)
{
    switch (choice.place) {
    case ServicePlace::Server:
        m_starter.reset();
        m_operator.setToken({});
        m_transport.setBaseUrl(choice.address);
        m_shell.onServiceReady();
        return;
    case ServicePlace::Demo:
        startLocalService(m_options.demoDataDir, {u"--demo"_s, u"1"_s});
        return;
    case ServicePlace::ThisComputer:
        startLocalService(m_options.dataDir, {});
        return;
    }
}

void ConsoleApp::startLocalService(const QString& dataDir, const QStringList& arguments)
{
    if (m_starter && m_startedDataDir == dataDir) {
        m_starter->start();
        return;
    }
    m_startedDataDir = dataDir;
    m_starter = std::make_unique<supervisor::ServiceStarter>(
        supervisor::ServiceStarter::Options{.dataDir = dataDir, .program = {}, .arguments = arguments});
    connect(m_starter.get(), &supervisor::ServiceStarter::ready, this, &ConsoleApp::onServiceReady);
    connect(m_starter.get(), &supervisor::ServiceStarter::failed, this, &ConsoleApp::onServiceFailed);
    m_starter->start();
}

void ConsoleApp::onServiceReady(const QUrl& url)
{
    m_transport.setBaseUrl(url);
    if (m_starter->service())
        m_operator.setToken(m_starter->service()->operatorToken.toUtf8());
    m_shell.onServiceReady();
    // A restarted service may listen elsewhere: do not wait for the next try at the old place.
    if (m_session.isSignedIn())
        m_feed.retryNow();
}

void ConsoleApp::onServiceFailed(const QString& reason)
{
    m_shell.onServiceFailed(reason);
    // Whoever is working sees that the service is away; it is tried again without being asked.
    if (m_session.isSignedIn())
        QTimer::singleShot(restartPause, m_starter.get(), &supervisor::ServiceStarter::start);
}

QString ConsoleApp::choiceKey() const
{
    const QByteArray path = QFileInfo(m_options.dataDir).absoluteFilePath().toUtf8();
    return u"service/"_s
           + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(12));
}

void ConsoleApp::rememberChoice(const ServiceChoice& choice)
{
    if (m_options.demo || !m_options.service.isEmpty())
        return;
    const QString text = choice.place == ServicePlace::Server ? choice.address.toString()
                         : choice.place == ServicePlace::Demo ? u"demo"_s
                                                              : u"here"_s;
    m_settings.setValue(choiceKey(), text);
}

std::optional<ServiceChoice> ConsoleApp::rememberedChoice() const
{
    const QString text = m_settings.value(choiceKey()).toString();
    if (text.isEmpty())
        return std::nullopt;
    if (text == u"demo")
        return ServiceChoice{ServicePlace::Demo, {}};
    if (text == u"here")
        return ServiceChoice{ServicePlace::ThisComputer, {}};
    return ServiceChoice{ServicePlace::Server, QUrl(text)};
}

} // namespace clinic::app
