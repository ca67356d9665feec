#include "redaction/structuretest.h"

using namespace clinic::test;

class PhoneNumbersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsPhoneNumbers_data()
    {
        addRows({
            {"written, announced", "My phone number is <PHONE:07700123456> and I was there."},
            {"bare", "phone number <PHONE:07700123456> and so on"},
            {"no announcement", "Sure. <PHONE:07700 900 461>."},
            {"landline", "Try me at home, <PHONE:0117 496 0551>, after six"},
            {"international", "<PHONE:+44 7700 900461>"},
            {"zero zero", "it's <PHONE:0044 20 7946 0321>"},
            {"brackets", "<PHONE:+44 (0)20 7946 0321> is the office"},
            {"American", "Reach us at <PHONE:(212) 555-0187>."},
            {"American dots", "That would be <PHONE:646.555.0143>."},
            {"American one", "It's <PHONE:1-800-555-0199> toll free"},
            {"local", "just dial <PHONE:555-0187>"},
            {"extension", "ask at <PHONE:0161 496 0777 ext 204>"},
            {"extension, x", "<PHONE:925-555-8112x204>"},
            {"French groups", "mon numéro, my mobile, is <PHONE:06 12 34 56 78>"},
            {"German", "you can call me on <PHONE:+49 30 901820>"},
            {"said", "it's <PHONE:oh seven seven double oh nine double oh four six one>"},
            {"said with treble", "My mobile is <PHONE:zero seven treble nine five one two three four six>."},
            {"said in groups", "yeah <PHONE:oh one one seven, four nine six, oh five five one>"},
            {"said in tens", "my cell is <PHONE:two twelve five fifty five oh one eighty seven>"},
            {"said hundreds", "the helpline is <PHONE:oh eight hundred one one double one>"},
            {"nine hundred", "that's <PHONE:oh seven seven oh oh nine hundred four six one>"},
            {"said with um", "so it's <PHONE:oh seven seven um double oh nine hundred er four six one>"},
            {"heard as words", "it is <PHONE:oh seven nine for to six one one eight five two>"},
            {"plus said", "<PHONE:plus four four seven seven oh oh nine oh oh four six one>"},
            {"letter o", "my number is <PHONE:o seven seven o o nine o o four six one>"},
            {"figures spoken", "my mobile number's <PHONE:0 7 7 0 0 9 0 0 4 6 1>"},
            {"two of them", "It's <PHONE:07700 900461> or at work <PHONE:0117 496 0551>."},
            {"in capitals", "MY MOBILE IS <PHONE:07700 900461>"},
            {"scattered", "it's <PHONE:oh seven seven two one>, hang on, let me look, yeah, <PHONE:three three eight>, "
                          "<PHONE:four one nine>"},
            {"false start", "<PHONE:zero one six one>, sorry I mean <PHONE:zero one two one, four nine six, zero double three five>"},
            {"foreign, unknown", "you can get us on <PHONE:1800 555 456>"},
            {"double with hyphens", "oh it's <PHONE:oh double-seven double-oh nine double-oh four six one>"},
            {"read back", "AI: Is <PHONE:07700 900461> still the right number?\nUser: No, it's changed, it's "
                          "<PHONE:07700 900468> now."},
            {"announced behind", "<PHONE:4960551> is the best number for me"},
        });
    }
    void findsPhoneNumbers() { comparesMarks(); }

    void findsDictation_data()
    {
        addRows({
            {"three turns", "AI: What number can we reach you on?\nUser: <PHONE:oh seven seven>\nAI: Mm-hmm.\n"
                            "User: <PHONE:double oh nine>\nAI: Go on\nUser: <PHONE:double oh four six one>\nAI: Thank you."},
            {"said back", "Agent: Could I get a mobile for you?\nCaller: <PHONE:07700>\nAgent: <PHONE:07700>\nCaller: "
                          "<PHONE:900>\nAgent: yes\nCaller: <PHONE:461>\nAgent: Lovely."},
            {"own idea", "User: my number is <PHONE:oh one one seven>\nAI: okay\nUser: <PHONE:four nine six>\nAI: yep\n"
                         "User: <PHONE:oh five five one>"},
            {"with words", "AI: A phone number please?\nUser: yeah so it's <PHONE:07700>\nAI: OK\nUser: and then <PHONE:900461>"},
            {"and then", "user: yeah so my number is <PHONE:oh seven eight four five> and then it's <PHONE:six six>\nai: okay\n"
                         "user: <PHONE:two one oh>\nai: go on\nuser: <PHONE:nine eight>"},
            {"whose number again", "AI: Your number?\nUser: <PHONE:07700 900461>\nAI: And your wife's?\nUser: "
                                   "<PHONE:oh seven seven double oh nine double oh four six two>"},
            {"changed subject", "AI: Your telephone number?\nUser: <PHONE:07700 900461>\nAI: And how many of you are coming?\n"
                                "User: 12"},
            {"times are no parts", "AI: Your phone number?\nUser: <PHONE:07700 900461>.\nAI: I have nine thirty or ten.\n"
                                   "User: Nine thirty."},
        });
    }
    void findsDictation() { comparesMarks(); }

    void leavesOtherNumbers_data()
    {
        addRows({
            {"prices", "It costs 1250 pounds, or £99.50 a month, or $1,299."},
            {"times", "We open at 7:45 and close at 18:30, lunch from 12 to 1."},
            {"spoken price", "that'll be two hundred and fifty pounds please"},
            {"emergency", "in an emergency please dial nine nine nine, or ring 111"},
            {"call times", "call me at nine thirty\nring me between 10 and 12, or call back after four"},
            {"when to call", "AI: When should we call you back?\nUser: nine thirty\nAI: Or later?\nUser: between 2 and 4"},
            {"order", "Your order number is 48151623."},
            {"booking reference", "The booking reference is 9042 7718."},
            {"last four", "AI: I have a number ending in 0461, is that right?\nUser: Yes."},
            {"queue", "You are number 14 in the queue, press 2 to call back"},
            {"measures", "I weigh 82 kilos and I'm 178 centimetres, 120 over 80"},
            {"years", "from 1998 to 2004 we lived abroad, 1998-2004"},
            {"doses", "500 mg, 3 times, 1000 units"},
            {"version", "update to version 5.10.8"},
            {"opening hours", "open nine thirty to nine thirty monday to friday"},
            {"percent", "99.95 percent of 12000 patients"},
            {"rooms", "rooms 12, 14 and 16 on floor 3"},
            {"scores", "we won 21 to 14 and then 7 to 3"},
        });
    }
    void leavesOtherNumbers() { comparesMarks(); }

    void knowsTheRegion()
    {
        clinic::redaction::Hints hints;
        hints.phoneRegion = QStringLiteral("DE");
        const QString marked = QStringLiteral("<PHONE:030 901820>, bitte");
        const QString text = Marked::parse(marked).text;
        QCOMPARE(mark(text, findStructure(text, hints)), marked);
    }
};

QTEST_GUILESS_MAIN(PhoneNumbersTest)
#include "tst_phonenumbers.moc"
