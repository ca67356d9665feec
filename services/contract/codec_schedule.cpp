#include "contract/calendarcodec.h"
#include "contract/values.h"

namespace clinic::contract {

namespace {

constexpr int maxIdleLock = 240;
const QString timeOfDayFormat = u"HH:mm"_s;

int readCount(JsonReader& reader, QLatin1StringView name)
{
    return static_cast<int>(reader.integer(name, 0, maxVersion));
}

domain::Resource readResource(JsonReader& reader)
{
    domain::Resource resource;
    resource.id = reader.id<domain::ResourceId>("id"_L1);
    resource.name = reader.text("name"_L1);
    resource.kind = reader.text("kind"_L1);
    resource.active = reader.optionalBoolean("active"_L1, true);
    resource.version = readCount(reader, "version"_L1);
    return resource;
}

domain::TimeOff readTimeOff(JsonReader& reader)
{
    domain::TimeOff timeOff;
    timeOff.id = reader.id<domain::TimeOffId>("id"_L1);
    timeOff.providerId = domain::ProviderId(reader.optionalText("provider_id"_L1));
    timeOff.startsAt = reader.time("starts_at"_L1);
    timeOff.endsAt = reader.time("ends_at"_L1);
    timeOff.reason = reader.optionalText("reason"_L1);
    return timeOff;
}

QJsonObject encode(const domain::DayStretch& stretch)
{
    return {{u"starts_at"_s, stretch.startsAt.toString(timeOfDayFormat)},
            {u"ends_at"_s, stretch.endsAt.toString(timeOfDayFormat)}};
}

QJsonArray encodeStretches(const QList<domain::DayStretch>& hours)
{
    QJsonArray all;
    for (const domain::DayStretch& stretch : hours)
        all.append(encode(stretch));
    return all;
}

domain::DayStretch readStretch(JsonReader& reader)
{
    domain::DayStretch stretch;
    stretch.startsAt = reader.timeOfDay("starts_at"_L1);
    stretch.endsAt = reader.timeOfDay("ends_at"_L1);
    // Midnight as an end is the one that ends the day.
    if (stretch.startsAt.isValid() && stretch.endsAt.isValid() && stretch.endsAt <= stretch.startsAt &&
        stretch.endsAt != QTime(0, 0))
        reader.fail("ends_at"_L1, u"must be later than \"starts_at\""_s);
    return stretch;
}

domain::DayHours readDayHours(JsonReader& reader)
{
    domain::DayHours day;
    day.providerId = reader.id<domain::ProviderId>("provider_id"_L1);
    day.date = reader.date("date"_L1);
    day.hours = reader.objects("hours"_L1, readStretch);
    day.reason = reader.optionalText("reason"_L1);
    return day;
}

domain::DayLoad readDayLoad(JsonReader& reader)
{
    domain::DayLoad load;
    load.date = reader.date("date"_L1);
    load.freeMinutes = readCount(reader, "free_minutes"_L1);
    load.heldMinutes = readCount(reader, "held_minutes"_L1);
    load.bookedMinutes = readCount(reader, "booked_minutes"_L1);
    load.bookings = readCount(reader, "bookings"_L1);
    return load;
}

QList<domain::BookingId> readOutside(JsonReader& reader)
{
    return reader.optionalIds<domain::BookingId>("bookings_outside"_L1);
}

} // namespace

QJsonObject encode(const domain::Resource& resource)
{
    return {
        {u"id"_s, resource.id.text()},     {u"name"_s, resource.name},       {u"kind"_s, resource.kind},
        {u"active"_s, resource.active},    {u"version"_s, resource.version},
    };
}

QJsonObject encode(const domain::TimeOff& timeOff)
{
    return {
        {u"id"_s, timeOff.id.text()},
        {u"provider_id"_s, nullOr(timeOff.providerId.text())},
        {u"starts_at"_s, encodeTime(timeOff.startsAt)},
        {u"ends_at"_s, encodeTime(timeOff.endsAt)},
        {u"reason"_s, timeOff.reason},
    };
}

QJsonObject encode(const domain::DayHours& day)
{
    return {
        {u"provider_id"_s, day.providerId.text()},
        {u"date"_s, day.date.toString(Qt::ISODate)},
        {u"hours"_s, encodeStretches(day.hours)},
        {u"reason"_s, day.reason},
    };
}

QJsonObject encode(const domain::DayLoad& load)
{
    return {
        {u"date"_s, load.date.toString(Qt::ISODate)},
        {u"free_minutes"_s, load.freeMinutes},
        {u"held_minutes"_s, load.heldMinutes},
        {u"booked_minutes"_s, load.bookedMinutes},
        {u"bookings"_s, load.bookings},
    };
}

QJsonObject encode(const ResourceList& list)
{
    return {{u"resources"_s, encodeAll(list.resources)}};
}

template <>
domain::Result<ResourceList> decode(const QJsonObject& body)
{
    return decodeWith<ResourceList>(
        body, [](JsonReader& reader) { return ResourceList{reader.objects("resources"_L1, readResource)}; });
}

QJsonObject encode(const TimeOffList& list)
{
    return {{u"time_off"_s, encodeAll(list.timeOff)}};
}

template <>
domain::Result<TimeOffList> decode(const QJsonObject& body)
{
    return decodeWith<TimeOffList>(
        body, [](JsonReader& reader) { return TimeOffList{reader.objects("time_off"_L1, readTimeOff)}; });
}

QJsonObject encode(const DayHoursList& list)
{
    return {{u"day_hours"_s, encodeAll(list.dayHours)}};
}

template <>
domain::Result<DayHoursList> decode(const QJsonObject& body)
{
    return decodeWith<DayHoursList>(
        body, [](JsonReader& reader) { return DayHoursList{reader.objects("day_hours"_L1, readDayHours)}; });
}

QJsonObject encode(const DayLoadList& list)
{
    return {{u"days"_s, encodeAll(list.days)}};
}

template <>
domain::Result<DayLoadList> decode(const QJsonObject& body)
{
    return decodeWith<DayLoadList>(
        body, [](JsonReader& reader) { return DayLoadList{reader.objects("days"_L1, readDayLoad)}; });
}

QJsonObject encode(const ScheduleReply& reply)
{
    return {{u"bookings_outside"_s, encodeIds(reply.bookingsOutside)}};
}

template <>
domain::Result<ScheduleReply> decode(const QJsonObject& body)
{
    return decodeWith<ScheduleReply>(body, [](JsonReader& reader) { return ScheduleReply{readOutside(reader)}; });
}

QJsonObject encode(const SaveResourceRequest& request)
{
    QJsonObject body;
    insertIf(body, "name"_L1, request.name);
    insertIf(body, "kind"_L1, request.kind);
    insertIf(body, "active"_L1, request.active);
    insertIf(body, "version"_L1, request.version);
    return body;
}

template <>
domain::Result<SaveResourceRequest> decode(const QJsonObject& body)
{
    return decodeWith<SaveResourceRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"name"_L1, "kind"_L1, "active"_L1, "version"_L1});
        SaveResourceRequest request;
        if (reader.has("name"_L1))
            request.name = reader.text("name"_L1, {.maxLength = maxName});
        if (reader.has("kind"_L1))
            request.kind = reader.text("kind"_L1, {.maxLength = maxName});
        if (reader.has("active"_L1))
            request.active = reader.boolean("active"_L1);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

