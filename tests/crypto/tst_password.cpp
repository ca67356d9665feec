#include "crypto/password.h"

#include <QTest>

using namespace clinic::crypto;

class PasswordTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsPassword()
    {
        const QString hash = hashPassword(QStringLiteral("correct horse"));
        QVERIFY(hash.startsWith(QStringLiteral("$scrypt$ln=15,r=8,p=1$")));
        QVERIFY(verifyPassword(QStringLiteral("correct horse"), hash));
        QVERIFY(!verifyPassword(QStringLiteral("correct horse "), hash));
        QVERIFY(!verifyPassword(QString(), hash));
        QVERIFY(!hash.contains(QStringLiteral("horse")));
    }

    void saltsEachHash() { QVERIFY(hashPassword(QStringLiteral("same")) != hashPassword(QStringLiteral("same"))); }

    /// RFC 7914 §12: scrypt("pleaseletmein", "SodiumChloride", N = 16384, r = 8, p = 1), its first 32 bytes.
    void agreesWithTheStandard()
    {
        const QByteArray salt = QByteArray("SodiumChloride").toBase64(QByteArray::OmitTrailingEquals);
        const QByteArray hash = QByteArray::fromHex("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
                                    .toBase64(QByteArray::OmitTrailingEquals);
        const QString phc =
            QStringLiteral("$scrypt$ln=14,r=8,p=1$%1$%2").arg(QString::fromLatin1(salt), QString::fromLatin1(hash));
        QVERIFY(verifyPassword(QStringLiteral("pleaseletmein"), phc));
        QVERIFY(!verifyPassword(QStringLiteral("pleaseletmeout"), phc));
    }

    void formOfUnicodeDoesNotMatter()
    {
        const QString hash = hashPassword(QStringLiteral("caf\u00e9-au-lait"));
        QVERIFY(verifyPassword(QStringLiteral("cafe\u0301-au-lait"), hash));
    }

    void refusesStrangeHashes_data()
    {
        QTest::addColumn<QString>("hash");
        const QString tail = QStringLiteral("$c2FsdHNhbHQ$") + QString(43, QLatin1Char('A'));
        QTest::newRow("empty") << QString();
        QTest::newRow("plain") << QStringLiteral("password");
        QTest::newRow("another scheme") << QStringLiteral("$argon2id$ln=15,r=8,p=1") + tail;
        QTest::newRow("a cost that would stop the machine") << QStringLiteral("$scrypt$ln=30,r=8,p=1") + tail;
        QTest::newRow("no cost") << QStringLiteral("$scrypt$ln=0,r=8,p=1") + tail;
        QTest::newRow("short hash") << QStringLiteral("$scrypt$ln=15,r=8,p=1$c2FsdHNhbHQ$AAAA");
        QTest::newRow("trailing line") << QStringLiteral("$scrypt$ln=15,r=8,p=1") + tail + QLatin1Char('\n');
    }

    void refusesStrangeHashes()
    {
        QFETCH(QString, hash);
        QVERIFY(!verifyPassword(QStringLiteral("password"), hash));
    }

    void nobodyFitsTheDummy()
    {
        const QString dummy = unmatchablePasswordHash();
        QCOMPARE(dummy.size(), hashPassword(QStringLiteral("x")).size());
        QVERIFY(!verifyPassword(QString(), dummy));
    }
};

QTEST_APPLESS_MAIN(PasswordTest)
#include "tst_password.moc"
