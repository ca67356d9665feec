#include "booking/calendarbody.h"

#include "booking/rows.h"
#include "contract/values.h"

namespace clinic::booking {

using namespace Qt::Literals::StringLiterals;

using contract::JsonReader;
using domain::Done;

namespace {

constexpr int longestUrl = 2000;

void checkText(JsonReader& reader, QLatin1StringView name, int maxLength)
{
    (void)reader.optionalText(name, {.maxLength = maxLength, .mayBeBlank = true});
}

Done checkGuide(JsonReader& reader)
{
    reader.refuseOthers({"title"_L1, "url"_L1});
    (void)reader.text("title"_L1, {.maxLength = contract::maxName});
    (void)reader.text("url"_L1, {.maxLength = longestUrl});
    return {};
}

} // namespace

domain::Result<domain::Procedure> procedureFrom(const QJsonObject& body)
{
    const auto checked = contract::decodeWith<Done>(body, [](JsonReader& reader) {
        reader.refuseOthers({"id"_L1, "name"_L1, "synonyms"_L1, "duration_minutes"_L1, "price_pence"_L1,
                             "resource_kinds"_L1, "color"_L1, "active"_L1, "guide"_L1, "sms_template"_L1,
                             "version"_L1});
        for (const QLatin1StringView name : {"id"_L1, "name"_L1})
            checkText(reader, name, contract::maxName);
        for (const QLatin1StringView name : {"synonyms"_L1, "resource_kinds"_L1}) {
            if (reader.has(name))
                (void)reader.texts(name);
        }
        (void)reader.integer("duration_minutes"_L1, 1, contract::maxDurationMinutes);
        (void)reader.optionalInteger("price_pence"_L1, 0, contract::maxVersion);
        checkText(reader, "color"_L1, contract::maxName);
        (void)reader.optionalBoolean("active"_L1, true);
        (void)reader.optionalObject("guide"_L1, checkGuide);
        (void)reader.members("sms_template"_L1);
        (void)reader.optionalInteger("version"_L1, 0, contract::maxVersion);
        return Done{};
    });
    if (!checked)
        return checked.error();
    return procedureOf(body);
}

} // namespace clinic::booking
