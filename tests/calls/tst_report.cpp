#include "calls/coverage.h"
#include "calls/language.h"
#include "calls/redactedcall.h"
#include "calls/report.h"

#include <QJsonDocument>
#include <QTest>

using namespace clinic::calls;
using namespace Qt::StringLiterals;
using clinic::domain::TurnSpeaker;

namespace {

QString stateOf(const clinic::contract::RedactionCoverage& coverage, QLatin1StringView code)
{
    for (const clinic::contract::CoveredIdentifier& one : coverage.identifiers) {
        if (one.code == code)
            return one.state;
    }
    return {};
}

QJsonObject parsed(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

QByteArray linesOf(const Report& report)
{
    QByteArray lines;
    for (const SaidTurn& turn : report.turns) {
        lines += (turn.speaker == TurnSpeaker::Agent ? "A" : "C") + QByteArray::number(turn.atMs) + ' ' +
                 turn.text.toUtf8() + '\n';
    }
    return lines;
}

} // namespace

/// Reports as the voice provider documents them, as it used to send them, and as they should not be.
class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryShape_data();
    void readsEveryShape();
    void readsWhatIsAround();
    void timesThatAreMissing();
    void refusesWhatIsNoReport_data();
    void refusesWhatIsNoReport();
    void keepsOnlyCodes();
    void guessesLanguages();
    void readsMeasurements();
    void longTurnsComeInParts();
    void manyTurnsWithManyPassages();
};

void TestReport::readsEveryShape_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("lines");
    const QByteArray both = "A-1 Hello, how can I help?\nC-1 I want to come in.\n";
    QTest::newRow("messages") << QByteArray(R"("artifact":{"messages":[
        {"role":"system","message":"You are Voxanne."},
        {"role":"bot","message":"Hello, how can I help?","secondsFromStart":0.5},
        {"role":"tool_calls","toolCalls":[{"function":{"arguments":"{}"}}]},
        {"role":"tool_call_result","result":"Tuesday"},
        {"role":"user","message":"I want to come in.","secondsFromStart":3.25}]})")
                              << QByteArray("A500 Hello, how can I help?\nC3250 I want to come in.\n");
    QTest::newRow("messages with the time of day")
        << QByteArray(R"("startedAt":"2026-11-20T10:00:00Z","artifact":{"messages":[
        {"role":"assistant","message":"Hello, how can I help?","time":1795168801000},
        {"role":"user","message":"I want to come in.","time":1795168805500}]})")
        << QByteArray("A1000 Hello, how can I help?\nC5500 I want to come in.\n");
    QTest::newRow("transcript")
        << QByteArray(R"("artifact":{"transcript":"AI: Hello, how can I help?\nUser: I want to come in.\n"})") << both;
    QTest::newRow("older transcript") << QByteArray(
                                             R"("transcript":"AI: Hello, how can I help?\nUser: I want to come in.\n")")
                                      << both;
    QTest::newRow("older messages")
        << QByteArray(
               R"("messages":[{"role":"bot","message":"Hello, how can I help?"},{"role":"user","message":"I want to come in."}])")
        << both;
    QTest::newRow("the model's format") << QByteArray(R"("artifact":{"messagesOpenAIFormatted":[
        {"role":"assistant","content":"Hello, how can I help?"},
        {"role":"user","content":[{"type":"text","text":"I want"},{"type":"text","text":"to come in."}]}]})")
                                        << both;
    QTest::newRow("no messages, but a transcript")
        << QByteArray(
               R"("artifact":{"messages":[],"transcript":"AI: Hello, how can I help?\nUser: I want to come in."})")
        << both;
    QTest::newRow("words without a speaker")
        << QByteArray(R"("transcript":"I want to come in.")") << QByteArray("C-1 I want to come in.\n");
    QTest::newRow("nobody spoke") << QByteArray(R"("artifact":{"messages":[],"transcript":""})") << QByteArray();
    QTest::newRow("bytes that no text has")
        << QByteArray(R"("messages":[{"role":"user","message":"a\u0000b\ud800c \ud83d\ude00"}])")
        << QByteArray("C-1 a b c \xf0\x9f\x98\x80\n");
}

void TestReport::readsEveryShape()
{
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, lines);
    const auto read = readReport(
        parsed(R"({"message":{"type":"end-of-call-report","call":{"id":"c1"},"unknown":[1,{}],)" + rest + "}}"));
    QVERIFY(std::holds_alternative<Report>(read));
    QCOMPARE(linesOf(std::get<Report>(read)), lines);
}

