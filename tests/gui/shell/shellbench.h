#pragma once

#include "tests/support/fakes/fakeaccountapi.h"
#include "tests/support/fakes/fakeauditapi.h"
#include "tests/support/fakes/fakebookingapi.h"
#include "tests/support/fakes/fakecallapi.h"
#include "tests/support/fakes/fakeclock.h"
#include "tests/support/fakes/fakecontactapi.h"
#include "tests/support/fakes/fakeeventfeed.h"
#include "tests/support/fakes/fakeinstallationapi.h"
#include "tests/support/fakes/fakeprivacyapi.h"
#include "tests/support/fakes/fakescheduleapi.h"
#include "tests/support/fakes/fakesessionapi.h"
#include "ui/common/desktopappearance.h"
#include "ui/common/themecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shellcontroller.h"

#include <QSettings>
#include <QTemporaryDir>

namespace clinic::test {

/// A desktop that a test makes dark.
class FakeDesktop final : public ui::DesktopAppearance
{
    Q_OBJECT
public:
    [[nodiscard]] bool prefersDark() const override { return m_dark; }
    void setDark(bool dark);

private:
    bool m_dark = false;
};

/// A whole shell over fake ports, with an empty pane of two buttons in place of the calendar.
class ShellBench final
{
public:
    ShellBench();
    ~ShellBench();

    /// The window on the screen, with the focus where it belongs.
    void show();
    /// Signs Rosa in, or somebody else.
    void signIn(const contract::Session& session = rosa());

    [[nodiscard]] static contract::Session rosa();

    QTemporaryDir directory;
    QSettings settings;
    FakeDesktop desktop;
    ui::ThemeController themes;
    FakeSessionApi sessions;
    FakeBookingApi bookings;
    FakeContactApi contacts;
    FakeScheduleApi schedule;
    FakeAccountApi accounts;
    FakeCallApi calls;
    FakeAuditApi audit;
    FakePrivacyApi privacy;
    FakeInstallationApi installation;
    FakeEventFeed feed;
    FakeClock clock{QDateTime(QDate(2026, 11, 17), QTime(11, 12), Qt::UTC)};
    ui::MainWindow window;
    ui::ShellController shell;
    QList<ui::ServiceChoice> wanted;
    QList<ui::ServiceChoice> proven;
    QList<domain::Booking> shownBookings;
    /// Whether the calendar would lose something.
    bool dirty = false;
    domain::ConnectionState seenConnection = domain::ConnectionState::Connecting;

private:
    [[nodiscard]] ui::Screen makeScreen(const ui::Say& say, QWidget* parent);
};

/// Every visible widget under `root` that takes the focus.
[[nodiscard]] QList<QWidget*> focusable(QWidget& root);

} // namespace clinic::test
