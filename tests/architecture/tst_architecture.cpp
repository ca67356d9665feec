#include "architecture/rules.h"
#include "architecture/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic::test;

namespace {

const QString qtHeaders = QStringLiteral(QT_HEADERS);

void write(const QString& path, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// Names each violation, so that none is cut off, and gives them as one text.
QString asText(const QStringList& violations)
{
    for (const QString& violation : violations)
        qWarning("%s", qPrintable(violation));
    return violations.join('\n');
}

} // namespace

/// The table of ARCHITECTURE.md as a test: who may include whom, and what a file may be. The second half proves on
/// small trees that the checker itself catches what it should.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void includesFollowTheArrows();
    void filesAreShort();
    void headersAreGuarded();
    void topLevelIsAsAgreed();
    void everyFolderHasARule();

    void checkerCatchesInclude_data();
    void checkerCatchesInclude();
    void checkerCatchesLongFile();
    void checkerCatchesMissingGuard();
    void checkerCatchesStrangers();
    void checkerCatchesUnknownFolder();

private:
    QString m_root;
};

void TestArchitecture::initTestCase()
{
    m_root = qEnvironmentVariable("CALLWAITING_SOURCE");
    QVERIFY2(QFile::exists(m_root + "/CMakeLists.txt"), "CALLWAITING_SOURCE must name the source tree");
    QVERIFY2(QFile::exists(qtHeaders + "/QtCore/QString"), "Qt's headers are not where the build found them");
}

void TestArchitecture::includesFollowTheArrows()
{
    QCOMPARE(asText(SourceTree(m_root, qtHeaders).wrongIncludes()), QString());
}

void TestArchitecture::filesAreShort()
{
    QCOMPARE(asText(SourceTree(m_root, qtHeaders).longFiles()), QString());
}

void TestArchitecture::headersAreGuarded()
{
    QCOMPARE(asText(SourceTree(m_root, qtHeaders).headersWithoutGuard()), QString());
}

void TestArchitecture::topLevelIsAsAgreed()
{
    QCOMPARE(asText(SourceTree(m_root, qtHeaders).strangersAtTheTop()), QString());
}

void TestArchitecture::everyFolderHasARule()
{
    QCOMPARE(asText(SourceTree(m_root, qtHeaders).unknownFolders()), QString());
}

void TestArchitecture::checkerCatchesInclude_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("domain sees nothing of ours")
        << "models/domain/a.h" << QByteArray("#include \"contract/requests.h\"") << false;
    QTest::newRow("domain sees itself") << "models/domain/a.h" << QByteArray("#include \"domain/ids.h\"") << true;
    QTest::newRow("items have no widgets") << "models/items/a.h" << QByteArray("#include <QTableView>") << false;
    QTest::newRow("items may use Gui") << "models/items/a.h" << QByteArray("#include <QColor>") << true;
    QTest::newRow("ui never sees the client") << "ui/calendar/a.h" << QByteArray("#include \"client/http.h\"") << false;
    QTest::newRow("ui has no network") << "ui/shell/a.cpp" << QByteArray("#include <QNetworkReply>") << false;
    QTest::newRow("screens do not see each other")
        << "ui/calendar/a.cpp" << QByteArray("#include \"ui/latency/plot.h\"") << false;
    QTest::newRow("the shell sees screens")
        << "ui/shell/a.cpp" << QByteArray("#include \"ui/calendar/calendargrid.h\"") << true;
    QTest::newRow("common sees no screen") << "ui/common/a.h" << QByteArray("#include \"ui/shell/window.h\"") << false;
    QTest::newRow("storage sees no contract")
        << "services/storage/a.h" << QByteArray("#include \"contract/codec.h\"") << false;
    QTest::newRow("storage alone has SQL") << "services/booking/a.cpp" << QByteArray("#include <QSqlQuery>") << false;
    QTest::newRow("module form") << "services/booking/a.cpp" << QByteArray("#include <QtSql/QSqlQuery>") << false;
    QTest::newRow("storage may") << "services/storage/a.cpp" << QByteArray("#include <QSqlQuery>") << true;
    QTest::newRow("openssl") << "services/tenancy/a.cpp" << QByteArray("  #  include <openssl/evp.h>") << false;
    QTest::newRow("openssl in crypto") << "services/crypto/a.cpp" << QByteArray("#include <openssl/evp.h>") << true;
    QTest::newRow("boost") << "app/daemon/a.cpp" << QByteArray("#include <boost/asio.hpp>") << false;
    QTest::newRow("boost at the edge") << "services/edge/a.cpp" << QByteArray("#include <boost/asio.hpp>") << true;
    QTest::newRow("phone numbers") << "ui/calendar/a.cpp" << QByteArray("#include <phonenumbers/phonenumberutil.h>")
                                   << false;
    QTest::newRow("edge sees no ui") << "services/edge/handlers/a.cpp" << QByteArray("#include \"ui/common/tokens.h\"")
                                     << false;
    QTest::newRow("client sees no edge") << "services/client/a.cpp" << QByteArray("#include \"edge/http.h\"") << false;
    QTest::newRow("services know no booking")
        << "services/audit/a.cpp" << QByteArray("#include \"booking/rows.h\"") << false;
    QTest::newRow("services know no edge")
        << "services/booking/a.cpp" << QByteArray("#include \"edge/http.h\"") << false;
    QTest::newRow("app wires all") << "app/daemon/a.cpp" << QByteArray("#include \"edge/httpserver.h\"") << true;
}

