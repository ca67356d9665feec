#pragma once

#include "domain/error.h"

#include <QDialog>

class QLineEdit;

namespace clinic::ui {

class ActionButton;
class BusyBar;
class FieldNote;
class LabeledField;
class PasswordLineEdit;

/// Asks for reason and password before what was said is shown. Stays open until the service has agreed.
class RevealDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RevealDialog(QWidget* parent);
    ~RevealDialog() override;

    /// The service did not agree; the reason stays.
    void showRefusal(const domain::Error& error);

Q_SIGNALS:
    void revealWanted(const QString& reason, const QString& password);

private:
    void makeFields();
    void submit();
    void setBusy(bool busy);

    QLineEdit* m_reason = nullptr;
    PasswordLineEdit* m_password = nullptr;
    LabeledField* m_reasonField = nullptr;
    LabeledField* m_passwordField = nullptr;
    FieldNote* m_failure = nullptr;
    BusyBar* m_busy = nullptr;
    ActionButton* m_reveal = nullptr;
};

} // namespace clinic::ui
