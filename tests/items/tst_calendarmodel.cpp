#include "calendarsamples.h"

#include "items/calendarmodel.h"
#include "support/fakes/fakeclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace clinic;
using namespace clinic::items;
using namespace clinic::test;
using domain::BookingId;
using domain::ServerEvent;
using namespace Qt::Literals::StringLiterals;

class TestCalendarModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void rowsStandByProviderThenTime();
    void anEventChangesOneSlot();
    void anOlderVersionNeverOverwrites();
    void theOrderOfArrivalDoesNotMatter();
    void eventsThatOvertakeAListAreKept();
    void anEventForARangeThatIsStillLoading();
    void aListThatIsTooOldAsksForAnother();
    void aResetAsksForReloadAndTrustsTheNextList();
    void aNewSlotIsInserted();
    void aMovedBookingChangesBothDays();
    void anAnswerComesAheadOfItsEvent();
    void aHoldThatRunsOutShowsAsFree();
    void holdsEndByThemselves();
    void freeRuns();
    void slotsByTime();
    void whatTheTableShows();
    void daysAreTheClinics_data();
    void daysAreTheClinics();
    void aDayThatIsNotLoadedIsEmpty();
    void roomsShowWhoeverUsesThem();
    void theWaitingListAndTheCatalogueAreTold();

private:
    [[nodiscard]] BlockKind kindAt(int index) const { return m_model->blockOf(quarter(shah, m_nine, index).id)->kind; }
    void load(domain::EventPosition asOf = 10)
    {
        m_model->setSlots(m_range, quarters(shah, m_nine, 8) + quarters(ito, m_nine, 8), asOf);
        m_model->setBookings({}, asOf);
    }

    const QDateTime m_nine = utc("2026-03-02T09:00:00Z");
    const TimeRange m_range{utc("2026-03-02T00:00:00Z"), utc("2026-03-04T00:00:00Z")};
    FakeClock m_clock{utc("2026-03-02T08:00:00Z")};
    std::unique_ptr<CalendarModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCalendarModel::initTestCase()
{
    qputenv("TZ", "Pacific/Auckland");
    QLocale::setDefault(QLocale::c());
}

void TestCalendarModel::init()
{
    m_clock.setNow(utc("2026-03-02T08:00:00Z"));
    m_model = std::make_unique<CalendarModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setTimeZone(QTimeZone("Europe/London"));
    m_model->setOwnStaffId(rita);
    m_model->setProviders(twoProviders());
    load();
}

void TestCalendarModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
}

void TestCalendarModel::rowsStandByProviderThenTime()
{
    QList<domain::Slot> shuffled = quarters(ito, m_nine, 3) + quarters(shah, m_nine, 3);
    std::reverse(shuffled.begin(), shuffled.end());
    m_model->setSlots(m_range, shuffled, 10);
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row)
        ids.append(m_model->index(row, 0).data(CalendarModel::SlotIdRole).toString());
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("31-0 31-1 31-2 32-0 32-1 32-2"));
}

void TestCalendarModel::anEventChangesOneSlot()
{
    QSignalSpy blocks(m_model.get(), &CalendarModel::blocksChanged);
    QSignalSpy data(m_model.get(), &CalendarModel::dataChanged);
    m_model->apply(ServerEvent{11, held(quarter(shah, m_nine, 2), rita, m_nine)});
    QCOMPARE(kindAt(2), BlockKind::HeldMine);
    QCOMPARE(kindAt(1), BlockKind::Free);
    QCOMPARE(blocks.count(), 1);
    QCOMPARE(blocks.first().at(0).value<domain::ProviderId>(), shah);
    QCOMPARE(blocks.first().at(1).toDate(), QDate(2026, 3, 2));
    QCOMPARE(data.count(), 1);
    QCOMPARE(data.first().at(0).value<QModelIndex>().row(), 2);
}

