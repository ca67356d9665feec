#include "bookingform.h"

#include "calendarcontroller.h"
#include "calendarwords.h"
#include "patientfield.h"
#include "patienthistory.h"
#include "phone/phonenumber.h"
#include "phone/typedphone.h"
#include "repeatfield.h"
#include "ui/common/labeledfield.h"
#include "ui/common/textlabel.h"
#include "warningnote.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int longestMinutes = 4 * 60;

int wholeSteps(int minutes, int step)
{
    return std::max(1, (minutes + step - 1) / step) * step;
}

bool looksLikePhone(const QString& text)
{
    return !text.isEmpty() &&
           (text.at(0).isDigit() || text.at(0) == QLatin1Char('+') || text.at(0) == QLatin1Char('('));
}

} // namespace

void BookingForm::clear()
{
    m_patient->clear();
    m_phone->clear();
    m_email->clear();
    m_reason->clear();
    m_repeat->clear();
    m_history->clear();
    setNote({});
    for (LabeledField* field : {m_patientField, m_phoneField, m_emailField, m_reasonField, m_resourceField})
        field->clear();
    tellLength({});
    showKnown();
}

bool BookingForm::isUntouched() const
{
    return m_patient->name().isEmpty() && m_phone->text().isEmpty() && m_email->text().isEmpty() &&
           m_note->toPlainText().isEmpty();
}

QString BookingForm::patientName() const
{
    return m_patient->name();
}

void BookingForm::setPatient(const domain::Contact& contact)
{
    m_patient->setContact(contact);
}

void BookingForm::setNote(const QString& note)
{
    const QSignalBlocker quiet(m_note);
    m_note->setPlainText(note);
}

std::optional<domain::Procedure> BookingForm::procedure() const
{
    const int row = m_procedure->currentIndex();
    if (row < 0 || row >= m_procedures.procedures().size())
        return std::nullopt;
    return m_procedures.procedures().at(row);
}

int BookingForm::minutes() const
{
    return m_length->currentData().toInt();
}

void BookingForm::setProcedure(const domain::ProcedureId& id, int minutes)
{
    m_procedure->setCurrentIndex(m_procedures.rowOf(id));
    fillLengths(minutes);
    setHeldResources({});
}

void BookingForm::keepProcedure()
{
    if (!m_chosen)
        return;
    const int before = minutes();
    m_procedure->setCurrentIndex(m_procedures.rowOf(m_chosen->id));
    fillLengths(before);
}

void BookingForm::fillLengths(int chosenMinutes)
{
    const int step = m_controller.gridMinutes();
    const auto chosen = procedure();
    const int least = chosen ? wholeSteps(chosen->durationMinutes, step) : step;
    const QSignalBlocker quiet(m_length);
    m_length->clear();
    for (int minutes = least; minutes <= std::max(longestMinutes, least); minutes += step)
        m_length->addItem(CalendarWords::minutes(minutes), minutes);
    m_length->setCurrentIndex(std::max(0, m_length->findData(wholeSteps(chosenMinutes, step))));
}

void BookingForm::setHeldMinutes(std::optional<int> held)
{
    tellLength(held && *held < minutes() ? tr("Only %1 are held. Take a time with more room, or a shorter length.")
                                               .arg(CalendarWords::minutes(*held))
                                         : QString());
}

void BookingForm::setHeldResources(const std::optional<QList<domain::ResourceId>>& resources)
{
    const auto chosen = procedure();
    const bool needed = (chosen && !chosen->resourceKinds.isEmpty()) || (resources && !resources->isEmpty());
    m_resourceField->setVisible(needed && !m_beside);
    const QString names = m_controller.resourceNames(resources.value_or(QList<domain::ResourceId>{}));
    if (!names.isEmpty()) {
        m_resources->setText(names);
        m_resourceField->setAside(tr("held for you"));
        m_resourceField->clear();
    } else {
        m_resources->setText(chosen ? chosen->resourceKinds.join(QStringLiteral(", ")) : QString());
        m_resourceField->setAside(tr("checked when held"));
    }
    tellAside();
}

void BookingForm::setResourceProblem(const QString& words)
{
    m_resourceField->showError(words);
    if (words.isEmpty())
        return;
    m_resourceField->setVisible(!m_beside);
    m_resourceField->setAside({});
    if (m_compact)
        m_more->setChecked(true);
}