void TestArchitecture::checkerCatchesInclude()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, line);
    QFETCH(bool, allowed);

    QTemporaryDir tree;
    write(tree.filePath(file), "#pragma once\n" + line + "\n");
    const QStringList wrong = SourceTree(tree.path(), qtHeaders).wrongIncludes();
    QCOMPARE(wrong.size(), allowed ? 0 : 1);
    if (!allowed)
        QVERIFY(wrong.first().startsWith(file + ": "));
}

void TestArchitecture::checkerCatchesLongFile()
{
    QTemporaryDir tree;
    write(tree.filePath("ui/shell/long.cpp"), QByteArray("\n").repeated(longestFile + 1));
    write(tree.filePath("ui/shell/full.cpp"), QByteArray("\n").repeated(longestFile));
    const QStringList tooLong = SourceTree(tree.path(), qtHeaders).longFiles();
    QCOMPARE(tooLong.size(), 1);
    QVERIFY(tooLong.first().startsWith("ui/shell/long.cpp: 401 lines"));
}

void TestArchitecture::checkerCatchesMissingGuard()
{
    QTemporaryDir tree;
    write(tree.filePath("services/edge/a.h"), "struct A {};\n");
    write(tree.filePath("services/edge/b.h"), "#pragma once\nstruct B {};\n");
    QCOMPARE(SourceTree(tree.path(), qtHeaders).headersWithoutGuard(),
             QStringList{"services/edge/a.h: has no #pragma once"});
}

void TestArchitecture::checkerCatchesStrangers()
{
    QTemporaryDir tree;
    for (const QString& name : topLevelEntries())
        write(tree.filePath(name), "x");
    QCOMPARE(SourceTree(tree.path(), qtHeaders).strangersAtTheTop(), QStringList());
    write(tree.filePath("notes.txt"), "x");
    QVERIFY(QFile::remove(tree.filePath("LICENSE")));
    QVERIFY(QDir(tree.path()).mkdir("build-debug"));
    QCOMPARE(SourceTree(tree.path(), qtHeaders).strangersAtTheTop(),
             (QStringList{"notes.txt: does not belong at the top of the repository",
                          "LICENSE: is missing at the top of the repository"}));
}

void TestArchitecture::checkerCatchesUnknownFolder()
{
    QTemporaryDir tree;
    write(tree.filePath("services/misc/a.h"), "#pragma once\n");
    write(tree.filePath("services/edge/a.h"), "#pragma once\n");
    QCOMPARE(SourceTree(tree.path(), qtHeaders).unknownFolders(),
             QStringList{"services/misc: has no rule in tests/architecture/rules.cpp"});
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
