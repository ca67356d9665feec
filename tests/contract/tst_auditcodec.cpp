#include "roundtrip.h"

#include "contract/auditcodec.h"

#include <QtTest>

using namespace clinic;
using namespace clinic::contract;
using namespace clinic::test;

/// The audit trail on the wire.
class TestAuditCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAreGolden()
    {
        AuditEntry sealed{12, utc("2026-03-01T08:00:00.250Z"), u"Rita"_s, u"call.reveal"_s, u"call 7"_s, u"ab"_s, u"cd"_s};
        AuditEntry waiting{0, utc("2026-03-01T08:00:01Z"), u"Rita"_s, u"call.read"_s, u"call 7"_s, {}, {}};
        const QJsonObject golden = json(
            "{'entries': [{'seq': 12, 'at': '2026-03-01T08:00:00.250Z', 'actor': 'Rita', 'action': 'call.reveal', "
            "'subject': 'call 7', 'hash': 'ab', 'prev_hash': 'cd'}, {'seq': 0, 'at': '2026-03-01T08:00:01Z', "
            "'actor': 'Rita', 'action': 'call.read', 'subject': 'call 7', 'hash': '', 'prev_hash': ''}], "
            "'next_cursor': '12'}");
        const AuditList list{{sealed, waiting}, u"12"_s};
        QCOMPARE(encode(list), golden);
        QVERIFY(*decode<AuditList>(golden) == list);
        const AuditList last{};
        QCOMPARE(encode(last), json("{'entries': [], 'next_cursor': null}"));
        QVERIFY(*decode<AuditList>(encode(last)) == last);
    }

    void verdictsAreGolden()
    {
        AuditVerdict part;
        part.entries = 40;
        part.unsealed = 1;
        part.checkedTo = 40;
        part.total = 90;
        part.checkpointAt = utc("2026-03-01T00:00:00Z");
        const QJsonObject golden = json("{'ok': true, 'entries': 40, 'unsealed': 1, 'checked_to': 40, 'total': 90, "
                                        "'checkpoint_at': '2026-03-01T00:00:00Z'}");
        QCOMPARE(encode(part), golden);
        QVERIFY(*decode<AuditVerdict>(golden) == part);
    }

    void queriesComeBack_data()
    {
        QTest::addColumn<AuditQuery>("query");
        QTest::newRow("empty") << AuditQuery{};
        QTest::newRow("full") << AuditQuery{utc("2026-03-01T00:00:00Z"), utc("2026-03-02T00:00:00Z"), u"Zoë + Søn"_s,
                                            u"call.*"_s, u"call 12&x=1"_s, true, u"77"_s, 500};
    }

    void queriesComeBack()
    {
        QFETCH(AuditQuery, query);
        const QUrlQuery sent(encodeQuery(query).toString(QUrl::FullyEncoded));
        const auto read = decodeQuery<AuditQuery>(sent);
        QVERIFY2(read.ok(), qPrintable(sent.toString()));
        QVERIFY2(*read == query, qPrintable(sent.toString()));
    }

    void verifyQueriesComeBack()
    {
        for (const AuditVerifyQuery& query : {AuditVerifyQuery{}, AuditVerifyQuery{.after = 0, .part = 100},
                                              AuditVerifyQuery{.after = 40, .part = 20000}})
            QVERIFY(*decodeQuery<AuditVerifyQuery>(encodeQuery(query)) == query);
    }

    void badQueriesNameTheParameter_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("pointer");
        for (const auto& [query, pointer] :
             {std::pair{"limit=0", "/limit"}, {"limit=501", "/limit"}, {"cursor=-1", "/cursor"}, {"cursor=x", "/cursor"},
              {"order=up", "/order"}, {"from=now", "/from"}})
            QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(pointer);
    }

    void badQueriesNameTheParameter()
    {
        QFETCH(QString, query);
        const auto read = decodeQuery<AuditQuery>(QUrlQuery(query));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().fields.size(), 1);
        QTEST(read.error().fields.first().pointer, "pointer");
    }
};

QTEST_GUILESS_MAIN(TestAuditCodec)
#include "tst_auditcodec.moc"
