#include "roundtrip.h"

#include "contract/calendarcodec.h"
#include "contract/eventcodec.h"
#include "contract/queries.h"

#include <QtTest>

using namespace clinic;
using namespace clinic::contract;
using namespace clinic::test;

namespace {

using Decoder = std::function<domain::Error(const QJsonObject&)>;

template <class T>
Decoder decoderOf()
{
    return [](const QJsonObject& body) {
        const domain::Result<T> result = decode<T>(body);
        return result ? domain::Error{domain::ErrorCode::Internal, u"was accepted"_s} : result.error();
    };
}

const domain::ProcedureId procedureId(u"5"_s);
const domain::ProviderId providerId(u"3"_s);
const domain::Patient known{domain::ContactId(u"6"_s), {}, {}, {}, {}};

domain::WaitlistEntry offeredEntry()
{
    domain::WaitlistEntry entry;
    entry.id = domain::WaitlistId(u"11"_s);
    entry.contact = {domain::ContactId(u"6"_s), u"Ann Lee"_s, u"+447700900123"_s};
    entry.procedureId = procedureId;
    entry.providerId = providerId;
    entry.earliest = utc("2026-03-02T00:00:00Z");
    entry.latest = utc("2026-03-16T00:00:00Z");
    entry.note = u"mornings"_s;
    entry.state = domain::WaitlistState::Offered;
    entry.offer = domain::WaitlistOffer{domain::HoldId(u"7"_s),           {domain::SlotId(u"1"_s)},
                                        providerId,                       utc("2026-03-03T09:00:00Z"),
                                        utc("2026-03-03T09:30:00Z"),      utc("2026-03-02T10:00:00Z")};
    entry.createdAt = utc("2026-03-01T08:00:00Z");
    entry.version = 2;
    return entry;
}

constexpr auto offeredJson = R"({
    'id': '11', 'contact': {'id': '6', 'name': 'Ann Lee', 'phone': '+447700900123'}, 'procedure_id': '5',
    'provider_id': '3', 'earliest': '2026-03-02T00:00:00Z', 'latest': '2026-03-16T00:00:00Z', 'note': 'mornings',
    'state': 'offered', 'offer': {'hold_id': '7', 'slot_ids': ['1'], 'provider_id': '3',
    'starts_at': '2026-03-03T09:00:00Z', 'ends_at': '2026-03-03T09:30:00Z', 'expires_at': '2026-03-02T10:00:00Z'},
    'created_at': '2026-03-01T08:00:00Z', 'version': 2})";

domain::WaitlistEntry waitingEntry()
{
    domain::WaitlistEntry entry = offeredEntry();
    entry.providerId = {};
    entry.note.clear();
    entry.state = domain::WaitlistState::Waiting;
    entry.offer.reset();
    return entry;
}

const domain::Resource laser{domain::ResourceId(u"4"_s), u"Laser 1"_s, u"laser"_s, true, 2};
constexpr auto laserJson = R"({'id': '4', 'name': 'Laser 1', 'kind': 'laser', 'active': true, 'version': 2})";

domain::TimeOff holiday()
{
    return {domain::TimeOffId(u"12"_s), {}, utc("2026-12-25T00:00:00Z"), utc("2026-12-26T00:00:00Z"), u"Christmas"_s};
}

constexpr auto holidayJson = R"({
    'id': '12', 'provider_id': null, 'starts_at': '2026-12-25T00:00:00Z', 'ends_at': '2026-12-26T00:00:00Z',
    'reason': 'Christmas'})";

QJsonObject without(QJsonObject object, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        object.remove(QLatin1StringView(name));
    return object;
}

} // namespace

Q_DECLARE_METATYPE(Decoder)

/// What surrounds the bookings: rows of them, the waiting list, the schedule, the accounts.
class TestCalendarCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void pointers_data();
    void pointers();
    void answersOfAnOlderServiceStillDecode();
    void aProcedureIsSavedWithoutItsId();
    void queries();
    void badQueries();
    void events();

private:
    void addRequests();
    void addAnswers();
    template <class T>
    void add(const char* name, const T& value, const QJsonObject& expected)
    {
        QTest::newRow(name) << roundTripOf(value) << expected;
    }
    template <class T>
    void refuse(const char* name, const char* body, const char* pointer)
    {
        QTest::newRow(name) << decoderOf<T>() << json(body) << QString::fromLatin1(pointer);
    }
};

