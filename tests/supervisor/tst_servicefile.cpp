#include "supervisor/servicefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clinic;
using supervisor::ServiceFile;

class TestServiceFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote()
    {
        QTemporaryDir folder;
        const ServiceFile file{QUrl("http://127.0.0.1:41234"), QCoreApplication::applicationPid(), "0.1.0", "secret"};
        QVERIFY(file.write(folder.path()).ok());
        QCOMPARE(ServiceFile::read(folder.path()), std::optional(file));
        QVERIFY(file.isProcessAlive());
        const auto othersMay = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(folder.filePath("service.json")) & othersMay));
        ServiceFile::remove(folder.path());
        QVERIFY(!ServiceFile::read(folder.path()));
    }

    void ignoresNonsense_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("no pid") << QByteArray("{\"url\":\"http://127.0.0.1:1\"}");
        QTest::newRow("no url") << QByteArray("{\"pid\":1}");
        QTest::newRow("negative pid") << QByteArray("{\"url\":\"http://127.0.0.1:1\",\"pid\":-1}");
    }

    void ignoresNonsense()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        QFile file(folder.filePath("service.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY(!ServiceFile::read(folder.path()));
    }
};

QTEST_GUILESS_MAIN(TestServiceFile)
#include "tst_servicefile.moc"
