#include "crypto/cipher.h"
#include "crypto/envelope.h"
#include "crypto/random.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace clinic::crypto;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

unsigned char* raw(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

} // namespace

class EnvelopeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The GCM specification's test cases 13–16 (McGrew and Viega, appendix B), which NIST refers to.
    void agreesWithTheStandard_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("nonce");
        QTest::addColumn<QByteArray>("associated");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("cipher");
        QTest::addColumn<QByteArray>("tag");

        const QByteArray zeroKey(32, '\0');
        const QByteArray zeroNonce(12, '\0');
        QTest::newRow("13") << zeroKey << zeroNonce << QByteArray() << QByteArray() << QByteArray()
                            << hex("530f8afbc74536b9a963b4f1c4cb738b");
        QTest::newRow("14") << zeroKey << zeroNonce << QByteArray() << QByteArray(16, '\0')
                            << hex("cea7403d4d606b6e074ec5d3baf39d18") << hex("d0d1c8a799996bf0265b98b5d48ab919");
        const QByteArray key = hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        const QByteArray nonce = hex("cafebabefacedbaddecaf888");
        const QByteArray plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                                     "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
        const QByteArray cipher = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                      "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad");
        QTest::newRow("15") << key << nonce << QByteArray() << plain << cipher
                            << hex("b094dac5d93471bdec1a502270e3cc6c");
        QTest::newRow("16") << key << nonce << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2") << plain.left(60)
                            << cipher.left(60) << hex("76fc6ece0f4e1768cddf8853bb2d551b");
    }

    void agreesWithTheStandard()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, associated);
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, cipher);
        QFETCH(QByteArray, tag);
        const Key k = *Key::fromBytes(key);
        const int size = int(plain.size());

        QByteArray madeCipher(size, '?');
        QByteArray madeTag(gcm::tagSize, '?');
        QVERIFY(gcm::encrypt(k, raw(nonce), associated, raw(plain), size, raw(madeCipher), raw(madeTag)));
        QCOMPARE(madeCipher.toHex(), cipher.toHex());
        QCOMPARE(madeTag.toHex(), tag.toHex());

        QByteArray opened(size, '?');
        QVERIFY(gcm::decrypt(k, raw(nonce), associated, raw(cipher), size, raw(tag), raw(opened)));
        QCOMPARE(opened.toHex(), plain.toHex());
    }

    void opensWhatItSealed()
    {
        const Key key = Key::random();
        for (const int size : {0, 1, 15, 16, 17, 1000, 100'000}) {
            const QByteArray plain = randomBytes(size);
            const auto sealed = seal(key, plain, "name:1:ref");
            QVERIFY(sealed.ok());
            QCOMPARE(sealed->size(), size + envelopeOverhead);
            const auto opened = open(key, *sealed, "name:1:ref");
            QVERIFY(opened.ok());
            QCOMPARE(*opened, plain);
        }
    }

    void neverSealsTheSameTwice()
    {
        const Key key = Key::random();
        QVERIFY(*seal(key, "Anna Example", "a") != *seal(key, "Anna Example", "a"));
    }

    void everyFlippedBitIsNoticed()
    {
        const Key key = Key::random();
        const QByteArray sealed = *seal(key, "Anna Example", "name:1:ref");
        for (int bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray altered = sealed;
            altered[bit / 8] = char(altered[bit / 8] ^ (1 << (bit % 8)));
            QVERIFY2(!open(key, altered, "name:1:ref").ok(), qPrintable(QString::number(bit)));
        }
    }

    void everyTruncationIsNoticed()
    {
        const Key key = Key::random();
        const QByteArray sealed = *seal(key, "Anna Example", "name:1:ref");
        for (int length = 0; length < sealed.size(); ++length)
            QVERIFY(!open(key, sealed.left(length), "name:1:ref").ok());
        QVERIFY(!open(key, sealed + '\0', "name:1:ref").ok());
    }

    void opensOnlyInItsPlace()
    {
        const Key key = Key::random();
        const QByteArray sealed = *seal(key, "Anna Example", "name:1:ref");
        QVERIFY(!open(key, sealed, "name:2:ref").ok());
        QVERIFY(!open(key, sealed, "phone:1:ref").ok());
        QVERIFY(!open(key, sealed, "").ok());
        QVERIFY(!open(Key::random(), sealed, "name:1:ref").ok());
    }

    void errorsHoldNoText()
    {
        const auto failed = open(Key::random(), *seal(Key::random(), "Anna Example", "a"), "a");
        QVERIFY(!failed.ok());
        QVERIFY(!failed.error().detail.contains(QStringLiteral("Anna")));
    }

    void wrapsKeys()
    {
        const Key outer = Key::random();
        const Key inner = Key::random();
        const QByteArray wrapped = *wrapKey(outer, inner, "clinic-key:1");
        const auto unwrapped = unwrapKey(outer, wrapped, "clinic-key:1");
        QVERIFY(unwrapped.ok());
        QCOMPARE(unwrapped->bytes(), inner.bytes());
        QVERIFY(!unwrapKey(outer, wrapped, "clinic-key:2").ok());
        QVERIFY(!unwrapKey(outer, *seal(outer, "short", "clinic-key:1"), "clinic-key:1").ok());
        QVERIFY(!Key::fromBytes("short"));
    }

    void movedKeyIsWiped()
    {
        Key from = Key::random();
        const QByteArray bytes = from.bytes();
        const Key to = std::move(from);
        QCOMPARE(to.bytes(), bytes);
        QCOMPARE(from.bytes(), QByteArray(Key::size, '\0')); // NOLINT(bugprone-use-after-move): what this test is about
    }

    void threadsDoNotDisturbEachOther()
    {
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&failures] {
                const Key key = Key::random();
                for (int i = 0; i < 2000; ++i) {
                    const QByteArray plain = QByteArray::number(i);
                    const auto opened = open(key, *seal(key, plain, "x"), "x");
                    if (!opened || *opened != plain)
                        ++failures;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
    }

    void sealsQuickly()
    {
        const Key key = Key::random();
        const QByteArray sealed = *seal(key, "Anna Example", "name:1:ref");
        QBENCHMARK
        {
            (void)*open(key, *seal(key, "Anna Example", "name:1:ref"), "name:1:ref");
        }
    }
};

QTEST_APPLESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
