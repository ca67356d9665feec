#include "crypto/masterkey.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace clinic::crypto;

namespace {

void write(const QString& path, const QByteArray& content, unsigned mode = 0600)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

QString errorOf(const MasterKey::Source& source)
{
    const auto loaded = MasterKey::loadOrCreate(source);
    return loaded ? QString() : loaded.error().detail;
}

} // namespace

class MasterKeyTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    MasterKey::Source source() const { return {m_dir->path(), QString()}; }
    QString path(const char* name) const { return m_dir->filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void isMadeOnceAndForItsOwnerAlone()
    {
        const auto made = MasterKey::loadOrCreate(source());
        QVERIFY(made.ok());
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(path("master.key")).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0600));
        QCOMPARE(info.st_size, off_t(32));
        QCOMPARE(::stat(QFile::encodeName(path("keys.json")).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0600));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 2);

        const auto again = MasterKey::loadOrCreate(source());
        QVERIFY(again.ok());
        QCOMPARE(again->fingerprint(), made->fingerprint());
        QCOMPARE(again->derive("x").bytes(), made->derive("x").bytes());
    }

    void recordsItsSource()
    {
        QVERIFY(MasterKey::loadOrCreate(source()).ok());
        QFile record(path("keys.json"));
        QVERIFY(record.open(QIODevice::ReadOnly));
        const QByteArray text = record.readAll();
        QVERIFY(text.contains("\"source\": \"file\""));
        QVERIFY(text.contains("\"file\": \"master.key\""));
    }

    void manyAtOnceAgree()
    {
        std::vector<QString> prints(8);
        std::vector<std::thread> threads;
        for (auto& print : prints) {
            threads.emplace_back([this, &print] {
                const auto key = MasterKey::loadOrCreate(source());
                print = key ? key->fingerprint() : key.error().detail;
            });
        }
        for (auto& thread : threads)
            thread.join();
        for (const auto& print : prints)
            QCOMPARE(print, prints.front());
    }

    void refusesWhatOthersCanRead()
    {
        QVERIFY(MasterKey::loadOrCreate(source()).ok());
        QCOMPARE(::chmod(QFile::encodeName(path("master.key")).constData(), 0640), 0);
        QVERIFY(errorOf(source()).contains(QStringLiteral("chmod 600")));
    }

    void refusesWrongSizes()
    {
        for (const int size : {0, 31, 33}) {
            write(path("master.key"), QByteArray(size, 'k'));
            QVERIFY(errorOf(source()).contains(QStringLiteral("%1 bytes").arg(size)));
        }
    }

    void refusesFolders()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("master.key")));
        QVERIFY(errorOf(source()).contains(QStringLiteral("not a plain file")));
    }

    void refusesAnotherKey()
    {
        QVERIFY(MasterKey::loadOrCreate(source()).ok());
        write(path("master.key"), QByteArray(32, 'k'));
        QVERIFY(errorOf(source()).contains(QStringLiteral("not the master key of this data directory")));
    }

    void neverReplacesALostKey()
    {
        QVERIFY(MasterKey::loadOrCreate(source()).ok());
        QVERIFY(QFile::remove(path("master.key")));
        QVERIFY(errorOf(source()).contains(QStringLiteral("restore the file from a backup")));
        QVERIFY(!QFile::exists(path("master.key")));
    }

    void neverMakesAKeyBesideACluster()
    {
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("cluster")));
        write(path("cluster/PG_VERSION"), "15\n");
        QVERIFY(errorOf(source()).contains(QStringLiteral("restore the file from a backup")));
        QVERIFY(!QFile::exists(path("master.key")));
    }

    void takesAKeyFromElsewhere()
    {
        const MasterKey::Source elsewhere{m_dir->path(), path("elsewhere.key")};
        QVERIFY(errorOf(elsewhere).contains(QStringLiteral("does not exist")));
        write(path("elsewhere.key"), QByteArray(32, 'k'));
        QCOMPARE(errorOf(elsewhere), QString());
        QVERIFY(!QFile::exists(path("master.key")));
        // Leaving the variable out later must not make a second key.
        QVERIFY(errorOf(source()).contains(QStringLiteral("missing")));
    }

    void aDamagedRecordIsSaid()
    {
        QVERIFY(MasterKey::loadOrCreate(source()).ok());
        write(path("keys.json"), "{");
        QVERIFY(errorOf(source()).contains(QStringLiteral("damaged")));
    }

    void anUnwritableFolderIsSaid() { QVERIFY(!errorOf({QStringLiteral("/proc/nowhere"), QString()}).isEmpty()); }
};

QTEST_APPLESS_MAIN(MasterKeyTest)
#include "tst_masterkey.moc"
