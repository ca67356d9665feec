#include "shellbench.h"
#include "ui/common/chip.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fieldnote.h"
#include "ui/common/tokens.h"
#include "ui/shell/firststartpage.h"
#include "ui/shell/keyssheet.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/secretpage.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>

using namespace clinic;
using namespace clinic::ui;
using test::ShellBench;

namespace {

QAction* menuAction(ShellBench& bench, const char* name)
{
    return bench.window.findChild<PersonButton*>()->menu().findChild<QAction*>(QLatin1String(name));
}

QString nameOf(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return widget.accessibleName();
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return button ? button->text() : QString();
}

} // namespace

class TstShell final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }

    void demoSignsItselfIn()
    {
        ShellBench bench;
        bench.show();
        bench.shell.askWhere();
        QVERIFY(bench.window.firstStartPage().isVisible());
        Q_EMIT bench.window.firstStartPage().demoChosen();
        QCOMPARE(bench.wanted, (QList<ServiceChoice>{{ServicePlace::Demo, {}}}));
        QVERIFY(bench.window.startPage().isVisible());
        bench.sessions.logIns.willAnswer(ShellBench::rosa());
        bench.shell.onServiceReady();
        QTRY_VERIFY(bench.window.workspace());
        QCOMPARE(bench.sessions.logIns.last().email, QStringLiteral("reception@demo-1.test"));
        QCOMPARE(bench.proven.size(), 1);
    }

    void ownClinicIsMadeAndItsAdminSignedIn()
    {
        ShellBench bench;
        bench.show();
        bench.shell.askWhere();
        ClinicDraft draft;
        draft.name = QStringLiteral("Larkspur Lane Clinic");
        draft.timeZone = QStringLiteral("Europe/London");
        draft.adminName = QStringLiteral("Rosa Menzies");
        draft.adminEmail = QStringLiteral("rosa@larkspur.example");
        draft.password = draft.passwordAgain = QStringLiteral("quiet-harbour");
        Q_EMIT bench.window.firstStartPage().thisComputerChosen();
        QCOMPARE(bench.wanted, (QList<ServiceChoice>{{ServicePlace::ThisComputer, {}}}));
        bench.shell.onServiceReady();
        QVERIFY(bench.installation.clinicLists.answerNext(contract::ClinicList{}));
        QVERIFY(bench.window.firstStartPage().isVisible());
        Q_EMIT bench.window.firstStartPage().clinicChosen(draft);
        QCOMPARE(bench.installation.additions.count(), 1);
        QCOMPARE(bench.installation.additions.last().slug, QStringLiteral("larkspur-lane-clinic"));
        QVERIFY(bench.installation.additions.answerNext(
            contract::AddClinicReply{*ShellBench::rosa().clinic, QStringLiteral("told-once")}));
        QVERIFY(bench.window.secretPage().isVisible());
        auto* secret = bench.window.findChild<QLineEdit*>(QStringLiteral("webhookSecretLineEdit"));
        QCOMPARE(secret->text(), QStringLiteral("told-once"));
        bench.sessions.logIns.willAnswer(ShellBench::rosa());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(bench.window.workspace());
        QVERIFY(secret->text().isEmpty());
        QCOMPARE(bench.sessions.logIns.last().password, QStringLiteral("quiet-harbour"));
        QCOMPARE(bench.proven, (QList<ServiceChoice>{{ServicePlace::ThisComputer, {}}}));
    }

    void refusedClinicCanBeCorrected()
    {
        ShellBench bench;
        bench.show();
        bench.shell.askWhere();
        Q_EMIT bench.window.firstStartPage().clinicChosen({});
        QVERIFY(bench.installation.additions.answerNext(domain::Error{.code = domain::ErrorCode::StateConflict}));
        QVERIFY(bench.window.firstStartPage().isVisible());
        auto* note = bench.window.findChild<FieldNote*>(QStringLiteral("firstStartNote"));
        QVERIFY(!note->text().isEmpty());
    }

    void installationWithoutClinicAsksForOne()
    {
        ShellBench bench;
        bench.show();
        bench.shell.begin({});
        bench.shell.onServiceReady();
        QVERIFY(bench.installation.clinicLists.answerNext(contract::ClinicList{}));
        QVERIFY(bench.window.firstStartPage().isVisible());
    }

    void knownInstallationGoesToSignIn()
    {
        ShellBench bench;
        bench.show();
        bench.shell.begin({});
        bench.shell.onServiceReady();
        QVERIFY(bench.installation.clinicLists.answerNext(contract::ClinicList{{*ShellBench::rosa().clinic}}));
        QVERIFY(bench.window.signInPage().isVisible());
    }

    void wrongServerIsNotRemembered()
    {
        ShellBench bench;
        bench.show();
        bench.shell.begin({ServicePlace::Server, QUrl(QStringLiteral("https://wrong.example"))});
        bench.shell.onServiceReady();
        bench.sessions.logIns.willAnswer(domain::Error{.code = domain::ErrorCode::Offline});
        Q_EMIT bench.window.signInPage().signInRequested(QStringLiteral("rosa@larkspur.example"), QStringLiteral("x"));
        auto* note = bench.window.findChild<FieldNote*>(QStringLiteral("signInNote"));
        QTRY_VERIFY(note->text().startsWith(QStringLiteral("The clinic's service cannot be reached.")));
        QVERIFY(bench.proven.isEmpty());
        bench.window.findChild<QPushButton*>(QStringLiteral("otherPlacePushButton"))->click();
        QVERIFY(bench.window.firstStartPage().isVisible());
    }

    void serviceThatDoesNotStartSaysWhyAndCanBeTriedAgain()
    {
        ShellBench bench;
        bench.show();
        bench.shell.begin({});
        const QString reason = QStringLiteral("PostgreSQL 15 was not found. Install it: apt-get install postgresql");
        bench.shell.onServiceFailed(reason);
        auto* shown = bench.window.findChild<QLabel*>(QStringLiteral("startFailureLabel"));
        QVERIFY(shown->isVisible());
        QCOMPARE(shown->text(), reason);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("retryPushButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.wanted.size(), 2);
        QVERIFY(!shown->isVisible());
    }

    void restartOfTheServiceLeavesWorkAlone()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        Workspace* before = bench.window.workspace();
        bench.shell.onServiceReady();
        bench.shell.onServiceFailed(QStringLiteral("crashed"));
        QCOMPARE(bench.window.workspace(), before);
        QVERIFY(before->isVisible());
    }

    void connectionShowsInChipAndScreen()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        auto* chip = bench.window.findChild<Chip*>(QStringLiteral("connectionChip"));
        QCOMPARE(chip->text(), QStringLiteral("Connecting"));
        bench.feed.enter(domain::ConnectionState::Live);
        QCOMPARE(chip->text(), QStringLiteral("Live"));
        bench.feed.goOffline(QDateTime(QDate(2026, 7, 17), QTime(13, 2), Qt::UTC));
        QCOMPARE(chip->text(), QStringLiteral("Offline since 14:02"));
        QCOMPARE(bench.seenConnection, domain::ConnectionState::Offline);
        bench.feed.enter(domain::ConnectionState::CatchingUp);
        QCOMPARE(chip->text(), QStringLiteral("Catching up"));
    }

    void screensSpeakInTheStatusLine()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        bench.window.workspace()->findChild<QPushButton*>(QStringLiteral("endPushButton"))->click();
        QCOMPARE(bench.window.workspace()->statusLine().sentence(), QStringLiteral("Pressed end."));
    }

    void ctrlZTakesBackWhatTheStatusLineOffers()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        Workspace* workspace = bench.window.workspace();
        auto* button = workspace->findChild<QPushButton*>(QStringLiteral("undoPushButton"));
        QVERIFY(!button->isVisible());
        int undone = 0;
        const Undo undo{QStringLiteral("Undo cancel"), [&undone] { ++undone; }};
        workspace->say(QStringLiteral("calendar-x"), QStringLiteral("Cancelled Leon Abara."), undo);
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), undo.text);
        QWidget* before = QApplication::focusWidget();
        QTest::keyClick(before, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(before, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone, 1);
        QVERIFY(!button->isVisible());
        workspace->say(QStringLiteral("calendar-x"), QStringLiteral("Cancelled Leon Abara."), undo);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(undone, 2);
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void themeSwitchesInTheMenu()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        QVERIFY(!Tokens::of(bench.window.palette()).isDark());
        menuAction(bench, "darkThemeAction")->trigger();
        QTRY_VERIFY(Tokens::of(bench.window.palette()).isDark());
        QTRY_VERIFY(Tokens::of(bench.window.workspace()->findChild<QPushButton*>()->palette()).isDark());
        menuAction(bench, "systemThemeAction")->trigger();
        QTRY_VERIFY(!Tokens::of(bench.window.palette()).isDark());
        bench.desktop.setDark(true);
        QTRY_VERIFY(Tokens::of(bench.window.palette()).isDark());
    }

    void signOutForgetsTheSession()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        menuAction(bench, "signOutAction")->trigger();
        QTRY_VERIFY(!bench.window.workspace());
        QVERIFY(bench.window.signInPage().isVisible());
        QCOMPARE(bench.sessions.logOuts.count(), 1);
        QVERIFY(!bench.shell.session());
        QVERIFY(bench.window.findChild<QLineEdit*>(QStringLiteral("passwordLineEdit"))->text().isEmpty());
    }

    void operatorsAreSentElsewhere()
    {
        ShellBench bench;
        bench.show();
        bench.shell.begin({ServicePlace::Server, QUrl(QStringLiteral("https://calendar.larkspur.example"))});
        bench.shell.onServiceReady();
        contract::Session session = ShellBench::rosa();
        session.clinic.reset();
        session.staff.role = domain::Role::Operator;
        bench.sessions.logIns.willAnswer(session);
        Q_EMIT bench.window.signInPage().signInRequested(QStringLiteral("op@example.test"), QStringLiteral("x"));
        QTRY_COMPARE(bench.sessions.logOuts.count(), 1);
        QVERIFY(!bench.window.workspace());
    }

    void f6GoesRoundThePanes()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("startPushButton"));
        QStringList visited;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
            visited.append(QApplication::focusWidget()->objectName());
        }
        QCOMPARE(visited, (QStringList{QStringLiteral("endPushButton"), QStringLiteral("personButton"),
                                       QStringLiteral("calendarRailButton"), QStringLiteral("startPushButton")}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("calendarRailButton"));
    }

    void railIsOneTabStopWithArrowsInside()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        auto* calendar = bench.window.findChild<QWidget*>(QStringLiteral("calendarRailButton"));
        auto* keys = bench.window.findChild<QWidget*>(QStringLiteral("keysRailButton"));
        QVERIFY(calendar->focusPolicy() & Qt::TabFocus);
        QVERIFY(!(keys->focusPolicy() & Qt::TabFocus));
        calendar->setFocus();
        QTest::keyClick(calendar, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), keys);
        QTest::keyClick(keys, Qt::Key_Return);
        QVERIFY(bench.window.findChild<KeysSheet*>()->isVisible());
    }

    void keysSheetGivesTheFocusBack()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        QWidget* before = QApplication::focusWidget();
        QTest::keyClick(before, Qt::Key_F1);
        auto* sheet = bench.window.findChild<KeysSheet*>();
        QVERIFY(sheet->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
        QCOMPARE(QApplication::focusWidget(), before);
    }

    void everythingReachableHasNames_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("start") << 0;
        QTest::newRow("first start") << 1;
        QTest::newRow("clinic form") << 2;
        QTest::newRow("secret") << 3;
        QTest::newRow("sign-in") << 4;
        QTest::newRow("workspace") << 5;
    }

    void everythingReachableHasNames()
    {
        QFETCH(int, page);
        ShellBench bench;
        bench.show();
        MainWindow& window = bench.window;
        if (page == 0)
            bench.shell.onServiceFailed(QStringLiteral("reason"));
        else if (page == 1)
            bench.shell.askWhere();
        else if (page == 2) {
            window.firstStartPage().showClinicForm();
            window.showPage(window.firstStartPage());
        } else if (page == 3)
            window.showPage(window.secretPage());
        else if (page == 4)
            window.showPage(window.signInPage());
        else
            bench.signIn();
        const QList<QWidget*> reachable = test::focusable(window);
        QVERIFY(reachable.size() >= 2);
        for (const QWidget* widget : reachable) {
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!nameOf(*widget).isEmpty(), qPrintable(widget->objectName()));
        }
    }

    void nothingIsCutAtTheSmallestWindow()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        bench.window.resize(bench.window.minimumSize());
        QCoreApplication::processEvents();
        QCOMPARE(bench.window.size(), QSize(1024, 640));
        for (const QWidget* widget : test::focusable(bench.window)) {
            const QRect place(widget->mapTo(&bench.window, QPoint()), widget->size());
            QVERIFY2(bench.window.rect().contains(place), qPrintable(widget->objectName()));
        }
        QCOMPARE(bench.window.findChild<QWidget*>(QStringLiteral("calendarRailButton"))->width(), 56);
    }

    void rightToLeftMirrors()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        ShellBench bench;
        bench.show();
        bench.signIn();
        const auto* rail = bench.window.findChild<QWidget*>(QStringLiteral("navigationRail"));
        QTRY_VERIFY(rail->mapTo(&bench.window, QPoint()).x() > bench.window.width() / 2);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    }
};

QTEST_MAIN(TstShell)
#include "tst_shell.moc"
