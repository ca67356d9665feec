#include "storage/logging.h"

namespace clinic::storage {

Q_LOGGING_CATEGORY(lcStorage, "callwaiting.storage")

} // namespace clinic::storage