void TestCalendarModel::anOlderVersionNeverOverwrites()
{
    m_model->apply(ServerEvent{12, booked(quarter(shah, m_nine, 2), {BookingId(QStringLiteral("b"))}, 5)});
    QSignalSpy blocks(m_model.get(), &CalendarModel::blocksChanged);
    m_model->apply(ServerEvent{11, held(quarter(shah, m_nine, 2), rita, m_nine, 4)});
    QCOMPARE(kindAt(2), BlockKind::Booking);
    QCOMPARE(blocks.count(), 0);
    m_model->apply(ServerEvent{13, held(quarter(shah, m_nine, 2), rita, m_nine, 6)});
    QCOMPARE(kindAt(2), BlockKind::HeldMine);
}

void TestCalendarModel::theOrderOfArrivalDoesNotMatter()
{
    const QList<domain::Slot> taken{booked(quarter(shah, m_nine, 0), {BookingId(QStringLiteral("b"))}, 3),
                                    booked(quarter(shah, m_nine, 1), {BookingId(QStringLiteral("b"))}, 3)};
    QList<ServerEvent> events{
        {11, held(quarter(shah, m_nine, 0), rita, m_nine, 2)},
        {12, held(quarter(shah, m_nine, 1), rita, m_nine, 2)},
        {13, taken.at(0)},
        {14, taken.at(1)},
        {15, bookingOf(QStringLiteral("b"), taken, 1)},
        {16, bookingOf(QStringLiteral("b"), taken, 2)},
    };
    QList<int> order{0, 1, 2, 3, 4, 5};
    do {
        load();
        for (const int i : order)
            m_model->apply(events.at(i));
        const CalendarBlock block = *m_model->blockOf(taken.first().id);
        QCOMPARE(block.kind, BlockKind::Booking);
        QCOMPARE(block.slotIds.size(), 2);
        QCOMPARE(block.version, 2);
    } while (std::next_permutation(order.begin(), order.end()));
}

void TestCalendarModel::eventsThatOvertakeAListAreKept()
{
    m_model->apply(ServerEvent{20, held(quarter(shah, m_nine, 0), rita, m_nine, 2)});
    load(15); // Read before the event, arrived after it.
    QCOMPARE(kindAt(0), BlockKind::HeldMine);
}

void TestCalendarModel::anEventForARangeThatIsStillLoading()
{
    const QDateTime nextWeek = m_nine.addDays(7);
    m_model->apply(ServerEvent{20, held(quarter(shah, nextWeek, 0), rita, nextWeek, 2)});
    m_model->apply(ServerEvent{21, bookingOf(QStringLiteral("b"), quarters(shah, nextWeek, 1))});
    QVERIFY(!m_model->bookingById(BookingId(QStringLiteral("b"))));
    const TimeRange range{nextWeek.addDays(-1), nextWeek.addDays(1)};
    m_model->setSlots(range, quarters(shah, nextWeek, 4), 15);
    m_model->setBookings({}, 15);
    QCOMPARE(m_model->blockOf(quarter(shah, nextWeek, 0).id)->kind, BlockKind::HeldMine);
    QVERIFY(m_model->bookingById(BookingId(QStringLiteral("b"))));
}

void TestCalendarModel::aListThatIsTooOldAsksForAnother()
{
    for (int i = 0; i < 5000; ++i)
        m_model->apply(ServerEvent{100 + i, quarter(shah, m_nine, 0)});
    QSignalSpy reload(m_model.get(), &CalendarModel::reloadNeeded);
    load(5099);
    QCoreApplication::processEvents();
    QCOMPARE(reload.count(), 0);
    load(99);
    QTRY_COMPARE(reload.count(), 2); // Slots and bookings alike.
}

void TestCalendarModel::aResetAsksForReloadAndTrustsTheNextList()
{
    m_model->apply(ServerEvent{900, booked(quarter(shah, m_nine, 0), {}, 50)});
    QSignalSpy reload(m_model.get(), &CalendarModel::reloadNeeded);
    m_model->apply(ServerEvent{5, domain::Reset{}});
    QCOMPARE(reload.count(), 1);
    load(5);
    QCOMPARE(kindAt(0), BlockKind::Free);
    QCoreApplication::processEvents();
    QCOMPARE(reload.count(), 1);
}