bool BookingForm::hasResourceProblem() const
{
    return m_resourceField->hasError();
}

void BookingForm::setDay(const QDate& day)
{
    m_day = day;
    tellSameDay();
}

void BookingForm::tellSameDay()
{
    const QList<domain::Booking> same = m_history->bookedOn(m_day);
    if (same.isEmpty() || !m_patient->contact()) {
        m_sameDay->clear();
        return;
    }
    const domain::Booking& first = same.first();
    const auto procedure = m_controller.procedures().procedureById(first.procedureId);
    //: Given name, time, procedure, provider
    m_sameDay->show(Severity::Warning, QStringLiteral("triangle-alert"),
                    tr("%1 is booked already that day: %2, %3, %4.")
                        .arg(CalendarWords::givenName(m_patient->contact()->name),
                             CalendarWords::clock(first.startsAt, m_controller.zone()),
                             procedure ? procedure->name : tr("No procedure"),
                             CalendarWords::shortName(m_controller.providerName(first.providerId))));
}

void BookingForm::tellAside()
{
    if (const auto visit = m_history->lastVisit())
        //: Date and provider of the last visit
        m_seen->setWhole(tr("seen %1, %2")
                             .arg(QLocale().toString(m_controller.model().localDate(visit->startsAt), tr("d MMM yyyy")),
                                  CalendarWords::shortName(m_controller.providerName(visit->providerId))));
    else
        m_seen->setWhole(tr("known patient"));
    m_moreAside->setText(m_resourceField->isHidden() ? QString() : m_resources->text());
}

void BookingForm::setBeside(bool beside)
{
    m_beside = beside;
    m_reasonField->setVisible(beside);
    m_repeat->setVisible(!beside);
    setHeldResources({});
}

QString BookingForm::reason() const
{
    return m_reason->text().trimmed();
}

void BookingForm::setCompact(bool compact)
{
    m_compact = compact;
    m_more->setVisible(compact);
    m_moreAside->setVisible(compact);
    m_lesser->setVisible(!compact || m_more->isChecked());
}

void BookingForm::setSearchable(bool searchable)
{
    m_patient->setSearchable(searchable);
}

void BookingForm::onPhoneEdited(const QString& text)
{
    const phone::TypedPhone shown = phone::formatAsTyped(phone::TypedPhone{text, m_phone->cursorPosition()}, m_region);
    if (shown.text != text) {
        m_phone->setText(shown.text);
        m_phone->setCursorPosition(shown.caret);
    }
    m_phoneField->clear();
    // What is missing is told when the field is left; what can never become right, at once.
    const phone::PhoneCheck check = phone::checkPhone(m_phone->text(), m_region);
    if (!check.valid && check.problem == phone::PhoneCheck::TooLong)
        m_phoneField->showError(phoneProblem());
    Q_EMIT edited();
}

void BookingForm::onContactChosen(const domain::Contact& contact)
{
    showKnown();
    m_patientField->clear();
    m_history->showFor(contact.id, contact.name);
    m_procedure->setFocus(Qt::TabFocusReason);
    Q_EMIT edited();
}

void BookingForm::onNewPerson()
{
    const QString typed = m_patient->name();
    if (looksLikePhone(typed)) {
        m_patient->setName({});
        m_phone->setText(phone::formatAsTyped(typed, m_region));
        focusPatient();
    } else {
        m_phone->setFocus(Qt::TabFocusReason);
    }
    Q_EMIT edited();
}

void BookingForm::showKnown()
{
    const auto& contact = m_patient->contact();
    m_knownPhone->setText(contact ? phone::formatInternational(contact->phone) : QString());
    m_known->setVisible(contact.has_value());
    m_phoneField->setVisible(!contact);
    m_emailField->setVisible(!contact);
    if (!contact)
        m_history->clear();
    tellSameDay();
    tellAside();
}

void BookingForm::onProcedureChosen()
{
    const auto chosen = procedure();
    fillLengths(chosen ? chosen->durationMinutes : minutes());
    m_resourceField->clear();
    setHeldResources({});
    Q_EMIT lengthChosen();
}

void BookingForm::focusPatient(bool select)
{
    QLineEdit* edit = m_patient->lineEdit();
    edit->setFocus(Qt::OtherFocusReason);
    if (select)
        edit->selectAll();
    else
        edit->end(false);
}

} // namespace clinic::ui
