#pragma once

#include <QDateTime>

namespace clinic::domain {

/// The time, asked of one place so that a test can turn it.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace clinic::domain
