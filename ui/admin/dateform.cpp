#include "dateform.h"

#include "datefield.h"
#include "dayhoursedit.h"
#include "formparts.h"
#include "timefield.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using domain::ProviderId;

DateForm::DateForm(const QTimeZone& zone, QWidget* parent)
    : QWidget(parent)
    , m_zone(zone)
{
    QWidget* form = this;
    m_kind = new QComboBox(form);
    m_kind->setObjectName(QStringLiteral("dateKindComboBox"));
    m_kind->addItem(tr("Time off"), int(DateEntry::Off));
    m_kind->addItem(tr("Other hours on one day"), int(DateEntry::Hours));
    m_who = new QComboBox(form);
    m_who->setObjectName(QStringLiteral("dateWhoComboBox"));
    m_from = new DateField(QStringLiteral("fromDateField"), form);
    m_to = new DateField(QStringLiteral("toDateField"), form);
    m_whole = new QCheckBox(tr("Whole days"), form);
    m_whole->setObjectName(QStringLiteral("wholeDaysCheckBox"));
    m_fromTime = new TimeField(QStringLiteral("fromTimeField"), form);
    m_toTime = new TimeField(QStringLiteral("toTimeField"), form);
    m_hours = new DayHoursEdit(tr("That day"), QStringLiteral("dateHours"), form);
    m_reason = formparts::lineEdit(QStringLiteral("dateReasonLineEdit"), form);
    m_fixed = new TextLabel(TextLabel::SmallMuted, tr("Time off is not changed: remove it and add another."), form);
    m_kindField = new LabeledField(tr("What differs"), m_kind, form);
    m_whoField = new LabeledField(tr("For whom"), m_who, form);
    m_fromField = new LabeledField(tr("First day"), m_from, form);
    m_toField = new LabeledField(tr("Last day"), m_to, form);
    m_fromTimeField = new LabeledField(tr("From"), m_fromTime, form);
    m_toTimeField = new LabeledField(tr("Until"), m_toTime, form);
    m_hoursField = new LabeledField(tr("Hours of that day instead of its weekday’s"), m_hours, form);
    auto* reason = new LabeledField(tr("Shown in the calendar"), m_reason, form);
    reason->showHint(tr("A word such as holiday or training. Never a diagnosis: everybody reads it."));

    auto* column = formparts::column(form);
    m_fixed->setContentsMargins(metrics::half, 0, metrics::half, 0);
    column->addWidget(m_fixed);
    column->addWidget(formparts::pair(m_kindField, m_whoField, form));
    column->addWidget(formparts::pair(m_fromField, m_toField, form));
    auto* whole = new QHBoxLayout;
    whole->setContentsMargins(metrics::half, 0, metrics::half, 0);
    whole->addWidget(m_whole, 0, Qt::AlignLeft);
    column->addLayout(whole);
    column->addWidget(formparts::pair(m_fromTimeField, m_toTimeField, form));
    column->addWidget(m_hoursField);
    column->addWidget(reason);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        Q_EMIT changed();
    });
    connect(m_who, &QComboBox::currentIndexChanged, this, [this] {
        m_whoField->clear();
        Q_EMIT changed();
    });
    connect(m_from, &QLineEdit::textChanged, this, [this] {
        tellDay(*m_from, *m_fromField, {});
        // The last day follows the first, which is the usual case.
        if (m_from->date().isValid() && (!m_to->date().isValid() || m_to->date() < m_from->date()))
            m_to->setDate(m_from->date());
        Q_EMIT changed();
    });
    connect(m_to, &QLineEdit::textChanged, this, [this] {
        tellDay(*m_to, *m_toField, {});
        Q_EMIT changed();
    });
    connect(m_whole, &QCheckBox::toggled, this, [this] {
        showKind();
        Q_EMIT changed();
    });
    for (LabeledField* field : {m_fromTimeField, m_toTimeField})
        connect(static_cast<TimeField*>(&field->field()), &QLineEdit::textChanged, this, [this, field] {
            field->clear();
            Q_EMIT changed();
        });
    connect(m_hours, &DayHoursEdit::changed, this, [this] { Q_EMIT changed(); });
    connect(m_reason, &QLineEdit::textChanged, this, [this] { Q_EMIT changed(); });
}

DateEntry::Kind DateForm::kind() const
{
    return DateEntry::Kind(m_kind->currentData().toInt());
}

void DateForm::showKind()
{
    const bool hours = kind() == DateEntry::Hours;
    m_toField->setVisible(!hours);
    m_whole->setVisible(!hours);
    m_fromTimeField->parentWidget()->setVisible(!hours && !m_whole->isChecked());
    m_hoursField->setVisible(hours);
}

void DateForm::tellDay(DateField& field, LabeledField& label, const QString& missing)
{
    const QDate date = field.date();
    if (date.isValid())
        label.showHint(locale().toString(date, QLocale::LongFormat));
    else if (!missing.isEmpty())
        label.showError(missing);
    else
        label.clear();
}

