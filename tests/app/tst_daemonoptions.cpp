#include "app/daemon/options.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clinic::app;
using namespace Qt::StringLiterals;

class TestDaemonOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void defaults();
    void mistakes_data();
    void mistakes();
    void helpAndVersionEndWell();
    void flagWinsOverEnvironmentWinsOverFile();
    void demoLiftsTheHoldLimit();
};

namespace {

std::variant<Options, EarlyExit> parse(const QStringList& words)
{
    return parseOptions(QStringList{u"callwaitingd"_s} + words);
}

} // namespace

void TestDaemonOptions::cleanup()
{
    qunsetenv("CALLWAITING_SERVICE_LISTEN");
}

void TestDaemonOptions::defaults()
{
    const auto parsed = parse({u"--data-dir"_s, u"/d"_s});
    QVERIFY(std::holds_alternative<Options>(parsed));
    const auto& options = std::get<Options>(parsed);
    QCOMPARE(options.listen, (ListenAddress{u"127.0.0.1"_s, 0}));
    QCOMPARE(options.holdsPerActor, 10);
    QCOMPARE(options.holdSeconds, 900);
    QVERIFY(options.database.isEmpty());
}

void TestDaemonOptions::mistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("names");
    const QStringList dir{u"--data-dir"_s, u"/d"_s};
    QTest::newRow("no data directory") << QStringList() << u"--data-dir"_s;
    QTest::newRow("unknown option") << dir + QStringList{u"--frobnicate"_s} << u"frobnicate"_s;
    QTest::newRow("stray word") << dir + QStringList{u"stray"_s} << u"stray"_s;
    QTest::newRow("port too high") << dir + QStringList{u"--listen"_s, u"127.0.0.1:70000"_s} << u"--listen"_s;
    QTest::newRow("no port") << dir + QStringList{u"--listen"_s, u"127.0.0.1"_s} << u"--listen"_s;
    QTest::newRow("host name") << dir + QStringList{u"--listen"_s, u"example.org:80"_s} << u"--listen"_s;
    QTest::newRow("demo no number") << dir + QStringList{u"--demo"_s, u"many"_s} << u"--demo"_s;
    QTest::newRow("open without TLS") << dir + QStringList{u"--listen"_s, u"0.0.0.0:8080"_s} << u"--tls-cert"_s;
    QTest::newRow("public open without TLS") << dir + QStringList{u"--public-listen"_s, u"0.0.0.0:8080"_s} << u"--tls-cert"_s;
    QTest::newRow("demo in the open") << dir + QStringList{u"--demo"_s, u"1"_s, u"--listen"_s, u"0.0.0.0:8080"_s, u"--tls-cert"_s, u"c"_s, u"--tls-key"_s, u"k"_s}
                                      << u"--demo"_s;
    QTest::newRow("half of TLS") << dir + QStringList{u"--tls-cert"_s, u"c"_s} << u"--tls-key"_s;
    QTest::newRow("password keyword") << dir + QStringList{u"--database"_s, u"host=h password=geheim"_s} << u"password"_s;
    QTest::newRow("password in URI") << dir + QStringList{u"--database"_s, u"postgresql://u:geheim@h/db"_s} << u"password"_s;
    QTest::newRow("password in URI query") << dir + QStringList{u"--database"_s, u"postgresql://h/db?password=geheim"_s} << u"password"_s;
    QTest::newRow("log format") << dir + QStringList{u"--log-format"_s, u"xml"_s} << u"--log-format"_s;
    QTest::newRow("no such file") << dir + QStringList{u"--config"_s, u"/no/such.ini"_s} << u"--config"_s;
}

void TestDaemonOptions::mistakes()
{
    QFETCH(QStringList, words);
    QFETCH(QString, names);
    const auto parsed = parse(words);
    QVERIFY(std::holds_alternative<EarlyExit>(parsed));
    const auto& exit = std::get<EarlyExit>(parsed);
    QCOMPARE(exit.code, 2);
    QVERIFY2(exit.text.contains(names), qPrintable(exit.text));
    QVERIFY2(!exit.text.contains(u"geheim"), "the password came back in the message");
    QCOMPARE(exit.text.trimmed().count(u'\n'), 0);
}

void TestDaemonOptions::helpAndVersionEndWell()
{
    QCOMPARE(std::get<EarlyExit>(parse({u"--help"_s})).code, 0);
    QCOMPARE(std::get<EarlyExit>(parse({u"--version"_s})).code, 0);
}

void TestDaemonOptions::flagWinsOverEnvironmentWinsOverFile()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"c.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[service]\nlisten=127.0.0.1:1001\nworkers=3\n[limits]\nholds_per_actor=4\n");
    file.close();
    const QStringList base{u"--data-dir"_s, u"/d"_s, u"--config"_s, file.fileName()};

    QCOMPARE(std::get<Options>(parse(base)).listen.port, 1001);
    QCOMPARE(std::get<Options>(parse(base)).workers, 3);
    QCOMPARE(std::get<Options>(parse(base)).holdsPerActor, 4);
    qputenv("CALLWAITING_SERVICE_LISTEN", "127.0.0.1:1002");
    QCOMPARE(std::get<Options>(parse(base)).listen.port, 1002);
    QCOMPARE(std::get<Options>(parse(base + QStringList{u"--listen"_s, u"[::1]:1003"_s})).listen,
             (ListenAddress{u"::1"_s, 1003}));
}

void TestDaemonOptions::demoLiftsTheHoldLimit()
{
    QCOMPARE(std::get<Options>(parse({u"--data-dir"_s, u"/d"_s, u"--demo"_s, u"2"_s})).holdsPerActor, 0);
}

QTEST_GUILESS_MAIN(TestDaemonOptions)
#include "tst_daemonoptions.moc"