void TestCalendarModel::aNewSlotIsInserted()
{
    QSignalSpy inserted(m_model.get(), &CalendarModel::rowsInserted);
    m_model->apply(ServerEvent{11, quarter(shah, m_nine, 8)});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 8);
    QVERIFY(m_model->slotById(quarter(shah, m_nine, 8).id));
    m_model->apply(ServerEvent{12, quarter(shah, m_nine.addDays(30), 1000)});
    QCOMPARE(inserted.count(), 1);
}

void TestCalendarModel::aMovedBookingChangesBothDays()
{
    const QList<domain::Slot> there{quarter(ito, m_nine, 96)};
    m_model->setBookings({bookingOf(QStringLiteral("b"), quarters(shah, m_nine, 1))}, 10);
    QSignalSpy blocks(m_model.get(), &CalendarModel::blocksChanged);
    m_model->apply(ServerEvent{11, bookingOf(QStringLiteral("b"), there, 2)});
    QList<std::pair<domain::ProviderId, QDate>> places;
    for (const QList<QVariant>& arguments : blocks)
        places.append({arguments.at(0).value<domain::ProviderId>(), arguments.at(1).toDate()});
    QVERIFY(places.contains({shah, QDate(2026, 3, 2)}));
    QVERIFY(places.contains({ito, QDate(2026, 3, 3)}));
    QCOMPARE(m_model->bookingById(BookingId(QStringLiteral("b")))->startsAt, m_nine.addDays(1));
}

void TestCalendarModel::anAnswerComesAheadOfItsEvent()
{
    const QList<domain::Slot> slotList = quarters(shah, m_nine, 1);
    m_model->apply(bookingOf(QStringLiteral("b"), slotList, 3));
    QCOMPARE(m_model->bookingById(BookingId(QStringLiteral("b")))->version, 3);
    m_model->apply(ServerEvent{11, bookingOf(QStringLiteral("b"), slotList, 2)});
    QCOMPARE(m_model->bookingById(BookingId(QStringLiteral("b")))->version, 3);
}

void TestCalendarModel::aHoldThatRunsOutShowsAsFree()
{
    const QDateTime until = m_clock.now().addSecs(600);
    m_model->apply(ServerEvent{11, held(quarter(shah, m_nine, 0), rita, until)});
    m_clock.setNow(until.addMSecs(-1));
    m_model->expireHolds();
    QCOMPARE(kindAt(0), BlockKind::HeldMine);
    QSignalSpy blocks(m_model.get(), &CalendarModel::blocksChanged);
    m_clock.setNow(until);
    m_model->expireHolds();
    QCOMPARE(kindAt(0), BlockKind::Free);
    QCOMPARE(blocks.count(), 1);
    const domain::Slot slot = *m_model->slotById(quarter(shah, m_nine, 0).id);
    QCOMPARE(slot.status, domain::SlotStatus::Free);
    QVERIFY(!slot.holder);
    m_model->expireHolds();
    QCOMPARE(blocks.count(), 1);
}

void TestCalendarModel::holdsEndByThemselves()
{
    const domain::SystemClock clock;
    CalendarModel model(clock);
    const QDateTime start = clock.now().addSecs(3600);
    const domain::Slot slot = held(quarter(shah, start, 0), rita, clock.now().addMSecs(50));
    model.setSlots({start.addDays(-1), start.addDays(1)}, {slot}, 1);
    QTRY_COMPARE(model.slotById(slot.id)->status, domain::SlotStatus::Free);
    QSignalSpy blocks(&model, &CalendarModel::blocksChanged);
    model.apply(ServerEvent{2, held(slot, rita, clock.now().addMSecs(50), 3)});
    QTRY_VERIFY(blocks.count() >= 2);
}

