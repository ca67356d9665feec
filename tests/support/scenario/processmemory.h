#pragma once

#include <QtGlobal>

namespace clinic::test {

/// Memory of a process in KiB, as /proc tells it; 0 when there is no such process.
[[nodiscard]] qint64 residentKiB(qint64 pid);

} // namespace clinic::test
