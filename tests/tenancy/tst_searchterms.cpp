#include "tenancy/searchterms.h"

#include <QTest>

using namespace clinic::tenancy;

namespace {

/// Whether somebody of this name and number is found by what was typed: every term asked for is one that was stored.
bool finds(const QString& typed, const QString& name, const QString& e164)
{
    const QStringList stored = terms::ofName(name) + terms::ofPhone(e164);
    const QStringList wanted = terms::ofQuery(typed, QStringLiteral("GB"));
    return !wanted.isEmpty() &&
           std::all_of(wanted.begin(), wanted.end(), [&](const QString& term) { return stored.contains(term); });
}

} // namespace

class SearchTermsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folded");
        QTest::newRow("case") << "ANNA Example"
                              << "anna example";
        QTest::newRow("accents") << "Zoë Müller-Lüdenscheidt"
                                 << "zoe muller ludenscheidt";
        QTest::newRow("combining accents") << "Zoe\u0308"
                                           << "zoe";
        QTest::newRow("apostrophes") << "O'Brien O\u2019Neill"
                                     << "obrien oneill";
        QTest::newRow("titles' dots") << "Dr. J.R. Smith"
                                      << "dr jr smith";
        QTest::newRow("strokes") << "Søren Łukasz Æbeløe"
                                 << "soren lukasz aebeloe";
        QTest::newRow("sharp s") << "Weiß"
                                 << "weiss";
        QTest::newRow("spaces") << "  Anna \t  Example "
                                << "anna example";
        QTest::newRow("full width") << "Ａｎｎａ"
                                    << "anna";
        QTest::newRow("Greek final sigma") << "ΓΙΩΡΓΟΣ"
                                           << "γιωργοσ";
        QTest::newRow("ideographs") << "李 小龙"
                                    << "李 小龙";
        QTest::newRow("nothing") << " - ' "
                                 << "";
    }

    void foldsNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, folded);
        QCOMPARE(terms::foldName(name), folded);
    }

    void findsPeople_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        // Zoë O'Brien-Maximilianowska, +44 7700 900123
        QTest::newRow("beginning of the first name") << "zo" << true;
        QTest::newRow("beginning of another name") << "max" << true;
        QTest::newRow("both, any order") << "maxi zoe" << true;
        QTest::newRow("with the apostrophe") << "o'bri" << true;
        QTest::newRow("a long name whole") << "Maximilianowska" << true;
        QTest::newRow("double name") << "O'Brien-Max" << true;
        QTest::newRow("middle of a name") << "rien" << false;
        QTest::newRow("another name too") << "zoe smith" << false;
        QTest::newRow("one letter is too little") << "z" << false;
        QTest::newRow("one letter beside a name does not hinder") << "z max" << true;
        QTest::newRow("nothing") << "" << false;

        QTest::newRow("national number") << "07700 900123" << true;
        QTest::newRow("national without spaces") << "07700900123" << true;
        QTest::newRow("international") << "+44 7700 900123" << true;
        QTest::newRow("international with 00") << "0044 7700 900 123" << true;
        QTest::newRow("brackets and hyphens") << "(07700) 900-123" << true;
        QTest::newRow("last four") << "0123" << true;
        QTest::newRow("last six") << "900123" << true;
        QTest::newRow("last six in groups") << "900 123" << true;
        QTest::newRow("without the zero") << "7700900123" << true;
        QTest::newRow("three digits are too few") << "123" << false;
        QTest::newRow("another end") << "900124" << false;
        QTest::newRow("another number") << "+44 7700 900124" << false;
        QTest::newRow("name and end") << "zoe 0123" << true;
        QTest::newRow("wrong name and end") << "adam 0123" << false;
        QTest::newRow("Arabic digits") << "٠٧٧٠٠٩٠٠١٢٣" << true;
    }

    void findsPeople()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        QCOMPARE(finds(typed, QStringLiteral("Zoë O'Brien-Maximilianowska"), QStringLiteral("+447700900123")), found);
    }

    void findsOneSignNames()
    {
        QVERIFY(finds(QStringLiteral("李"), QStringLiteral("李 小龙"), QStringLiteral("+447700900123")));
        QVERIFY(finds(QStringLiteral("小龙"), QStringLiteral("李 小龙"), QStringLiteral("+447700900123")));
    }

    void doesNotRepeatItself()
    {
        const QStringList found = terms::ofName(QStringLiteral("Anna Anna Annabel"));
        QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
    }

    void staysSmall()
    {
        QVERIFY(terms::ofName(QString(500, QLatin1Char('a'))).size() <= 11);
        QCOMPARE(terms::ofPhone(QStringLiteral("+447700900123")).size(), 8);
    }
};

QTEST_APPLESS_MAIN(SearchTermsTest)
#include "tst_searchterms.moc"
