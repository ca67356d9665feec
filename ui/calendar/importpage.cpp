#include "importpage.h"

#include "importdelegate.h"
#include "importmodel.h"
#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/filechooser.h"
#include "ui/common/fonts.h"
#include "ui/common/iconlabel.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/quietheader.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>
#include <QStackedLayout>
#include <QTreeView>
#include <QUuid>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr qint64 longestFile = 1024 * 1024;

template <class Thing>
QComboBox* fallbackBox(const QString& name, const QList<Thing>& things, const QString& none)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setMinimumHeight(metrics::control);
    box->addItem(none, QString());
    for (const Thing& thing : things) {
        if (thing.active)
            box->addItem(thing.name, thing.id.text());
    }
    return box;
}

} // namespace

ImportPage::ImportPage(contract::FileApi& files, FileChooser& chooser, const Scope& scope, QWidget* parent)
    : QWidget(parent)
    , m_files(files)
    , m_chooser(chooser)
    , m_scope(scope)
{
    setObjectName(QStringLiteral("importPage"));
    makeFields();
    makeTable();
    layOut();
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &ImportPage::askFile);
    connect(m_import, &QPushButton::clicked, this, &ImportPage::carryOut);
    for (QComboBox* box : {m_provider, m_procedure})
        connect(box, &QComboBox::currentIndexChanged, this, &ImportPage::preview);
}

void ImportPage::makeFields()
{
    m_notice = new NoticeBar(QStringLiteral("importNoticeBar"), this);
    m_choose = new ActionButton(ControlKind::Secondary, tr("Choose file…"), QStringLiteral("chooseFilePushButton"));
    m_choose->setIconName(QStringLiteral("file-down"));
    m_choose->setToolTip(tr("A calendar file (.ics) of another program (Alt O)"));
    m_choose->setShortcut(Qt::ALT | Qt::Key_O);
    m_name = new ElidedLabel(TextLabel::Muted, tr("No file chosen"));
    m_name->setObjectName(QStringLiteral("importFileLabel"));
    m_provider = fallbackBox(QStringLiteral("importProviderComboBox"), m_scope.providers, tr("Only as the file says"));
    m_procedure = fallbackBox(QStringLiteral("importProcedureComboBox"), m_scope.procedures, tr("Only as the file says"));
    m_summary = new TextLabel(TextLabel::Strong, {});
    m_summary->setObjectName(QStringLiteral("importSummaryLabel"));
    m_busy = new BusyBar;
    m_import = new PrimaryButton(tr("Import"), QStringLiteral("importPushButton"));
    m_import->setToolTip(tr("Book, move and cancel as listed (Ctrl Enter)"));
    m_import->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_import->setEnabled(false);

    m_empty = new QWidget;
    auto* words = new TextLabel(TextLabel::Muted, tr("Choose a calendar file (.ics), as other calendar programs export it. "
                                                     "You see what would happen to every event before anything is booked."));
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    // The layout would give it the height of the whole page's width.
    words->setFixedWidth(400);
    words->setMinimumHeight(words->heightForWidth(400));
    auto* empty = new QVBoxLayout(m_empty);
    empty->setSpacing(metrics::unit);
    empty->addStretch(1);
    empty->addWidget(new IconLabel(QStringLiteral("calendar-days"), metrics::emptyIcon, QPalette::PlaceholderText), 0,
                     Qt::AlignHCenter);
    empty->addWidget(words, 0, Qt::AlignHCenter);
    empty->addStretch(1);
}

