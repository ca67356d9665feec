#pragma once

#include "client/httpbookingapi.h"
#include "client/httpcontactapi.h"
#include "client/httpfileapi.h"
#include "client/httpscheduleapi.h"
#include "client/httpsessionapi.h"
#include "client/httptransport.h"
#include "client/httpwaitlistapi.h"
#include "client/sessioncredentials.h"
#include "client/sseeventfeed.h"
#include "ui/calendar/calendargrid.h"
#include "ui/calendar/calendarscreen.h"

#include <memory>

namespace clinic::test {

/// One receptionist's console without its window: the calendar screen on the real client, signed in to a real service.
class Desk final
{
public:
    explicit Desk(const QUrl& service);

    /// Signs in and shows the calendar; false when that did not come about.
    [[nodiscard]] bool open(const QString& email);
    /// The service came back at another port.
    void follow(const QUrl& service) { m_transport.setBaseUrl(service); }

    [[nodiscard]] ui::CalendarScreen& screen() const { return *m_screen; }
    [[nodiscard]] ui::CalendarGrid& grid() const { return m_screen->grid(); }
    [[nodiscard]] client::SseEventFeed& feed() { return m_feed; }
    [[nodiscard]] const contract::Session& session() const { return m_session; }
    [[nodiscard]] QString lastSentence() const { return m_lastSentence; }

    /// Where the screen shows half an hour free in a column, the first one or `skip` further.
    [[nodiscard]] std::optional<ui::SceneCell> freeCell(int column, int skip = 0) const;
    /// What stands at a slot's time; none when it shows as free.
    [[nodiscard]] std::optional<ui::Block> blockAt(int column, const QDateTime& time) const;
    /// Shortcuts go to the window that has the focus, as they do for a person.
    void activate() const;
    /// Puts the focus there and presses Enter.
    void claimByEnter(int column, const QDateTime& time) const;

    template <class T>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_screen->findChild<T*>(QLatin1String(name));
    }

private:
    client::HttpTransport m_transport;
    client::SessionCredentials m_credentials;
    client::HttpSessionApi m_sessions;
    client::HttpBookingApi m_bookings;
    client::HttpContactApi m_contacts;
    client::HttpWaitlistApi m_waitlist;
    client::HttpScheduleApi m_schedule;
    client::HttpFileApi m_files;
    client::SseEventFeed m_feed;
    contract::Session m_session;
    std::unique_ptr<ui::CalendarScreen> m_screen;
    QString m_lastSentence;
};

} // namespace clinic::test
