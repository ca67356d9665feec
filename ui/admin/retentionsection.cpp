#include "retentionsection.h"

#include "duepane.h"
#include "formparts.h"
#include "privacywords.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QIntValidator>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int mostDays = 36'500;
constexpr int daysOfYear = 365;

/// How many whole years `days` are, whether or not leap days were counted in; 0 where they are none.
int wholeYears(int days)
{
    const int years = days / daysOfYear;
    const int leapDays = days - years * daysOfYear;
    return leapDays == 0 || (leapDays >= years / 4 && leapDays <= (years + 3) / 4) ? years : 0;
}

} // namespace

RetentionSection::RetentionSection(contract::PrivacyApi& privacy, const QTimeZone& zone, QWidget* parent)
    : RetentionSection(privacy, zone, new QWidget, parent)
{
}

RetentionSection::RetentionSection(contract::PrivacyApi& privacy, const QTimeZone& zone, QWidget* form, QWidget* parent)
    : RecordSection({tr("Retention"), QStringLiteral("archive"), {}, tr("Nothing is kept here"), {}},
                    QStringLiteral("retentionSection"), form, true, parent)
    , m_privacy(privacy)
    , m_zone(zone)
    , m_about(new TextLabel(TextLabel::Body, {}, form))
    , m_facts(new TextLabel(TextLabel::Muted, {}, form))
    , m_forever(new QRadioButton(tr("Keep it for ever"), form))
    , m_limited(new QRadioButton(tr("Delete what is older than"), form))
    , m_days(formparts::lineEdit(QStringLiteral("retentionDaysLineEdit"), form, 5))
    , m_daysField(new LabeledField(tr("Days"), m_days, form))
    , m_due(new DuePane(privacy, zone, form))
{
    m_forever->setObjectName(QStringLiteral("keepForeverRadioButton"));
    m_limited->setObjectName(QStringLiteral("keepDaysRadioButton"));
    m_days->setValidator(new QIntValidator(0, mostDays, m_days));
    m_daysField->setFixedWidth(200);
    for (TextLabel* label : {m_about, m_facts})
        label->setWordWrap(true);

    auto* column = formparts::column(form);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metrics::half, 0, metrics::half, 0);
    head->setSpacing(metrics::half);
    head->addWidget(m_about);
    head->addWidget(m_facts);
    column->addLayout(head);
    auto* choice = new QVBoxLayout;
    choice->setContentsMargins(metrics::half, 0, metrics::half, 0);
    choice->setSpacing(metrics::half);
    choice->addWidget(m_forever);
    choice->addWidget(m_limited);
    column->addLayout(choice);
    column->addWidget(m_daysField);
    column->addWidget(m_due);

    connect(m_limited, &QRadioButton::toggled, this, [this](bool limited) {
        m_daysField->setEnabled(limited);
        m_daysField->clear();
        showBounds(base());
        updateFoot();
    });
    connect(m_days, &QLineEdit::textChanged, this, [this] {
        m_daysField->clear();
        showBounds(base());
        updateFoot();
    });
    connect(m_due, &DuePane::ran, this, [this](const QString& sentence) {
        Q_EMIT said(QStringLiteral("archive"), sentence);
        load();
    });
}

bool RetentionSection::isTouchedBy(const domain::ServerEvent& event) const
{
    return AdminPage::isTouchedBy(event);
}

void RetentionSection::setHindrance(const QString& hindrance)
{
    m_due->setHindrance(hindrance);
    RecordSection::setHindrance(hindrance);
}

void RetentionSection::load()
{
    m_privacy.getRetention(this, [this](const domain::Result<contract::RetentionPolicy>& reply) {
        if (reply)
            take(*reply);
        else
            loadFailed(reply.error());
    });
}

void RetentionSection::take(const contract::RetentionPolicy& policy)
{
    QList<KeptClass> classes;
    m_order.clear();
    for (const contract::RetentionClass& one : policy.classes) {
        classes.append(KeptClass{one});
        m_order.append(one.name);
    }
    m_due->setLastRun(policy.lastRunAt);
    stored(classes);
}

