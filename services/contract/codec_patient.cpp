#include "contract/values.h"

namespace clinic::contract {

QJsonObject encode(const domain::Patient& patient)
{
    if (!patient.contactId.isEmpty())
        return {{u"contact_id"_s, patient.contactId.text()}};
    QJsonObject body{{u"name"_s, patient.name}, {u"phone"_s, patient.phone}};
    if (!patient.email.isEmpty())
        body.insert("email"_L1, patient.email);
    if (patient.dateOfBirth)
        body.insert("date_of_birth"_L1, patient.dateOfBirth->toString(Qt::ISODate));
    return body;
}

domain::Patient readPatient(JsonReader& reader)
{
    domain::Patient patient;
    if (reader.has("contact_id"_L1)) {
        for (const QLatin1StringView name : {"name"_L1, "phone"_L1, "email"_L1, "date_of_birth"_L1}) {
            if (reader.has(name))
                reader.fail(name, u"must not stand beside contact_id"_s);
        }
        patient.contactId = reader.id<domain::ContactId>("contact_id"_L1);
    } else {
        patient.name = reader.text("name"_L1, {.maxLength = maxName});
        patient.phone = reader.text("phone"_L1, {.maxLength = maxPhone});
        if (!reader.optionalText("email"_L1).isEmpty())
            patient.email = readEmail(reader, "email"_L1);
        patient.dateOfBirth = reader.optionalDate("date_of_birth"_L1);
    }
    reader.refuseOthers({"contact_id"_L1, "name"_L1, "phone"_L1, "email"_L1, "date_of_birth"_L1});
    return patient;
}

template <>
domain::Result<domain::Patient> decode(const QJsonObject& body)
{
    return decodeWith<domain::Patient>(body, readPatient);
}

QJsonObject encode(const ChangeContactRequest& request)
{
    QJsonObject body;
    if (request.name)
        body.insert("name"_L1, *request.name);
    if (request.phone)
        body.insert("phone"_L1, *request.phone);
    if (request.email)
        body.insert("email"_L1, *request.email);
    if (request.dateOfBirth)
        body.insert("date_of_birth"_L1, request.dateOfBirth->toString(Qt::ISODate));
    if (request.version)
        body.insert("version"_L1, *request.version);
    return body;
}

template <>
domain::Result<ChangeContactRequest> decode(const QJsonObject& body)
{
    return decodeWith<ChangeContactRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"name"_L1, "phone"_L1, "email"_L1, "date_of_birth"_L1, "version"_L1});
        ChangeContactRequest request;
        if (reader.has("name"_L1))
            request.name = reader.text("name"_L1, {.maxLength = maxName});
        if (reader.has("phone"_L1))
            request.phone = reader.text("phone"_L1, {.maxLength = maxPhone});
        if (reader.has("email"_L1))
            request.email = reader.text("email"_L1, {.maxLength = maxEmail, .mayBeBlank = true});
        request.dateOfBirth = reader.optionalDate("date_of_birth"_L1);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

} // namespace clinic::contract
