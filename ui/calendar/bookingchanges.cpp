#include "bookingchanges.h"

#include "bannershelf.h"
#include "calendarwords.h"
#include "conflictwords.h"
#include "ui/common/errorwords.h"

#include <algorithm>

namespace clinic::ui {

using domain::Booking;
using domain::BookingStatus;
using domain::ErrorCode;

namespace {

int minutesOf(const Booking& booking)
{
    return int(booking.startsAt.secsTo(booking.endsAt) / 60);
}

domain::SlotId firstSlot(const Booking& booking)
{
    return booking.slotIds.isEmpty() ? domain::SlotId() : booking.slotIds.first();
}

bool isResize(const Booking& before, const Booking& after)
{
    return before.startsAt == after.startsAt && before.providerId == after.providerId;
}

} // namespace

BookingChanges::BookingChanges(CalendarController& controller, BannerShelf& shelf, QObject* parent)
    : QObject(parent)
    , m_controller(controller)
    , m_shelf(shelf)
{
    connect(&m_undo, &UndoStack::said, this, [this](const QString& icon, const QString& sentence) {
        Q_EMIT statusMessage(icon, sentence, m_undo.offer(UndoStack::Beside::OwnSentence));
    });
}

QString BookingChanges::time(const QDateTime& time, const QDateTime& beside) const
{
    const QString clock = CalendarWords::clock(time, m_controller.zone());
    const QDate date = m_controller.model().localDate(time);
    return date == m_controller.model().localDate(beside) ? clock
                                                          : CalendarWords::dayOfWeek(date) + QLatin1Char(' ') + clock;
}

QString BookingChanges::provider(const domain::ProviderId& id) const
{
    return CalendarWords::shortName(m_controller.providerName(id));
}

Booking BookingChanges::asLeft(const Booking& booking) const
{
    Booking left = booking;
    left.version = m_versions.value(booking.id, booking.version);
    return left;
}

void BookingChanges::remember(const contract::BookingReply& reply)
{
    m_versions.insert(reply.booking.id, reply.booking.version);
    for (const Booking& further : reply.repeats)
        m_versions.insert(further.id, further.version);
}

void BookingChanges::done(const QString& icon, const QString& sentence, UndoStack::Step step)
{
    m_undo.push(std::move(step));
    Q_EMIT statusMessage(icon, sentence, m_undo.offer(UndoStack::Beside::OwnSentence));
}

void BookingChanges::answer(const Reply& reply, const Booking& about, const QString& icon,
                            const std::function<QString(const Booking&)>& sentence, const UndoStack::Answer& tell)
{
    if (!reply) {
        tell({false, QStringLiteral("triangle-alert"), refusedWords(about, reply.error())});
        return;
    }
    remember(*reply);
    tell({true, icon, sentence(reply->booking)});
    Q_EMIT changed(about.id);
}

QString BookingChanges::movedWords(const Booking& before, const Booking& after) const
{
    if (isResize(before, after))
        //: Patient, length, until when
        return tr("%1 now lasts %2, until %3.")
            .arg(after.contact.name, CalendarWords::minutes(minutesOf(after)), time(after.endsAt, after.startsAt));
    //: Patient, old time, new time, provider
    return tr("Moved %1 from %2 to %3, %4.")
        .arg(after.contact.name, time(before.startsAt, after.startsAt), time(after.startsAt, before.startsAt),
             provider(after.providerId));
}

QString BookingChanges::refusedWords(const Booking& booking, const domain::Error& error) const
{
    switch (error.code) {
    case ErrorCode::SlotTaken:
        //: Undo or redo failed: patient
        return tr("Not possible any more: somebody took the time in the meantime. %1 stays as it is.")
            .arg(booking.contact.name);
    case ErrorCode::StateConflict:
        return tr("Not possible any more: somebody else changed %1 in the meantime. Nothing was overwritten.")
            .arg(booking.contact.name);
    case ErrorCode::NotFound:
        return tr("Not possible any more: the time is gone. %1 stays as it is.").arg(booking.contact.name);
    default:
        return tr("%1 stays as it is.").arg(booking.contact.name) + QLatin1Char(' ') + ErrorWords::of(error).words;
    }
}

void BookingChanges::move(const domain::BookingId& id, const domain::SlotId& slot, std::optional<int> minutes)
{
    const auto booking = m_controller.model().bookingById(id);
    if (!booking) {
        Q_EMIT moveEnded();
        return;
    }
    m_controller.reschedule(*booking, slot, minutes, [this, before = *booking, slot, minutes](const Reply& reply) {
        if (!reply) {
            onMoveFailed(before, slot, minutes, reply.error());
            return;
        }
        const Booking after = reply->booking;
        remember(*reply);
        m_shelf.clear(BannerShelf::Offer);
        Q_EMIT moveEnded();
        const bool resized = isResize(before, after);
        done(QStringLiteral("arrows"), movedWords(before, after),
             {resized ? tr("Undo length") : tr("Undo move"), resized ? tr("Redo length") : tr("Redo move"),
              [this, before, after](const UndoStack::Answer& tell) { reschedule(after, before, tell); },
              [this, before, after](const UndoStack::Answer& tell) { reschedule(before, after, tell); }});
        Q_EMIT changed(after.id);
    });
}

void BookingChanges::reschedule(const Booking& from, const Booking& to, const UndoStack::Answer& tell)
{
    m_controller.reschedule(asLeft(from), firstSlot(to), minutesOf(to), [this, from, tell](const Reply& reply) {
        answer(
            reply, from, QStringLiteral("arrows"), [&](const Booking& after) { return movedWords(from, after); }, tell);
    });
}

void BookingChanges::onMoveFailed(const Booking& booking, const domain::SlotId& slot, std::optional<int> minutes,
                                  const domain::Error& error)
{
    Q_EMIT moveEnded();
    //: Patient, time
    const QString stays = tr("%1 stays at %2.").arg(booking.contact.name, time(booking.startsAt, booking.startsAt));
    if (error.code == ErrorCode::SlotTaken) {
        auto conflict = error.conflict.value_or(domain::SlotConflict{});
        // Whoever the person is used to comes first.
        std::stable_partition(conflict.alternatives.begin(), conflict.alternatives.end(),
                              [&booking](const auto& free) { return free.providerId == booking.providerId; });
        TimeOffer offer{conflict.alternatives.mid(0, 3), minutes.value_or(minutesOf(booking)), {}};
        offer.take = [this, id = booking.id, minutes](const domain::Slot& free) { move(id, free.id, minutes); };
        const auto wanted = m_controller.model().slotById(slot);
        m_shelf.offer(ConflictWords(m_controller, wanted ? wanted->startsAt : booking.startsAt)
                          .banner(conflict, offer.minutes, stays),
                      offer);
    } else {
        const QString why = error.code == ErrorCode::StateConflict
                                ? tr("Somebody else changed the booking a moment ago. Look at it and try again.")
                                : ErrorWords::of(error).words;
        m_shelf.put(BannerShelf::Error, {Severity::Critical,
                                         QStringLiteral("octagon-alert"),
                                         tr("The booking was not moved"),
                                         stays + QLatin1Char(' ') + why,
                                         {},
                                         true});
    }
    Q_EMIT statusMessage(QStringLiteral("triangle-alert"), tr("Not moved. %1").arg(stays),
                         m_undo.offer(UndoStack::Beside::Other));
}

void BookingChanges::cancel(const Booking& booking, const QString& reason, bool following)
{
    m_controller.cancel(booking, reason, following, [this, booking, reason, following](const Reply& reply) {
        if (!reply) {
            onFailed(reply.error());
            return;
        }
        remember(*reply);
        const QList<Booking> all = QList<Booking>{reply->booking} + reply->repeats;
        const QString when = time(booking.startsAt, m_controller.clock().now());
        QString said = tr("Cancelled %1, %2, %3.").arg(booking.contact.name, when, provider(booking.providerId));
        if (all.size() > 1)
            //: Patient, first time, provider
            said = tr("Cancelled %n bookings of %1 from %2 on, %3.", nullptr, int(all.size()))
                       .arg(booking.contact.name, when, provider(booking.providerId));
        done(QStringLiteral("calendar-x"), said,
             {tr("Undo cancel"), tr("Redo cancel"),
              [this, all](const UndoStack::Answer& tell) { restoreNext(all, 0, tell); },
              [this, booking, reason, following, said](const UndoStack::Answer& tell) {
                  m_controller.cancel(asLeft(booking), reason, following, [this, booking, said, tell](const Reply& r) {
                      answer(
                          r, booking, QStringLiteral("calendar-x"), [&](const Booking&) { return said; }, tell);
                  });
              }});
        Q_EMIT cancelled(booking.id);
    });
}

void BookingChanges::restoreNext(QList<Booking> left, int restored, const UndoStack::Answer& tell)
{
    const Booking booking = left.takeFirst();
    m_controller.restore(booking.id, [this, booking, left, restored, tell](const Reply& reply) {
        const QString when = time(booking.startsAt, m_controller.clock().now());
        if (!reply) {
            const QString words =
                reply.error().code == ErrorCode::SlotTaken
                    ? tr("Somebody took %1 in the meantime. Book another time for %2.").arg(when, booking.contact.name)
                    : ErrorWords::of(reply.error()).words;
            m_shelf.put(BannerShelf::Error, {Severity::Critical,
                                             QStringLiteral("octagon-alert"),
                                             tr("The booking stays cancelled"),
                                             words,
                                             {},
                                             true});
            QString said = tr("%1, %2, stays cancelled.").arg(booking.contact.name, when);
            if (restored > 0)
                said += QLatin1Char(' ') + tr("%n bookings before it are booked again.", nullptr, restored);
            tell({false, QStringLiteral("triangle-alert"), said});
            return;
        }
        remember(*reply);
        Q_EMIT changed(booking.id);
        if (!left.isEmpty()) {
            restoreNext(left, restored + 1, tell);
            return;
        }
        //: A cancel was taken back: patient, time, provider
        tell({true, QStringLiteral("undo-2"),
              restored == 0
                  ? tr("%1 is booked again: %2, %3.").arg(booking.contact.name, when, provider(booking.providerId))
                  : tr("%1 has all %n bookings again.", nullptr, restored + 1).arg(booking.contact.name)});
    });
}

void BookingChanges::setStatus(const Booking& booking, BookingStatus status)
{
    const auto words = [](const Booking& after) {
        //: Patient, how the visit stands
        return tr("%1: %2.").arg(after.contact.name, CalendarWords::status(after.status));
    };
    const auto command = [this, words](const Booking& from, BookingStatus to, const UndoStack::Answer& tell) {
        m_controller.setStatus(asLeft(from), to, [this, from, words, tell](const Reply& reply) {
            answer(reply, from, QStringLiteral("check"), words, tell);
        });
    };
    m_controller.setStatus(booking, status, [this, booking, status, words, command](const Reply& reply) {
        if (!reply) {
            onFailed(reply.error());
            return;
        }
        remember(*reply);
        done(QStringLiteral("check"), words(reply->booking),
             {tr("Undo status"), tr("Redo status"),
              [booking, command](const UndoStack::Answer& tell) { command(booking, booking.status, tell); },
              [booking, status, command](const UndoStack::Answer& tell) { command(booking, status, tell); }});
        Q_EMIT changed(booking.id);
    });
}

void BookingChanges::onFailed(const domain::Error& error)
{
    const QString words = error.code == ErrorCode::StateConflict
                              ? tr("Somebody else changed it a moment ago. Look at it and try again.")
                              : ErrorWords::of(error).words;
    m_shelf.put(
        BannerShelf::Error,
        {Severity::Critical, QStringLiteral("octagon-alert"), tr("The booking was not changed"), words, {}, true});
    Q_EMIT changed({});
}

} // namespace clinic::ui
