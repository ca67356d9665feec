#include "adminbench.h"
#include "ui/admin/emptystate.h"
#include "ui/admin/erasedialog.h"
#include "ui/admin/recordlist.h"
#include "ui/admin/recordtable.h"
#include "ui/admin/toolpage.h"
#include "ui/common/consolestyle.h"
#include "ui/common/noticebar.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using test::AdminBench;

namespace {

domain::Contact person(const char* id, const char* name, const char* phone)
{
    domain::Contact contact;
    contact.id = domain::ContactId(QString::fromLatin1(id));
    contact.name = QString::fromLatin1(name);
    contact.phone = QString::fromLatin1(phone);
    return contact;
}

domain::Booking booking(domain::BookingStatus status, const QDateTime& startsAt)
{
    domain::Booking one;
    one.id = domain::BookingId(QStringLiteral("5"));
    one.status = status;
    one.startsAt = startsAt;
    one.endsAt = startsAt.addSecs(1800);
    return one;
}

NoticeBar& noticeOf(const AdminBench& bench)
{
    return static_cast<ToolPage&>(bench.screen->page(AdminScreen::Rights)).notice();
}

/// Finds Nadia by keyboard and opens her.
void openPerson(AdminBench& bench, const contract::BookingList& bookings = {})
{
    bench.open(AdminScreen::Rights);
    bench.contacts.searches.willAnswer(
        contract::ContactList{{person("68719476999", "Nadia Oduya", "+447700900142"), person("68719476998", "Nadia Orwell", "")}});
    bench.type("personSearchLineEdit", QStringLiteral("nad"));
    QTRY_COMPARE(bench.find<RecordList>("personList").count(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTRY_VERIFY(bench.contacts.bookingLists.waiting() > 0);
    QVERIFY(bench.contacts.bookingLists.answerNext(bookings));
}

EraseDialog* dialogOf(const AdminBench& bench)
{
    return bench.screen->findChild<EraseDialog*>();
}

void pressErase(const AdminBench& bench)
{
    auto* button = dialogOf(bench)->findChild<QPushButton*>(QStringLiteral("eraseForGoodPushButton"));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

} // namespace

class TstRightsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ConsoleStyle);
    }

    void searchWaitsForTwoLettersAndMasksNumbers()
    {
        AdminBench bench;
        bench.open(AdminScreen::Rights);
        bench.type("personSearchLineEdit", QStringLiteral("n"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.contacts.searches.count(), 0);
        openPerson(bench);
        QCOMPARE(bench.contacts.searches.count(), 1);
        const QListWidgetItem* first = bench.find<RecordList>("personList").item(0);
        const QString told = first->data(Qt::AccessibleTextRole).toString();
        QVERIFY2(told.contains(QStringLiteral("0142")) && !told.contains(QStringLiteral("7700900")), qPrintable(told));
    }

    void everythingAboutAPersonIsSavedForTheOwnerAlone()
    {
        const QTemporaryDir directory;
        AdminBench bench;
        openPerson(bench);
        bench.chooser.answer = directory.filePath(QStringLiteral("copy.pdf"));
        bench.press("exportPdfPushButton");
        QCOMPARE(bench.privacy.personFiles.last(),
                 (test::FakePrivacyApi::PersonFile{domain::ContactId(QStringLiteral("68719476999")), contract::ExportFormat::Pdf}));
        // The desktop shows names of files to everybody.
        QVERIFY(!bench.chooser.suggested.contains(QStringLiteral("Nadia")));
        QVERIFY(bench.privacy.personFiles.answerNext(QByteArray("%PDF-1.7")));
        const QFile file(bench.chooser.answer);
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        bench.press("exportJsonPushButton");
        QCOMPARE(bench.privacy.personFiles.last().format, contract::ExportFormat::Json);
        QVERIFY(bench.chooser.suggested.endsWith(QStringLiteral(".json")));
        bench.privacy.personFiles.answerNext(domain::Error{.code = domain::ErrorCode::Unavailable});
        QVERIFY(noticeOf(bench).isVisible());
    }

    void erasingAsksForAReasonAndKeepsByDefault()
    {
        AdminBench bench;
        openPerson(bench);
        bench.press("erasePushButton");
        QTRY_VERIFY(dialogOf(bench));
        QVERIFY(!dialogOf(bench)->windowTitle().contains(QStringLiteral("Nadia")));
        QVERIFY(dialogOf(bench)->accessibleName().contains(QStringLiteral("Nadia Oduya")));
        // Enter takes the default, which is to keep the person.
        QTest::keyClick(dialogOf(bench), Qt::Key_Return);
        QTRY_VERIFY(!dialogOf(bench));
        QCOMPARE(bench.privacy.erasures.count(), 0);

        bench.press("erasePushButton");
        QTRY_VERIFY(dialogOf(bench));
        pressErase(bench);
        QVERIFY(dialogOf(bench)->isVisible());
        QCOMPARE(bench.privacy.erasures.count(), 0);
        QTest::keyClicks(dialogOf(bench)->findChild<QLineEdit*>(), QStringLiteral("by letter of 12 May"));
        pressErase(bench);
        QTRY_COMPARE(bench.privacy.erasures.count(), 1);
        QCOMPARE(bench.privacy.erasures.last(),
                 (test::FakePrivacyApi::Erase{domain::ContactId(QStringLiteral("68719476999")),
                                              {QStringLiteral("by letter of 12 May")}}));
    }

    void anErasureLeavesItsCertificateAndNoName()
    {
        const QTemporaryDir directory;
        AdminBench bench;
        openPerson(bench);
        bench.press("erasePushButton");
        QTRY_VERIFY(dialogOf(bench));
        QTest::keyClicks(dialogOf(bench)->findChild<QLineEdit*>(), QStringLiteral("asked for it"));
        pressErase(bench);
        contract::Erasure erasure = bench.erasures.first();
        erasure.id = domain::ErasureId(QStringLiteral("68719476900"));
        erasure.proofSeq = 0;
        bench.erasures.prepend(erasure);
        QTRY_VERIFY(bench.privacy.erasures.waiting() > 0);
        QVERIFY(bench.privacy.erasures.answerNext(contract::EraseReply{erasure, QStringLiteral("77")}));
        bench.answerLists();
        QVERIFY(noticeOf(bench).isVisible());
        QVERIFY(bench.find<QLineEdit>("personSearchLineEdit").text().isEmpty());
        QCOMPARE(bench.find<RecordList>("personList").count(), 0);
        QTRY_VERIFY(!dialogOf(bench));
        for (const QLabel* label : bench.screen->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains(QStringLiteral("Nadia")), qPrintable(label->text()));
        QVERIFY(!bench.said.join(QLatin1Char(' ')).contains(QStringLiteral("Nadia")));
        // The new one is chosen; its certificate is one key away.
        auto& table = bench.find<RecordTable>("erasureTable");
        QCOMPARE(table.currentIndex().row(), 0);
        bench.chooser.answer = directory.filePath(QStringLiteral("certificate.pdf"));
        bench.press("certificatePdfPushButton");
        QCOMPARE(bench.privacy.certificates.last(),
                 (test::FakePrivacyApi::Certificate{erasure.id, contract::ExportFormat::Pdf}));
        QVERIFY(bench.privacy.certificates.answerNext(QByteArray("%PDF-1.7")));
        QVERIFY(QFile::exists(bench.chooser.answer));
    }

    void abookingToComeStandsAgainstIt()
    {
        AdminBench bench;
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(3);
        openPerson(bench, {{booking(domain::BookingStatus::Cancelled, later), booking(domain::BookingStatus::Booked, later.addDays(1)),
                            booking(domain::BookingStatus::Completed, later.addDays(-30))}});
        QVERIFY(!bench.find<QPushButton>("erasePushButton").isEnabled());
        QSignalSpy chosen(bench.screen.get(), &AdminScreen::bookingChosen);
        bench.press("showAheadPushButton");
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<domain::Booking>().startsAt, later.addDays(1));
    }