void TestCalendarModel::freeRuns()
{
    const auto id = [this](int index) { return quarter(shah, m_nine, index).id; };
    QCOMPARE(m_model->freeRun(id(0), 15).size(), 1);
    QCOMPARE(m_model->freeRun(id(0), 20).size(), 2);
    QCOMPARE(m_model->freeRun(id(0), 45), (QList<domain::SlotId>{id(0), id(1), id(2)}));
    QCOMPARE(m_model->freeRun(id(6), 45).size(), 0); // Ends with the provider's day, not in the next one's.
    QCOMPARE(m_model->freeRun(id(0), 120).size(), 8);
    m_model->apply(ServerEvent{11, held(quarter(shah, m_nine, 2), rita, m_nine)});
    QCOMPARE(m_model->freeRun(id(0), 45).size(), 0);
    QCOMPARE(m_model->freeRun(id(0), 30).size(), 2);
    QCOMPARE(m_model->freeRun(domain::SlotId(QStringLiteral("unknown")), 15).size(), 0);
}

void TestCalendarModel::slotsByTime()
{
    QCOMPARE(m_model->slotAt(shah, m_nine)->id, quarter(shah, m_nine, 0).id);
    QCOMPARE(m_model->slotAt(shah, m_nine.addSecs(1799))->id, quarter(shah, m_nine, 1).id);
    QCOMPARE(m_model->slotAt(ito, m_nine.addSecs(900))->id, quarter(ito, m_nine, 1).id);
    QVERIFY(!m_model->slotAt(shah, m_nine.addSecs(-1)));
    QVERIFY(!m_model->slotAt(ito, m_nine.addSecs(-1)));
    QVERIFY(!m_model->slotAt(shah, m_nine.addSecs(8 * 900)));
    QVERIFY(!m_model->slotAt(domain::ProviderId(QStringLiteral("none")), m_nine));
}

void TestCalendarModel::whatTheTableShows()
{
    const QList<domain::Slot> taken{booked(quarter(shah, m_nine, 0), {BookingId(QStringLiteral("b"))})};
    m_model->apply(ServerEvent{11, taken.first()});
    m_model->apply(ServerEvent{12, bookingOf(QStringLiteral("b"), taken)});
    const auto shown = [this](int column) { return m_model->index(0, column).data().toString(); };
    QCOMPARE(shown(CalendarModel::ProviderColumn), QStringLiteral("Dr Shah"));
    QCOMPARE(shown(CalendarModel::StatusColumn), QStringLiteral("Booked"));
    QCOMPARE(shown(CalendarModel::WhoColumn), QStringLiteral("Ann Lee"));
    QCOMPARE(m_model->index(0, 0).data(CalendarModel::KindRole).toInt(), static_cast<int>(BlockKind::Booking));
    for (int column = 0; column < CalendarModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestCalendarModel::daysAreTheClinics_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QDateTime>("midnight");
    QTest::addColumn<int>("hours");
    QTest::newRow("winter") << "Europe/London"_qba << QDate(2026, 1, 5) << utc("2026-01-05T00:00:00Z") << 24;
    QTest::newRow("summer") << "Europe/London"_qba << QDate(2026, 7, 6) << utc("2026-07-05T23:00:00Z") << 24;
    QTest::newRow("clocks go on") << "Europe/London"_qba << QDate(2026, 3, 29) << utc("2026-03-29T00:00:00Z") << 23;
    QTest::newRow("clocks go back") << "Europe/London"_qba << QDate(2026, 10, 25) << utc("2026-10-24T23:00:00Z") << 25;
    QTest::newRow("far east") << "Asia/Tokyo"_qba << QDate(2026, 3, 2) << utc("2026-03-01T15:00:00Z") << 24;
    QTest::newRow("no midnight") << "America/Havana"_qba << QDate(2026, 3, 8) << utc("2026-03-08T05:00:00Z") << 23;
}

void TestCalendarModel::daysAreTheClinics()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, date);
    QFETCH(QDateTime, midnight);
    QFETCH(int, hours);
    m_model->setTimeZone(QTimeZone(zone));
    // A slot each quarter of three days around; the day has exactly its own.
    const QList<domain::Slot> slotList = quarters(shah, midnight.addDays(-1), 3 * 96);
    m_model->setSlots({midnight.addDays(-2), midnight.addDays(3)}, slotList, 1);
    const QList<CalendarBlock> blocks = m_model->blocks(shah, date);
    QCOMPARE(blocks.size(), hours * 4);
    QCOMPARE(blocks.first().start, midnight);
    QCOMPARE(blocks.last().end, midnight.addSecs(hours * 3600));
    for (const CalendarBlock& block : blocks)
        QCOMPARE(m_model->localDate(block.start), date);
}

