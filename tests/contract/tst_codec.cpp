#include "roundtrip.h"

#include "contract/eventcodec.h"
#include "contract/queries.h"

#include <QtTest>

#include <functional>

using namespace clinic;
using namespace clinic::contract;
using namespace clinic::test;

namespace {

domain::Contact contactSample()
{
    domain::Contact contact;
    contact.id = domain::ContactId(u"6"_s);
    contact.name = u"Ann Lee"_s;
    contact.phone = u"+447700900123"_s;
    contact.email = u"ann@example.test"_s;
    contact.dateOfBirth = QDate(1980, 5, 31);
    contact.version = 4;
    return contact;
}

constexpr auto contactJson = R"({
    'id': '6', 'name': 'Ann Lee', 'phone': '+447700900123', 'email': 'ann@example.test',
    'date_of_birth': '1980-05-31', 'version': 4})";
constexpr auto staffJson =
    R"({'id': '8', 'name': 'Rita', 'email': 'rita@example.test', 'role': 'manager', 'disabled': true, 'version': 2})";

} // namespace

class TestCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_data();
    void golden();
    void answersIgnoreUnknownMembers();
    void absentAndNullOptionalsAreTheSame();
    void times_data();
    void times();
    void badTimes_data();
    void badTimes();
    void queries();
    void badQueries();
    void events();

private:
    void addRequests();
    void addAnswers();
    template <class T>
    void add(const char* name, const T& value, const QJsonObject& golden)
    {
        QTest::newRow(name) << roundTripOf(value) << golden;
    }
};

void TestCodec::addRequests()
{
    add("log-in", LogInRequest{u"a@b.test"_s, u"secret words"_s},
        json("{'email': 'a@b.test', 'password': 'secret words'}"));
    add("refresh", RefreshRequest{u"r1"_s}, json("{'refresh_token': 'r1'}"));
    add("claim one slot", ClaimRequest{}, json("{}"));
    add("claim", ClaimRequest{45, domain::ProcedureId(u"5"_s)}, json("{'duration_minutes': 45, 'procedure_id': '5'}"));
    add("confirm somebody new",
        ConfirmRequest{{{}, u"Ann Lee"_s, u"07700 900123"_s, u"ann@example.test"_s, QDate(1980, 5, 31)},
                       domain::ProcedureId(u"5"_s),
                       u"two\nlines"_s},
        json("{'patient': {'name': 'Ann Lee', 'phone': '07700 900123', 'email': 'ann@example.test',"
             " 'date_of_birth': '1980-05-31'}, 'procedure_id': '5', 'note': 'two\\nlines'}"));
    add("confirm somebody known",
        ConfirmRequest{{domain::ContactId(u"6"_s), {}, {}, {}, {}}, domain::ProcedureId(u"5"_s), {}},
        json("{'patient': {'contact_id': '6'}, 'procedure_id': '5'}"));
    add("confirm a row",
        ConfirmRequest{{domain::ContactId(u"6"_s), {}, {}, {}, {}},
                       domain::ProcedureId(u"5"_s),
                       {},
                       {domain::SlotId(u"2"_s), domain::SlotId(u"3"_s)}},
        json("{'patient': {'contact_id': '6'}, 'procedure_id': '5', 'repeat_slot_ids': ['2', '3']}"));
    add("reschedule", RescheduleRequest{domain::SlotId(u"1"_s), 30, 2},
        json("{'slot_id': '1', 'duration_minutes': 30, 'version': 2}"));
    add("cancel", CancelRequest{u"ill"_s, false, 2}, json("{'reason': 'ill', 'version': 2}"));
    add("cancel the rest of a row", CancelRequest{u"ill"_s, true, {}}, json("{'reason': 'ill', 'following': true}"));
    add("status", StatusRequest{domain::BookingStatus::NoShow, {}}, json("{'status': 'no_show'}"));
    add("add clinic",
        AddClinicRequest{u"harley-st"_s, u"Harley Street"_s, u"Europe/London"_s, u"Ada"_s, u"ada@example.test"_s,
                         u"long enough"_s},
        json("{'slug': 'harley-st', 'name': 'Harley Street', 'time_zone': 'Europe/London',"
             " 'admin': {'name': 'Ada', 'email': 'ada@example.test', 'password': 'long enough'}}"));
    add("add clinic without an admin", AddClinicRequest{u"c1"_s, u"C"_s, u"Asia/Tokyo"_s, {}, {}, {}},
        json("{'slug': 'c1', 'name': 'C', 'time_zone': 'Asia/Tokyo'}"));
    add("add staff",
        AddStaffRequest{u"Rita"_s, u"rita@example.test"_s, u"long enough"_s, domain::Role::Manager, u"demo-1"_s},
        json("{'name': 'Rita', 'email': 'rita@example.test', 'password': 'long enough', 'role': 'manager',"
             " 'clinic': 'demo-1'}"));
}

