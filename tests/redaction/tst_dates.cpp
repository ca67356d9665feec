#include "redaction/structuretest.h"

using namespace clinic::test;

class DatesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsBirthdays_data()
    {
        addRows({
            {"born", "I was born on <DATE_OF_BIRTH:4 March 1961>."},
            {"born, American", "born <DATE_OF_BIRTH:March 4th, 1961> in Leeds"},
            {"asked", "AI: What's your date of birth?\nUser: <DATE_OF_BIRTH:04/03/1961>."},
            {"ISO", "DOB: <DATE_OF_BIRTH:1961-03-04>"},
            {"dots", "my date of birth is <DATE_OF_BIRTH:4.3.61>"},
            {"blanks", "AI: dob?\nUser: <DATE_OF_BIRTH:04 03 61>"},
            {"digits in a row", "AI: And the date of birth?\nUser: <DATE_OF_BIRTH:04031961>"},
            {"said", "it's the <DATE_OF_BIRTH:fourth of March nineteen sixty-one>, my date of birth"},
            {"said with ordinal month", "AI: Can I take your date of birth?\nUser: <DATE_OF_BIRTH:fourth of the third sixty one>"},
            {"said as numbers", "AI: date of birth please\nUser: <DATE_OF_BIRTH:four, three, nineteen sixty one>"},
            {"said digit by digit", "dob is <DATE_OF_BIRTH:oh four oh three sixty one>"},
            {"two thousand", "She was born on the <DATE_OF_BIRTH:twenty-first of June two thousand and nine>."},
            {"oh nine", "born the <DATE_OF_BIRTH:first of the second oh nine>"},
            {"said back", "AI: Date of birth?\nUser: <DATE_OF_BIRTH:4/3/1961>\nAI: So that's <DATE_OF_BIRTH:4 March 1961>, "
                          "correct?\nUser: Correct."},
            {"again later", "AI: Date of birth?\nUser: <DATE_OF_BIRTH:4/3/1961>\nAI: Thanks, what can I do for you today?\n"
                            "User: A check.\nAI: To repeat, <DATE_OF_BIRTH:March 4th 1961>."},
            {"year later", "AI: Your date of birth?\nUser: <DATE_OF_BIRTH:fourth of March>\nAI: And the year?\n"
                           "User: <DATE_OF_BIRTH:nineteen sixty one>"},
            {"announced behind", "<DATE_OF_BIRTH:04/03/1961> is my birthday"},
            {"for somebody else", "my daughter's birthday is <DATE_OF_BIRTH:July 9, 2014>"},
            {"not the appointment", "AI: Your date of birth?\nUser: <DATE_OF_BIRTH:04/03/1961>\nAI: I can book you in on "
                                    "<DATE:May 5th>.\nUser: <DATE:May 6th> is better."},
            {"year first", "DOB <DATE_OF_BIRTH:1961 March 4>"},
            {"in one word", "Patient ID <NATIONAL_ID:0004417-B>, DOB <DATE_OF_BIRTH:04MAR1961>, seen <DATE:12OCT21>"},
            {"part by part", "AI: Date of birth?\nUser: <DATE_OF_BIRTH:Seventh>\nAI: Yes\nUser: of the <DATE_OF_BIRTH:eighth>\n"
                             "AI: Mm\nUser: <DATE_OF_BIRTH:ninety two>"},
            {"corrected", "AI: What's your date of birth?\nUser: <DATE_OF_BIRTH:Oh one, twelve, ninety>.\nAI: "
                          "<DATE_OF_BIRTH:First of December 1990>?\nUser: No, <DATE_OF_BIRTH:twelfth of January>."},
            {"whose else", "AI: Your date of birth?\nUser: <DATE_OF_BIRTH:4 July 1976>\nAI: And your daughter's?\nUser: She's "
                           "the <DATE_OF_BIRTH:twelfth of December twenty fourteen>."},
            {"slashes said", "AI: dob\nUser: <DATE_OF_BIRTH:four slash three slash sixty one>"},
        });
    }
    void findsBirthdays() { comparesMarks(); }

    void findsDates_data()
    {
        addRows({
            {"appointment", "Can I come on <DATE:12 October>?"},
            {"of", "on the <DATE:twelfth of October> then"},
            {"weekday", "<DATE:Tuesday the 12th of October> works"},
            {"weekday, comma", "<DATE:Tuesday, October 12th>"},
            {"year", "Your last visit was on <DATE:October 12, 2021>."},
            {"numbers", "My surgery was on <DATE:12/10/2021>."},
            {"small letters", "on <DATE:march 3rd> at nine"},
            {"may", "on <DATE:May 3rd> or <DATE:5 May>"},
            {"month and year", "since <DATE:March 2019>"},
            {"time behind", "on <DATE:May 5th> 10 am or <DATE:June 7> 9:30"},
            {"relative", "next Tuesday, tomorrow, in two weeks, on the 5th, last year"},
            {"weekday alone", "Monday to Friday"},
            {"verbs", "you may 10 times out of 12, I will march 3 miles, may I"},
            {"names", "May and June came by, and August too"},
            {"fractions", "3/4 of them, 1/2 a tablet, 24/7"},
            {"second", "one second, a second opinion"},
        });
    }
    void findsDates() { comparesMarks(); }
};

QTEST_GUILESS_MAIN(DatesTest)
#include "tst_dates.moc"
