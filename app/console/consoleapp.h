#pragma once

#include "app/console/firstclinicapi.h"
#include "app/console/options.h"
#include "client/credentials.h"
#include "client/httpaccountapi.h"
#include "client/httpauditapi.h"
#include "client/httpbookingapi.h"
#include "client/httpcallapi.h"
#include "client/httpcontactapi.h"
#include "client/httpfileapi.h"
#include "client/httpinstallationapi.h"
#include "client/httpprivacyapi.h"
#include "client/httpscheduleapi.h"
#include "client/httpsessionapi.h"
#include "client/httptransport.h"
#include "client/httpwaitlistapi.h"
#include "client/sessioncredentials.h"
#include "client/sseeventfeed.h"
#include "supervisor/servicestarter.h"
#include "ui/common/desktopappearance.h"
#include "ui/common/themecontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shellcontroller.h"

#include <QSettings>

#include <memory>

namespace clinic::app {

/// The console, wired: one wire to the service with the ports over it, the service of this computer when it is wanted,
/// and the window.
class ConsoleApp final : public QObject
{
    Q_OBJECT
public:
    explicit ConsoleApp(ConsoleOptions options);
    ~ConsoleApp() override;

    void start();

private:
    void onServiceWanted(const ui::ServiceChoice& choice);
    void startLocalService(const QString& dataDir, const QStringList& arguments);
    void onServiceReady(const QUrl& url);
    void onServiceFailed(const QString& reason);
    void rememberChoice(const ui::ServiceChoice& choice);
    [[nodiscard]] std::optional<ui::ServiceChoice> rememberedChoice() const;
    [[nodiscard]] QString choiceKey() const;

    const ConsoleOptions m_options;
    QSettings m_settings;

    client::HttpTransport m_transport;
    client::SessionCredentials m_session;
    client::FixedCredentials m_operator;
    client::HttpSessionApi m_sessions;
    client::HttpBookingApi m_bookings;
    client::HttpContactApi m_contacts;
    client::HttpWaitlistApi m_waitlist;
    client::HttpScheduleApi m_schedule;
    client::HttpFileApi m_files;
    client::HttpAccountApi m_accounts;
    client::HttpCallApi m_calls;
    client::HttpAuditApi m_audit;
    client::HttpPrivacyApi m_privacy;
    client::HttpInstallationApi m_installation;
    FirstClinicApi m_firstClinic;
    client::SseEventFeed m_feed;

    std::unique_ptr<supervisor::ServiceStarter> m_starter;
    QString m_startedDataDir;

    ui::PortalAppearance m_desktop;
    ui::ThemeController m_themes;
    ui::MainWindow m_window;
    ui::ShellController m_shell;
};

} // namespace clinic::app
