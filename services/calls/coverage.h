#pragma once

#include "contract/calls.h"

#include <QByteArray>

namespace clinic::calls {

/// What the redactor detects, and how well it did at the last measured run (`resources/redaction/measured.json`).
[[nodiscard]] const contract::RedactionCoverage& measuredCoverage();
/// For a clinic that hides dates of appointments as well.
void setDatesMasked(contract::RedactionCoverage& coverage);

/// Measurements as `services/redaction/training/evaluate` writes them: `{"measured_on", "labels": [{"label", "spans",
/// "recall", "precision", "sources": {"name": {"spans", …}}}]}`. What it cannot read is left out.
void readMeasurements(const QByteArray& json, contract::RedactionCoverage& coverage);

} // namespace clinic::calls
