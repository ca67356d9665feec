#include "shellbench.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fieldnote.h"
#include "ui/common/noticebar.h"
#include "ui/shell/keyssheet.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/sessionlock.h"
#include "ui/shell/signinpage.h"
#include "ui/shell/workspace.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using test::ShellBench;

namespace {

/// Rosa at work, with a note half typed in the calendar's place.
class Desk
{
public:
    Desk()
    {
        bench.show();
        bench.signIn();
        QTRY_VERIFY(QApplication::focusWidget());
        note = new QLineEdit(bench.window.workspace()->findChild<QWidget*>(QStringLiteral("startPushButton"))->parentWidget());
        note->setObjectName(QStringLiteral("noteLineEdit"));
        note->setAccessibleName(QStringLiteral("Note"));
        note->show();
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("side entrance"));
    }

    [[nodiscard]] LockPage& page() const { return bench.window.lockPage(); }
    [[nodiscard]] QLineEdit& password() const { return *page().findChild<QLineEdit*>(QStringLiteral("unlockPasswordLineEdit")); }
    [[nodiscard]] QString failure() const { return page().findChild<FieldNote*>(QStringLiteral("unlockNote"))->text(); }

    void typePassword(const QString& text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }

    ShellBench bench;
    QLineEdit* note = nullptr;
};

/// Every name that an assistive program finds under the object.
void collectNames(QAccessibleInterface* at, QStringList& names)
{
    if (!at)
        return;
    names.append(at->text(QAccessible::Name));
    names.append(at->text(QAccessible::Value));
    for (int i = 0; i < at->childCount(); ++i)
        collectNames(at->child(i), names);
}

} // namespace

