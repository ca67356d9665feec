#include "domain/redaction.h"

namespace clinic::domain {

namespace {

struct LabelFacts
{
    RedactionLabel label;
    RedactionGroup group;
    QLatin1StringView wire;
    QLatin1StringView placeholder;
};

using Label = RedactionLabel;
using Group = RedactionGroup;

constexpr std::array<LabelFacts, redactionLabelCount> table{{
    {Label::Person, Group::Identity, QLatin1StringView("PERSON"), QLatin1StringView("[PERSON REDACTED]")},
    {Label::Phone, Group::Contact, QLatin1StringView("PHONE"), QLatin1StringView("[PHONE REDACTED]")},
    {Label::Email, Group::Contact, QLatin1StringView("EMAIL"), QLatin1StringView("[EMAIL REDACTED]")},
    {Label::Address, Group::Contact, QLatin1StringView("ADDRESS"), QLatin1StringView("[ADDRESS REDACTED]")},
    {Label::DateOfBirth, Group::Identity, QLatin1StringView("DATE_OF_BIRTH"),
     QLatin1StringView("[DATE OF BIRTH REDACTED]")},
    {Label::Date, Group::Date, QLatin1StringView("DATE"), QLatin1StringView("[DATE REDACTED]")},
    {Label::NationalId, Group::Identity, QLatin1StringView("NATIONAL_ID"), QLatin1StringView("[ID REDACTED]")},
    {Label::CardIban, Group::Financial, QLatin1StringView("CARD_IBAN"), QLatin1StringView("[CARD REDACTED]")},
    {Label::UrlIp, Group::Contact, QLatin1StringView("URL_IP"), QLatin1StringView("[URL REDACTED]")},
    {Label::Age, Group::Identity, QLatin1StringView("AGE"), QLatin1StringView("[AGE REDACTED]")},
    {Label::MedicalCondition, Group::Medical, QLatin1StringView("MEDICAL_CONDITION"),
     QLatin1StringView("[MEDICAL CONDITION REDACTED]")},
    {Label::Medication, Group::Medical, QLatin1StringView("MEDICATION"), QLatin1StringView("[MEDICATION REDACTED]")},
    {Label::Procedure, Group::Medical, QLatin1StringView("PROCEDURE"), QLatin1StringView("[PROCEDURE REDACTED]")},
}};

const LabelFacts& facts(RedactionLabel label)
{
    return table[static_cast<size_t>(label)];
}

} // namespace

const std::array<RedactionLabel, redactionLabelCount>& redactionLabels()
{
    static constexpr auto labels = [] {
        std::array<RedactionLabel, redactionLabelCount> all{};
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = table[i].label;
        return all;
    }();
    return labels;
}

RedactionGroup groupOf(RedactionLabel label)
{
    return facts(label).group;
}

QLatin1StringView wireName(RedactionLabel label)
{
    return facts(label).wire;
}

std::optional<RedactionLabel> redactionLabelFromWire(QStringView name)
{
    for (const LabelFacts& row : table) {
        if (row.wire == name)
            return row.label;
    }
    return std::nullopt;
}

QLatin1StringView placeholder(RedactionLabel label)
{
    return facts(label).placeholder;
}

} // namespace clinic::domain
