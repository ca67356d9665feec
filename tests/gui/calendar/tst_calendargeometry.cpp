#include "clinicday.h"
#include "ui/calendar/calendargeometry.h"
#include "ui/calendar/calendarscene.h"
#include "ui/calendar/gridnavigation.h"
#include "ui/calendar/scenebuilder.h"

#include "items/calendarmodel.h"
#include "support/fakes/fakeclock.h"

#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;

namespace {

const QTimeZone london(QByteArrayLiteral("Europe/London"));

GeometryInput input(const QDate& date, int opens, int closes, const QSize& viewport, int providers = 3)
{
    GeometryInput made;
    made.zone = london;
    made.dates = {date};
    for (int i = 1; i <= providers; ++i)
        made.providers.append(ProviderId(qint64(10 + i)));
    made.opensMinute = opens;
    made.closesMinute = closes;
    made.viewport = viewport;
    return made;
}

CalendarScene sceneOf(const ClinicDay& day, const CalendarGeometry& geometry, const QDateTime& now)
{
    const test::FakeClock clock(now);
    items::CalendarModel model(clock);
    model.setTimeZone(day.zone());
    model.setOwnStaffId(ClinicDay::session().staff.id);
    model.setProviders(day.providers());
    const QDateTime from = day.at(QStringLiteral("00:00"));
    const contract::SlotQuery query{from, from.addDays(1), {}, {}};
    model.setSlots({query.from, query.to}, day.slotList(query).slots, 7);
    model.setBookings(day.bookingList({query.from, query.to}).bookings, 7);
    SceneInput scene;
    for (const Provider& provider : day.providers())
        scene.columns.append({day.date(), provider, model.blocks(provider.id, day.date()), {}});
    for (const Procedure& procedure : day.procedures())
        scene.procedures.insert(procedure.id, procedure);
    return SceneBuilder::build(scene, geometry);
}

} // namespace

class TestCalendarGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quarterHeight_data()
    {
        QTest::addColumn<int>("viewportHeight");
        QTest::addColumn<int>("opens");
        QTest::addColumn<int>("closes");
        QTest::addColumn<int>("quarter");
        QTest::newRow("a nine-hour day stands whole in 732 px") << 732 << 510 << 1050 << 20;
        QTest::newRow("never lower than 20") << 300 << 510 << 1050 << 20;
        QTest::newRow("never higher than 32") << 4000 << 510 << 1050 << 32;
        QTest::newRow("between: rounded down") << 1000 << 510 << 1050 << 27;
        QTest::newRow("whole day") << 800 << 0 << 1440 << 20;
    }
    void quarterHeight()
    {
        QFETCH(int, viewportHeight);
        QFETCH(int, opens);
        QFETCH(int, closes);
        QFETCH(int, quarter);
        const CalendarGeometry geometry(input({2026, 11, 17}, opens, closes, {700, viewportHeight}));
        QCOMPARE(geometry.quarterHeight(), quarter);
        QCOMPARE(geometry.contentSize().height(), quarter * (closes - opens) / 15);
    }

    void columnsFillTheWidthOrScroll()
    {
        const CalendarGeometry wide(input({2026, 11, 17}, 540, 1020, {700, 700}));
        QCOMPARE(wide.contentSize().width(), 700);
        QCOMPARE(wide.columnRect(0).left(), 0);
        QCOMPARE(wide.columnRect(2).right(), 699);
        const CalendarGeometry many(input({2026, 11, 17}, 540, 1020, {700, 700}, 10));
        QCOMPARE(many.contentSize().width(), 1600);
        QCOMPARE(many.columnRect(9).width(), 160);
    }

    void rightToLeftMirrorsTheOrder()
    {
        GeometryInput mirrored = input({2026, 11, 17}, 540, 1020, {600, 700});
        mirrored.rightToLeft = true;
        const CalendarGeometry geometry(mirrored);
        QCOMPARE(geometry.columnRect(0), QRect(400, 0, 200, geometry.contentSize().height()));
        QCOMPARE(geometry.hit(QPoint(599, 0))->column, 0);
        QCOMPARE(geometry.hit(QPoint(0, 0))->column, 2);
    }

    void hitsRoundDownToTheQuarter_data()
    {
        QTest::addColumn<QPoint>("point");
        QTest::addColumn<bool>("hits");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("time");
        QTest::newRow("first pixel") << QPoint(0, 0) << true << 0 << "09:00";
        QTest::newRow("last pixel of a quarter") << QPoint(10, 19) << true << 0 << "09:00";
        QTest::newRow("next quarter") << QPoint(10, 20) << true << 0 << "09:15";
        QTest::newRow("last column, last quarter") << QPoint(599, 639) << true << 2 << "16:45";
        QTest::newRow("under the day") << QPoint(10, 640) << false << 0 << "";
        QTest::newRow("above") << QPoint(10, -1) << false << 0 << "";
        QTest::newRow("beside") << QPoint(600, 10) << false << 0 << "";
    }
    void hitsRoundDownToTheQuarter()
    {
        QFETCH(QPoint, point);
        QFETCH(bool, hits);
        QFETCH(int, column);
        QFETCH(QString, time);
        const CalendarGeometry geometry(input({2026, 11, 17}, 540, 1020, {600, 640}));
        const auto hit = geometry.hit(point);
        QCOMPARE(hit.has_value(), hits);
        if (!hits)
            return;
        QCOMPARE(hit->column, column);
        QCOMPARE(hit->time.toTimeZone(london).toString(u"HH:mm"), time);
    }

    void daysOnWhichTheClocksChange_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("quarters");
        QTest::addColumn<QStringList>("hours");
        QTest::newRow("an ordinary night")
            << QDate(2026, 11, 17) << 16 << QStringList{"00:00", "01:00", "02:00", "03:00", "04:00"};
        QTest::newRow("spring forward") << QDate(2026, 3, 29) << 12 << QStringList{"00:00", "02:00", "03:00", "04:00"};
        QTest::newRow("fall back") << QDate(2026, 10, 25) << 20
                                   << QStringList{"00:00", "01:00", "01:00", "02:00", "03:00", "04:00"};
    }
    void daysOnWhichTheClocksChange()
    {
        QFETCH(QDate, date);
        QFETCH(int, quarters);
        QFETCH(QStringList, hours);
        const CalendarGeometry geometry(input(date, 0, 240, {600, 400}));
        QCOMPARE(geometry.contentSize().height(), quarters * geometry.quarterHeight());
        QStringList labels;
        for (const GridTick& tick : geometry.ticks()) {
            if (tick.kind == GridTick::Hour)
                labels.append(tick.label);
        }
        QCOMPARE(labels, hours);
    }

    void stretchesAreCutToTheWindow()
    {
        const CalendarGeometry geometry(input({2026, 11, 17}, 540, 1020, {600, 640}));
        const auto at = [](int hour) { return QDateTime(QDate(2026, 11, 17), QTime(hour, 0), london).toUTC(); };
        QCOMPARE(geometry.rectOf(0, at(8), at(10)).top(), 0);
        QCOMPARE(geometry.rectOf(0, at(8), at(10)).height(), 80);
        QCOMPARE(geometry.rectOf(0, at(16), at(19)).bottom(), 639);
        QVERIFY(geometry.rectOf(0, at(6), at(8)).isEmpty());
    }

    void shownHoursEndOnHalfHours_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("opens");
        QTest::addColumn<int>("closes");
        QTest::newRow("nine to five") << "09:00"
                                      << "17:00" << 510 << 1050;
        QTest::newRow("half past stays") << "08:30"
                                         << "17:30" << 510 << 1050;
        QTest::newRow("a quarter to") << "08:45"
                                      << "16:45" << 510 << 1050;
        QTest::newRow("to midnight") << "14:00"
                                     << "23:45" << 810 << 1440;
    }
    void shownHoursEndOnHalfHours()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        SceneInput scene;
        Provider provider;
        provider.workingHours = {{2, QTime::fromString(from, u"HH:mm"), QTime::fromString(to, u"HH:mm")}};
        scene.columns = {{QDate(2026, 11, 17), provider, {}, {}}};
        const ShownHours hours = SceneBuilder::shownHours(scene, london);
        QTEST(hours.opensMinute, "opens");
        QTEST(hours.closesMinute, "closes");
    }

    void sceneNamesEveryBlockAloud()
    {
        ClinicDay day;
        day.open(day.date());
        day.book(0, "10:30", 45, "Amara Osei", 1, BookingStatus::InProgress);
        day.hold(1, "11:30", 45, ClinicDay::voxanne(), day.at("11:40"));
        GeometryInput shape = input(day.date(), 510, 1050, {720, 720});
        const CalendarScene scene = sceneOf(day, CalendarGeometry(shape), day.at("11:12"));
        QCOMPARE(scene.blocks.size(), 2);
        QCOMPARE(scene.blocks.at(0).spoken, "Amara Osei, mole removal, in progress, 10:30 to 11:15, Dr Rao");
        QCOMPARE(scene.blocks.at(1).spoken, "Voxanne holds, held, 11:30 to 12:15, Dr Lindh");
        QCOMPARE(scene.blocks.at(1).state, BlockState::HeldOther);
        QCOMPARE(scene.columns.at(0).openMinutes, 8 * 60 + 15);
        QCOMPARE(scene.columns.at(0).freeMinutes, 7 * 60 + 30);
    }

    void doubleBookingsStandSideBySide()
    {
        ClinicDay day;
        day.open(day.date());
        day.book(1, "12:15", 30, "Marek Dusan", 5);
        day.overbook(1, "12:15", 30, "Ada Prior", 0);
        const CalendarScene scene =
            sceneOf(day, CalendarGeometry(input(day.date(), 510, 1050, {720, 720})), day.at("11:12"));
        QCOMPARE(scene.blocks.size(), 2);
        QCOMPARE(scene.blocks.at(0).lanes, 2);
        QCOMPARE(scene.blocks.at(0).lane, 0);
        QCOMPARE(scene.blocks.at(0).more, 1);
        QCOMPARE(scene.blocks.at(1).lane, 1);
        QVERIFY(scene.blocks.at(1).overbooked);
    }

    void freeStretchesKeepToWhatIsFree()
    {
        ClinicDay day;
        day.open(day.date());
        day.book(0, "14:45", 15, "Olu Martins", 2);
        const QDateTime now = day.at("11:12");
        const CalendarScene scene = sceneOf(day, CalendarGeometry(input(day.date(), 510, 1050, {720, 720})), now);
        QCOMPARE(scene.freeStretch(0, day.at("14:00"), 30, now), (Stretch{day.at("14:00"), day.at("14:30")}));
        QCOMPARE(scene.freeStretch(0, day.at("14:30"), 30, now), (Stretch{day.at("14:30"), day.at("14:45")}));
        QCOMPARE(scene.freeStretch(0, day.at("14:30"), 30, now, true), (Stretch{day.at("14:15"), day.at("14:45")}));
        QVERIFY(!scene.freeStretch(0, day.at("14:45"), 30, now));
        QVERIFY2(!scene.freeStretch(0, day.at("09:00"), 30, now), "what is past is not free");
        QVERIFY2(!scene.freeStretch(0, day.at("12:30"), 30, now), "the break is not free");
        QVERIFY(scene.fits(0, day.at("15:00"), day.at("15:45"), {}));
        QVERIFY(!scene.fits(0, day.at("14:30"), day.at("15:00"), {}));
        const BookingId own = scene.blocks.first().booking;
        QVERIFY2(scene.fits(0, day.at("14:30"), day.at("15:00"), own), "a booking may overlap its own old place");
    }

    void arrowsGoFromThingToThing()
    {
        ClinicDay day;
        day.open(day.date());
        day.book(0, "11:30", 45, "Iris van Doren", 1);
        const CalendarGeometry geometry(input(day.date(), 510, 1050, {720, 720}));
        const CalendarScene scene = sceneOf(day, geometry, day.at("09:00"));
        const GridNavigation go(scene, geometry);
        GridHit at = go.later({0, day.at("11:15")});
        QCOMPARE(at.time, day.at("11:30"));
        at = go.later(at);
        QVERIFY2(at.time == day.at("13:00"), "over the booking's end and the break");
        QCOMPARE(go.earlier(at).time, day.at("11:30"));
        QCOMPARE(go.first(0).time, day.at("08:30"));
        QCOMPARE(go.last(0).time, day.at("17:15"));
        QCOMPARE(go.earlier(go.first(0)), go.first(0));
        QCOMPARE(go.otherProvider(at, 1)->column, 1);
        QVERIFY(!go.otherProvider({2, at.time}, 1));
    }
};

QTEST_MAIN(TestCalendarGeometry)
#include "tst_calendargeometry.moc"
