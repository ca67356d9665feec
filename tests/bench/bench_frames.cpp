#include "bench/percentiles.h"
#include "items/calendarmodel.h"
#include "stress/runoptions.h"
#include "support/fakes/fakeclock.h"
#include "ui/calendar/calendargrid.h"
#include "ui/calendar/scenesource.h"
#include "ui/common/consolestyle.h"
#include "ui/common/fonts.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTest>

#include <chrono>
#include <cstdio>
#include <functional>

using namespace clinic;
using namespace clinic::domain;
using namespace clinic::ui;
using namespace clinic::test;

namespace {

constexpr int providers = 10;
constexpr int workingDays = 5;
constexpr int quartersADay = 40;
const QTimeZone zone(QByteArrayLiteral("Europe/London"));
const QDate monday(2026, 11, 16);

/// A week of ten providers from eight to six, with so many bookings of a quarter-hour spread over it.
class FullWeek
{
public:
    explicit FullWeek(int bookings)
        : clock(monday.addDays(1).startOfDay(zone).addSecs(11 * 3600).toUTC())
        , model(clock)
        , source(model)
    {
        QList<Provider> people;
        for (int i = 0; i < providers; ++i) {
            Provider one;
            one.id = ProviderId(qint64(100 + i));
            one.name = QStringLiteral("Dr Surname%1").arg(i);
            people.append(one);
        }
        makeSlots(people, bookings);
        model.setTimeZone(zone);
        model.setProviders(people);
        const QDateTime from = monday.startOfDay(zone).toUTC();
        model.setSlots({from, from.addDays(7)}, m_slots, 1);
        model.setBookings(m_bookings, 1);
        for (int i = 0; i < workingDays; ++i)
            m_days.append(monday.addDays(i));
    }

    [[nodiscard]] CalendarScene scene(const CalendarGeometry& geometry) const
    {
        SceneInput input;
        source.fill(input, m_days, [](const auto&, const auto&) { return QList<Booking>(); });
        return SceneBuilder::build(input, geometry);
    }
    [[nodiscard]] GeometryInput shape() const
    {
        GeometryInput made;
        made.zone = zone;
        made.dates = m_days;
        made.opensMinute = 450;
        made.closesMinute = 1110;
        source.fill(made);
        return made;
    }
    /// Somebody else changes one booking after another.
    void change()
    {
        if (m_bookings.isEmpty())
            return;
        Booking& one = m_bookings[m_turn++ % m_bookings.size()];
        one.status = one.status == BookingStatus::Booked ? BookingStatus::Arrived : BookingStatus::Booked;
        ++one.version;
        model.apply(one);
    }

    FakeClock clock;
    items::CalendarModel model;
    SceneSource source;

private:
    void makeSlots(const QList<Provider>& people, int bookings)
    {
        const int all = providers * workingDays * quartersADay;
        int serial = 1;
        for (int day = 0; day < workingDays; ++day) {
            for (const Provider& one : people) {
                const QDateTime eight = monday.addDays(day).startOfDay(zone).addSecs(8 * 3600).toUTC();
                for (int i = 0; i < quartersADay; ++i, ++serial) {
                    Slot slot;
                    slot.id = SlotId(qint64(serial));
                    slot.providerId = one.id;
                    slot.startsAt = eight.addSecs(i * 900);
                    slot.endsAt = slot.startsAt.addSecs(900);
                    slot.version = 1;
                    // Evenly, whatever their number.
                    if (qint64(serial) * bookings / all != qint64(serial - 1) * bookings / all)
                        book(slot);
                    m_slots.append(slot);
                }
            }
        }
    }
    void book(Slot& slot)
    {
        Booking booking;
        booking.id = BookingId(qint64(1'000'000 + m_bookings.size()));
        booking.slotIds = {slot.id};
        booking.providerId = slot.providerId;
        booking.startsAt = slot.startsAt;
        booking.endsAt = slot.endsAt;
        booking.contact.name = QStringLiteral("Given%1 Surname%1").arg(m_bookings.size());
        booking.bookedBy = QStringLiteral("Voxanne");
        booking.version = 1;
        slot.status = SlotStatus::Booked;
        slot.bookingIds = {booking.id};
        m_bookings.append(booking);
    }

