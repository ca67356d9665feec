#include "importsamples.h"
#include "sheetsamples.h"
#include "support/fakes/fakefileapi.h"
#include "ui/calendar/calendarfilesmenu.h"
#include "ui/calendar/filesdialog.h"
#include "ui/calendar/importmodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace clinic;
using namespace clinic::ui;
using contract::ExportDetail;
using contract::ImportOutcome;
using test::filesProcedures;
using test::filesScope;
using test::sampleReport;

/// Files out of and into the calendar, by keyboard.
class TestCalendarFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exportsWhatIsChosen();
    void exportsATable();
    void aFileThatCannotBeWrittenIsTold();
    void importsAfterAPreview();
    void aLostAnswerIsTriedAgainWithTheSameAttempt();
    void choicesAskAnew();
    void badFilesAreTold();
    void receptionistsOnlyExport();
    void menuByKeyboard();
    void everythingHasANameAndAKey();
    void modelIsSound();

private:
    template <class Widget>
    Widget* find(const char* name)
    {
        return m_dialog->findChild<Widget*>(name);
    }
    void open(bool mayImport = true)
    {
        m_dialog = std::make_unique<FilesDialog>(m_files, m_chooser, filesScope(), filesProcedures(), mayImport);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void chooseFile(const QByteArray& content)
    {
        m_chooser.answer = m_dir.filePath("practice.ics");
        QFile file(m_chooser.answer);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const int before = m_chooser.asked;
        QTest::keyClick(m_dialog.get(), Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(m_chooser.asked, before + 1);
    }
    QString notice(const char* bar)
    {
        QStringList words;
        for (const QLabel* label : find<QWidget>(bar)->findChildren<QLabel*>())
            words.append(label->text());
        return words.join(' ');
    }

    QTemporaryDir m_dir;
    test::FakeFileApi m_files;
    test::PreparedFileChooser m_chooser;
    std::unique_ptr<FilesDialog> m_dialog;
};

void TestCalendarFiles::init()
{
    m_dialog.reset();
    m_files = {};
    m_chooser = {};
}

void TestCalendarFiles::exportsWhatIsChosen()
{
    open();
    const QString path = m_dir.filePath("calendar.ics");
    m_chooser.answer = path;
    QSignalSpy saved(m_dialog.get(), &FilesDialog::saved);
    find<QComboBox>("exportProviderComboBox")->setFocus();
    QTest::keyClick(find<QComboBox>("exportProviderComboBox"), Qt::Key_Down);
    QTest::keyClick(find<QComboBox>("exportProviderComboBox"), Qt::Key_Down);
    find<QComboBox>("detailComboBox")->setFocus();
    QTest::keyClick(find<QComboBox>("detailComboBox"), Qt::Key_Down);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_chooser.suggested, QString("calendar-2026-11-23.ics"));
    QCOMPARE(m_files.calendarExports.count(), 1);
    const contract::ExportQuery query = m_files.calendarExports.last();
    QCOMPARE(query.detail, ExportDetail::Initials);
    QCOMPARE(query.providerId, domain::ProviderId(qint64(12)));
    QCOMPARE(query.from, QDateTime(QDate(2026, 11, 23), QTime(0, 0), Qt::UTC));
    QCOMPARE(query.to, query.from.addDays(7));
    m_files.calendarExports.answerNext(QByteArray("BEGIN:VCALENDAR"));
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().toString(), QString("calendar.ics"));
    QVERIFY(!m_dialog->isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("BEGIN:VCALENDAR"));
    QVERIFY(!(file.permissions() & (QFileDevice::ReadOther | QFileDevice::ReadGroup)));
}

