#include "stress/history.h"

#include <algorithm>

namespace clinic::test {

History::Entry History::taken(const QStringList& slotIds, Moment asked)
{
    const std::lock_guard lock(m_mutex);
    m_stays.append({slotIds, asked, std::nullopt});
    return m_stays.size() - 1;
}

void History::givenBack(Entry entry, Moment answered)
{
    const std::lock_guard lock(m_mutex);
    m_stays[entry].until = answered;
}

void History::refused(const QStringList& slotIds, Moment asked, Moment answered, std::optional<Entry> own,
                      const QString& what)
{
    const std::lock_guard lock(m_mutex);
    m_refusals.append({slotIds, asked, answered, own, what});
}

QStringList History::unexplained() const
{
    const std::lock_guard lock(m_mutex);
    QHash<QString, QList<Entry>> bySlot;
    for (Entry entry = 0; entry < m_stays.size(); ++entry) {
        for (const QString& slot : m_stays[entry].slotIds)
            bySlot[slot].append(entry);
    }
    QStringList found;
    for (const Refusal& refusal : m_refusals) {
        if (!isExplained(refusal, bySlot))
            found.append(refusal.what + " of " + refusal.slotIds.join(','));
    }
    return found;
}

qsizetype History::refusals() const
{
    const std::lock_guard lock(m_mutex);
    return m_refusals.size();
}

bool History::isExplained(const Refusal& refusal, const QHash<QString, QList<Entry>>& bySlot) const
{
    return std::any_of(refusal.slotIds.begin(), refusal.slotIds.end(), [&](const QString& slot) {
        const QList<Entry> stays = bySlot.value(slot);
        return std::any_of(stays.begin(), stays.end(), [&](Entry entry) {
            const Stay& stay = m_stays[entry];
            return refusal.own != entry && stay.from <= refusal.answered &&
                   (!stay.until || *stay.until >= refusal.asked);
        });
    });
}

} // namespace clinic::test
