// Paints the calendar on an invented day into PNG files, to be looked at: shot_calendar DIR

#include "screenharness.h"
#include "ui/calendar/calendargrid.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using test::ClinicDay;
using test::ScreenHarness;

namespace {

QString target;

void fillTuesday(ClinicDay& day)
{
    using enum BookingStatus;
    day.book(0, "09:00", 30, "Mara Holmqvist", 0, Completed);
    day.book(0, "09:30", 15, "Tom Eckhart", 2, Completed);
    day.book(0, "09:45", 45, "Jonas Pelham", 4, NoShow).note = "Called at 10:05, no answer";
    day.book(0, "10:30", 45, "Amara Osei", 1, InProgress).bookedBy = "Voxanne";
    day.book(0, "11:15", 15, "Ben Tallis", 2, Arrived);
    day.book(0, "11:45", 30, "Iris van Doren", 0);
    day.book(0, "13:00", 30, "Leon Abara", 3);
    day.book(0, "13:30", 15, "Sofia Reyes", 2);
    day.book(0, "14:45", 15, "Olu Martins", 2);
    day.book(0, "15:30", 60, "Hanna Brandt", 4).note = "New patient, prefers mornings";
    day.book(1, "09:00", 60, "Yusuf Karim", 0, Completed);
    day.book(1, "10:15", 30, "Dora Fenwick", 5, Cancelled);
    day.book(1, "10:45", 30, "Chloe Bannister", 5, Arrived);
    day.book(1, "12:15", 30, "Marek Dusan", 5);
    day.overbook(1, "12:15", 30, "Ada Prior", 0);
    day.book(1, "13:30", 30, "Grace Ilunga", 3);
    day.book(1, "14:30", 45, "Ruth Callow", 0).bookedBy = "Voxanne";
    day.book(1, "15:15", 45, "Peter Noack", 5);
    day.book(2, "10:00", 15, "Nell Okafor", 7, Completed);
    day.book(2, "10:15", 30, "Sam Whitlock", 3, Completed);
    day.book(2, "11:00", 30, "Lucia Ferro", 7, Arrived);
    day.book(2, "11:45", 15, "Amit Sethi", 7);
    day.book(2, "12:00", 45, "Dana Kowal", 6).note = "Interpreter: Polish";
    day.book(2, "14:15", 15, "Ivo Maric", 7);
    day.book(2, "15:00", 45, "Wren Adeyemi", 6);
    day.block(2, "16:00", 30);
}

void fillWeek(ClinicDay& day)
{
    const QStringList names{"Ida Voss",     "Noor Haddad", "Emil Sandor",  "Lena Quist",  "Omar Vance",  "Tess Jansen",
                            "Hugo Martins", "Priya Nair",  "Cleo Santoro", "Max Eriksen", "Zoe Fontaine"};
    int turn = 0;
    for (const int offset : {-1, 1, 2, 3}) {
        const QDate date = QDate(2026, 11, 17).addDays(offset);
        day.open(date);
        for (int provider = 0; provider < 3; ++provider) {
            const auto status = offset < 0 ? BookingStatus::Completed : BookingStatus::Booked;
            for (const char* time : {"10:00", "10:45", "11:30", "13:45", "14:30", "15:30"}) {
                if (++turn % 4 == 0)
                    continue;
                day.book(provider, time, turn % 3 == 0 ? 45 : 30, names.at(turn % names.size()), turn % 8,
                         turn % 13 == 0 ? BookingStatus::Cancelled : status);
            }
        }
    }
    day.setDate({2026, 11, 17});
}

void holds(ScreenHarness& screen)
{
    screen.day.hold(1, "11:30", 45, ClinicDay::voxanne(), screen.clock.now().addSecs(14 * 60 + 32));
    screen.day.hold(2, "13:30", 30, ClinicDay::colleague(), screen.clock.now().addSecs(3 * 60 + 10));
}

void useTheme(bool dark)
{
    QApplication::setPalette((dark ? ui::Tokens::dark() : ui::Tokens::light()).palette());
}

void shoot(ScreenHarness& screen, const QString& name)
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    screen.screen->grab().save(QDir(target).filePath(name + ".png"));
}

