#include "calendarsamples.h"

#include "items/blockbuilder.h"

#include <QtTest>

using namespace clinic;
using namespace clinic::items;
using namespace clinic::test;
using domain::BookingId;

class TestBlockBuilder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayWithoutSlotsIsOneGap();
    void freeSlotsStayApartAndGapsAreFilled();
    void oneHoldIsOneBlock();
    void twoHoldsSideBySideStayTwo();
    void whoseHoldItIs();
    void aBookingCarriesItsDetailsWhenKnown();
    void neighboursAreDifferentBookings();
    void doubleBookingsFollowEachOther();
    void blockedTimeIsOneBlock();
    void mixedSlotLengthsKeepTheirEnds();
    void holdsOfDifferentRoomsStayTwo();
    void idleTimeFillsWhatIsNotUsed();

private:
    [[nodiscard]] QList<CalendarBlock> build(const QList<domain::Slot>& slotList) const
    {
        return buildBlocks({m_midnight, m_midnight.addDays(1), shah, slotList, m_bookings, rita});
    }
    /// Without the gaps before and after.
    [[nodiscard]] QList<CalendarBlock> inner(const QList<domain::Slot>& slotList) const
    {
        const QList<CalendarBlock> all = build(slotList);
        return all.mid(1, all.size() - 2);
    }

    const QDateTime m_midnight = utc("2026-03-02T00:00:00Z");
    const QDateTime m_nine = utc("2026-03-02T09:00:00Z");
    const QDateTime m_until = utc("2026-03-02T08:15:00Z");
    QHash<BookingId, domain::Booking> m_bookings;
};

void TestBlockBuilder::aDayWithoutSlotsIsOneGap()
{
    const QList<CalendarBlock> blocks = build({});
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().kind, BlockKind::NotWorking);
    QCOMPARE(blocks.first().start, m_midnight);
    QCOMPARE(blocks.first().end, m_midnight.addDays(1));
}

void TestBlockBuilder::freeSlotsStayApartAndGapsAreFilled()
{
    QList<domain::Slot> slotList = quarters(shah, m_nine, 2);
    slotList.append(quarter(shah, m_nine, 4));
    const QList<CalendarBlock> blocks = build(slotList);
    QList<BlockKind> kinds;
    for (const CalendarBlock& block : blocks)
        kinds.append(block.kind);
    QCOMPARE(kinds, (QList<BlockKind>{BlockKind::NotWorking, BlockKind::Free, BlockKind::Free, BlockKind::NotWorking,
                                      BlockKind::Free, BlockKind::NotWorking}));
    for (int i = 1; i < blocks.size(); ++i)
        QCOMPARE(blocks.at(i).start, blocks.at(i - 1).end);
    QCOMPARE(blocks.first().start, m_midnight);
    QCOMPARE(blocks.last().end, m_midnight.addDays(1));
}

void TestBlockBuilder::oneHoldIsOneBlock()
{
    QList<domain::Slot> slotList = quarters(shah, m_nine, 3);
    for (domain::Slot& slot : slotList)
        slot = held(slot, domain::StaffId(QStringLiteral("99")), m_until);
    slotList[1].version = 5;
    const QList<CalendarBlock> blocks = inner(slotList);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().kind, BlockKind::HeldOther);
    QCOMPARE(blocks.first().slotIds.size(), 3);
    QCOMPARE(blocks.first().start, m_nine);
    QCOMPARE(blocks.first().end, m_nine.addSecs(2700));
    QCOMPARE(blocks.first().heldUntil, m_until);
    QCOMPARE(blocks.first().holder->name, QStringLiteral("Rita"));
    QCOMPARE(blocks.first().version, 5);
}

void TestBlockBuilder::twoHoldsSideBySideStayTwo()
{
    const QList<domain::Slot> slotList{held(quarter(shah, m_nine, 0), rita, m_until),
                                       held(quarter(shah, m_nine, 1), rita, m_until.addSecs(60))};
    QCOMPARE(inner(slotList).size(), 2);
}

void TestBlockBuilder::whoseHoldItIs()
{
    domain::Slot slot = held(quarter(shah, m_nine, 0), rita, m_until);
    QCOMPARE(kindOf(slot, rita), BlockKind::HeldMine);
    QCOMPARE(kindOf(slot, {}), BlockKind::HeldOther);
    // An agent's call id that happens to read like the staff id is not me.
    slot.holder->kind = domain::HolderKind::Agent;
    QCOMPARE(kindOf(slot, rita), BlockKind::HeldOther);
}

