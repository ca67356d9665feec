#pragma once

#include "redaction/training/wordlists.h"

namespace clinic::redaction::training {

/// Where the sources are; see README.md.
struct Sources
{
    QString wordnet, medicalWords, names, faker, scowl, geonames, iso, seeds, out;
};

/// Writes given.lex, surnames.lex, places.lex, streets.lex and common.lex.
void buildNameLexicons(const Sources& sources, const EverydayWords& everyday);

} // namespace clinic::redaction::training
