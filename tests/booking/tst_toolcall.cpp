#include "booking/toolcall.h"

#include <QJsonDocument>
#include <QTest>

using namespace clinic;

/// The shapes in which the voice provider's documentation, schema and deliveries write a tool call.
class TestToolCall final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
    void keepsTheOrderOfSeveral();
    void nothingInNothingOut();
};

namespace {

QJsonObject json(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

void TestToolCall::shapes_data()
{
    QTest::addColumn<QJsonObject>("message");
    QTest::newRow("flat arguments") << json(R"({"toolCallList":[{"id":"t","name":"claim_slot","arguments":{"slot_id":"7"}}]})");
    QTest::newRow("flat parameters") << json(R"({"toolCallList":[{"id":"t","name":"claim_slot","parameters":{"slot_id":"7"}}]})");
    QTest::newRow("function object") << json(R"({"toolCallList":[{"id":"t","function":{"name":"claim_slot","arguments":{"slot_id":"7"}}}]})");
    QTest::newRow("arguments as text") << json(R"({"toolCallList":[{"id":"t","type":"function","function":{"name":"claim_slot","arguments":"{\"slot_id\":\"7\"}"}}]})");
}

void TestToolCall::shapes()
{
    QFETCH(QJsonObject, message);
    const QList<booking::ToolCall> calls = booking::toolCallsOf(message);
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls[0], (booking::ToolCall{"t", "claim_slot", {{"slot_id", "7"}}}));
}

void TestToolCall::keepsTheOrderOfSeveral()
{
    const auto calls = booking::toolCallsOf(json(R"({"toolCallList":[{"id":"1","name":"a"},{"id":"2","name":"b"}]})"));
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls[0].name, QString("a"));
    QCOMPARE(calls[1].id, QString("2"));
    QVERIFY(calls[1].arguments.isEmpty());
}

void TestToolCall::nothingInNothingOut()
{
    QVERIFY(booking::toolCallsOf({}).isEmpty());
    QVERIFY(booking::toolCallsOf(json(R"({"toolCallList":"x"})")).isEmpty());
}

QTEST_GUILESS_MAIN(TestToolCall)
#include "tst_toolcall.moc"
