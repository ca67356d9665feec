#include "redaction/words.h"

#include <QTest>

using namespace clinic::redaction;

class WordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("words and marks") << "Hello, WORLD."
                                         << "hello , world .";
        QTest::newRow("apostrophes") << "can't O’Brien 'tis"
                                     << "can't o'brien ' tis";
        QTest::newRow("possessive") << "Jane's, it’s JANE'S"
                                    << "jane 's , it 's jane 's";
        QTest::newRow("accents") << "Zoë Łukasz Straße Agne\u0301s"
                                 << "zoe lukasz strasse agnes";
        QTest::newRow("digits") << "B12 07700-900123 ٣"
                                << "b12 07700 - 900123 3";
        QTest::newRow("soft hyphen and zero width") << "Smi\u00adth Jo\u200bnes"
                                                    << "smith jones";
        QTest::newRow("emoji") << "ok😀ok"
                               << "ok 😀 ok";
        QTest::newRow("prefixes are no words") << "AI: hi\nUser: yes"
                                               << "hi yes";
        QTest::newRow("only marks") << "?!"
                                    << "? !";
    }

    void partsText()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Conversation conversation = Conversation::parse(text);
        const Words words(conversation);
        QStringList folded;
        for (const Word& word : words.all()) {
            folded.append(QString::fromUtf8(word.folded.data(), static_cast<qsizetype>(word.folded.size())));
            QCOMPARE(word.hash, wordHash(word.folded));
        }
        QCOMPARE(folded.join(' '), expected);
    }

    void knowsWhereWordsStand()
    {
        const Conversation conversation =
            Conversation::parse(QStringLiteral("AI: Your name?\nUser: 😀 It's Mr LEE. yes"));
        const Words words(conversation);
        QCOMPARE(words.ofTurn(0), std::make_pair(0, 3));
        QCOMPARE(words.ofTurn(1), std::make_pair(3, words.size()));
        QCOMPARE(words.ofTurn(2), std::make_pair(words.size(), words.size()));
        const Word& lee = words[7];
        QCOMPARE(words.original(7, 8), std::u32string_view(U"LEE"));
        QVERIFY(lee.capital && lee.allCapitals && !lee.sentenceStart && lee.spaceBefore);
        QCOMPARE(lee.speaker, Speaker::Caller);
        QVERIFY(words[0].sentenceStart && !words[1].sentenceStart);
        QVERIFY(!words[5].spaceBefore);
        QVERIFY(words[9].sentenceStart);
        QCOMPARE(words.original(6, 9), std::u32string_view(U"Mr LEE."));
    }

    void hashStaysTheSameEverywhere()
    {
        // Lexicons in the tree are keyed by it.
        QCOMPARE(wordHash("aspirin"), wordHash(std::string("aspirin")));
        QCOMPARE(wordHash("aspirin"), quint64(0x55cc2ec0f725e369u));
        QVERIFY(wordHash("aspirin") != wordHash("aspirine"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
