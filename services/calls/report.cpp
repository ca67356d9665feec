#include "calls/report.h"

#include "contract/codec.h"
#include "crypto/digest.h"
#include "redaction/conversation.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::TurnSpeaker;

namespace {

constexpr int longestCode = 100;
/// Minutes of talk without a pause. What is longer, a transcript without speakers perhaps, is shown in parts: the time
/// to look a turn through grows with its passages and its length.
constexpr qsizetype longestTurn = 20'000;
/// In one day; a time beyond is a mistake.
constexpr qint64 longestCallMs = 24LL * 3600 * 1000;

/// Texts as PostgreSQL and screens can take them: no control characters, no halves of a surrogate pair.
QString clean(const QString& text)
{
    QString cleaned;
    cleaned.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            cleaned += c;
            cleaned += text.at(++i);
        } else if (c.isSurrogate() || (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7f) {
            cleaned += u' ';
        } else {
            cleaned += c;
        }
    }
    return cleaned.trimmed();
}

/// The first of several places where a member may stand.
QJsonValue firstOf(std::initializer_list<QJsonValue> places)
{
    for (const QJsonValue& value : places) {
        if (!value.isUndefined() && !value.isNull())
            return value;
    }
    return QJsonValue::Undefined;
}

std::optional<TurnSpeaker> speakerOf(const QString& role)
{
    static const QStringList agents{u"bot"_s, u"assistant"_s, u"ai"_s, u"agent"_s};
    static const QStringList callers{u"user"_s, u"customer"_s, u"caller"_s, u"human"_s};
    if (agents.contains(role, Qt::CaseInsensitive))
        return TurnSpeaker::Agent;
    if (callers.contains(role, Qt::CaseInsensitive))
        return TurnSpeaker::Caller;
    // What the model was told and what its tools answered was not said on the phone.
    return std::nullopt;
}

/// A text, or the pieces that OpenAI's format makes of one.
QString wordsOf(const QJsonObject& row)
{
    const QJsonValue said = firstOf({row["message"], row["content"], row["text"]});
    if (said.isString())
        return clean(said.toString());
    QStringList pieces;
    for (const QJsonValue& piece : said.toArray()) {
        if (piece["text"].isString())
            pieces.append(piece["text"].toString());
    }
    return clean(pieces.join(u' '));
}

int placeOf(const QJsonObject& row, const QDateTime& startedAt)
{
    double ms = -1;
    if (row["secondsFromStart"].isDouble())
        ms = row["secondsFromStart"].toDouble() * 1000;
    else if (row["time"].isDouble() && startedAt.isValid())
        ms = row["time"].toDouble() - static_cast<double>(startedAt.toMSecsSinceEpoch());
    return ms >= 0 && ms <= static_cast<double>(longestCallMs) ? static_cast<int>(std::lround(ms)) : -1;
}

/// Where a part ends: with a sentence if there is one, or else with a word.
qsizetype endOfPart(QStringView words)
{
    const QStringView part = words.first(longestTurn);
    for (const QStringView end : {u". ", u"? ", u"! ", u" "}) {
        if (const auto at = part.lastIndexOf(end); at > longestTurn / 2)
            return at + end.size();
    }
    return part.back().isHighSurrogate() ? longestTurn - 1 : longestTurn;
}

void append(QList<SaidTurn>& turns, TurnSpeaker speaker, const QString& words, int atMs)
{
    QStringView rest = words;
    while (rest.size() > longestTurn) {
        const auto end = endOfPart(rest);
        turns.append({speaker, rest.first(end).trimmed().toString(), atMs});
        rest = rest.sliced(end);
    }
    if (const QStringView last = rest.trimmed(); !last.isEmpty())
        turns.append({speaker, last.toString(), atMs});
}

QList<SaidTurn> turnsOfMessages(const QJsonArray& messages, const QDateTime& startedAt)
{
    QList<SaidTurn> turns;
    for (const QJsonValue& value : messages) {
        const QJsonObject row = value.toObject();
        const auto speaker = speakerOf(row["role"].toString());
        const QString words = speaker ? wordsOf(row) : QString();
        if (!words.isEmpty())
            append(turns, *speaker, words, placeOf(row, startedAt));
    }
    return turns;
}

QList<SaidTurn> turnsOfTranscript(const QString& transcript)
{
    const QString whole = clean(transcript);
    const auto conversation = redaction::Conversation::parse(whole);
    QList<SaidTurn> turns;
    for (const redaction::Turn& turn : conversation.turns) {
        const auto start = conversation.text.data() + turn.start;
        const auto speaker = turn.speaker == redaction::Speaker::Agent ? TurnSpeaker::Agent : TurnSpeaker::Caller;
        append(turns, speaker, QString::fromUcs4(start, turn.end - turn.start), -1);
    }
    return turns;
}

