#pragma once

#include "domain/redaction.h"
#include "redaction/conversation.h"

#include <QString>

#include <string>
#include <utility>
#include <vector>

namespace clinic::redaction::training {

/// A text with what is sensitive in it. Offsets are code points.
struct Example
{
    struct Span
    {
        int start = 0;
        int end = 0;
        domain::RedactionLabel label = domain::RedactionLabel::Person;
    };

    QString id;
    /// The collection it is from: `transcripts`, `BC5CDR`, `WNUT17`.
    QString source;
    QString kind;
    std::u32string text;
    std::vector<Span> spans;
    /// The labels that are annotated here, a bit each: what is not marked tells nothing about the other ones.
    quint16 annotated = 0;
    /// Neither right nor wrong.
    std::vector<std::pair<int, int>> ignored;

    [[nodiscard]] Conversation conversation() const
    {
        return Conversation::parse(QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size())));
    }
};

constexpr quint16 bitOf(domain::RedactionLabel label)
{
    return static_cast<quint16>(1U << static_cast<int>(label));
}
inline constexpr quint16 everyLabel = (1U << domain::redactionLabelCount) - 1;

} // namespace clinic::redaction::training
