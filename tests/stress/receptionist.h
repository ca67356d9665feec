#pragma once

#include "stress/history.h"
#include "stress/verdict.h"
#include "support/scenario/scenarioclient.h"

#include <random>

namespace clinic::test {

/// The times that all workers fight for: where a stretch may begin, and which slots it covers.
struct Arena
{
    QStringList starts;
    QHash<QString, QStringList> stretches;
    QString procedure;
};

/// A worker who claims, confirms, releases, moves and cancels at random and knows what it was promised.
class Receptionist final
{
public:
    struct Promise
    {
        QString hold;
        QString booking;
        QStringList slotIds;
        History::Entry entry = 0;
    };

    Receptionist(const ScenarioClient& client, const Arena& arena, History& history, Verdict& verdict, unsigned seed);

    void actOnce();
    [[nodiscard]] int acts() const { return m_acts; }
    [[nodiscard]] const QList<Promise>& holds() const { return m_holds; }
    [[nodiscard]] const QList<Promise>& bookings() const { return m_bookings; }
    [[nodiscard]] const QStringList& cancelled() const { return m_cancelled; }

private:
    void claim();
    void confirm(Promise hold);
    void release(const Promise& hold);
    void move(Promise& booking);
    void cancel(const Promise& booking);
    [[nodiscard]] QStringList wanted(const QString& start, int count) const;
    [[nodiscard]] qsizetype pick(qsizetype count);

    ScenarioClient m_client;
    const Arena& m_arena;
    History& m_history;
    Verdict& m_verdict;
    std::minstd_rand m_random;
    int m_acts = 0;
    int m_patient = 0;
    QList<Promise> m_holds;
    QList<Promise> m_bookings;
    QStringList m_cancelled;
};

} // namespace clinic::test
