#include "samplecalls.h"

#include <QTimeZone>

namespace clinic::test {

using namespace domain;

namespace {

constexpr qint64 clinic = qint64(1) << clinicShift;

QDateTime at(int hour, int minute, int second = 0)
{
    return QDateTime(QDate(2026, 11, 17), QTime(hour, minute, second), Qt::UTC);
}

int points(const QString& text)
{
    return int(text.toUcs4().size());
}

QString recogniserOf(RedactionLabel label)
{
    switch (label) {
    case RedactionLabel::Phone:
        return QStringLiteral("phone.libphonenumber");
    case RedactionLabel::MedicalCondition:
        return QStringLiteral("lexicon.illness");
    case RedactionLabel::Procedure:
        return QStringLiteral("lexicon.procedure");
    default:
        return QStringLiteral("tagger");
    }
}

CallSummary summaryOf(int serial, const char* ending, const QDateTime& start, int seconds, CallOutcome outcome,
                      const char* words, int redacted)
{
    CallSummary call;
    call.id = CallId(clinic + serial);
    call.providerCallId = QStringLiteral("c_7f3a42d0-%1-91be").arg(serial);
    call.callerEnding = QString::fromLatin1(ending);
    call.startedAt = start;
    call.endedAt = start.addSecs(seconds);
    call.endedReason = QStringLiteral("customer-ended-call");
    call.outcome = outcome;
    call.summary = QString::fromUtf8(words);
    call.language = QStringLiteral("en");
    call.redactionCount = redacted;
    call.labels = {RedactionLabel::Person, RedactionLabel::Phone};
    call.version = 1;
    return call;
}

} // namespace

CallTurn turnOf(TurnSpeaker speaker, int seconds, const QString& text)
{
    CallTurn turn;
    turn.speaker = speaker;
    turn.atMs = seconds * 1000;
    QString rest = text;
    while (!rest.isEmpty()) {
        if (rest.startsWith(u'_')) {
            const qsizetype end = rest.indexOf(u'_', 1);
            const QString date = rest.mid(1, end - 1);
            const int start = points(turn.text);
            turn.kept.append({start, start + points(date), RedactionLabel::Date, QStringLiteral("date"), 0.99, {}});
            turn.text += date;
            rest = rest.mid(end + 1);
            continue;
        }
        bool found = false;
        for (const RedactionLabel label : redactionLabels()) {
            const QString mark = placeholder(label);
            if (!rest.startsWith(mark))
                continue;
            const int start = points(turn.text);
            QList<RedactionEvidence> agreed;
            if (label == RedactionLabel::MedicalCondition)
                agreed = {{QStringLiteral("tagger"), 0.88}, {QStringLiteral("context.question"), 0.05}};
            turn.redactions.append({start, start + points(mark), label, recogniserOf(label), 0.97, agreed});
            turn.text += mark;
            rest = rest.mid(mark.size());
            found = true;
            break;
        }
        if (!found) {
            turn.text += rest.front();
            rest = rest.mid(1);
        }
    }
    return turn;
}

Call sampleCall()
{
    const auto agent = [](int seconds, const char* text) {
        return turnOf(TurnSpeaker::Agent, seconds, QString::fromUtf8(text));
    };
    const auto caller = [](int seconds, const char* text) {
        return turnOf(TurnSpeaker::Caller, seconds, QString::fromUtf8(text));
    };
    Call call;
    call.summary = summaryOf(101, "0142", at(11, 9), 192, CallOutcome::NoBooking, "No afternoon free this week", 5);
    call.summary.labels = {RedactionLabel::Person, RedactionLabel::Phone, RedactionLabel::Address,
                           RedactionLabel::MedicalCondition, RedactionLabel::Procedure};
    call.contactId = ContactId(clinic + 7);
    call.turns = {
        agent(4, "Good morning, Larkspur Lane Clinic, this is Voxanne. How can I help?"),
        caller(9, "Hello, I’d like to see somebody about a [PROCEDURE REDACTED]."),
        agent(14, "Of course. May I take your name and a number to reach you on?"),
        caller(19, "It’s [PERSON REDACTED], my number is [PHONE REDACTED]."),
        agent(31, "Thank you. And your address, so that we can post the forms?"),
        caller(36, "My address is [ADDRESS REDACTED] and I have a history of [MEDICAL CONDITION REDACTED]. Does that matter?"),
        agent(47, "Thank you. I have _Thu 19 November, 09:30_."),
        caller(55, "Only an afternoon suits me, as my sister Wren drives me."),
        agent(62, "No afternoon is free this week."),
        caller(68, "I’ll call again."),
    };
    call.stores = {2, 2, 1};
    call.redactorVersion = QStringLiteral("2026.11");
    return call;
}

QList<CallTurn> spokenTurns()
{
    QList<CallTurn> turns = sampleCall().turns;
    const QHash<RedactionLabel, QString> really{{RedactionLabel::Procedure, QStringLiteral("mole removal")},
                                                {RedactionLabel::Person, QStringLiteral("Orla Quennell")},
                                                {RedactionLabel::Phone, QStringLiteral("07700 900142")},
                                                {RedactionLabel::Address, QStringLiteral("9 Tansy Row, Bristol")},
                                                {RedactionLabel::MedicalCondition, QStringLiteral("asthma")}};
    for (CallTurn& turn : turns) {
        int shift = 0;
        for (Redaction& one : turn.redactions) {
            const QString words = really.value(one.label);
            turn.text.replace(one.start + shift, one.end - one.start, words);
            const int length = one.end - one.start;
            one.start += shift;
            one.end = one.start + int(words.size());
            shift += int(words.size()) - length;
        }
    }
    return turns;
}

QList<CallSummary> sampleList()
{
    return {sampleCall().summary,
            summaryOf(100, "0119", at(10, 51), 48, CallOutcome::LineDropped, "Asked about a patch test", 2),
            summaryOf(99, "0834", at(10, 40), 245, CallOutcome::NoBooking, "Wanted a later hour, hung up", 6),
            summaryOf(98, "0470", at(10, 22), 151, CallOutcome::Transferred, "Question before treatment", 4),
            summaryOf(97, "0716", at(10, 5), 70, CallOutcome::LineDropped, "Asked for the price", 1),
            summaryOf(96, "0330", at(9, 58), 320, CallOutcome::Booked, "Moved to Thursday 09:30", 7),
            summaryOf(95, "0292", at(9, 47), 224, CallOutcome::Booked, "New patient, first visit", 9),
            summaryOf(94, "", at(9, 31), 22, CallOutcome::Voicemail, "Left a message for [PERSON REDACTED]", 2)};
}

Call callOf(const CallSummary& summary)
{
    Call call;
    call.summary = summary;
    call.turns = {turnOf(TurnSpeaker::Agent, 3, QStringLiteral("Larkspur Lane Clinic, this is Voxanne.")),
                  turnOf(TurnSpeaker::Caller, 8, QStringLiteral("This is [PERSON REDACTED]. How much is it?"))};
    call.stores = {0, 0, 1};
    return call;
}

QList<contract::AuditEntry> sampleEntries()
{
    const QString subject = QStringLiteral("call ") + sampleCall().summary.id.text();
    const auto entry = [&subject](qint64 seq, const QDateTime& when, const char* actor, const char* action,
                                  const char* hash) {
        return contract::AuditEntry{seq, when, QString::fromLatin1(actor), QString::fromLatin1(action), subject,
                                    QString::fromLatin1(hash), {}};
    };
    return {entry(18204, at(11, 12, 40), "Hugo Varga", "call.read", "4c1e90ab55aa"),
            entry(18190, at(11, 9, 4), "Hugo Varga", "call.correct", "b7d203f155aa"),
            entry(18189, at(11, 9, 3), "Redactor", "call.redact", "90aa7c5255aa"),
            entry(18188, at(11, 9, 2), "Voice webhook", "call.receive", "1f06d3e855aa")};
}

QList<contract::SimilarPassage> sampleSimilar()
{
    const QList<CallSummary> list = sampleList();
    return {{list.at(2).id, list.at(2).startedAt, 3, 14, 18, QStringLiteral("[…] and my sister Wren asked for it"), 1},
            {list.at(2).id, list.at(2).startedAt, 5, 0, 4, QStringLiteral("Wren can come along […]"), 1},
            {list.at(5).id, list.at(5).startedAt, 1, 9, 13, QStringLiteral("Tell her Wren called […]"), 4}};
}

} // namespace clinic::test