void TestCalendarCodec::addRequests()
{
    add("repeat plan", RepeatPlanRequest{RepeatEvery::Week, 2, 6},
        json("{'every': 'week', 'interval': 2, 'count': 6}"));
    add("overbook", OverbookRequest{u"pain"_s, known, procedureId, 30, u"note"_s},
        json("{'reason': 'pain', 'patient': {'contact_id': '6'}, 'procedure_id': '5', 'duration_minutes': 30,"
             " 'note': 'note'}"));
    add("add to the waiting list",
        AddToWaitlistRequest{known, procedureId, providerId, utc("2026-03-02T00:00:00Z"), utc("2026-03-16T00:00:00Z"),
                             u"mornings"_s},
        json("{'patient': {'contact_id': '6'}, 'procedure_id': '5', 'provider_id': '3',"
             " 'earliest': '2026-03-02T00:00:00Z', 'latest': '2026-03-16T00:00:00Z', 'note': 'mornings'}"));
    add("offer", OfferRequest{domain::SlotId(u"1"_s), 30}, json("{'slot_id': '1', 'minutes': 30}"));
    add("change provider",
        SaveProviderRequest{{}, {}, {}, QList<domain::WorkingHours>{{5, QTime(9, 0), QTime(12, 0)}}, false, 2},
        json("{'working_hours': [{'weekday': 5, 'starts_at': '09:00', 'ends_at': '12:00'}], 'active': false,"
             " 'version': 2}"));
    add("add provider", SaveProviderRequest{u"Dr Shah"_s, u"#336699"_s, u"Skin"_s, {}, {}, {}},
        json("{'name': 'Dr Shah', 'color': '#336699', 'speciality': 'Skin'}"));
    add("add resource", SaveResourceRequest{u"Laser 1"_s, u"laser"_s, {}, {}},
        json("{'name': 'Laser 1', 'kind': 'laser'}"));
    add("retire resource", SaveResourceRequest{{}, {}, false, 2}, json("{'active': false, 'version': 2}"));
    add("time off",
        AddTimeOffRequest{providerId, utc("2026-03-02T09:00:00Z"), utc("2026-03-02T17:00:00Z"), u"Training"_s},
        json("{'provider_id': '3', 'starts_at': '2026-03-02T09:00:00Z', 'ends_at': '2026-03-02T17:00:00Z',"
             " 'reason': 'Training'}"));
    add("hours of a day",
        SaveDayHoursRequest{{{QTime(9, 0), QTime(12, 0)}, {QTime(16, 0), QTime(20, 0)}}, u"Late clinic"_s},
        json("{'hours': [{'starts_at': '09:00', 'ends_at': '12:00'}, {'starts_at': '16:00', 'ends_at': '20:00'}],"
             " 'reason': 'Late clinic'}"));
    add("not working that day", SaveDayHoursRequest{{}, {}}, json("{'hours': [], 'reason': ''}"));
    add("change clinic", ChangeClinicRequest{u"New name"_s, 10, 0, true, 3},
        json("{'name': 'New name', 'grid_minutes': 10, 'idle_lock_minutes': 0, 'mask_dates': true,"
             " 'version': 3}"));
    add("change account", ChangeStaffRequest{u"Rita"_s, domain::Role::Admin, true, u"long enough"_s, 2},
        json("{'name': 'Rita', 'role': 'admin', 'disabled': true, 'password': 'long enough', 'version': 2}"));
    add("change own password", ChangePasswordRequest{u"old"_s, u"long enough"_s},
        json("{'current_password': 'old', 'new_password': 'long enough'}"));
}

