#include "contract/values.h"

#include <limits>

namespace clinic::contract {

namespace {

constexpr int maxToken = 4096;

SessionStaff readSessionStaff(JsonReader& reader)
{
    SessionStaff staff;
    staff.id = reader.id<domain::StaffId>("id"_L1);
    staff.name = reader.text("name"_L1);
    staff.role = reader.choice("role"_L1, roleFromWire);
    return staff;
}

} // namespace

QJsonObject encode(const domain::Clinic& clinic)
{
    return {
        {u"id"_s, clinic.id.text()},
        {u"slug"_s, clinic.slug},
        {u"name"_s, clinic.name},
        {u"time_zone"_s, clinic.timeZone},
        {u"grid_minutes"_s, clinic.gridMinutes},
        {u"idle_lock_minutes"_s, clinic.idleLockMinutes},
        {u"mask_dates"_s, clinic.maskDates},
        {u"version"_s, clinic.version},
    };
}

domain::Clinic readClinic(JsonReader& reader)
{
    domain::Clinic clinic;
    clinic.id = reader.id<domain::ClinicId>("id"_L1);
    clinic.slug = reader.text("slug"_L1);
    clinic.name = reader.text("name"_L1);
    clinic.timeZone = reader.text("time_zone"_L1);
    clinic.gridMinutes = reader.optionalInteger("grid_minutes"_L1, 1, maxDurationMinutes).value_or(clinic.gridMinutes);
    clinic.idleLockMinutes =
        reader.optionalInteger("idle_lock_minutes"_L1, 0, maxVersion).value_or(clinic.idleLockMinutes);
    clinic.maskDates = reader.optionalBoolean("mask_dates"_L1, false);
    clinic.version = reader.optionalInteger("version"_L1, 0, maxVersion).value_or(0);
    return clinic;
}

QJsonObject encode(const LogInRequest& request)
{
    return {{u"email"_s, request.email}, {u"password"_s, request.password}};
}

template <>
domain::Result<LogInRequest> decode(const QJsonObject& body)
{
    return decodeWith<LogInRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"email"_L1, "password"_L1});
        LogInRequest request;
        request.email = reader.text("email"_L1, {.maxLength = maxEmail});
        request.password = reader.text("password"_L1, {.maxLength = maxPassword});
        return request;
    });
}

QJsonObject encode(const RefreshRequest& request)
{
    return {{u"refresh_token"_s, request.refreshToken}};
}

template <>
domain::Result<RefreshRequest> decode(const QJsonObject& body)
{
    return decodeWith<RefreshRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"refresh_token"_L1});
        return RefreshRequest{reader.text("refresh_token"_L1, {.maxLength = maxToken})};
    });
}

QJsonObject encode(const Session& session)
{
    const QJsonObject staff{
        {u"id"_s, session.staff.id.text()},
        {u"name"_s, session.staff.name},
        {u"role"_s, wireText(session.staff.role)},
    };
    return {
        {u"access_token"_s, session.accessToken},
        {u"token_type"_s, u"Bearer"_s},
        {u"expires_in"_s, session.expiresInSeconds},
        {u"refresh_token"_s, session.refreshToken},
        {u"staff"_s, staff},
        {u"clinic"_s, session.clinic ? QJsonValue(encode(*session.clinic)) : QJsonValue(QJsonValue::Null)},
    };
}

template <>
domain::Result<Session> decode(const QJsonObject& body)
{
    return decodeWith<Session>(body, [](JsonReader& reader) {
        Session session;
        session.accessToken = reader.text("access_token"_L1);
        session.expiresInSeconds =
            static_cast<int>(reader.integer("expires_in"_L1, 0, std::numeric_limits<int>::max()));
        session.refreshToken = reader.text("refresh_token"_L1);
        session.staff = reader.object("staff"_L1, readSessionStaff);
        session.clinic = reader.optionalObject("clinic"_L1, readClinic);
        return session;
    });
}

} // namespace clinic::contract
