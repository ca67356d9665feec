#include "adminbench.h"
#include "ui/admin/adminsection.h"
#include "ui/admin/emptystate.h"
#include "ui/admin/recordtable.h"
#include "ui/admin/toolpage.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fieldnote.h"
#include "ui/common/noticebar.h"
#include "ui/common/progressstrip.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using test::AdminBench;

namespace {

contract::RetentionRun run(bool dry, int rows)
{
    return {dry, {{QStringLiteral("call_texts"), rows}, {QStringLiteral("audit"), 0}}};
}

} // namespace

/// Retention, deliveries, coverage and keys.
class TstProtection final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QApplication::setStyle(new ConsoleStyle);
    }

    void retentionIsSavedByClass()
    {
        AdminBench bench;
        bench.open(AdminScreen::Retention);
        RecordList& list = bench.screen->section(AdminScreen::Retention).list();
        QCOMPARE(list.count(), bench.policy.classes.size());
        QCOMPARE(list.idAt(0), QStringLiteral("call_texts"));
        bench.type("retentionDaysLineEdit", QStringLiteral("30"));
        QVERIFY(bench.screen->isDirty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.privacy.savedRetentions.last(), (test::FakePrivacyApi::Retention{QStringLiteral("call_texts"), {30, 1}}));
        bench.policy.classes[0].days = 30;
        bench.policy.classes[0].version = 2;
        QVERIFY(bench.privacy.savedRetentions.answerNext(bench.policy));
        QVERIFY(!bench.screen->isDirty());
        // For ever is no number of days.
        bench.find<QRadioButton>("keepForeverRadioButton").setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.privacy.savedRetentions.last(),
                 (test::FakePrivacyApi::Retention{QStringLiteral("call_texts"), {std::nullopt, 2}}));
    }

    void theLeastIsKept()
    {
        AdminBench bench;
        bench.open(AdminScreen::Retention);
        bench.screen->section(AdminScreen::Retention).openRecord(QStringLiteral("clinical_notes"));
        bench.type("retentionDaysLineEdit", QStringLiteral("365"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bench.privacy.savedRetentions.count(), 0);
        QVERIFY(bench.find<FieldNote>("retentionDaysLineEditNote").text().contains(QStringLiteral("6 years")));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("retentionDaysLineEdit"));
    }

    void theAuditStays()
    {
        AdminBench bench;
        bench.open(AdminScreen::Retention);
        bench.screen->section(AdminScreen::Retention).openRecord(QStringLiteral("audit"));
        QVERIFY(bench.find<QRadioButton>("keepForeverRadioButton").isChecked());
        QVERIFY(!bench.find<QRadioButton>("keepDaysRadioButton").isEnabled());
    }

    void nothingIsDeletedThatWasNotLookedAt()
    {
        AdminBench bench;
        bench.open(AdminScreen::Retention);
        QVERIFY(!bench.find<QPushButton>("runRetentionPushButton").isEnabled());
        bench.press("dryRunPushButton");
        QCOMPARE(bench.privacy.retentionRuns.requests(), QList<bool>{true});
        QVERIFY(bench.privacy.retentionRuns.answerNext(run(true, 12)));
        QVERIFY(bench.find<QLabel>("dueLabel").text().contains(QStringLiteral("12")));
        bench.press("runRetentionPushButton");
        // It asks once more, and the safe answer has the focus.
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("keepDuePushButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(bench.privacy.retentionRuns.count(), 1);
        bench.press("runRetentionPushButton");
        bench.press("deleteDuePushButton");
        QCOMPARE(bench.privacy.retentionRuns.last(), false);
        QVERIFY(bench.privacy.retentionRuns.answerNext(run(false, 12)));
        QVERIFY(!bench.find<QPushButton>("runRetentionPushButton").isEnabled());
        QVERIFY(!bench.said.isEmpty());
        // How many rows there are is asked anew.
        QVERIFY(bench.privacy.policies.waiting() > 0);
    }

    void nothingDueCannotBeDeleted()
    {
        AdminBench bench;
        bench.open(AdminScreen::Retention);
        bench.press("dryRunPushButton");
        QVERIFY(bench.privacy.retentionRuns.answerNext(run(true, 0)));
        QVERIFY(!bench.find<QPushButton>("runRetentionPushButton").isEnabled());
        bench.press("dryRunPushButton");
        QVERIFY(bench.privacy.retentionRuns.answerNext(domain::Error{.code = domain::ErrorCode::Unavailable}));
        QVERIFY(bench.find<NoticeBar>("dueNotice").isVisible());
    }

    void deadLettersAreReplayed()
    {
        AdminBench bench;
        bench.open(AdminScreen::Deliveries);
        auto& table = bench.find<RecordTable>("deliveryTable");
        QCOMPARE(bench.calls.deliveryLists.last().state, contract::DeliveryState::Dead);
        QCOMPARE(table.model()->rowCount(), 2);
        table.setFocus();
        // The first one is chosen with the focus.
        QVERIFY(bench.find<QPushButton>("replayPushButton").isEnabled());
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&table, Qt::Key_R);
        QCOMPARE(bench.calls.replays.count(), 2);
        // Once is enough while it is under way.
        QTest::keyClick(&table, Qt::Key_R);
        QCOMPARE(bench.calls.replays.count(), 2);
        contract::Delivery waiting = bench.deliveries.at(0);
        waiting.state = contract::DeliveryState::Waiting;
        waiting.attempts = 0;
        QVERIFY(bench.calls.replays.answerNext(contract::DeliveryReply{waiting}));
        QVERIFY(bench.calls.replays.answerNext(domain::Error{.code = domain::ErrorCode::NotFound}));
        QCOMPARE(table.model()->index(0, 3).data().toString(), QStringLiteral("waiting"));
        QVERIFY(static_cast<ToolPage&>(bench.screen->page(AdminScreen::Deliveries)).notice().isVisible());
        QVERIFY(bench.said.last().contains(QLatin1Char('1')));
    }

    void deliveriesAreListedByState()
    {
        AdminBench bench;
        bench.open(AdminScreen::Deliveries);
        auto& state = bench.find<QComboBox>("deliveryStateComboBox");
        state.setFocus();
        QTest::keyClicks(&state, QStringLiteral("All"));
        QCOMPARE(bench.calls.deliveryLists.last().state, std::nullopt);
        bench.answerLists();
        auto& table = bench.find<RecordTable>("deliveryTable");
        QCOMPARE(table.model()->rowCount(), 4);
        // Only what was given up can be replayed.
        table.setCurrentIndex(table.model()->index(3, 0));
        QVERIFY(!bench.find<QPushButton>("replayPushButton").isEnabled());
        bench.deliveries.clear();
        QTest::keyClick(&state, Qt::Key_Home);
        bench.answerLists();
        QVERIFY(bench.screen->page(AdminScreen::Deliveries).findChild<EmptyState*>()->isVisible());
    }

    void coverageShowsBothSides()
    {
        AdminBench bench;
        bench.open(AdminScreen::Coverage);
        auto& identifiers = bench.find<RecordTable>("identifierTable");
        QVERIFY(identifiers.isVisible());
        QCOMPARE(identifiers.model()->rowCount(), bench.coverage.identifiers.size());
        QVERIFY(bench.find<QLabel>("coverageSummaryLabel").text().contains(QStringLiteral("4 of 6")));
        QVERIFY(bench.find<QLabel>("coverageReviewsLabel").text().contains(QStringLiteral("7 passages")));
        auto& first = bench.find<QAbstractButton>("identifiersButton");
        first.setFocus();
        QTest::keyClick(&first, Qt::Key_Right);
        if (!bench.find<QAbstractButton>("figuresButton").isChecked())
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        auto& figures = bench.find<RecordTable>("measuredTable");
        QVERIFY(figures.isVisible());
        figures.setFocus();
        QTest::keyClick(&figures, Qt::Key_Right);
        QVERIFY(figures.isExpanded(figures.model()->index(0, 0)));
    }

    void coverageThatDoesNotComeCanBeAskedForAgain()
    {
        AdminBench bench;
        bench.screen->showSection(AdminScreen::Coverage);
        QVERIFY(bench.calls.coverages.answerNext(domain::Error{.code = domain::ErrorCode::Unavailable}));
        auto* empty = bench.screen->page(AdminScreen::Coverage).findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QTest::keyClick(empty->findChild<QPushButton*>(), Qt::Key_Return);
        bench.answerLists();
        QVERIFY(bench.find<RecordTable>("identifierTable").isVisible());
    }

    void aNewKeyIsAskedForTwiceAndFollowed()
    {
        AdminBench bench;
        bench.open(AdminScreen::Keys);
        QVERIFY(bench.find<QLabel>("keyVersionLabel").text().contains(QLatin1Char('3')));
        bench.press("rotateKeysPushButton");
        QCOMPARE(bench.privacy.keyRotations.count(), 0);
        bench.press("rotateNowPushButton");
        QCOMPARE(bench.privacy.keyRotations.count(), 1);
        bench.keys = {4, QDateTime::currentDateTimeUtc(), 1204, 1204};
        QVERIFY(bench.privacy.keyRotations.answerNext(bench.keys));
        auto& progress = bench.find<ProgressStrip>("keyProgressBar");
        QVERIFY(progress.isVisible());
        QVERIFY(!bench.find<QPushButton>("rotateKeysPushButton").isEnabled());
        bench.keys.waiting = 0;
        QTRY_VERIFY(bench.privacy.keyStates.waiting() > 0);
        QVERIFY(bench.privacy.keyStates.answerNext(bench.keys));
        QVERIFY(!progress.isVisible());
        QVERIFY(bench.find<QPushButton>("rotateKeysPushButton").isEnabled());
        QVERIFY(bench.find<QPushButton>("rotateKeysPushButton").hasFocus());
        QVERIFY(bench.find<QLabel>("keyPersonsLabel").text().contains(QStringLiteral("1,204")));
    }

    void nothingIsPolledWhileHidden()
    {
        AdminBench bench;
        bench.keys.waiting = 3;
        bench.open(AdminScreen::Keys);
        bench.open(AdminScreen::Coverage);
        bench.privacy.keyStates.forget();
        QTest::qWait(1200);
        QCOMPARE(bench.privacy.keyStates.count(), 0);
        bench.open(AdminScreen::Keys);
        QCOMPARE(bench.privacy.keyStates.count(), 1);
    }
};

QTEST_MAIN(TstProtection)
#include "tst_protection.moc"