void TestCalendarCodec::addAnswers()
{
    Occurrence free{utc("2026-03-09T09:00:00Z"), domain::SlotId(u"2"_s), true, {}, {}, {}};
    Occurrence taken{utc("2026-03-16T09:00:00Z"), domain::SlotId(u"3"_s), false, heldSlot().holder, {}, {heldSlot()}};
    Occurrence closed{utc("2026-03-23T09:00:00Z"), {}, false, {}, u"laser"_s, {}};
    QJsonObject takenJson = json("{'starts_at': '2026-03-16T09:00:00Z', 'slot_id': '3', 'free': false,"
                                 " 'holder': {'kind': 'agent', 'id': 'call-1', 'name': 'Voxanne'},"
                                 " 'resource_kind': null}");
    takenJson.insert(u"alternatives"_s, QJsonArray{json(heldSlotJson)});
    add("repeat plan's answer", RepeatPlan{{free, taken, closed}},
        {{u"occurrences"_s,
          QJsonArray{json("{'starts_at': '2026-03-09T09:00:00Z', 'slot_id': '2', 'free': true, 'holder': null,"
                          " 'resource_kind': null, 'alternatives': []}"),
                     takenJson,
                     json("{'starts_at': '2026-03-23T09:00:00Z', 'slot_id': null, 'free': false, 'holder': null,"
                          " 'resource_kind': 'laser', 'alternatives': []}")}}});

    add("entry", WaitlistReply{offeredEntry()}, wrapped("entry", offeredJson));
    QJsonObject waitingJson = with(with(json(offeredJson), "state", u"waiting"_s), "offer", QJsonValue::Null);
    waitingJson = with(with(waitingJson, "provider_id", QJsonValue::Null), "note", u""_s);
    add("waiting list", Waitlist{{waitingEntry(), offeredEntry()}, 12},
        {{u"waitlist"_s, QJsonArray{waitingJson, json(offeredJson)}}, {u"as_of"_s, u"12"_s}});

    add("resources", ResourceList{{laser}}, listed("resources", laserJson));
    add("resource", ResourceReply{laser}, wrapped("resource", laserJson));
    add("time off list", TimeOffList{{holiday()}}, listed("time_off", holidayJson));
    add("time off's answer", TimeOffReply{holiday(), {domain::BookingId(u"9"_s)}},
        with(wrapped("time_off", holidayJson), "bookings_outside", QJsonArray{u"9"_s}));
    add("hours of days",
        DayHoursList{{{providerId, QDate(2026, 3, 2), {{QTime(9, 0), QTime(12, 0)}}, u"Half day"_s}}},
        listed("day_hours", "{'provider_id': '3', 'date': '2026-03-02', 'reason': 'Half day',"
                            " 'hours': [{'starts_at': '09:00', 'ends_at': '12:00'}]}"));
    add("load", DayLoadList{{{QDate(2026, 3, 2), 300, 15, 165, 7}}},
        listed("days", "{'date': '2026-03-02', 'free_minutes': 300, 'held_minutes': 15, 'booked_minutes': 165,"
                       " 'bookings': 7}"));
    add("what lies outside", ScheduleReply{{domain::BookingId(u"9"_s)}}, json("{'bookings_outside': ['9']}"));
    add("provider", ProviderReply{providerSample(), {domain::BookingId(u"9"_s)}},
        with(wrapped("provider", providerJson), "bookings_outside", QJsonArray{u"9"_s}));
    add("procedure", ProcedureReply{procedureSample()}, wrapped("procedure", procedureJson));
    add("clinic", ClinicReply{clinicSample()}, wrapped("clinic", clinicJson));
}

void TestCalendarCodec::golden_data()
{
    QTest::addColumn<std::function<RoundTrip(const QJsonObject&)>>("roundTrip");
    QTest::addColumn<QJsonObject>("expected");
    addRequests();
    addAnswers();
}

void TestCalendarCodec::golden()
{
    QFETCH(std::function<RoundTrip(const QJsonObject&)>, roundTrip);
    QFETCH(QJsonObject, expected);
    const RoundTrip result = roundTrip(expected);
    QCOMPARE(QJsonDocument(result.encoded).toJson(), QJsonDocument(expected).toJson());
    QVERIFY(result.decodedEqual);
}

