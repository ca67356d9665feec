#include "contract/privacycodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace clinic;
using namespace clinic::contract;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

const char* const erasure = R"({"id": "68719476801", "contact_id": "68719476740", "at": "2026-11-21T10:30:00Z",
    "actor": "Ada Marsh", "erased": {"calls": 2, "contacts": 1}, "proof_seq": 17})";
const char* const policy = R"({"classes": [
    {"name": "call_texts", "days": 90, "least_days": 1, "rows": 12, "oldest": "2026-09-01T08:00:00Z", "version": 3},
    {"name": "audit", "days": null, "least_days": 2192, "rows": 0, "oldest": null, "version": 0}],
    "last_run_at": null})";

} // namespace

class TestPrivacyCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void erasures();
    void retention();
    void keys();
    void badMembersAreNamed_data();
    void badMembersAreNamed();

private:
    template <class T>
    void goesThereAndBack(const QJsonObject& golden)
    {
        const auto value = decode<T>(golden);
        QVERIFY2(value, value ? "" : qPrintable(value.error().fields.value(0).pointer));
        QCOMPARE(encode(*value), golden);
        QCOMPARE(*decode<T>(encode(*value)), *value);
    }
};

void TestPrivacyCodec::erasures()
{
    goesThereAndBack<Erasure>(json(erasure));
    goesThereAndBack<ErasureList>({{u"erasures"_s, QJsonArray{json(erasure)}}, {u"next_cursor"_s, u"68719476801"_s}});
    goesThereAndBack<ErasureList>({{u"erasures"_s, QJsonArray()}, {u"next_cursor"_s, QJsonValue()}});
    goesThereAndBack<EraseRequest>({{u"reason"_s, u"The person asked for it."_s}});

    const QJsonObject reply{
        {u"erased"_s, json(erasure)[u"erased"_s]}, {u"proof"_s, u"68719476999"_s}, {u"erasure"_s, json(erasure)}};
    goesThereAndBack<EraseReply>(reply);
    const auto read = decode<EraseReply>(reply);
    QCOMPARE(read->erasure.erased, (QList<ErasedStore>{{u"calls"_s, 2}, {u"contacts"_s, 1}}));
    QCOMPARE(read->erasure.proofSeq, 17);
}

void TestPrivacyCodec::retention()
{
    goesThereAndBack<RetentionPolicy>(json(policy));
    const auto read = decode<RetentionPolicy>(json(policy));
    QCOMPARE(read->classes[0].days, std::optional<int>(90));
    QCOMPARE(read->classes[1].days, std::nullopt);
    QVERIFY(!read->lastRunAt.isValid());

    goesThereAndBack<SaveRetentionRequest>({{u"days"_s, 30}, {u"version"_s, 2}});
    goesThereAndBack<SaveRetentionRequest>({{u"days"_s, QJsonValue()}});
    goesThereAndBack<RetentionRun>({{u"dry_run"_s, true}, {u"removed"_s, QJsonObject{{u"call_texts"_s, 4}}}});
    QCOMPARE(*decodeRun(encodeRun(false)), false);
    QCOMPARE(*decodeRun({}), true);
}

void TestPrivacyCodec::keys()
{
    goesThereAndBack<KeyStatus>(
        {{u"version"_s, 2}, {u"made_at"_s, u"2026-11-21T10:30:00Z"_s}, {u"persons"_s, 40}, {u"waiting"_s, 7}});
    goesThereAndBack<KeyStatus>({{u"version"_s, 1}, {u"made_at"_s, QJsonValue()}, {u"persons"_s, 0}, {u"waiting"_s, 0}});
}

void TestPrivacyCodec::badMembersAreNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no reason") << u"erase"_s << QJsonObject() << u"/reason"_s;
    QTest::newRow("blank reason") << u"erase"_s << QJsonObject{{u"reason"_s, u"  "_s}} << u"/reason"_s;
    QTest::newRow("more than a reason") << u"erase"_s << QJsonObject{{u"reason"_s, u"x"_s}, {u"force"_s, true}} << u"/force"_s;
    QTest::newRow("days forgotten") << u"save"_s << QJsonObject{{u"version"_s, 1}} << u"/days"_s;
    QTest::newRow("no days") << u"save"_s << QJsonObject{{u"days"_s, 0}} << u"/days"_s;
    QTest::newRow("half a day") << u"save"_s << QJsonObject{{u"days"_s, 0.5}} << u"/days"_s;
    QTest::newRow("a run of words") << u"run"_s << QJsonObject{{u"dry_run"_s, u"no"_s}} << u"/dry_run"_s;
    QTest::newRow("a run misspelt") << u"run"_s << QJsonObject{{u"dryrun"_s, false}} << u"/dryrun"_s;
    QTest::newRow("counts") << u"answer"_s << QJsonObject{{u"dry_run"_s, true}, {u"removed"_s, QJsonObject{{u"calls"_s, u"2"_s}}}}
                            << u"/removed/calls"_s;
}

void TestPrivacyCodec::badMembersAreNamed()
{
    QFETCH(QString, kind);
    QFETCH(QJsonObject, body);
    QFETCH(QString, pointer);
    QList<domain::FieldError> fields;
    const auto note = [&](const auto& read) {
        if (!read)
            fields = read.error().fields;
    };
    if (kind == u"erase")
        note(decode<EraseRequest>(body));
    else if (kind == u"save")
        note(decode<SaveRetentionRequest>(body));
    else if (kind == u"run")
        note(decodeRun(body));
    else
        note(decode<RetentionRun>(body));
    QCOMPARE(fields.size(), 1);
    QCOMPARE(fields.constFirst().pointer, pointer);
}

QTEST_GUILESS_MAIN(TestPrivacyCodec)
#include "tst_privacycodec.moc"
