#include "bookingform.h"

#include "calendargeometry.h"
#include "calendarwords.h"
#include "formfield.h"
#include "patientfield.h"
#include "phone/phonenumber.h"
#include "phone/typedphone.h"
#include "ui/common/fieldnote.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int longestMinutes = 4 * 60;
constexpr int quarter = CalendarGeometry::quarterMinutes;

int wholeQuarters(int minutes)
{
    return std::max(1, (minutes + quarter - 1) / quarter) * quarter;
}

} // namespace

BookingForm::BookingForm(contract::ContactApi& contacts, items::ProcedureListModel& procedures, const QString& region,
                         QWidget* parent)
    : QWidget(parent)
    , m_procedures(procedures)
    , m_region(region)
    , m_patient(new PatientField(contacts, region))
{
    setObjectName(QStringLiteral("bookingForm"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(personFields());
    column->addWidget(procedureFields());
    column->addWidget(lesserFields());
    connectFields();
    fillLengths(quarter * 2);
}

QWidget* BookingForm::personFields()
{
    m_matches = new TextLabel(TextLabel::SmallMuted, {});
    m_patientMessage = new FieldNote(QStringLiteral("patientMessage"));
    m_phone = new QLineEdit;
    m_phone->setObjectName(QStringLiteral("phoneLineEdit"));
    m_phone->setMinimumHeight(32);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phoneMessage = new FieldNote(QStringLiteral("phoneMessage"));
    m_knownPhone = new QLabel;
    m_knownPhone->setObjectName(QStringLiteral("knownPhoneLabel"));
    m_knownPhone->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_knownPhone->hide();
    m_phoneBox = formField(tr("Phone"), m_phone, nullptr, m_phoneMessage);

    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(formField(tr("Patient"), m_patient, m_matches, m_patientMessage));
    column->addWidget(m_knownPhone);
    column->addWidget(m_phoneBox);
    m_patient->lineEdit()->setToolTip(tr("The patient's name (Alt P)"));
    return box;
}

QWidget* BookingForm::procedureFields()
{
    m_procedure = new QComboBox;
    m_procedure->setObjectName(QStringLiteral("procedureComboBox"));
    m_procedure->setModel(&m_procedures);
    m_procedure->setMinimumHeight(32);
    m_procedure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_procedure->setMinimumContentsLength(10);
    m_length = new QComboBox;
    m_length->setObjectName(QStringLiteral("lengthComboBox"));
    m_length->setMinimumHeight(32);
    m_lengthMessage = new FieldNote(QStringLiteral("lengthMessage"));

    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(formField(tr("Procedure"), m_procedure), 5);
    row->addWidget(formField(tr("Length"), m_length), 2);
    column->addLayout(row);
    column->addWidget(m_lengthMessage);
    return box;
}

QWidget* BookingForm::lesserFields()
{
    m_email = new QLineEdit;
    m_email->setObjectName(QStringLiteral("emailLineEdit"));
    m_email->setMinimumHeight(32);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailMessage = new FieldNote(QStringLiteral("emailMessage"));
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("notePlainTextEdit"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 2 + 24);
    m_emailBox = formField(tr("E-mail"), m_email, new TextLabel(TextLabel::SmallMuted, tr("optional")), m_emailMessage);

    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("moreFieldsToolButton"));
    m_more->setText(tr("E-mail, note"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setMinimumHeight(32);
    m_more->hide();

    m_lesser = new QWidget;
    auto* fields = new QVBoxLayout(m_lesser);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(16);
    fields->addWidget(m_emailBox);
    fields->addWidget(formField(tr("Note for the team"), m_note));

    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    column->addWidget(m_lesser);
    return box;
}

void BookingForm::connectFields()
{
    connect(m_patient, &PatientField::edited, this, [this] {
        m_patientMessage->clear();
        markFields();
        Q_EMIT edited();
    });
    connect(m_patient, &PatientField::matchesChanged, m_matches, &QLabel::setText);
    connect(m_patient, &PatientField::contactChosen, this, &BookingForm::onContactChosen);
    connect(m_patient, &PatientField::contactDropped, this, [this] { showKnownPhone({}); });
    connect(m_patient->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        (m_patient->contact() ? static_cast<QWidget*>(m_procedure) : m_phone)->setFocus(Qt::TabFocusReason);
    });
    connect(m_phone, &QLineEdit::textEdited, this, &BookingForm::onPhoneEdited);
    connect(m_phone, &QLineEdit::editingFinished, this, [this] {
        if (!m_phone->text().isEmpty())
            m_phoneMessage->showError(phoneProblem());
        markFields();
    });
    connect(m_email, &QLineEdit::textEdited, this, [this] {
        m_emailMessage->clear();
        markFields();
        Q_EMIT edited();
    });
    connect(m_email, &QLineEdit::editingFinished, this, [this] {
        m_emailMessage->showError(emailProblem());
        markFields();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, &BookingForm::edited);
    connect(m_procedure, &QComboBox::activated, this, &BookingForm::onProcedureChosen);
    connect(m_length, &QComboBox::activated, this, &BookingForm::lengthChosen);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_lesser->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
}

void BookingForm::markFields()
{
    markInvalid(*m_patient->lineEdit(), !m_patientMessage->text().isEmpty());
    markInvalid(*m_phone, !m_phoneMessage->text().isEmpty());
    markInvalid(*m_email, !m_emailMessage->text().isEmpty());
    markInvalid(*m_length, !m_lengthMessage->text().isEmpty());
}

void BookingForm::clear()
{
    m_patient->clear();
    m_phone->clear();
    m_email->clear();
    {
        const QSignalBlocker quiet(m_note);
        m_note->clear();
    }
    for (FieldNote* message : {m_patientMessage, m_phoneMessage, m_emailMessage, m_lengthMessage})
        message->clear();
    markFields();
    showKnownPhone({});
}

bool BookingForm::isUntouched() const
{
    return m_patient->name().isEmpty() && m_phone->text().isEmpty() && m_email->text().isEmpty()
        && m_note->toPlainText().isEmpty();
}

QString BookingForm::patientName() const
{
    return m_patient->name();
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
}

void BookingForm::fillLengths(int chosenMinutes)
{
    const auto chosen = procedure();
    const int least = chosen ? wholeQuarters(chosen->durationMinutes) : quarter;
    const QSignalBlocker quiet(m_length);
    m_length->clear();
    for (int minutes = least; minutes <= std::max(longestMinutes, least); minutes += quarter)
        m_length->addItem(CalendarWords::minutes(minutes), minutes);
    m_length->setCurrentIndex(std::max(0, m_length->findData(wholeQuarters(chosenMinutes))));
}

void BookingForm::setHeldMinutes(std::optional<int> held)
{
    if (held && *held < minutes()) {
        m_lengthMessage->showError(tr("Only %1 are held. Take a time with more room, or a shorter length.")
                                       .arg(CalendarWords::minutes(*held)));
    } else {
        m_lengthMessage->clear();
    }
    markFields();
}

void BookingForm::setCompact(bool compact)
{
    m_more->setVisible(compact);
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
    m_phoneMessage->clear();
    markFields();
    Q_EMIT edited();
}

void BookingForm::onContactChosen(const domain::Contact& contact)
{
    showKnownPhone(contact.phone);
    m_patientMessage->clear();
    m_procedure->setFocus(Qt::TabFocusReason);
    Q_EMIT edited();
}

void BookingForm::showKnownPhone(const QString& phone)
{
    const bool known = m_patient->contact().has_value();
    //: A known patient's phone
    m_knownPhone->setText(tr("%1 · known patient").arg(phone::formatInternational(phone)));
    m_knownPhone->setVisible(known);
    m_phoneBox->setVisible(!known);
    m_emailBox->setVisible(!known);
}

void BookingForm::onProcedureChosen()
{
    const auto chosen = procedure();
    fillLengths(chosen ? chosen->durationMinutes : minutes());
    Q_EMIT lengthChosen();
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
    m_patientMessage->showError(m_patient->name().isEmpty() ? tr("Who is it for? Type the patient's name.") : QString());
    m_phoneMessage->showError(known ? QString() : phoneProblem());
    m_emailMessage->showError(known ? QString() : emailProblem());
    if (!m_emailMessage->text().isEmpty())
        m_more->setChecked(true);
    const auto chosen = procedure();
    if (!chosen)
        m_lengthMessage->showError(tr("Choose what is to be done."));
    markFields();
    const std::pair<FieldNote*, QWidget*> order[] = {
        {m_patientMessage, m_patient}, {m_phoneMessage, m_phone}, {m_lengthMessage, m_procedure},
        {m_emailMessage, m_email}};
    for (const auto& [message, field] : order) {
        if (!message->text().isEmpty()) {
            field->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
    }
    return contract::ConfirmRequest{patient(), chosen->id, m_note->toPlainText().trimmed()};
}

void BookingForm::showFieldErrors(const QList<domain::FieldError>& errors)
{
    for (const domain::FieldError& error : errors) {
        if (error.pointer.contains(QLatin1String("phone")))
            m_phoneMessage->showError(tr("The service does not accept this number."));
        else if (error.pointer.contains(QLatin1String("email")))
            m_emailMessage->showError(tr("The service does not accept this address."));
        else if (error.pointer.contains(QLatin1String("name")))
            m_patientMessage->showError(tr("The service does not accept this name."));
    }
    markFields();
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
