#include "client/httpaccountapi.h"
#include "client/httpauditapi.h"
#include "client/httpbookingapi.h"
#include "client/httpcallapi.h"
#include "client/httpcontactapi.h"
#include "client/httpprivacyapi.h"
#include "client/httpscheduleapi.h"
#include "client/httpsessionapi.h"
#include "client/httptransport.h"
#include "client/sessioncredentials.h"
#include "client/sseeventfeed.h"
#include "gui/preparedfilechooser.h"
#include "support/scenario/scenarioclient.h"
#include "support/scenario/serviceprocess.h"
#include "ui/admin/adminscreen.h"
#include "ui/admin/adminsection.h"
#include "ui/admin/editorpane.h"
#include "ui/admin/erasedialog.h"
#include "ui/admin/recordlist.h"
#include "ui/admin/recordtable.h"
#include "ui/admin/toolpage.h"
#include "ui/common/consolestyle.h"
#include "ui/common/noticebar.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace Qt::StringLiterals;
using ui::AdminScreen;

/// The admin's records at the real service: the audit is whole and shows when it is not, a person leaves with a copy and
/// a certificate, and what protects the data answers.
class TestRecords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aPersonGetsACopyAndIsErased();
    void whatIsDueIsSeenBeforeItGoes();
    void deadLetterIsReplayed();
    void coverageNamesTheIdentifiers();
    void aNewKeyIsMade();
    void theAuditIsWholeUntilSomebodyAltersIt();

private:
    template <class T>
    T& find(const char* name) const
    {
        return *m_screen->findChild<T*>(QLatin1String(name));
    }
    void open(AdminScreen::Section section)
    {
        // A dialog that closed may have left nobody active, and shortcuts want that.
        m_screen->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
        m_screen->showSection(section);
        m_shown = section;
        QVERIFY(m_screen->page(section).isVisible());
    }
    void press(const char* name)
    {
        auto& button = find<QAbstractButton>(name);
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
    }
    [[nodiscard]] ui::NoticeBar& notice() const { return static_cast<ui::ToolPage&>(m_screen->page(m_shown)).notice(); }
    /// What the save to this file wrote.
    [[nodiscard]] static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void verify();

    ServiceProcess m_service;
    QTemporaryDir m_directory;
    client::HttpTransport m_transport{QUrl()};
    client::SessionCredentials m_credentials{m_transport};
    client::HttpSessionApi m_sessions{m_transport, m_credentials};
    client::HttpBookingApi m_bookings{m_transport, m_credentials};
    client::HttpContactApi m_contacts{m_transport, m_credentials};
    client::HttpScheduleApi m_schedule{m_transport, m_credentials};
    client::HttpAccountApi m_accounts{m_transport, m_credentials};
    client::HttpCallApi m_calls{m_transport, m_credentials};
    client::HttpAuditApi m_audit{m_transport, m_credentials};
    client::HttpPrivacyApi m_privacy{m_transport, m_credentials};
    client::SseEventFeed m_feed{m_transport, m_credentials};
    PreparedFileChooser m_chooser;
    contract::Session m_session;
    std::unique_ptr<AdminScreen> m_screen;
    AdminScreen::Section m_shown = AdminScreen::Providers;
};

