#pragma once

#include <QLoggingCategory>

namespace clinic::storage {

Q_DECLARE_LOGGING_CATEGORY(lcStorage)

} // namespace clinic::storage
