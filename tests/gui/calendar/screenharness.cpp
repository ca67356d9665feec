#include "screenharness.h"

#include "ui/calendar/calendargrid.h"

#include <QTest>

namespace clinic::test {

using namespace domain;

ScreenHarness::ScreenHarness()
    : clock(day.at(QStringLiteral("11:12")))
{
    day.open(day.date());
}

void ScreenHarness::start(const QSize& size)
{
    screen = std::make_unique<ui::CalendarScreen>(
        ui::CalendarPorts{api, contacts, waitlist, schedule, files, feed, settings}, session, clock);
    screen->resize(size);
    screen->show();
    screen->activateWindow();
    if (!QTest::qWaitForWindowActive(screen.get()))
        qFatal("The calendar's window did not become active.");
    api.procedureLists.answerNext(contract::ProcedureList{day.procedures()});
    schedule.resourceLists.answerNext(contract::ResourceList{day.resources()});
    api.providerLists.answerNext(contract::ProviderList{day.providers()});
    answerLists();
    if (answersSide)
        answerSide();
    feed.enter(ConnectionState::Live);
    screen->setConnection(ConnectionState::Live, {});
    grid().setFocus();
    QCoreApplication::processEvents();
}

void ScreenHarness::answerLists()
{
    answerAll(api.slotLists, [this](const auto& query) { return day.slotList(query); });
    answerAll(api.bookingLists, [this](const auto& query) { return day.bookingList(query); });
    QCoreApplication::processEvents();
    if (answersSide)
        answerSide();
    QCoreApplication::processEvents();
}

void ScreenHarness::answerSide()
{
    answerAll(api.bookingLists, [this](const auto& query) { return day.bookingList(query); });
    answerAll(waitlist.lists, [this](const auto&) { return contract::Waitlist{waiting, 7}; });
    answerAll(schedule.loads, [this](const auto& query) { return day.loadList(query); });
    answerAll(schedule.timeOffLists, [this](const auto&) { return contract::TimeOffList{timeOff}; });
    answerAll(schedule.dayHoursLists, [](const auto&) { return contract::DayHoursList{}; });
}

void ScreenHarness::focusTime(int provider, const QString& time) const
{
    const int column = grid().geometryOfGrid().columnOf(day.date(), day.providers().at(provider).id);
    grid().setCursorTo({column, day.at(time)});
    grid().setFocus();
}

void ScreenHarness::tellSlots(int provider, const QString& time, int minutes, SlotStatus status,
                              const std::optional<Holder>& holder, const QDateTime& until)
{
    const QTime from = QTime::fromString(time, u"HH:mm");
    for (int i = 0; i < minutes; i += 15) {
        Slot& slot = day.slot(provider, from.addSecs(i * 60).toString(u"HH:mm"));
        slot.status = status;
        slot.holder = holder;
        slot.heldUntil = until.isValid() ? std::optional(until) : std::nullopt;
        ++slot.version;
        feed.tell({position++, slot});
    }
    QCoreApplication::processEvents();
}

Hold ScreenHarness::holdByEnter(int provider, const QString& time, int minutes)
{
    focusTime(provider, time);
    QTest::keyClick(&grid(), Qt::Key_Return);
    const Hold hold{HoldId(qint64(9001)), day.slotIds(provider, time, minutes), {}, clock.now().addSecs(15 * 60)};
    api.claims.answerNext(contract::HoldReply{hold});
    tellSlots(provider, time, minutes, SlotStatus::Held, ClinicDay::me(), hold.expiresAt);
    return hold;
}

Error ScreenHarness::lostTo(const Holder& holder, const QList<Slot>& alternatives) const
{
    Error error;
    error.code = ErrorCode::SlotTaken;
    error.conflict = SlotConflict{holder, clock.now().addSecs(15 * 60), alternatives};
    return error;
}

} // namespace clinic::test