QJsonObject encode(const ResourceReply& reply)
{
    return {{u"resource"_s, encode(reply.resource)}};
}

template <>
domain::Result<ResourceReply> decode(const QJsonObject& body)
{
    return decodeWith<ResourceReply>(
        body, [](JsonReader& reader) { return ResourceReply{reader.object("resource"_L1, readResource)}; });
}

QJsonObject encode(const AddTimeOffRequest& request)
{
    QJsonObject body{
        {u"starts_at"_s, encodeTime(request.startsAt)},
        {u"ends_at"_s, encodeTime(request.endsAt)},
        {u"reason"_s, request.reason},
    };
    if (request.providerId)
        body.insert("provider_id"_L1, request.providerId->text());
    return body;
}

template <>
domain::Result<AddTimeOffRequest> decode(const QJsonObject& body)
{
    return decodeWith<AddTimeOffRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"provider_id"_L1, "starts_at"_L1, "ends_at"_L1, "reason"_L1});
        AddTimeOffRequest request;
        request.providerId = reader.optionalId<domain::ProviderId>("provider_id"_L1);
        request.startsAt = reader.time("starts_at"_L1);
        request.endsAt = reader.time("ends_at"_L1);
        if (request.startsAt.isValid() && request.endsAt.isValid() && request.endsAt <= request.startsAt)
            reader.fail("ends_at"_L1, u"must be later than \"starts_at\""_s);
        request.reason = reader.optionalText("reason"_L1, {.maxLength = maxReason, .mayBeBlank = true});
        return request;
    });
}

