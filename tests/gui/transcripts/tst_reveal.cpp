#include "transcriptsbench.h"
#include "ui/common/consolestyle.h"
#include "ui/transcripts/revealbar.h"
#include "ui/transcripts/transcriptaccessible.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using test::TranscriptsBench;

namespace {

const QString secret = QStringLiteral("9 Tansy Row");

QDialog* dialogOf(const TranscriptsBench& bench)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return bench.window->findChild<QDialog*>(QStringLiteral("revealDialog"));
}

/// Opens the dialog by its key.
void ask(TranscriptsBench& bench)
{
    bench.key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(dialogOf(bench));
    // As a desktop does with a new dialog.
    dialogOf(bench)->activateWindow();
    QTRY_VERIFY(dialogOf(bench)->isAncestorOf(QApplication::focusWidget()));
}

/// Everything that assistive programs are told about a widget and what is in it.
QString told(QAccessibleInterface* interface)
{
    QString words = interface->text(QAccessible::Name) + QLatin1Char(' ') + interface->text(QAccessible::Description) +
                    QLatin1Char(' ') + interface->text(QAccessible::Value);
    for (int i = 0; i < interface->childCount(); ++i) {
        if (QAccessibleInterface* child = interface->child(i))
            words += QLatin1Char('\n') + told(child);
    }
    return words;
}

bool shows(const TranscriptsBench& bench, const QString& words)
{
    QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&bench.view());
    return bench.screen->isRevealed() || told(view).contains(words);
}

} // namespace

