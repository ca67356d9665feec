#include "transcriptsbench.h"
#include "ui/common/consolestyle.h"
#include "ui/common/noticebar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using test::TranscriptsBench;

namespace {

/// Presses the action of the open menu, as a person who reads it would.
void choose(const char* objectName)
{
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    auto* action = menu->findChild<QAction*>(QLatin1String(objectName));
    QVERIFY(action);
    menu->setActiveAction(action);
    QTest::keyClick(menu, Qt::Key_Return);
}

void chooseText(const QString& text)
{
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction* action : menu->actions()) {
        if (action->text() != text)
            continue;
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        return;
    }
    QFAIL(qPrintable(QStringLiteral("no ") + text));
}

void press(TranscriptsBench& bench, const char* button)
{
    auto& one = bench.find<QPushButton>(button);
    one.setFocus();
    QTest::keyClick(&one, Qt::Key_Space);
}

} // namespace

/// The screen as reviewers use it: finding calls, correcting them, and who touched them.
class TstTranscriptsScreen final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ui::ConsoleStyle);
    }

    void opensOnlyWhatOneStaysOn()
    {
        TranscriptsBench bench;
        auto& list = bench.find<QListView>("callListView");
        QCOMPARE(bench.api.calls.count(), 0);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(bench.api.calls.count(), 0);
        QTRY_COMPARE(bench.api.calls.count(), 1);
        QCOMPARE(bench.api.calls.last(), CallId(list.currentIndex().data(Qt::UserRole).toString()));
        QTest::keyClick(&list, Qt::Key_Home);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(bench.api.calls.count(), 2);
        bench.answer();
        QCOMPARE(QApplication::focusWidget(), &bench.view());
        QCOMPARE(bench.find<QLabel>("callTitleLabel").text(), QStringLiteral("Call 11:09"));
    }

    void aSlowAnswerToAnOlderChoiceIsNotShown()
    {
        TranscriptsBench bench;
        auto& list = bench.find<QListView>("callListView");
        list.setCurrentIndex(list.model()->index(1, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(bench.api.calls.waiting(), 2);
        bench.answer();
        QCOMPARE(bench.find<QLabel>("callTitleLabel").text(), QStringLiteral("Call 11:09"));
        QCOMPARE(bench.view().turnCount(), 10);
    }

    void searchesWhenTheTypingPauses()
    {
        TranscriptsBench bench;
        bench.openSample();
        const int before = bench.api.lists.count();
        bench.key(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("callSearchLineEdit"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("afternoon"));
        QCOMPARE(bench.api.lists.count(), before);
        QTRY_COMPARE(bench.api.lists.count(), before + 1);
        QCOMPARE(bench.api.lists.last().query, QStringLiteral("afternoon"));
        QCOMPARE(bench.view().hitCount(), 2);
        bench.answer();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("callListView"));
        bench.view().setFocus();
        bench.key(Qt::Key_F3);
        QCOMPARE(bench.view().currentTurn(), 7);
        bench.key(Qt::Key_F3);
        QCOMPARE(bench.view().currentTurn(), 8);
        bench.key(Qt::Key_F3);
        QCOMPARE(bench.view().currentTurn(), 7);
        // Esc clears what was typed.
        bench.key(Qt::Key_K, Qt::ControlModifier);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.find<QLineEdit>("callSearchLineEdit").text().isEmpty());
        QTRY_VERIFY(bench.api.lists.last().query.isEmpty());
    }

    void filters()
    {
        TranscriptsBench bench;
        press(bench, "callOutcomePushButton");
        chooseText(QStringLiteral("No booking"));
        QCOMPARE(bench.api.lists.last().outcome, std::optional(CallOutcome::NoBooking));
        press(bench, "callLabelPushButton");
        chooseText(QStringLiteral("Medication"));
        QCOMPARE(bench.api.lists.last().label, std::optional(RedactionLabel::Medication));
        press(bench, "callPeriodPushButton");
        chooseText(QStringLiteral("Today"));
        QCOMPARE(bench.api.lists.last().from, std::optional(QDateTime(QDate(2026, 11, 17), QTime(0, 0), Qt::UTC)));
        QCOMPARE(bench.api.lists.last().to, std::optional(QDateTime(QDate(2026, 11, 18), QTime(0, 0), Qt::UTC)));
        bench.answer();
        QVERIFY(bench.find<QLabel>("callCountLabel").text().startsWith(QStringLiteral("Today, 8")));
        press(bench, "callPeriodPushButton");
        chooseText(QStringLiteral("From … to …"));
        QVERIFY(bench.find<QWidget>("periodPopup").isVisible());
        QTest::keyClick(&bench.find<QWidget>("periodPopup"), Qt::Key_Return);
        QCOMPARE(bench.api.lists.last().from, std::optional(QDateTime(QDate(2026, 11, 17), QTime(0, 0), Qt::UTC)));
        // What fits nothing offers the way back.
        bench.list.clear();
        bench.answer();
        auto* back = bench.find<QWidget>("noCallsFoundNotice").findChild<QPushButton*>();
        QVERIFY(back->isVisible());
        back->click();
        QCOMPARE(bench.api.lists.last(), contract::CallQuery());
    }

    void followsTheStream()
    {
        TranscriptsBench bench;
        auto& list = bench.find<QListView>("callListView");
        const QAbstractItemModelTester tester(list.model());
        CallSummary fresh = bench.list.first();
        fresh.id = CallId(fresh.id.key() + 50);
        fresh.startedAt = fresh.startedAt.addSecs(600);
        bench.feed.tell({9, fresh});
        QCOMPARE(list.model()->rowCount(), 9);
        QVERIFY(bench.find<QLabel>("callCountLabel").text().startsWith(QStringLiteral("9")));
        press(bench, "callOutcomePushButton");
        chooseText(QStringLiteral("No booking"));
        bench.list = {fresh};
        bench.answer();
        fresh.outcome = CallOutcome::Booked;
        fresh.version = 2;
        bench.feed.tell({10, fresh});
        QCOMPARE(list.model()->rowCount(), 0);
        // Words only the service can judge.
        QTest::keyClicks(&bench.find<QLineEdit>("callSearchLineEdit"), QStringLiteral("hello"));
        QTRY_COMPARE(bench.api.lists.last().query, QStringLiteral("hello"));
        bench.answer();
        const int before = bench.api.lists.count();
        CallSummary other = fresh;
        other.id = CallId(fresh.id.key() + 1);
        bench.feed.tell({11, other});
        QTRY_COMPARE(bench.api.lists.count(), before + 1);
    }

    void readsNothingWhileNobodyLooks()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.window->hide();
        const int calls = bench.api.calls.count();
        CallSummary newer = bench.list.first();
        newer.version = 2;
        bench.feed.tell({9, newer});
        bench.feed.tell({10, Reset{}});
        QCOMPARE(bench.api.calls.count(), calls);
        bench.window->show();
        QCOMPARE(bench.api.calls.count(), calls + 1);
    }

    void redactsWhatWasMissed()
    {
        TranscriptsBench bench(Role::Manager);
        bench.openSample();
        bench.caretAt(QStringLiteral("Wren"));
        bench.key(Qt::Key_M);
        choose("labelPERSONAction");
        const CallTurn& turn = bench.calls.first().turns.at(7);
        const int at = int(turn.text.indexOf(QStringLiteral("Wren")));
        QCOMPARE(bench.api.corrections.last(),
                 (test::FakeCallApi::Correction{bench.list.first().id, {7, at, at + 4, RedactionLabel::Person, 1}}));
        Call corrected = bench.calls.first();
        corrected.turns[7] = test::turnOf(TurnSpeaker::Caller, 55,
                                          QStringLiteral("Only an afternoon suits me, as my sister [PERSON REDACTED] drives me."));
        corrected.summary.version = 2;
        corrected.summary.redactionCount = 6;
        bench.api.corrections.answerNext(contract::CorrectionReply{corrected, {}});
        bench.answer();
        QVERIFY(bench.view().spokenTurn(7).contains(QStringLiteral("[PERSON REDACTED]")));
        QVERIFY(bench.said.last().startsWith(QStringLiteral("Redacted as")));
        QVERIFY(!bench.find<QWidget>("similarPanel").isVisible());
        QCOMPARE(bench.window->focusWidget(), &bench.view());
    }

    void saysWhyNothingCanBeMarked()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.key(Qt::Key_M);
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(bench.said.last().contains(QStringLiteral("one turn")));
        QCOMPARE(bench.api.corrections.count(), 0);
    }

    void relabels()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.key(Qt::Key_C, Qt::NoModifier, 3);
        bench.key(Qt::Key_R);
        choose("labelNATIONAL_IDAction");
        const Redaction& phone = bench.calls.first().turns.at(3).redactions.at(1);
        QCOMPARE(bench.api.corrections.last().request,
                 (contract::CorrectionRequest{3, phone.start, phone.end, RedactionLabel::NationalId, 1}));
    }

    void declaresHarmlessAfterAsking()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.key(Qt::Key_C);
        bench.key(Qt::Key_N);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("keepMaskedPushButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(bench.api.corrections.count(), 0);
        bench.key(Qt::Key_N);
        QTest::keyClick(&bench.find<QPushButton>("confirmUnmaskPushButton"), Qt::Key_Space);
        const Redaction& one = bench.calls.first().turns.at(1).redactions.first();
        QCOMPARE(bench.api.corrections.last().request,
                 (contract::CorrectionRequest{1, one.start, one.end, std::nullopt, 1}));
        // In the same way elsewhere, but piece by piece.
        bench.api.corrections.answerNext(contract::CorrectionReply{bench.calls.first(), test::sampleSimilar()});
        QVERIFY(!bench.find<QPushButton>("correctSimilarPushButton").isEnabled());
    }

    void lettersOfTheCardHoldAmongItsButtons()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.key(Qt::Key_C);
        bench.key(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("unmaskPushButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("keepMaskedPushButton"));
    }

    void missedNeedsMarksFarFromTheCaret()
    {
        TranscriptsBench bench;
        bench.openSample();
        // The caret stands at a word, but the button does not say at which.
        bench.find<QPushButton>("missedPushButton").click();
        QVERIFY(!QApplication::activePopupWidget());
        QVERIFY(bench.view().hasFocus());
        QCOMPARE(bench.api.corrections.count(), 0);
    }

    void correctsAlsoElsewhere()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.caretAt(QStringLiteral("Wren"));
        bench.key(Qt::Key_M);
        choose("labelPERSONAction");
        const QList<contract::SimilarPassage> similar = test::sampleSimilar();
        bench.api.corrections.answerNext(contract::CorrectionReply{bench.calls.first(), similar});
        auto& list = bench.find<QListWidget>("similarListWidget");
        QCOMPARE(QApplication::focusWidget(), &list);
        QCOMPARE(list.count(), 3);
        press(bench, "correctSimilarPushButton");
        // One after the other; of one call the last passage first, so that the others stay where they were.
        QCOMPARE(bench.api.corrections.count(), 2);
        const auto answer = [&bench](const CallId& id, int version, int turn, const QString& text) {
            Call call;
            call.summary.id = id;
            call.summary.version = version;
            for (int i = 0; i < 6; ++i)
                call.turns.append(test::turnOf(TurnSpeaker::Caller, i, i == turn ? text : QStringLiteral("yes")));
            bench.api.corrections.answerNext(contract::CorrectionReply{call, {}});
        };
        QList<contract::CorrectionRequest> asked{bench.api.corrections.last().request};
        QCOMPARE(bench.api.corrections.last().call, similar.at(2).callId);
        answer(similar.at(2).callId, 5, 1, QString());
        QCOMPARE(bench.api.corrections.last().call, similar.at(0).callId);
        QCOMPARE(bench.api.corrections.last().request.turn, 5);
        // The service has corrected this one; the other passage still stands in its place, under a new version.
        answer(similar.at(0).callId, 2, 3, QStringLiteral("and my sister Wren asked for it"));
        QCOMPARE(bench.api.corrections.last().request,
                 (contract::CorrectionRequest{3, 14, 18, RedactionLabel::Person, 2}));
        bench.api.corrections.answerNext(Error{.code = ErrorCode::StateConflict});
        QCOMPARE(bench.api.corrections.waiting(), 0);
        QVERIFY(!bench.find<QWidget>("similarPanel").isVisible());
        QVERIFY(bench.said.last().startsWith(QStringLiteral("2 more")));
    }

    void leavesAloneWhatMovedWithTheOneBefore()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.caretAt(QStringLiteral("Wren"));
        bench.key(Qt::Key_M);
        choose("labelPERSONAction");
        const QList<contract::SimilarPassage> similar = test::sampleSimilar().mid(0, 2);
        bench.api.corrections.answerNext(contract::CorrectionReply{bench.calls.first(), similar});
        press(bench, "correctSimilarPushButton");
        Call call;
        call.summary.id = similar.first().callId;
        call.summary.version = 2;
        for (int i = 0; i < 6; ++i)
            call.turns.append(test::turnOf(TurnSpeaker::Caller, i, QStringLiteral("and my sister [PERSON REDACTED] asked")));
        bench.api.corrections.answerNext(contract::CorrectionReply{call, {}});
        // Both are redacted by now: nothing else is marked in their place.
        QCOMPARE(bench.api.corrections.count(), 2);
        QVERIFY(bench.said.last().startsWith(QStringLiteral("2 more")));
    }

    void aLostRaceShowsTheCallAsItIs()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.caretAt(QStringLiteral("Wren"));
        bench.key(Qt::Key_M);
        choose("labelPERSONAction");
        const int reads = bench.api.calls.count();
        bench.api.corrections.answerNext(Error{.code = ErrorCode::StateConflict});
        QCOMPARE(bench.api.calls.count(), reads + 1);
        QVERIFY(bench.find<ui::NoticeBar>("transcriptsNotice").isVisible());
    }

    void showsWhoTouchedTheCall()
    {
        TranscriptsBench bench;
        bench.entries[0].seq = 0;
        bench.entries[0].hash.clear();
        bench.openSample();
        QCOMPARE(bench.audit.lists.last().subject, QStringLiteral("call ") + bench.list.first().id.text());
        QVERIFY(bench.audit.lists.last().newestFirst);
        auto& table = bench.find<QTableView>("callAuditTableView");
        const QAbstractItemModelTester tester(table.model());
        QCOMPARE(table.model()->rowCount(), 4);
        QCOMPARE(table.model()->index(0, 4).data().toString(), QStringLiteral("waiting"));
        QCOMPARE(table.model()->index(1, 3).data().toString(), QStringLiteral("b7d2 03f1"));
        // It is sealed within a second, and asked for again.
        bench.entries = test::sampleEntries();
        QTRY_VERIFY(bench.audit.lists.waiting() > 0);
        bench.answer();
        QCOMPARE(table.model()->index(0, 4).data().toString(), QStringLiteral("linked"));
    }

    void verifiesTheChainInParts()
    {
        TranscriptsBench bench;
        bench.openSample();
        press(bench, "verifyChainPushButton");
        QCOMPARE(bench.audit.verdicts.count(), 1);
        contract::AuditVerdict part;
        part.checkedTo = 50'000;
        part.total = 90'000;
        bench.audit.verdicts.answerNext(part);
        QVERIFY(bench.find<QWidget>("callChainProgressBar").isVisible());
        QCOMPARE(bench.audit.verdicts.last().after, 50'000);
        part.checkedTo = 90'000;
        bench.audit.verdicts.answerNext(part);
        QVERIFY(!bench.find<QWidget>("callChainProgressBar").isVisible());
        QVERIFY(bench.find<QLabel>("chainVerdictLabel").accessibleName().startsWith(
            QStringLiteral("Chain verified to entry 90,000")));
        press(bench, "verifyChainPushButton");
        part.ok = false;
        part.what = QStringLiteral("altered");
        part.firstBadSeq = 18'189;
        bench.audit.verdicts.answerNext(part);
        QVERIFY(bench.find<ui::NoticeBar>("transcriptsNotice").title().contains(QStringLiteral("18,189")));
        const QAbstractItemModel& model = *bench.find<QTableView>("callAuditTableView").model();
        QCOMPARE(model.index(2, 4).data().toString(), QStringLiteral("in doubt"));
        QCOMPARE(model.index(3, 4).data().toString(), QStringLiteral("linked"));
        press(bench, "verifyChainPushButton");
        press(bench, "verifyChainPushButton");
        QVERIFY(bench.find<QLabel>("chainVerdictLabel").accessibleName().startsWith(QStringLiteral("Stopped")));
    }

    void offlineReadsAndWritesNothing()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.screen->setConnection(ConnectionState::Offline, QDateTime(QDate(2026, 11, 17), QTime(11, 2), Qt::UTC));
        QVERIFY(bench.find<ui::NoticeBar>("transcriptsNotice").title().contains(QStringLiteral("11:02")));
        QVERIFY(!bench.find<QPushButton>("missedPushButton").isEnabled());
        QVERIFY(!bench.find<QPushButton>("revealCallPushButton").isEnabled());
        bench.caretAt(QStringLiteral("Wren"));
        bench.key(Qt::Key_M);
        QVERIFY(!QApplication::activePopupWidget());
        bench.screen->setConnection(ConnectionState::Live, {});
        QVERIFY(!bench.find<ui::NoticeBar>("transcriptsNotice").isVisible());
        QVERIFY(bench.find<QPushButton>("missedPushButton").isEnabled());
    }

    void failuresOfferAnotherTry()
    {
        TranscriptsBench bench;
        auto& list = bench.find<QListView>("callListView");
        list.setCurrentIndex(list.model()->index(0, 0));
        QTest::keyClick(&list, Qt::Key_Return);
        bench.api.calls.answerNext(Error{.code = ErrorCode::Unavailable});
        auto* again = bench.find<QWidget>("callFailedNotice").findChild<QPushButton*>();
        QVERIFY(again->isVisible());
        again->click();
        bench.answer();
        QVERIFY(bench.view().isVisible());
    }

    void everythingIsNamed()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.key(Qt::Key_C);
        for (const QWidget* widget : bench.window->findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget == bench.screen)
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TstTranscriptsScreen)
#include "tst_transcriptsscreen.moc"
