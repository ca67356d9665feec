#include "storage/notificationlistener.h"

#include "storage/database.h"
#include "storage/logging.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace clinic::storage {

namespace {

/// Takes all that have arrived; whether there were any.
bool takeNotifications(PGconn* connection)
{
    bool any = false;
    while (PGnotify* notification = PQnotifies(connection)) {
        PQfreemem(notification);
        any = true;
    }
    return any;
}

} // namespace

NotificationListener::NotificationListener(DatabaseSettings settings, QString channel, std::function<void()> onNotified)
    : m_settings(std::move(settings))
    , m_channel(std::move(channel))
    , m_onNotified(std::move(onNotified))
    , m_wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_settings.applicationName = QStringLiteral("callwaiting-listener");
    m_thread = std::thread(&NotificationListener::listen, this);
}

NotificationListener::~NotificationListener()
{
    m_stopping = true;
    eventfd_write(m_wakeFd, 1);
    m_thread.join();
    close(m_wakeFd);
}

bool NotificationListener::pause(int milliseconds) const
{
    pollfd wake{m_wakeFd, POLLIN, 0};
    poll(&wake, 1, milliseconds);
    return !m_stopping;
}

void NotificationListener::listen()
{
    int wait = 100;
    do {
        const auto database = Database::unopened(m_settings);
        if (database->runScript("listen", QLatin1String("LISTEN ") + m_channel)) {
            wait = 100;
            m_listening = true;
            waitOn(*database);
            m_listening = false;
        } else {
            wait = std::min(wait * 2, 5'000);
        }
    } while (pause(m_stopping ? 0 : wait));
}

void NotificationListener::waitOn(Database& database)
{
    auto* connection = static_cast<PGconn*>(database.handle());
    m_onNotified();
    while (!m_stopping) {
        std::array<pollfd, 2> waiting{pollfd{PQsocket(connection), POLLIN, 0}, pollfd{m_wakeFd, POLLIN, 0}};
        if (poll(waiting.data(), waiting.size(), -1) < 0 || waiting[0].revents == 0)
            continue;
        if (!PQconsumeInput(connection) || PQstatus(connection) != CONNECTION_OK) {
            qCWarning(lcStorage, "listen: connection lost");
            return;
        }
        if (takeNotifications(connection))
            m_onNotified();
    }
}

} // namespace clinic::storage