void type(ScreenHarness& screen, const QString& name, const QString& text)
{
    auto* edit = screen.find<QLineEdit>(name);
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

void startDay(ScreenHarness& screen, const QSize& size)
{
    fillTuesday(screen.day);
    holds(screen);
    screen.start(size);
}

void shootDay(bool dark)
{
    useTheme(dark);
    ScreenHarness screen;
    startDay(screen, {1368, 820});
    const QString theme = dark ? "dark" : "light";
    screen.focusTime(1, "16:30");
    shoot(screen, "day-" + theme);
    screen.holdByEnter(0, "14:00");
    screen.clock.advance(139);
    type(screen, "patientNameLineEdit", "Nadia Okonjo");
    type(screen, "phoneLineEdit", "0770090014");
    screen.find<QPlainTextEdit>("notePlainTextEdit")->setPlainText("Prefers the side entrance, uses a wheelchair.");
    screen.find<QComboBox>("procedureComboBox")->setFocus();
    shoot(screen, "panel-" + theme);
}

void shootConflict(bool dark)
{
    useTheme(dark);
    ScreenHarness screen;
    startDay(screen, {1368, 820});
    screen.focusTime(0, "14:00");
    QTest::keyClick(&screen.grid(), Qt::Key_Return);
    screen.tellSlots(0, "14:00", 15, SlotStatus::Held, ClinicDay::voxanne(), screen.clock.now().addSecs(899));
    type(screen, "patientNameLineEdit", "Nadia Okonjo");
    screen.api.claims.answerNext(screen.lostTo(
        ClinicDay::voxanne(), {screen.day.slot(0, "14:15"), screen.day.slot(0, "15:00"), screen.day.slot(1, "14:00")}));
    shoot(screen, dark ? "conflict-dark" : "conflict-light");
}

void shootWeek(bool dark)
{
    useTheme(dark);
    ScreenHarness screen;
    fillWeek(screen.day);
    startDay(screen, {1368, 820});
    QTest::keyClick(&screen.grid(), Qt::Key_W);
    screen.answerLists();
    screen.focusTime(0, "14:00");
    shoot(screen, dark ? "week-dark" : "week-light");
}

void shootOffline()
{
    useTheme(false);
    ScreenHarness screen;
    startDay(screen, {1368, 820});
    screen.screen->setConnection(ConnectionState::Offline, screen.day.at("11:02"));
    shoot(screen, "offline");
}

void shootSmall()
{
    useTheme(false);
    ScreenHarness screen;
    startDay(screen, {1224, 640});
    screen.holdByEnter(0, "14:00");
    type(screen, "patientNameLineEdit", "oko");
    QTest::qWait(200);
    Contact nadia{ContactId(qint64(1)), "Nadia Okonjo", "+447700900142", {}, QDate(1988, 3, 4), 1};
    Contact nell{ContactId(qint64(2)), "Nell Okofar", "+447700900618", {}, QDate(1961, 3, 4), 1};
    screen.contacts.searches.answerNext(contract::ContactList{{nadia, nell}});
    shoot(screen, "small");
}

void shootDetails()
{
    useTheme(false);
    ScreenHarness screen;
    startDay(screen, {1368, 820});
    screen.focusTime(0, "15:30");
    QTest::keyClick(&screen.grid(), Qt::Key_Return);
    contract::BookingDetail detail;
    detail.booking = screen.day.bookingList({screen.day.at("15:30"), screen.day.at("15:31")}).bookings.first();
    detail.history = {{screen.day.at("09:12"), "confirmed", "Voxanne", {}},
                      {screen.day.at("10:40"), "rescheduled", "Imke Larsson", "from 14:00 to 15:30"}};
    screen.api.bookingDetails.answerNext(detail);
    shoot(screen, "details");
    QTest::keyClick(&screen.grid(), Qt::Key_X);
    shoot(screen, "cancel");
}

void shootMove()
{
    useTheme(false);
    ScreenHarness screen;
    startDay(screen, {1368, 820});
    screen.focusTime(0, "13:00");
    QTest::keyClick(&screen.grid(), Qt::Key_M);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&screen.grid(), Qt::Key_Down);
    shoot(screen, "move");
    QTest::keyClick(&screen.grid(), Qt::Key_Down);
    QTest::keyClick(&screen.grid(), Qt::Key_Down);
    shoot(screen, "move-impossible");
}

void shootRightToLeft()
{
    useTheme(false);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    ScreenHarness screen;
    startDay(screen, {1368, 820});
    screen.holdByEnter(0, "14:00");
    shoot(screen, "right-to-left");
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(new ui::ConsoleStyle);
    QApplication::setFont(ui::fonts::application());
    target = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    shootDay(false);
    shootDay(true);
    shootConflict(false);
    shootConflict(true);
    shootWeek(true);
    shootWeek(false);
    shootOffline();
    shootSmall();
    shootDetails();
    shootMove();
    shootRightToLeft();
    return 0;
}
