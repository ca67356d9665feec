#include "samples.h"

#include "contract/errorcodes.h"

#include <QtTest>

using namespace clinic;
using namespace clinic::contract;
using namespace clinic::test;
using domain::Error;
using domain::ErrorCode;

class TestProblem final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slotTakenTellsWhoAndWhatIsLeft();
    void slotTakenWithoutAHolderSaysNull();
    void slotTakenForWantOfAResource();
    void everyConflictOfARowIsTold();
    void fieldErrors();
    void everyCodeComesBack_data();
    void everyCodeComesBack();
    void clientsOwnCodesAreNotBelieved();
    void answersWithoutACode_data();
    void answersWithoutACode();
};

void TestProblem::slotTakenTellsWhoAndWhatIsLeft()
{
    Error error;
    error.code = ErrorCode::SlotTaken;
    error.detail = u"Somebody was faster."_s;
    error.requestId = u"req-1"_s;
    domain::Slot free = bookedSlot();
    free.status = domain::SlotStatus::Free;
    free.bookingIds.clear();
    error.conflict = domain::SlotConflict{heldSlot().holder, heldSlot().heldUntil, {free}};

    QJsonObject alternative = json(bookedSlotJson);
    alternative.insert(u"status"_s, u"free"_s);
    alternative.insert(u"booking_ids"_s, QJsonArray());
    QJsonObject expected = json("{'type': 'about:blank', 'title': 'The time is taken', 'status': 409,"
                                " 'detail': 'Somebody was faster.', 'code': 'slot_taken', 'request_id': 'req-1',"
                                " 'holder': {'kind': 'agent', 'id': 'call-1', 'name': 'Voxanne'},"
                                " 'held_until': '2026-03-02T08:15:00.250Z'}");
    expected.insert(u"alternatives"_s, QJsonArray{alternative});

    QCOMPARE(QJsonDocument(encodeProblem(error)).toJson(), QJsonDocument(expected).toJson());
    QCOMPARE(decodeProblem(409, expected), error);
}

void TestProblem::slotTakenWithoutAHolderSaysNull()
{
    Error error;
    error.code = ErrorCode::SlotTaken;
    const QJsonObject body = encodeProblem(error);
    QVERIFY(body.value(u"holder"_s).isNull());
    QVERIFY(body.value(u"held_until"_s).isNull());
    QVERIFY(body.value(u"alternatives"_s).isArray());
    QCOMPARE(decodeProblem(409, body).conflict, domain::SlotConflict{});
}

void TestProblem::slotTakenForWantOfAResource()
{
    Error error;
    error.code = ErrorCode::SlotTaken;
    error.conflict = domain::SlotConflict{};
    error.conflict->resourceKind = u"laser"_s;
    const QJsonObject body = encodeProblem(error);
    QCOMPARE(body.value(u"resource_kind"_s), u"laser"_s);
    QCOMPARE(decodeProblem(409, body), error);
}

void TestProblem::everyConflictOfARowIsTold()
{
    domain::SlotConflict taken{heldSlot().holder, heldSlot().heldUntil, {bookedSlot()}, {}, heldSlot().id};
    domain::SlotConflict noRoom;
    noRoom.resourceKind = u"room"_s;
    noRoom.slotId = bookedSlot().id;
    Error error;
    error.code = ErrorCode::SlotTaken;
    error.conflict = taken;
    error.conflicts = {taken, noRoom};

    const QJsonObject body = encodeProblem(error);
    QCOMPARE(body.value(u"conflicts"_s).toArray().size(), 2);
    QCOMPARE(body.value(u"conflicts"_s)[0][u"slot_id"_s], heldSlot().id.text());
    QCOMPARE(body.value(u"conflicts"_s)[1][u"resource_kind"_s], u"room"_s);
    QCOMPARE(decodeProblem(409, body), error);
}

void TestProblem::fieldErrors()
{
    Error error;
    error.code = ErrorCode::InvalidRequest;
    error.detail = u"No."_s;
    error.fields = {{u"/slot_id"_s, u"is missing"_s}};
    const QJsonObject body = encodeProblem(error);
    QCOMPARE(body.value(u"errors"_s).toArray(),
             (QJsonArray{QJsonObject{{u"pointer"_s, u"/slot_id"_s}, {u"detail"_s, u"is missing"_s}}}));
    QCOMPARE(decodeProblem(400, body), error);
}

void TestProblem::everyCodeComesBack_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    const QList<std::pair<ErrorCode, int>> rows{
        {ErrorCode::InvalidRequest, 400},
        {ErrorCode::Unauthenticated, 401},
        {ErrorCode::Forbidden, 403},
        {ErrorCode::NotFound, 404},
        {ErrorCode::MethodNotAllowed, 405},
        {ErrorCode::SlotTaken, 409},
        {ErrorCode::HoldExpired, 409},
        {ErrorCode::StateConflict, 409},
        {ErrorCode::IdempotencyMismatch, 409},
        {ErrorCode::TooLarge, 413},
        {ErrorCode::UnsupportedMediaType, 415},
        {ErrorCode::RateLimited, 429},
        {ErrorCode::HeadersTooLarge, 431},
        {ErrorCode::Unavailable, 503},
        {ErrorCode::OutcomeUnknown, 503},
        {ErrorCode::Internal, 500},
    };
    for (const auto& [code, status] : rows)
        QTest::newRow(qPrintable(wireText(code))) << static_cast<int>(code) << status;
}

void TestProblem::everyCodeComesBack()
{
    QFETCH(int, code);
    QFETCH(int, status);
    Error error;
    error.code = static_cast<ErrorCode>(code);
    error.detail = u"d"_s;
    error.requestId = u"r"_s;
    error.retryAfterSeconds = 30;
    error.triesLeft = 2;
    if (error.code == ErrorCode::SlotTaken)
        error.conflict = domain::SlotConflict{};
    QCOMPARE(httpStatus(error.code), status);
    QCOMPARE(errorCode(wireText(error.code)), error.code);
    QCOMPARE(decodeProblem(status, encodeProblem(error)), error);
}

void TestProblem::clientsOwnCodesAreNotBelieved()
{
    QVERIFY(!errorCode(u"offline"_s));
    QVERIFY(!errorCode(u"protocol_violation"_s));
}

void TestProblem::answersWithoutACode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("401") << 401 << static_cast<int>(ErrorCode::Unauthenticated);
    QTest::newRow("409") << 409 << static_cast<int>(ErrorCode::StateConflict);
    QTest::newRow("500") << 500 << static_cast<int>(ErrorCode::Internal);
    QTest::newRow("502 of a proxy") << 502 << static_cast<int>(ErrorCode::Unavailable);
    QTest::newRow("503") << 503 << static_cast<int>(ErrorCode::Unavailable);
    QTest::newRow("418") << 418 << static_cast<int>(ErrorCode::ProtocolViolation);
}

void TestProblem::answersWithoutACode()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QCOMPARE(static_cast<int>(decodeProblem(status, {}).code), code);
    QCOMPARE(static_cast<int>(decodeProblem(status, {{u"detail"_s, 7}}).code), code);
}

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