void TestCalendarCodec::pointers_data()
{
    QTest::addColumn<Decoder>("decoder");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("pointer");

    refuse<RepeatPlanRequest>("repeat: one is no row", "{'every': 'day', 'count': 1}", "/count");
    refuse<RepeatPlanRequest>("repeat: a year is enough", "{'every': 'week', 'count': 53}", "/count");
    refuse<RepeatPlanRequest>("repeat: monthly", "{'every': 'month', 'count': 2}", "/every");
    refuse<RepeatPlanRequest>("repeat: interval", "{'every': 'day', 'interval': 0, 'count': 2}", "/interval");
    refuse<RepeatPlanRequest>("repeat: unknown", "{'every': 'day', 'count': 2, 'until': ''}", "/until");
    refuse<OverbookRequest>("overbook: blank reason",
                            "{'reason': ' ', 'patient': {'contact_id': '6'}, 'procedure_id': '5'}", "/reason");
    refuse<OverbookRequest>("overbook: no patient", "{'reason': 'r', 'procedure_id': '5'}", "/patient");
    refuse<AddToWaitlistRequest>("waiting: backwards",
                                 "{'patient': {'contact_id': '6'}, 'procedure_id': '5',"
                                 " 'earliest': '2026-03-02T00:00:00Z', 'latest': '2026-03-02T00:00:00Z'}",
                                 "/latest");
    refuse<OfferRequest>("offer: too short", "{'slot_id': '1', 'minutes': 4}", "/minutes");
    refuse<OfferRequest>("offer: too long", "{'slot_id': '1', 'minutes': 1441}", "/minutes");
    refuse<SaveProviderRequest>("provider: colour", "{'color': 'red'}", "/color");
    refuse<SaveProviderRequest>("provider: hours", "{'working_hours': [{'weekday': 8, 'starts_at': '09:00',"
                                                   " 'ends_at': '10:00'}]}",
                                "/working_hours/0/weekday");
    refuse<SaveResourceRequest>("resource: blank kind", "{'kind': ''}", "/kind");
    refuse<SaveResourceRequest>("resource: unknown", "{'colour': ''}", "/colour");
    refuse<AddTimeOffRequest>("time off: backwards",
                              "{'starts_at': '2026-03-02T09:00:00Z', 'ends_at': '2026-03-01T09:00:00Z'}", "/ends_at");
    refuse<SaveDayHoursRequest>("day: backwards", "{'hours': [{'starts_at': '12:00', 'ends_at': '09:00'}]}",
                                "/hours/0/ends_at");
    refuse<SaveDayHoursRequest>("day: no hours", "{'reason': 'r'}", "/hours");
    refuse<SaveDayHoursRequest>("day: a weekday's member",
                                "{'hours': [{'weekday': 1, 'starts_at': '09:00', 'ends_at': '10:00'}]}",
                                "/hours/0/weekday");
    refuse<ChangeClinicRequest>("clinic: grid", "{'grid_minutes': 7}", "/grid_minutes");
    refuse<ChangeClinicRequest>("clinic: dates", "{'mask_dates': 1}", "/mask_dates");
    refuse<ChangeClinicRequest>("clinic: lock", "{'idle_lock_minutes': 241}", "/idle_lock_minutes");
    refuse<ChangeStaffRequest>("account: operator", "{'role': 'operator'}", "/role");
    refuse<ChangeStaffRequest>("account: short password", "{'password': 'short'}", "/password");
    refuse<ChangePasswordRequest>("password: short", "{'current_password': 'a', 'new_password': 'short'}",
                                  "/new_password");
    refuse<WaitlistReply>("answer: no entry", "{}", "/entry");
    refuse<RepeatPlan>("answer: no occurrences", "{}", "/occurrences");
}

void TestCalendarCodec::pointers()
{
    QFETCH(Decoder, decoder);
    QFETCH(QJsonObject, body);
    QFETCH(QString, pointer);
    const domain::Error error = decoder(body);
    QCOMPARE(error.code, domain::ErrorCode::InvalidRequest);
    QVERIFY(!error.fields.isEmpty());
    QCOMPARE(error.fields.first().pointer, pointer);
}