class TstSessionLock final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }

    void idleConsoleCoversItself()
    {
        Desk desk;
        IdleWatch& watch = desk.bench.shell.lock().watch();
        desk.bench.clock.advance(9 * 60 + 59);
        watch.look();
        QVERIFY(!desk.page().isVisible());
        // A key counts from anew.
        QTest::keyClicks(desk.note, QStringLiteral("s"));
        desk.bench.clock.advance(9 * 60 + 59);
        watch.look();
        QVERIFY(!desk.page().isVisible());
        QTest::mouseClick(desk.note, Qt::LeftButton);
        desk.bench.clock.advance(10 * 60);
        watch.look();
        QVERIFY(desk.page().isVisible());
        QCOMPARE(desk.bench.window.windowTitle(), QStringLiteral("CallWaiting"));
        QCOMPARE(QApplication::focusWidget(), &desk.password());
    }

    void clinicMaySwitchItOffOrChangeIt()
    {
        Desk desk;
        desk.bench.feed.tell({5, domain::CatalogueChanged{}});
        domain::Clinic clinic = *ShellBench::rosa().clinic;
        clinic.idleLockMinutes = 0;
        clinic.name = QStringLiteral("Larkspur Lane");
        QVERIFY(desk.bench.schedule.clinics.answerNext(contract::ClinicReply{clinic}));
        desk.bench.clock.advance(86400);
        desk.bench.shell.lock().watch().look();
        QVERIFY(!desk.page().isVisible());
        QCOMPARE(desk.bench.window.findChild<QWidget*>(QStringLiteral("clinicLabel"))->accessibleName(), clinic.name);
        desk.bench.feed.tell({6, domain::CatalogueChanged{}});
        clinic.idleLockMinutes = 1;
        QVERIFY(desk.bench.schedule.clinics.answerNext(contract::ClinicReply{clinic}));
        desk.bench.shell.lock().watch().look();
        QVERIFY(desk.page().isVisible());
    }

    void firstKeyAfterASleepTypesNowhere()
    {
        Desk desk;
        desk.bench.clock.advance(3 * 3600);
        QTest::keyClick(desk.note, Qt::Key_X);
        QVERIFY(desk.page().isVisible());
        QCOMPARE(desk.note->text(), QStringLiteral("side entrance"));
        QVERIFY(desk.password().text().isEmpty());
    }

    void samePersonFindsEverythingAsItWas()
    {
        Desk desk;
        Workspace* workspace = desk.bench.window.workspace();
        QTest::keyClick(desk.note, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(desk.page().isVisible());
        desk.typePassword(QStringLiteral("quiet-harbour"));
        QCOMPARE(desk.bench.sessions.logIns.last(),
                 (contract::LogInRequest{QStringLiteral("rosa@larkspur.example"), QStringLiteral("quiet-harbour")}));
        contract::Session renewed = ShellBench::rosa();
        renewed.accessToken = QStringLiteral("another");
        QVERIFY(desk.bench.sessions.logIns.answerNext(renewed));
        QCOMPARE(desk.bench.window.workspace(), workspace);
        QVERIFY(workspace->isVisible());
        QCOMPARE(desk.note->text(), QStringLiteral("side entrance"));
        QTRY_COMPARE(QApplication::focusWidget(), desk.note);
        QCOMPARE(desk.bench.shell.session()->accessToken, QStringLiteral("another"));
        QCOMPARE(desk.bench.feed.retries(), 1);
        QVERIFY(desk.password().text().isEmpty());
        // And it can be locked again.
        desk.bench.clock.advance(600);
        desk.bench.shell.lock().watch().look();
        QVERIFY(desk.page().isVisible());
    }

    void wrongPasswordSaysHowManyTriesAreLeft()
    {
        Desk desk;
        desk.bench.shell.lock().lock(LockPage::Locked);
        desk.typePassword(QStringLiteral("wrong"));
        domain::Error wrong{.code = domain::ErrorCode::Unauthenticated};
        wrong.triesLeft = 2;
        QVERIFY(desk.bench.sessions.logIns.answerNext(wrong));
        QVERIFY2(desk.failure().contains(QStringLiteral("2 tr")), qPrintable(desk.failure()));
        QCOMPARE(QApplication::focusWidget(), &desk.password());
        QVERIFY(desk.password().text().isEmpty());
        QTest::keyClick(&desk.password(), Qt::Key_Return);
        QCOMPARE(desk.bench.sessions.logIns.count(), 2);
        desk.typePassword(QStringLiteral("wrong again"));
        domain::Error pause{.code = domain::ErrorCode::RateLimited};
        pause.retryAfterSeconds = 900;
        QVERIFY(desk.bench.sessions.logIns.answerNext(pause));
        desk.typePassword(QStringLiteral("quiet-harbour"));
        QCOMPARE(desk.bench.sessions.logIns.count(), 3);
        QVERIFY(!desk.failure().isEmpty());
        QVERIFY(!desk.page().findChild<QPushButton*>(QStringLiteral("unlockPushButton"))->isEnabled());
    }

    void nothingBeneathCanBeReached()
    {
        Desk desk;
        desk.note->setText(QStringLiteral("Nadia Okonjo"));
        int fired = 0;
        QObject::connect(new QShortcut(Qt::Key_F8, desk.bench.window.workspace()), &QShortcut::activated, &desk.page(),
                         [&fired] { ++fired; });
        QTest::keyClick(desk.note, Qt::Key_F8);
        QCOMPARE(fired, 1);
        desk.bench.shell.lock().lock(LockPage::Locked);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
        QCOMPARE(fired, 1);
        QStringList names;
        collectNames(QAccessible::queryAccessibleInterface(&desk.bench.window), names);
        QVERIFY(names.contains(QStringLiteral("Rosa Menzies")));
        QVERIFY(!names.contains(QStringLiteral("Nadia Okonjo")));
        QVERIFY(!names.contains(QStringLiteral("Note")));
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(QApplication::focusWidget(), i % 3 == 2 ? Qt::Key_F6 : Qt::Key_Tab);
            QVERIFY(desk.page().isAncestorOf(QApplication::focusWidget()));
        }
        for (const QWidget* other : QApplication::topLevelWidgets())
            QVERIFY(!other->isVisible() || other == &desk.bench.window || other->inherits("QFocusFrame"));
    }

    void menusAndSheetsClose()
    {
        Desk desk;
        auto* person = desk.bench.window.findChild<PersonButton*>();
        person->click();
        QTRY_VERIFY(person->menu().isVisible());
        desk.bench.shell.lock().lock(LockPage::Locked);
        QVERIFY(!person->menu().isVisible());
        QVERIFY(!desk.bench.window.findChild<KeysSheet*>()->isVisible());
    }

    void somebodyElseIsWarnedOfWhatIsTyped()
    {
        Desk desk;
        desk.bench.dirty = true;
        desk.bench.shell.lock().lock(LockPage::Locked);
        auto* other = desk.page().findChild<QPushButton*>(QStringLiteral("otherPersonPushButton"));
        other->setFocus();
        QTest::keyClick(other, Qt::Key_Return);
        QVERIFY(desk.bench.window.workspace());
        auto* notice = desk.page().findChild<NoticeBar*>(QStringLiteral("dropNotice"));
        QVERIFY(notice->isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("keepPushButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!notice->isVisible());
        QVERIFY(desk.bench.window.workspace());
        QTest::keyClick(other, Qt::Key_Return);
        QTest::keyClick(desk.page().findChild<QPushButton*>(QStringLiteral("dropPushButton")), Qt::Key_Return);
        QTRY_VERIFY(!desk.bench.window.workspace());
        QVERIFY(desk.bench.window.signInPage().isVisible());
        QCOMPARE(desk.bench.sessions.logOuts.count(), 1);
    }

    void somebodyElseSignsInAtOnceWhenNothingIsLost()
    {
        Desk desk;
        desk.bench.shell.lock().lock(LockPage::Locked);
        Q_EMIT desk.page().otherPersonRequested();
        QTRY_VERIFY(desk.bench.window.signInPage().isVisible());
        // Nobody is signed in: there is nothing to cover.
        desk.bench.clock.advance(86400);
        desk.bench.shell.lock().watch().look();
        QVERIFY(desk.bench.window.signInPage().isVisible());
    }

    void endedSessionKeepsTheOpenForm()
    {
        Desk desk;
        Workspace* workspace = desk.bench.window.workspace();
        desk.bench.feed.signOut();
        QVERIFY(desk.page().isVisible());
        desk.bench.feed.signOut();
        QCOMPARE(desk.page().accessibleName(), QStringLiteral("Session ended"));
        desk.typePassword(QStringLiteral("quiet-harbour"));
        QVERIFY(desk.bench.sessions.logIns.answerNext(ShellBench::rosa()));
        QCOMPARE(desk.bench.window.workspace(), workspace);
        QCOMPARE(desk.note->text(), QStringLiteral("side entrance"));
        QCOMPARE(desk.bench.feed.retries(), 1);
    }

    void anotherRoleGetsItsOwnScreens()
    {
        Desk desk;
        QPointer<Workspace> workspace = desk.bench.window.workspace();
        desk.bench.feed.signOut();
        desk.typePassword(QStringLiteral("quiet-harbour"));
        contract::Session promoted = ShellBench::rosa();
        promoted.staff.role = domain::Role::Manager;
        QVERIFY(desk.bench.sessions.logIns.answerNext(promoted));
        QVERIFY(!workspace);
        QVERIFY(desk.bench.window.findChild<QWidget*>(QStringLiteral("adminRailButton")));
    }
};

QTEST_MAIN(TstSessionLock)
#include "tst_sessionlock.moc"
