#pragma once

#include "calls/numberedturn.h"

#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace clinic::calls {

/// What calls are searched by: the words of what the log shows, folded, each once. Placeholders are no words.
[[nodiscard]] QStringList searchWords(const NumberedTurns& log, const QString& summary);

/// Something typed into the search: whole words, and the last one as a beginning unless a blank follows it.
struct CallSearch
{
    QStringList words;
    /// Empty when there is none.
    QString prefix;
};
[[nodiscard]] CallSearch searchOf(const QString& typed);

/// What two passages have in common that are the same: "Dr. O'Neill" and "dr o'neill".
[[nodiscard]] QString foldPassage(const QString& passage);

/// Where the same words stand in a logged turn, outside of placeholders, as whole words; the first at or behind `from`.
struct Stretch
{
    int start = 0;
    int end = 0;
};
[[nodiscard]] std::optional<Stretch> findWords(const domain::CallTurn& turn, const QString& folded, int from = 0);

/// A text in which every whole-word occurrence is replaced.
[[nodiscard]] QString replaceWords(const QString& text, const QString& folded, const QString& by);

/// Readable text around a place, for the eye; `[…]` where it is cut.
[[nodiscard]] QString contextOf(const domain::CallTurn& turn, int start, int end);

/// One line of at most `longest` characters; a placeholder is never cut.
[[nodiscard]] QString firstLine(const QString& text, int longest);

} // namespace clinic::calls
