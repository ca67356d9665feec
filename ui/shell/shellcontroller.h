#pragma once

#include "clinicdraft.h"
#include "consoleparts.h"
#include "domain/clock.h"
#include "ui/common/filechooser.h"

#include <QObject>

#include <optional>

namespace clinic::ui {

class MainWindow;
class SessionLock;
class ThemeController;
class Workspace;

/// Leads through the console: starting, first start, sign-in, work, and back to sign-in. Says which service it needs
/// with `serviceWanted`; whoever runs services answers with `onServiceReady` or `onServiceFailed`.
class ShellController final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the controller; the window's pages are the controller's to fill.
    ShellController(MainWindow& window, const ConsoleParts& parts, ThemeController& themes, ScreenFactory calendar,
                    QObject* parent = nullptr);
    /// With another clock for the lock of idle consoles.
    ShellController(MainWindow& window, const ConsoleParts& parts, ThemeController& themes, ScreenFactory calendar,
                    const domain::Clock& clock, QObject* parent = nullptr);
    ~ShellController() override;

    /// Nobody has chosen yet where the calendar lives.
    void askWhere();
    void begin(const ServiceChoice& choice);

    [[nodiscard]] const std::optional<contract::Session>& session() const { return m_session; }
    [[nodiscard]] SessionLock& lock() const { return *m_lock; }

public Q_SLOTS:
    /// The service answers at the address that the ports know. Also after a restart, which changes nothing here.
    void onServiceReady();
    /// `reason` says in a line what is wrong; empty when nobody knows.
    void onServiceFailed(const QString& reason);
    /// The session could not be renewed: what is open is covered and waits for the same person.
    void onSessionEnded();

Q_SIGNALS:
    void serviceWanted(const clinic::ui::ServiceChoice& choice);
    /// Somebody could sign in there: the next start need not ask.
    void choiceProven(const clinic::ui::ServiceChoice& choice);

private:
    void connectPages();
    void lookForClinics();
    void makeClinic();
    void onClinicMade(const contract::AddClinicReply& reply);
    void signIn(const QString& email, const QString& password);
    void onSignedIn(const contract::Session& session, const QString& email);
    void showSignIn(const QString& hint = {});
    void enter();
    void leave();
    void signOut();
    void onUnlocked(const contract::Session& session);
    void onEvent(const domain::ServerEvent& event);
    void addTranscripts(Workspace& workspace, const Say& say);
    void addAdministration(Workspace& workspace, const Say& say);
    void tellFirstSteps(Workspace& workspace);
    [[nodiscard]] QString placeWords() const;

    MainWindow& m_window;
    const ConsoleParts m_parts;
    ThemeController& m_themes;
    const ScreenFactory m_calendar;
    const domain::Clock& m_clock;
    DesktopFileChooser m_chooser;
    ServiceChoice m_choice;
    bool m_waitingForService = false;
    /// A clinic that is being made; afterwards its admin is signed in.
    std::optional<ClinicDraft> m_draft;
    std::optional<contract::Session> m_session;
    QString m_email;
    /// The clinic was made here a moment ago, and has only what every clinic begins with.
    bool m_newClinic = false;
    SessionLock* m_lock = nullptr;
};

} // namespace clinic::ui
