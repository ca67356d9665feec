#include "bookingform.h"

#include "calendarcontroller.h"
#include "patientfield.h"
#include "patienthistory.h"
#include "phone/region.h"
#include "repeatfield.h"
#include "ui/common/fieldnote.h"
#include "ui/common/iconlabel.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "warningnote.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

QLineEdit* lineEdit(const QString& name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setMinimumHeight(metrics::control);
    return edit;
}

QVBoxLayout* columnOf(QWidget* box, int spacing)
{
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

/// Labelled fields bring the margin that holds their focus ring; others take it here.
QHBoxLayout* inset(QWidget* content)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metrics::half, 0, metrics::half, 0);
    row->addWidget(content);
    return row;
}

} // namespace

BookingForm::BookingForm(CalendarController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_procedures(controller.offered())
    , m_region(phone::regionForTimeZone(QString::fromLatin1(controller.zone().id())))
    , m_patient(new PatientField(controller.ports().contacts, m_region))
    , m_repeat(new RepeatField(controller))
    , m_history(new PatientHistory(controller))
{
    setObjectName(QStringLiteral("bookingForm"));
    auto* column = columnOf(this, 16);
    column->addWidget(personFields());
    column->addWidget(procedureFields());
    column->addWidget(lesserFields());
    column->addWidget(m_history);
    connectPerson();
    connectFields();
    fillLengths(2 * m_controller.gridMinutes());
    setBeside(false);
    setHeldResources({});
    showKnown();
}

QWidget* BookingForm::personFields()
{
    m_patientField = new LabeledField(tr("Patient"), m_patient);
    m_phone = lineEdit(QStringLiteral("phoneLineEdit"));
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phoneField = new LabeledField(tr("Phone"), m_phone);
    m_knownPhone = new TextLabel(TextLabel::Small, {});
    m_knownPhone->setObjectName(QStringLiteral("knownPhoneLabel"));
    m_knownPhone->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_seen = new ElidedLabel(TextLabel::SmallMuted, {});
    m_seen->setObjectName(QStringLiteral("seenLabel"));
    m_known = new QWidget;
    auto* line = new QHBoxLayout(m_known);
    line->setContentsMargins(metrics::half, 0, metrics::half, 0);
    line->setSpacing(6);
    line->addWidget(new IconLabel(QStringLiteral("phone"), 14, QPalette::PlaceholderText));
    line->addWidget(m_knownPhone);
    line->addStretch(1);
    line->addWidget(m_seen);
    m_sameDay = new WarningNote(QStringLiteral("sameDayNote"));

    auto* box = new QWidget;
    auto* column = columnOf(box, 8);
    column->addWidget(m_patientField);
    column->addWidget(m_known);
    column->addLayout(inset(m_sameDay));
    column->addWidget(m_phoneField);
    m_patient->lineEdit()->setToolTip(tr("The patient's name or phone number (Alt P)"));
    return box;
}

QWidget* BookingForm::procedureFields()
{
    m_procedure = new QComboBox;
    m_procedure->setObjectName(QStringLiteral("procedureComboBox"));
    m_procedure->setModel(&m_procedures);
    m_procedure->setMinimumHeight(metrics::control);
    m_procedure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_procedure->setMinimumContentsLength(10);
    m_length = new QComboBox;
    m_length->setObjectName(QStringLiteral("lengthComboBox"));
    m_length->setMinimumHeight(metrics::control);
    m_lengthMessage = new FieldNote(QStringLiteral("lengthMessage"));
    m_lengthMessage->setContentsMargins(metrics::half, 0, metrics::half, 0);

    auto* box = new QWidget;
    auto* column = columnOf(box, 4);
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
    m_resources = lineEdit(QStringLiteral("resourcesLineEdit"));
    m_resources->setReadOnly(true);
    m_resourceField = new LabeledField(tr("Room and device"), m_resources);
    m_reason = lineEdit(QStringLiteral("overbookReasonLineEdit"));
    m_reason->setPlaceholderText(tr("e.g. urgent, agreed with the doctor"));
    m_reasonField = new LabeledField(tr("Reason for the double booking"), m_reason);
    m_email = lineEdit(QStringLiteral("emailLineEdit"));
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailField = new LabeledField(tr("E-mail"), m_email);
    m_emailField->setAside(tr("optional"));
    m_note = new QPlainTextEdit;
    m_note->setObjectName(QStringLiteral("notePlainTextEdit"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(fontMetrics().lineSpacing() * 2 + 24);

    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("moreFieldsToolButton"));
    m_more->setText(tr("Room, repeat, note"));
    m_more->setToolTip(tr("Shows the lesser fields (Space)"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setMinimumHeight(metrics::control);
    m_moreAside = new TextLabel(TextLabel::SmallMuted, {});
    auto* disclosure = new QHBoxLayout;
    disclosure->setContentsMargins(0, 0, metrics::half, 0);
    disclosure->addWidget(m_more, 0, Qt::AlignLeading);
    disclosure->addStretch(1);
    disclosure->addWidget(m_moreAside);

    m_lesser = new QWidget;
    auto* fields = columnOf(m_lesser, 16);
    fields->addWidget(m_resourceField);
    fields->addWidget(m_repeat);
    fields->addWidget(m_emailField);
    fields->addWidget(new LabeledField(tr("Note for the team"), m_note));

    auto* box = new QWidget;
    auto* column = columnOf(box, 8);
    // Why two stand side by side is never a lesser thing.
    m_reasonField->setContentsMargins(0, 0, 0, metrics::unit);
    column->addWidget(m_reasonField);
    column->addLayout(disclosure);
    column->addWidget(m_lesser);
    m_more->hide();
    m_moreAside->hide();
    return box;
}

void BookingForm::connectPerson()
{
    connect(m_patient, &PatientField::edited, this, [this] {
        m_patientField->clear();
        Q_EMIT edited();
    });
    connect(m_patient, &PatientField::matchesChanged, this,
            [this](const QString& words) { m_patientField->setAside(words.isEmpty() ? tr("Alt P") : words); });
    connect(m_patient, &PatientField::contactChosen, this, &BookingForm::onContactChosen);
    connect(m_patient, &PatientField::contactDropped, this, &BookingForm::showKnown);
    connect(m_patient, &PatientField::newPersonChosen, this, &BookingForm::onNewPerson);
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
    connect(m_history, &PatientHistory::loaded, this, [this] {
        tellSameDay();
        tellAside();
    });
    connect(m_history, &PatientHistory::bookingChosen, this, &BookingForm::historyChosen);
}

void BookingForm::connectFields()
{
    connect(m_reason, &QLineEdit::textEdited, this, [this] {
        m_reasonField->clear();
        Q_EMIT edited();
    });
    connect(m_note, &QPlainTextEdit::textChanged, this, &BookingForm::edited);
    connect(m_procedure, &QComboBox::activated, this, &BookingForm::onProcedureChosen);
    connect(m_length, &QComboBox::activated, this, &BookingForm::lengthChosen);
    connect(&m_procedures, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_chosen = procedure(); });
    // After the combo box has noticed itself.
    connect(&m_procedures, &QAbstractItemModel::modelReset, this, &BookingForm::keepProcedure, Qt::QueuedConnection);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_lesser->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
}

} // namespace clinic::ui
