#include "redaction/marked.h"
#include "redaction/redactor.h"

#include <QTest>

#include <thread>

using namespace clinic::domain;
using namespace clinic::redaction;
using namespace clinic::test;

/// The redactor as a whole.
class RedactorTest final : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Redactor> m_redactor;

    [[nodiscard]] QString redacted(const QString& text, const Hints& hints = {}) const
    {
        const Conversation conversation = Conversation::parse(text);
        return mask(conversation.text, 0, static_cast<int>(conversation.text.size()),
                    m_redactor->find(conversation, hints), false)
            .text;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = Redactor::load();
        QVERIFY2(loaded.ok(), loaded.ok() ? "" : qPrintable(loaded.error().detail));
        m_redactor = *loaded;
        QVERIFY(!Redactor::version().isEmpty());
    }

    void redactsTheFoundingExamples()
    {
        QCOMPARE(
            redacted("My address is 123 Harley Street and I have a history of heart issues."),
            QStringLiteral("My address is [ADDRESS REDACTED] and I have a history of [MEDICAL CONDITION REDACTED]."));
        QCOMPARE(
            redacted("AI: Can I take your phone number?\nUser: My phone number is 07700123456 and I had heart issues."),
            QStringLiteral("AI: Can I take your phone number?\nUser: My phone number is [PHONE REDACTED] and I had "
                           "[MEDICAL CONDITION REDACTED]."));
        QCOMPARE(redacted("phone number 07700123456 and I have had heart issues"),
                 QStringLiteral("phone number [PHONE REDACTED] and I have had [MEDICAL CONDITION REDACTED]"));
    }

    void findsValuesAgain_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::newRow("a surname alone")
            << "AI: Your name please?\nUser: It's <PERSON:Zelda Quirke>.\nAI: How can I help?\n"
               "User: My husband is here.\nAI: One moment, Mrs <PERSON:Quirke>.";
        QTest::newRow("spelled") << "AI: Your surname?\nUser: <PERSON:Quirke>.\nAI: Is that <PERSON:Q-U-I-R-K-E>?";
    }

    void findsValuesAgain()
    {
        QFETCH(QString, marked);
        const QString text = Marked::parse(marked).text;
        QCOMPARE(mark(text, m_redactor->find(Conversation::parse(text))), marked);
    }

    void usesWhatTheClinicKnows()
    {
        const QString text =
            QStringLiteral("is xylia there, i spoke to xylia zhborov before, about the purple machine");
        Hints hints;
        hints.names = {QStringLiteral("Xylia Zhborov")};
        hints.missed = {{QStringLiteral("purple machine"), RedactionLabel::Procedure}};
        QCOMPARE(mark(text, m_redactor->find(Conversation::parse(text), hints), {"PERSON", "PROCEDURE"}),
                 QStringLiteral("is <PERSON:xylia> there, i spoke to <PERSON:xylia zhborov> before, about the "
                                "<PROCEDURE:purple machine>"));
    }

    void namesThatAreWordsNeedACapital()
    {
        Hints hints;
        hints.names = {QStringLiteral("Will Good")};
        const QString text = QStringLiteral("Good morning, it will be good. Can Will come?");
        QCOMPARE(mark(text, m_redactor->find(Conversation::parse(text), hints), {"PERSON"}),
                 QStringLiteral("Good morning, it will be good. Can <PERSON:Will> come?"));
    }

    void leavesTheHarmless()
    {
        const QString text = QStringLiteral("Call the desk on 0800 496 0111 please");
        const auto phones = [&](const Hints& hints) {
            return mark(text, m_redactor->find(Conversation::parse(text), hints), {"PHONE"});
        };
        QCOMPARE(phones({}), QStringLiteral("Call the desk on <PHONE:0800 496 0111> please"));
        Hints hints;
        hints.harmless = {QStringLiteral("0800 496 0111")};
        QCOMPARE(phones(hints), text);
    }

    void leavesNamesOfNobody_data()
    {
        QTest::addColumn<QString>("text");
        int row = 0;
        for (const char* text :
             {"AI: Good morning, Castle Lane Aesthetics, how can I help?\nUser: What are your opening hours?",
              "AI: Thank you for calling Northfield Physiotherapy.\nUser: Is there parking?",
              "AI: hi you're through to willow bank clinic how can i help\nUser: what time do you close",
              "AI: You've reached Orchard Road Surgery, please hold.\nUser: Thanks.",
              "AI: Hello, Quarry Street Eye Clinic.\nUser: Hello.",
              "AI: May I take your booking reference?\nUser: It's BK-20391.",
              "AI: Reason for visit?\nUser: Could you tell me your prices?",
              "I finish work at the Rose and Crown at half three.", "och it's nae bother",
              "hello northfield physiotherapy how can i help",
              "That's a pain, isn't it, and I hate to be such a headache.",
              "It's in room 14, behind the town hall, just off the M6.",
              "There's a Tesco opposite, and the chemist is next to Greggs."})
            QTest::addRow("%d", ++row) << QString::fromLatin1(text);
    }
    void leavesNamesOfNobody()
    {
        QFETCH(QString, text);
        QCOMPARE(redacted(text), text);
    }

    /// A name within a greeting is a person's all the same.
    void findsWhoeverAnswers()
    {
        QCOMPARE(redacted("AI: Good morning, Castle Lane Dental, Ingrid speaking.\nUser: Hi, it's Mrs Oyelaran."),
                 QStringLiteral("AI: Good morning, Castle Lane Dental, [PERSON REDACTED] speaking.\n"
                                "User: Hi, it's Mrs [PERSON REDACTED]."));
    }

    void findsWhatIsSpelledOrMisread_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("spelled") << "AI: Could you spell it?\nUser: S for sugar, Z for zebra, C, E, P as in Peter, A."
                                 << "AI: Could you spell it?\nUser: [PERSON REDACTED].";
        QTest::newRow("card")
            << "AI: What is the long number on your card?\nUser: It's 4929 1234 5678 9013, expiry soon."
            << "AI: What is the long number on your card?\nUser: It's [CARD REDACTED], expiry soon.";
        QTest::newRow("mood") << "AI: How are you feeling?\nUser: Rotten, to be honest."
                              << "AI: How are you feeling?\nUser: [MEDICAL CONDITION REDACTED], to be honest.";
        QTest::newRow("owner") << "My granny had Parkinson's, and I take the bus."
                               << "My granny had [MEDICAL CONDITION REDACTED], and I take the bus.";
        QTest::newRow("house") << "My neighbour will bring me. She lives at number 40."
                               << "My neighbour will bring me. She lives at [ADDRESS REDACTED].";
    }
    void findsWhatIsSpelledOrMisread()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(redacted(text), expected);
    }

    void seesTurnsApart()
    {
        Conversation conversation;
        conversation.say(Speaker::Agent, u"And the number?");
        conversation.say(Speaker::Caller, u"oh seven seven");
        conversation.say(Speaker::Agent, u"yes");
        conversation.say(Speaker::Caller, u"double oh nine");
        const auto found = m_redactor->find(conversation);
        for (const size_t turn : {1u, 3u}) {
            const Turn& said = conversation.turns[turn];
            QCOMPARE(mask(conversation.text, said.start, said.end, found, false).text,
                     QStringLiteral("[PHONE REDACTED]"));
        }
    }

    void worksInManyThreads()
    {
        const QString text = QStringLiteral("AI: Name?\nUser: Zelda Quirke, 07700 900461, born 4/3/1961.");
        const Conversation conversation = Conversation::parse(text);
        const auto expected = m_redactor->find(conversation);
        QVERIFY(expected.size() >= 3);
        std::vector<std::thread> threads;
        std::atomic<int> different = 0;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 200; ++round)
                    different += m_redactor->find(conversation) == expected ? 0 : 1;
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(different.load(), 0);
    }
};

QTEST_GUILESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