/// What was said: who sees it, for how long, and what is left of it.
class TstReveal final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ui::ConsoleStyle);
    }

    void asksForReasonAndPassword()
    {
        TranscriptsBench bench;
        bench.openSample();
        ask(bench);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("revealReasonLineEdit"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.api.reveals.count(), 0);
        QTest::keyClicks(&bench.find<QLineEdit>("revealReasonLineEdit"), QStringLiteral("Wrong address noted"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.api.reveals.count(), 0);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("revealPasswordLineEdit"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("quiet-harbour"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.api.reveals.last(),
                 (test::FakeCallApi::Reveal{bench.list.first().id,
                                            {QStringLiteral("Wrong address noted"), QStringLiteral("quiet-harbour")}}));
        // A second Enter while it is on its way is no second reveal.
        QTest::keyClick(dialogOf(bench), Qt::Key_Return);
        QCOMPARE(bench.api.reveals.count(), 1);
        bench.api.reveals.answerNext(contract::RevealedCall{test::spokenTurns(), bench.clock.now().addSecs(300)});
        QVERIFY(bench.screen->isRevealed());
        QVERIFY(!dialogOf(bench));
    }

    void aRefusalKeepsTheReasonAndDropsThePassword()
    {
        TranscriptsBench bench;
        bench.openSample();
        ask(bench);
        QTest::keyClicks(&bench.find<QLineEdit>("revealReasonLineEdit"), QStringLiteral("Wrong address noted"));
        QTest::keyClicks(&bench.find<QLineEdit>("revealPasswordLineEdit"), QStringLiteral("wrong"));
        QTest::keyClick(&bench.find<QLineEdit>("revealPasswordLineEdit"), Qt::Key_Return);
        const int audits = bench.audit.lists.count();
        bench.api.reveals.answerNext(Error{.code = ErrorCode::InvalidRequest,
                                           .fields = {{QStringLiteral("/password"), {}}},
                                           .triesLeft = 3});
        QVERIFY(dialogOf(bench));
        QVERIFY(!bench.screen->isRevealed());
        QCOMPARE(bench.find<QLineEdit>("revealReasonLineEdit").text(), QStringLiteral("Wrong address noted"));
        QVERIFY(bench.find<QLineEdit>("revealPasswordLineEdit").text().isEmpty());
        QCOMPARE(bench.audit.lists.count(), audits + 1);
        QTest::keyClicks(&bench.find<QLineEdit>("revealPasswordLineEdit"), QStringLiteral("again"));
        QTest::keyClick(&bench.find<QLineEdit>("revealPasswordLineEdit"), Qt::Key_Return);
        bench.api.reveals.answerNext(Error{.code = ErrorCode::RateLimited, .retryAfterSeconds = 900});
        QTest::keyClick(dialogOf(bench), Qt::Key_Escape);
        QVERIFY(!dialogOf(bench));
        QVERIFY(!bench.screen->isRevealed());
    }

    void isForAdmins()
    {
        TranscriptsBench bench(Role::Manager);
        bench.openSample();
        QVERIFY(!bench.find<QPushButton>("revealCallPushButton").isVisible());
        bench.key(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(!dialogOf(bench));
        bench.key(Qt::Key_C);
        QVERIFY(!bench.find<QPushButton>("unmaskPushButton").isVisible());
        bench.key(Qt::Key_N);
        QVERIFY(!bench.find<QWidget>("confirmUnmaskPushButton").isVisible());
        QCOMPARE(bench.audit.lists.count(), 0);
    }

    void isHiddenWhenTheTimeIsUp()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.reveal();
        auto& bar = bench.find<ui::RevealBar>("revealBar");
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.secondsLeft(), 300);
        bench.clock.advance(299);
        bar.look();
        QCOMPARE(bar.secondsLeft(), 1);
        QVERIFY(bench.screen->isRevealed());
        // A computer that slept wakes up late.
        bench.clock.advance(4000);
        bar.look();
        QVERIFY(!bench.screen->isRevealed());
        QVERIFY(!bar.isVisible());
        QVERIFY(!shows(bench, secret));
        QVERIFY(bench.said.last().contains(QStringLiteral("hidden again")));
    }

    void aWrongClockGetsNoMoreThanTheServiceGives()
    {
        for (const int off : {-3000, 3000}) {
            TranscriptsBench bench;
            bench.openSample();
            ask(bench);
            QTest::keyClicks(&bench.find<QLineEdit>("revealReasonLineEdit"), QStringLiteral("Wrong address"));
            QTest::keyClicks(&bench.find<QLineEdit>("revealPasswordLineEdit"), QStringLiteral("quiet-harbour"));
            QTest::keyClick(&bench.find<QLineEdit>("revealPasswordLineEdit"), Qt::Key_Return);
            bench.api.reveals.answerNext(contract::RevealedCall{test::spokenTurns(), bench.clock.now().addSecs(300 + off)});
            QCOMPARE(bench.find<ui::RevealBar>("revealBar").secondsLeft(), 300);
        }
    }

    void isHiddenByWhateverTakesTheScreenAway_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("Esc") << 0;
        QTest::newRow("hide now") << 1;
        QTest::newRow("another screen or the lock") << 2;
        QTest::newRow("minimised") << 3;
        QTest::newRow("another call") << 4;
        QTest::newRow("the call changed") << 5;
        QTest::newRow("too much was missed") << 6;
    }
    void isHiddenByWhateverTakesTheScreenAway()
    {
        QFETCH(int, way);
        TranscriptsBench bench;
        bench.openSample();
        bench.reveal();
        QVERIFY(bench.screen->isRevealed());
        CallSummary newer = bench.list.first();
        newer.version = 2;
        switch (way) {
        case 0:
            bench.key(Qt::Key_Escape);
            break;
        case 1:
            bench.find<QPushButton>("hideRevealedPushButton").click();
            break;
        case 2:
            bench.window->hide();
            break;
        case 3:
            bench.window->showMinimized();
            break;
        case 4:
            QTest::keyClick(&bench.find<QWidget>("callListView"), Qt::Key_Down);
            QTest::keyClick(&bench.find<QWidget>("callListView"), Qt::Key_Return);
            break;
        case 5:
            bench.feed.tell({9, newer});
            break;
        case 6:
            bench.feed.tell({9, Reset{}});
            break;
        }
        QTRY_VERIFY(!bench.screen->isRevealed());
        QVERIFY(!shows(bench, secret));
    }

    void anAnswerThatComesTooLateIsShownToNobody()
    {
        TranscriptsBench bench;
        bench.openSample();
        ask(bench);
        QTest::keyClicks(&bench.find<QLineEdit>("revealReasonLineEdit"), QStringLiteral("Wrong address"));
        QTest::keyClicks(&bench.find<QLineEdit>("revealPasswordLineEdit"), QStringLiteral("quiet-harbour"));
        QTest::keyClick(&bench.find<QLineEdit>("revealPasswordLineEdit"), Qt::Key_Return);
        // Locked in the meantime: the lock closes dialogs and takes the screen away.
        bench.window->hide();
        QVERIFY(!dialogOf(bench));
        bench.api.reveals.answerNext(contract::RevealedCall{test::spokenTurns(), bench.clock.now().addSecs(300)});
        bench.window->show();
        QVERIFY(!bench.screen->isRevealed());
    }

    void canNeitherBeMarkedNorCopied()
    {
        TranscriptsBench bench;
        bench.openSample();
        bench.reveal();
        QApplication::clipboard()->setText(QStringLiteral("before"));
        bench.key(Qt::Key_A, Qt::ControlModifier);
        bench.key(Qt::Key_C, Qt::ControlModifier);
        bench.key(Qt::Key_Home, Qt::ControlModifier);
        bench.key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        bench.key(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(bench.view().markedText().isEmpty());
        QVERIFY(!bench.view().markedPassage());
        QTest::mouseDClick(bench.view().viewport(), Qt::LeftButton, {}, QPoint(260, 30));
        bench.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
        if (QApplication::clipboard()->supportsSelection())
            QVERIFY(QApplication::clipboard()->text(QClipboard::Selection).isEmpty());
        bench.key(Qt::Key_M);
        QVERIFY(!QApplication::activePopupWidget());
        // Assistive programs are told the turn that one goes to, and no other.
        QAccessibleInterface* view = QAccessible::queryAccessibleInterface(&bench.view());
        bench.key(Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(!told(view).contains(secret));
        bench.key(Qt::Key_Down, Qt::NoModifier, 5);
        QVERIFY(view->focusChild()->text(QAccessible::Name).contains(secret));
        bench.key(Qt::Key_Escape);
        QVERIFY(!told(view).contains(secret));
        // And nothing of it is in any title.
        for (const QWidget* top : QApplication::topLevelWidgets())
            QVERIFY(!top->windowTitle().contains(secret));
    }

    void whatIsGoneCannotBeRevealed()
    {
        TranscriptsBench bench;
        bench.calls.first().sealedTextGone = true;
        bench.openSample();
        QVERIFY(!bench.find<QPushButton>("revealCallPushButton").isEnabled());
        bench.key(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(!dialogOf(bench));
        QVERIFY(bench.find<QLabel>("callStoresLabel").text().contains(QStringLiteral("gone for good")));
    }

    void anErasedCallersCallSaysSo()
    {
        TranscriptsBench bench;
        bench.calls.first().sealedTextGone = true;
        bench.calls.first().turns.clear();
        bench.calls.first().summary.redactionCount = 0;
        bench.openSample();
        QVERIFY(bench.find<QWidget>("callGoneNotice").isVisible());
        // Nothing was found harmless: nobody can know any more.
        QVERIFY(!bench.find<QWidget>("redactedChip").isVisible());
        QVERIFY(!bench.find<QPushButton>("missedPushButton").isEnabled());
        QVERIFY(bench.find<QLabel>("callStoresLabel").text().contains(QStringLiteral("erased")));
    }
};

QTEST_MAIN(TstReveal)
#include "tst_reveal.moc"