void TestCalendarCodec::answersOfAnOlderServiceStillDecode()
{
    const auto slot = decode<domain::Slot>(without(json(heldSlotJson), {"resource_ids"}));
    QVERIFY(slot.ok());
    QVERIFY(slot->resourceIds.isEmpty());
    const auto before = decode<domain::Booking>(without(json(bookingJson), {"series", "booked_by_kind"}));
    QVERIFY(before.ok());
    QVERIFY(!before->series);
    QCOMPARE(before->bookedByKind, domain::HolderKind::Staff);
    const auto provider = decode<domain::Provider>(without(json(providerJson), {"active"}));
    QVERIFY(provider.ok());
    QVERIFY(provider->active);
    const auto procedure = decode<domain::Procedure>(without(json(procedureJson), {"active", "color"}));
    QVERIFY(procedure.ok());
    QVERIFY(procedure->active && procedure->color.isEmpty());
    const auto clinic = decode<ClinicReply>(
        {{u"clinic"_s, without(json(clinicJson), {"grid_minutes", "idle_lock_minutes", "mask_dates", "version"})}});
    QVERIFY(clinic.ok());
    QCOMPARE(clinic->clinic.gridMinutes, 15);
    QVERIFY(decode<ProviderReply>(wrapped("provider", providerJson)).ok());
}

void TestCalendarCodec::aProcedureIsSavedWithoutItsId()
{
    domain::Procedure procedure = procedureSample();
    QCOMPARE(encodeForSaving(procedure), without(json(procedureJson), {"id"}));
    procedure.id = {};
    procedure.guide.reset();
    procedure.smsTemplate.clear();
    procedure.color.clear();
    QCOMPARE(encodeForSaving(procedure),
             without(json(procedureJson), {"id", "version", "guide", "sms_template", "color"}));
}

void TestCalendarCodec::queries()
{
    const DayQuery days{QDate(2026, 3, 1), QDate(2026, 3, 31), providerId};
    QCOMPARE(encodeQuery(days).toString(), u"from=2026-03-01&to=2026-03-31&provider_id=3"_s);
    QCOMPARE(*decodeQuery<DayQuery>(encodeQuery(days)), days);
    const DayQuery oneDay{days.from, days.from, {}};
    QCOMPARE(*decodeQuery<DayQuery>(encodeQuery(oneDay)), oneDay);
    const TimeOffQuery timeOff{utc("2026-03-02T00:00:00Z"), utc("2026-03-03T00:00:00Z")};
    QCOMPARE(*decodeQuery<TimeOffQuery>(encodeQuery(timeOff)), timeOff);
    const WaitlistQuery forSlot{domain::SlotId(u"1"_s)};
    QCOMPARE(*decodeQuery<WaitlistQuery>(encodeQuery(forSlot)), forSlot);
    QCOMPARE(*decodeQuery<WaitlistQuery>(QUrlQuery()), WaitlistQuery{});
}

void TestCalendarCodec::badQueries()
{
    QCOMPARE(decodeQuery<DayQuery>(QUrlQuery()).error().fields.size(), 2);
    const auto backwards = decodeQuery<DayQuery>(QUrlQuery(u"from=2026-03-02&to=2026-03-01"_s));
    QVERIFY(!backwards);
    QCOMPARE(backwards.error().fields.first().pointer, u"/to"_s);
    QVERIFY(!decodeQuery<DayQuery>(QUrlQuery(u"from=2026-03-02&to=2036-03-01"_s)));
    QVERIFY(!decodeQuery<DayQuery>(QUrlQuery(u"from=2026-03-02T00:00:00Z&to=2026-03-03"_s)));
}

void TestCalendarCodec::events()
{
    const auto entry =
        decodeEvent(u"waitlist"_s, 12, QJsonDocument(json(offeredJson)).toJson(QJsonDocument::Compact));
    QVERIFY(entry.ok());
    QCOMPARE(entry->value(), (domain::ServerEvent{12, offeredEntry()}));
    QCOMPARE(eventType(entry->value()), u"waitlist"_s);
    const auto catalogue = decodeEvent(u"catalogue"_s, 13, "{}");
    QVERIFY(catalogue.ok());
    QCOMPARE(catalogue->value(), (domain::ServerEvent{13, domain::CatalogueChanged{}}));
    QCOMPARE(eventType(catalogue->value()), u"catalogue"_s);
    QVERIFY(!decodeEvent(u"waitlist"_s, 14, "{}"));
}

QTEST_GUILESS_MAIN(TestCalendarCodec)
#include "tst_calendarcodec.moc"
