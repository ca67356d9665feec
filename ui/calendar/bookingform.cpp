#include "bookingform.h"

#include "calendargeometry.h"
#include "calendarwords.h"
#include "patientfield.h"
#include "phone/phonenumber.h"
#include "phone/typedphone.h"
#include "ui/common/fieldnote.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
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
    m_patientField = new LabeledField(tr("Patient"), m_patient);
    m_phone = new QLineEdit;
    m_phone->setObjectName(QStringLiteral("phoneLineEdit"));
    m_phone->setMinimumHeight(32);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phoneField = new LabeledField(tr("Phone"), m_phone);
    m_knownPhone = new QLabel;
    m_knownPhone->setObjectName(QStringLiteral("knownPhoneLabel"));
    m_knownPhone->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_knownPhone->setContentsMargins(metrics::half, 0, metrics::half, 0);
    m_knownPhone->hide();

    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_patientField);
    column->addWidget(m_knownPhone);
    column->addWidget(m_phoneField);
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
    m_lengthMessage->setContentsMargins(metrics::half, 0, metrics::half, 0);

    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::half);
    row->addWidget(new LabeledField(tr("Procedure"), m_procedure), 5);
    row->addWidget(new LabeledField(tr("Length"), m_length), 2);
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
    m_emailField = new LabeledField(tr("E-mail"), m_email);
    m_emailField->setAside(tr("optional"));
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("notePlainTextEdit"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 2 + 24);

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
    fields->addWidget(m_emailField);
    fields->addWidget(new LabeledField(tr("Note for the team"), m_note));

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
        m_patientField->clear();
        Q_EMIT edited();
    });
    connect(m_patient, &PatientField::matchesChanged, m_patientField, &LabeledField::setAside);
    connect(m_patient, &PatientField::contactChosen, this, &BookingForm::onContactChosen);
    connect(m_patient, &PatientField::contactDropped, this, [this] { showKnownPhone({}); });
    connect(m_patient->lineEdit(), &QLineEdit::returnPressed, this, [this] {
        (m_patient->contact() ? static_cast<QWidget*>(m_procedure) : m_phone)->setFocus(Qt::TabFocusReason);
    });
    connect(m_phone, &QLineEdit::textEdited, this, &BookingForm::onPhoneEdited);
    connect(m_phone, &QLineEdit::editingFinished, this, [this] {
        if (!m_phone->text().isEmpty())
            m_phoneField->showError(phoneProblem());
    });
    connect(m_email, &QLineEdit::textEdited, this, [this] {
        m_emailField->clear();
        Q_EMIT edited();
    });
    connect(m_email, &QLineEdit::editingFinished, this, [this] { m_emailField->showError(emailProblem()); });
    connect(m_note, &QPlainTextEdit::textChanged, this, &BookingForm::edited);
    connect(m_procedure, &QComboBox::activated, this, &BookingForm::onProcedureChosen);
    connect(m_length, &QComboBox::activated, this, &BookingForm::lengthChosen);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_lesser->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
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
    for (LabeledField* field : {m_patientField, m_phoneField, m_emailField})
        field->clear();
    tellLength({});
    showKnownPhone({});
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
    tellLength(held && *held < minutes() ? tr("Only %1 are held. Take a time with more room, or a shorter length.")
                                               .arg(CalendarWords::minutes(*held))
                                         : QString());
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
    m_phoneField->clear();
    Q_EMIT edited();
}

void BookingForm::onContactChosen(const domain::Contact& contact)
{
    showKnownPhone(contact.phone);
    m_patientField->clear();
    m_procedure->setFocus(Qt::TabFocusReason);
    Q_EMIT edited();
}

void BookingForm::showKnownPhone(const QString& phone)
{
    const bool known = m_patient->contact().has_value();
    //: A known patient's phone
    m_knownPhone->setText(tr("%1 · known patient").arg(phone::formatInternational(phone)));
    m_knownPhone->setVisible(known);
    m_phoneField->setVisible(!known);
    m_emailField->setVisible(!known);
}

void BookingForm::onProcedureChosen()
{
    const auto chosen = procedure();
    fillLengths(chosen ? chosen->durationMinutes : minutes());
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
