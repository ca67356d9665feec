#include "phone/typedphone.h"

#include <QTest>

using namespace clinic::phone;

class TypedPhoneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spacesDigitsAsTheyCome()
    {
        const QString region = QStringLiteral("GB");
        QString text;
        for (const QChar digit : QStringLiteral("07400123456"))
            text = formatAsTyped(text + digit, region);
        QCOMPARE(text, QStringLiteral("07400 123456"));
        QCOMPARE(formatAsTyped(QStringLiteral("+442079460018"), region), QStringLiteral("+44 20 7946 0018"));
    }

    void formattingAgainChangesNothing()
    {
        const QString region = QStringLiteral("GB");
        for (const char* typed : {"0", "07", "07400", "074001", "07400123456", "+44", "+447400123456", "020794600"}) {
            const QString once = formatAsTyped(QString::fromLatin1(typed), region);
            QCOMPARE(formatAsTyped(once, region), once);
        }
    }

    void neverDropsOrAddsADigit()
    {
        for (const char* typed : {"07400 123456 789", "++447400", "(020) 7946", "00447400123456", "999", "*#06#"}) {
            const QString text = QString::fromLatin1(typed);
            QString before = text;
            QString after = formatAsTyped(text, QStringLiteral("GB"));
            const auto notDigit = [](QChar c) { return !c.isDigit(); };
            before.removeIf(notDigit);
            after.removeIf(notDigit);
            QCOMPARE(after, before);
        }
    }

    void leavesWordsAlone()
    {
        QCOMPARE(formatAsTyped(QStringLiteral("0740 ask"), QStringLiteral("GB")), QStringLiteral("0740 ask"));
        QCOMPARE(formatAsTyped(QString(), QStringLiteral("GB")), QString());
    }

    void caretStaysBehindItsDigit()
    {
        const QString region = QStringLiteral("GB");
        // A digit typed into the middle: the caret does not jump to the end.
        const TypedPhone middle = formatAsTyped(TypedPhone{QStringLiteral("074001 23456"), 3}, region);
        QCOMPARE(middle, (TypedPhone{QStringLiteral("07400 123456"), 3}));
        const TypedPhone end = formatAsTyped(TypedPhone{QStringLiteral("07400123456"), 11}, region);
        QCOMPARE(end, (TypedPhone{QStringLiteral("07400 123456"), 12}));
        const TypedPhone start = formatAsTyped(TypedPhone{QStringLiteral("07400123456"), 0}, region);
        QCOMPARE(start.caret, 0);
        const TypedPhone words = formatAsTyped(TypedPhone{QStringLiteral("ask Anna"), 3}, region);
        QCOMPARE(words, (TypedPhone{QStringLiteral("ask Anna"), 3}));
    }
};

QTEST_APPLESS_MAIN(TypedPhoneTest)
#include "tst_typedphone.moc"
