#include "auditpage.h"

#include "auditfilter.h"
#include "auditmodel.h"
#include "chainstrip.h"
#include "filesaver.h"
#include "listpane.h"
#include "ui/common/actionbutton.h"
#include "ui/common/auditwords.h"
#include "ui/common/card.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/textlabel.h"

#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>

namespace clinic::ui {

using contract::AuditVerdict;
using domain::Result;

namespace {

constexpr int narrowPage = 960;

} // namespace

AuditPage::AuditPage(const Ports& ports, const domain::ClinicId& clinic, const QTimeZone& zone, QWidget* parent)
    : ToolPage(tr("Audit"), QStringLiteral("scroll-text"), tr("Who did what, and to what. Nobody can change it unseen."),
               QStringLiteral("auditPage"), parent)
    , m_ports(ports)
    , m_zone(zone)
    , m_filter(new AuditFilter(clinic, zone, this))
    , m_model(new AuditModel(zone, this))
    , m_check(new ChainCheck(ports.audit, this))
    , m_strip(new ChainStrip(*m_check, this))
    , m_saver(new FileSaver(ports.chooser, this))
{
    makeTools();
    makeList();
    connectCheck();
    connect(m_filter, &AuditFilter::changed, this, [this] { m_list->refresh(); });
    connect(m_saver, &FileSaver::busyChanged, this, [this](bool busy) {
        setBusy(busy);
        showPossible();
    });
    connect(m_saver, &FileSaver::failed, this, &AuditPage::showFailure);
    connect(m_saver, &FileSaver::saved, this, [this](const QString& name) {
        Q_EMIT said(QStringLiteral("file-down"), tr("Saved the audit as %1. The export is an entry of it.").arg(name));
    });
    showPossible();
}

void AuditPage::makeTools()
{
    m_verify = &addTool(tr("Verify"), QStringLiteral("fingerprint"), tr("V"), QStringLiteral("auditVerifyPushButton"));
    m_export = &addTool(tr("Export CSV…"), QStringLiteral("file-down"), tr("Ctrl E"),
                        QStringLiteral("auditExportPushButton"));
    connect(m_verify, &QPushButton::clicked, m_check, &ChainCheck::start);
    connect(m_export, &QPushButton::clicked, this, &AuditPage::exportList);
    connect(new QShortcut(Qt::CTRL | Qt::Key_E, this, nullptr, nullptr, Qt::WindowShortcut),
            &QShortcut::activated, m_export, &QPushButton::click);
}

void AuditPage::makeList()
{
    m_list = new ListPane(*m_model, QStringLiteral("auditTable"), tr("Entries of the audit"),
                          [this](const QString& cursor, QObject* round) { ask(cursor, round); }, this);
    m_list->setEmptyWords(QStringLiteral("scroll-text"), tr("No entry fits"),
                          tr("Nothing of this kind was done in this time. Clear the filter to see every entry."));
    m_list->table().setColumns({QStringLiteral("28 Nov 2026 00:00:00"), QStringLiteral("Rosa Menzies-Lee"), {}, {},
                                QStringLiteral("1,000,000"), QStringLiteral("00000000 00"), tr("out of place 00")});
    m_entry = new TextLabel(TextLabel::Small, {}, this);
    m_entry->setObjectName(QStringLiteral("auditEntryLabel"));
    m_entry->setWordWrap(true);
    m_entry->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_entry->setContentsMargins(metrics::wide, metrics::unit, metrics::wide, metrics::unit);
    m_entry->setAccessibleName(tr("The chosen entry in full"));
    m_entry->hide();
    body().addWidget(m_strip);
    body().addWidget(m_filter);
    body().addWidget(new Divider(this));
    body().addWidget(m_list, 1);
    body().addWidget(new Divider(this));
    body().addWidget(m_entry);
    // Single letters work in the table alone.
    connect(new QShortcut(Qt::Key_V, &m_list->table(), nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            m_verify, &QPushButton::click);
    connect(m_list->table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showEntry);
    connect(m_model, &QAbstractItemModel::modelReset, m_entry, &QWidget::hide);
}

void AuditPage::connectCheck()
{
    connect(m_check, &ChainCheck::started, this, [this] {
        notice().clear();
        m_model->forgetVerdict();
        if (m_verify->hasFocus())
            m_strip->stopButton().setFocus();
        showPossible();
    });
    connect(m_strip, &ChainStrip::focusLeft, this, [this] {
        showPossible();
        m_verify->setFocus();
    });
    connect(m_check, &ChainCheck::finished, this, &AuditPage::showVerdict);
    connect(m_check, &ChainCheck::failed, this, [this](const domain::Error& error) {
        showPossible();
        showFailure(ErrorWords::of(error));
    });
    connect(m_check, &ChainCheck::stopped, this, [this](qint64 checked) {
        showPossible();
        Q_EMIT said(QStringLiteral("fingerprint"),
                    tr("Stopped after %1 entries; all of them fit.").arg(QLocale().toString(checked)));
    });
    auto* escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_check, &ChainCheck::stop);
}

void AuditPage::showVerdict(const AuditVerdict& verdict)
{
    showPossible();
    m_model->setVerdict(verdict);
    const ErrorText text = AuditWords::of(verdict);
    notice().tell({.severity = verdict.ok ? Severity::Good : Severity::Critical,
                   .icon = verdict.ok ? QStringLiteral("circle-check") : QStringLiteral("octagon-alert"),
                   .title = text.title,
                   .words = text.words,
                   .actions = {},
                   .closable = true});
}

void AuditPage::showPossible()
{
    allow(*m_verify, !m_check->isRunning() && hindrance().isEmpty(), tr("Follow the chain from its first entry (V)"),
          hindrance());
    allow(*m_export, !m_saver->isBusy() && hindrance().isEmpty(),
          tr("Save every entry that fits the filter as a table (Ctrl E)"), hindrance());
}

void AuditPage::resizeEvent(QResizeEvent* event)
{
    ToolPage::resizeEvent(event);
    // The strip below has them whole.
    const bool narrow = width() < narrowPage;
    m_list->table().setColumnHidden(AuditModel::EntryColumn, narrow);
    m_list->table().setColumnHidden(AuditModel::SealColumn, narrow);
}

void AuditPage::refresh()
{
    m_list->refresh();
    askActors();
}

QWidget& AuditPage::firstStop()
{
    return m_list->table();
}

void AuditPage::showSubject(const QString& subject)
{
    m_filter->showSubject(subject);
}

void AuditPage::ask(const QString& cursor, QObject* round)
{
    contract::AuditQuery query = m_filter->query();
    query.cursor = cursor;
    m_ports.audit.listAudit(query, round, [this](const Result<contract::AuditList>& reply) {
        if (!reply)
            return m_list->failed(reply.error());
        if (m_list->isFirstPage())
            m_model->replace(reply->entries);
        else
            m_model->append(reply->entries);
        for (const contract::AuditEntry& entry : reply->entries)
            m_filter->addActor(entry.actor);
        m_list->answered(reply->nextCursor);
    });
}

void AuditPage::askActors()
{
    m_ports.accounts.listStaff(this, [this](const Result<contract::StaffList>& reply) {
        // Without the list of accounts those remain who are seen in the entries.
        if (!reply)
            return;
        for (const domain::Staff& staff : reply->staff)
            m_filter->addActor(staff.name);
    });
}

void AuditPage::exportList()
{
    const contract::AuditQuery query = m_filter->query();
    const QString day = QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date().toString(Qt::ISODate);
    m_saver->save(tr("Save the audit"), QStringLiteral("audit-%1.csv").arg(day), tr("Tables (*.csv)"),
                  [this, query](QObject* context, contract::Reply<QByteArray> reply) {
                      m_ports.audit.exportAudit(query, context, std::move(reply));
                  });
}

void AuditPage::showEntry()
{
    const contract::AuditEntry* entry = m_model->at(m_list->table().currentIndex());
    m_entry->setVisible(entry);
    if (!entry)
        return;
    const QString first = QStringList{m_model->timeOf(*entry), AuditWords::ofActor(entry->actor), entry->action,
                                      entry->subject}
                              .join(QStringLiteral(" · "));
    m_entry->setText(entry->seq == 0
                         ? first + QLatin1Char('\n') + tr("It waits for its seal, which comes within a second.")
                         : first + QLatin1Char('\n')
                               + tr("Entry %1 · seal %2, over the one before: %3")
                                     .arg(QLocale().toString(entry->seq), entry->hash, entry->previousHash));
}

} // namespace clinic::ui
