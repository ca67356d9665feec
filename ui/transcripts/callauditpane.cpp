#include "callauditpane.h"

#include "ui/common/actionbutton.h"
#include "ui/common/chaincheck.h"
#include "ui/common/errorwords.h"
#include "ui/common/metrics.h"
#include "ui/common/progressstrip.h"
#include "ui/common/quietheader.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace clinic::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto sealPause = 1200ms;
constexpr int mostTries = 4;
constexpr int rowHeight = 32;
constexpr int mostEntries = 200;
/// Under the first letter of the header.
constexpr int rowStart = 8;

/// Room at the start side, and a line below each row.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option(given);
        const Tokens& tokens = Tokens::of(option.palette);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
        option.rect.adjust(option.direction == Qt::RightToLeft ? 0 : rowStart, 0,
                           option.direction == Qt::RightToLeft ? -rowStart : 0, -1);
        QStyledItemDelegate::paint(painter, option, index);
    }
};

} // namespace

CallAuditPane::CallAuditPane(contract::AuditApi& audit, const QTimeZone& zone, const domain::Clock& clock,
                             QWidget* parent)
    : QWidget(parent)
    , m_audit(audit)
    , m_zone(zone)
    , m_clock(clock)
    , m_model(zone)
    , m_check(new ChainCheck(audit, this))
    , m_count(new TextLabel(TextLabel::SmallMuted, {}, this))
    , m_verdict(new ElidedLabel(TextLabel::SmallMuted, {}, this))
    , m_progress(new ProgressStrip(QStringLiteral("callChainProgressBar"), tr("Verifying the audit"), this))
    , m_verify(new ActionButton(ControlKind::Secondary, tr("Verify now"), QStringLiteral("verifyChainPushButton"), this))
    , m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("callAuditPane"));
    setAccessibleName(tr("Who touched this call"));
    setProperty("pane", true);
    m_count->setObjectName(QStringLiteral("callAuditCountLabel"));
    m_verdict->setObjectName(QStringLiteral("chainVerdictLabel"));
    m_verify->setIconName(QStringLiteral("fingerprint"));
    m_progress->setFixedWidth(120);
    m_progress->hide();
    makeTable();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::pad, metrics::unit, metrics::pad, metrics::half);
    head->setSpacing(metrics::unit);
    head->addWidget(new TextLabel(TextLabel::Section, tr("Who touched this call"), this));
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_verdict, 2, Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_progress);
    head->addWidget(m_verify);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_again.setSingleShot(true);
    m_again.setInterval(sealPause);
    connect(&m_again, &QTimer::timeout, this, [this] {
        const int tries = m_tries;
        refresh();
        m_tries = tries;
    });
    connect(m_verify, &QPushButton::clicked, this, &CallAuditPane::toggleCheck);
    connectCheck();
}

void CallAuditPane::makeTable()
{
    m_table->setObjectName(QStringLiteral("callAuditTableView"));
    m_table->setAccessibleName(tr("Who touched this call"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setHorizontalHeader(new QuietHeader(Qt::Horizontal, m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->viewport()->setAutoFillBackground(false);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(QHeaderView::Interactive);
    header.setSectionResizeMode(CallAuditModel::WhatColumn, QHeaderView::Stretch);
    header.resizeSection(CallAuditModel::TimeColumn, 128);
    header.resizeSection(CallAuditModel::WhoColumn, 160);
    header.resizeSection(CallAuditModel::SealColumn, 128);
    header.resizeSection(CallAuditModel::ChainColumn, 112);
    setFocusProxy(m_table);
}

void CallAuditPane::setRows(int rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * rowHeight);
}

void CallAuditPane::showCall(const domain::CallId& id)
{
    if (id != m_call)
        m_model.setEntries({}, {});
    m_call = id;
    refresh();
}

void CallAuditPane::clear()
{
    delete std::exchange(m_context, nullptr);
    m_again.stop();
    m_call = {};
    m_failed = false;
    m_model.setEntries({}, {});
    tellCount();
}

void CallAuditPane::refresh()
{
    if (m_call.isEmpty())
        return;
    m_again.stop();
    m_tries = 0;
    delete std::exchange(m_context, new QObject(this));
    contract::AuditQuery query;
    query.subject = QStringLiteral("call ") + m_call.text();
    query.newestFirst = true;
    query.limit = mostEntries;
    m_audit.listAudit(query, m_context, [this](const domain::Result<contract::AuditList>& reply) { onEntries(reply); });
}

void CallAuditPane::onEntries(const domain::Result<contract::AuditList>& reply)
{
    m_failed = !reply;
    if (reply) {
        m_model.setEntries(reply->entries, m_clock.now().toTimeZone(m_zone).date());
        if (m_model.unsealed() > 0 && m_tries < mostTries) {
            ++m_tries;
            m_again.start();
        }
    } else {
        m_count->setText(ErrorWords::of(reply.error()).title);
    }
    tellCount();
}

void CallAuditPane::tellCount()
{
    if (m_failed)
        return;
    const int count = m_model.rowCount();
    const int waiting = m_model.unsealed();
    QString words = count > 0 ? tr("%n entries", nullptr, count) : QString();
    if (count > 0)
        //: “4 entries, all sealed”
        words = waiting == 0 ? tr("%1, all sealed").arg(words) : tr("%1, %n not yet sealed", nullptr, waiting).arg(words);
    m_count->setText(words);
}

void CallAuditPane::toggleCheck()
{
    if (m_check->isRunning())
        m_check->stop();
    else
        m_check->start();
}

void CallAuditPane::connectCheck()
{
    const auto end = [this](const QString& words) {
        m_progress->hide();
        m_verify->setText(tr("Verify now"));
        m_verdict->setWhole(words);
    };
    connect(m_check, &ChainCheck::started, this, [this] {
        m_model.setFirstBad(0);
        m_verify->setText(tr("Stop"));
        m_verdict->setWhole(tr("Verifying…"));
        m_progress->setProgress(0, 1);
        m_progress->show();
    });
    connect(m_check, &ChainCheck::progressed, this, [this](qint64 checked, qint64 total) {
        m_progress->setProgress(checked, total);
        m_verdict->setWhole(tr("%1 of %2 entries").arg(QLocale().toString(checked), QLocale().toString(total)));
    });
    connect(m_check, &ChainCheck::finished, this, [this, end](const contract::AuditVerdict& verdict) {
        const QString total = QLocale().toString(std::max(verdict.total, verdict.entries));
        const QString time = m_clock.now().toTimeZone(m_zone).toString(QStringLiteral("HH:mm"));
        if (verdict.ok)
            return end(tr("Chain verified to entry %1 of %1 at %2").arg(total, time));
        end(tr("The chain is broken at entry %1").arg(QLocale().toString(verdict.firstBadSeq)));
        m_model.setFirstBad(verdict.firstBadSeq);
        Q_EMIT chainBroken(verdict);
    });
    connect(m_check, &ChainCheck::failed, this, [end](const domain::Error& error) { end(ErrorWords::of(error).title); });
    connect(m_check, &ChainCheck::stopped, this, [end](qint64 checked) {
        end(tr("Stopped after %1 entries; they are sound").arg(QLocale().toString(checked)));
    });
}

void CallAuditPane::setOffline(bool offline)
{
    m_verify->setEnabled(!offline);
    m_verify->setToolTip(offline ? tr("Verifying waits until the service answers.") : QString());
}

void CallAuditPane::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

} // namespace clinic::ui
