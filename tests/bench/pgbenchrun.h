#pragma once

#include "support/scenario/serviceprocess.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace clinic::test {

/// What one measurement gave: claims won a second and how long each took, in milliseconds.
struct Rate
{
    double perSecond = 0;
    std::vector<double> latenciesMs;
    /// Calls that did not win their slot; the comparison is void unless 0.
    qint64 failed = 0;
};

/// pgbench with the service's own claim function, as the service's database role under row security, on the service's
/// cluster. The slots come from `prepareSlots`, one for each call.
class PgbenchRun final
{
public:
    /// `staff` and `session` of a signed-in receptionist of demo clinic 1 + n; one caller for each clinic.
    struct Caller
    {
        qint64 clinic = 0;
        QByteArray json;
    };

    explicit PgbenchRun(const ServiceProcess& service)
        : m_service(service)
    {
    }

    /// Numbers the free slots of those clinics. Returns how many there are.
    qint64 prepareSlots(const QList<Caller>& callers, int clients);
    [[nodiscard]] Rate run(int clients, int seconds);
    /// Makes every claimed slot free again, without a trace in holds.
    void freeAll() const;

private:
    const ServiceProcess& m_service;
    qint64 m_perClient = 0;
};

} // namespace clinic::test