/// None when the report has no place for words at all.
std::optional<QList<SaidTurn>> turnsOf(const QJsonObject& message, const QDateTime& startedAt)
{
    const QJsonObject artifact = message["artifact"].toObject();
    bool found = false;
    for (const QJsonValue& place : {artifact["messages"], message["messages"], artifact["messagesOpenAIFormatted"],
                                    artifact["transcript"], message["transcript"]}) {
        if (!place.isArray() && !place.isString())
            continue;
        found = true;
        QList<SaidTurn> turns =
            place.isArray() ? turnsOfMessages(place.toArray(), startedAt) : turnsOfTranscript(place.toString());
        if (!turns.isEmpty())
            return turns;
    }
    return found ? std::optional(QList<SaidTurn>()) : std::nullopt;
}

QJsonArray latenciesOf(const QJsonObject& message)
{
    static constexpr std::array names{"transcriber", "model", "voice", "endpointing", "turn"};
    const QJsonValue metrics = firstOf({message["artifact"]["performanceMetrics"], message["performanceMetrics"]});
    QJsonArray all;
    for (const QJsonValue& turn : metrics["turnLatencies"].toArray()) {
        QJsonObject row;
        for (const char* name : names) {
            const QJsonValue value = turn[QLatin1String(name) + "Latency"_L1];
            if (value.isDouble())
                row.insert(QLatin1String(name), static_cast<qint64>(std::llround(value.toDouble())));
        }
        all.append(row);
    }
    return all;
}

/// As the transcriber was told, or the report itself.
QString languageOf(const QJsonObject& message)
{
    const QJsonValue told = firstOf({message["language"], message["call"]["assistant"]["transcriber"]["language"],
                                     message["assistant"]["transcriber"]["language"]});
    const QString code = told.toString().section(u'-', 0, 0).toLower();
    static const QRegularExpression iso639(u"\\A[a-z]{2,3}\\z"_s);
    return iso639.match(code).hasMatch() && code != u"multi" ? code : QString();
}

} // namespace

QString codeOf(const QString& text)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    return text.size() <= longestCode && shape.match(text).hasMatch() ? text : QString();
}

QDateTime timeOf(const QJsonValue& value)
{
    if (value.isDouble() && value.toDouble() > 0 && value.toDouble() < 1e14)
        return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(value.toDouble()), Qt::UTC);
    return contract::decodeTime(value.toString()).value_or(QDateTime());
}

QString providerCallIdOf(const QJsonObject& message)
{
    const QString id = firstOf({message["call"]["id"], message["callId"], message["call_id"]}).toString();
    if (id.isEmpty() || codeOf(id) == id)
        return id;
    return QString::fromLatin1(crypto::sha256(id.toUtf8()).toHex());
}

std::variant<Report, NoReport> readReport(const QJsonObject& body)
{
    const QJsonObject message = body["message"].toObject();
    const QJsonObject call = message["call"].toObject();
    Report report;
    report.providerCallId = providerCallIdOf(message);
    if (message["type"].toString() != u"end-of-call-report" || report.providerCallId.isEmpty())
        return NoReport::NotAReport;

    const QJsonValue customer = firstOf({call["customer"], message["customer"]});
    report.customerName = clean(firstOf({customer["name"], message["customer"]["name"]}).toString()).simplified();
    report.customerNumber = clean(firstOf({customer["number"], message["customer"]["number"]}).toString());
    report.startedAt = timeOf(firstOf({message["startedAt"], call["startedAt"], call["createdAt"]}));
    report.endedAt = timeOf(firstOf({message["endedAt"], call["endedAt"], message["timestamp"]}));
    if (report.startedAt.isValid() && report.endedAt.isValid() && report.endedAt < report.startedAt)
        report.endedAt = report.startedAt;
    report.endedReason = codeOf(firstOf({message["endedReason"], call["endedReason"]}).toString());
    report.language = languageOf(message);
    const QJsonObject analysis = message["analysis"].toObject();
    report.summary = clean(firstOf({analysis["summary"], message["summary"]}).toString()).simplified();
    report.structuredData = firstOf({analysis["structuredData"], message["structuredData"]}).toObject();
    report.turnLatencies = latenciesOf(message);
    auto turns = turnsOf(message, report.startedAt);
    if (!turns)
        return NoReport::NoTranscript;
    report.turns = *std::move(turns);
    return report;
}

} // namespace clinic::calls