void TestBlockBuilder::aBookingCarriesItsDetailsWhenKnown()
{
    const BookingId id(QStringLiteral("b1"));
    const QList<domain::Slot> slotList{booked(quarter(shah, m_nine, 0), {id}), booked(quarter(shah, m_nine, 1), {id})};
    QList<CalendarBlock> blocks = inner(slotList);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().kind, BlockKind::Booking);
    QCOMPARE(blocks.first().bookingId, id);
    QVERIFY(!blocks.first().booking);

    m_bookings.insert(id, bookingOf(id.text(), slotList, 9));
    blocks = inner(slotList);
    QCOMPARE(blocks.first().booking->contact.name, QStringLiteral("Ann Lee"));
    QCOMPARE(blocks.first().version, 9);
    m_bookings.clear();
}

void TestBlockBuilder::neighboursAreDifferentBookings()
{
    const QList<domain::Slot> slotList{booked(quarter(shah, m_nine, 0), {BookingId(QStringLiteral("b1"))}),
                                       booked(quarter(shah, m_nine, 1), {BookingId(QStringLiteral("b2"))})};
    QCOMPARE(inner(slotList).size(), 2);
}

void TestBlockBuilder::doubleBookingsFollowEachOther()
{
    const BookingId first(QStringLiteral("b1"));
    const BookingId second(QStringLiteral("b2"));
    const QList<domain::Slot> slotList{booked(quarter(shah, m_nine, 0), {first}),
                                       booked(quarter(shah, m_nine, 1), {first, second}),
                                       booked(quarter(shah, m_nine, 2), {second})};
    const QList<CalendarBlock> blocks = inner(slotList);
    QCOMPARE(blocks.size(), 2);
    QCOMPARE(blocks.at(0).bookingId, first);
    QCOMPARE(blocks.at(0).end, m_nine.addSecs(1800));
    QCOMPARE(blocks.at(1).bookingId, second);
    QCOMPARE(blocks.at(1).start, m_nine.addSecs(900));
    QCOMPARE(blocks.at(1).end, m_nine.addSecs(2700));
}

void TestBlockBuilder::blockedTimeIsOneBlock()
{
    QList<domain::Slot> slotList = quarters(shah, m_nine, 2);
    for (domain::Slot& slot : slotList)
        slot.status = domain::SlotStatus::Blocked;
    const QList<CalendarBlock> blocks = inner(slotList);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().kind, BlockKind::Blocked);
    QCOMPARE(blocks.first().slotIds.size(), 2);
}

void TestBlockBuilder::mixedSlotLengthsKeepTheirEnds()
{
    const BookingId id(QStringLiteral("7"));
    domain::Slot longer = booked(quarter(shah, m_nine, 1), {id});
    longer.endsAt = longer.startsAt.addSecs(3600);
    const QList<CalendarBlock> blocks = inner({booked(quarter(shah, m_nine, 0), {id}), longer});
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().slotEnds, (QList<QDateTime>{m_nine.addSecs(900), m_nine.addSecs(4500)}));
    QCOMPARE(blocks.first().end, m_nine.addSecs(4500));
    QCOMPARE(blocks.first().providerId, shah);
}

void TestBlockBuilder::holdsOfDifferentRoomsStayTwo()
{
    QList<domain::Slot> slotList;
    for (int i = 0; i < 4; ++i) {
        slotList.append(held(quarter(shah, m_nine, i), rita, m_until));
        slotList.last().resourceIds = {domain::ResourceId(qint64(i / 2))};
    }
    const QList<CalendarBlock> blocks = inner(slotList);
    QCOMPARE(blocks.size(), 2);
    QCOMPARE(blocks.at(1).resourceIds, QList{domain::ResourceId(qint64(1))});
}

void TestBlockBuilder::idleTimeFillsWhatIsNotUsed()
{
    CalendarBlock first;
    first.kind = BlockKind::Booking;
    first.start = m_nine;
    first.end = m_nine.addSecs(3600);
    CalendarBlock beside = first;
    beside.start = m_nine.addSecs(1800);
    beside.end = m_nine.addSecs(2700);
    const QList<CalendarBlock> all = withIdleTime(m_midnight, m_midnight.addDays(1), {beside, first});
    QCOMPARE(all.size(), 4);
    QCOMPARE(all.at(0).kind, BlockKind::Free);
    QVERIFY(all.at(0).slotIds.isEmpty());
    QCOMPARE(all.at(0).end, m_nine);
    QCOMPARE(all.at(1), first);
    QCOMPARE(all.at(2), beside);
    QVERIFY2(all.at(3).start == first.end, "what lies inside another shortens nothing");
    QCOMPARE(all.at(3).end, m_midnight.addDays(1));
}

QTEST_GUILESS_MAIN(TestBlockBuilder)
#include "tst_blockbuilder.moc"
