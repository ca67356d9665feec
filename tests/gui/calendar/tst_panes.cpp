#include "gui/shell/shellbench.h"
#include "screenharness.h"
#include "support/fakes/fakeaccountapi.h"
#include "ui/calendar/calendargrid.h"
#include "ui/common/consolestyle.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QWindow>

using namespace clinic;
using namespace clinic::ui;
using test::ScreenHarness;

namespace {

/// The calendar in the console's frame.
struct Desk
{
    Desk()
        : settings(directory.filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
        , themes(settings, desktop)
        , workspace(test::ClinicDay::session(), accounts, themes)
    {
        calendar.start();
        workspace.addScreen("calendar-days", "Calendar", "calendarRailButton", {calendar.screen.get(), {}});
        workspace.resize(1440, 900);
        workspace.show();
        workspace.activateWindow();
        workspace.showScreen(0);
    }
    ~Desk() { calendar.screen->setParent(nullptr); }

    /// Where the focus is after each of these presses.
    QStringList f6(int times, Qt::KeyboardModifiers modifiers = {}) const
    {
        QStringList visited;
        for (int i = 0; i < times; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, modifiers);
            visited.append(QApplication::focusWidget()->objectName());
        }
        return visited;
    }

    QTemporaryDir directory;
    QSettings settings;
    test::FakeDesktop desktop;
    ThemeController themes;
    test::FakeAccountApi accounts;
    ScreenHarness calendar;
    Workspace workspace;
};

} // namespace

class TestPanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }

    void f6GoesFromMonthToGrid()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.workspace));
        QTRY_COMPARE(QApplication::focusWidget(), &desk.calendar.grid());
        const QString grid = desk.calendar.grid().objectName();
        QCOMPARE(desk.f6(5),
                 (QStringList{"personButton", "calendarRailButton", "monthDays", "previousToolButton", grid}));
        QCOMPARE(desk.f6(3, Qt::ShiftModifier), (QStringList{"previousToolButton", "monthDays", "calendarRailButton"}));
    }

    void f6ComesBackToTheFieldOfTheBooking()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.workspace));
        desk.calendar.holdByEnter(0, "14:00");
        auto* patient = desk.calendar.find<QLineEdit>("patientNameLineEdit");
        QTRY_COMPARE(QApplication::focusWidget(), patient);
        const QString grid = desk.calendar.grid().objectName();
        QCOMPARE(desk.f6(6), (QStringList{"personButton", "calendarRailButton", "monthDays", "previousToolButton", grid,
                                          "patientNameLineEdit"}));
    }

    void foldedMonthIsNoPane()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.workspace));
        desk.workspace.resize(1280, 800);
        QTRY_VERIFY(!desk.calendar.find<QWidget>("miniMonth")->isVisible());
        desk.calendar.grid().setFocus();
        QCOMPARE(desk.f6(4), (QStringList{"personButton", "calendarRailButton", "monthToolButton",
                                          desk.calendar.grid().objectName()}));
    }

    void undoAndRedoByKeys()
    {
        Desk desk;
        ScreenHarness& s = desk.calendar;
        QVERIFY(QTest::qWaitForWindowActive(&desk.workspace));
        QObject::connect(s.screen.get(), &CalendarScreen::statusMessage, &desk.workspace, &Workspace::say);
        domain::Booking leon = s.day.book(0, "13:00", 30, "Leon Abara", 3);
        s.feed.tell({s.position++, leon});
        for (const domain::SlotId& id : leon.slotIds) {
            domain::Slot slot = s.day.slot(0, id == leon.slotIds.first() ? "13:00" : "13:15");
            ++slot.version;
            s.feed.tell({s.position++, slot});
        }
        QTRY_VERIFY(s.grid().scene().blockAt(0, s.day.at("13:00")) >= 0);
        s.focusTime(0, "13:00");
        const auto answer = [&](domain::BookingStatus status) {
            QCOMPARE(s.api.statusChanges.last().request.status, status);
            leon.status = status;
            ++leon.version;
            s.api.statusChanges.answerNext(contract::BookingReply{leon, {}});
        };
        QTest::keyClick(&s.grid(), Qt::Key_A);
        answer(domain::BookingStatus::Arrived);
        auto* button = desk.workspace.findChild<QAbstractButton*>("undoPushButton");
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), "Undo");
        QTest::keyClick(desk.workspace.windowHandle(), Qt::Key_Z, Qt::ControlModifier);
        answer(domain::BookingStatus::Booked);
        QCOMPARE(button->text(), "Redo");
        QTest::keyClick(desk.workspace.windowHandle(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        answer(domain::BookingStatus::Arrived);
        QTest::keyClick(desk.workspace.windowHandle(), Qt::Key_Z, Qt::ControlModifier);
        answer(domain::BookingStatus::Booked);
        QTest::keyClick(desk.workspace.windowHandle(), Qt::Key_Y, Qt::ControlModifier);
        answer(domain::BookingStatus::Arrived);
        QCOMPARE(s.api.statusChanges.count(), 5);
    }

    void theToolBarStandsBetweenMonthAndGrid()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.workspace));
        auto* today = desk.calendar.find<QWidget>("todayPushButton");
        QVERIFY(today);
        today->setFocus();
        QCOMPARE(desk.f6(1), QStringList{desk.calendar.grid().objectName()});
        today->setFocus();
        QCOMPARE(desk.f6(1, Qt::ShiftModifier), QStringList{"monthDays"});
    }
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
