// Paints the grid in all it can show into PNG files, to be looked at: shot_grid DIR

#include "griddrag.h"
#include "sampledays.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;
using test::ScreenHarness;
using test::centreOf;

namespace {

QString target;

void shoot(ScreenHarness& s, const QString& name)
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    s.screen->grab().save(QDir(target).filePath(name + ".png"));
}

void fill(ScreenHarness& s)
{
    test::fillTuesday(s.day);
    const auto rooms = s.day.resources();
    Booking& hanna = s.day.book(0, "16:30", 60, "Rosa Lindgren", 4);
    hanna.resourceIds = {rooms.at(0).id, rooms.at(2).id};
    hanna.series = SeriesPlace{hanna.id, 2, 6};
    hanna.bookedBy = "Voxanne";
    hanna.bookedByKind = HolderKind::Agent;
    hanna.note = "Side entrance";
    s.day.book(1, "16:00", 60, "Nils Aronsen", 1).resourceIds = {rooms.at(1).id};
    s.day.hold(1, "11:30", 45, ClinicDay::voxanne(), s.clock.now().addSecs(872));
    for (const char* time : {"11:30", "11:45", "12:00"})
        s.day.slot(1, time).resourceIds = {rooms.at(0).id};
    s.timeOff = {{TimeOffId(qint64(1)), s.day.providers().at(2).id, s.day.at("16:00"), s.day.at("16:30"), "Training"}};
}

void shootDrag()
{
    ScreenHarness s;
    fill(s);
    s.start({1368, 820});
    test::drag(s, centreOf(s, 0, "13:00", 30), centreOf(s, 0, "14:15", 30), false);
    shoot(s, "drag");
    test::dragOn(s, centreOf(s, 1, "14:45", 30));
    shoot(s, "drag-impossible");
    QTest::keyClick(&s.grid(), Qt::Key_Escape);
    s.focusTime(0, "15:30");
    QTest::keyClick(&s.grid(), Qt::Key_Up, Qt::ShiftModifier | Qt::AltModifier);
    shoot(s, "resize");
    QTest::keyClick(&s.grid(), Qt::Key_Escape);
    s.focusTime(1, "13:30");
    QTest::keyClick(&s.grid(), Qt::Key_X, Qt::ControlModifier);
    s.focusTime(0, "14:00");
    shoot(s, "cut");
}

void shootRooms()
{
    ScreenHarness s;
    fill(s);
    s.start({1368, 820});
    QTest::keyClick(&s.grid(), Qt::Key_R);
    QCoreApplication::processEvents();
    shoot(s, "rooms");
}

void shootColours(bool dark)
{
    QApplication::setPalette((dark ? Tokens::dark() : Tokens::light()).palette());
    ScreenHarness s;
    fill(s);
    s.start({1368, 820});
    QTest::keyClick(&s.grid(), Qt::Key_C);
    shoot(s, dark ? "procedures-dark" : "procedures");
    QApplication::setPalette(Tokens::light().palette());
}

void shootZoomed()
{
    ScreenHarness s;
    fill(s);
    s.start({1368, 820});
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(&s.grid(), Qt::Key_Plus, Qt::ControlModifier);
    s.focusTime(0, "16:30");
    shoot(s, "zoomed");
}

void shootSized(const QString& name, const QSize& size, bool rightToLeft)
{
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    ScreenHarness s;
    test::fillWeek(s.day);
    fill(s);
    s.start(size);
    QTest::keyClick(&s.grid(), Qt::Key_W);
    s.answerLists();
    shoot(s, name);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void shootLargeText()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPixelSize(QFontInfo(before).pixelSize() * 2);
    QApplication::setFont(large);
    ScreenHarness s;
    fill(s);
    s.start({1600, 1000});
    s.focusTime(0, "14:00");
    shoot(s, "large-text");
    QApplication::setFont(before);
}

/// The Sunday on which London's clocks go back, in a clinic that works at night.
void shootChangedClocks()
{
    ClinicDay day;
    const QTimeZone zone = day.zone();
    test::FakeClock clock(QDateTime(QDate(2026, 10, 25), QTime(1, 40), Qt::UTC));
    CalendarGrid grid(clock);
    GeometryInput shape;
    shape.zone = zone;
    for (int i = 0; i < 7; ++i)
        shape.dates.append(QDate(2026, 10, 19).addDays(i));
    shape.providers = {day.providers().first().id};
    shape.opensMinute = 0;
    shape.closesMinute = 480;
    CalendarGeometry geometry(shape);
    CalendarScene scene;
    for (int i = 0; i < 7; ++i) {
        scene.columns.append(SceneColumn());
        scene.columns.last().surname = "Rao";
        Block block;
        block.key = QString::number(i);
        block.column = i;
        block.from = instantOf(shape.dates.at(i), 150, zone);
        block.to = block.from.addSecs(3600);
        block.title = block.surname = "Osei";
        block.time = block.from.toTimeZone(zone).toString("HH:mm");
        scene.blocks.append(block);
    }
    grid.resize(1200, 800);
    grid.setShown(shape, true);
    grid.setScene(scene);
    grid.show();
    QCoreApplication::processEvents();
    grid.grab().save(QDir(target).filePath("changed-clocks.png"));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setFont(fonts::application());
    QApplication::setPalette(Tokens::light().palette());
    target = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    shootDrag();
    shootRooms();
    shootColours(false);
    shootColours(true);
    shootZoomed();
    shootSized("week-right-to-left", {1368, 820}, true);
    shootSized("week-2560", {2560, 1440}, false);
    shootLargeText();
    shootChangedClocks();
    return 0;
}
