#include "ui/calendar/calendargeometry.h"

#include <QHash>
#include <QTest>

using namespace clinic;
using namespace clinic::ui;

namespace {

int wallMinute(const QDateTime& time, const QTimeZone& zone)
{
    return QTime(0, 0).secsTo(time.toTimeZone(zone).time()) / 60;
}

/// The hours of the axis from the top, as they are written beside it.
QStringList hours(const CalendarGeometry& geometry)
{
    QStringList labels;
    for (const GridTick& tick : geometry.ticks()) {
        if (tick.kind == GridTick::Hour)
            labels.append(tick.label);
    }
    return labels;
}

GeometryInput shape(const QTimeZone& zone, const QList<QDate>& dates, int opens, int closes)
{
    GeometryInput input;
    input.zone = zone;
    input.dates = dates;
    input.providers = {domain::ProviderId(qint64(11))};
    input.opensMinute = opens;
    input.closesMinute = closes;
    input.viewport = {900, 400};
    return input;
}

/// The first minute with a date, by looking at each.
QDateTime firstOf(const QDate& date, const QTimeZone& zone)
{
    QDateTime time(date.addDays(-1), QTime(0, 0), Qt::UTC);
    while (time.toTimeZone(zone).date() != date)
        time = time.addSecs(60);
    return time;
}

QList<QDate> weekOf(const QDate& day)
{
    QList<QDate> days;
    for (int i = 0; i < 7; ++i)
        days.append(day.addDays(1 - day.dayOfWeek() + i));
    return days;
}

} // namespace

