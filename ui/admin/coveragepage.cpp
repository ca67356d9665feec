#include "coveragepage.h"

#include "coveragewords.h"
#include "emptystate.h"
#include "identifiermodel.h"
#include "measuredmodel.h"
#include "sectionbutton.h"
#include "ui/common/card.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

using contract::RedactionCoverage;

CoveragePage::CoveragePage(contract::CallApi& calls, QWidget* parent)
    : ToolPage(tr("Coverage"), QStringLiteral("chart-column"),
               tr("What is masked in calls, by what, and how well it was found in texts never seen before."),
               QStringLiteral("coveragePage"), parent)
    , m_calls(calls)
    , m_summary(new TextLabel(TextLabel::Body, {}, this))
    , m_reviews(new TextLabel(TextLabel::Muted, {}, this))
    , m_switch(new QButtonGroup(this))
    , m_pages(new QStackedLayout)
    , m_identifiers(new IdentifierModel(this))
    , m_measured(new MeasuredModel(this))
    , m_failure(new EmptyState(this))
{
    m_summary->setObjectName(QStringLiteral("coverageSummaryLabel"));
    m_reviews->setObjectName(QStringLiteral("coverageReviewsLabel"));
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins(metrics::wide, 0, metrics::wide, metrics::unit + metrics::half);
    facts->setSpacing(2);
    for (TextLabel* label : {m_summary, m_reviews}) {
        label->setWordWrap(true);
        facts->addWidget(label);
    }
    makeTables();
    makeSwitch();
    body().addLayout(facts);
    body().addWidget(new Divider(this));
    body().addLayout(m_pages, 1);
    connect(m_failure, &EmptyState::acted, this, &CoveragePage::refresh);
}

void CoveragePage::makeTables()
{
    m_identifierTable = new RecordTable(QStringLiteral("identifierTable"), tr("What identifies a person"), this);
    m_identifierTable->setModel(m_identifiers);
    m_identifierTable->setColumns({QStringLiteral("HIPAA 0"), {}, tr("not in speech 00"),
                                   tr("Phone number, Date of birth"), {}});
    m_identifierTable->setAwaited(true);
    m_measuredTable = new RecordTable(QStringLiteral("measuredTable"), tr("How well it is found"), this);
    m_measuredTable->setModel(m_measured);
    m_measuredTable->setRootIsDecorated(true);
    m_measuredTable->setIndentation(metrics::wide);
    const QString figures = QStringLiteral("1,000,000");
    m_measuredTable->setColumns({{}, figures, figures, figures, tr("Rightly masked 0")});
    for (RecordTable* table : {m_identifierTable, m_measuredTable}) {
        auto* inset = new QWidget(this);
        auto* around = new QVBoxLayout(inset);
        around->setContentsMargins(metrics::wide / 2, 0, metrics::wide / 2, 0);
        around->addWidget(table);
        m_pages->addWidget(inset);
    }
    m_pages->addWidget(m_failure);
}

void CoveragePage::makeSwitch()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::half);
    const auto add = [&](View view, const QString& words, const QString& tip, const QString& name) {
        auto* button = new SectionButton({}, words, box);
        button->setObjectName(name);
        button->setToolTip(tip);
        m_switch->addButton(button, view);
        row->addWidget(button);
    };
    add(Identifiers, tr("Identifiers"), tr("What the law names, and what finds it"),
        QStringLiteral("identifiersButton"));
    add(Figures, tr("Figures"), tr("Recall and precision by label and source"), QStringLiteral("figuresButton"));
    m_switch->button(Identifiers)->setChecked(true);
    connect(m_switch, &QButtonGroup::idToggled, this, [this](int view, bool on) {
        if (on && m_loaded)
            m_pages->setCurrentIndex(view);
    });
    addToolWidget(box);
}

void CoveragePage::refresh()
{
    setBusy(true);
    m_calls.getCoverage(this, [this](const domain::Result<RedactionCoverage>& reply) {
        setBusy(false);
        if (reply)
            show(*reply);
        else
            fail(reply.error());
    });
}

QWidget& CoveragePage::firstStop()
{
    return m_switch->checkedId() == Figures ? *m_measuredTable : *m_identifierTable;
}

void CoveragePage::show(const RedactionCoverage& coverage)
{
    m_loaded = true;
    if (m_identifiers->rows() != coverage.identifiers)
        m_identifiers->replace(coverage.identifiers);
    m_measured->show(coverage.measured);
    m_identifierTable->setAwaited(false);
    m_pages->setCurrentIndex(m_switch->checkedId());
    const auto detected = int(std::count_if(coverage.identifiers.begin(), coverage.identifiers.end(),
                                            [](const contract::CoveredIdentifier& one) {
                                                return one.state == QLatin1StringView("detected");
                                            }));
    QStringList facts;
    facts.append(tr("%1 of %n kinds are detected.", nullptr, int(coverage.identifiers.size())).arg(detected));
    if (coverage.measuredOn.isValid())
        facts.append(tr("Measured on %1 by character, on sources left out of training.")
                         .arg(QLocale().toString(coverage.measuredOn, QStringLiteral("d MMM yyyy"))));
    if (!coverage.redactorVersion.isEmpty())
        facts.append(tr("Redactor %1.").arg(coverage.redactorVersion));
    m_summary->setText(facts.join(QLatin1Char(' ')));
    m_reviews->setText(tr("Reviewers of this clinic marked %n passages as missed", nullptr, coverage.correctionsMissed)
                       + QLatin1Char(' ')
                       + tr("and %n as not sensitive.", nullptr, coverage.correctionsHarmless));
}

void CoveragePage::fail(const domain::Error& error)
{
    const ErrorText text = ErrorWords::of(error);
    if (m_loaded)
        return showFailure(text);
    m_failure->tell(QStringLiteral("octagon-alert"), text.title, text.words, tr("Try again"));
    m_pages->setCurrentIndex(Failure);
}

} // namespace clinic::ui
