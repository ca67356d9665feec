#pragma once

#include "contract/ports.h"

namespace clinic::ui {

/// What the transcripts talk through; all outlive the screen.
struct TranscriptsPorts
{
    contract::CallApi& calls;
    contract::AuditApi& audit;
    contract::EventFeed& feed;
};

} // namespace clinic::ui