void TestCalendarModel::aDayThatIsNotLoadedIsEmpty()
{
    QVERIFY(m_model->blocks(shah, QDate(2026, 3, 1)).isEmpty());
    QVERIFY(m_model->blocks(shah, QDate(2026, 3, 4)).isEmpty());
    QCOMPARE(m_model->blocks(shah, QDate(2026, 3, 3)).size(), 1);
    m_model->clear();
    QVERIFY(m_model->blocks(shah, QDate(2026, 3, 2)).isEmpty());
    QCOMPARE(m_model->rowCount(), 0);
}

void TestCalendarModel::roomsShowWhoeverUsesThem()
{
    const domain::ResourceId room(u"5"_s);
    domain::Booking mine = bookingOf(u"90"_s, {quarter(shah, m_nine, 0), quarter(shah, m_nine, 1)});
    mine.resourceIds = {room};
    domain::Booking gone = bookingOf(u"91"_s, {quarter(ito, m_nine, 6)});
    gone.resourceIds = {room};
    gone.status = domain::BookingStatus::Cancelled;
    m_model->setBookings({mine, gone}, 10);
    domain::Slot taken = held(quarter(ito, m_nine, 4), rita, m_clock.now().addSecs(900));
    taken.resourceIds = {room};
    m_model->apply(ServerEvent{11, taken});

    const QDate date(2026, 3, 2);
    QList<CalendarBlock> blocks = m_model->blocks(room, date);
    QCOMPARE(blocks.size(), 5);
    QCOMPARE(blocks.at(1).booking, mine);
    QCOMPARE(blocks.at(1).providerId, shah);
    QCOMPARE(blocks.at(2).kind, BlockKind::Free);
    QVERIFY(blocks.at(2).slotIds.isEmpty());
    QCOMPARE(blocks.at(3).kind, BlockKind::HeldMine);
    QCOMPARE(blocks.at(3).providerId, ito);
    QVERIFY(m_model->blocks(domain::ResourceId(u"6"_s), date).size() == 1);

    m_clock.advance(901);
    blocks = m_model->blocks(room, date);
    QVERIFY2(blocks.size() == 3, "a hold that has run out gives the room back");
    QVERIFY(m_model->blocks(room, date.addDays(30)).isEmpty());
    QCOMPARE(m_model->resourceUses(), (QList<ResourceUse>{{room, mine.startsAt, mine.endsAt, mine.id}}));
}

void TestCalendarModel::theWaitingListAndTheCatalogueAreTold()
{
    QSignalSpy waiting(m_model.get(), &CalendarModel::waitlistChanged);
    QSignalSpy catalogue(m_model.get(), &CalendarModel::catalogueChanged);
    QSignalSpy blocks(m_model.get(), &CalendarModel::blocksChanged);
    domain::WaitlistEntry entry;
    entry.id = domain::WaitlistId(u"3"_s);
    m_model->apply(ServerEvent{11, entry});
    m_model->apply(ServerEvent{12, domain::CatalogueChanged{}});
    QCOMPARE(waiting.count(), 1);
    QCOMPARE(waiting.first().first().value<domain::WaitlistEntry>(), entry);
    QCOMPARE(catalogue.count(), 1);
    QCOMPARE(blocks.count(), 0);
    load(10);
    QVERIFY2(waiting.count() == 1, "they are no part of the lists");
}

QTEST_GUILESS_MAIN(TestCalendarModel)
#include "tst_calendarmodel.moc"
