#include "crypto/base64url.h"
#include "crypto/digest.h"

#include <QTest>

using namespace clinic::crypto;

namespace {

QByteArray hex(const char* digits)
{
    return QByteArray::fromHex(digits);
}

} // namespace

class DigestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// FIPS 180-4 examples.
    void sha256AgreesWithTheStandard()
    {
        QCOMPARE(sha256("").toHex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QCOMPARE(sha256("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(sha256(QByteArray(1'000'000, 'a')).toHex(),
                 "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    /// RFC 4231 §4.2, 4.3, 4.7.
    void hmacAgreesWithTheStandard()
    {
        QCOMPARE(hmacSha256(QByteArray(20, 0x0b), "Hi There").toHex(),
                 "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
                 "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        QCOMPARE(
            hmacSha256(QByteArray(131, char(0xaa)), "Test Using Larger Than Block-Size Key - Hash Key First").toHex(),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        QCOMPARE(keyedHash(*Key::fromBytes(QByteArray(32, 'k')), "x"), hmacSha256(QByteArray(32, 'k'), "x"));
    }

    /// RFC 5869 appendix A.1 and A.3.
    void hkdfAgreesWithTheStandard()
    {
        QCOMPARE(hkdfSha256(QByteArray(22, 0x0b), hex("000102030405060708090a0b0c"), hex("f0f1f2f3f4f5f6f7f8f9"), 42)
                     .toHex(),
                 "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        QCOMPARE(hkdfSha256(QByteArray(22, 0x0b), {}, {}, 42).toHex(),
                 "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    void purposesGiveDifferentKeys()
    {
        const Key key = Key::random();
        QCOMPARE(deriveKey(key, "a").bytes(), deriveKey(key, "a").bytes());
        QVERIFY(deriveKey(key, "a").bytes() != deriveKey(key, "b").bytes());
        QVERIFY(deriveKey(key, "a").bytes() != key.bytes());
    }

    void comparesWholeStrings()
    {
        QVERIFY(equal("abc", "abc"));
        QVERIFY(equal("", QByteArray()));
        QVERIFY(!equal("abc", "abd"));
        QVERIFY(!equal("abc", "ab"));
        QVERIFY(!equal(QByteArray("a\0b", 3), QByteArray("a\0c", 3)));
    }

    void base64UrlHasOneSpelling()
    {
        QCOMPARE(toBase64Url(hex("fbff")), "-_8");
        QCOMPARE(fromBase64Url("-_8").value_or("none"), hex("fbff"));
        QVERIFY(!fromBase64Url("-_8="));
        QVERIFY(!fromBase64Url("+/8"));
        QVERIFY(!fromBase64Url("-_9")); // stray bits after the last byte
        QVERIFY(!fromBase64Url("a"));
        QVERIFY(!fromBase64Url("ab cd"));
        QVERIFY(!fromBase64Url("ab\ncd"));
    }
};

QTEST_APPLESS_MAIN(DigestTest)
#include "tst_digest.moc"
