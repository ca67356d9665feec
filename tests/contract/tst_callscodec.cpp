#include "contract/callscodec.h"
#include "contract/eventcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace clinic;
using namespace clinic::contract;
using namespace Qt::Literals::StringLiterals;
using enum domain::RedactionLabel;

namespace {

const QDateTime ten(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);

domain::CallSummary summary()
{
    domain::CallSummary call;
    call.id = domain::CallId(u"68719476741"_s);
    call.providerCallId = u"0197-ab"_s;
    call.callerEnding = u"0142"_s;
    call.startedAt = ten;
    call.endedAt = ten.addSecs(90);
    call.endedReason = u"customer-ended-call"_s;
    call.outcome = domain::CallOutcome::LineDropped;
    call.summary = u"[PERSON REDACTED] asked for a time."_s;
    call.language = u"en"_s;
    call.redactionCount = 3;
    call.labels = {Person, MedicalCondition};
    call.version = 2;
    return call;
}

domain::CallTurn turn()
{
    domain::CallTurn said;
    said.speaker = domain::TurnSpeaker::Agent;
    said.text = u"Hello [PERSON REDACTED], until Monday"_s;
    said.atMs = 1250;
    said.redactions = {{6, 23, Person, u"tagger"_s, 0.75, {{u"lexicon.name"_s, 0.5}}}};
    said.kept = {{31, 37, Date, u"date.calendar"_s, 1, {}}};
    return said;
}

domain::Call call()
{
    domain::Call whole;
    whole.summary = summary();
    whole.contactId = domain::ContactId(u"68719476742"_s);
    whole.turns = {turn(), {domain::TurnSpeaker::Caller, u"Bye"_s, -1, {}, {}}};
    whole.stores = {1, 2, 3};
    whole.redactorVersion = u"2026.11"_s;
    whole.sealedTextGone = true;
    return whole;
}

/// Over the wire and back.
template <class Value>
Value travelled(const Value& value)
{
    const auto back =
        decode<Value>(QJsonDocument::fromJson(QJsonDocument(encode(value)).toJson(QJsonDocument::Compact)).object());
    return back ? *back : Value{};
}

} // namespace

/// Calls, corrections, deliveries and coverage as JSON, there and back, and what is refused.
class TestCallsCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesSurvive();
    void namesAreTheContracts();
    void whatIsUnknownIsNull();
    void queriesSurvive();
    void requestsAreStrict_data();
    void requestsAreStrict();
    void laterLabelsAreSkipped();
    void changedCallsAreEvents();
};

void TestCallsCodec::valuesSurvive()
{
    QCOMPARE(travelled(summary()), summary());
    QCOMPARE(travelled(turn()), turn());
    QCOMPARE(travelled(CallReply{call()}), CallReply{call()});
    const CallList list{{summary()}, u"7.8"_s, 12, 99};
    QCOMPARE(travelled(list), list);
    const CallList last{{}, {}, -1, 99};
    QCOMPARE(travelled(last), last);
    const RevealRequest reveal{u"Complaint"_s, u" pass word "_s};
    QCOMPARE(travelled(reveal), reveal);
    const RevealedCall revealed{{turn()}, ten};
    QCOMPARE(travelled(revealed), revealed);
    for (const CorrectionRequest& request :
         {CorrectionRequest{1, 2, 5, Medication, 4}, CorrectionRequest{0, 0, 1, {}, {}}})
        QCOMPARE(travelled(request), request);
    const CorrectionReply corrected{call(), {{domain::CallId(u"3"_s), ten, 1, 2, 3, u"[…] a [EMAIL REDACTED]"_s, 6}}};
    QCOMPARE(travelled(corrected), corrected);
    const Delivery delivery{domain::DeliveryId(u"9"_s), u"end-of-call-report"_s, u"c"_s, ten, DeliveryState::Dead, 3,
                            u"no_transcript"_s,         ten.addSecs(8)};
    QCOMPARE(travelled(DeliveryList{{delivery}, u"9"_s}), (DeliveryList{{delivery}, u"9"_s}));
    QCOMPARE(travelled(DeliveryReply{delivery}), DeliveryReply{delivery});
    const RedactionCoverage coverage{u"2026.11"_s,
                                     ten.date(),
                                     {{Person, {}, 10, 0.5, 0.25}, {Phone, u"calls"_s, 1, 1, 0}},
                                     {{u"hipaa.names"_s, {Person}, {u"tagger"_s}, u"detected"_s}},
                                     4,
                                     5};
    QCOMPARE(travelled(coverage), coverage);
}

