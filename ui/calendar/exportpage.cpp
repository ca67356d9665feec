#include "exportpage.h"

#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/fieldnote.h"
#include "ui/common/filechooser.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/privatefile.h"
#include "ui/common/textlabel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace clinic::ui {

using contract::ExportDetail;

namespace {

QComboBox* comboBox(const QString& name)
{
    auto* box = new QComboBox;
    box->setObjectName(name);
    box->setMinimumHeight(metrics::control);
    return box;
}

QDateEdit* dateEdit(const QString& name, const QString& words)
{
    auto* edit = new QDateEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(words);
    edit->setMinimumHeight(metrics::control);
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    edit->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat));
    return edit;
}

QDate firstOfWeek(const QDate& day)
{
    return day.addDays(-((day.dayOfWeek() - QLocale().firstDayOfWeek() + 7) % 7));
}

} // namespace

ExportPage::ExportPage(contract::FileApi& files, FileChooser& chooser, const Scope& scope, QWidget* parent)
    : QWidget(parent)
    , m_files(files)
    , m_chooser(chooser)
    , m_scope(scope)
{
    setObjectName(QStringLiteral("exportPage"));
    makeFields();
    layOut();
    takeRange();
    showWhatItTells();
    setFocusProxy(m_calendar);
    connect(m_calendar, &QRadioButton::toggled, this, &ExportPage::showWhatItTells);
    connect(m_detail, &QComboBox::currentIndexChanged, this, &ExportPage::showWhatItTells);
    connect(m_range, &QComboBox::currentIndexChanged, this, &ExportPage::takeRange);
    for (QDateEdit* edit : {m_first, m_last}) {
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_range->setCurrentIndex(ChosenDays);
            m_last->setMinimumDate(m_first->date());
        });
    }
    connect(m_save, &QPushButton::clicked, this, &ExportPage::askWhere);
}

void ExportPage::makeFields()
{
    m_notice = new NoticeBar(QStringLiteral("exportNoticeBar"), this);
    m_calendar = new QRadioButton(tr("Calendar file (.ics), for phones and other calendars"));
    m_calendar->setObjectName(QStringLiteral("calendarFileRadioButton"));
    m_calendar->setChecked(true);
    m_table = new QRadioButton(tr("Table (.csv), for spreadsheets"));
    m_table->setObjectName(QStringLiteral("tableRadioButton"));
    m_range = comboBox(QStringLiteral("rangeComboBox"));
    m_range->addItems({tr("The day shown"), tr("Its week"), tr("Its month"), tr("The next 4 weeks"), tr("From … to …")});
    m_range->setCurrentIndex(ShownWeek);
    m_first = dateEdit(QStringLiteral("firstDateEdit"), tr("First day"));
    m_last = dateEdit(QStringLiteral("lastDateEdit"), tr("Last day"));
    m_provider = comboBox(QStringLiteral("exportProviderComboBox"));
    m_provider->addItem(tr("Everybody"), QString());
    for (const domain::Provider& provider : m_scope.providers)
        m_provider->addItem(provider.name, provider.id.text());
    m_detail = comboBox(QStringLiteral("detailComboBox"));
    m_detail->addItem(tr("Names, phone numbers and notes"), int(ExportDetail::Full));
    m_detail->addItem(tr("Initials and procedures"), int(ExportDetail::Initials));
    m_detail->addItem(tr("Busy, and nothing else"), int(ExportDetail::Busy));
    m_note = new FieldNote(QStringLiteral("exportNote"));
    m_busy = new BusyBar;
    m_save = new PrimaryButton(tr("Save file…"), QStringLiteral("saveFilePushButton"));
    m_save->setToolTip(tr("Choose where the file goes (Ctrl Enter)"));
    m_save->setShortcut(Qt::CTRL | Qt::Key_Return);
}