QJsonObject encode(const TimeOffReply& reply)
{
    return {{u"time_off"_s, encode(reply.timeOff)}, {u"bookings_outside"_s, encodeIds(reply.bookingsOutside)}};
}

template <>
domain::Result<TimeOffReply> decode(const QJsonObject& body)
{
    return decodeWith<TimeOffReply>(body, [](JsonReader& reader) {
        return TimeOffReply{reader.object("time_off"_L1, readTimeOff), readOutside(reader)};
    });
}

QJsonObject encode(const SaveDayHoursRequest& request)
{
    return {{u"hours"_s, encodeStretches(request.hours)}, {u"reason"_s, request.reason}};
}

template <>
domain::Result<SaveDayHoursRequest> decode(const QJsonObject& body)
{
    return decodeWith<SaveDayHoursRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"hours"_L1, "reason"_L1});
        SaveDayHoursRequest request;
        request.hours = reader.objects("hours"_L1, [](JsonReader& member) {
            member.refuseOthers({"starts_at"_L1, "ends_at"_L1});
            return readStretch(member);
        });
        request.reason = reader.optionalText("reason"_L1, {.maxLength = maxReason, .mayBeBlank = true});
        return request;
    });
}

QJsonObject encode(const ClinicReply& reply)
{
    return {{u"clinic"_s, encode(reply.clinic)}};
}

template <>
domain::Result<ClinicReply> decode(const QJsonObject& body)
{
    return decodeWith<ClinicReply>(
        body, [](JsonReader& reader) { return ClinicReply{reader.object("clinic"_L1, readClinic)}; });
}

QJsonObject encode(const ChangeClinicRequest& request)
{
    QJsonObject body;
    insertIf(body, "name"_L1, request.name);
    insertIf(body, "grid_minutes"_L1, request.gridMinutes);
    insertIf(body, "idle_lock_minutes"_L1, request.idleLockMinutes);
    insertIf(body, "mask_dates"_L1, request.maskDates);
    insertIf(body, "version"_L1, request.version);
    return body;
}

template <>
domain::Result<ChangeClinicRequest> decode(const QJsonObject& body)
{
    return decodeWith<ChangeClinicRequest>(body, [](JsonReader& reader) {
        reader.refuseOthers({"name"_L1, "grid_minutes"_L1, "idle_lock_minutes"_L1, "mask_dates"_L1, "version"_L1});
        ChangeClinicRequest request;
        if (reader.has("name"_L1))
            request.name = reader.text("name"_L1, {.maxLength = maxName});
        request.gridMinutes = reader.optionalInteger("grid_minutes"_L1, 1, 60);
        if (request.gridMinutes && !QList<int>{5, 10, 15, 20, 30, 60}.contains(*request.gridMinutes))
            reader.fail("grid_minutes"_L1, u"must be 5, 10, 15, 20, 30 or 60"_s);
        request.idleLockMinutes = reader.optionalInteger("idle_lock_minutes"_L1, 0, maxIdleLock);
        if (reader.has("mask_dates"_L1))
            request.maskDates = reader.boolean("mask_dates"_L1);
        request.version = reader.optionalInteger("version"_L1, 0, maxVersion);
        return request;
    });
}

} // namespace clinic::contract
