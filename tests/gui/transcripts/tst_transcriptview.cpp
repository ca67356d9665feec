#include "transcriptsbench.h"
#include "ui/common/consolestyle.h"
#include "ui/transcripts/searchwords.h"
#include "ui/transcripts/transcriptaccessible.h"
#include "ui/transcripts/turntext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using test::TranscriptsBench;
using ui::SearchWords;

namespace {

ui::TurnText textOf(const QString& words, const SearchWords& search = {})
{
    static const QPalette colors;
    return ui::TurnText(test::turnOf(TurnSpeaker::Caller, 1, words), search, {QApplication::font(), &colors}, nullptr);
}

QString chipOf(const TranscriptsBench& bench)
{
    const auto place = bench.view().focusedChip();
    return place ? QString(wireName(bench.view().redactionAt(*place).label)) : QString();
}

} // namespace

/// One call as turns: what is laid out, marked, copied and read aloud.
class TstTranscriptView final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ui::ConsoleStyle);
    }

    void findsWords_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char* name, const char* query, const char* text, QStringList found) {
            QTest::newRow(name) << QString::fromUtf8(query) << QString::fromUtf8(text) << std::move(found);
        };
        row("whole", "free afternoon", "An afternoon, a Free one", {QStringLiteral("afternoon"), QStringLiteral("Free")});
        row("beginning", "after", "after the afternoon", {QStringLiteral("after"), QStringLiteral("afternoon")});
        row("only the last begins", "no after", "noon afternoon", {QStringLiteral("afternoon")});
        row("accents", "cafe", "the Café là", {QStringLiteral("Café")});
        row("none", " ", "anything", {});
        row("astral", "𝒳", "an 𝒳 here", {QStringLiteral("𝒳")});
    }
    void findsWords()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QStringList words;
        for (const SearchWords::Place& place : SearchWords(query).placesIn(text))
            words.append(text.mid(place.start, place.length));
        QCOMPARE(words, found);
    }

    void aChipIsOneStep()
    {
        const ui::TurnText text = textOf(QStringLiteral("At [ADDRESS REDACTED], 😀 [PERSON REDACTED]."));
        QCOMPARE(text.chipCount(), 2);
        QCOMPARE(text.positionOfChip(0), 3);
        QCOMPARE(text.chipAt(3), std::optional(0));
        QVERIFY(!text.chipAt(4));
        QCOMPARE(text.next(3, false), 4);
        // Offsets of the log are code points, whatever stands before.
        const int person = text.positionOfChip(1);
        QCOMPARE(text.toCodePoint(person), text.turn().redactions.at(1).start);
        QCOMPARE(text.textBetween(3, 4), QStringLiteral("[ADDRESS REDACTED]"));
        QCOMPARE(text.textBetween(0, text.length()), text.turn().text);
    }

    void badOffsetsAreLeftOut()
    {
        CallTurn turn = test::turnOf(TurnSpeaker::Caller, 1, QStringLiteral("It is [PERSON REDACTED]"));
        Redaction beyond = turn.redactions.first();
        beyond.end += 100;
        Redaction inside = turn.redactions.first();
        inside.start += 2;
        turn.redactions += {beyond, inside};
        static const QPalette colors;
        const ui::TurnText text(turn, {}, {QApplication::font(), &colors}, nullptr);
        QCOMPARE(text.chipCount(), 1);
        QCOMPARE(text.textBetween(0, text.length()), turn.text);
    }

    void hitsAreNotLookedForInChips()
    {
        QCOMPARE(textOf(QStringLiteral("An address: [ADDRESS REDACTED]"), SearchWords(QStringLiteral("address"))).hits().size(), 1);
    }

    void goesFromChipToChip()
    {
        TranscriptsBench bench;
        bench.openSample();
        QCOMPARE(QApplication::focusWidget(), &bench.view());
        bench.key(Qt::Key_C);
        QCOMPARE(chipOf(bench), QStringLiteral("PROCEDURE"));
        QVERIFY(bench.find<QWidget>("redactionCard").isVisible());
        bench.key(Qt::Key_C, Qt::NoModifier, 4);
        QCOMPARE(chipOf(bench), QStringLiteral("MEDICAL_CONDITION"));
        QCOMPARE(bench.find<QLabel>("redactionScoreLabel").text(), QStringLiteral("score 0.97"));
        bench.key(Qt::Key_C);
        QCOMPARE(chipOf(bench), QStringLiteral("MEDICAL_CONDITION"));
        bench.key(Qt::Key_C, Qt::ShiftModifier);
        QCOMPARE(chipOf(bench), QStringLiteral("ADDRESS"));
        bench.key(Qt::Key_Right);
        QVERIFY(chipOf(bench).isEmpty());
        QVERIFY(!bench.find<QWidget>("redactionCard").isVisible());
        bench.key(Qt::Key_Left);
        QCOMPARE(chipOf(bench), QStringLiteral("ADDRESS"));
    }

    void copiesPlaceholders()
    {
        TranscriptsBench bench;
        bench.openSample();
        QApplication::clipboard()->clear();
        bench.caretAt(QStringLiteral("My address"));
        bench.key(Qt::Key_End, Qt::ShiftModifier);
        bench.key(Qt::Key_C, Qt::ControlModifier);
        QVERIFY2(QApplication::clipboard()->text().startsWith(QStringLiteral("My address is [ADDRESS REDACTED] and I")),
                 qPrintable(QApplication::clipboard()->text()));
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.key(Qt::Key_C, Qt::ControlModifier);
        const QString all = QApplication::clipboard()->text();
        QVERIFY(all.startsWith(QStringLiteral("Voxanne: Good morning")));
        QVERIFY(all.contains(QStringLiteral("Caller: It’s [PERSON REDACTED], my number is [PHONE REDACTED].\n")));
        QApplication::clipboard()->clear();
        bench.key(Qt::Key_Home, Qt::ControlModifier);
        bench.key(Qt::Key_C, Qt::NoModifier);
        bench.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("[PROCEDURE REDACTED]"));
    }

    void marksWholeWordsOfOneTurn()
    {
        TranscriptsBench bench;
        bench.openSample();
        const ui::TranscriptView& view = bench.view();
        // Without marks the word at the caret counts.
        bench.caretAt(QStringLiteral("Wren"));
        const CallTurn& turn = bench.calls.first().turns.at(7);
        const int at = int(turn.text.indexOf(QStringLiteral("Wren")));
        QCOMPARE(view.markedPassage(), (ui::MarkedPassage{7, at, at + 4, QStringLiteral("Wren")}));
        // Half a word is taken whole, blanks around are not.
        bench.key(Qt::Key_Right, Qt::NoModifier, 2);
        bench.key(Qt::Key_Right, Qt::ShiftModifier, 3);
        QCOMPARE(view.markedPassage(), (ui::MarkedPassage{7, at, at + 4, QStringLiteral("Wren")}));
        bench.key(Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(view.hasMarks());
        QVERIFY(!view.markedPassage());
        bench.key(Qt::Key_Escape);
        QVERIFY(!view.hasMarks());
        // A chip among the words is redacted already.
        bench.caretAt(QStringLiteral("My address"));
        bench.key(Qt::Key_End, Qt::ShiftModifier);
        QVERIFY(!view.markedPassage());
    }

    void marksWithTheMouse()
    {
        TranscriptsBench bench;
        bench.openSample();
        ui::TranscriptView& view = bench.view();
        bench.caretAt(QStringLiteral("Wren"));
        const QPoint from = view.caretRect().center();
        bench.key(Qt::Key_Right, Qt::NoModifier, 4);
        const QPoint to = view.caretRect().center();
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(view.viewport(), to);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(view.markedText(), QStringLiteral("Wren"));
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, from + QPoint(4, 0));
        QCOMPARE(view.markedText(), QStringLiteral("Wren"));
        // A click on a chip goes there.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.chipRect({3, 1}).center());
        QCOMPARE(chipOf(bench), QStringLiteral("PHONE"));
    }

    void keepsItsPlaceWhenTheCallIsReadAgain()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.key(Qt::Key_C, Qt::NoModifier, 3);
        Call& call = bench.calls.first();
        call.summary.version = 2;
        bench.feed.tell({9, call.summary});
        bench.answer();
        QCOMPARE(chipOf(bench), QStringLiteral("PHONE"));
    }

    void longTurnsWrapAndScroll()
    {
        TranscriptsBench bench(Role::Admin, {968, 560});
        CallTurn turn = bench.calls.first().turns.at(5);
        for (int i = 0; i < 60; ++i)
            bench.calls.first().turns.append(turn);
        bench.openSample();
        ui::TranscriptView& view = bench.view();
        bench.key(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(view.verticalScrollBar()->value() > 1000);
        QVERIFY(view.viewport()->rect().contains(view.caretRect()));
        const QRect chip = view.chipRect({60, 1});
        QVERIFY(chip.left() >= 0 && chip.right() < view.viewport()->width());
        bench.key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        bench.key(Qt::Key_PageDown, Qt::NoModifier, 3);
        QVERIFY(view.currentTurn() > 5);
    }

    void isReadAloud()
    {
        TranscriptsBench bench;
        bench.openSample();
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&bench.view());
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 10);
        QAccessibleInterface* turn = list->child(5);
        QVERIFY(turn->text(QAccessible::Name)
                    .startsWith(QStringLiteral("Caller, 0:36: My address is [ADDRESS REDACTED] and I have")));
        QCOMPARE(turn->childCount(), 2);
        QAccessibleInterface* chip = turn->child(1);
        QCOMPARE(chip->role(), QAccessible::Button);
        QCOMPARE(chip->text(QAccessible::Name), QStringLiteral("[MEDICAL CONDITION REDACTED]"));
        QVERIFY(chip->text(QAccessible::Description).startsWith(QStringLiteral("score 0.97, found by")));
        chip->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(chipOf(bench), QStringLiteral("MEDICAL_CONDITION"));
        QCOMPARE(list->focusChild(), chip);
        QCOMPARE(list->indexOfChild(turn), 5);
    }

    void mirrored()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        TranscriptsBench bench;
        bench.openSample();
        const ui::TranscriptView& view = bench.view();
        const int middle = view.viewport()->width() / 2;
        QVERIFY(view.chipRect({1, 0}).center().x() > middle);
        bench.key(Qt::Key_C);
        QCOMPARE(chipOf(bench), QStringLiteral("PROCEDURE"));
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TstTranscriptView)
#include "tst_transcriptview.moc"
