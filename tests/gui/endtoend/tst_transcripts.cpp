#include "client/httpauditapi.h"
#include "client/httpcallapi.h"
#include "client/httpsessionapi.h"
#include "client/httptransport.h"
#include "client/sessioncredentials.h"
#include "client/sseeventfeed.h"
#include "support/scenario/serviceprocess.h"
#include "ui/common/consolestyle.h"
#include "ui/transcripts/transcriptsscreen.h"
#include "ui/transcripts/transcriptview.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace clinic;
using namespace clinic::test;
using namespace Qt::StringLiterals;

/// The transcripts of a demo clinic at the real service: found, read, revealed to its admin, and all of it in the audit.
class TestTranscripts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void opensACall();
    void revealsItOnAPassword();
    void verifiesTheChain();

private:
    template <class T>
    T& find(const char* name) const
    {
        return *m_screen->findChild<T*>(QLatin1String(name));
    }
    [[nodiscard]] QStringList actions() const
    {
        QStringList words;
        const QAbstractItemModel& model = *find<QTableView>("callAuditTableView").model();
        for (int row = 0; row < model.rowCount(); ++row)
            words.append(model.index(row, 2).data().toString());
        return words;
    }

    ServiceProcess m_service;
    client::HttpTransport m_transport{QUrl()};
    client::SessionCredentials m_credentials{m_transport};
    client::HttpSessionApi m_sessions{m_transport, m_credentials};
    client::HttpCallApi m_calls{m_transport, m_credentials};
    client::HttpAuditApi m_audit{m_transport, m_credentials};
    client::SseEventFeed m_feed{m_transport, m_credentials};
    std::optional<contract::Session> m_session;
    std::unique_ptr<ui::TranscriptsScreen> m_screen;
};

void TestTranscripts::initTestCase()
{
    QApplication::setStyle(new ui::ConsoleStyle);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY2(m_service.start(), m_service.errorText());
    m_transport.setBaseUrl(QUrl(u"http://127.0.0.1:%1"_s.arg(m_service.port())));
    m_sessions.logIn({u"admin@demo-1.test"_s, u"demo-password"_s}, this,
                     [this](const domain::Result<contract::Session>& reply) {
                         if (reply)
                             m_session = *reply;
                     });
    QTRY_VERIFY_WITH_TIMEOUT(m_session, 20'000);
    m_screen = std::make_unique<ui::TranscriptsScreen>(ui::TranscriptsPorts{m_calls, m_audit, m_feed}, *m_session);
    m_screen->resize(1368, 820);
    m_screen->show();
    m_screen->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_screen.get()));
    m_feed.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(find<QListView>("callListView").model()->rowCount() > 5, 20'000);
}

void TestTranscripts::cleanupTestCase()
{
    m_screen.reset();
    m_feed.stop();
    m_service.stop();
}

void TestTranscripts::opensACall()
{
    auto& list = find<QListView>("callListView");
    list.setFocus();
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Return);
    QTRY_VERIFY(m_screen->view().turnCount() > 0);
    QTRY_VERIFY(actions().contains(u"Opened the redacted call"_s));
    QTRY_VERIFY(find<QLabel>("callAuditCountLabel").text().endsWith(u"all sealed"_s));
}

void TestTranscripts::revealsItOnAPassword()
{
    m_screen->view().setFocus();
    QTest::keyClick(&m_screen->view(), Qt::Key_R, Qt::ControlModifier);
    QTest::keyClicks(&find<QLineEdit>("revealReasonLineEdit"), u"Caller asks what was noted"_s);
    QTest::keyClicks(&find<QLineEdit>("revealPasswordLineEdit"), u"wrong-password"_s);
    QTest::keyClick(&find<QLineEdit>("revealPasswordLineEdit"), Qt::Key_Return);
    QTRY_VERIFY(find<QLineEdit>("revealPasswordLineEdit").text().isEmpty());
    QVERIFY(!m_screen->isRevealed());
    QTest::keyClicks(&find<QLineEdit>("revealPasswordLineEdit"), u"demo-password"_s);
    QTest::keyClick(&find<QLineEdit>("revealPasswordLineEdit"), Qt::Key_Return);
    QTRY_VERIFY(m_screen->isRevealed());
    QTRY_VERIFY(actions().contains(u"Revealed a call: Caller asks what was noted"_s));
    QTest::keyClick(&find<QPushButton>("hideRevealedPushButton"), Qt::Key_Space);
    QTRY_VERIFY(!m_screen->isRevealed());
}

void TestTranscripts::verifiesTheChain()
{
    QTest::keyClick(&find<QPushButton>("verifyChainPushButton"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(
        find<QLabel>("chainVerdictLabel").accessibleName().startsWith(u"Chain verified to entry"_s), 20'000);
}

QTEST_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
