#include "redaction/redactor.h"

#include <QTest>

using namespace clinic::domain;
using namespace clinic::redaction;

namespace {

Redaction passage(int start, int end, RedactionLabel label)
{
    return {start, end, label, QStringLiteral("test"), 0.9, {}};
}

QString cut(const QString& text, const Redaction& redaction)
{
    const auto codePoints = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(codePoints.data()) + redaction.start,
                             redaction.end - redaction.start);
}

} // namespace

class MaskTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsPlaceholders()
    {
        const std::u32string text = U"😀 Ann was born on 1 May, call 999 111.";
        const std::vector found{passage(2, 5, RedactionLabel::Person), passage(18, 23, RedactionLabel::Date),
                                passage(30, 37, RedactionLabel::Phone)};
        const MaskedText open = mask(text, 0, static_cast<int>(text.size()), found, false);
        QCOMPARE(open.text, QStringLiteral("😀 [PERSON REDACTED] was born on 1 May, call [PHONE REDACTED]."));
        QCOMPARE(open.redactions.size(), 2);
        QCOMPARE(cut(open.text, open.redactions.at(0)), QStringLiteral("[PERSON REDACTED]"));
        QCOMPARE(cut(open.text, open.redactions.at(1)), QStringLiteral("[PHONE REDACTED]"));
        QCOMPARE(open.kept.size(), 1);
        QCOMPARE(cut(open.text, open.kept.at(0)), QStringLiteral("1 May"));

        const MaskedText strict = mask(text, 0, static_cast<int>(text.size()), found, true);
        QCOMPARE(strict.text,
                 QStringLiteral("😀 [PERSON REDACTED] was born on [DATE REDACTED], call [PHONE REDACTED]."));
        QVERIFY(strict.kept.isEmpty());
        QCOMPARE(strict.redactions.size(), 3);
    }

    void masksBothSidesOfAnEdge()
    {
        const std::u32string text = U"one two three four";
        const std::vector found{passage(4, 13, RedactionLabel::Address)};
        QCOMPARE(mask(text, 0, 8, found, false).text, QStringLiteral("one [ADDRESS REDACTED]"));
        QCOMPARE(mask(text, 8, 18, found, false).text, QStringLiteral("[ADDRESS REDACTED] four"));
        QCOMPARE(mask(text, 5, 7, found, false).text, QStringLiteral("[ADDRESS REDACTED]"));
    }

    void leavesTheRestAsItIs()
    {
        const std::u32string text = U"nothing here";
        QCOMPARE(mask(text, 0, 12, {}, true).text, QStringLiteral("nothing here"));
        QCOMPARE(mask(text, 3, 3, {}, true).text, QString());
        QCOMPARE(mask(text, -5, 500, {}, true).text, QStringLiteral("nothing here"));
        QCOMPARE(mask({}, 0, 0, {passage(0, 3, RedactionLabel::Person)}, true).text, QString());
    }

    void saysWhatTheContractSays_data()
    {
        QTest::addColumn<QString>("placeholder");
        const QStringList expected{"[PERSON REDACTED]",
                                   "[PHONE REDACTED]",
                                   "[EMAIL REDACTED]",
                                   "[ADDRESS REDACTED]",
                                   "[DATE OF BIRTH REDACTED]",
                                   "[DATE REDACTED]",
                                   "[ID REDACTED]",
                                   "[CARD REDACTED]",
                                   "[URL REDACTED]",
                                   "[AGE REDACTED]",
                                   "[MEDICAL CONDITION REDACTED]",
                                   "[MEDICATION REDACTED]",
                                   "[PROCEDURE REDACTED]"};
        for (const QString& text : expected)
            QTest::newRow(qPrintable(text)) << text;
    }

    void saysWhatTheContractSays()
    {
        QFETCH(QString, placeholder);
        QVERIFY(std::ranges::any_of(redactionLabels(), [&](RedactionLabel label) {
            return clinic::domain::placeholder(label) == placeholder;
        }));
    }
};

QTEST_GUILESS_MAIN(MaskTest)
#include "tst_mask.moc"
