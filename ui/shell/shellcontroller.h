#pragma once

#include "clinicdraft.h"
#include "consoleparts.h"

#include <QObject>

#include <optional>

namespace clinic::ui {

class MainWindow;
class ThemeController;

/// Leads through the console: starting, first start, sign-in, work, and back to sign-in. Says which service it needs
/// with `serviceWanted`; whoever runs services answers with `onServiceReady` or `onServiceFailed`.
class ShellController final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the controller; the window's pages are the controller's to fill.
    ShellController(MainWindow& window, const ConsoleParts& parts, ThemeController& themes, ScreenFactory calendar,
                    QObject* parent = nullptr);
    ~ShellController() override;

    /// Nobody has chosen yet where the calendar lives.
    void askWhere();
    void begin(const ServiceChoice& choice);

    [[nodiscard]] const std::optional<contract::Session>& session() const { return m_session; }

public Q_SLOTS:
    /// The service answers at the address that the ports know. Also after a restart, which changes nothing here.
    void onServiceReady();
    /// `reason` says in a line what is wrong; empty when nobody knows.
    void onServiceFailed(const QString& reason);

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
    void onSignedIn(const contract::Session& session);
    void showSignIn(const QString& hint = {});
    void enter();
    void leave();
    void signOut();
    void onFeedSignedOut();
    [[nodiscard]] QString placeWords() const;

    MainWindow& m_window;
    const ConsoleParts m_parts;
    ThemeController& m_themes;
    const ScreenFactory m_calendar;
    ServiceChoice m_choice;
    bool m_waitingForService = false;
    /// A clinic that is being made; afterwards its admin is signed in.
    std::optional<ClinicDraft> m_draft;
    std::optional<contract::Session> m_session;
};

} // namespace clinic::ui
