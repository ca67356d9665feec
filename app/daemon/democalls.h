#pragma once

#include "domain/result.h"
#include "storage/database.h"

#include <QDateTime>

namespace clinic::app {

class VoiceCalls;

/// Phone calls of the last days (`resources/demo/calls.json`), delivered to a demo clinic as the voice provider would:
/// sealed, redacted and filed like any other.
class DemoCalls final
{
public:
    explicit DemoCalls(const VoiceCalls& calls)
        : m_calls(calls)
    {
    }

    /// They are all worked off when this returns. `now` in the clinic's zone.
    [[nodiscard]] domain::Result<domain::Done> deliver(storage::Database& db, qint64 clinic,
                                                       const QDateTime& now) const;

private:
    const VoiceCalls& m_calls;
};

} // namespace clinic::app
