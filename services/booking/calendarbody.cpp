#include "booking/calendarbody.h"

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

void checkVersion(JsonReader& reader)
{
    (void)reader.optionalInteger("version"_L1, 0, contract::maxVersion);
}

Done checkHours(JsonReader& reader)
{
    reader.refuseOthers({"weekday"_L1, "starts_at"_L1, "ends_at"_L1});
    (void)reader.integer("weekday"_L1, 1, 7);
    (void)reader.timeOfDay("starts_at"_L1);
    (void)reader.timeOfDay("ends_at"_L1);
    return {};
}

Done checkGuide(JsonReader& reader)
{
    reader.refuseOthers({"title"_L1, "url"_L1});
    (void)reader.text("title"_L1, {.maxLength = contract::maxName});
    (void)reader.text("url"_L1, {.maxLength = longestUrl});
    return {};
}

} // namespace

domain::Result<Done> checkProviderBody(const QJsonObject& body)
{
    return contract::decodeWith<Done>(body, [&body](JsonReader& reader) {
        reader.refuseOthers({"id"_L1, "name"_L1, "color"_L1, "speciality"_L1, "working_hours"_L1, "version"_L1});
        for (const QLatin1StringView name : {"id"_L1, "name"_L1, "color"_L1, "speciality"_L1})
            checkText(reader, name, contract::maxName);
        if (body.contains("working_hours"_L1))
            (void)reader.objects("working_hours"_L1, checkHours);
        checkVersion(reader);
        return Done{};
    });
}

domain::Result<Done> checkProcedureBody(const QJsonObject& body)
{
    return contract::decodeWith<Done>(body, [](JsonReader& reader) {
        reader.refuseOthers({"id"_L1, "name"_L1, "synonyms"_L1, "duration_minutes"_L1, "price_pence"_L1,
                             "resource_kinds"_L1, "guide"_L1, "sms_template"_L1, "version"_L1});
        for (const QLatin1StringView name : {"id"_L1, "name"_L1})
            checkText(reader, name, contract::maxName);
        for (const QLatin1StringView name : {"synonyms"_L1, "resource_kinds"_L1}) {
            if (reader.has(name))
                (void)reader.texts(name);
        }
        (void)reader.integer("duration_minutes"_L1, 1, contract::maxDurationMinutes);
        (void)reader.optionalInteger("price_pence"_L1, 0, contract::maxVersion);
        (void)reader.optionalObject("guide"_L1, checkGuide);
        (void)reader.members("sms_template"_L1);
        checkVersion(reader);
        return Done{};
    });
}

} // namespace clinic::booking