/// Where instants stand when the clocks change, against counting minute by minute.
class TestDayScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Pacific/Auckland"); }

    void everyMinuteStandsAtItsWallClock_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("date");
        QTest::newRow("London, ordinary") << QByteArray("Europe/London") << QDate(2026, 11, 17);
        QTest::newRow("London, spring") << QByteArray("Europe/London") << QDate(2026, 3, 29);
        QTest::newRow("London, autumn") << QByteArray("Europe/London") << QDate(2026, 10, 25);
        QTest::newRow("New York, spring") << QByteArray("America/New_York") << QDate(2026, 3, 8);
        QTest::newRow("New York, autumn") << QByteArray("America/New_York") << QDate(2026, 11, 1);
        QTest::newRow("Lord Howe, half an hour, autumn") << QByteArray("Australia/Lord_Howe") << QDate(2026, 4, 5);
        QTest::newRow("Lord Howe, half an hour, spring") << QByteArray("Australia/Lord_Howe") << QDate(2026, 10, 4);
        QTest::newRow("Beirut, midnight is skipped") << QByteArray("Asia/Beirut") << QDate(2026, 3, 29);
        QTest::newRow("Havana, midnight comes twice") << QByteArray("America/Havana") << QDate(2026, 11, 1);
        QTest::newRow("Kolkata, never") << QByteArray("Asia/Kolkata") << QDate(2026, 3, 29);
    }
    void everyMinuteStandsAtItsWallClock()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, date);
        const QTimeZone here(zone);
        QVERIFY(here.isValid());
        for (const QList<QDate>& dates : {QList{date}, weekOf(date)}) {
            const TimeAxisScale axis(here, dates, 0, 1440);
            for (const QDate& day : dates) {
                const DayScale scale(here, day, axis);
                const QDateTime begin = firstOf(day, here);
                const QDateTime end = firstOf(day.addDays(1), here);
                QCOMPARE(scale.from(), begin);
                QCOMPARE(scale.to(), end);
                double reached = -1;
                for (QDateTime time = begin; time < end; time = time.addSecs(60)) {
                    const double at = scale.axisOf(time);
                    QVERIFY2(at > reached, qPrintable(time.toString(Qt::ISODate)));
                    reached = at;
                    QCOMPARE(scale.timeAt(at), time);
                    const auto part = std::find_if(axis.parts().begin(), axis.parts().end(), [at](const AxisPart& one) {
                        return one.at <= at && at < one.at + one.minutes();
                    });
                    QVERIFY(part != axis.parts().end());
                    QCOMPARE(part->wallFrom + int(at) - part->at, wallMinute(time, here));
                }
            }
        }
    }

    void aWeekStandsHourBesideHour_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("changed");
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<int>("voids");
        QTest::addColumn<int>("voidsOfOthers");
        const QStringList once{"00:00", "01:00", "02:00", "03:00", "04:00"};
        QTest::newRow("London, spring") << QByteArray("Europe/London") << QDate(2026, 3, 29) << once << 1 << 0;
        QTest::newRow("London, autumn") << QByteArray("Europe/London") << QDate(2026, 10, 25)
                                        << QStringList{"00:00", "01:00", "01:00", "02:00", "03:00", "04:00"} << 0 << 1;
        QTest::newRow("New York, spring") << QByteArray("America/New_York") << QDate(2026, 3, 8) << once << 1 << 0;
        QTest::newRow("New York, autumn") << QByteArray("America/New_York") << QDate(2026, 11, 1)
                                          << QStringList{"00:00", "01:00", "01:00", "02:00", "03:00", "04:00"} << 0
                                          << 1;
    }
    void aWeekStandsHourBesideHour()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, changed);
        QFETCH(QStringList, labels);
        QFETCH(int, voids);
        QFETCH(int, voidsOfOthers);
        const QTimeZone here(zone);
        const CalendarGeometry geometry(shape(here, weekOf(changed), 0, 240));
        QCOMPARE(hours(geometry), labels);
        QSet<int> heights;
        for (int i = 0; i < geometry.columnCount(); ++i) {
            const GridColumn& column = geometry.column(i);
            heights.insert(geometry.yOf(i, instantOf(column.date, 200, here)));
            const QList<QRect> gaps = geometry.voidsOf(i);
            QCOMPARE(gaps.size(), column.date == changed ? voids : voidsOfOthers);
            for (const QRect& gap : gaps) {
                QCOMPARE(gap.height(), 4 * geometry.quarterHeight());
                QVERIFY2(!geometry.hit(gap.center()), "nothing can be booked in an hour that is not there");
            }
        }
        QVERIFY2(heights.size() == 1, "03:20 stands at one height on all days");
    }

    void blocksAcrossTheChange()
    {
        const QTimeZone london("Europe/London");
        const QDate autumn(2026, 10, 25);
        const CalendarGeometry day(shape(london, {autumn}, 0, 240));
        const QDateTime from(autumn, QTime(0, 30), Qt::UTC); // 01:30 BST
        QCOMPARE(day.rectOf(0, from, from.addSecs(3600)).height(), 4 * day.quarterHeight());
        const CalendarGeometry week(shape(london, weekOf(autumn), 0, 240));
        const QDate monday = week.column(0).date;
        const QDateTime early = instantOf(monday, 90, london);
        QVERIFY2(week.rectOf(0, early, early.addSecs(1800)).height() == 2 * week.quarterHeight(),
                 "what ends where another day repeats an hour does not reach over it");
        QCOMPARE(week.rectOf(0, early, early.addSecs(3600)).height(), 8 * week.quarterHeight());
    }

    void carryingKeepsTheWallClock()
    {
        const QTimeZone newYork("America/New_York");
        const CalendarGeometry week(shape(newYork, weekOf({2026, 3, 8}), 0, 600));
        const int sunday = week.columnCount() - 1;
        const GridHit saturday{sunday - 1, instantOf(week.column(sunday - 1).date, 9 * 60, newYork)};
        const GridHit carried = week.carried(saturday, sunday);
        QCOMPARE(carried.column, sunday);
        QCOMPARE(carried.time, instantOf({2026, 3, 8}, 9 * 60, newYork));
        const GridHit skipped{sunday - 1, instantOf(week.column(sunday - 1).date, 150, newYork)};
        QVERIFY2(week.carried(skipped, sunday).time == instantOf({2026, 3, 8}, 180, newYork),
                 "02:30 is not there: the first time behind it");
    }

    void stepsKeepToWholeHours()
    {
        for (const int step : {5, 10, 15, 20, 30, 60}) {
            GeometryInput input = shape(QTimeZone("Asia/Kathmandu"), {QDate(2026, 11, 17)}, 510, 1050);
            input.stepMinutes = step;
            const CalendarGeometry geometry(input);
            for (int y = 0; y < geometry.contentSize().height(); y += 7) {
                const auto hit = geometry.hit({10, y});
                QVERIFY(hit);
                const int minute = wallMinute(hit->time, input.zone);
                QVERIFY2(minute % step == 0 || minute == 510, qPrintable(QString::number(minute)));
            }
        }
    }

    void aChosenHeightIsKept()
    {
        GeometryInput input = shape(QTimeZone("Europe/London"), {QDate(2026, 11, 17)}, 510, 1050);
        input.quarterHeight = 48;
        QCOMPARE(CalendarGeometry(input).quarterHeight(), 48);
        input.quarterHeight = 1000;
        QCOMPARE(CalendarGeometry(input).quarterHeight(), CalendarGeometry::quarterHighest);
        input.quarterHeight = 0;
        input.quarterMin = 40;
        QVERIFY2(CalendarGeometry(input).quarterHeight() == 40, "large text asks for more than fits");
    }
};

QTEST_GUILESS_MAIN(TestDayScale)
#include "tst_dayscale.moc"
