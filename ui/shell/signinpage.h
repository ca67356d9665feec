#pragma once

#include "cardpage.h"
#include "domain/error.h"

class QLineEdit;

namespace clinic::ui {

class ActionButton;
class BusyBar;
class FieldNote;
class LabeledField;
class PasswordLineEdit;
class PrimaryButton;
class SignInPause;
class TextLabel;

/// Asks for e-mail and password, counts the tries that are left, and waits out a pause.
class SignInPage final : public CardPage
{
    Q_OBJECT
public:
    explicit SignInPage(QWidget* parent = nullptr);

    /// Which clinic, where: the line under the name.
    void setPlace(const QString& place);
    /// What is good to know before signing in; empty for nothing.
    void setHint(const QString& hint);
    void setEmail(const QString& email);
    /// Ready for a new try: no password, no message, the focus where something is missing.
    void reset();
    void setBusy(bool busy);
    void showFailure(const domain::Error& error);

Q_SIGNALS:
    void signInRequested(const QString& email, const QString& password);
    /// The person wants a clinic that lives elsewhere.
    void otherPlaceRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void submit();
    void focusWhatIsMissing();

    TextLabel* m_place = nullptr;
    TextLabel* m_hint = nullptr;
    QLineEdit* m_email = nullptr;
    PasswordLineEdit* m_password = nullptr;
    LabeledField* m_emailField = nullptr;
    LabeledField* m_passwordField = nullptr;
    FieldNote* m_failure = nullptr;
    PrimaryButton* m_signIn = nullptr;
    BusyBar* m_busyBar = nullptr;
    ActionButton* m_otherPlace = nullptr;
    bool m_busy = false;
    SignInPause* m_pause = nullptr;
};

} // namespace clinic::ui