void TestReport::readsWhatIsAround()
{
    const auto read = readReport(parsed(R"({"message":{"type":"end-of-call-report",
        "call":{"id":"0197-ab","customer":{"number":"+447700900123"},"createdAt":"2026-11-20T09:59:59Z"},
        "customer":{"name":" Nadia   Okafor "},"endedReason":"customer-ended-call",
        "startedAt":"2026-11-20T10:00:00.250Z","endedAt":"2026-11-20T10:03:00Z",
        "analysis":{"summary":"Asked for\na time.","structuredData":{"wants":"time"}},
        "artifact":{"transcript":"","performanceMetrics":{"turnLatencies":[
            {"modelLatency":310.4,"voiceLatency":200,"transcriberLatency":90,"endpointingLatency":50,"turnLatency":650}]}},
        "assistant":{"transcriber":{"language":"en-GB"}}}})"));
    const Report& report = std::get<Report>(read);
    QCOMPARE(report.providerCallId, QStringLiteral("0197-ab"));
    QCOMPARE(report.customerName, QStringLiteral("Nadia Okafor"));
    QCOMPARE(report.customerNumber, QStringLiteral("+447700900123"));
    QCOMPARE(report.startedAt, QDateTime(QDate(2026, 11, 20), QTime(10, 0, 0, 250), Qt::UTC));
    QCOMPARE(report.endedAt, QDateTime(QDate(2026, 11, 20), QTime(10, 3), Qt::UTC));
    QCOMPARE(report.endedReason, QStringLiteral("customer-ended-call"));
    QCOMPARE(report.summary, QStringLiteral("Asked for a time."));
    QCOMPARE(report.structuredData["wants"].toString(), QStringLiteral("time"));
    QCOMPARE(report.language, QStringLiteral("en"));
    QCOMPARE(report.turnLatencies.at(0)["model"].toInt(), 310);
    QCOMPARE(report.turnLatencies.at(0)["turn"].toInt(), 650);
}

void TestReport::timesThatAreMissing()
{
    const auto none = readReport(parsed(R"({"message":{"type":"end-of-call-report","call":{"id":"c"},"transcript":"",
        "startedAt":"yesterday"}})"));
    QVERIFY(!std::get<Report>(none).startedAt.isValid());
    const auto reversed =
        readReport(parsed(R"({"message":{"type":"end-of-call-report","call":{"id":"c"},"transcript":"",
        "startedAt":"2026-11-20T10:00:00Z","endedAt":"2026-11-20T09:00:00Z"}})"));
    QCOMPARE(std::get<Report>(reversed).endedAt, std::get<Report>(reversed).startedAt);
}

void TestReport::refusesWhatIsNoReport_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("why");
    QTest::newRow("empty") << QByteArray("{}") << int(NoReport::NotAReport);
    QTest::newRow("another type") << QByteArray(R"({"message":{"type":"hang","call":{"id":"c"},"transcript":""}})")
                                  << int(NoReport::NotAReport);
    QTest::newRow("no call") << QByteArray(R"({"message":{"type":"end-of-call-report","transcript":"AI: hi"}})")
                             << int(NoReport::NotAReport);
    QTest::newRow("no words") << QByteArray(R"({"message":{"type":"end-of-call-report","call":{"id":"c"}}})")
                              << int(NoReport::NoTranscript);
    QTest::newRow("words of an odd kind")
        << QByteArray(R"({"message":{"type":"end-of-call-report","call":{"id":"c"},"transcript":{"text":1}}})")
        << int(NoReport::NoTranscript);
}

void TestReport::refusesWhatIsNoReport()
{
    QFETCH(QByteArray, body);
    QFETCH(int, why);
    const auto read = readReport(parsed(body));
    QVERIFY(std::holds_alternative<NoReport>(read));
    QCOMPARE(int(std::get<NoReport>(read)), why);
}

void TestReport::keepsOnlyCodes()
{
    QCOMPARE(codeOf(QStringLiteral("assistant-ended-call")), QStringLiteral("assistant-ended-call"));
    QCOMPARE(codeOf(QStringLiteral("Nadia hung up")), QString());
    QCOMPARE(codeOf(QString(200, QLatin1Char('a'))), QString());
    // An id that could say something becomes its hash, and stays the same one.
    const QJsonObject odd{{"call", QJsonObject{{"id", "call of Nadia Okafor"}}}};
    QCOMPARE(providerCallIdOf(odd).size(), 64);
    QCOMPARE(providerCallIdOf(odd), providerCallIdOf(odd));
}

