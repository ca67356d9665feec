#pragma once

#include "domain/result.h"
#include "redaction/finding.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace clinic::redaction {

using Detectors = std::vector<std::unique_ptr<const Detector>>;

/// Every detector there is. A new one is added to the list in detectors.cpp; nothing else needs to know it. Fails if
/// the program's own data (lexicons, tagger) is damaged.
[[nodiscard]] domain::Result<Detectors> allDetectors();
/// The same with other weights for the tagger, as trained just now.
[[nodiscard]] domain::Result<Detectors> allDetectors(const QByteArray& taggerWeights);
/// All but the tagger, which learns from what these find.
[[nodiscard]] domain::Result<Detectors> supportingDetectors();

} // namespace clinic::redaction
