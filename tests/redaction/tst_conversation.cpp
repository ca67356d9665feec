#include "redaction/conversation.h"

#include <QTest>

using namespace clinic::redaction;

namespace {

QString said(const Conversation& conversation, const Turn& turn)
{
    return QString::fromUcs4(conversation.text.data() + turn.start, turn.end - turn.start);
}

} // namespace

class ConversationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTurns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("turns");

        QTest::newRow("assistant and user") << "AI: Hello.\nUser: hi there" << QStringList{"A Hello.", "C hi there"};
        QTest::newRow("agent and caller, Windows") << "Agent: Hello.\r\nCaller: hi\r\n"
                                                   << QStringList{"A Hello.\r", "C hi\r"};
        QTest::newRow("no prefix at all") << "I live in a tent: really" << QStringList{"O I live in a tent: really"};
        QTest::newRow("a name is no prefix")
            << "Zelda Quirke: hello\nPatient: hi" << QStringList{"O Zelda Quirke: hello", "C hi"};
        QTest::newRow("times and numbers")
            << "[00:12] AGENT: hello\n(1:02:13) speaker 2: yes" << QStringList{"A hello", "O yes"};
        QTest::newRow("other trades") << "Front desk: hi\nParent: hello\n**Pharmacist:** yes"
                                      << QStringList{"A hi", "C hello", "A yes"};
        QTest::newRow("letters") << "Q: hi\nA: hello" << QStringList{"O hi", "O hello"};
        QTest::newRow("a turn over two lines") << "User: one\ntwo\nAI: three" << QStringList{"C one\ntwo", "A three"};
        QTest::newRow("empty turns") << "User:\nAI: " << QStringList{"C ", "A "};
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void readsTurns()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, turns);
        const Conversation conversation = Conversation::parse(text);
        QStringList found;
        for (const Turn& turn : conversation.turns) {
            const char* speaker = turn.speaker == Speaker::Agent ? "A " : turn.speaker == Speaker::Caller ? "C " : "O ";
            found.append(QLatin1String(speaker) + said(conversation, turn));
        }
        QCOMPARE(found, turns);
        QCOMPARE(QString::fromUcs4(conversation.text.data(), static_cast<qsizetype>(conversation.text.size())), text);
    }

    void countsCodePoints()
    {
        const Conversation conversation = Conversation::parse(QStringLiteral("User: 😀 ok\nAI: fine"));
        QCOMPARE(conversation.turns.at(1).start, 15);
        QCOMPARE(said(conversation, conversation.turns.at(1)), QStringLiteral("fine"));
    }

    void collectsTurns()
    {
        Conversation conversation;
        conversation.say(Speaker::Agent, u"Your name?");
        conversation.say(Speaker::Caller, u"Why 😀");
        QCOMPARE(conversation.turns.size(), 2u);
        QCOMPARE(said(conversation, conversation.turns.at(0)), QStringLiteral("Your name?"));
        QCOMPARE(said(conversation, conversation.turns.at(1)), QStringLiteral("Why 😀"));
        QVERIFY(conversation.turns.at(0).end < conversation.turns.at(1).start);
    }
};

QTEST_GUILESS_MAIN(ConversationTest)
#include "tst_conversation.moc"
