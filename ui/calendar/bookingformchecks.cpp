#include "bookingform.h"

#include "calendarcontroller.h"
#include "patientfield.h"
#include "phone/phonenumber.h"
#include "repeatfield.h"
#include "ui/common/fieldnote.h"
#include "ui/common/labeledfield.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QToolButton>

namespace clinic::ui {

void BookingForm::tellLength(const QString& problem)
{
    m_lengthMessage->showError(problem);
    markInvalid(*m_length, !problem.isEmpty());
}

QString BookingForm::phoneProblem() const
{
    const phone::PhoneCheck check = phone::checkPhone(m_phone->text(), m_region);
    if (check.valid)
        return {};
    if (m_phone->text().simplified().isEmpty())
        return tr("A phone number is needed to know the person again.");
    switch (check.problem) {
    case phone::PhoneCheck::TooShort:
        if (check.digitsMissing == 1)
            return tr("One digit is missing: %1 are needed after %2.").arg(check.digitsNeeded).arg(check.countryCode);
        if (check.digitsMissing > 1)
            return tr("%n digits are missing: %1 are needed after %2.", nullptr, check.digitsMissing)
                .arg(check.digitsNeeded)
                .arg(check.countryCode);
        return tr("Some digits are missing.");
    case phone::PhoneCheck::TooLong:
        return check.digitsNeeded > 0
                   ? tr("Too many digits: %1 are needed after %2.").arg(check.digitsNeeded).arg(check.countryCode)
                   : tr("Too many digits.");
    case phone::PhoneCheck::InvalidCountry:
        return tr("No country has this code. Start with + and the country's code.");
    default:
        return tr("This is not a phone number. Use digits, with + and the country's code from abroad.");
    }
}

QString BookingForm::emailProblem() const
{
    static const QRegularExpression shape(QStringLiteral("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"));
    const QString text = m_email->text().trimmed();
    if (text.isEmpty() || shape.match(text).hasMatch())
        return {};
    return tr("An e-mail address looks like name@example.org.");
}

domain::Patient BookingForm::patient() const
{
    domain::Patient patient;
    if (m_patient->contact()) {
        patient.contactId = m_patient->contact()->id;
        return patient;
    }
    patient.name = m_patient->name();
    patient.phone = phone::toE164(m_phone->text(), m_region).value_or(QString());
    patient.email = m_email->text().trimmed();
    return patient;
}

std::optional<contract::ConfirmRequest> BookingForm::check()
{
    const bool known = m_patient->contact().has_value();
    m_patientField->showError(m_patient->name().isEmpty() ? tr("Who is it for? Type the patient's name.") : QString());
    m_phoneField->showError(known ? QString() : phoneProblem());
    m_emailField->showError(known ? QString() : emailProblem());
    if (m_emailField->hasError())
        m_more->setChecked(true);
    m_reasonField->showError(m_beside && reason().isEmpty() ? tr("A few words are enough; the history keeps them.")
                                                            : QString());
    const auto chosen = procedure();
    if (!chosen)
        tellLength(tr("Choose what is to be done."));
    const std::pair<bool, QWidget*> order[] = {{m_patientField->hasError(), m_patient},
                                               {m_phoneField->hasError(), m_phone},
                                               {!m_lengthMessage->text().isEmpty(), m_procedure},
                                               {m_reasonField->hasError(), m_reason},
                                               {m_emailField->hasError(), m_email}};
    for (const auto& [wrong, field] : order) {
        if (wrong) {
            field->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
    }
    return contract::ConfirmRequest{patient(), chosen->id, m_note->toPlainText().trimmed(),
                                    m_beside ? QList<domain::SlotId>{} : m_repeat->chosenSlots()};
}

void BookingForm::showFieldErrors(const QList<domain::FieldError>& errors)
{
    for (const domain::FieldError& error : errors) {
        if (error.pointer.contains(QLatin1String("phone")))
            m_phoneField->showError(tr("The service does not accept this number."));
        else if (error.pointer.contains(QLatin1String("email")))
            m_emailField->showError(tr("The service does not accept this address."));
        else if (error.pointer.contains(QLatin1String("name")))
            m_patientField->showError(tr("The service does not accept this name."));
    }
}

} // namespace clinic::ui
