#pragma once

#include "domain/redaction.h"
#include "domain/result.h"
#include "redaction/conversation.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace clinic::redaction {

class Detector;

/// What is known beforehand about the persons and things of one clinic; plain words, kept in memory alone.
struct Hints
{
    /// Names of patients and staff of the clinic, whole or in part: "Nadia Okafor".
    QStringList names;
    /// Passages that reviewers marked as missed, with what they are.
    struct Known
    {
        QString passage;
        domain::RedactionLabel label;
    };
    QList<Known> missed;
    /// Passages that an admin declared not sensitive.
    QStringList harmless;
    /// ISO 3166, for phone numbers without a country; "GB" if empty.
    QString phoneRegion;
};

/// Finds what is sensitive in a call. Pure: no files, no network, no clock. Made once (the lexicons and the tagger are
/// part of the program), then usable from any number of threads at once.
class Redactor final
{
public:
    /// Fails only if the program's own data is damaged.
    [[nodiscard]] static domain::Result<std::shared_ptr<const Redactor>> load();
    /// With other weights for the tagger: to measure what was trained just now.
    [[nodiscard]] static domain::Result<std::shared_ptr<const Redactor>> loadWith(const QByteArray& taggerWeights);
    ~Redactor();

    /// Every sensitive passage, by start, none overlapping, offsets into `conversation.text`; dates too.
    [[nodiscard]] std::vector<domain::Redaction> find(const Conversation& conversation, const Hints& hints = {}) const;

    /// Which lexicons and tagger these are, for the log of what was redacted by what: "2026.11".
    [[nodiscard]] static QString version();

private:
    struct Parts;
    [[nodiscard]] static domain::Result<std::shared_ptr<const Redactor>>
    with(domain::Result<std::vector<std::unique_ptr<const Detector>>> detectors);
    explicit Redactor(std::unique_ptr<const Parts> parts);
    std::unique_ptr<const Parts> m_parts;
};

/// A text with its sensitive passages replaced by placeholders. Offsets of `redactions` are code points of `text`.
struct MaskedText
{
    QString text;
    /// What was replaced, where the placeholder stands.
    QList<domain::Redaction> redactions;
    /// Dates that the clinic's policy leaves readable.
    QList<domain::Redaction> kept;
};

/// Masks `text` from `start` to `end` (a turn, say). Passages that reach over an edge are masked on both sides.
[[nodiscard]] MaskedText mask(std::u32string_view text, int start, int end, const std::vector<domain::Redaction>& found,
                              bool maskDates);

} // namespace clinic::redaction