void ImportPage::makeTable()
{
    const auto names = [providers = m_scope.providers](const domain::ProviderId& id) {
        for (const domain::Provider& provider : providers) {
            if (provider.id == id)
                return provider.name;
        }
        return QString();
    };
    m_model = new ImportModel(m_scope.zone, names, this);
    m_table = new QTreeView;
    m_table->setObjectName(QStringLiteral("importTableView"));
    m_table->setAccessibleName(tr("Events of the file"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ImportDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAllColumnsShowFocus(true);
    m_table->setTabKeyNavigation(false);
    auto* header = new QuietHeader(Qt::Horizontal, m_table);
    m_table->setHeader(header);
    header->setSectionsMovable(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void ImportPage::layOut()
{
    auto* file = new QHBoxLayout;
    file->setSpacing(12);
    // Where the fields below begin, which keep room for the focus ring.
    file->setContentsMargins(metrics::half, 0, metrics::half, 0);
    m_summary->setContentsMargins(metrics::half, 0, metrics::half, 0);
    file->addWidget(m_choose);
    file->addWidget(m_name, 1);
    auto* fallbacks = new QHBoxLayout;
    fallbacks->setSpacing(metrics::unit);
    fallbacks->addWidget(new LabeledField(tr("Provider, where the file names none"), m_provider), 1);
    fallbacks->addWidget(new LabeledField(tr("Procedure, where the file names none"), m_procedure), 1);
    auto* middle = new QWidget;
    m_middle = new QStackedLayout(middle);
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_table);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_notice);
    column->addLayout(file);
    column->addLayout(fallbacks);
    column->addWidget(m_summary);
    column->addWidget(m_busy);
    column->addWidget(middle, 1);
    m_summary->hide();
}

void ImportPage::askFile()
{
    if (m_carriesOut)
        return;
    const QPointer<ImportPage> self(this);
    m_chooser.askOpen(this, tr("Import a calendar"), tr("Calendar files (*.ics *.ical *.ifb);;All files (*)"),
                      [self](const QString& path) {
                          if (self)
                              self->open(path);
                      });
}

void ImportPage::open(const QString& path)
{
    QFile file(path);
    m_file.clear();
    m_attempt.clear();
    m_name->setWhole(QFileInfo(path).fileName());
    if (!file.open(QIODevice::ReadOnly)) {
        showReport({}, false);
        m_notice->tell({Severity::Critical, QStringLiteral("octagon-alert"), tr("The file could not be read"),
                        tr("%1. Choose another one.").arg(file.errorString()), {}, true});
        return;
    }
    m_file = file.read(longestFile + 1);
    if (m_file.size() > longestFile) {
        m_file.clear();
        showReport({}, false);
        m_notice->tell({Severity::Critical, QStringLiteral("octagon-alert"), tr("The file is too long"),
                        tr("A calendar file may have 1 MiB. Export a shorter time in the other program."), {}, true});
        return;
    }
    preview();
}

contract::ImportQuery ImportPage::query(bool dryRun) const
{
    contract::ImportQuery query;
    query.dryRun = dryRun;
    if (const QString provider = m_provider->currentData().toString(); !provider.isEmpty())
        query.providerId = domain::ProviderId(provider);
    if (const QString procedure = m_procedure->currentData().toString(); !procedure.isEmpty())
        query.procedureId = domain::ProcedureId(procedure);
    return query;
}

void ImportPage::preview()
{
    if (m_file.isEmpty() || m_carriesOut)
        return;
    m_notice->clear();
    m_attempt.clear();
    setBusy(true);
    // Only the last question counts: the choices may have changed while the answer was on its way.
    m_files.importCalendar(m_file, query(true), {}, this,
                           [this, round = ++m_round](const domain::Result<contract::ImportReport>& report) {
                               if (round != m_round)
                                   return;
                               setBusy(false);
                               if (report)
                                   showReport(*report, false);
                               else
                                   showFailure(report.error());
                           });
}

void ImportPage::carryOut()
{
    m_notice->clear();
    setBusy(true);
    m_carriesOut = true;
    // The same attempt again after an answer that never came books nothing twice.
    if (m_attempt.isEmpty())
        m_attempt = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_files.importCalendar(m_file, query(false), m_attempt, this,
                           [this](const domain::Result<contract::ImportReport>& report) {
                               m_carriesOut = false;
                               setBusy(false);
                               if (!report) {
                                   m_import->setEnabled(true);
                                   showFailure(report.error());
                                   return;
                               }
                               showReport(*report, true);
                               Q_EMIT imported(report->imported);
                           });
}

void ImportPage::showReport(const contract::ImportReport& report, bool done)
{
    m_model->setReport(report, done);
    const int toDo = done ? 0 : ImportWords::toDo(report);
    m_summary->setText(ImportWords::summary(report));
    m_summary->setVisible(!m_file.isEmpty());
    m_middle->setCurrentWidget(report.events.isEmpty() ? m_empty : static_cast<QWidget*>(m_table));
    m_import->setEnabled(toDo > 0);
    m_import->setText(toDo > 0 ? tr("Import %n event(s)", nullptr, toDo) : tr("Import"));
    // A new text takes the key away.
    m_import->setShortcut(Qt::CTRL | Qt::Key_Return);
    if (!report.events.isEmpty()) {
        setColumnWidths();
        m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->setFocus(Qt::OtherFocusReason);
    }
    if (!done)
        return;
    const qsizetype left = std::count_if(report.events.begin(), report.events.end(), [](const auto& event) {
        return event.outcome == contract::ImportOutcome::Conflict;
    });
    const QString words = left > 0 ? tr("%n event(s) met a conflict and changed nothing: book them by hand.", nullptr, int(left))
                                   : tr("The calendar shows them now.");
    m_notice->tell({left > 0 ? Severity::Warning : Severity::Good,
                    left > 0 ? QStringLiteral("triangle-alert") : QStringLiteral("circle-check"),
                    tr("%n event(s) imported", nullptr, report.imported), words, {}, true});
}

void ImportPage::setColumnWidths()
{
    const QFontMetrics body(fonts::body());
    const int pad = 24;
    m_table->setColumnWidth(ImportModel::WhenColumn, body.horizontalAdvance(QStringLiteral("Wed 28 Nov, 00:00–00:00")) + pad);
    m_table->setColumnWidth(ImportModel::WhatColumn, 216);
    m_table->setColumnWidth(ImportModel::ProviderColumn, 136);
}

void ImportPage::showFailure(const domain::Error& error)
{
    ErrorText words = ErrorWords::of(error);
    if (error.code == domain::ErrorCode::InvalidRequest)
        words = {tr("This is not a calendar file"), tr("Nothing was changed. Choose an .ics file, as other calendar programs export it.")};
    else if (error.code == domain::ErrorCode::TooLarge)
        words = {tr("There is too much in this file"),
                 tr("Nothing was changed. At most 500 events that lie ahead can be imported at once: export a shorter time "
                    "in the other program.")};
    const bool first = m_model->report().events.isEmpty();
    if (first)
        m_summary->hide();
    m_notice->tell({Severity::Critical, QStringLiteral("octagon-alert"), words.title, words.words, {}, true});
}

void ImportPage::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    if (busy)
        m_import->setEnabled(false);
}

} // namespace clinic::ui
