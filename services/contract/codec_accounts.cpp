#include "contract/calendarcodec.h"
#include "contract/values.h"

namespace clinic::contract {

QJsonObject encode(const ChangeStaffRequest& request)
{
    QJsonObject body;
    insertIf(body, "name"_L1, request.name);
    if (request.role)
        body.insert("role"_L1, wireText(*request.role));
    insertIf(body, "disabled"_L1, request.disabled);
    insertIf(body, "password"_L1, request.password);
    insertIf(body, "version"_L1, request.version);
    return body;
}

template <>
domain::Result<ChangeStaffRequest> decode(const QJsonObject& body)
{
    return decodeWith<ChangeStaffRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"name"_L1, "role"_L1, "disabled"_L1, "password"_L1, "version"_L1});
        ChangeStaffRequest request;
        if (reader.has("name"_L1))
            request.name = reader.text("name"_L1, {.maxLength = maxName});
        if (reader.has("role"_L1))
            request.role = readClinicRole(reader);
        if (reader.has("disabled"_L1))
            request.disabled = reader.boolean("disabled"_L1);
        if (reader.has("password"_L1))
            request.password = readNewPassword(reader, "password"_L1);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

QJsonObject encode(const ChangePasswordRequest& request)
{
    return {{u"current_password"_s, request.currentPassword}, {u"new_password"_s, request.newPassword}};
}

template <>
domain::Result<ChangePasswordRequest> decode(const QJsonObject& body)
{
    return decodeWith<ChangePasswordRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"current_password"_L1, "new_password"_L1});
        ChangePasswordRequest request;
        request.currentPassword = reader.text("current_password"_L1, {.maxLength = maxPassword});
        request.newPassword = readNewPassword(reader, "new_password"_L1);
        return request;
    });
}

} // namespace clinic::contract
