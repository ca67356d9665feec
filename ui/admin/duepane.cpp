#include "duepane.h"

#include "formparts.h"
#include "privacywords.h"
#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace clinic::ui {

DuePane::DuePane(contract::PrivacyApi& privacy, const QTimeZone& zone, QWidget* parent)
    : QWidget(parent)
    , m_privacy(privacy)
    , m_zone(zone)
    , m_busy(new BusyBar(this))
    , m_notice(new NoticeBar(QStringLiteral("dueNotice"), this))
    , m_words(new TextLabel(TextLabel::Body, {}, this))
    , m_table(new QWidget(this))
    , m_rows(new QGridLayout(m_table))
    , m_last(new TextLabel(TextLabel::SmallMuted, {}, this))
    , m_look(new ActionButton(ControlKind::Secondary, tr("See what would go"), QStringLiteral("dryRunPushButton"), this))
    , m_delete(new ActionButton(ControlKind::Secondary, tr("Delete it now…"), QStringLiteral("runRetentionPushButton"), this))
{
    m_look->setIconName(QStringLiteral("eye"));
    m_look->setToolTip(tr("Counts what is older than it may get; deletes nothing"));
    m_rows->setContentsMargins(metrics::half, 0, metrics::half, 0);
    m_rows->setHorizontalSpacing(metrics::wide);
    m_rows->setVerticalSpacing(metrics::half);
    m_rows->setColumnStretch(2, 1);
    m_words->setObjectName(QStringLiteral("dueLabel"));
    for (TextLabel* label : {m_words, m_last}) {
        label->setWordWrap(true);
        label->setContentsMargins(metrics::half, 0, metrics::half, 0);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::half, 0, metrics::half, 0);
    buttons->setSpacing(metrics::unit);
    buttons->addWidget(m_look);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::unit + metrics::half);
    column->addWidget(formparts::heading(tr("What is due, of every class"),
                                         tr("It is deleted once a day by itself. Here you see it before, and need not wait."),
                                         this));
    column->addWidget(m_busy);
    column->addWidget(m_words);
    column->addWidget(m_table);
    column->addWidget(m_notice);
    column->addLayout(buttons);
    column->addWidget(m_last);
    connect(m_look, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_delete, &QPushButton::clicked, this, &DuePane::askToDelete);
    forget();
}

void DuePane::setLastRun(const QDateTime& at)
{
    m_last->setText(at.isValid() ? tr("Last deleted on %1.").arg(PrivacyWords::ofTime(at, m_zone))
                                 : tr("Nothing was ever deleted."));
}

void DuePane::setHindrance(const QString& hindrance)
{
    m_hindrance = hindrance;
    showPossible();
}

void DuePane::forget()
{
    m_due.reset();
    m_notice->clear();
    m_words->hide();
    m_table->hide();
    showPossible();
}

qint64 DuePane::rowsDue() const
{
    qint64 rows = 0;
    if (m_due) {
        for (const contract::ErasedStore& store : m_due->removed)
            rows += store.rows;
    }
    return rows;
}

void DuePane::showPossible()
{
    m_look->setEnabled(!m_waiting && m_hindrance.isEmpty());
    m_delete->setEnabled(!m_waiting && m_hindrance.isEmpty() && rowsDue() > 0);
    m_delete->setToolTip(!m_hindrance.isEmpty() ? m_hindrance
                         : !m_due               ? tr("See first what would go")
                         : rowsDue() == 0       ? tr("Nothing is due")
                                                : tr("Asks once more; what is deleted cannot be brought back"));
}

void DuePane::ask(bool dryRun)
{
    m_notice->clear();
    m_waiting = true;
    m_busy->setBusy(true);
    showPossible();
    m_privacy.runRetention(dryRun, this, [this, dryRun](const domain::Result<contract::RetentionRun>& reply) {
        m_waiting = false;
        m_busy->setBusy(false);
        if (!reply) {
            const ErrorText text = ErrorWords::of(reply.error());
            m_notice->tell({Severity::Critical, QStringLiteral("octagon-alert"), text.title, text.words, {}, true});
            return showPossible();
        }
        show(*reply);
        if (!dryRun) {
            // What it says is what went; nothing is due any more.
            m_due.reset();
            showPossible();
            Q_EMIT ran(tr("Deleted what was due."));
        }
        m_look->setFocus();
    });
}

void DuePane::show(const contract::RetentionRun& run)
{
    m_due = run;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int line = 0;
    for (const contract::ErasedStore& store : run.removed) {
        if (store.rows == 0)
            continue;
        auto* rows = new TextLabel(TextLabel::Strong, QLocale().toString(store.rows), m_table);
        rows->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_rows->addWidget(new TextLabel(TextLabel::Body, PrivacyWords::ofStore(store.store), m_table), line, 0);
        m_rows->addWidget(rows, line++, 1);
    }
    const auto rows = int(rowsDue());
    m_words->setText(rows == 0    ? tr("Nothing is older than it may get.")
                     : run.dryRun ? tr("%n rows would be deleted now:", nullptr, rows)
                                  : tr("%n rows were deleted:", nullptr, rows));
    m_words->show();
    m_table->setVisible(rows > 0);
    showPossible();
}

void DuePane::askToDelete()
{
    m_notice->tell({.severity = Severity::Warning,
                    .icon = QStringLiteral("triangle-alert"),
                    .title = tr("Delete %n rows for good?", nullptr, int(rowsDue())),
                    .words = tr("They cannot be brought back."),
                    .actions = {{tr("Keep them"), QStringLiteral("keepDuePushButton"),
                                 [this] {
                                     m_notice->clear();
                                     m_delete->setFocus();
                                 },
                                 true},
                                {tr("Delete for good"), QStringLiteral("deleteDuePushButton"), [this] { ask(false); }}}});
    m_notice->focusFirstAction();
}

} // namespace clinic::ui
