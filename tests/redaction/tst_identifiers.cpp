#include "redaction/structuretest.h"

using namespace clinic::test;

class IdentifiersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNationalIds_data()
    {
        addRows({
            {"NHS number", "My NHS number is <NATIONAL_ID:943 476 5919>."},
            {"NHS number, hyphens", "AI: Do you know your NHS number?\nUser: I do, <NATIONAL_ID:943-476-5919>."},
            {"NHS number, said", "nhs number's <NATIONAL_ID:nine four three four seven six five nine one nine>"},
            {"NHS number, mistyped", "My NHS number is <NATIONAL_ID:943 476 5918>, I think"},
            {"NHS number, no announcement", "So <NATIONAL_ID:943 476 5919> is what it says here"},
            {"NHS number in turns", "AI: And the NHS number?\nUser: <NATIONAL_ID:nine four three>\nAI: yes\nUser: "
                                    "<NATIONAL_ID:four seven six>\nAI: yes\nUser: <NATIONAL_ID:five nine one nine>"},
            {"social security", "my social is <NATIONAL_ID:078-05-1120>"},
            {"social security, plain", "<NATIONAL_ID:219-09-9999> if you need it"},
            {"social security, said", "The social security number? <NATIONAL_ID:oh seven eight, oh five, one one two oh>."},
            {"national insurance", "It's <NATIONAL_ID:AB 12 34 56 C>."},
            {"national insurance, small", "national insurance number <NATIONAL_ID:ab123456c>"},
            {"national insurance, said", "my ni number is <NATIONAL_ID:a b one two three four five six c>"},
            {"national insurance, odd prefix", "AI: National insurance number?\nUser: <NATIONAL_ID:QQ 12 34 56 C>"},
            {"hospital number", "My hospital number is <NATIONAL_ID:K204417>."},
            {"hospital number, digits", "The MRN is <NATIONAL_ID:0048213>"},
            {"insurance", "AI: What's the member ID on your insurance card?\nUser: It says <NATIONAL_ID:XGH-88120455>."},
            {"insurance, said", "policy number <NATIONAL_ID:x g h eight eight one two oh four five five>"},
            {"spelled with words", "member ID <NATIONAL_ID:B for Bravo, 7 7 4 1 0 9>"},
            {"said again", "AI: Your hospital number?\nUser: <NATIONAL_ID:001917>\nAI: Let me see. I have you here, "
                           "<NATIONAL_ID:zero zero one nine one seven>, for Tuesday."},
            {"insurer's card", "AI: Read me the number on your Blue Cross card\nUser: <NATIONAL_ID:XEA 9 0 0 1 2 2 3 4 dash 01>"},
            {"passport", "Passport number <NATIONAL_ID:533401287>."},
            {"Medicare", "my Medicare number is <NATIONAL_ID:1EG4-TE5-MK73>"},
            {"driving licence", "<NATIONAL_ID:MORGA657054SM9IJ> is on the licence"},
        });
    }
    void findsNationalIds() { comparesMarks(); }

    void findsCardsAndAccounts_data()
    {
        addRows({
            {"card", "The long number is <CARD_IBAN:4111 1111 1111 1111>, expiry 08/27."},
            {"card, hyphens", "<CARD_IBAN:5555-5555-5555-4444>"},
            {"card, plain", "use <CARD_IBAN:4012888888881881> please"},
            {"American Express", "my amex is <CARD_IBAN:3782 822463 10005>"},
            {"card, said", "it's <CARD_IBAN:four one one one, one one one one, one one one one, one one one one>"},
            {"card, doubles", "card number <CARD_IBAN:double five double five double five double five double five double five double "
                              "four double four>"},
            {"card, mistyped", "My card number is <CARD_IBAN:4111 1111 1111 1112>."},
            {"card in turns", "AI: What's the long number on the card?\nUser: <CARD_IBAN:4111>\nAI: Yes\nUser: <CARD_IBAN:1111>\n"
                              "AI: Mm\nUser: <CARD_IBAN:1111>\nAI: And the last?\nUser: <CARD_IBAN:1111>"},
            {"last digits are no card", "the card ending in 4242"},
            {"IBAN", "IBAN <CARD_IBAN:GB82 WEST 1234 5698 7654 32>."},
            {"IBAN, plain", "send it to <CARD_IBAN:DE89370400440532013000>"},
            {"IBAN, small", "iban is <CARD_IBAN:gb82 west 1234 5698 7654 32>"},
            {"IBAN, said", "<CARD_IBAN:g b eight two w e s t one two three four five six nine eight seven six five four three two>"},
            {"IBAN, mistyped", "My IBAN is <CARD_IBAN:GB82 WEST 1234 5698 7654 33>"},
            {"IBAN, French", "<CARD_IBAN:FR14 2004 1010 0505 0001 3M02 606> thanks"},
            {"account and sort code", "Sort code <CARD_IBAN:20-00-00>, account number <CARD_IBAN:55779911>."},
            {"security code", "and the three digits on the back are <CARD_IBAN:737>"},
        });
    }
    void findsCardsAndAccounts() { comparesMarks(); }

    void findsAges_data()
    {
        addRows({
            {"said", "It's for my gran, she's <AGE:ninety-four> now."},
            {"years old", "he is <AGE:97> years old"},
            {"hyphens", "a <AGE:101>-year-old man"},
            {"asked", "AI: How old is she?\nUser: <AGE:ninety one>."},
            {"a hundred and two", "my nan is <AGE:a hundred and two> years old"},
            {"turning", "he'll be turning <AGE:95> in <DATE:May>"},
            {"will be", "I'm <AGE:91>, I'll be <AGE:92> in <DATE:August>"},
            {"short forms", "a <AGE:94yo> man and a <AGE:91> y/o lady, both in their <AGE:nineties>"},
            {"young", "I'm 42 and she's 89, my son is 9"},
            {"no stop", "i'm <AGE:91> i'll be fine and she's <AGE:93> my mother"},
            {"pressure", "she's 92 over 60 and he's 95 kilos"},
            {"warm", "it's 91 degrees outside, she's 95 percent sure"},
            {"many", "we had 97 people and 120 chairs"},
            {"in line", "she's 92nd in the queue"},
        });
    }
    void findsAges() { comparesMarks(); }

    void leavesReferences_data()
    {
        addRows({
            {"booking", "Your booking reference is R54404."},
            {"appointment", "The appointment reference is BK25222, keep it safe."},
            {"flight", "I'm on flight BA2490 at noon"},
            {"product", "it's an iPhone 14 Pro, model A2890"},
            {"vitamins", "vitamin B12 and D3, 5mg, 10am"},
            {"genes", "HLA-B27 positive"},
            {"room", "Room 4B on the 2nd floor"},
        });
    }
    void leavesReferences() { comparesMarks(); }
};

QTEST_GUILESS_MAIN(IdentifiersTest)
#include "tst_identifiers.moc"
