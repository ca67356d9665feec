#include "booking/waitlistservice.h"

#include "booking/databasecalls.h"
#include "booking/rows.h"
#include "booking/sealing.h"

#include <QJsonArray>

namespace clinic::booking {

using namespace domain;
using namespace contract;

Result<Waitlist> WaitlistService::list(Db& db, const Call& who, const WaitlistQuery& query) const
{
    const auto answer = read(db, "list_waitlist", {caller(who), key(query.slotId)});
    if (!answer)
        return answer.error();
    Waitlist list;
    list.asOf = asOf(*answer);
    for (const QJsonValue& row : (*answer)["waitlist"].toArray()) {
        auto entry = openEntry(who.actor.clinic, row.toObject());
        if (!entry)
            return entry.error();
        list.entries.append(std::move(*entry));
    }
    return list;
}

Result<WaitlistReply> WaitlistService::add(Db& db, const Call& who, const AddToWaitlistRequest& request) const
{
    return entryReply(who, withSealed(m_vault, who.actor.clinic, request.patient, request.note,
                                      [&](const QVariant& patient, const QVariant& note) {
                                          return command(db, "add_to_waitlist",
                                                         {caller(who), patient, key(request.procedureId),
                                                          key(request.providerId), request.earliest, request.latest,
                                                          note});
                                      }));
}

Result<WaitlistReply> WaitlistService::offer(Db& db, const Call& who, const WaitlistId& id,
                                             const OfferRequest& request) const
{
    return entryReply(who, command(db, "offer_waitlist",
                                   {caller(who), id.key(), request.slotId.key(), request.minutes}));
}

Result<Done> WaitlistService::remove(Db& db, const Call& who, const WaitlistId& id) const
{
    const auto answer = command(db, "remove_from_waitlist", {caller(who), id.key()});
    if (!answer)
        return answer.error();
    return Done{};
}

Result<WaitlistEntry> WaitlistService::openEntry(qint64 clinic, const QJsonObject& row) const
{
    WaitlistEntry entry = openPartOfEntry(row);
    auto opened = m_vault.openBooking(clinic, row);
    if (!opened)
        return opened.error();
    entry.contact = std::move(opened->contact);
    entry.note = std::move(opened->note);
    return entry;
}

Result<WaitlistReply> WaitlistService::entryReply(const Call& who, const Result<QJsonObject>& answer) const
{
    if (!answer)
        return answer.error();
    auto entry = openEntry(who.actor.clinic, (*answer)["entry"].toObject());
    if (!entry)
        return entry.error();
    return WaitlistReply{std::move(*entry)};
}

} // namespace clinic::booking