void TestCodec::addAnswers()
{
    const Session session{
        u"jwt"_s, 900, u"r1"_s, {domain::StaffId(u"8"_s), u"Rita"_s, domain::Role::Receptionist}, clinicSample()};
    const QJsonObject sessionJson =
        with(json("{'access_token': 'jwt', 'token_type': 'Bearer', 'expires_in': 900, 'refresh_token': 'r1',"
                  " 'staff': {'id': '8', 'name': 'Rita', 'role': 'receptionist'}}"),
             "clinic", json(clinicJson));
    add("session", session, sessionJson);
    Session ofOperator = session;
    ofOperator.clinic.reset();
    add("session of an operator", ofOperator, with(sessionJson, "clinic", QJsonValue::Null));

    add("providers", ProviderList{{providerSample()}}, listed("providers", providerJson));
    add("procedures", ProcedureList{{procedureSample()}}, listed("procedures", procedureJson));
    domain::Procedure bare = procedureSample();
    bare.guide.reset();
    bare.smsTemplate.clear();
    bare.color.clear();
    add("procedure without guide", bare,
        with(with(with(json(procedureJson), "guide", QJsonValue::Null), "sms_template", QJsonValue::Null), "color",
             QJsonValue::Null));
    add("slots", SlotList{{heldSlot(), bookedSlot()}, 4711},
        {{u"slots"_s, QJsonArray{json(heldSlotJson), json(bookedSlotJson)}}, {u"as_of"_s, u"4711"_s}});
    add("hold",
        HoldReply{{domain::HoldId(u"7"_s),
                   {domain::SlotId(u"1"_s), domain::SlotId(u"2"_s)},
                   {domain::ResourceId(u"4"_s)},
                   utc("2026-03-02T09:15:00Z")}},
        json("{'hold': {'id': '7', 'slot_ids': ['1', '2'], 'resource_ids': ['4'],"
             " 'expires_at': '2026-03-02T09:15:00Z'}}"));
    add("hold status", domain::HoldStatus{domain::SlotStatus::Held, heldSlot().holder, heldSlot().heldUntil},
        json("{'status': 'held', 'holder': {'kind': 'agent', 'id': 'call-1', 'name': 'Voxanne'},"
             " 'expires_at': '2026-03-02T08:15:00.250Z'}"));
    add("booking", BookingReply{booking()}, wrapped("booking", bookingJson));
    add("bookings of a row", BookingReply{booking(), {booking()}},
        with(wrapped("booking", bookingJson), "repeats", QJsonArray{json(bookingJson)}));
    add("bookings", BookingList{{booking()}, 12}, with(listed("bookings", bookingJson), "as_of", u"12"_s));
    add("booking with history",
        BookingDetail{booking(), {{utc("2026-03-01T10:00:00Z"), u"confirmed"_s, u"Voxanne"_s, u"by telephone"_s}}},
        with(wrapped("booking", bookingJson), "history",
             QJsonArray{json("{'at': '2026-03-01T10:00:00Z', 'what': 'confirmed', 'actor': 'Voxanne',"
                             " 'detail': 'by telephone'}")}));
    add("contacts", ContactList{{contactSample()}}, listed("contacts", contactJson));
    add("contact", ContactReply{contactSample()}, wrapped("contact", contactJson));
    add("clinic", AddClinicReply{clinicSample(), u"whsec"_s},
        with(wrapped("clinic", clinicJson), "webhook_secret", u"whsec"_s));
    add("clinics", ClinicList{{clinicSample()}}, listed("clinics", clinicJson));
    const domain::Staff staff{domain::StaffId(u"8"_s), u"Rita"_s, u"rita@example.test"_s, domain::Role::Manager, true,
                              2};
    add("staff", StaffReply{staff}, wrapped("staff", staffJson));
    add("staff list", StaffList{{staff}}, listed("staff", staffJson));
    add("audit is whole", AuditVerdict{true, 12, 3, 0, {}}, json("{'ok': true, 'entries': 12, 'unsealed': 3}"));
    add("audit is broken", AuditVerdict{false, 0, 0, 7, u"altered"_s},
        json("{'ok': false, 'first_bad_seq': 7, 'what': 'altered'}"));
}

