#include "crypto/keyseries.h"

#include <QTest>

using namespace clinic::crypto;

/// Keys that are replaced while what the old ones sealed is still there.
class KeySeriesTest final : public QObject
{
    Q_OBJECT

    const QByteArray m_place = "row 7";

private Q_SLOTS:
    void theFirstVersionSealsAsASingleKey()
    {
        const Key key = Key::random();
        const KeySeries keys(key.copy());
        const auto single = seal(key, "text", m_place);
        QCOMPARE(*open(keys, *single, m_place), QByteArray("text"));
        const auto sealed = seal(keys, "text", m_place);
        QCOMPARE(*open(key, *sealed, m_place), QByteArray("text"));
        QCOMPARE(keyVersionOf(*sealed), 1);
    }

    void theNewestSealsAndAllOpen()
    {
        KeySeries keys(Key::random());
        QList<QByteArray> sealed{*seal(keys, "1", m_place)};
        for (const int version : {2, 3}) {
            keys.add(version, Key::random());
            sealed.append(*seal(keys, QByteArray::number(version), m_place));
        }
        for (int version = 1; version <= 3; ++version) {
            QCOMPARE(keyVersionOf(sealed[version - 1]), version);
            QCOMPARE(*open(keys, sealed[version - 1], m_place), QByteArray::number(version));
            QVERIFY(!open(keys, sealed[version - 1], "row 8").ok());
        }
    }

    void wrapsKeys()
    {
        KeySeries keys(Key::random());
        const Key inner = Key::random();
        const auto old = wrapKey(keys, inner, m_place);
        keys.add(2, Key::random());
        const auto anew = wrapKey(keys, *unwrapKey(keys, *old, m_place), m_place);
        QCOMPARE(keyVersionOf(*anew), 2);
        QCOMPARE(unwrapKey(keys, *anew, m_place)->bytes(), inner.bytes());
    }

    void aVersionBelongsToItsKey()
    {
        KeySeries keys(Key::random());
        keys.add(2, Key::random());
        keys.add(3, Key::random());
        QByteArray sealed = *seal(keys, "text", m_place);
        sealed[4] = 2;
        QCOMPARE(keyVersionOf(sealed), 2);
        QVERIFY(!open(keys, sealed, m_place).ok());
    }

    void asksForVersionsOfOthers()
    {
        KeySeries ours(Key::random());
        KeySeries theirs(ours.newest().copy());
        theirs.add(2, Key::random());
        const QByteArray sealed = *seal(theirs, "text", m_place);
        QVERIFY(!open(ours, sealed, m_place).ok());
        ours.setFinder([&](int version) { return theirs.find(version); });
        QCOMPARE(*open(ours, sealed, m_place), QByteArray("text"));
        // Sealing stays with what this one knows.
        QCOMPARE(keyVersionOf(*seal(ours, "text", m_place)), 1);
    }

    void bytesThatAreNoneDoNotOpen()
    {
        KeySeries keys(Key::random());
        for (const char* bytes : {"", "\x02", "\x02zzz", "\x02zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "\x01", "zz"})
            QVERIFY(!open(keys, bytes, m_place).ok());
    }
};

QTEST_GUILESS_MAIN(KeySeriesTest)
#include "tst_keyseries.moc"