    void aRefusalSaysWhyAndKeepsThePerson()
    {
        AdminBench bench;
        openPerson(bench);
        bench.press("erasePushButton");
        QTRY_VERIFY(dialogOf(bench));
        QTest::keyClicks(dialogOf(bench)->findChild<QLineEdit*>(), QStringLiteral("asked"));
        pressErase(bench);
        QTRY_VERIFY(bench.privacy.erasures.waiting() > 0);
        QVERIFY(bench.privacy.erasures.answerNext(domain::Error{.code = domain::ErrorCode::StateConflict}));
        auto& notice = bench.find<NoticeBar>("personNotice");
        QVERIFY(notice.isVisible());
        QVERIFY(notice.title().contains(QStringLiteral("booking")));
        // Somebody booked meanwhile: it is looked at anew.
        const QDateTime later = QDateTime::currentDateTimeUtc().addDays(3);
        QVERIFY(bench.contacts.bookingLists.answerNext(contract::BookingList{{booking(domain::BookingStatus::Booked, later)}}));
        QVERIFY(!bench.find<QPushButton>("erasePushButton").isEnabled());
    }

    void whoReadItLeadsToTheAudit()
    {
        AdminBench bench;
        openPerson(bench);
        bench.press("whoReadPushButton");
        QVERIFY(bench.screen->page(AdminScreen::Audit).isVisible());
        QCOMPARE(bench.audit.lists.last().subject, QStringLiteral("contact 68719476999"));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("auditTable"));
    }

    void escapeForgetsThePerson()
    {
        AdminBench bench;
        openPerson(bench);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("personSearchLineEdit"));
        QVERIFY(bench.find<RecordTable>("erasureTable").isVisible());
        for (const QLabel* label : bench.screen->findChildren<QLabel*>())
            QVERIFY(!label->text().contains(QStringLiteral("Nadia")));
    }

    void offlineChangesNothing()
    {
        AdminBench bench;
        openPerson(bench);
        bench.screen->setConnection(domain::ConnectionState::Offline, {});
        for (const char* name : {"erasePushButton", "exportPdfPushButton", "exportJsonPushButton"}) {
            QVERIFY(!bench.find<QPushButton>(name).isEnabled());
            QVERIFY(!bench.find<QPushButton>(name).toolTip().isEmpty());
        }
    }
};

QTEST_MAIN(TstRightsPage)
#include "tst_rightspage.moc"
