#pragma once

#include "cardpage.h"
#include "contract/ports.h"

namespace clinic::ui {

class ActionButton;
class BusyBar;
class FieldNote;
class LabeledField;
class PasswordLineEdit;
class PrimaryButton;

/// Changes one's own password, for everybody: the current one, and the new one twice.
class PasswordPage final : public CardPage
{
    Q_OBJECT
public:
    /// The port must outlive the page.
    explicit PasswordPage(contract::AccountApi& accounts, QWidget* parent = nullptr);

    /// Ready to be typed into, with nothing of an earlier try.
    void begin();

Q_SIGNALS:
    void done();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void submit();
    void judge();
    void onAnswer(const domain::Result<domain::Done>& reply);
    void setBusy(bool busy);
    void forget();

    contract::AccountApi& m_accounts;
    PasswordLineEdit* m_current = nullptr;
    PasswordLineEdit* m_new = nullptr;
    PasswordLineEdit* m_again = nullptr;
    LabeledField* m_currentField = nullptr;
    LabeledField* m_newField = nullptr;
    LabeledField* m_againField = nullptr;
    FieldNote* m_failure = nullptr;
    PrimaryButton* m_save = nullptr;
    ActionButton* m_cancel = nullptr;
    BusyBar* m_busyBar = nullptr;
    bool m_busy = false;
};

} // namespace clinic::ui