void TestCalendarFiles::exportsATable()
{
    open();
    m_chooser.answer = m_dir.filePath("bookings.csv");
    find<QRadioButton>("calendarFileRadioButton")->setFocus();
    QTest::keyClick(find<QRadioButton>("calendarFileRadioButton"), Qt::Key_Down);
    QVERIFY(find<QRadioButton>("tableRadioButton")->isChecked());
    QVERIFY(!find<QComboBox>("detailComboBox")->isEnabled());
    // A day of one's own: spring, when an hour is missing.
    find<QDateEdit>("firstDateEdit")->setDate({2027, 3, 28});
    find<QDateEdit>("lastDateEdit")->setDate({2027, 3, 28});
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_chooser.suggested, QString("bookings-2027-03-28.csv"));
    QCOMPARE(m_files.bookingExports.count(), 1);
    QCOMPARE(m_files.bookingExports.last().from, QDateTime(QDate(2027, 3, 28), QTime(0, 0), Qt::UTC));
    QCOMPARE(m_files.bookingExports.last().to, QDateTime(QDate(2027, 3, 28), QTime(23, 0), Qt::UTC));
}

void TestCalendarFiles::aFileThatCannotBeWrittenIsTold()
{
    open();
    m_chooser.answer = m_dir.filePath("no/such/folder/calendar.ics");
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_files.calendarExports.waiting(), 1);
    m_files.calendarExports.answerNext(QByteArray("x"));
    QVERIFY(m_dialog->isVisible());
    QVERIFY2(notice("exportNoticeBar").contains("could not be written"), qPrintable(notice("exportNoticeBar")));
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_files.calendarExports.waiting(), 1);
    m_files.calendarExports.answerNext(domain::Error{.code = domain::ErrorCode::Offline});
    QVERIFY(!notice("exportNoticeBar").contains("could not be written"));
    QVERIFY(find<QPushButton>("saveFilePushButton")->isEnabled());
}

void TestCalendarFiles::importsAfterAPreview()
{
    open();
    QTest::keyClick(m_dialog.get(), Qt::Key_I, Qt::ControlModifier);
    QPushButton* import = find<QPushButton>("importPushButton");
    QTRY_VERIFY(import->isVisible() && !import->isEnabled());
    chooseFile("BEGIN:VCALENDAR");
    QCOMPARE(m_files.imports.count(), 1);
    QVERIFY(m_files.imports.last().query.dryRun);
    QCOMPARE(m_files.imports.last().file, QByteArray("BEGIN:VCALENDAR"));
    QVERIFY(!import->isEnabled());
    m_files.imports.answerNext(sampleReport());
    QVERIFY(import->isEnabled());
    QVERIFY(import->text().contains("4"));
    QAbstractItemModel* rows = find<QTreeView>("importTableView")->model();
    QCOMPARE(rows->rowCount(), 9);
    const QString conflict = rows->index(2, ImportModel::OutcomeColumn).data(ImportModel::SentenceRole).toString();
    QVERIFY2(conflict.contains("Voxanne") && conflict.contains("14:30, 14:45, Tue 24 14:00"), qPrintable(conflict));

    QSignalSpy imported(m_dialog.get(), &FilesDialog::imported);
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_files.imports.count(), 2);
    QVERIFY(!m_files.imports.last().query.dryRun);
    QVERIFY(!m_files.imports.last().attempt.isEmpty());
    contract::ImportReport done = sampleReport();
    done.imported = 4;
    m_files.imports.answerNext(done);
    QCOMPARE(imported.count(), 1);
    QCOMPARE(imported.first().first().toInt(), 4);
    QVERIFY(!import->isEnabled());
    QVERIFY(notice("importNoticeBar").contains("4"));
    QCOMPARE(rows->index(0, ImportModel::OutcomeColumn).data(ImportModel::SentenceRole).toString(), QString("Booked."));
}

void TestCalendarFiles::aLostAnswerIsTriedAgainWithTheSameAttempt()
{
    open();
    m_dialog->showPage(FilesDialog::Import);
    chooseFile("BEGIN:VCALENDAR");
    m_files.imports.answerNext(sampleReport());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_files.imports.waiting(), 1);
    const QString attempt = m_files.imports.last().attempt;
    m_files.imports.answerNext(domain::Error{.code = domain::ErrorCode::OutcomeUnknown});
    QVERIFY(find<QPushButton>("importPushButton")->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_files.imports.count(), 3);
    QCOMPARE(m_files.imports.last().attempt, attempt);
}

