#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace clinic::domain {

/// What a passage of a transcript is, as far as privacy goes. The order is that of the contract's placeholders.
enum class RedactionLabel : quint8 {
    Person,
    Phone,
    Email,
    Address,
    DateOfBirth,
    Date,
    NationalId,
    CardIban,
    UrlIp,
    Age,
    MedicalCondition,
    Medication,
    Procedure,
};
inline constexpr int redactionLabelCount = 13;
[[nodiscard]] const std::array<RedactionLabel, redactionLabelCount>& redactionLabels();

/// How screens group labels: one colour and one icon a group.
enum class RedactionGroup : quint8 { Identity, Contact, Medical, Financial, Date };
[[nodiscard]] RedactionGroup groupOf(RedactionLabel label);

/// As it stands on the wire: `DATE_OF_BIRTH`.
[[nodiscard]] QLatin1StringView wireName(RedactionLabel label);
[[nodiscard]] std::optional<RedactionLabel> redactionLabelFromWire(QStringView name);
/// What stands in the log instead: `[DATE OF BIRTH REDACTED]`.
[[nodiscard]] QLatin1StringView placeholder(RedactionLabel label);

/// One who found the same passage sensitive, or a piece of context that raised the score.
struct RedactionEvidence
{
    /// A stable code, such as `phone.libphonenumber`, `lexicon.illness`, `tagger`, `context.question`.
    QString recogniser;
    double score = 0;
    friend bool operator==(const RedactionEvidence&, const RedactionEvidence&) = default;
};

/// A passage of a text. Offsets are Unicode code points, `end` exclusive; `score` is 0 to 1.
struct Redaction
{
    int start = 0;
    int end = 0;
    RedactionLabel label = RedactionLabel::Person;
    QString recogniser;
    double score = 0;
    /// Who else agreed, strongest first.
    QList<RedactionEvidence> agreed;
    friend bool operator==(const Redaction&, const Redaction&) = default;
};

} // namespace clinic::domain