void ExportPage::layOut()
{
    auto* format = new QVBoxLayout;
    format->setSpacing(metrics::half);
    // Where the fields below begin, which keep room for the focus ring.
    format->setContentsMargins(metrics::half, 0, metrics::half, 0);
    m_note->setContentsMargins(metrics::half, 0, metrics::half, 0);
    format->addWidget(m_calendar);
    format->addWidget(m_table);
    auto* days = new QHBoxLayout;
    days->setSpacing(metrics::unit);
    days->addWidget(new LabeledField(tr("Days"), m_range), 2);
    days->addWidget(new LabeledField(tr("From"), m_first), 1);
    days->addWidget(new LabeledField(tr("To"), m_last), 1);
    m_detailField = new LabeledField(tr("What it tells"), m_detail);
    auto* who = new QHBoxLayout;
    who->setSpacing(metrics::unit);
    who->addWidget(new LabeledField(tr("Provider"), m_provider), 1);
    who->addWidget(m_detailField, 1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::pad);
    column->addWidget(m_notice);
    column->addLayout(format);
    column->addLayout(days);
    column->addLayout(who);
    column->addWidget(m_note);
    column->addStretch(1);
    column->addWidget(m_busy);
}

bool ExportPage::isCalendar() const
{
    return m_calendar->isChecked();
}

void ExportPage::takeRange()
{
    const QDate day = m_scope.day;
    QDate first = day;
    QDate last = day;
    switch (static_cast<Range>(m_range->currentIndex())) {
    case ShownDay:
        break;
    case ShownWeek:
        first = firstOfWeek(day);
        last = first.addDays(6);
        break;
    case ShownMonth:
        first = QDate(day.year(), day.month(), 1);
        last = first.addMonths(1).addDays(-1);
        break;
    case ComingMonth:
        first = m_scope.today;
        last = first.addDays(27);
        break;
    case ChosenDays:
        return;
    }
    const QSignalBlocker quietFirst(m_first);
    const QSignalBlocker quietLast(m_last);
    m_last->clearMinimumDate();
    m_first->setDate(first);
    m_last->setDate(last);
    m_last->setMinimumDate(first);
}

void ExportPage::showWhatItTells()
{
    m_detailField->setEnabled(isCalendar());
    const auto detail = static_cast<ExportDetail>(m_detail->currentData().toInt());
    if (!isCalendar() || detail == ExportDetail::Full)
        m_note->showHint(tr("The file holds names, phone numbers and notes in the open. Keep it where only the clinic's "
                            "people get at it. The export is recorded."));
    else if (detail == ExportDetail::Initials)
        m_note->showHint(tr("The file holds initials and procedures, no phone numbers and no notes. The export is recorded."));
    else
        m_note->showHint(tr("The file tells only when somebody is busy. The export is recorded."));
}

contract::ExportQuery ExportPage::query() const
{
    contract::ExportQuery query;
    query.from = m_first->date().startOfDay(m_scope.zone).toUTC();
    query.to = m_last->date().addDays(1).startOfDay(m_scope.zone).toUTC();
    if (const QString provider = m_provider->currentData().toString(); !provider.isEmpty())
        query.providerId = domain::ProviderId(provider);
    if (isCalendar())
        query.detail = static_cast<ExportDetail>(m_detail->currentData().toInt());
    return query;
}

QString ExportPage::suggestedName() const
{
    const QString day = m_first->date().toString(Qt::ISODate);
    return isCalendar() ? QStringLiteral("calendar-%1.ics").arg(day) : QStringLiteral("bookings-%1.csv").arg(day);
}

void ExportPage::askWhere()
{
    m_notice->clear();
    const QString filter = isCalendar() ? tr("Calendar files (*.ics)") : tr("Tables (*.csv)");
    const QPointer<ExportPage> self(this);
    m_chooser.askSave(this, tr("Save the export"), suggestedName(), filter, [self](const QString& path) {
        if (self)
            self->ask(path);
    });
}

void ExportPage::ask(const QString& path)
{
    setBusy(true);
    const auto take = [this, path](const domain::Result<QByteArray>& file) { write(path, file); };
    if (isCalendar())
        m_files.exportCalendar(query(), this, take);
    else
        m_files.exportBookings(query(), this, take);
}

void ExportPage::write(const QString& path, const domain::Result<QByteArray>& file)
{
    setBusy(false);
    if (!file) {
        const ErrorText words = ErrorWords::of(file.error());
        m_notice->tell({Severity::Critical, QStringLiteral("octagon-alert"), words.title, words.words, {}, true});
        return;
    }
    const std::optional<QString> problem = writePrivateFile(path, *file);
    if (!problem) {
        Q_EMIT saved(QFileInfo(path).fileName());
        return;
    }
    m_notice->tell({Severity::Critical, QStringLiteral("octagon-alert"), tr("The file could not be written"),
                    tr("%1. Choose another place.").arg(*problem), {}, true});
}

void ExportPage::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_save->setEnabled(!busy);
}

} // namespace clinic::ui
