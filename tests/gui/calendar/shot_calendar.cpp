// Paints the calendar on an invented day into PNG files, to be looked at: shot_calendar DIR

#include "sampledays.h"
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
using test::fillTuesday;
using test::fillWeek;
using test::ScreenHarness;

namespace {

QString target;

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
