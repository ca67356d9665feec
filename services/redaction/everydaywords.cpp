#include "redaction/everydaywords.h"

#include "redaction/lexiconvalues.h"

namespace clinic::redaction {

domain::Result<EverydayWords> EverydayWords::load()
{
    auto read = Lexicon::builtIn(u"common");
    if (!read)
        return domain::Error{domain::ErrorCode::Internal, QStringLiteral("the lexicon common is damaged")};
    EverydayWords made;
    made.m_common = *read;
    return made;
}

int EverydayWords::step(const Word& word) const
{
    return m_common.value(word.hash).value_or(0) & everydayMask;
}

bool EverydayWords::canBeName(const Word& word) const
{
    constexpr int rare = 3;
    if (word.kind != Word::Kind::Letters)
        return false;
    return step(word) <= rare || (word.capital && !word.sentenceStart && !(word.allCapitals && word.folded.size() > 1));
}

} // namespace clinic::redaction