void TestCalendarFiles::choicesAskAnew()
{
    open();
    m_dialog->showPage(FilesDialog::Import);
    chooseFile("BEGIN:VCALENDAR");
    QTest::keyClick(find<QComboBox>("importProviderComboBox"), Qt::Key_Down);
    QTest::keyClick(find<QComboBox>("importProcedureComboBox"), Qt::Key_Down);
    QCOMPARE(m_files.imports.count(), 3);
    QCOMPARE(m_files.imports.last().query.providerId, domain::ProviderId(qint64(11)));
    QCOMPARE(m_files.imports.last().query.procedureId, domain::ProcedureId(qint64(21)));
    // The answers to earlier questions come too late.
    m_files.imports.answerNext(sampleReport());
    QCOMPARE(find<QTreeView>("importTableView")->model()->rowCount(), 0);
    m_files.imports.answerNext(sampleReport());
    m_files.imports.answerNext(sampleReport());
    QCOMPARE(find<QTreeView>("importTableView")->model()->rowCount(), 9);
}

void TestCalendarFiles::badFilesAreTold()
{
    open();
    m_dialog->showPage(FilesDialog::Import);
    chooseFile("Dear Sir or Madam");
    m_files.imports.answerNext(domain::Error{.code = domain::ErrorCode::InvalidRequest});
    QVERIFY(notice("importNoticeBar").contains("not a calendar"));
    chooseFile(QByteArray(1024 * 1024 + 1, 'x'));
    QCOMPARE(m_files.imports.count(), 1);
    QVERIFY(notice("importNoticeBar").contains("too long"));
    QVERIFY(!find<QPushButton>("importPushButton")->isEnabled());
}

void TestCalendarFiles::receptionistsOnlyExport()
{
    open(false);
    QVERIFY(!find<QWidget>("importPage"));
    QVERIFY(!find<QWidget>("importPageButton")->isVisible());
    m_dialog->showPage(FilesDialog::Import);
    QVERIFY(find<QPushButton>("saveFilePushButton")->isVisible());
    CalendarFilesMenu menu;
    menu.setImportOffered(false);
    QVERIFY(!menu.findChild<QAction*>("importAction")->isVisible());
}

void TestCalendarFiles::menuByKeyboard()
{
    QWidget window;
    auto* menu = new CalendarFilesMenu(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy print(menu, &CalendarFilesMenu::printWanted);
    QSignalSpy out(menu, &CalendarFilesMenu::exportWanted);
    QSignalSpy in(menu, &CalendarFilesMenu::importWanted);
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_E, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(print.count(), 1);
    QCOMPARE(out.count(), 1);
    QCOMPARE(in.count(), 1);
    menu->setImportOffered(false);
    QTest::keyClick(&window, Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(in.count(), 1);
}

void TestCalendarFiles::everythingHasANameAndAKey()
{
    open();
    for (const FilesDialog::Page page : {FilesDialog::Export, FilesDialog::Import}) {
        m_dialog->showPage(page);
        for (const QWidget* widget : m_dialog->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith("qt_"))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName()));
            if (qobject_cast<const QPushButton*>(widget))
                QVERIFY2(widget->toolTip().endsWith(')'), qPrintable(widget->objectName()));
        }
    }
}

void TestCalendarFiles::modelIsSound()
{
    ImportModel model(QTimeZone("Europe/London"), [](const domain::ProviderId&) { return QString("Dr Rao"); });
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setReport(sampleReport(), false);
    model.setReport(sampleReport(), true);
    model.setReport({}, false);
}

QTEST_MAIN(TestCalendarFiles)
#include "tst_calendarfiles.moc"