void TestCodec::golden_data()
{
    QTest::addColumn<std::function<RoundTrip(const QJsonObject&)>>("roundTrip");
    QTest::addColumn<QJsonObject>("expected");
    addRequests();
    addAnswers();
}

void TestCodec::golden()
{
    QFETCH(std::function<RoundTrip(const QJsonObject&)>, roundTrip);
    QFETCH(QJsonObject, expected);
    const RoundTrip result = roundTrip(expected);
    QCOMPARE(QJsonDocument(result.encoded).toJson(), QJsonDocument(expected).toJson());
    QVERIFY(result.decodedEqual);
}

void TestCodec::answersIgnoreUnknownMembers()
{
    const auto slot = decode<domain::Slot>(with(json(heldSlotJson), "colour_of_tomorrow", 1));
    QVERIFY(slot.ok());
    QCOMPARE(*slot, heldSlot());
}

void TestCodec::absentAndNullOptionalsAreTheSame()
{
    QCOMPARE(*decode<ClaimRequest>(json("{'duration_minutes': null, 'procedure_id': null}")), ClaimRequest{});
    QJsonObject slot = json(bookedSlotJson);
    slot.remove(u"holder"_s);
    slot.remove(u"held_until"_s);
    QCOMPARE(*decode<domain::Slot>(slot), bookedSlot());
    const auto confirm = decode<ConfirmRequest>(
        json("{'patient': {'contact_id': null, 'name': 'A', 'phone': '1', 'email': '', 'date_of_birth': null},"
             " 'procedure_id': '5', 'note': null}"));
    QVERIFY(confirm.ok());
    QCOMPARE(confirm->patient, (domain::Patient{{}, u"A"_s, u"1"_s, {}, {}}));
}

void TestCodec::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");
    const QDateTime nine = utc("2026-03-02T09:00:00Z");
    QTest::newRow("Z") << u"2026-03-02T09:00:00Z"_s << nine;
    QTest::newRow("lower case") << u"2026-03-02t09:00:00z"_s << nine;
    QTest::newRow("east") << u"2026-03-02T14:30:00+05:30"_s << nine;
    QTest::newRow("west") << u"2026-03-01T23:00:00-10:00"_s << nine;
    QTest::newRow("tenths") << u"2026-03-02T09:00:00.5Z"_s << nine.addMSecs(500);
    QTest::newRow("microseconds are cut") << u"2026-03-02T09:00:00.123999Z"_s << nine.addMSecs(123);
    QTest::newRow("leap day") << u"2028-02-29T00:00:00Z"_s << utc("2028-02-29T00:00:00Z");
}

