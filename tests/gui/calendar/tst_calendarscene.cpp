#include "clinicday.h"
#include "items/calendarmodel.h"
#include "support/fakes/fakeclock.h"
#include "ui/calendar/scenesource.h"

#include <QTest>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using test::ClinicDay;

namespace {

/// The scene of an invented day, as the screen would make it.
struct Stage
{
    Stage()
        : clock(day.at("09:00"))
        , model(clock)
        , source(model)
    {
        day.open(day.date());
    }

    CalendarScene build()
    {
        model.setTimeZone(day.zone());
        model.setProviders(providers.isEmpty() ? day.providers() : providers);
        const QDateTime from = day.at("00:00");
        model.setSlots({from, from.addDays(1)}, day.slotList({from, from.addDays(1), {}, {}}).slots, 7);
        model.setBookings(day.bookingList({from, from.addDays(1)}).bookings, 7);
        source.setResources(day.resources());
        SceneInput input;
        source.fill(input, {day.date()}, [](const auto&, const auto&) { return QList<Booking>(); });
        input.dayHours = dayHours;
        input.offered = offered;
        for (const Procedure& procedure : day.procedures())
            input.procedures.insert(procedure.id, procedure);
        hours = SceneBuilder::shownHours(input, day.zone());
        GeometryInput shape;
        shape.zone = day.zone();
        shape.dates = {day.date()};
        shape.opensMinute = 510;
        shape.closesMinute = 1050;
        shape.viewport = {900, 720};
        source.fill(shape);
        geometry = CalendarGeometry(shape);
        return SceneBuilder::build(input, geometry);
    }

    /// “09:00–10:00 Break” of a column.
    QStringList closed(const CalendarScene& scene, int column) const
    {
        QStringList words;
        for (const ClosedStretch& one : scene.closed) {
            if (one.column == column)
                words.append(one.from.toTimeZone(day.zone()).toString(u"HH:mm") + u'–' +
                             one.to.toTimeZone(day.zone()).toString(u"HH:mm") + u' ' + one.words);
        }
        return words;
    }

    ClinicDay day;
    test::FakeClock clock;
    items::CalendarModel model;
    SceneSource source;
    QList<Provider> providers;
    QList<DayHours> dayHours;
    QHash<SlotId, QString> offered;
    CalendarGeometry geometry;
    ShownHours hours;
};

} // namespace

