#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <mutex>
#include <optional>

namespace clinic::test {

using Moment = std::chrono::steady_clock::time_point;

/// Who may have had which slots when, as the clients saw it: from the moment the taking was asked for to the moment the
/// giving back was answered. It explains every refusal, or shows that there was no reason for one. Any thread.
class History final
{
public:
    using Entry = qsizetype;

    /// A reservation of these slots was asked for at `asked` and granted.
    Entry taken(const QStringList& slotIds, Moment asked);
    void givenBack(Entry entry, Moment answered);
    /// A refusal for these slots, asked at and answered at; judged in `unexplained`. `own`: the caller's reservation.
    void refused(const QStringList& slotIds, Moment asked, Moment answered, std::optional<Entry> own,
                 const QString& what);

    /// Refusals during whose time nobody can have had any of the slots.
    [[nodiscard]] QStringList unexplained() const;
    [[nodiscard]] qsizetype refusals() const;

private:
    struct Stay
    {
        QStringList slotIds;
        Moment from;
        std::optional<Moment> until;
    };
    struct Refusal
    {
        QStringList slotIds;
        Moment asked;
        Moment answered;
        std::optional<Entry> own;
        QString what;
    };
    [[nodiscard]] bool isExplained(const Refusal& refusal, const QHash<QString, QList<Entry>>& bySlot) const;

    mutable std::mutex m_mutex;
    QList<Stay> m_stays;
    QList<Refusal> m_refusals;
};

} // namespace clinic::test