void TestReport::guessesLanguages()
{
    const auto guess = [](const QString& text) { return guessLanguage({{TurnSpeaker::Caller, text, -1}}); };
    QCOMPARE(guess(QStringLiteral("I have an appointment and my back is sore")), QStringLiteral("en"));
    QCOMPARE(guess(QStringLiteral("quisiera una cita para mi madre, gracias, por la tarde")), QStringLiteral("es"));
    QCOMPARE(guess(QStringLiteral("hm")), QString());
}

void TestReport::readsMeasurements()
{
    clinic::contract::RedactionCoverage coverage;
    readMeasurements(R"({"measured_on":"2026-11-21","labels":[
        {"label":"PHONE","spans":12,"recall":0.99,"precision":0.98,"sources":{"calls":{"spans":12,"recall":0.97,"precision":1}}},
        {"label":"AGE","spans":0,"recall":null,"precision":null,"sources":{}},
        {"label":"SHOE_SIZE","spans":3,"recall":1,"precision":1}]})",
                     coverage);
    QCOMPARE(coverage.measuredOn, QDate(2026, 11, 21));
    QCOMPARE(coverage.measured.size(), 2);
    QCOMPARE(coverage.measured[0].passages, 12);
    QCOMPARE(coverage.measured[1].source, QStringLiteral("calls"));
    QCOMPARE(coverage.measured[1].recall, 0.97);
    readMeasurements("no JSON", coverage);
    QCOMPARE(coverage.measured.size(), 2);
    // All 18 of the regulation and the special categories are spoken to, whatever was measured.
    QVERIFY(measuredCoverage().identifiers.size() >= 18 + 7);
    // What nothing looks for says so.
    for (const clinic::contract::CoveredIdentifier& one : measuredCoverage().identifiers)
        QCOMPARE(one.labels.isEmpty(), one.state.startsWith(QLatin1String("not_")));
    QCOMPARE(stateOf(measuredCoverage(), QLatin1StringView("gdpr.religion")), QStringLiteral("not_detected"));
    QCOMPARE(stateOf(measuredCoverage(), QLatin1StringView("hipaa.photographs")), QStringLiteral("not_in_speech"));
    // Where a clinic hides days of appointments, too, nothing of the dates is left over.
    QCOMPARE(stateOf(measuredCoverage(), QLatin1StringView("hipaa.dates")), QStringLiteral("partly"));
    clinic::contract::RedactionCoverage strict = measuredCoverage();
    setDatesMasked(strict);
    QCOMPARE(stateOf(strict, QLatin1StringView("hipaa.dates")), QStringLiteral("detected"));
}

void TestReport::longTurnsComeInParts()
{
    QString words;
    for (int i = 0; words.size() < 90'000; ++i)
        words += u"Then I went to the pool number %1. "_s.arg(i);
    const QByteArray body =
        QJsonDocument(QJsonObject{{"message", QJsonObject{{"type", "end-of-call-report"},
                                                          {"call", QJsonObject{{"id", "c"}}},
                                                          {"transcript", QString(u"User: "_s + words)}}}})
            .toJson();
    const auto read = readReport(QJsonDocument::fromJson(body).object());
    QStringList parts;
    for (const SaidTurn& turn : std::get<Report>(read).turns) {
        QVERIFY(turn.text.size() <= 20'000);
        QVERIFY(turn.text.endsWith(u'.'));
        parts.append(turn.text);
    }
    QVERIFY(parts.size() > 4);
    QCOMPARE(parts.join(u' '), words.trimmed());
    // Words without an end, cut between characters and not within one.
    const QString faces = u"\U0001F600"_s.repeated(30'000);
    const auto wordless = readReport({{"message", QJsonObject{{"type", "end-of-call-report"},
                                                              {"call", QJsonObject{{"id", "c"}}},
                                                              {"transcript", QString(u"User: x"_s + faces)}}}});
    QString whole;
    for (const SaidTurn& turn : std::get<Report>(wordless).turns)
        whole += turn.text;
    QCOMPARE(whole, QString(u"x"_s + faces));
}

/// Of the order of what a report may hold; done in seconds, or not within the time a test has.
void TestReport::manyTurnsWithManyPassages()
{
    const auto redactor = clinic::redaction::Redactor::load();
    QVERIFY(redactor.ok());
    Report report;
    for (int i = 0; i < 60'000; ++i)
        report.turns.append({clinic::domain::TurnSpeaker::Caller, u"My mail is anna@examplemail.com, yes."_s, -1});
    const RedactedCall call = redact(report, **redactor, {}, false);
    QCOMPARE(call.log.size(), 60'000);
    QCOMPARE(redactionCount(call.log), 60'000);
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