void TestCallsCodec::namesAreTheContracts()
{
    const QJsonObject body = encode(CallReply{call()});
    const QJsonValue said = body["call"]["turns"][0];
    QCOMPARE(said["speaker"].toString(), u"agent"_s);
    QCOMPARE(said["at_ms"].toInt(), 1250);
    QCOMPARE(said["redactions"][0]["label"].toString(), u"PERSON"_s);
    QCOMPARE(said["redactions"][0]["recogniser"].toString(), u"tagger"_s);
    QCOMPARE(body["call"]["outcome"].toString(), u"line_dropped"_s);
    QCOMPARE(body["call"]["provider_call_id"].toString(), u"0197-ab"_s);
    QVERIFY(encode(RevealedCall{{}, ten})["expires_at"].isString());
}

void TestCallsCodec::whatIsUnknownIsNull()
{
    domain::Call bare;
    bare.summary.id = domain::CallId(u"3"_s);
    bare.turns = {{domain::TurnSpeaker::Caller, u"Hm"_s, -1, {}, {}}};
    const QJsonObject body = encode(bare);
    QVERIFY(body["contact_id"].isNull());
    QVERIFY(body["caller_ending"].isNull());
    QVERIFY(body["turns"][0]["at_ms"].isNull());
    QCOMPARE(travelled(CallReply{bare}), CallReply{bare});
}

void TestCallsCodec::queriesSurvive()
{
    CallQuery calls;
    QCOMPARE(*decodeQuery<CallQuery>(encodeQuery(calls)), calls);
    calls = {
        u"heart + laser & 100%"_s, ten, ten.addDays(1), domain::CallOutcome::Voicemail, DateOfBirth, u"17.18"_s, 500};
    QCOMPARE(*decodeQuery<CallQuery>(encodeQuery(calls)), calls);
    const DeliveryQuery deliveries{DeliveryState::Dead, u"68719476741"_s, 7};
    QCOMPARE(*decodeQuery<DeliveryQuery>(encodeQuery(deliveries)), deliveries);
    for (const QString& bad : {u"limit=0"_s, u"limit=501"_s, u"outcome=lost"_s, u"label=NAME"_s, u"from=now"_s,
                              u"from=2026-11-21T10:00:00Z&to=2026-11-21T10:00:00Z"_s})
        QVERIFY2(!decodeQuery<CallQuery>(QUrlQuery(bad)), qPrintable(bad));
}

void TestCallsCodec::requestsAreStrict_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no label") << QByteArray(R"({"turn":0,"start":0,"end":1})") << u"/label"_s;
    QTest::newRow("unknown label") << QByteArray(R"({"turn":0,"start":0,"end":1,"label":"NAME"})") << u"/label"_s;
    QTest::newRow("empty passage") << QByteArray(R"({"turn":0,"start":1,"end":1,"label":null})") << u"/end"_s;
    QTest::newRow("negative") << QByteArray(R"({"turn":-1,"start":0,"end":1,"label":null})") << u"/turn"_s;
    QTest::newRow("unknown member") << QByteArray(R"({"turn":0,"start":0,"end":1,"label":null,"all":true})")
                                    << u"/all"_s;
}

void TestCallsCodec::requestsAreStrict()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, pointer);
    const auto request = decode<CorrectionRequest>(QJsonDocument::fromJson(body).object());
    QVERIFY(!request.ok());
    QCOMPARE(request.error().fields.constFirst().pointer, pointer);
}

void TestCallsCodec::laterLabelsAreSkipped()
{
    QJsonObject body = encode(summary());
    body["labels"] = QJsonArray{"PERSON", "VOICE_PRINT"};
    QCOMPARE(decode<domain::CallSummary>(body)->labels, QList{Person});
}

void TestCallsCodec::changedCallsAreEvents()
{
    const auto event = decodeEvent(u"call"_s, 5, QJsonDocument(encode(summary())).toJson());
    QVERIFY(event.ok() && event->has_value());
    QCOMPARE(std::get<domain::CallSummary>((*event)->what), summary());
    QCOMPARE(eventType(**event), u"call"_s);
}

QTEST_GUILESS_MAIN(TestCallsCodec)
#include "tst_callscodec.moc"
