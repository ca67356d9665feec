#pragma once

#include "calendarports.h"

#include <QHash>
#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <optional>

namespace clinic::ui {

/// How full a day is, as dots tell it.
enum class DayFullness { Closed, Light, Busy, Full };

[[nodiscard]] DayFullness fullnessOf(const domain::DayLoad& load);

/// What is known of whole days: their load, and who is off. Asks for the days that somebody looks at, and again for
/// those on which something changes.
class DayFacts final : public QObject
{
    Q_OBJECT
public:
    DayFacts(contract::ScheduleApi& schedule, contract::EventFeed& feed, const QTimeZone& zone, QObject* parent);

    /// The days that `looker` shows, both included, instead of those before.
    void want(const QObject* looker, const QDate& first, const QDate& last);
    /// Counts these providers alone; none means all.
    void setProviders(const QList<domain::ProviderId>& chosen);
    void reload();

    /// None while it is not known.
    [[nodiscard]] std::optional<domain::DayLoad> loadOf(const QDate& day) const;
    /// Those that touch the day, holidays of everybody first.
    [[nodiscard]] QList<domain::TimeOff> timeOffOn(const QDate& day) const;
    /// Hours that differ from the weekday's.
    [[nodiscard]] QList<domain::DayHours> otherHoursOn(const QDate& day) const;

Q_SIGNALS:
    void changed();
    /// Time off or hours of single days are known anew.
    void absencesChanged();

private:
    struct Span
    {
        QDate first;
        QDate last;
    };

    void onHappened(const domain::ServerEvent& event);
    void noteChanged(const QDate& day);
    void askChanged();
    void ask(const Span& span);
    void askLoads(const Span& span);
    void askTimesOff(const Span& span);
    void take(const Span& span, const QList<contract::DayLoadList>& parts);
    [[nodiscard]] bool isCounted(const domain::ProviderId& provider) const;

    contract::ScheduleApi& m_schedule;
    QTimeZone m_zone;
    QHash<const QObject*, Span> m_wanted;
    QList<domain::ProviderId> m_providers;
    QHash<QDate, domain::DayLoad> m_loads;
    QHash<QDate, QList<domain::TimeOff>> m_timeOff;
    QHash<QDate, QList<domain::DayHours>> m_otherHours;
    QList<QDate> m_changed;
    QTimer m_pause;
    int m_round = 0;
};

} // namespace clinic::ui
