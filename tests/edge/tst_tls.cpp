#include "edge/rawclient.h"
#include "edge/testserver.h"

#include <QSslConfiguration>
#include <QSslSocket>

using namespace clinic;
using namespace clinic::test;
using namespace std::chrono_literals;

/// The same server behind TLS. The key in `fixtures` belongs to a certificate that nobody trusts but this test.
class TlsTest : public QObject
{
    Q_OBJECT

private:
    static QString fixture(const QString& name) { return QFINDTESTDATA("fixtures/" + name); }
    static edge::ListenerSettings secured()
    {
        edge::ListenerSettings settings;
        settings.tlsCertificate = fixture(QStringLiteral("localhost.crt"));
        settings.tlsKey = fixture(QStringLiteral("localhost.key"));
        settings.limits.headTimeout = 500ms;
        return settings;
    }
    static void trust(QSslSocket& socket)
    {
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(fixture(QStringLiteral("localhost.crt"))));
        socket.setSslConfiguration(configuration);
    }
    static QByteArray readUntil(QSslSocket& socket, const QByteArray& text)
    {
        QByteArray all;
        while (!all.contains(text) && socket.waitForReadyRead(10000))
            all += socket.readAll();
        return all;
    }

private Q_SLOTS:
    void answersOverTls()
    {
        TestServer server(echo, secured());
        QSslSocket socket;
        trust(socket);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port);
        QVERIFY2(socket.waitForEncrypted(10000), qPrintable(socket.errorString()));
        QVERIFY(socket.sessionProtocol() >= QSsl::TlsV1_2);
        const QByteArray body(200 * 1024, ' ');
        socket.write(post("/a", body) + get("/b", "Connection: close\r\n"));
        const QByteArray answers = readUntil(socket, "GET /b 0");
        QVERIFY(answers.contains("POST /a 204800"));
        QVERIFY(answers.endsWith("GET /b 0"));
        QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(10000));
        QTRY_COMPARE(server.server.connectionCount(), 0);
    }

    void closesWhoSpeaksPlainly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain request") << get("/x");
        QTest::newRow("garbage") << QByteArray(500, '\xee');
        QTest::newRow("silence") << QByteArray();
    }
    void closesWhoSpeaksPlainly()
    {
        QFETCH(QByteArray, bytes);
        TestServer server(echo, secured());
        RawClient client(server.port);
        QVERIFY(client.send(bytes));
        QVERIFY(client.isClosedByServer());
        QTRY_COMPARE(server.server.connectionCount(), 0);
    }

    void stopsWithOpenConnections()
    {
        TestServer server(echo, secured());
        QSslSocket socket;
        trust(socket);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port);
        QVERIFY(socket.waitForEncrypted(10000));
        server.server.stop();
        QVERIFY(socket.state() == QAbstractSocket::UnconnectedState || socket.waitForDisconnected(10000));
    }

    void explainsBadFiles_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("hint");
        QTest::newRow("no certificate") << "/nowhere.pem" << fixture(QStringLiteral("localhost.key"))
                                        << "TLS certificate '/nowhere.pem'";
        QTest::newRow("no key") << fixture(QStringLiteral("localhost.crt")) << "/nowhere.key"
                                << "TLS key '/nowhere.key'";
        QTest::newRow("another's key") << fixture(QStringLiteral("localhost.crt"))
                                       << fixture(QStringLiteral("other.key")) << "belongs to the certificate";
        QTest::newRow("key missing") << fixture(QStringLiteral("localhost.crt")) << QString() << "TLS key ''";
    }
    void explainsBadFiles()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, hint);
        edge::ListenerSettings settings;
        settings.tlsCertificate = certificate;
        settings.tlsKey = key;
        edge::HttpServer server;
        const auto listening = server.listen(settings, echo);
        QVERIFY(!listening.ok());
        QVERIFY2(listening.error().detail.contains(hint), qPrintable(listening.error().detail));
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
