#include "stress/receptionist.h"

namespace clinic::test {

namespace {

Moment now()
{
    return std::chrono::steady_clock::now();
}

QStringList slotIdsOf(const QJsonValue& thing)
{
    QStringList ids;
    for (const QJsonValue& id : thing["slot_ids"].toArray())
        ids.append(id.toString());
    return ids;
}

bool isTaken(const HttpReply& reply)
{
    return reply.status == 409 && reply.code() == QLatin1String("slot_taken");
}

} // namespace

Receptionist::Receptionist(const ScenarioClient& client, const Arena& arena, History& history, Verdict& verdict,
                           unsigned seed)
    : m_client(client)
    , m_arena(arena)
    , m_history(history)
    , m_verdict(verdict)
    , m_random(seed)
{
}

void Receptionist::actOnce()
{
    ++m_acts;
    const qsizetype dice = pick(10);
    if (dice < 2 && !m_holds.isEmpty())
        release(m_holds.takeAt(pick(m_holds.size())));
    else if (dice < 5 && !m_holds.isEmpty())
        confirm(m_holds.takeAt(pick(m_holds.size())));
    else if (dice < 7 && !m_bookings.isEmpty())
        move(m_bookings[pick(m_bookings.size())]);
    else if (dice < 8 && !m_bookings.isEmpty())
        cancel(m_bookings.takeAt(pick(m_bookings.size())));
    else
        claim();
}

void Receptionist::claim()
{
    const QString start = m_arena.starts[pick(m_arena.starts.size())];
    const int count = pick(2) == 0 ? 1 : 3;
    const Moment asked = now();
    const HttpReply reply = m_client.claim(start, 15 * count, newKey());
    if (reply.status == 200) {
        const QJsonValue hold = reply.json().value("hold");
        m_verdict.expect(slotIdsOf(hold) == wanted(start, count), "a hold of other slots than asked for");
        m_holds.append({idOf(hold), {}, slotIdsOf(hold), m_history.taken(slotIdsOf(hold), asked)});
    } else if (isTaken(reply)) {
        m_history.refused(wanted(start, count), asked, now(), std::nullopt, "claim");
    } else {
        m_verdict.fault("claim: " + QString::fromUtf8(reply.summary()));
    }
}

void Receptionist::confirm(Promise hold)
{
    const QString name = QStringLiteral("Patient %1").arg(++m_patient % 7);
    const HttpReply reply = m_client.confirm(hold.hold, m_arena.procedure, name, "+44 20 7946 0100", newKey());
    if (!m_verdict.expect(reply.status == 201, "confirm of a live hold: " + QString::fromUtf8(reply.summary())))
        return;
    const QJsonValue booking = reply.json().value("booking");
    m_verdict.expect(slotIdsOf(booking) == hold.slotIds, "a booking of other slots than held");
    hold.booking = idOf(booking);
    m_bookings.append(hold);
}

void Receptionist::release(const Promise& hold)
{
    const HttpReply reply = m_client.release(hold.hold, newKey());
    if (m_verdict.expect(reply.status == 204, "release of a live hold: " + QString::fromUtf8(reply.summary())))
        m_history.givenBack(hold.entry, now());
}

void Receptionist::move(Promise& booking)
{
    const QString start = m_arena.starts[pick(m_arena.starts.size())];
    const QStringList target = wanted(start, static_cast<int>(booking.slotIds.size()));
    const Moment asked = now();
    const HttpReply reply = m_client.reschedule(booking.booking, start, newKey());
    if (reply.status == 200) {
        m_verdict.expect(slotIdsOf(reply.json().value("booking")) == target, "moved to other slots than asked for");
        const History::Entry entry = m_history.taken(target, asked);
        m_history.givenBack(booking.entry, now());
        booking.entry = entry;
        booking.slotIds = target;
    } else if (isTaken(reply)) {
        m_history.refused(target, asked, now(), booking.entry, "move");
    } else {
        m_verdict.fault("move: " + QString::fromUtf8(reply.summary()));
    }
}

void Receptionist::cancel(const Promise& booking)
{
    const HttpReply reply = m_client.cancel(booking.booking, newKey());
    if (m_verdict.expect(reply.status == 200, "cancel: " + QString::fromUtf8(reply.summary()))) {
        m_history.givenBack(booking.entry, now());
        m_cancelled.append(booking.booking);
    }
}

QStringList Receptionist::wanted(const QString& start, int count) const
{
    return m_arena.stretches.value(start).mid(0, count);
}

qsizetype Receptionist::pick(qsizetype count)
{
    return static_cast<qsizetype>(m_random() % static_cast<unsigned>(count));
}

} // namespace clinic::test
