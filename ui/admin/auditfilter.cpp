#include "auditfilter.h"

#include "datefield.h"
#include "formparts.h"
#include "ui/common/actionbutton.h"
#include "ui/common/auditwords.h"
#include "ui/common/flowlayout.h"
#include "ui/common/metrics.h"

#include <QComboBox>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

#include <chrono>

namespace clinic::ui {

namespace {

using namespace std::chrono_literals;

constexpr qint64 firstWholeId = qint64(1) << domain::clinicShift;

QComboBox* comboBox(const QString& objectName, const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return box;
}

} // namespace

AuditFilter::AuditFilter(const domain::ClinicId& clinic, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent)
    , m_clinic(clinic.key())
    , m_zone(zone)
    , m_actor(comboBox(QStringLiteral("auditActorComboBox"), tr("Who did it"), this))
    , m_family(comboBox(QStringLiteral("auditFamilyComboBox"), tr("What was done"), this))
    , m_kind(comboBox(QStringLiteral("auditSubjectComboBox"), tr("What it was about"), this))
    , m_number(formparts::lineEdit(QStringLiteral("auditNumberLineEdit"), this, 20))
    , m_period(comboBox(QStringLiteral("auditPeriodComboBox"), tr("When"), this))
    , m_from(new DateField(QStringLiteral("auditFromLineEdit"), this))
    , m_to(new DateField(QStringLiteral("auditToLineEdit"), this))
    , m_clear(new ActionButton(ControlKind::Quiet, tr("Clear"), QStringLiteral("auditClearPushButton"), this))
{
    makeFields();
    auto* row = new FlowLayout(metrics::unit, this);
    row->setContentsMargins(metrics::wide, 0, metrics::wide, metrics::unit);
    for (QWidget* field : std::initializer_list<QWidget*>{m_actor, m_family, m_kind, m_number, m_period, m_from, m_to, m_clear})
        row->addWidget(field);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &AuditFilter::changed);
    for (QComboBox* box : {m_actor, m_family, m_kind, m_period})
        connect(box, &QComboBox::currentIndexChanged, this, &AuditFilter::onChanged);
    // What is typed is asked for once the person pauses.
    for (QLineEdit* edit : std::initializer_list<QLineEdit*>{m_number, m_from, m_to})
        connect(edit, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_clear, &QPushButton::clicked, this, &AuditFilter::clear);
    onChanged();
    m_pause.stop();
}

void AuditFilter::makeFields()
{
    m_actor->addItem(tr("Anybody"), QString());
    m_family->addItem(tr("Anything done"), QString());
    for (const QString& family : AuditWords::families())
        m_family->addItem(AuditWords::ofFamily(family), family);
    m_kind->addItem(tr("About anything"), QString());
    for (const QString& kind : AuditWords::subjectKinds())
        m_kind->addItem(AuditWords::ofSubjectKind(kind), kind);
    m_number->setAccessibleName(tr("Its number; none for all of them"));
    m_number->setPlaceholderText(tr("Number"));
    m_number->setFixedWidth(88);
    m_number->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{0,18}")), m_number));
    m_period->addItem(tr("Any time"), AnyTime);
    m_period->addItem(tr("Today"), Today);
    m_period->addItem(tr("Last 7 days"), Week);
    m_period->addItem(tr("Last 30 days"), Month);
    m_period->addItem(tr("From … to …"), ChosenDays);
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    m_from->setDate(today.addDays(-7));
    m_to->setDate(today);
    for (DateField* field : {m_from, m_to})
        field->setFixedWidth(140);
    m_clear->setToolTip(tr("Show every entry again"));
}

void AuditFilter::onChanged()
{
    const bool chosenDays = m_period->currentData().toInt() == ChosenDays;
    m_number->setVisible(!m_kind->currentData().toString().isEmpty());
    m_from->setVisible(chosenDays);
    m_to->setVisible(chosenDays);
    m_clear->setVisible(!isEmpty());
    m_pause.start();
}

bool AuditFilter::isEmpty() const
{
    return m_actor->currentIndex() <= 0 && m_family->currentIndex() <= 0 && m_kind->currentIndex() <= 0
           && m_period->currentIndex() <= 0;
}

void AuditFilter::clear()
{
    // The button goes with what it clears.
    m_actor->setFocus();
    for (QComboBox* box : {m_actor, m_family, m_kind, m_period})
        box->setCurrentIndex(0);
    m_number->clear();
}

void AuditFilter::addActor(const QString& actor)
{
    const QSignalBlocker quiet(m_actor);
    if (!actor.isEmpty() && m_actor->findData(actor) < 0)
        m_actor->addItem(AuditWords::ofActor(actor), actor);
}

void AuditFilter::showSubject(const QString& subject)
{
    const qsizetype gap = subject.lastIndexOf(QLatin1Char(' '));
    clear();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(subject.left(gap))));
    m_number->setText(QString::number(subject.mid(gap + 1).toLongLong() % firstWholeId));
    m_pause.stop();
    Q_EMIT changed();
}

QString AuditFilter::subject() const
{
    const QString kind = m_kind->currentData().toString();
    const qint64 number = m_number->text().toLongLong();
    if (kind.isEmpty() || number == 0)
        return kind;
    const qint64 id = number < firstWholeId ? m_clinic * firstWholeId + number : number;
    return QStringLiteral("%1 %2").arg(kind).arg(id);
}

contract::AuditQuery AuditFilter::query() const
{
    contract::AuditQuery query;
    query.actor = m_actor->currentData().toString();
    if (const QString family = m_family->currentData().toString(); !family.isEmpty())
        query.action = family + QStringLiteral(".*");
    query.subject = subject();
    query.newestFirst = true;
    const auto begin = [this](const QDate& day) { return day.startOfDay(m_zone).toUTC(); };
    const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date();
    switch (Period(m_period->currentData().toInt())) {
    case AnyTime:
        break;
    case Today:
        query.from = begin(today);
        break;
    case Week:
        query.from = begin(today.addDays(-6));
        break;
    case Month:
        query.from = begin(today.addDays(-29));
        break;
    case ChosenDays:
        if (m_from->date().isValid())
            query.from = begin(m_from->date());
        if (m_to->date().isValid())
            query.to = begin(m_to->date().addDays(1));
        break;
    }
    return query;
}

} // namespace clinic::ui
