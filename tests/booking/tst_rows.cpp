#include "booking/rows.h"

#include <QJsonDocument>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace Qt::StringLiterals;

class TestRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void success();
    void lostRaceKeepsHolderAndAlternatives();
    void aRowsConflictsAreAllKept();
    void badFieldsAreNamed();
    void unknownOutcomeIsADefect();
};

namespace {

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

void TestRows::success()
{
    QVERIFY(!booking::refusalOf(json(R"({"outcome":"ok"})")));
}

void TestRows::lostRaceKeepsHolderAndAlternatives()
{
    const auto refusal = booking::refusalOf(json(R"({"outcome":"slot_taken",
        "holder":{"kind":"agent","id":"c1","name":"Voxanne"},"held_until":"2026-11-23T14:15:00.250Z",
        "alternatives":[{"id":"68719476742","provider_id":"68719476741","starts_at":"2026-11-23T14:15:00Z",
                         "ends_at":"2026-11-23T14:30:00Z","status":"free","holder":null,"held_until":null,
                         "booking_ids":[],"version":3}]})"));
    QVERIFY(refusal && refusal->conflict);
    QCOMPARE(refusal->code, ErrorCode::SlotTaken);
    QCOMPARE(refusal->conflict->holder, (Holder{HolderKind::Agent, u"c1"_s, u"Voxanne"_s}));
    QCOMPARE(refusal->conflict->heldUntil->toMSecsSinceEpoch() % 1000, 250);
    QCOMPARE(refusal->conflict->alternatives.size(), 1);
    QCOMPARE(refusal->conflict->alternatives[0].id.key(), 68719476742);
    QCOMPARE(refusal->conflict->alternatives[0].version, 3);
    QCOMPARE(clinicOf(refusal->conflict->alternatives[0].id.key()), 1);
}

void TestRows::aRowsConflictsAreAllKept()
{
    const auto refusal = booking::refusalOf(json(R"({"outcome":"slot_taken","holder":null,"resource_kind":"laser",
        "alternatives":[],"conflicts":[
            {"slot_id":"68719476742","holder":null,"held_until":null,"resource_kind":"laser","alternatives":[]},
            {"slot_id":"68719476743","holder":{"kind":"agent","id":"c1","name":"Voxanne"},"resource_kind":null,
             "held_until":"2026-11-23T14:15:00Z","alternatives":[]}]})"));
    QVERIFY(refusal && refusal->conflict);
    QCOMPARE(refusal->conflict->resourceKind, u"laser"_s);
    QCOMPARE(refusal->conflicts.size(), 2);
    QCOMPARE(refusal->conflicts[0].slotId.key(), 68719476742);
    QCOMPARE(refusal->conflicts[0].resourceKind, u"laser"_s);
    QVERIFY(refusal->conflicts[1].resourceKind.isEmpty());
    QCOMPARE(refusal->conflicts[1].holder->name, u"Voxanne"_s);
}

void TestRows::badFieldsAreNamed()
{
    const auto refusal = booking::refusalOf(
        json(R"({"outcome":"invalid_request","detail":"d","errors":[{"pointer":"/duration_minutes","detail":"x"}]})"));
    QVERIFY(refusal);
    QCOMPARE(refusal->fields, (QList<FieldError>{{u"/duration_minutes"_s, u"x"_s}}));
}

void TestRows::unknownOutcomeIsADefect()
{
    QCOMPARE(booking::refusalOf(json(R"({"outcome":"what_is_this"})"))->code, ErrorCode::Internal);
    QCOMPARE(booking::refusalOf({})->code, ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(TestRows)
#include "tst_rows.moc"