void TestRecords::initTestCase()
{
    QApplication::setStyle(new ui::ConsoleStyle);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY2(m_service.start(), m_service.errorText());
    m_transport.setBaseUrl(QUrl(u"http://127.0.0.1:%1"_s.arg(m_service.port())));
    m_sessions.logIn({u"admin@demo-1.test"_s, u"demo-password"_s}, this,
                     [this](const domain::Result<contract::Session>& session) {
                         if (session)
                             m_session = *session;
                     });
    QTRY_VERIFY_WITH_TIMEOUT(m_session.clinic, 20'000);
    m_screen = std::make_unique<AdminScreen>(
        ui::AdminPorts{m_bookings, m_schedule, m_accounts, m_feed, m_contacts, m_calls, m_audit, m_privacy, m_chooser},
        m_session);
    m_screen->resize(1368, 760);
    m_screen->show();
    m_screen->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
}

void TestRecords::cleanupTestCase()
{
    m_screen.reset();
    QCOMPARE(m_service.stop(), 0);
}

void TestRecords::aPersonGetsACopyAndIsErased()
{
    ScenarioClient desk(m_service.port());
    QCOMPARE(desk.logIn("reception@demo-1.test").status, 201);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const HttpReply waiting = desk.call("POST", "/v1/waitlist",
                                        {{"patient", QJsonObject{{"name", "Wilhelmina Quandary"}, {"phone", "+447700900717"}}},
                                         {"procedure_id", idOf(desk.procedures().first())},
                                         {"earliest", now.addDays(1).toString(Qt::ISODate)},
                                         {"latest", now.addDays(9).toString(Qt::ISODate)}});
    QVERIFY2(waiting.status / 100 == 2, waiting.body);

    open(AdminScreen::Rights);
    auto& edit = find<QLineEdit>("personSearchLineEdit");
    edit.setFocus();
    QTest::keyClicks(&edit, u"wilhelm"_s);
    auto& found = find<ui::RecordList>("personList");
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, 10'000);
    QTest::keyClick(&edit, Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("erasePushButton").isEnabled(), 10'000);

    m_chooser.answer = m_directory.filePath(u"copy.pdf"_s);
    press("exportPdfPushButton");
    QTRY_VERIFY_WITH_TIMEOUT(read(m_chooser.answer).startsWith("%PDF"), 20'000);
    m_chooser.answer = m_directory.filePath(u"copy.json"_s);
    press("exportJsonPushButton");
    QTRY_VERIFY_WITH_TIMEOUT(read(m_chooser.answer).contains("Wilhelmina Quandary"), 20'000);

    press("erasePushButton");
    QTRY_VERIFY(m_screen->findChild<ui::EraseDialog*>());
    auto* dialog = m_screen->findChild<ui::EraseDialog*>();
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"by letter"_s);
    auto* act = dialog->findChild<QPushButton*>(u"eraseForGoodPushButton"_s);
    act->setFocus();
    QTest::keyClick(act, Qt::Key_Space);
    auto& erasures = find<ui::RecordTable>("erasureTable");
    QTRY_VERIFY_WITH_TIMEOUT(erasures.currentIndex().isValid(), 20'000);
    QVERIFY2(notice().isVisible(), qPrintable(notice().title()));
    m_chooser.answer = m_directory.filePath(u"certificate.pdf"_s);
    press("certificatePdfPushButton");
    QTRY_VERIFY_WITH_TIMEOUT(read(m_chooser.answer).startsWith("%PDF"), 20'000);
    m_chooser.answer = m_directory.filePath(u"certificate.json"_s);
    press("certificateJsonPushButton");
    QTRY_VERIFY_WITH_TIMEOUT(QJsonDocument::fromJson(read(m_chooser.answer)).isObject(), 20'000);
    QVERIFY(!read(m_chooser.answer).contains("Wilhelmina"));
    edit.setFocus();
    QTest::keyClicks(&edit, u"wilhelm"_s);
    QTest::qWait(600);
    QTRY_COMPARE(found.count(), 0);
}

void TestRecords::whatIsDueIsSeenBeforeItGoes()
{
    open(AdminScreen::Retention);
    QTRY_VERIFY_WITH_TIMEOUT(m_screen->page(AdminScreen::Retention).findChild<ui::RecordList*>()->count() > 0, 10'000);
    press("dryRunPushButton");
    QTRY_VERIFY_WITH_TIMEOUT(find<QLabel>("dueLabel").isVisible(), 20'000);
    auto& days = find<QLineEdit>("retentionDaysLineEdit");
    days.setFocus();
    days.selectAll();
    QTest::keyClicks(&days, u"77"_s);
    QVERIFY(m_screen->isDirty());
    QTest::keyClick(&days, Qt::Key_S, Qt::ControlModifier);
    const ui::NoticeBar& refusal = m_screen->section(AdminScreen::Retention).editor().notice();
    QTRY_VERIFY_WITH_TIMEOUT(!m_screen->isDirty() || refusal.isVisible(), 10'000);
    QVERIFY2(!m_screen->isDirty(), qPrintable(refusal.title()));
    // Nothing but this class has changed.
    QCOMPARE(days.text(), u"77"_s);
    const auto* classes = m_screen->page(AdminScreen::Retention).findChild<ui::RecordList*>();
    for (int row = 1; row < classes->count(); ++row)
        QVERIFY2(!classes->item(row)->data(Qt::AccessibleTextRole).toString().contains(u"77 days"_s), qPrintable(classes->idAt(row)));
    QCOMPARE(m_service.sql("SELECT count(*) FROM callwaiting.audit_entries WHERE action = 'retention.change'").trimmed(),
             QByteArray("1"));
}

void TestRecords::deadLetterIsReplayed()
{
    HttpConnection provider(m_service.port());
    const HttpReply taken = provider.send("POST", "/webhooks/vapi/demo-1",
                                          {{"Content-Type", "application/json"}, {"X-Vapi-Secret", "demo-secret"}},
                                          R"({"message":{"type":"end-of-call-report","call":{"id":"wordless"}}})");
    QCOMPARE(taken.status, 200);
    open(AdminScreen::Deliveries);
    auto& table = find<ui::RecordTable>("deliveryTable");
    for (int i = 0; i < 100 && table.model()->rowCount() == 0; ++i) {
        m_screen->page(AdminScreen::Deliveries).refresh();
        QTest::qWait(100);
    }
    QCOMPARE(table.model()->rowCount(), 1);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_R);
    QTRY_COMPARE_WITH_TIMEOUT(table.model()->index(0, 3).data().toString(), u"waiting"_s, 10'000);
    QVERIFY(!notice().isVisible());
}

void TestRecords::coverageNamesTheIdentifiers()
{
    open(AdminScreen::Coverage);
    auto& table = find<ui::RecordTable>("identifierTable");
    QTRY_VERIFY_WITH_TIMEOUT(table.model()->rowCount() >= 18, 10'000);
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        for (const int column : {1, 2, 4}) {
            // A code that has no words here would be shown as it stands.
            const QString words = table.model()->index(row, column).data().toString();
            QVERIFY2(!words.contains(u'_') && !words.contains(u"hipaa."_s) && !words.contains(u"gdpr."_s), qPrintable(words));
        }
    }
}

void TestRecords::aNewKeyIsMade()
{
    open(AdminScreen::Keys);
    auto& version = find<QLabel>("keyVersionLabel");
    QTRY_VERIFY_WITH_TIMEOUT(version.text().contains(u'1'), 10'000);
    press("rotateKeysPushButton");
    press("rotateNowPushButton");
    QTRY_VERIFY_WITH_TIMEOUT(version.text().contains(u'2'), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("rotateKeysPushButton").isEnabled(), 30'000);
}

void TestRecords::verify()
{
    m_screen->page(AdminScreen::Audit).refresh();
    notice().clear();
    press("auditVerifyPushButton");
    QTRY_VERIFY_WITH_TIMEOUT(notice().isVisible(), 30'000);
}

void TestRecords::theAuditIsWholeUntilSomebodyAltersIt()
{
    open(AdminScreen::Audit);
    auto& table = find<ui::RecordTable>("auditTable");
    QTRY_VERIFY_WITH_TIMEOUT(table.model()->rowCount() > 5, 10'000);
    verify();
    QVERIFY2(notice().title().startsWith(u"The audit is sound"_s), qPrintable(notice().title()));
    m_chooser.answer = m_directory.filePath(u"audit.csv"_s);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(read(m_chooser.answer).contains("contact.erase"), 20'000);

    const QByteArray altered = m_service.sql(
        "SET session_replication_role = replica;"
        "UPDATE callwaiting.audit_entries SET actor_name = 'Somebody Else' WHERE (clinic_id, id) IN"
        " (SELECT clinic_id, entry_id FROM callwaiting.audit_seal WHERE clinic_id > 0 AND seq = 5)");
    QVERIFY2(!altered.startsWith("ERROR"), altered);
    verify();
    QCOMPARE(notice().title(), u"Entry 5 of the audit was altered"_s);
}

QTEST_MAIN(TestRecords)
#include "tst_records.moc"
