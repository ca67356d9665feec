#pragma once

#include "contract/ports.h"
#include "idlewatch.h"
#include "lockpage.h"

#include <QPointer>

namespace clinic::ui {

class MainWindow;

/// Covers the workspace of somebody who is away or whose session has ended, and opens it to the same person's password.
/// What is typed beneath stays as it is.
class SessionLock final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the lock. `isDirty` tells whether something is typed beneath.
    SessionLock(MainWindow& window, contract::SessionApi& sessions, const domain::Clock& clock,
                std::function<bool()> isDirty, QObject* parent = nullptr);

    /// Somebody works from now on, signed in with this e-mail.
    void begin(const contract::Session& session, const QString& email);
    void end();
    void setIdleMinutes(int minutes) { m_watch.setMinutes(minutes); }
    void lock(LockPage::Reason reason);
    [[nodiscard]] bool isLocked() const { return m_locked; }
    [[nodiscard]] IdleWatch& watch() { return m_watch; }

Q_SIGNALS:
    /// With the tokens of the new session, which the ports use already.
    void unlocked(const clinic::contract::Session& session);
    /// Somebody else wants to sign in; what is typed is given up.
    void leaveRequested();

private:
    void unlock(const QString& password);
    void onAnswer(const domain::Result<contract::Session>& reply);
    void onOtherPerson();
    static void closePopups();

    MainWindow& m_window;
    contract::SessionApi& m_sessions;
    std::function<bool()> m_isDirty;
    IdleWatch m_watch;
    contract::SessionStaff m_person;
    QString m_email;
    bool m_working = false;
    bool m_locked = false;
    QPointer<QWidget> m_focusBefore;
};

} // namespace clinic::ui