void TestCodec::times()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, time);
    const auto decoded = decodeTime(text);
    QVERIFY(decoded.has_value());
    QCOMPARE(*decoded, time);
    QCOMPARE(decoded->timeSpec(), Qt::UTC);
    QCOMPARE(*decodeTime(encodeTime(time.toTimeZone(QTimeZone("Asia/Tokyo")))), time);
}

void TestCodec::badTimes_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", "2026-03-02", "2026-03-02T09:00:00", "2026-03-02T09:00Z", "2026-02-30T09:00:00Z",
                             "2026-03-02T24:00:00Z", "2026-03-02T09:00:00+24:00", "2026-03-02 09:00:00Z",
                             "2026-03-02T09:00:00Z\n", "2026-03-02T09:00:00+0100", "tomorrow"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestCodec::badTimes()
{
    QFETCH(QString, text);
    QVERIFY(!decodeTime(text).has_value());
}

void TestCodec::queries()
{
    const SlotQuery slots{utc("2026-03-02T00:00:00Z"), utc("2026-03-03T00:00:00Z"), domain::ProviderId(u"3"_s),
                          domain::SlotStatus::Free};
    QCOMPARE(encodeQuery(slots).toString(),
             u"from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z&provider_id=3&status=free"_s);
    QCOMPARE(*decodeQuery<SlotQuery>(encodeQuery(slots)), slots);
    const BookingQuery bookings{slots.from, slots.to};
    QCOMPARE(*decodeQuery<BookingQuery>(encodeQuery(bookings)), bookings);
    const ContactQuery contacts{u"+44 77 & 100% = Zoë"_s, 10};
    QCOMPARE(*decodeQuery<ContactQuery>(encodeQuery(contacts)), contacts);
    QVERIFY(encodeQuery(contacts).toString(QUrl::FullyEncoded).contains(u"%2B44"_s));
}

void TestCodec::badQueries()
{
    const auto backwards =
        decodeQuery<SlotQuery>(QUrlQuery(u"from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z&status=maybe"_s));
    QVERIFY(!backwards);
    QCOMPARE(backwards.error().fields.size(), 2);
    QCOMPARE(backwards.error().fields.at(0).pointer, u"/to"_s);
    QCOMPARE(backwards.error().fields.at(1).pointer, u"/status"_s);
    QCOMPARE(decodeQuery<BookingQuery>(QUrlQuery()).error().fields.size(), 2);
    for (const QString& limit : {u"0"_s, u"501"_s, u"x"_s})
        QVERIFY(!decodeQuery<ContactQuery>(QUrlQuery(u"query=a&limit="_s + limit)));
}

void TestCodec::events()
{
    const QByteArray slotData = QJsonDocument(json(heldSlotJson)).toJson(QJsonDocument::Compact);
    const auto slotEvent = decodeEvent(u"slot"_s, 12, slotData);
    QVERIFY(slotEvent.ok());
    QCOMPARE(slotEvent->value(), (domain::ServerEvent{12, heldSlot()}));
    QCOMPARE(eventType(slotEvent->value()), u"slot"_s);

    const auto bookingEvent =
        decodeEvent(u"booking"_s, 13, QJsonDocument(json(bookingJson)).toJson(QJsonDocument::Compact));
    QVERIFY(bookingEvent.ok());
    QCOMPARE(bookingEvent->value(), (domain::ServerEvent{13, booking()}));

    const auto reset = decodeEvent(u"reset"_s, 0, "{}");
    QVERIFY(reset.ok());
    QCOMPARE(reset->value(), (domain::ServerEvent{0, domain::Reset{}}));

    const auto unknown = decodeEvent(u"campaign"_s, 14, "{}");
    QVERIFY(unknown.ok());
    QVERIFY(!unknown->has_value());
    QVERIFY(!decodeEvent(u"slot"_s, 15, "not json"));
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
