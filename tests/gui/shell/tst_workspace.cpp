#include "shellbench.h"
#include "ui/admin/adminscreen.h"
#include "ui/common/consolestyle.h"
#include "ui/common/labeledfield.h"
#include "ui/common/noticebar.h"
#include "ui/shell/firststartpage.h"
#include "ui/shell/passwordpage.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/secretpage.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;
using test::ShellBench;

namespace {

contract::Session manager(domain::Role role = domain::Role::Manager)
{
    contract::Session session = ShellBench::rosa();
    session.staff.role = role;
    return session;
}

QString fieldNote(ShellBench& bench, const char* edit)
{
    auto* field = bench.window.findChild<QWidget*>(QLatin1String(edit));
    return static_cast<LabeledField*>(field->parentWidget())->note();
}

void type(ShellBench& bench, const char* name, const QString& text)
{
    auto* edit = bench.window.findChild<QLineEdit*>(QLatin1String(name));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

} // namespace

class TstWorkspace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }

    void administrationIsForManagers()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        QVERIFY(!bench.window.findChild<QWidget*>(QStringLiteral("adminRailButton")));
        ShellBench other;
        other.show();
        other.signIn(manager());
        QVERIFY(!other.window.findChild<AdminScreen*>()->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_3, Qt::ControlModifier);
        QVERIFY(other.window.findChild<AdminScreen*>()->isVisible());
    }

    void bookingOfASettingShowsInTheCalendar()
    {
        ShellBench bench;
        bench.show();
        bench.signIn(manager());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_3, Qt::ControlModifier);
        domain::Booking booking;
        booking.id = domain::BookingId(QStringLiteral("9"));
        Q_EMIT bench.window.findChild<AdminScreen*>()->bookingChosen(booking);
        QVERIFY(!bench.window.findChild<AdminScreen*>()->isVisible());
        QCOMPARE(bench.shownBookings, QList<domain::Booking>{booking});
    }

    void ownPasswordIsChangedFromThePersonButton()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        bench.window.findChild<PersonButton*>()->menu().findChild<QAction*>(QStringLiteral("passwordAction"))->trigger();
        auto* page = bench.window.findChild<PasswordPage*>();
        QVERIFY(page->isVisible());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("currentPasswordLineEdit"));
        type(bench, "newPasswordLineEdit", QStringLiteral("short"));
        QVERIFY2(fieldNote(bench, "newPasswordLineEdit").contains(QLatin1Char('5')),
                 qPrintable(fieldNote(bench, "newPasswordLineEdit")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.accounts.passwordChanges.count(), 0);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("currentPasswordLineEdit"));
        type(bench, "currentPasswordLineEdit", QStringLiteral("wrong"));
        type(bench, "newPasswordLineEdit", QStringLiteral("loud-mountain"));
        type(bench, "newPasswordAgainLineEdit", QStringLiteral("loud-fountain"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.accounts.passwordChanges.count(), 0);
        type(bench, "newPasswordAgainLineEdit", QStringLiteral("loud-mountain"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        domain::Error wrong{.code = domain::ErrorCode::InvalidRequest};
        wrong.fields = {{QStringLiteral("/current_password"), QStringLiteral("is not")}};
        QVERIFY(bench.accounts.passwordChanges.answerNext(wrong));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("currentPasswordLineEdit"));
        QVERIFY(!fieldNote(bench, "currentPasswordLineEdit").isEmpty());
        type(bench, "currentPasswordLineEdit", QStringLiteral("quiet-harbour"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.accounts.passwordChanges.last(), (contract::ChangePasswordRequest{QStringLiteral("quiet-harbour"),
                                                                                        QStringLiteral("loud-mountain")}));
        QVERIFY(bench.accounts.passwordChanges.answerNext(domain::Done{}));
        QVERIFY(!page->isVisible());
        QVERIFY(bench.window.findChild<QLineEdit*>(QStringLiteral("newPasswordLineEdit"))->text().isEmpty());
        QVERIFY(bench.window.workspace()->statusLine().sentence().contains(QStringLiteral("password")));
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("startPushButton"));
    }

    void escapeLeavesThePasswordPage()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        bench.window.workspace()->showPasswordPage();
        type(bench, "currentPasswordLineEdit", QStringLiteral("quiet"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!bench.window.findChild<PasswordPage*>()->isVisible());
        QVERIFY(bench.window.findChild<QLineEdit*>(QStringLiteral("currentPasswordLineEdit"))->text().isEmpty());
    }

    void signOutAsksWhenSomethingIsTyped()
    {
        ShellBench bench;
        bench.show();
        bench.signIn();
        bench.dirty = true;
        auto* out = bench.window.findChild<PersonButton*>()->menu().findChild<QAction*>(QStringLiteral("signOutAction"));
        out->trigger();
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("staySignedInPushButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!bench.window.workspace()->notice().isVisible());
        out->trigger();
        auto* anyway = bench.window.findChild<QPushButton*>(QStringLiteral("signOutAnywayPushButton"));
        QTest::keyClick(anyway, Qt::Key_Return);
        QTRY_VERIFY(!bench.window.workspace());
    }

    void newClinicIsShownWhereToBegin()
    {
        ShellBench bench;
        bench.show();
        bench.shell.begin({});
        bench.shell.onServiceReady();
        QVERIFY(bench.installation.clinicLists.answerNext(contract::ClinicList{}));
        ClinicDraft draft;
        draft.name = QStringLiteral("Larkspur Lane Clinic");
        draft.adminEmail = QStringLiteral("rosa@larkspur.example");
        draft.password = draft.passwordAgain = QStringLiteral("quiet-harbour");
        Q_EMIT bench.window.firstStartPage().clinicChosen(draft);
        QVERIFY(bench.installation.additions.answerNext(
            contract::AddClinicReply{*ShellBench::rosa().clinic, QStringLiteral("told-once")}));
        bench.sessions.logIns.willAnswer(manager(domain::Role::Admin));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(bench.window.workspace());
        NoticeBar& notice = bench.window.workspace()->notice();
        QVERIFY(notice.isVisible());
        auto* setUp = bench.window.findChild<QPushButton*>(QStringLiteral("setUpProvidersPushButton"));
        setUp->setFocus();
        QTest::keyClick(setUp, Qt::Key_Return);
        QTRY_VERIFY(bench.window.findChild<AdminScreen*>()->isVisible());
        QVERIFY(!notice.isVisible());
    }
};

QTEST_MAIN(TstWorkspace)
#include "tst_workspace.moc"
