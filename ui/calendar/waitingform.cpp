#include "waitingform.h"

#include "calendarcontroller.h"
#include "calendargeometry.h"
#include "patientfield.h"
#include "phone/phonenumber.h"
#include "phone/region.h"
#include "ui/common/actionbutton.h"
#include "ui/common/errorwords.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int usualDays = 14;

QComboBox* comboBox(const QString& name)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setMinimumHeight(metrics::control);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

QDateEdit* dateEdit(const QString& name)
{
    auto* edit = new QDateEdit;
    edit->setObjectName(name);
    edit->setMinimumHeight(metrics::control);
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    return edit;
}

} // namespace

WaitingForm::WaitingForm(contract::ContactApi& contacts, CalendarController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_region(phone::regionForTimeZone(QString::fromLatin1(controller.zone().id())))
{
    setObjectName(QStringLiteral("waitingForm"));
    makeFields(contacts);
    layOut();
    setFocusProxy(m_patient);
    connect(m_patient, &PatientField::contactChosen, this, [this] {
        m_phoneField->hide();
        m_patientField->clear();
        m_procedure->setFocus();
    });
    connect(m_patient, &PatientField::contactDropped, m_phoneField, &QWidget::show);
    connect(m_patient, &PatientField::edited, m_patientField, &LabeledField::clear);
    connect(m_phone, &QLineEdit::textEdited, m_phoneField, &LabeledField::clear);
    connect(m_earliest, &QDateEdit::dateChanged, this, [this](const QDate& day) { m_latest->setMinimumDate(day); });
}

void WaitingForm::makeFields(contract::ContactApi& contacts)
{
    m_patient = new PatientField(contacts, m_region);
    m_patient->lineEdit()->setObjectName(QStringLiteral("waitingPatientLineEdit"));
    m_patientField = new LabeledField(tr("Patient"), m_patient);
    m_phone = new QLineEdit;
    m_phone->setObjectName(QStringLiteral("waitingPhoneLineEdit"));
    m_phone->setMinimumHeight(metrics::control);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phoneField = new LabeledField(tr("Phone"), m_phone);
    m_procedure = comboBox(QStringLiteral("waitingProcedureComboBox"));
    m_procedureField = new LabeledField(tr("Procedure"), m_procedure);
    m_provider = comboBox(QStringLiteral("waitingProviderComboBox"));
    m_earliest = dateEdit(QStringLiteral("earliestDateEdit"));
    m_latest = dateEdit(QStringLiteral("latestDateEdit"));
    m_latestField = new LabeledField(tr("Until"), m_latest);
    m_note = new QLineEdit;
    m_note->setObjectName(QStringLiteral("waitingNoteLineEdit"));
    m_note->setMinimumHeight(metrics::control);
    m_note->setPlaceholderText(tr("e.g. mornings"));
    m_message = new FieldNote(QStringLiteral("waitingMessage"));
}

void WaitingForm::layOut()
{
    auto* add = new PrimaryButton(tr("Add"), QStringLiteral("addWaitingPushButton"));
    add->setToolTip(tr("Put on the waiting list (Enter)"));
    m_add = add;
    auto* cancel = new ActionButton(ControlKind::Secondary, tr("Close"), QStringLiteral("closeWaitingFormPushButton"));
    cancel->setMinimumHeight(metrics::primaryControl);
    cancel->setToolTip(tr("Back to the list (Esc)"));
    auto* days = new QHBoxLayout;
    days->setSpacing(0);
    days->addWidget(new LabeledField(tr("From"), m_earliest), 1);
    days->addWidget(m_latestField, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::half, metrics::half, metrics::half, 0);
    buttons->setSpacing(metrics::unit);
    buttons->addWidget(add, 1);
    buttons->addWidget(cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, metrics::unit, 12, metrics::pad);
    column->setSpacing(metrics::unit);
    column->addWidget(m_patientField);
    column->addWidget(m_phoneField);
    column->addWidget(m_procedureField);
    column->addWidget(new LabeledField(tr("Provider"), m_provider));
    column->addLayout(days);
    column->addWidget(new LabeledField(tr("Wish"), m_note));
    column->addWidget(m_message);
    column->addLayout(buttons);
    column->addStretch();
    connect(add, &QPushButton::clicked, this, &WaitingForm::submit);
    connect(cancel, &QPushButton::clicked, this, &WaitingForm::cancelled);
}

void WaitingForm::fillChoices()
{
    m_procedure->clear();
    for (const domain::Procedure& procedure : m_controller.offered().procedures())
        m_procedure->addItem(procedure.name, procedure.id.text());
    m_provider->clear();
    m_provider->addItem(tr("Any provider"), QString());
    for (const domain::Provider& provider : m_controller.model().providers())
        m_provider->addItem(provider.name, provider.id.text());
}

void WaitingForm::begin()
{
    fillChoices();
    m_patient->clear();
    m_phone->clear();
    m_phoneField->show();
    m_note->clear();
    m_message->clear();
    for (LabeledField* field : {m_patientField, m_phoneField, m_procedureField, m_latestField})
        field->clear();
    const QDate today = m_controller.today();
    m_latest->setMinimumDate(today);
    m_earliest->setMinimumDate(today);
    m_earliest->setDate(today);
    m_latest->setDate(today.addDays(usualDays));
    m_add->setEnabled(true);
    m_patient->setFocus();
}

bool WaitingForm::hasText() const
{
    return !m_patient->name().isEmpty() || !m_note->text().trimmed().isEmpty();
}

domain::Patient WaitingForm::patient() const
{
    domain::Patient patient;
    if (m_patient->contact()) {
        patient.contactId = m_patient->contact()->id;
        return patient;
    }
    patient.name = m_patient->name();
    patient.phone = phone::toE164(m_phone->text(), m_region).value_or(QString());
    return patient;
}

bool WaitingForm::check()
{
    const bool known = m_patient->contact().has_value();
    const bool phoneOk = known || phone::checkPhone(m_phone->text(), m_region).valid;
    m_patientField->showError(m_patient->name().isEmpty() ? tr("Who is waiting? Type the patient's name.") : QString());
    m_phoneField->showError(phoneOk ? QString() : tr("A whole phone number is needed to call this person."));
    m_procedureField->showError(m_procedure->currentIndex() < 0 ? tr("Choose what is to be done.") : QString());
    const std::pair<LabeledField*, QWidget*> order[] = {
        {m_patientField, m_patient}, {m_phoneField, m_phone}, {m_procedureField, m_procedure}};
    for (const auto& [field, edit] : order) {
        if (field->hasError()) {
            edit->setFocus(Qt::OtherFocusReason);
            return false;
        }
    }
    return true;
}

void WaitingForm::submit()
{
    if (!m_add->isEnabled() || !check())
        return;
    contract::AddToWaitlistRequest request;
    request.patient = patient();
    request.procedureId = domain::ProcedureId(m_procedure->currentData().toString());
    if (const QString provider = m_provider->currentData().toString(); !provider.isEmpty())
        request.providerId = domain::ProviderId(provider);
    request.earliest = instantOf(m_earliest->date(), 0, m_controller.zone());
    request.latest = instantOf(m_latest->date().addDays(1), 0, m_controller.zone());
    request.note = m_note->text().simplified();
    m_message->clear();
    m_add->setEnabled(false);
    Q_EMIT submitted(request);
}

void WaitingForm::showFailed(const domain::Error& error)
{
    m_add->setEnabled(true);
    m_message->showError(ErrorWords::of(error).words);
}

void WaitingForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
             !(event->modifiers() & ~Qt::KeypadModifier))
        submit();
    else
        QWidget::keyPressEvent(event);
}

} // namespace clinic::ui
