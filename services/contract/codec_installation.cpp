#include "contract/values.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace clinic::contract {

namespace {

constexpr int maxSlug = 63;

QString readSlug(JsonReader& reader, QLatin1StringView name)
{
    static const QRegularExpression rule(u"^[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    const QString slug = reader.text(name, {.maxLength = maxSlug});
    if (!slug.isEmpty() && !rule.match(slug).hasMatch())
        reader.fail(name, u"must be made of lower-case letters, digits and single hyphens"_s);
    return slug;
}

QString readTimeZone(JsonReader& reader, QLatin1StringView name)
{
    const QString zone = reader.text(name, {.maxLength = maxName});
    if (!zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(zone.toUtf8()))
        reader.fail(name, u"must be the name of a time zone, e.g. Europe/London"_s);
    return zone;
}

struct Admin
{
    QString name;
    QString email;
    QString password;
};

Admin readAdmin(JsonReader& reader)
{
    reader.refuseOthers({"name"_L1, "email"_L1, "password"_L1});
    Admin admin;
    admin.name = reader.text("name"_L1, {.maxLength = maxName});
    admin.email = readEmail(reader, "email"_L1);
    admin.password = readNewPassword(reader, "password"_L1);
    return admin;
}

domain::Staff readStaff(JsonReader& reader)
{
    domain::Staff staff;
    staff.id = reader.id<domain::StaffId>("id"_L1);
    staff.name = reader.text("name"_L1);
    staff.email = reader.text("email"_L1);
    staff.role = reader.choice("role"_L1, roleFromWire);
    staff.disabled = reader.boolean("disabled"_L1);
    staff.version = reader.optionalInteger("version"_L1, 0, maxVersion).value_or(0);
    return staff;
}

} // namespace

QString readEmail(JsonReader& reader, QLatin1StringView name)
{
    static const QRegularExpression rule(u"^[^@\\s]+@[^@\\s]+\\z"_s);
    const QString email = reader.text(name, {.maxLength = maxEmail});
    if (!email.isEmpty() && !rule.match(email).hasMatch())
        reader.fail(name, u"must be an e-mail address"_s);
    return email;
}

QString readNewPassword(JsonReader& reader, QLatin1StringView name)
{
    return reader.text(name, {.maxLength = maxPassword, .minLength = minPassword});
}

domain::Role readClinicRole(JsonReader& reader)
{
    const domain::Role role = reader.choice("role"_L1, roleFromWire);
    if (role == domain::Role::Operator)
        reader.fail("role"_L1, u"must be receptionist, manager or admin"_s);
    return role;
}

QJsonObject encode(const AddClinicRequest& request)
{
    QJsonObject body{
        {u"slug"_s, request.slug},
        {u"name"_s, request.name},
        {u"time_zone"_s, request.timeZone},
    };
    if (!request.adminEmail.isEmpty()) {
        body.insert("admin"_L1, QJsonObject{
                                    {u"name"_s, request.adminName},
                                    {u"email"_s, request.adminEmail},
                                    {u"password"_s, request.adminPassword},
                                });
    }
    return body;
}

template <>
domain::Result<AddClinicRequest> decode(const QJsonObject& body)
{
    return decodeWith<AddClinicRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"slug"_L1, "name"_L1, "time_zone"_L1, "admin"_L1});
        AddClinicRequest request;
        request.slug = readSlug(reader, "slug"_L1);
        request.name = reader.text("name"_L1, {.maxLength = maxName});
        request.timeZone = readTimeZone(reader, "time_zone"_L1);
        if (const std::optional<Admin> admin = reader.optionalObject("admin"_L1, readAdmin)) {
            request.adminName = admin->name;
            request.adminEmail = admin->email;
            request.adminPassword = admin->password;
        }
        return request;
    });
}

QJsonObject encode(const AddClinicReply& reply)
{
    return {{u"clinic"_s, encode(reply.clinic)}, {u"webhook_secret"_s, reply.webhookSecret}};
}

template <>
domain::Result<AddClinicReply> decode(const QJsonObject& body)
{
    return decodeWith<AddClinicReply>(body, [](JsonReader& reader) {
        AddClinicReply reply;
        reply.clinic = reader.object("clinic"_L1, readClinic);
        reply.webhookSecret = reader.text("webhook_secret"_L1);
        return reply;
    });
}

QJsonObject encode(const ClinicList& list)
{
    return {{u"clinics"_s, encodeAll(list.clinics)}};
}

template <>
domain::Result<ClinicList> decode(const QJsonObject& body)
{
    return decodeWith<ClinicList>(
        body, [](JsonReader& reader) { return ClinicList{reader.objects("clinics"_L1, readClinic)}; });
}

QJsonObject encode(const AddStaffRequest& request)
{
    QJsonObject body{
        {u"name"_s, request.name},
        {u"email"_s, request.email},
        {u"password"_s, request.password},
        {u"role"_s, wireText(request.role)},
    };
    if (!request.clinicSlug.isEmpty())
        body.insert("clinic"_L1, request.clinicSlug);
    return body;
}

template <>
domain::Result<AddStaffRequest> decode(const QJsonObject& body)
{
    return decodeWith<AddStaffRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"name"_L1, "email"_L1, "password"_L1, "role"_L1, "clinic"_L1});
        AddStaffRequest request;
        request.name = reader.text("name"_L1, {.maxLength = maxName});
        request.email = readEmail(reader, "email"_L1);
        request.password = readNewPassword(reader, "password"_L1);
        request.role = readClinicRole(reader);
        if (reader.has("clinic"_L1))
            request.clinicSlug = readSlug(reader, "clinic"_L1);
        return request;
    });
}

QJsonObject encode(const domain::Staff& staff)
{
    return {
        {u"id"_s, staff.id.text()},        {u"name"_s, staff.name},         {u"email"_s, staff.email},
        {u"role"_s, wireText(staff.role)}, {u"disabled"_s, staff.disabled}, {u"version"_s, staff.version},
    };
}

QJsonObject encode(const StaffList& list)
{
    return {{u"staff"_s, encodeAll(list.staff)}};
}

template <>
domain::Result<StaffList> decode(const QJsonObject& body)
{
    return decodeWith<StaffList>(body,
                                 [](JsonReader& reader) { return StaffList{reader.objects("staff"_L1, readStaff)}; });
}

QJsonObject encode(const StaffReply& reply)
{
    return {{u"staff"_s, encode(reply.staff)}};
}

template <>
domain::Result<StaffReply> decode(const QJsonObject& body)
{
    return decodeWith<StaffReply>(body,
                                  [](JsonReader& reader) { return StaffReply{reader.object("staff"_L1, readStaff)}; });
}

} // namespace clinic::contract
