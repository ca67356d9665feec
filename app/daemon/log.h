#pragma once

#include "app/daemon/options.h"

namespace clinic::app {

/// Sends every Qt log message to stderr, one line each: a JSON object, or plain words for humans.
void installLog(LogFormat format);

} // namespace clinic::app
