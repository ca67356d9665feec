#pragma once

#include "cardpage.h"
#include "contract/requests.h"
#include "domain/error.h"

namespace clinic::ui {

class ActionButton;
class BusyBar;
class FieldNote;
class LabeledField;
class NoticeBar;
class PasswordLineEdit;
class PrimaryButton;
class SignInPause;
class TextLabel;

/// Covers the work of somebody who is away: their password opens it again as it was; somebody else signs in anew.
class LockPage final : public CardPage
{
    Q_OBJECT
public:
    enum Reason { Locked, SessionEnded };

    explicit LockPage(QWidget* parent = nullptr);

    void showFor(const contract::SessionStaff& person, Reason reason);
    void showFailure(const domain::Error& error);
    /// Asks before what is typed beneath is dropped.
    void askToDrop();
    /// Leaves nothing of the person or the password behind.
    void forget();

Q_SIGNALS:
    void unlockRequested(const QString& password);
    void otherPersonRequested();
    /// The person knows that what is typed is lost.
    void dropConfirmed();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void submit();
    void setBusy(bool busy);

    class Portrait;
    Portrait* m_portrait = nullptr;
    TextLabel* m_name = nullptr;
    TextLabel* m_words = nullptr;
    PasswordLineEdit* m_password = nullptr;
    LabeledField* m_passwordField = nullptr;
    FieldNote* m_failure = nullptr;
    PrimaryButton* m_unlock = nullptr;
    BusyBar* m_busyBar = nullptr;
    NoticeBar* m_drop = nullptr;
    ActionButton* m_other = nullptr;
    SignInPause* m_pause = nullptr;
    bool m_busy = false;
};

} // namespace clinic::ui
