#include "redaction/marked.h"
#include "redaction/redactor.h"

#include <QTest>

using namespace clinic::domain;
using namespace clinic::redaction;
using namespace clinic::test;

/// Names and addresses in calls of many kinds of speech. The texts are our own and in no list or script of the training.
class PeopleAndPlacesTest final : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Redactor> m_redactor;

    static bool isCovered(const Marked::Passage& passage, const QString& text, const std::vector<Redaction>& found)
    {
        const std::u32string letters = text.toStdU32String();
        for (int i = passage.start; i < passage.end; ++i) {
            const bool covered = std::ranges::any_of(found, [&](const Redaction& r) { return r.start <= i && i < r.end; });
            if (QChar::isLetterOrNumber(letters[static_cast<size_t>(i)]) && !covered)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = Redactor::load();
        QVERIFY(loaded.ok());
        m_redactor = *loaded;
    }

    void leaksNobody_data();
    void leaksNobody()
    {
        QFETCH(QString, marked);
        const Marked expected = Marked::parse(marked);
        const auto found = m_redactor->find(Conversation::parse(expected.text));
        for (const Marked::Passage& passage : expected.passages)
            QVERIFY2(isCovered(passage, expected.text, found), qPrintable(mark(expected.text, found)));
    }

    void readsAlikeWithoutCapitals_data() { leaksNobody_data(); }
    /// As many speech recognisers write: little is lost.
    void readsAlikeWithoutCapitals()
    {
        QFETCH(QString, marked);
        const Marked expected = Marked::parse(marked);
        const QString text = expected.text.toLower();
        const auto found = m_redactor->find(Conversation::parse(text));
        int leaked = 0;
        for (const Marked::Passage& passage : expected.passages)
            leaked += !isCovered(passage, text, found);
        QVERIFY2(leaked * 10 <= expected.passages.size() * 2, qPrintable(mark(text, found)));
    }

    void leavesTheRestReadable_data();
    void leavesTheRestReadable()
    {
        QFETCH(QString, text);
        QCOMPARE(mark(text, m_redactor->find(Conversation::parse(text)), {"PERSON", "ADDRESS"}), text);
    }

    void keepsTitlesAndClinicsOutside()
    {
        const QString text = "AI: Who would you like to see?\nUser: Dr <PERSON:Okonjo> please, not Mr <PERSON:Tolliver>.\n"
                             "AI: Thank you, Mrs <PERSON:Lindqvist>, that's booked.";
        const QString plain = Marked::parse(text).text;
        QCOMPARE(mark(plain, m_redactor->find(Conversation::parse(plain)), {"PERSON"}), text);
    }

    void isDeterministic()
    {
        const Conversation call = Conversation::parse(u"AI: Your name?\nUser: Bronagh Hattersley, 4 Beacon Rise, Ossett.");
        const auto first = m_redactor->find(call);
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_redactor->find(call) == first);
    }
};

