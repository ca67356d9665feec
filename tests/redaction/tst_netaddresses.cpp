#include "redaction/structuretest.h"

using namespace clinic::test;

class NetAddressesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEmails_data()
    {
        addRows({
            {"written", "Write to <EMAIL:zelda.quirke+clinic@mail.example.org>, please."},
            {"at the end", "my email is <EMAIL:zq_77@example.co.uk>."},
            {"capitals", "<EMAIL:ZELDA@EXAMPLE.COM>"},
            {"umlaut", "<EMAIL:jürgen@müller.de>"},
            {"said", "it's <EMAIL:j smith at gmail dot com>"},
            {"said with dots", "my email's <EMAIL:zelda dot quirke at example dot co dot uk>, all one word"},
            {"said with digits", "<EMAIL:zelda seventy seven at hotmail dot com>"},
            {"spelled", "email is <EMAIL:z e l d a q at outlook dot com>"},
            {"spelled, hyphens", "It's <EMAIL:z-e-l-d-a at outlook dot com>"},
            {"underscore", "send it to <EMAIL:zelda underscore quirke at yahoo dot com>"},
            {"hyphen", "<EMAIL:zelda hyphen quirke at btinternet dot com>"},
            {"half written", "it's <EMAIL:zelda.quirke at gmail.com>"},
            {"provider in two words", "my email address is <EMAIL:zelda at hot mail dot com>"},
            {"provider alone", "AI: And your email?\nUser: <EMAIL:zelda dot quirke at gmail>"},
            {"blanks", "<EMAIL:zelda @ example.com>"},
            {"at sign", "<EMAIL:zelda at sign example dot org>"},
            {"letters of the top level", "<EMAIL:info at sunny side cafe dot co dot u k>"},
            {"dash in the domain", "<EMAIL:d dot quirke at quirke dash sons dot com>"},
            {"letters explained", "AI: Could you spell your email?\nUser: Yes, it's <EMAIL:m for mike, a for apple, r for robert, k as "
                                  "in king, dot, h, a, l, e, at gmail dot com>."},
            {"which one", "Is it the one with email <EMAIL:z quirke at gmail> or <EMAIL:zelda at work.com>?"},
            {"pauses", "AI: And email?\nUser: it's <EMAIL:bronwen dot, L P, at sky dot com>"},
            {"two turns", "AI: What's your email address?\nUser: it's <EMAIL:zelda dot quirke>\nAI: Yes\nUser: "
                          "<EMAIL:at gmail dot com>"},
            {"three words asked for", "AI: Your email?\nUser: yeah that's <EMAIL:big red fox at example dot com>"},
            {"not an address", "Meet me at gmail headquarters, @zelda said so, 3 @ 5 pounds each"},
        });
    }
    void findsEmails() { comparesMarks(); }

    void findsWebAddresses_data()
    {
        addRows({
            {"with scheme", "See <URL_IP:https://forms.example.org/a/b?id=7&x=%20y#top>."},
            {"www", "on <URL_IP:www.example.com/book>, that's it"},
            {"host", "go to <URL_IP:clinic-forms.co.uk> first"},
            {"path", "<URL_IP:example.org/u/zelda>"},
            {"said", "it's on <URL_IP:photo share dot co dot uk>"},
            {"said with slash", "go to <URL_IP:w w w dot example dot org slash forms>"},
            {"machine", "from <URL_IP:203.0.113.77> and <URL_IP:2001:db8::8a2e:370:7334>"},
            {"machine, said", "the IP is <URL_IP:two oh three dot zero dot one one three dot seven seven>"},
            {"no blank after a stop", "I hurt my hand.It was bad.So I came.in"},
            {"abbreviations", "e.g. this, i.e. that, at 9 a.m. in the U.S. or the U.K."},
            {"versions and times", "version 5.10.8, at 10:30:15, ratio 3:2:1"},
            {"dots", "a dot on my skin, dot by dot"},
        });
    }
    void findsWebAddresses() { comparesMarks(); }
};

QTEST_GUILESS_MAIN(NetAddressesTest)
#include "tst_netaddresses.moc"
