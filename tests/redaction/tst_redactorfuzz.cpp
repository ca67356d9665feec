#include "redaction/redactor.h"

#include <QTest>

#include <random>

using namespace clinic::domain;
using namespace clinic::redaction;

namespace {

// Sanitizers look for what is wrong, not for what is slow: for them long texts are a tenth as long.
#ifdef CALLWAITING_SANITIZED
constexpr int share = 10;
#else
constexpr int share = 1;
#endif

/// Text made of what real text is made of, in no order at all, and of what it is not made of.
class Noise
{
public:
    explicit Noise(unsigned seed)
        : m_random(seed)
    {
    }

    QString text(int pieces)
    {
        QString text;
        for (int i = 0; i < pieces; ++i)
            text += piece();
        return text;
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(m_random); }

    QString piece()
    {
        static const QStringList known{"AI: ",
                                       "User: ",
                                       "\n",
                                       "\r\n",
                                       " ",
                                       "  ",
                                       "at ",
                                       "dot ",
                                       "@",
                                       ".",
                                       "-",
                                       "+",
                                       "(",
                                       ")",
                                       "'s ",
                                       "'",
                                       "/",
                                       ":",
                                       "//",
                                       "http",
                                       "www",
                                       "com",
                                       "gb",
                                       "double ",
                                       "treble ",
                                       "hundred ",
                                       "oh ",
                                       "seven ",
                                       "twenty-",
                                       "first ",
                                       "of the ",
                                       "March ",
                                       "may ",
                                       "born ",
                                       "phone ",
                                       "NHS ",
                                       "card ",
                                       "iban ",
                                       "ending in ",
                                       "email ",
                                       "my name is ",
                                       "Dr ",
                                       "Smith ",
                                       "Street ",
                                       "12 ",
                                       "07700900461",
                                       "4111111111111111",
                                       "GB82WEST12345698765432",
                                       "1.2.3.4",
                                       "::",
                                       "x",
                                       "a ",
                                       "I ",
                                       "diabetes ",
                                       "aspirin ",
                                       "S-M-I-T-H ",
                                       "W1A 1AA ",
                                       "\u00a0",
                                       "\u200b",
                                       "\u00ad",
                                       "e\u0301",
                                       "ß",
                                       "İ",
                                       "\u2028",
                                       "😀",
                                       "👩‍⚕️",
                                       "ر",
                                       "٠٧",
                                       "中文",
                                       "\u0000"};
        switch (below(8)) {
        case 0:
            return QString::number(below(1 << 30)).repeated(1 + below(3));
        case 1:
            return QString(QChar(static_cast<char16_t>(below(0x5000))));
        case 2: {
            const char32_t c = static_cast<char32_t>(below(0x15000));
            return QString::fromUcs4(&c, 1);
        }
        default:
            return known.at(below(static_cast<int>(known.size())));
        }
    }

    std::mt19937 m_random;
};

} // namespace

class RedactorFuzzTest final : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Redactor> m_redactor;

    void check(const QString& text) const
    {
        const Conversation conversation = Conversation::parse(text);
        const auto size = static_cast<int>(conversation.text.size());
        const auto found = m_redactor->find(conversation);
        int at = 0;
        for (const Redaction& redaction : found) {
            QVERIFY2(redaction.start >= at && redaction.end > redaction.start && redaction.end <= size,
                     qPrintable(text));
            QVERIFY(redaction.score > 0 && redaction.score <= 1 && !redaction.recogniser.isEmpty());
            at = redaction.end;
        }
        const MaskedText masked = mask(conversation.text, 0, size, found, true);
        QCOMPARE(masked.redactions.size(), static_cast<qsizetype>(found.size()));
        QCOMPARE(m_redactor->find(conversation), found);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = Redactor::load();
        QVERIFY(loaded.ok());
        m_redactor = *loaded;
    }

    void survivesNoise()
    {
        for (unsigned seed = 1; seed <= 500; ++seed)
            check(Noise(seed).text(static_cast<int>(seed % 120)));
    }

    void survivesExtremes()
    {
        check(QString());
        check(QString(1, QChar(0xd800)) + QStringLiteral("07700 900461") + QChar(0xdc00));
        check(QString(100000 / share, u'7'));
        check(QString(100000 / share, u'a'));
        check(QString(20000 / share, u'@'));
        check(QStringLiteral("AI: \n").repeated(8000 / share));
        check(QStringLiteral("a.").repeated(20000 / share));
        check(QStringLiteral("1-").repeated(20000 / share));
        check(QStringLiteral("j dot ").repeated(8000 / share) + QStringLiteral("at gmail dot com"));
        check(QStringLiteral("oh seven ").repeated(8000 / share));
        check(QStringLiteral("s m i t h ").repeated(5000 / share));
        check(QStringLiteral("User: my number is oh seven\nAI: yes\n").repeated(3000 / share));
        check(QStringLiteral("Zelda Quirke, ").repeated(5000 / share));
    }

    void codePointsStayInPlace()
    {
        const QString text = QStringLiteral("😀😀 call 👩‍⚕️ on 07700 900461 😀");
        const Conversation conversation = Conversation::parse(text);
        const auto found = m_redactor->find(conversation);
        QCOMPARE(found.size(), 1u);
        QCOMPARE(QString::fromUcs4(conversation.text.data() + found[0].start, found[0].end - found[0].start),
                 QStringLiteral("07700 900461"));
    }
};

QTEST_GUILESS_MAIN(RedactorFuzzTest)
#include "tst_redactorfuzz.moc"
