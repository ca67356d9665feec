// Paints what stands beside the calendar, and the month, into PNG files, to be looked at: shot_calendarside DIR

#include "sampledays.h"
#include "screenharness.h"
#include "ui/calendar/calendargrid.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QToolButton>

using namespace clinic;
using namespace clinic::domain;
using test::ClinicDay;
using test::ScreenHarness;

namespace {

QString target;
constexpr QSize whole(1368, 820);
constexpr QSize small(1224, 640);

void useTheme(bool dark)
{
    QApplication::setPalette((dark ? ui::Tokens::dark() : ui::Tokens::light()).palette());
}

void settle(ScreenHarness& screen)
{
    for (int i = 0; i < 6; ++i) {
        QCoreApplication::processEvents();
        screen.answerLists();
    }
}

void shoot(ScreenHarness& screen, const QString& name)
{
    settle(screen);
    QTest::qWait(90);
    settle(screen);
    screen.screen->grab().save(QDir(target).filePath(name + ".png"));
}

void fill(ScreenHarness& screen)
{
    test::fillTuesday(screen.day);
    screen.day.inventLoads();
    screen.day.hold(1, "11:30", 45, ClinicDay::voxanne(), screen.clock.now().addSecs(14 * 60 + 32));
    screen.day.hold(2, "13:30", 30, ClinicDay::colleague(), screen.clock.now().addSecs(3 * 60 + 10));
    WaitlistEntry farah = screen.day.waits(1, "Farah Nasser", 2, 0, 9);
    farah.note = "mornings";
    WaitlistEntry otto = screen.day.waits(2, "Otto Lindgren", 0, -1, 6);
    otto.latest = screen.day.at(screen.day.date(), "11:30");
    WaitlistEntry bea = screen.day.waits(3, "Bea Santoro", 7, 2, 4);
    bea.earliest = screen.day.at(screen.day.date().addDays(2), "00:00");
    WaitlistEntry rhys = screen.day.waits(4, "Rhys Evander-Montgomery", 6, 1, 0);
    rhys.latest = screen.day.at(screen.day.date(), "13:00");
    screen.waiting = {farah, otto, bea, rhys};
}

void offerTo(WaitlistEntry& entry, const ScreenHarness& screen, int provider, const QString& time)
{
    entry.state = WaitlistState::Offered;
    entry.offer = WaitlistOffer{HoldId(qint64(77)),
                                {},
                                screen.day.providers().at(provider).id,
                                screen.day.at(time),
                                screen.day.at(time).addSecs(45 * 60),
                                screen.clock.now().addSecs(3552)};
}

void shootWhole(bool dark, bool rtl)
{
    useTheme(dark);
    QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    ScreenHarness screen;
    fill(screen);
    offerTo(screen.waiting[1], screen, 0, "14:00");
    screen.start(whole);
    const QString name = rtl ? "rtl" : dark ? "dark" : "light";
    QTest::qWait(90);
    screen.holdByEnter(0, "16:30");
    shoot(screen, "side-day-" + name);
    QTest::keyClick(screen.screen.get(), Qt::Key_W, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    shoot(screen, "side-waiting-" + name);
    QTest::keyClick(screen.screen.get(), Qt::Key_C, Qt::AltModifier);
    shoot(screen, "side-checkin-" + name);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    shoot(screen, "side-checkin-list-" + name);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void shootForms()
{
    useTheme(false);
    ScreenHarness screen;
    fill(screen);
    screen.start(whole);
    QTest::keyClick(screen.screen.get(), Qt::Key_W, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Insert);
    shoot(screen, "side-adding");
    QTest::keyClick(screen.find<QLineEdit>("waitingPatientLineEdit"), Qt::Key_Return);
    shoot(screen, "side-adding-errors");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    screen.find<QToolButton>("providersToolButton")->click();
    shoot(screen, "side-providers");
    QTest::keyClick(screen.find<QListView>("providersListView"), Qt::Key_Down);
    QTest::keyClick(screen.find<QListView>("providersListView"), Qt::Key_Space);
    shoot(screen, "side-providers-two");
}

void shootEmpty()
{
    useTheme(false);
    ScreenHarness screen;
    screen.start(whole);
    shoot(screen, "side-empty");
    QTest::keyClick(screen.screen.get(), Qt::Key_C, Qt::AltModifier);
    shoot(screen, "side-checkin-empty");
}

void shootFailed()
{
    useTheme(false);
    ScreenHarness screen;
    screen.answersSide = false;
    screen.start(whole);
    Error error;
    error.code = ErrorCode::Unavailable;
    screen.waitlist.lists.answerNext(error);
    screen.screen->grab().save(QDir(target).filePath("side-failed.png"));
}

void shootMonth(bool dark, bool rtl)
{
    useTheme(dark);
    QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    ScreenHarness screen;
    fill(screen);
    screen.timeOff = {{TimeOffId(qint64(1)), {}, screen.day.at({2026, 11, 30}, "00:00"),
                       screen.day.at({2026, 12, 1}, "00:00"), "St Andrew's Day"},
                      {TimeOffId(qint64(2)), screen.day.providers().at(2).id, screen.day.at({2026, 11, 17}, "16:00"),
                       screen.day.at({2026, 11, 17}, "17:30"), "Training"},
                      {TimeOffId(qint64(3)), screen.day.providers().at(0).id, screen.day.at({2026, 11, 24}, "08:00"),
                       screen.day.at({2026, 11, 27}, "17:30"), "Conference"}};
    screen.start(whole);
    QTest::keyClick(&screen.grid(), Qt::Key_O);
    shoot(screen, rtl ? "month-rtl" : dark ? "month-dark" : "month-light");
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void shootOverlays()
{
    useTheme(false);
    ScreenHarness screen;
    fill(screen);
    screen.start(whole);
    settle(screen);
    QTest::keyClick(&screen.grid(), Qt::Key_G);
    QTest::keyClicks(QApplication::focusWidget(), "fri");
    shoot(screen, "day-chooser");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(screen.screen.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), "oko");
    QTest::qWait(200);
    Contact nadia{ContactId(qint64(1)), "Nadia Okonjo", "+447700900142", {}, QDate(1988, 3, 4), 1};
    Contact nell{ContactId(qint64(2)), "Nell Okofar", "+447700900618", {}, QDate(1961, 3, 4), 1};
    screen.contacts.searches.answerNext(contract::ContactList{{nadia, nell}});
    shoot(screen, "search-people");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    contract::BookingList list = screen.day.bookingList({screen.day.at("08:00"), screen.day.at("15:00")});
    list.bookings = list.bookings.mid(2, 6);
    screen.contacts.bookingLists.answerNext(list);
    shoot(screen, "search-bookings");
}

void shootSmall()
{
    useTheme(false);
    ScreenHarness screen;
    fill(screen);
    screen.start(small);
    screen.holdByEnter(0, "14:00");
    shoot(screen, "small-folded");
    QTest::keyClick(screen.screen.get(), Qt::Key_W, Qt::AltModifier);
    shoot(screen, "small-waiting");
    ScreenHarness narrow;
    fill(narrow);
    narrow.start({1000, 640});
    QTest::keyClick(narrow.screen.get(), Qt::Key_C, Qt::AltModifier);
    shoot(narrow, "narrow-checkin");
}

void shootSuggestion()
{
    useTheme(false);
    ScreenHarness screen;
    fill(screen);
    screen.start(whole);
    settle(screen);
    screen.tellSlots(0, "15:30", 60, SlotStatus::Free);
    QTest::qWait(300);
    if (screen.waitlist.lists.waiting() > 0)
        screen.waitlist.lists.answerNext(contract::Waitlist{{screen.waiting.first(), screen.waiting.at(2)}, 9});
    shoot(screen, "side-suggestion");
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setStyle(new ui::ConsoleStyle);
    QApplication::setFont(ui::fonts::application());
    target = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    shootWhole(false, false);
    shootWhole(true, false);
    shootWhole(false, true);
    shootForms();
    shootEmpty();
    shootFailed();
    shootMonth(false, false);
    shootMonth(true, false);
    shootMonth(false, true);
    shootOverlays();
    shootSmall();
    shootSuggestion();
    return 0;
}
