#include "calls/caller.h"

#include <QTest>

using namespace clinic::calls;
using namespace clinic::domain;

namespace {

NumberedTurn turnOf(TurnSpeaker speaker, const QString& text, const QString& passage, RedactionLabel label)
{
    NumberedTurn turn{{speaker, text, -1, {}, {}}, {}};
    if (!passage.isEmpty()) {
        const auto at = static_cast<int>(text.indexOf(passage));
        turn.turn.redactions.append({at, at + static_cast<int>(passage.size()), label, {}, 1, {}});
        turn.numbers.append(1);
    }
    return turn;
}

} // namespace

/// Whom a call is of.
class TestCaller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsIntroductions_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("found");
        QTest::newRow("my name is") << "How can I help?"
                                    << "Hi, my name is Ada Prior."
                                    << "Ada Prior"
                                    << "Ada Prior";
        QTest::newRow("this is") << "Hello?"
                                 << "This is Ada Prior"
                                 << "Ada Prior"
                                 << "Ada Prior";
        QTest::newRow("asked") << "What is your name?"
                               << "Ada Prior"
                               << "Ada Prior"
                               << "Ada Prior";
        QTest::newRow("asked, small letters") << "And your full name please"
                                              << "yes ada o'prior"
                                              << "ada o'prior"
                                              << "Ada O'Prior";
        QTest::newRow("Spanish") << "¿En qué puedo ayudarle?"
                                 << "Me llamo Candela Ibarra"
                                 << "Candela Ibarra"
                                 << "Candela Ibarra";
        QTest::newRow("somebody else") << "How can I help?"
                                       << "I want to see Ada Prior"
                                       << "Ada Prior"
                                       << "";
    }
    void findsIntroductions()
    {
        QFETCH(QString, asked);
        QFETCH(QString, said);
        QFETCH(QString, name);
        QFETCH(QString, found);
        QCOMPARE(introducedName({turnOf(TurnSpeaker::Agent, asked, {}, RedactionLabel::Person),
                                 turnOf(TurnSpeaker::Caller, said, name, RedactionLabel::Person)}),
                 found);
    }

    void hearsNumbers_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("number");
        QTest::newRow("digits") << "07700900123"
                                << "+447700900123";
        QTest::newRow("grouped") << "07700 900 123"
                                 << "+447700900123";
        QTest::newRow("spoken") << "oh double seven double oh nine double zero one two three"
                                << "+447700900123";
        QTest::newRow("mixed") << "plus 44 7700 nine hundred"
                               << "";
        QTest::newRow("abroad") << "+34 600 900 121"
                                << "+34600900121";
    }
    void hearsNumbers()
    {
        QFETCH(QString, said);
        QFETCH(QString, number);
        QCOMPARE(dictatedPhone({turnOf(TurnSpeaker::Caller, said, said, RedactionLabel::Phone)}, QStringLiteral("GB")),
                 number);
        // What the agent says is the clinic's own number.
        QCOMPARE(dictatedPhone({turnOf(TurnSpeaker::Agent, said, said, RedactionLabel::Phone)}, QStringLiteral("GB")),
                 QString());
    }

    void likeliestComesFirst()
    {
        const NumberedTurns spoken{turnOf(TurnSpeaker::Caller, QStringLiteral("It's Ada Prior"),
                                          QStringLiteral("Ada Prior"), RedactionLabel::Person),
                                   turnOf(TurnSpeaker::Caller, QStringLiteral("07700900124"),
                                          QStringLiteral("07700900124"), RedactionLabel::Phone)};
        const auto callers =
            likelyCallers(spoken, QStringLiteral("Ada P"), QStringLiteral("+447700900123"), QStringLiteral("GB"));
        QCOMPARE(callers.size(), 4);
        QCOMPARE(callers[0].name, QStringLiteral("Ada P"));
        QCOMPARE(callers[0].phone, QStringLiteral("+447700900124"));
        QCOMPARE(callers[3].name, QStringLiteral("Ada Prior"));
        QCOMPARE(callers[3].phone, QStringLiteral("+447700900123"));
        const auto nobody = likelyCallers({}, {}, {}, QStringLiteral("GB"));
        QCOMPARE(nobody.size(), 1);
        QVERIFY(nobody[0].name.isEmpty() && nobody[0].phone.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCaller)
#include "tst_caller.moc"
