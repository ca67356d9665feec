#include "gui/shell/shellbench.h"
#include "screenharness.h"
#include "ui/calendar/calendargrid.h"
#include "ui/common/consolestyle.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

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
        , workspace(test::ClinicDay::session(), themes)
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
        QCOMPARE(desk.f6(3, Qt::ShiftModifier),
                 (QStringList{"previousToolButton", "monthDays", "calendarRailButton"}));
    }

    void f6ComesBackToTheFieldOfTheBooking()
    {
        Desk desk;
        QVERIFY(QTest::qWaitForWindowActive(&desk.workspace));
        desk.calendar.holdByEnter(0, "14:00");
        auto* patient = desk.calendar.find<QLineEdit>("patientNameLineEdit");
        QTRY_COMPARE(QApplication::focusWidget(), patient);
        const QString grid = desk.calendar.grid().objectName();
        QCOMPARE(desk.f6(6), (QStringList{"personButton", "calendarRailButton", "monthDays", "previousToolButton",
                                          grid, "patientNameLineEdit"}));
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