QString RetentionSection::spanOf(const std::optional<int>& days) const
{
    if (!days)
        return tr("for ever");
    if (const int years = wholeYears(*days); years > 0)
        return tr("%n years", nullptr, years);
    return tr("%n days", nullptr, *days);
}

KeptClass RetentionSection::read(const KeptClass& base) const
{
    KeptClass typed = base;
    typed.days = m_limited->isChecked() ? std::optional(m_days->text().toInt()) : std::nullopt;
    return typed;
}

void RetentionSection::fill(const KeptClass& kept)
{
    m_about->setText(PrivacyWords::aboutClass(kept.name));
    m_about->setVisible(!m_about->text().isEmpty());
    const QString rows = tr("%1 rows").arg(QLocale().toString(kept.rows));
    m_facts->setText(kept.oldest.isValid() ? tr("%1, the oldest of %2.").arg(rows, PrivacyWords::ofDay(kept.oldest, m_zone))
                                           : rows + QLatin1Char('.'));
    m_limited->setChecked(kept.days.has_value());
    m_forever->setChecked(!kept.days);
    m_days->setText(kept.days ? QString::number(*kept.days) : QString());
    m_daysField->setEnabled(kept.days.has_value());
    // A chain from which entries are missing proves nothing.
    m_limited->setEnabled(kept.name != QLatin1StringView("audit"));
    showBounds(kept);
}

void RetentionSection::showBounds(const KeptClass& kept)
{
    if (m_daysField->hasError())
        return;
    const int days = m_days->text().toInt();
    const bool longer = m_limited->isChecked() && days >= 2 * daysOfYear;
    m_daysField->setAside(longer ? tr("about %n years", nullptr, days / daysOfYear) : QString());
    if (m_limited->isChecked() && kept.leastDays > 1)
        m_daysField->showHint(tr("At least %1.").arg(spanOf(kept.leastDays)));
}

KeptClass RetentionSection::merge(const KeptClass& before, const KeptClass& mine, const KeptClass& theirs) const
{
    KeptClass both = theirs;
    both.days = mineOrTheirs(before.days, mine.days, theirs.days);
    return both;
}

RecordRow RetentionSection::rowOf(const KeptClass& kept) const
{
    return {.id = kept.name,
            .title = PrivacyWords::ofStore(kept.name),
            .note = kept.days ? tr("kept %1").arg(spanOf(kept.days)) : tr("kept for ever"),
            .color = {},
            .icon = kept.days ? QStringLiteral("timer") : QStringLiteral("archive"),
            .aside = QLocale().toString(kept.rows),
            .faded = false};
}

bool RetentionSection::isBefore(const KeptClass& a, const KeptClass& b) const
{
    return m_order.indexOf(a.name) < m_order.indexOf(b.name);
}

bool RetentionSection::check()
{
    const int days = m_days->text().toInt();
    const int least = std::max(1, base().leastDays);
    if (!m_limited->isChecked() || days >= least)
        return true;
    m_daysField->showError(least > 1 ? tr("This has to stay for %1 at least.").arg(spanOf(least))
                                     : tr("Say after how many days it goes, one at least."));
    m_days->setFocus();
    return false;
}

void RetentionSection::send()
{
    const KeptClass mine = typed();
    m_privacy.saveRetention(mine.name, {mine.days, base().version}, this,
                            [this, name = mine.name](const domain::Result<contract::RetentionPolicy>& reply) {
                                if (!reply)
                                    return refused(reply.error());
                                for (const contract::RetentionClass& one : reply->classes) {
                                    if (one.name == name)
                                        storedOne(KeptClass{one}, tr("Saved how long it stays: %1.")
                                                                      .arg(PrivacyWords::ofStore(name)));
                                }
                                take(*reply);
                                m_due->forget();
                            });
}

void RetentionSection::focusForm()
{
    (m_limited->isChecked() ? static_cast<QWidget*>(m_days) : m_forever)->setFocus();
}

bool RetentionSection::markRefused(const QList<domain::FieldError>& fields)
{
    return formparts::markIf(fields, QStringLiteral("/days"), *m_daysField);
}

} // namespace clinic::ui
