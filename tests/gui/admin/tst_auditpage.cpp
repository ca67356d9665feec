#include "adminbench.h"
#include "ui/admin/auditpage.h"
#include "ui/admin/emptystate.h"
#include "ui/admin/listpane.h"
#include "ui/admin/recordtable.h"
#include "ui/common/consolestyle.h"
#include "ui/common/noticebar.h"
#include "ui/common/progressstrip.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using test::AdminBench;

namespace {

/// Chooses an item of a combo box by its first letters, as one types them.
void choose(QComboBox& box, const QString& letters)
{
    box.setFocus();
    QTest::keyClicks(&box, letters);
}

contract::AuditList page(qint64 newest, int entries, const QString& next)
{
    contract::AuditList list;
    for (int i = 0; i < entries; ++i) {
        contract::AuditEntry entry;
        entry.seq = newest - i;
        entry.at = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC).addSecs(-i);
        entry.actor = QStringLiteral("Rosa Menzies");
        entry.action = QStringLiteral("booking.read");
        entry.subject = QStringLiteral("booking 68719476740");
        entry.hash = QStringLiteral("00112233");
        list.entries.append(entry);
    }
    list.nextCursor = next;
    return list;
}

} // namespace

class TstAuditPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ConsoleStyle);
    }

    void isForAdminsAlone()
    {
        const AdminBench manager(domain::Role::Manager);
        QVERIFY(!manager.screen->findChild<AuditPage*>());
        QCOMPARE(manager.audit.lists.count(), 0);
    }

    void newestComeFirstAndMoreWhileScrolling()
    {
        AdminBench bench;
        bench.audit.lists.willAnswer(page(200, 100, QStringLiteral("next")));
        bench.open(AdminScreen::Audit);
        auto& table = bench.find<RecordTable>("auditTable");
        QTRY_COMPARE(table.model()->rowCount(), 100);
        QVERIFY(bench.audit.lists.requests().first().newestFirst);
        QCOMPARE(bench.audit.lists.count(), 1);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_End);
        QTRY_COMPARE(bench.audit.lists.count(), 2);
        QCOMPARE(bench.audit.lists.last().cursor, QStringLiteral("next"));
        QVERIFY(bench.audit.lists.answerNext(page(100, 40, {})));
        QCOMPARE(table.model()->rowCount(), 140);
        QTest::keyClick(&table, Qt::Key_End);
        QCOMPARE(table.currentIndex().row(), 139);
        QCOMPARE(bench.audit.lists.count(), 2);
    }

    void filterAsksAnew()
    {
        AdminBench bench;
        bench.open(AdminScreen::Audit);
        choose(bench.find<QComboBox>("auditActorComboBox"), QStringLiteral("Rosa"));
        choose(bench.find<QComboBox>("auditFamilyComboBox"), QStringLiteral("Calls"));
        choose(bench.find<QComboBox>("auditSubjectComboBox"), QStringLiteral("Person"));
        bench.type("auditNumberLineEdit", QStringLiteral("7"));
        choose(bench.find<QComboBox>("auditPeriodComboBox"), QStringLiteral("Last 7"));
        QTRY_VERIFY(bench.audit.lists.last().from);
        const contract::AuditQuery query = bench.audit.lists.last();
        QCOMPARE(query.actor, QStringLiteral("Rosa Menzies"));
        QCOMPARE(query.action, QStringLiteral("call.*"));
        QCOMPARE(query.subject, QStringLiteral("contact %1").arg((qint64(1) << domain::clinicShift) + 7));
        QVERIFY(!query.to);
        bench.answerLists();
        bench.press("auditClearPushButton");
        QTRY_VERIFY(bench.audit.lists.last().actor.isEmpty());
        QCOMPARE(bench.audit.lists.last().subject, QString());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("auditActorComboBox"));
    }

    void answersToAnOlderQuestionAreDropped()
    {
        AdminBench bench;
        bench.open(AdminScreen::Audit);
        auto& table = bench.find<RecordTable>("auditTable");
        const int before = table.model()->rowCount();
        QTest::keyClick(&table, Qt::Key_F5);
        QTest::keyClick(&table, Qt::Key_F5);
        QVERIFY(bench.audit.lists.answerNext(page(9, 1, {})));
        QCOMPARE(table.model()->rowCount(), before);
        QVERIFY(bench.audit.lists.answerNext(page(9, 2, {})));
        QCOMPARE(table.model()->rowCount(), 2);
    }

    void nothingFoundSaysSo()
    {
        AdminBench bench;
        bench.auditEntries.clear();
        bench.open(AdminScreen::Audit);
        auto* empty = bench.screen->page(AdminScreen::Audit).findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QVERIFY(!empty->title().isEmpty());
    }

    void failureCanBeTriedAgain()
    {
        AdminBench bench;
        bench.screen->showSection(AdminScreen::Audit);
        QVERIFY(bench.audit.lists.answerNext(domain::Error{.code = domain::ErrorCode::Unavailable}));
        auto* empty = bench.screen->page(AdminScreen::Audit).findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        auto* again = empty->findChild<QPushButton*>();
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Return);
        bench.answerLists();
        QCOMPARE(bench.find<RecordTable>("auditTable").model()->rowCount(), bench.auditEntries.size());
        QVERIFY(!empty->isVisible());
    }

    void verifiesInPartsAndNamesTheEntry()
    {
        AdminBench bench;
        bench.open(AdminScreen::Audit);
        auto& table = bench.find<RecordTable>("auditTable");
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_V);
        auto& progress = bench.find<ProgressStrip>("chainProgressBar");
        QVERIFY(progress.isVisible());
        QCOMPARE(bench.audit.verdicts.last().after, 0);
        QVERIFY(bench.audit.verdicts.last().part);
        QVERIFY(bench.audit.verdicts.answerNext(contract::AuditVerdict{.checkedTo = 9102, .total = 18204}));
        QCOMPARE(progress.value(), progress.maximum() / 2);
        QCOMPARE(bench.audit.verdicts.last().after, 9102);
        QVERIFY(bench.audit.verdicts.answerNext(contract::AuditVerdict{
            .ok = false, .entries = 18204, .firstBadSeq = 18202, .what = QStringLiteral("altered")}));
        QVERIFY(!progress.isVisible());
        const NoticeBar& notice = static_cast<ToolPage&>(bench.screen->page(AdminScreen::Audit)).notice();
        QVERIFY(notice.isVisible());
        QVERIFY2(notice.title().contains(QStringLiteral("18,202")), qPrintable(notice.title()));
        QCOMPARE(QApplication::focusWidget(), &table);
        // It is not asked any further.
        QCOMPARE(bench.audit.verdicts.waiting(), 0);
    }

    void verifyingCanBeStopped()
    {
        AdminBench bench;
        bench.open(AdminScreen::Audit);
        bench.press("auditVerifyPushButton");
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("chainStopPushButton"));
        QVERIFY(bench.audit.verdicts.answerNext(contract::AuditVerdict{.checkedTo = 50, .total = 100}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!bench.find<ProgressStrip>("chainProgressBar").isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("auditVerifyPushButton"));
        // The part that is under way comes to nobody.
        bench.audit.verdicts.answerNext(contract::AuditVerdict{.checkedTo = 100, .total = 100});
        QCOMPARE(bench.audit.verdicts.waiting(), 0);
        QVERIFY(bench.said.last().contains(QStringLiteral("50")));
        bench.press("auditVerifyPushButton");
        QCOMPARE(bench.audit.verdicts.last().after, 0);
    }

    void verificationThatGetsNowhereEnds()
    {
        AdminBench bench;
        bench.open(AdminScreen::Audit);
        bench.press("auditVerifyPushButton");
        QVERIFY(bench.audit.verdicts.answerNext(contract::AuditVerdict{.checkedTo = 0, .total = 100}));
        QCOMPARE(bench.audit.verdicts.count(), 1);
        QVERIFY(static_cast<ToolPage&>(bench.screen->page(AdminScreen::Audit)).notice().isVisible());
    }

    void exportIsAFileForTheOwnerAlone()
    {
        const QTemporaryDir directory;
        AdminBench bench;
        bench.open(AdminScreen::Audit);
        bench.chooser.answer = directory.filePath(QStringLiteral("audit.csv"));
        bench.find<RecordTable>("auditTable").setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(bench.chooser.suggested.endsWith(QStringLiteral(".csv")));
        QCOMPARE(bench.audit.exports.count(), 1);
        QVERIFY(bench.audit.exports.last().newestFirst);
        QVERIFY(bench.audit.exports.answerNext(QByteArray("seq,at\r\n")));
        QFile file(bench.chooser.answer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("seq,at\r\n"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void offlineReadsButDoesNotAsk()
    {
        AdminBench bench;
        bench.open(AdminScreen::Audit);
        bench.screen->setConnection(domain::ConnectionState::Offline, {});
        QVERIFY(!bench.find<QPushButton>("auditVerifyPushButton").isEnabled());
        QVERIFY(!bench.find<QPushButton>("auditExportPushButton").toolTip().isEmpty());
        auto& table = bench.find<RecordTable>("auditTable");
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_V);
        QCOMPARE(bench.audit.verdicts.count(), 0);
        bench.screen->setConnection(domain::ConnectionState::Live, {});
        QVERIFY(bench.find<QPushButton>("auditVerifyPushButton").isEnabled());
    }
};

QTEST_MAIN(TstAuditPage)
#include "tst_auditpage.moc"
