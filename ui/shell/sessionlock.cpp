#include "sessionlock.h"

#include "mainwindow.h"

#include <QApplication>
#include <QDialog>

namespace clinic::ui {

SessionLock::SessionLock(MainWindow& window, contract::SessionApi& sessions, const domain::Clock& clock,
                         std::function<bool()> isDirty, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_sessions(sessions)
    , m_isDirty(std::move(isDirty))
    , m_watch(clock)
{
    connect(&m_watch, &IdleWatch::idle, this, [this] { lock(LockPage::Locked); });
    const LockPage& page = m_window.lockPage();
    connect(&page, &LockPage::unlockRequested, this, &SessionLock::unlock);
    connect(&page, &LockPage::otherPersonRequested, this, &SessionLock::onOtherPerson);
    connect(&page, &LockPage::dropConfirmed, this, &SessionLock::leaveRequested);
}

void SessionLock::begin(const contract::Session& session, const QString& email)
{
    m_working = true;
    m_locked = false;
    m_person = session.staff;
    m_email = email;
    m_watch.setMinutes(session.clinic ? session.clinic->idleLockMinutes : 0);
    m_watch.start();
}

void SessionLock::end()
{
    m_working = false;
    m_locked = false;
    m_email.clear();
    m_person = {};
    m_watch.stop();
    m_window.lockPage().forget();
}

void SessionLock::lock(LockPage::Reason reason)
{
    if (!m_working)
        return;
    m_watch.stop();
    if (!m_locked) {
        closePopups();
        m_focusBefore = QApplication::focusWidget();
    }
    m_locked = true;
    m_window.lockPage().showFor(m_person, reason);
    m_window.cover();
}

/// Menus and dialogs stand outside the window, so that its page does not cover them.
void SessionLock::closePopups()
{
    while (QWidget* popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            popup->hide();
    }
    for (QWidget* other : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QDialog*>(other);
        if (dialog && dialog->isVisible())
            dialog->reject();
    }
}

void SessionLock::unlock(const QString& password)
{
    m_sessions.logIn({m_email, password}, this,
                     [this](const domain::Result<contract::Session>& reply) { onAnswer(reply); });
}

void SessionLock::onAnswer(const domain::Result<contract::Session>& reply)
{
    if (!m_locked)
        return;
    if (!reply) {
        m_window.lockPage().showFailure(reply.error());
        return;
    }
    m_locked = false;
    m_window.lockPage().forget();
    m_window.uncover();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    m_watch.start();
    Q_EMIT unlocked(*reply);
}

void SessionLock::onOtherPerson()
{
    if (m_isDirty())
        m_window.lockPage().askToDrop();
    else
        Q_EMIT leaveRequested();
}

} // namespace clinic::ui
