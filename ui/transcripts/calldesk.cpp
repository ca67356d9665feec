#include "calldesk.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace clinic::ui {

using contract::SimilarPassage;

namespace {

/// Code points `from` to `to` of a text.
QString slice(const QString& text, int from, int to)
{
    const QList<uint> points = text.toUcs4();
    if (from < 0 || to > points.size() || from >= to)
        return {};
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()) + from, to - from);
}

/// As speech is written now so, now so.
QString folded(const QString& text)
{
    return text.simplified().toCaseFolded();
}

} // namespace

CallDesk::CallDesk(contract::CallApi& calls, QObject* parent)
    : QObject(parent)
    , m_calls(calls)
{
}

void CallDesk::open(const domain::CallId& id)
{
    delete std::exchange(m_reading, new QObject(this));
    forgetReveal();
    if (m_call && m_call->summary.id != id)
        m_call.reset();
    m_wanted = id;
    m_loading = true;
    Q_EMIT loading();
    m_calls.getCall(id, m_reading, [this](const domain::Result<contract::CallReply>& reply) {
        m_loading = false;
        if (!reply)
            return Q_EMIT openFailed(reply.error());
        take(reply->call);
    });
}

void CallDesk::close()
{
    delete std::exchange(m_reading, nullptr);
    forgetReveal();
    m_loading = false;
    m_wanted = {};
    m_call.reset();
}

void CallDesk::note(const domain::CallSummary& call)
{
    if (m_call && !m_loading && !m_correcting && call.id == m_wanted && call.id == m_call->summary.id &&
        call.version > m_call->summary.version)
        open(call.id);
}

void CallDesk::take(const domain::Call& call)
{
    m_call = call;
    Q_EMIT opened(*m_call);
}

void CallDesk::label(const MarkedPassage& passage, domain::RedactionLabel label)
{
    if (!m_call || m_correcting)
        return;
    m_label = label;
    m_passage = passage.text;
    correct({passage.turn, passage.start, passage.end, label, m_call->summary.version});
}

void CallDesk::unmask(const ChipPlace& place)
{
    if (!m_call || m_correcting)
        return;
    const domain::Redaction& one = m_call->turns.at(place.turn).redactions.at(place.redaction);
    m_label.reset();
    m_passage.clear();
    correct({place.turn, one.start, one.end, std::nullopt, m_call->summary.version});
}

void CallDesk::correct(const contract::CorrectionRequest& request)
{
    m_correcting = true;
    m_calls.correct(m_call->summary.id, request, this,
                    [this, about = m_call->summary.id](const domain::Result<contract::CorrectionReply>& reply) {
                        m_correcting = false;
                        if (!reply) {
                            Q_EMIT correctionFailed(reply.error());
                            // Offsets of an old version are worth nothing: show it as it is now.
                            if (reply.error().code == domain::ErrorCode::StateConflict && about == m_wanted)
                                open(about);
                            return;
                        }
                        if (about == m_wanted)
                            take(reply->call);
                        Q_EMIT corrected(m_label);
                        if (!reply->similar.isEmpty())
                            Q_EMIT similarFound(reply->similar);
                    });
}

void CallDesk::correctAlso(const QList<SimilarPassage>& chosen)
{
    if (m_correcting || chosen.isEmpty())
        return;
    m_also = chosen;
    // Within a call from its end to its beginning, so that what is still to do stays where it was.
    std::stable_sort(m_also.begin(), m_also.end(), [](const SimilarPassage& a, const SimilarPassage& b) {
        return a.callId != b.callId ? a.callId < b.callId
                                    : std::tie(a.turn, a.start) > std::tie(b.turn, b.start);
    });
    m_alsoOf = int(m_also.size());
    m_alsoDone = m_alsoGone = 0;
    m_correcting = true;
    correctNext();
}

void CallDesk::stopCorrecting()
{
    m_also.clear();
}

void CallDesk::correctNext()
{
    if (m_also.isEmpty()) {
        m_correcting = false;
        Q_EMIT alsoFinished(m_alsoDone, m_alsoGone);
        return;
    }
    Q_EMIT alsoProgressed(m_alsoOf - int(m_also.size()), m_alsoOf);
    const SimilarPassage passage = m_also.takeFirst();
    m_calls.correct(passage.callId, {passage.turn, passage.start, passage.end, m_label, passage.callVersion}, this,
                    [this, passage](const domain::Result<contract::CorrectionReply>& reply) { onNext(passage, reply); });
}

/// Whether the place still holds what it did: the service may have corrected it with the one before.
bool CallDesk::stillFits(const SimilarPassage& passage, const domain::Call& call) const
{
    if (passage.turn >= call.turns.size())
        return false;
    const domain::CallTurn& turn = call.turns.at(passage.turn);
    if (m_label)
        return folded(slice(turn.text, passage.start, passage.end)) == folded(m_passage);
    return std::any_of(turn.redactions.begin(), turn.redactions.end(), [&passage](const domain::Redaction& one) {
        return one.start == passage.start && one.end == passage.end;
    });
}

void CallDesk::onNext(const SimilarPassage& passage, const domain::Result<contract::CorrectionReply>& reply)
{
    if (!reply) {
        // Somebody else was at it, or it is gone; anything else will not go better with the next.
        const domain::ErrorCode code = reply.error().code;
        ++m_alsoGone;
        if (code != domain::ErrorCode::StateConflict && code != domain::ErrorCode::NotFound) {
            m_alsoGone += int(m_also.size());
            m_also.clear();
            Q_EMIT correctionFailed(reply.error());
        }
        return correctNext();
    }
    ++m_alsoDone;
    if (passage.callId == m_wanted)
        take(reply->call);
    for (SimilarPassage& next : m_also) {
        if (next.callId == passage.callId)
            next.callVersion = reply->call.summary.version;
    }
    const auto settled = m_also.removeIf([&](const SimilarPassage& next) {
        return next.callId == passage.callId && !stillFits(next, reply->call);
    });
    m_alsoDone += int(settled);
    correctNext();
}

void CallDesk::reveal(const QString& reason, const QString& password)
{
    if (!m_call)
        return;
    delete std::exchange(m_revealing, new QObject(this));
    m_calls.reveal(m_call->summary.id, {reason, password}, m_revealing,
                   [this](const domain::Result<contract::RevealedCall>& reply) {
                       if (reply)
                           Q_EMIT revealed(*reply);
                       else
                           Q_EMIT revealRefused(reply.error());
                   });
}

void CallDesk::forgetReveal()
{
    delete std::exchange(m_revealing, nullptr);
}

} // namespace clinic::ui
