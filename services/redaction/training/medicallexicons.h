#pragma once

#include "redaction/training/namelexicons.h"

namespace clinic::redaction::training {

/// Writes medical.lex and grammar.lex.
void buildMedicalLexicons(const Sources& sources, const EverydayWords& everyday);

} // namespace clinic::redaction::training
