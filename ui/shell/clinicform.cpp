#include "clinicform.h"

#include "timezonecombobox.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/passwordlineedit.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QToolButton>

namespace clinic::ui {

namespace {

QLineEdit* lineEdit(const QString& objectName, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    return edit;
}

} // namespace

ClinicForm::ClinicForm(QWidget* parent)
    : QWidget(parent)
    , m_name(lineEdit(QStringLiteral("clinicNameLineEdit"), this))
    , m_zone(new TimeZoneComboBox(QStringLiteral("timeZoneComboBox"), this))
    , m_adminName(lineEdit(QStringLiteral("adminNameLineEdit"), this))
    , m_adminEmail(lineEdit(QStringLiteral("adminEmailLineEdit"), this))
    , m_password(new PasswordLineEdit(QStringLiteral("adminPasswordLineEdit"), this))
    , m_passwordAgain(new PasswordLineEdit(QStringLiteral("adminPasswordAgainLineEdit"), this))
{
    m_adminEmail->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    addField(new LabeledField(tr("Clinic"), m_name, this), &ClinicDraft::nameError, QStringLiteral("/name"));
    addField(new LabeledField(tr("Time zone"), m_zone, this), &ClinicDraft::timeZoneError,
             QStringLiteral("/time_zone"));
    addField(new LabeledField(tr("Your name"), m_adminName, this), &ClinicDraft::adminNameError,
             QStringLiteral("/admin/name"));
    addField(new LabeledField(tr("Your e-mail"), m_adminEmail, this), &ClinicDraft::adminEmailError,
             QStringLiteral("/admin/email"));
    addField(new LabeledField(tr("Password, 10 characters or more"), m_password, this), &ClinicDraft::passwordError,
             QStringLiteral("/admin/password"));
    addField(new LabeledField(tr("Password again"), m_passwordAgain, this), &ClinicDraft::passwordAgainError, {});

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(metrics::pad);
    grid->setHorizontalSpacing(metrics::unit);
    for (int i = 0; i < m_fields.size(); ++i)
        grid->addWidget(m_fields.at(i).field, i / 2, i % 2, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    setTabOrder(m_adminEmail, m_password);
    setTabOrder(m_password, &m_password->eye());
    setTabOrder(&m_password->eye(), m_passwordAgain);
    setTabOrder(m_passwordAgain, &m_passwordAgain->eye());

    const auto connectField = [this](int index, QLineEdit* edit) {
        connect(edit, &QLineEdit::textChanged, this, [this, index] { judge(m_fields[index], false); });
        connect(edit, &QLineEdit::editingFinished, this, [this, index, edit] {
            m_fields[index].touched = m_fields[index].touched || !edit->text().isEmpty();
            judge(m_fields[index], false);
        });
    };
    connectField(0, m_name);
    connectField(1, m_zone->lineEdit());
    connectField(2, m_adminName);
    connectField(3, m_adminEmail);
    connectField(4, m_password);
    connectField(5, m_passwordAgain);
    connect(m_password, &QLineEdit::textChanged, this, [this] { judge(m_fields.last(), false); });
}

void ClinicForm::addField(LabeledField* field, QString (ClinicDraft::*error)() const, const QString& pointer)
{
    m_fields.append({field, error, pointer});
}

ClinicDraft ClinicForm::draft() const
{
    ClinicDraft draft;
    draft.name = m_name->text();
    draft.timeZone = m_zone->currentText();
    draft.adminName = m_adminName->text();
    draft.adminEmail = m_adminEmail->text();
    draft.password = m_password->text();
    draft.passwordAgain = m_passwordAgain->text();
    return draft;
}

void ClinicForm::judge(Judged& one, bool always)
{
    one.touched = one.touched || always;
    const QString error = (draft().*one.error)();
    if (error.isEmpty())
        one.field->clear();
    else if (one.touched)
        one.field->showError(error);
}

bool ClinicForm::check()
{
    QWidget* firstWrong = nullptr;
    for (Judged& one : m_fields) {
        judge(one, true);
        if (!firstWrong && one.field->hasError())
            firstWrong = &one.field->field();
    }
    if (firstWrong)
        firstWrong->setFocus();
    return !firstWrong;
}

void ClinicForm::showRefusal(const domain::Error& error)
{
    for (const domain::FieldError& bad : error.fields) {
        for (Judged& one : m_fields) {
            if (!one.pointer.isEmpty() && one.pointer == bad.pointer)
                one.field->showError(tr("The service does not take this. Change it and start again."));
        }
    }
}

void ClinicForm::focusFirst()
{
    m_name->setFocus();
}

} // namespace clinic::ui