void PeopleAndPlacesTest::leaksNobody_data()
{
    QTest::addColumn<QString>("marked");
    QTest::newRow("moved house")
        << "Receptionist: Willow Dental, you're through to <PERSON:Bronagh>.\n"
           "Patient: Oh hiya love, it's <PERSON:Doreen Hattersley>, I came in Tuesday.\n"
           "Receptionist: Hiya <PERSON:Doreen>. And you're still on <ADDRESS:Pickersgill Street>?\n"
           "Patient: No pet, we flitted. We're up at <ADDRESS:14 Beacon Rise, Ossett> now, <ADDRESS:WF5 0PQ>.\n"
           "Receptionist: Lovely. And is <PERSON:Ken> still your next of kin?\n"
           "Patient: He is. Put our <PERSON:Janine> down as well.";
    QTest::newRow("American")
        << "AI: Thanks for calling Lakeview Orthopedics. Who do I have the pleasure of speaking with?\n"
           "Caller: Yeah hey, <PERSON:Marcus Oyelaran>.\n"
           "AI: Sorry to hear that, <PERSON:Marcus>. Have you been seen here before?\n"
           "Caller: Couple years back, by <PERSON:Feinberg>.\n"
           "AI: Dr. <PERSON:Feinberg> has since moved on. <PERSON:Priyanka Raghunathan> took over.\n"
           "Caller: Y'all still over on <ADDRESS:Wabash Avenue>?\n"
           "AI: We are at <ADDRESS:2210 South Wabash Avenue, Suite 410, Chicago, Illinois 60616>.";
    QTest::newRow("unpunctuated")
        << "agent: morning how can i help\n"
           "caller: oh good morning it's mister <PERSON:abdulrahman>\n"
           "agent: can i get your first name please\n"
           "caller: <PERSON:yusuf>\n"
           "agent: and the first line of your address <PERSON:yusuf>\n"
           "caller: <ADDRESS:two hundred and six belgrave gate>\n"
           "agent: who normally sees you\n"
           "caller: doctor <PERSON:mcconville> or is it <PERSON:macconville> i never know\n"
           "agent: no worries i'll get <PERSON:siobhan> to sort it";
    QTest::newRow("spelled")
        << "Receptionist: Name?\nPatient: <PERSON:Kowalczyk>.\nReceptionist: Can you spell that one for me?\n"
           "Patient: <PERSON:K, O, W, A, L, C, Z, Y, K>.\nReceptionist: And is it <PERSON:Agnieszka>?\n"
           "Patient: That's my sister. I am <PERSON:Beata>.\n"
           "Receptionist: Right, <PERSON:Beata Kowalczyk>, <ADDRESS:9 Sincil Bank>?\nPatient: Yes, <ADDRESS:Lincoln>.";
    QTest::newRow("family")
        << "Agent: Hello, am I through to <PERSON:Gwenllian>?\nCaller: She's not in, this is her husband <PERSON:Emrys>.\n"
           "Agent: Oh hi <PERSON:Emrys>, it's <PERSON:Nerys> from the surgery. Could you ask her to ring us?\n"
           "Caller: Will do. She's at her mam's in <ADDRESS:Machynlleth> til Friday.\nAgent: No rush.\n"
           "Caller: Cheers <PERSON:Nerys>.";
    QTest::newRow("emergency")
        << "Agent: Okay, stay calm. What's his name?\nCaller: <PERSON:Theo>. <PERSON:Theo Papadakis>. He's three.\n"
           "Agent: Is <PERSON:Theo> breathing normally?\nCaller: Yes.\nAgent: And where are you right now?\n"
           "Caller: At home, <ADDRESS:Flat 6, Juniper House, 31 Mare Street>.\nAgent: Who else is there?\n"
           "Caller: Only my sister <PERSON:Despina> and me, I'm <PERSON:Katerina>.";
    QTest::newRow("middle names")
        << "AI: Before we go on I need to verify you. Full name?\n"
           "User: <PERSON:William James Frost>, but I go by <PERSON:Bill>.\nAI: Thanks <PERSON:Bill>. ZIP?\n"
           "User: <ADDRESS:90042>\nAI: And the street?\nUser: <ADDRESS:North Figueroa>, number <ADDRESS:5711>.";
    QTest::newRow("double names")
        << "AI: You're booked with <PERSON:Callum> at quarter past four.\nUser: I'd asked for <PERSON:Mei-Ling>.\n"
           "AI: <PERSON:Mei-Ling> is away. Would <PERSON:Callum> be okay?\nUser: Fine.\n"
           "AI: Noted, Mrs <PERSON:Adeyemi-Clarke>.";
    QTest::newRow("letter")
        << "Letter to: Mr <PERSON:R. J. Vandenberg>, <ADDRESS:Mill Road, Cambridge CB1 2AZ>. "
           "Dear Mr <PERSON:Vandenberg>, thank you. Yours sincerely, Dr <PERSON:Alice Nakamura>.";
    QTest::newRow("a tag for a policy")
        << "Agent: Can you give me the name on the policy?\nCaller: It'll be my dad's. <PERSON:Giuseppe Lo Bianco>.\n"
           "Agent: <PERSON:L O, B I A N C O>?\nCaller: That's it.\nAgent: And yours?\nCaller: <PERSON:Rosaria>.";
    QTest::newRow("spoken postcode")
        << "AI: What's the postcode?\nUser: It's <ADDRESS:S W nineteen, five A B>.\nAI: And the house?\n"
           "User: <ADDRESS:Twenty-three Alverstone Avenue>.";
}

void PeopleAndPlacesTest::leavesTheRestReadable_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("opening hours") << "Agent: We're open till half five, and late on Thursdays.\n"
                                      "Caller: Grand. Will there be a queue?\n"
                                      "Agent: There may be, summer's our busy season.";
    QTest::newRow("prices") << "Caller: What does a check over run to, price wise?\nAgent: Around sixty pounds, depending.\n"
                               "Caller: Fair play. Is there a bus stop close to you?\n"
                               "Agent: There's one right outside the main gate.";
    QTest::newRow("a slot") << "AI: I can offer you a slot first thing or one just after lunch.\n"
                               "User: After lunch is handier, I've the school run.\nAI: Shall I pop you in for ten past two?\n"
                               "User: Go on then. Do I need to bring anything with me?";
    QTest::newRow("notice") << "Reminder: the lift is out of order until Monday. Please use the stairs or ask at the front desk. "
                               "The coffee machine takes cards only.";
    QTest::newRow("names that are words") << "We may mark the price down, so will you bill me later? The roses rose in June.";
    QTest::newRow("numbers") << "It costs 124 pounds for 3 rooms on floors 10 and 12, or two hundred and fifty for the lot.";
    QTest::newRow("letters") << "I had an I D card, a T V and a D V D.";
}

QTEST_GUILESS_MAIN(PeopleAndPlacesTest)
#include "tst_peopleandplaces.moc"
