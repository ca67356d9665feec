#include "redaction/redactor.h"

#include <algorithm>

namespace clinic::redaction {

namespace {

/// Appends code points and counts them, as `QString` counts otherwise.
class Output
{
public:
    void append(std::u32string_view part)
    {
        m_text += QString::fromUcs4(part.data(), static_cast<qsizetype>(part.size()));
        m_codePoints += static_cast<int>(part.size());
    }
    void append(QLatin1StringView part)
    {
        m_text += part;
        m_codePoints += static_cast<int>(part.size());
    }
    [[nodiscard]] int size() const { return m_codePoints; }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    QString m_text;
    int m_codePoints = 0;
};

} // namespace

MaskedText mask(std::u32string_view text, int start, int end, const std::vector<domain::Redaction>& found,
                bool maskDates)
{
    end = std::clamp(end, 0, static_cast<int>(text.size()));
    int at = std::clamp(start, 0, end);
    const int first = at;
    Output output;
    MaskedText masked;
    const auto copyUntil = [&](int until) {
        if (until > at)
            output.append(text.substr(static_cast<size_t>(at), static_cast<size_t>(until - at)));
        at = std::max(at, until);
    };
    for (domain::Redaction redaction : found) {
        const int from = std::max(redaction.start, first);
        const int to = std::min(redaction.end, end);
        if (to <= from || to <= at)
            continue;
        copyUntil(from);
        redaction.start = output.size();
        if (redaction.label == domain::RedactionLabel::Date && !maskDates) {
            copyUntil(to);
            redaction.end = output.size();
            masked.kept.append(redaction);
            continue;
        }
        output.append(domain::placeholder(redaction.label));
        redaction.end = output.size();
        at = to;
        masked.redactions.append(redaction);
    }
    copyUntil(end);
    masked.text = output.text();
    return masked;
}

} // namespace clinic::redaction
