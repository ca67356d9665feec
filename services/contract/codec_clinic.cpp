#include "contract/values.h"

namespace clinic::contract {

namespace {

QJsonValue encodeGuide(const std::optional<domain::Guide>& guide)
{
    if (!guide)
        return QJsonValue::Null;
    return QJsonObject{{u"title"_s, guide->title}, {u"url"_s, guide->url}};
}

domain::Guide readGuide(JsonReader& reader)
{
    domain::Guide guide;
    guide.title = reader.text("title"_L1);
    guide.url = reader.text("url"_L1);
    return guide;
}

QJsonValue encodeTemplates(const QMap<QString, QString>& templates)
{
    if (templates.isEmpty())
        return QJsonValue::Null;
    QJsonObject body;
    for (auto it = templates.begin(); it != templates.end(); ++it)
        body.insert(it.key(), it.value());
    return body;
}

QMap<QString, QString> readTemplates(const QJsonObject& body)
{
    QMap<QString, QString> templates;
    for (auto it = body.begin(); it != body.end(); ++it)
        templates.insert(it.key(), it.value().toString());
    return templates;
}

domain::Contact readContact(JsonReader& reader)
{
    domain::Contact contact;
    contact.id = reader.id<domain::ContactId>("id"_L1);
    contact.name = reader.text("name"_L1);
    contact.phone = reader.text("phone"_L1);
    contact.email = reader.optionalText("email"_L1);
    contact.dateOfBirth = reader.optionalDate("date_of_birth"_L1);
    contact.version = static_cast<int>(reader.integer("version"_L1, 0, maxVersion));
    return contact;
}

} // namespace

QJsonObject encode(const domain::WorkingHours& hours)
{
    return {
        {u"weekday"_s, hours.weekday},
        {u"starts_at"_s, hours.startsAt.toString(u"HH:mm"_s)},
        {u"ends_at"_s, hours.endsAt.toString(u"HH:mm"_s)},
    };
}

domain::WorkingHours readWorkingHours(JsonReader& reader)
{
    domain::WorkingHours hours;
    hours.weekday = static_cast<int>(reader.integer("weekday"_L1, 1, 7));
    hours.startsAt = reader.timeOfDay("starts_at"_L1);
    hours.endsAt = reader.timeOfDay("ends_at"_L1);
    return hours;
}

domain::Provider readProvider(JsonReader& reader)
{
    domain::Provider provider;
    provider.id = reader.id<domain::ProviderId>("id"_L1);
    provider.name = reader.text("name"_L1);
    provider.color = reader.text("color"_L1);
    provider.speciality = reader.optionalText("speciality"_L1);
    provider.workingHours = reader.optionalObjects("working_hours"_L1, readWorkingHours);
    provider.active = reader.optionalBoolean("active"_L1, true);
    provider.version = static_cast<int>(reader.integer("version"_L1, 0, maxVersion));
    return provider;
}

domain::Procedure readProcedure(JsonReader& reader)
{
    domain::Procedure procedure;
    procedure.id = reader.id<domain::ProcedureId>("id"_L1);
    procedure.name = reader.text("name"_L1);
    procedure.synonyms = reader.texts("synonyms"_L1);
    procedure.durationMinutes = static_cast<int>(reader.integer("duration_minutes"_L1, 1, maxDurationMinutes));
    procedure.pricePence = static_cast<int>(reader.integer("price_pence"_L1, 0, maxVersion));
    procedure.resourceKinds = reader.texts("resource_kinds"_L1);
    procedure.color = reader.optionalText("color"_L1);
    procedure.active = reader.optionalBoolean("active"_L1, true);
    procedure.guide = reader.optionalObject("guide"_L1, readGuide);
    procedure.smsTemplate = readTemplates(reader.members("sms_template"_L1));
    procedure.version = static_cast<int>(reader.integer("version"_L1, 0, maxVersion));
    return procedure;
}

QJsonObject encode(const domain::Provider& provider)
{
    return {
        {u"id"_s, provider.id.text()},
        {u"name"_s, provider.name},
        {u"color"_s, provider.color},
        {u"speciality"_s, provider.speciality},
        {u"working_hours"_s, encodeAll(provider.workingHours)},
        {u"active"_s, provider.active},
        {u"version"_s, provider.version},
    };
}

template <>
domain::Result<domain::Provider> decode(const QJsonObject& body)
{
    return decodeWith<domain::Provider>(body, readProvider);
}

QJsonObject encode(const ProviderList& list)
{
    return {{u"providers"_s, encodeAll(list.providers)}};
}

template <>
domain::Result<ProviderList> decode(const QJsonObject& body)
{
    return decodeWith<ProviderList>(
        body, [](JsonReader& reader) { return ProviderList{reader.objects("providers"_L1, readProvider)}; });
}

QJsonObject encode(const domain::Procedure& procedure)
{
    return {
        {u"id"_s, procedure.id.text()},
        {u"name"_s, procedure.name},
        {u"synonyms"_s, QJsonArray::fromStringList(procedure.synonyms)},
        {u"duration_minutes"_s, procedure.durationMinutes},
        {u"price_pence"_s, procedure.pricePence},
        {u"resource_kinds"_s, QJsonArray::fromStringList(procedure.resourceKinds)},
        {u"color"_s, nullOr(procedure.color)},
        {u"active"_s, procedure.active},
        {u"guide"_s, encodeGuide(procedure.guide)},
        {u"sms_template"_s, encodeTemplates(procedure.smsTemplate)},
        {u"version"_s, procedure.version},
    };
}

template <>
domain::Result<domain::Procedure> decode(const QJsonObject& body)
{
    return decodeWith<domain::Procedure>(body, readProcedure);
}

QJsonObject encode(const ProcedureList& list)
{
    return {{u"procedures"_s, encodeAll(list.procedures)}};
}

template <>
domain::Result<ProcedureList> decode(const QJsonObject& body)
{
    return decodeWith<ProcedureList>(
        body, [](JsonReader& reader) { return ProcedureList{reader.objects("procedures"_L1, readProcedure)}; });
}

QJsonObject encode(const domain::Contact& contact)
{
    QJsonObject body{
        {u"id"_s, contact.id.text()},
        {u"name"_s, contact.name},
        {u"phone"_s, contact.phone},
        {u"email"_s, QJsonValue::Null},
        {u"date_of_birth"_s, QJsonValue::Null},
        {u"version"_s, contact.version},
    };
    if (!contact.email.isEmpty())
        body.insert("email"_L1, contact.email);
    if (contact.dateOfBirth)
        body.insert("date_of_birth"_L1, contact.dateOfBirth->toString(Qt::ISODate));
    return body;
}

template <>
domain::Result<domain::Contact> decode(const QJsonObject& body)
{
    return decodeWith<domain::Contact>(body, readContact);
}

QJsonObject encode(const ContactList& list)
{
    return {{u"contacts"_s, encodeAll(list.contacts)}};
}

template <>
domain::Result<ContactList> decode(const QJsonObject& body)
{
    return decodeWith<ContactList>(
        body, [](JsonReader& reader) { return ContactList{reader.objects("contacts"_L1, readContact)}; });
}

QJsonObject encode(const ContactReply& reply)
{
    return {{u"contact"_s, encode(reply.contact)}};
}

template <>
domain::Result<ContactReply> decode(const QJsonObject& body)
{
    return decodeWith<ContactReply>(
        body, [](JsonReader& reader) { return ContactReply{reader.object("contact"_L1, readContact)}; });
}

} // namespace clinic::contract