class TestCalendarScene : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoLeftOrIsFilteredOutHasNoColumn()
    {
        Stage stage;
        stage.providers = stage.day.providers();
        stage.providers[1].active = false;
        QCOMPARE(stage.build().columns.size(), 2);
        stage.source.setHidden({stage.providers.at(0).id});
        const CalendarScene scene = stage.build();
        QCOMPARE(scene.columns.size(), 1);
        QCOMPARE(scene.columns.first().name, "Sinead Burke");
    }

    void timeOffSaysWhy()
    {
        Stage stage;
        stage.day.block(2, "15:00", 90);
        stage.source.setTimeOff({{TimeOffId(qint64(1)), stage.day.providers().at(2).id, stage.day.at("15:30"),
                                  stage.day.at("16:30"), "Training"}});
        const CalendarScene scene = stage.build();
        QCOMPARE(stage.closed(scene, 2),
                 (QStringList{"08:30–10:00 Not working", "12:45–13:30 Break", "15:00–15:30 Blocked",
                              "15:30–16:30 Time off: training", "16:30–17:30 Not working"}));
        QCOMPARE(stage.closed(scene, 0), QStringList{"12:15–13:00 Break"});
    }

    void aHolidayLiesOverAllColumns()
    {
        Stage stage;
        for (int provider = 0; provider < 2; ++provider)
            stage.day.block(provider, "13:30", 240);
        stage.source.setTimeOff(
            {{TimeOffId(qint64(1)), {}, stage.day.at("13:00"), stage.day.at("23:00"), "St Andrew’s Day"}});
        const CalendarScene scene = stage.build();
        QVERIFY(stage.closed(scene, 0).contains("13:30–17:30 St Andrew’s Day"));
        QVERIFY(stage.closed(scene, 1).contains("13:00–17:30 St Andrew’s Day"));
        QVERIFY(stage.closed(scene, 2).contains("16:30–17:30 St Andrew’s Day"));
    }

    void hoursOfOneDayStandInstead()
    {
        Stage stage;
        stage.build();
        QCOMPARE(stage.hours, (ShownHours{510, 1050, 15}));
        stage.dayHours = {{stage.day.providers().at(0).id, stage.day.date(), {{QTime(6, 0), QTime(7, 0)}}, {}}};
        stage.build();
        QCOMPARE(stage.hours.opensMinute, 330);
    }

    void theStepFollowsTheSlots()
    {
        Stage stage;
        Slot& first = stage.day.slot(0, "08:30");
        first.endsAt = first.startsAt.addSecs(600);
        stage.build();
        QCOMPARE(stage.hours.stepMinutes, 5);
    }

    void theThirdLineIsTheOneFact_data()
    {
        QTest::addColumn<bool>("room");
        QTest::addColumn<bool>("series");
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("fact");
        QTest::addColumn<QString>("fourth");
        QTest::newRow("who booked") << false << false << "" << "Booked by Voxanne" << "";
        QTest::newRow("note") << false << false << "Side door" << "Side door" << "Booked by Voxanne";
        QTest::newRow("repeat") << false << true << "Side door" << "Repeats, 2 of 6" << "Side door";
        QTest::newRow("room") << true << true << "Side door" << "Room 2, Laser A" << "Side door";
        QTest::newRow("room, no note") << true << true << "" << "Room 2, Laser A" << "Repeats, 2 of 6";
    }
    void theThirdLineIsTheOneFact()
    {
        QFETCH(bool, room);
        QFETCH(bool, series);
        QFETCH(QString, note);
        Stage stage;
        Booking& booking = stage.day.book(0, "10:00", 60, "Amara Osei", 4);
        booking.note = note;
        booking.bookedBy = "Voxanne";
        booking.bookedByKind = HolderKind::Agent;
        if (room)
            booking.resourceIds = {stage.day.resources().at(1).id, stage.day.resources().at(2).id};
        if (series)
            booking.series = SeriesPlace{booking.id, 2, 6};
        const CalendarScene scene = stage.build();
        QTEST(scene.blocks.first().fact, "fact");
        QTEST(scene.blocks.first().note, "fourth");
        const bool agentThird = scene.blocks.first().fact == "Booked by Voxanne";
        QCOMPARE(scene.blocks.first().factIcon, agentThird ? QString("bot") : QString());
        QVERIFY(scene.blocks.first().details.contains("Booked by Voxanne"));
    }

    void mixedSlotLengthsStandWhereTheyAre()
    {
        Stage stage;
        Slot& longer = stage.day.slot(0, "10:00");
        longer.endsAt = longer.startsAt.addSecs(900);
        const Booking booking = stage.day.book(0, "10:00", 30, "Amara Osei", 1);
        const CalendarScene scene = stage.build();
        const auto cell = scene.cellAt(0, stage.day.at("10:20"));
        QVERIFY(cell);
        QCOMPARE(cell->from, stage.day.at("10:15"));
        QCOMPARE(cell->bookings, QList{booking.id});
    }

    void threeDoubleBookingsShareTwoLanes()
    {
        Stage stage;
        stage.day.book(0, "10:00", 60, "Amara Osei", 1);
        stage.day.overbook(0, "10:00", 30, "Ada Prior", 1);
        stage.day.overbook(0, "10:30", 30, "Leon Abara", 1);
        const CalendarScene scene = stage.build();
        QCOMPARE(scene.blocks.size(), 3);
        for (const Block& block : scene.blocks) {
            QCOMPARE(block.lanes, 2);
            QCOMPARE(block.lane, block.overbooked ? 1 : 0);
            QCOMPARE(block.more, block.overbooked ? 0 : 2);
        }
    }

    void roomsShowWhoUsesThem()
    {
        Stage stage;
        stage.day.book(0, "10:00", 45, "Amara Osei", 4).resourceIds = {stage.day.resources().at(0).id,
                                                                       stage.day.resources().at(2).id};
        stage.day.hold(1, "10:00", 30, ClinicDay::voxanne(), stage.day.at("10:15"));
        stage.day.slot(1, "10:00").resourceIds = {stage.day.resources().at(1).id};
        stage.day.slot(1, "10:15").resourceIds = {stage.day.resources().at(1).id};
        stage.source.setColumnKind(ColumnKind::Rooms);
        const CalendarScene scene = stage.build();
        QCOMPARE(scene.columns.size(), 3);
        QCOMPARE(scene.blocks.size(), 3);
        QCOMPARE(scene.blocks.at(0).spoken, "Amara Osei, laser session, booked, 10:00 to 10:45, Dr Rao");
        QCOMPARE(scene.blocks.at(0).subtitle, "Laser session · Dr Rao");
        QCOMPARE(scene.blocks.at(1).title, "Voxanne holds");
        QCOMPARE(scene.blocks.at(2).column, 2);
        QVERIFY(scene.blocks.at(0).key != scene.blocks.at(2).key);
        QVERIFY(scene.columns.at(0).cells.isEmpty());
        QCOMPARE(scene.columns.at(0).freeMinutes, 9 * 60 - 45);
        QVERIFY2(stage.hours.opensMinute == 510 && stage.hours.closesMinute == 1050, "as long as somebody works");
        QCOMPARE(scene.blocks.at(0).fact, "Laser A");
        QVERIFY(!scene.freeStretch(0, stage.day.at("15:00"), 30, stage.clock.now()));
    }

    void anOfferedTimeNamesThePatient()
    {
        Stage stage;
        const QDateTime until = stage.day.at("10:00");
        stage.model.setOwnStaffId(StaffId(ClinicDay::me().id));
        stage.day.hold(0, "11:15", 30, ClinicDay::me(), until);
        stage.day.hold(1, "11:15", 30, ClinicDay::colleague(), until);
        stage.offered = {{stage.day.slot(0, "11:15").id, "Farah Nasser"}, {stage.day.slot(1, "11:15").id, "Bea Santoro"}};
        const CalendarScene scene = stage.build();
        const Block& own = scene.blocks.at(scene.blockAt(0, stage.day.at("11:15")));
        QCOMPARE(own.title, "Farah Nasser");
        QCOMPARE(own.subtitle, "11:15–11:45 · offered");
        QCOMPARE(scene.blocks.at(scene.blockAt(1, stage.day.at("11:15"))).subtitle, "11:15–11:45 · for Bea Santoro");
    }

    void aMissingRoomIsKnown()
    {
        Stage stage;
        const auto rooms = stage.day.resources();
        stage.day.book(0, "10:00", 60, "Amara Osei", 1).resourceIds = {rooms.at(0).id};
        stage.day.book(1, "10:30", 30, "Leon Abara", 1).resourceIds = {rooms.at(1).id};
        stage.day.book(2, "11:00", 30, "Ada Prior", 1).resourceIds = {rooms.at(0).id};
        const CalendarScene scene = stage.build();
        const Block& ada = scene.blocks.at(scene.blockAt(2, stage.day.at("11:00")));
        QVERIFY2(scene.missingResource(ada, stage.day.at("10:00"), stage.day.at("10:30")).isEmpty(),
                 "another room of the kind does as well");
        QCOMPARE(scene.missingResource(ada, stage.day.at("10:30"), stage.day.at("11:00")), "room");
    }
};

QTEST_GUILESS_MAIN(TestCalendarScene)
#include "tst_calendarscene.moc"
