#include "calls/callwords.h"
#include "calls/correction.h"
#include "calls/numberedturn.h"

#include <QRandomGenerator>
#include <QTest>

using namespace clinic::calls;
using namespace clinic::domain;
using clinic::contract::CorrectionRequest;
using enum RedactionLabel;

namespace {

/// A spoken turn whose passages stand between ‹ and ›, all of them persons.
NumberedTurn said(const QString& marked, int& number, RedactionLabel label = Person)
{
    NumberedTurn turn;
    QString text;
    for (qsizetype at = 0; at < marked.size();) {
        if (marked.at(at) != u'‹') {
            text += marked.at(at++);
            continue;
        }
        const qsizetype end = marked.indexOf(u'›', at);
        const QString passage = marked.mid(at + 1, end - at - 1);
        const int start = codePoints(text);
        text += passage;
        turn.turn.redactions.append({start, codePoints(text), label, QStringLiteral("tagger"), 0.9, {}});
        turn.numbers.append(number++);
        at = end + 1;
    }
    turn.turn.text = text;
    return turn;
}

QString passageOf(const NumberedTurns& turns, int number)
{
    const auto place = placeOf(turns, number);
    if (!place)
        return {};
    const CallTurn& turn = turns.at(place->turn).turn;
    const Redaction& one = turn.redactions.at(place->index);
    return slice(turn.text, one.start, one.end);
}

} // namespace

/// The two forms of a call, and what reviewers do to them.
class TestCallTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logShowsPlaceholders();
    void keptDatesStayReadable();
    void storedAndReadBack();
    void missedPassageIsMaskedEverywhere();
    void shortOrCountingPassagesAreMaskedOnce();
    void uncoveredPassageComesBack();
    void relabelledPassageKeepsItsNumber();
    void badPlacesAreRefused_data();
    void badPlacesAreRefused();
    void formsStayInStep();
    void searchesWords();
    void cutsAroundPlaceholders();
};

void TestCallTurns::logShowsPlaceholders()
{
    int n = 1;
    const NumberedTurns spoken{said(QStringLiteral("I am ‹Zoë 𝒜da›, not ‹Bo›."), n)};
    const NumberedTurns log = logOf(spoken);
    QCOMPARE(log[0].turn.text, QStringLiteral("I am [PERSON REDACTED], not [PERSON REDACTED]."));
    QCOMPARE(passageOf(log, 1), QStringLiteral("[PERSON REDACTED]"));
    QCOMPARE(passageOf(log, 2), QStringLiteral("[PERSON REDACTED]"));
    QCOMPARE(passageOf(spoken, 1), QStringLiteral("Zoë 𝒜da"));
}

void TestCallTurns::keptDatesStayReadable()
{
    int n = 1;
    NumberedTurns spoken{said(QStringLiteral("‹Bo› on Monday"), n)};
    spoken[0].turn.kept.append({6, 12, Date, QStringLiteral("date.calendar"), 0.8, {}});
    const NumberedTurns log = logOf(spoken);
    QCOMPARE(log[0].turn.text, QStringLiteral("[PERSON REDACTED] on Monday"));
    QCOMPARE(log[0].turn.kept.size(), 1);
    QCOMPARE(slice(log[0].turn.text, log[0].turn.kept[0].start, log[0].turn.kept[0].end), QStringLiteral("Monday"));
}

void TestCallTurns::storedAndReadBack()
{
    int n = 7;
    const NumberedTurns turns = logOf({said(QStringLiteral("It is ‹Ann›"), n), said(QStringLiteral("hello"), n)});
    QCOMPARE(decodeTurns(encodeTurns(turns)), turns);
}

void TestCallTurns::missedPassageIsMaskedEverywhere()
{
    int n = 1;
    NumberedTurns log =
        logOf({said(QStringLiteral("It's Okafor, ‹Ada›"), n), said(QStringLiteral("Mrs. OKAFOR? Okaforia!"), n),
               said(QStringLiteral("yes okafor okafor"), n)});
    const auto correction = markPassage(log, {0, 5, 11, Person, {}}, {}, n);
    QVERIFY(correction.ok());
    QCOMPARE(correction->steps.size(), 4);
    QCOMPARE(log[0].turn.text, QStringLiteral("It's [PERSON REDACTED], [PERSON REDACTED]"));
    QCOMPARE(log[1].turn.text, QStringLiteral("Mrs. [PERSON REDACTED]? Okaforia!"));
    QCOMPARE(log[2].turn.text, QStringLiteral("yes [PERSON REDACTED] [PERSON REDACTED]"));
    QCOMPARE(log[0].numbers, (QList<int>{2, 1}));
    QCOMPARE(log[0].turn.redactions[0].recogniser, reviewerCode);
}

void TestCallTurns::shortOrCountingPassagesAreMaskedOnce()
{
    int n = 1;
    NumberedTurns log = logOf({said(QStringLiteral("I am 93 and need 93 pills"), n)});
    QVERIFY(markPassage(log, {0, 5, 7, Age, {}}, {}, n).ok());
    QCOMPARE(log[0].turn.text, QStringLiteral("I am [AGE REDACTED] and need 93 pills"));
}

void TestCallTurns::uncoveredPassageComesBack()
{
    int n = 1;
    NumberedTurns spoken{said(QStringLiteral("the ‹Rose› garden, ‹Ann›"), n), said(QStringLiteral("‹rose›?"), n)};
    NumberedTurns log = logOf(spoken);
    const QHash<int, QList<int>> same{{1, {1, 3}}, {3, {1, 3}}, {2, {2}}};
    const auto correction = uncoverPassage(spoken, log, {0, 4, 21, {}, {}}, same);
    QVERIFY(correction.ok());
    QCOMPARE(correction->was, std::optional(Person));
    QCOMPARE(log[0].turn.text, QStringLiteral("the Rose garden, [PERSON REDACTED]"));
    QCOMPARE(log[1].turn.text, QStringLiteral("rose?"));
    QCOMPARE(passageOf(log, 2), QStringLiteral("[PERSON REDACTED]"));
}