void DateForm::setProviders(const QList<domain::Provider>& providers)
{
    const QString chosen = m_who->currentData().toString();
    const QSignalBlocker quiet(m_who);
    m_who->clear();
    m_who->addItem(tr("Everybody: the clinic is closed"), QString());
    for (const domain::Provider& provider : providers) {
        if (provider.active)
            m_who->addItem(provider.name, provider.id.text());
    }
    m_who->setCurrentIndex(std::max(0, m_who->findData(chosen)));
}

DateEntry DateForm::read() const
{
    DateEntry typed;
    typed.kind = kind();
    const ProviderId provider(m_who->currentData().toString());
    const QDate from = m_from->date();
    if (typed.kind == DateEntry::Hours) {
        typed.hours = {provider, from, m_hours->hours(), m_reason->text().simplified()};
        return typed;
    }
    const QDate to = m_to->date();
    const bool whole = m_whole->isChecked();
    typed.off.providerId = provider;
    typed.off.reason = m_reason->text().simplified();
    if (from.isValid())
        typed.off.startsAt = utcOf(from, whole ? QTime(0, 0) : m_fromTime->time(), m_zone);
    if (to.isValid())
        typed.off.endsAt = whole ? utcOf(to.addDays(1), QTime(0, 0), m_zone) : utcOf(to, m_toTime->time(), m_zone);
    return typed;
}

void DateForm::fill(const DateEntry& entry, bool isNew, const QString& who)
{
    m_new = isNew;
    m_kind->setCurrentIndex(m_kind->findData(int(entry.kind)));
    const ProviderId provider = entry.provider();
    if (m_who->findData(provider.text()) < 0)
        m_who->addItem(who, provider.text());
    m_who->setCurrentIndex(m_who->findData(provider.text()));
    m_reason->setText(entry.reason());
    m_from->setDate(entry.firstDay(m_zone));
    if (entry.kind == DateEntry::Off) {
        const QDateTime from = entry.off.startsAt.toTimeZone(m_zone);
        const QDateTime to = entry.off.endsAt.toTimeZone(m_zone);
        const bool whole = isWholeDays(entry.off, m_zone);
        m_whole->setChecked(whole);
        m_to->setDate(whole ? to.date().addDays(-1) : to.date());
        m_fromTime->setTime(whole ? QTime(9, 0) : from.time());
        m_toTime->setTime(whole ? QTime(17, 0) : to.time());
        m_hours->setHours({{QTime(9, 0), QTime(13, 0)}});
    } else {
        m_to->setDate(entry.hours.date);
        m_hours->setHours(entry.hours.hours);
    }
    m_whoField->clear();
    showKind();
    setEditable(isNew || entry.kind == DateEntry::Hours);
}

void DateForm::setEditable(bool editable)
{
    // Whose day it is cannot change, only what holds on it.
    for (QWidget* fixed : QList<QWidget*>{m_kind, m_who, m_from})
        fixed->setEnabled(m_new);
    for (QWidget* field : QList<QWidget*>{m_to, m_whole, m_fromTime, m_toTime, m_hours, m_reason})
        field->setEnabled(editable);
    m_fixed->setVisible(!editable);
}

bool DateForm::check()
{
    QWidget* wrong = nullptr;
    const auto mark = [&wrong](LabeledField* field, const QString& words) {
        field->showError(words);
        if (!wrong)
            wrong = &field->field();
    };
    if (kind() == DateEntry::Hours && m_who->currentData().toString().isEmpty())
        mark(m_whoField, tr("Other hours are those of one provider. For everybody, take time off."));
    tellDay(*m_from, *m_fromField, tr("A day is like %1.").arg(locale().toString(QDate(2026, 12, 25), QLocale::ShortFormat)));
    if (m_fromField->hasError())
        mark(m_fromField, m_fromField->note());
    if (kind() == DateEntry::Off) {
        tellDay(*m_to, *m_toField, tr("A day is like %1.").arg(locale().toString(QDate(2026, 12, 25), QLocale::ShortFormat)));
        if (m_toField->hasError())
            mark(m_toField, m_toField->note());
        else if (m_from->date().isValid() && m_to->date() < m_from->date())
            mark(m_toField, tr("The last day is before the first."));
        if (!m_whole->isChecked()) {
            if (!m_fromTime->time().isValid())
                mark(m_fromTimeField, tr("A time is like 9:00 or 17:30."));
            if (!m_toTime->time().isValid())
                mark(m_toTimeField, tr("A time is like 9:00 or 17:30."));
            else if (const DateEntry entry = read(); !wrong && entry.off.endsAt <= entry.off.startsAt)
                mark(m_toTimeField, tr("It ends before it begins."));
        }
    } else if (!m_hours->isValid()) {
        m_hours->focusFirstError();
        return false;
    }
    if (wrong)
        wrong->setFocus();
    return !wrong;
}

void DateForm::focusFirst()
{
    (m_new ? static_cast<QWidget*>(m_kind) : m_reason)->setFocus();
}

bool DateForm::markRefused(const QList<domain::FieldError>& fields)
{
    return formparts::markIf(fields, QStringLiteral("/starts_at"), *m_fromField)
           || formparts::markIf(fields, QStringLiteral("/date"), *m_fromField)
           || formparts::markIf(fields, QStringLiteral("/ends_at"), *m_toField)
           || formparts::markIf(fields, QStringLiteral("/provider_id"), *m_whoField);
}

} // namespace clinic::ui
