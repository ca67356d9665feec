#pragma once

#include "redaction/training/example.h"

namespace clinic::redaction::training {

/// Reads every `*.jsonl` of a folder in the form of the corpora's data card. Throws std::runtime_error with file and line.
[[nodiscard]] std::vector<Example> readCorpora(const QString& folder);

/// May this be learned from? Not what is share-alike, nor what is kept for judging alone.
[[nodiscard]] bool isTrainable(const Example& example);

} // namespace clinic::redaction::training
