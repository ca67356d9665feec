#pragma once

#include "domain/result.h"
#include "redaction/lexicon.h"
#include "redaction/words.h"

namespace clinic::redaction {

/// How usual a word is in everyday English, so that a name that is also a word ("May", "Rose", "Good") is looked for
/// with more care than one that is not.
class EverydayWords final
{
public:
    [[nodiscard]] static domain::Result<EverydayWords> load();

    /// 0 for what is no word, 7 for the first thousands.
    [[nodiscard]] int step(const Word& word) const;
    /// Whether a word that is known to be (part of) a name is one here: for sure if it is no everyday word, else where
    /// only a name is written with a capital letter.
    [[nodiscard]] bool canBeName(const Word& word) const;

private:
    Lexicon m_common;
};

} // namespace clinic::redaction
