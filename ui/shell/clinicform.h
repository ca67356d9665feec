#pragma once

#include "clinicdraft.h"
#include "domain/error.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace clinic::ui {

class LabeledField;
class PasswordLineEdit;
class TimeZoneComboBox;

/// The fields of a new clinic and its first admin. A field is judged from the moment it was left or filled wrongly.
class ClinicForm final : public QWidget
{
    Q_OBJECT
public:
    explicit ClinicForm(QWidget* parent = nullptr);

    [[nodiscard]] ClinicDraft draft() const;
    /// Shows everything that is wrong and goes to the first of it; true when nothing is.
    [[nodiscard]] bool check();
    /// Marks what the service refused.
    void showRefusal(const domain::Error& error);
    void focusFirst();

private:
    struct Judged
    {
        LabeledField* field;
        QString (ClinicDraft::*error)() const;
        QString pointer;
        bool touched = false;
    };

    void judge(Judged& one, bool always);
    void addField(LabeledField* field, QString (ClinicDraft::*error)() const, const QString& pointer);

    QLineEdit* m_name = nullptr;
    TimeZoneComboBox* m_zone = nullptr;
    QLineEdit* m_adminName = nullptr;
    QLineEdit* m_adminEmail = nullptr;
    PasswordLineEdit* m_password = nullptr;
    PasswordLineEdit* m_passwordAgain = nullptr;
    QList<Judged> m_fields;
};

} // namespace clinic::ui