void TestCallTurns::relabelledPassageKeepsItsNumber()
{
    int n = 1;
    NumberedTurns log = logOf({said(QStringLiteral("‹Paris› then"), n)});
    const auto correction = markPassage(log, {0, 2, 9, Address, {}}, {}, n);
    QVERIFY(correction.ok());
    QCOMPARE(correction->was, std::optional(Person));
    QCOMPARE(log[0].turn.text, QStringLiteral("[ADDRESS REDACTED] then"));
    QCOMPARE(log[0].numbers, QList<int>{1});
}

void TestCallTurns::badPlacesAreRefused_data()
{
    QTest::addColumn<int>("turn");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::newRow("no such turn") << 3 << 0 << 2;
    QTest::newRow("behind the end") << 0 << 0 << 500;
    QTest::newRow("across a placeholder") << 0 << 0 << 8;
    QTest::newRow("around a placeholder") << 0 << 1 << 26;
    QTest::newRow("blank") << 0 << 2 << 3;
}

void TestCallTurns::badPlacesAreRefused()
{
    QFETCH(int, turn);
    QFETCH(int, start);
    QFETCH(int, end);
    int n = 1;
    NumberedTurns log = logOf({said(QStringLiteral("It is ‹Ann› here"), n)});
    const NumberedTurns before = log;
    const auto correction = markPassage(log, {turn, start, end, Person, {}}, {}, n);
    QVERIFY(!correction.ok());
    QCOMPARE(correction.error().code, ErrorCode::InvalidRequest);
    QCOMPARE(log, before);
}

/// Whatever is marked and uncovered in whatever order: what the log hides is what the original holds there.
void TestCallTurns::formsStayInStep()
{
    QRandomGenerator random(20261121);
    for (int round = 0; round < 200; ++round) {
        int n = 1;
        NumberedTurns spoken{said(QStringLiteral("one ‹two› three ‹four five› six 𝒜 seven eight"), n),
                             said(QStringLiteral("‹nine› ten eleven twelve"), n)};
        const QStringList original{spoken[0].turn.text, spoken[1].turn.text};
        NumberedTurns log = logOf(spoken);
        for (int step = 0; step < 8; ++step) {
            const int turn = random.bounded(2);
            const int length = codePoints(log[turn].turn.text);
            const int start = random.bounded(length);
            NumberedTurns worked = log;
            const auto marked =
                markPassage(worked, {turn, start, std::min(length, start + 1 + random.bounded(9)), Person, {}}, {}, n);
            if (!marked)
                continue;
            for (const CorrectionStep& one : marked->steps)
                QVERIFY(applyToBoth(spoken, log, one));
            QCOMPARE(log, worked);
            if (random.bounded(3) == 0 && !log[turn].numbers.isEmpty()) {
                const Redaction at = log[turn].turn.redactions.first();
                QVERIFY(uncoverPassage(spoken, log, {turn, at.start, at.end, {}, {}}, {}).ok());
            }
        }
        for (int turn = 0; turn < 2; ++turn) {
            QCOMPARE(spoken[turn].turn.text, original[turn]);
            QCOMPARE(logOf(spoken)[turn].turn.text, log[turn].turn.text);
            QCOMPARE(spoken[turn].numbers, log[turn].numbers);
        }
    }
}

void TestCallTurns::searchesWords()
{
    int n = 1;
    const NumberedTurns log = logOf({said(QStringLiteral("Café O'Neill's ‹Ann› the the"), n)});
    QCOMPARE(searchWords(log, QStringLiteral("A [PHONE REDACTED] call")),
             (QStringList{"a", "cafe", "call", "oneills", "the"}));
    QCOMPARE(searchOf(QStringLiteral("Cafe th")).words, QStringList{"cafe"});
    QCOMPARE(searchOf(QStringLiteral("Cafe th")).prefix, QStringLiteral("th"));
    QCOMPARE(searchOf(QStringLiteral("Cafe th ")).prefix, QString());
    QVERIFY(searchOf(QStringLiteral(" ! ")).words.isEmpty());
    QCOMPARE(replaceWords(QStringLiteral("Ann asked; annoyed ANN left"), foldPassage(QStringLiteral("Ann")),
                          QStringLiteral("X")),
             QStringLiteral("X asked; annoyed X left"));
}

void TestCallTurns::cutsAroundPlaceholders()
{
    QCOMPARE(firstLine(QStringLiteral("My name is [PERSON REDACTED] and"), 20), QStringLiteral("My name is…"));
    QCOMPARE(firstLine(QStringLiteral("short\nline"), 20), QStringLiteral("short line"));
    int n = 1;
    const NumberedTurns log =
        logOf({said(QStringLiteral("‹A b c› ") + QString(30, u'x') + QStringLiteral(" here ") + QString(60, u'y'), n)});
    const int at = static_cast<int>(log[0].turn.text.indexOf(QStringLiteral("here")));
    const QString context = contextOf(log[0].turn, at, at + 4);
    QVERIFY2(context.startsWith(QStringLiteral("[PERSON REDACTED] xxx")), qPrintable(context));
    QVERIFY2(context.endsWith(QStringLiteral("y […]")), qPrintable(context));
}

QTEST_GUILESS_MAIN(TestCallTurns)
#include "tst_callturns.moc"
