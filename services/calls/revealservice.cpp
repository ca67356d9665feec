#include "calls/revealservice.h"

#include "calls/databasecalls.h"
#include "calls/originalcall.h"
#include "redaction/conversation.h"

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr int mostTries = 10;
constexpr int triesWithinSeconds = 60;

} // namespace

RevealService::RevealService(const tenancy::Sessions& sessions, const tenancy::PersonVault& vault,
                             const domain::Clock& clock, std::shared_ptr<const redaction::Redactor> redactor)
    : m_sessions(sessions)
    , m_vault(vault)
    , m_clock(clock)
    , m_redactor(std::move(redactor))
{
}

Result<contract::RevealedCall> RevealService::reveal(storage::Database& db, const storage::Call& who,
                                                     const domain::CallId& id,
                                                     const contract::RevealRequest& request) const
{
    const QString reason = withoutNames(request.reason);
    const auto refused = [&](const Error& error) {
        const auto noted = command(db, "note_reveal_refused", {caller(who), id.key(), reason});
        // Who may not even try is told that, not whether the password was right.
        return noted ? error : noted.error();
    };
    if (const int wait = waitOf(who.actor.id); wait > 0)
        return refused({.code = ErrorCode::RateLimited,
                        .detail = u"Too many calls were revealed in a short time. Wait before the next one."_s,
                        .retryAfterSeconds = wait});
    if (const auto confirmed = m_sessions.confirmPassword(db, who, request.password, u"/password"_s); !confirmed)
        return refused(confirmed.error());

    const auto answer = command(db, "open_call", {caller(who), id.key(), u"call.reveal"_s, reason});
    if (!answer)
        return answer.error();
    const auto call = openOriginal(m_vault, who.actor.clinic, (*answer)["call"].toObject());
    if (!call)
        return call.error();
    contract::RevealedCall revealed;
    for (const NumberedTurn& said : call->spoken)
        revealed.turns.append(said.turn);
    revealed.expiresAt = m_clock.now().addSecs(shownSeconds);
    return revealed;
}

int RevealService::waitOf(const QString& account) const
{
    const QDateTime now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    QList<QDateTime>& tries = m_tries[account];
    tries.removeIf([&](const QDateTime& at) { return at.secsTo(now) >= triesWithinSeconds; });
    if (tries.size() >= mostTries)
        return std::max(1, triesWithinSeconds - static_cast<int>(tries.first().secsTo(now)));
    tries.append(now);
    return 0;
}

/// The trail keeps reasons for years, and nobody should stand in it by name.
QString RevealService::withoutNames(const QString& reason) const
{
    redaction::Conversation conversation;
    conversation.say(redaction::Speaker::Other, reason.simplified());
    const auto found = m_redactor->find(conversation);
    return redaction::mask(conversation.text, 0, static_cast<int>(conversation.text.size()), found, true).text;
}

} // namespace clinic::calls
