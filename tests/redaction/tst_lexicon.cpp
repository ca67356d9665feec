#include "redaction/lexicon.h"
#include "redaction/lexiconvalues.h"
#include "redaction/lexiconwriter.h"
#include "redaction/words.h"

#include <QTest>

using namespace clinic::redaction;

namespace {

std::vector<quint64> hashes(std::initializer_list<std::string_view> words)
{
    std::vector<quint64> all;
    for (const std::string_view word : words)
        all.push_back(wordHash(word));
    return all;
}

/// The longest phrase at the beginning of a text, as "words:value".
QString longestOf(const Lexicon& lexicon, QStringView text)
{
    Conversation conversation;
    conversation.say(Speaker::Caller, text);
    const Words words(conversation);
    const Lexicon::Match match = lexicon.longest(words, 0);
    return QStringLiteral("%1:%2").arg(match.last).arg(match.value);
}

} // namespace

class TestLexicon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void phrases_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("match");
        QTest::newRow("one word") << "Bath is nice"
                                  << "1:1";
        QTest::newRow("not there") << "Batch"
                                   << "0:0";
        QTest::newRow("longest wins") << "New York City hall"
                                      << "3:4";
        QTest::newRow("falls back to the shorter") << "New York citizens"
                                                   << "2:2";
        QTest::newRow("beginning alone is nothing") << "New things"
                                                    << "0:0";
        QTest::newRow("hyphens inside") << "Stratford-upon-Avon"
                                        << "5:8";
        QTest::newRow("no hyphens") << "stratford upon avon"
                                    << "3:8";
        QTest::newRow("short word's full stop") << "St. Albans"
                                                << "3:16";
        QTest::newRow("full stop of a sentence") << "I was at Bath. Stratford"
                                                 << "0:0";
        QTest::newRow("full stop within a phrase is an end") << "Stratford. Upon Avon"
                                                             << "0:0";
        QTest::newRow("at the text's end") << "New"
                                           << "0:0";
    }

    void phrases()
    {
        LexiconWriter writer;
        writer.add(hashes({"bath"}), 1);
        writer.add(hashes({"new", "york"}), 2);
        writer.add(hashes({"new", "york", "city"}), 4);
        writer.add(hashes({"stratford", "upon", "avon"}), 8);
        writer.add(hashes({"st", "albans"}), 16);
        const std::vector<std::byte> bytes = writer.bytes();
        const auto lexicon = Lexicon::fromBytes(bytes);
        QVERIFY(lexicon);
        QFETCH(QString, text);
        QTEST(longestOf(*lexicon, text), "match");
    }

    void phrasesStayWithinATurn()
    {
        LexiconWriter writer;
        writer.add(hashes({"new", "york"}), 2);
        const auto bytes = writer.bytes();
        const auto lexicon = Lexicon::fromBytes(bytes);
        Conversation conversation;
        conversation.say(Speaker::Agent, u"new");
        conversation.say(Speaker::Caller, u"york");
        const Words words(conversation);
        QVERIFY(lexicon);
        QVERIFY(!lexicon->longest(words, 0));
    }

    void valuesOfTheSamePhraseAddUp()
    {
        LexiconWriter writer;
        writer.add(hashes({"may"}), 1);
        writer.add(hashes({"may"}), 8);
        const auto bytes = writer.bytes();
        QCOMPARE(Lexicon::fromBytes(bytes)->value(wordHash("may")), std::optional<quint16>(9));
    }

    void theOrderOfAddingDoesNotMatter()
    {
        LexiconWriter one;
        LexiconWriter other;
        for (int i = 0; i < 1000; ++i) {
            one.add(hashes({std::to_string(i)}), static_cast<quint16>(i));
            other.add(hashes({std::to_string(999 - i)}), static_cast<quint16>(999 - i));
        }
        QVERIFY(one.bytes() == other.bytes());
        const auto bytes = one.bytes();
        const auto lexicon = Lexicon::fromBytes(bytes);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(lexicon->value(wordHash(std::to_string(i))), std::optional<quint16>(i));
        QVERIFY(!lexicon->value(wordHash("1000")));
    }

    void damagedBytesAreRefused()
    {
        LexiconWriter writer;
        writer.add(hashes({"bath"}), 1);
        const auto bytes = writer.bytes();
        for (size_t length = 0; length < bytes.size(); ++length)
            QVERIFY(!Lexicon::fromBytes(std::span(bytes).first(length)));
        for (size_t at = 0; at < 16; ++at) {
            auto damaged = bytes;
            damaged[at] ^= std::byte{0x80};
            // The number of entries may be off without harm as long as there is an empty slot.
            if (Lexicon::fromBytes(damaged))
                QVERIFY(at >= 8 && at < 12);
        }
    }

    void anEmptyOneFindsNothing()
    {
        QVERIFY(!Lexicon().lookUp(wordHash("bath")));
        LexiconWriter nothing;
        const auto bytes = nothing.bytes();
        const auto lexicon = Lexicon::fromBytes(bytes);
        QVERIFY(lexicon);
        QVERIFY(!lexicon->lookUp(wordHash("bath")));
    }

    void shippedOnes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("facts");
        QTest::newRow("a frequent name") << "given"
                                         << "Margaret" << int(FrequentName);
        QTest::newRow("a curated name") << "given"
                                        << "Oluwaseun" << int(CuratedName);
        QTest::newRow("a name without its accents") << "given"
                                                    << "Zoë" << int(CuratedName);
        QTest::newRow("a name that is a word") << "given"
                                               << "rose" << 6;
        QTest::newRow("a surname") << "surnames"
                                   << "okonkwo" << int(CuratedName);
        QTest::newRow("with an apostrophe") << "surnames"
                                            << "O’Sullivan" << int(FrequentName);
        QTest::newRow("a town") << "places"
                                << "Stoke-on-Trent" << int(BritishPlace | CuratedPlace);
        QTest::newRow("a county") << "places"
                                  << "west yorkshire" << int(BritishPlace | Region);
        QTest::newRow("a state") << "places"
                                 << "North Carolina" << int(AmericanPlace | Region);
        QTest::newRow("a country") << "places"
                                   << "Scotland" << int(Country);
        QTest::newRow("a street") << "streets"
                                  << "high street" << int(StreetType);
        QTest::newRow("a flat") << "streets"
                                << "apartment" << int(Dwelling);
        QTest::newRow("a common word") << "common"
                                       << "will" << 7;
    }

    void shippedOnes()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(int, facts);
        const auto lexicon = Lexicon::builtIn(name);
        QVERIFY(lexicon);
        Conversation conversation;
        conversation.say(Speaker::Caller, text);
        const Words words(conversation);
        const auto match = lexicon->longest(words, 0);
        QCOMPARE(match.last, words.size());
        if (facts <= everydayMask)
            QCOMPARE(match.value & everydayMask, facts);
        else
            QCOMPARE(match.value & facts, facts);
    }

    void nothingUnknownIsShipped() { QVERIFY(!Lexicon::builtIn(u"nonsense")); }
};

QTEST_APPLESS_MAIN(TestLexicon)
#include "tst_lexicon.moc"