    QList<Slot> m_slots;
    QList<Booking> m_bookings;
    QList<QDate> m_days;
    int m_turn = 0;
};

struct Times
{
    double median = 0;
    double p99 = 0;
};

/// Runs one change a frame and takes the time until it is painted.
Times measure(int frames, const std::function<void(int)>& change)
{
    QCoreApplication::processEvents();
    std::vector<double> samples;
    for (int i = 0; i < frames; ++i) {
        const auto began = std::chrono::steady_clock::now();
        change(i);
        QCoreApplication::processEvents();
        samples.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    }
    return {percentile(samples, 0.5), percentile(samples, 0.99)};
}

void bounce(QScrollBar* bar, int i, int step)
{
    const int length = std::max(1, bar->maximum());
    const int at = (i * step) % (2 * length);
    bar->setValue(at < length ? at : 2 * length - at);
}

void mouse(QWidget* view, QEvent::Type type, const QPoint& at)
{
    QMouseEvent event(type, at, view->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
    QCoreApplication::sendEvent(view, &event);
}

struct Case
{
    const char* name;
    std::function<Times(CalendarGrid&, FullWeek&, int)> run;
};

const QList<Case>& cases()
{
    static const QList<Case> all{
        {"scrolling down, 24 px a frame",
         [](CalendarGrid& grid, FullWeek&, int frames) {
             return measure(frames, [&](int i) { bounce(grid.verticalScrollBar(), i, 24); });
         }},
        {"scrolling sideways, 24 px a frame",
         [](CalendarGrid& grid, FullWeek&, int frames) {
             return measure(frames, [&](int i) { bounce(grid.horizontalScrollBar(), i, 24); });
         }},
        {"a page down or up",
         [](CalendarGrid& grid, FullWeek&, int frames) {
             return measure(frames, [&](int i) {
                 grid.verticalScrollBar()->setValue(i % 2 == 0 ? grid.verticalScrollBar()->maximum() : 0);
             });
         }},
        {"painting everything anew",
         [](CalendarGrid& grid, FullWeek&, int frames) {
             return measure(frames, [&](int) { grid.viewport()->update(); });
         }},
        {"dragging a booking",
         [](CalendarGrid& grid, FullWeek&, int frames) {
             if (grid.laidBlocks().isEmpty())
                 return Times{};
             grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum() / 2);
             grid.horizontalScrollBar()->setValue(grid.horizontalScrollBar()->maximum() / 2);
             QPoint from;
             for (const LaidBlock& laid : grid.laidBlocks()) {
                 const QRect at = laid.rect.translated(grid.viewportOrigin());
                 if (grid.viewport()->rect().adjusted(200, 200, -200, -200).contains(at))
                     from = at.center();
             }
             QWidget* view = grid.viewport();
             mouse(view, QEvent::MouseButtonPress, from);
             const Times times = measure(frames, [&](int i) {
                 mouse(view, QEvent::MouseMove, from + QPoint(i * 7 % 300 - 150, i * 11 % 200 - 100));
             });
             QTest::keyClick(&grid, Qt::Key_Escape);
             mouse(view, QEvent::MouseButtonRelease, from);
             return times;
         }},
        {"a change by somebody else",
         [](CalendarGrid& grid, FullWeek& week, int frames) {
             return measure(frames, [&](int) {
                 week.change();
                 grid.setScene(week.scene(grid.geometryOfGrid()));
             });
         }},
    };
    return all;
}

} // namespace

/// Frame times of the calendar's grid: a week of ten providers, full and empty in the same run.
int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setFont(fonts::application());
    const RunOptions options("Frame times of the calendar.", {{"frames", "Frames of each kind", 400},
                                                              {"bookings", "Bookings in the week", 2'000},
                                                              {"width", "Of the grid", 1'920},
                                                              {"height", "Of the grid", 1'000}});
    FullWeek full(options["bookings"]);
    FullWeek empty(0);
    std::printf("%d x %d, %d bookings, %d columns\n", options["width"], options["height"], options["bookings"],
                providers * workingDays);
    std::printf("%-36s %9s %9s %14s\n", "ms", "median", "p99", "to empty grid");
    for (const Case& one : cases()) {
        Times times[2];
        for (FullWeek* week : {&empty, &full}) {
            CalendarGrid grid(week->clock);
            grid.resize(options["width"], options["height"]);
            grid.setZoom(32);
            grid.setShown(week->shape(), true);
            grid.setScene(week->scene(grid.geometryOfGrid()));
            grid.show();
            if (!QTest::qWaitForWindowExposed(&grid))
                return 1;
            times[week == &full] = one.run(grid, *week, options["frames"]);
        }
        std::printf("%-36s %9.2f %9.2f", one.name, times[1].median, times[1].p99);
        if (times[0].median > 0)
            std::printf(" %13.1fx", times[1].median / times[0].median);
        std::printf("\n");
        std::fflush(stdout);
    }
    return 0;
}
