#include "samples.h"

#include <QtTest>

#include <functional>

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
        return result ? domain::Error{domain::ErrorCode::Internal, u"was accepted"_s, {}, {}, {}, {}, {}}
                      : result.error();
    };
}

QString longer(int length)
{
    return QString(length + 1, u'x');
}

QJsonObject confirmOf(const QJsonObject& patient)
{
    return {{u"patient"_s, patient}, {u"procedure_id"_s, u"5"_s}};
}

QJsonObject person(const char* name, const QJsonValue& value)
{
    QJsonObject patient = json("{'name': 'Ann', 'phone': '07700 900123'}");
    patient.insert(QLatin1StringView(name), value);
    return patient;
}

} // namespace

Q_DECLARE_METATYPE(Decoder)

class TestCodecErrors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pointers_data();
    void pointers();
    void limitsAreInclusive();
    void everyBadMemberIsNamed();
    void detailsNeverRepeatTheValue();
};

void TestCodecErrors::pointers_data()
{
    QTest::addColumn<Decoder>("decoder");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("pointer");

    const Decoder claim = decoderOf<ClaimRequest>();
    QTest::newRow("claim: text for a number") << claim << json("{'duration_minutes': '45'}") << u"/duration_minutes"_s;
    QTest::newRow("claim: fraction") << claim << json("{'duration_minutes': 15.5}") << u"/duration_minutes"_s;
    QTest::newRow("claim: boolean") << claim << json("{'duration_minutes': true}") << u"/duration_minutes"_s;
    QTest::newRow("claim: zero") << claim << json("{'duration_minutes': 0}") << u"/duration_minutes"_s;
    QTest::newRow("claim: too long") << claim << json("{'duration_minutes': 1441}") << u"/duration_minutes"_s;
    QTest::newRow("claim: huge") << claim << json("{'duration_minutes': 1e300}") << u"/duration_minutes"_s;
    QTest::newRow("claim: number for an id") << claim << json("{'procedure_id': 5}") << u"/procedure_id"_s;
    QTest::newRow("claim: empty id") << claim << json("{'procedure_id': ''}") << u"/procedure_id"_s;
    QTest::newRow("claim: unknown member") << claim << json("{'duration': 45}") << u"/duration"_s;
    QTest::newRow("claim: escaped pointer") << claim << json("{'a/b~c': 45}") << u"/a~1b~0c"_s;

    const Decoder confirm = decoderOf<ConfirmRequest>();
    QTest::newRow("confirm: no patient") << confirm << json("{'procedure_id': '5'}") << u"/patient"_s;
    QTest::newRow("confirm: patient is text")
        << confirm << json("{'patient': 'Ann', 'procedure_id': '5'}") << u"/patient"_s;
    QTest::newRow("confirm: no procedure") << confirm << json("{'patient': {'contact_id': '1'}}") << u"/procedure_id"_s;
    QTest::newRow("confirm: no phone") << confirm << confirmOf(json("{'name': 'Ann'}")) << u"/patient/phone"_s;
    QTest::newRow("confirm: blank name") << confirm << confirmOf(person("name", u"  "_s)) << u"/patient/name"_s;
    QTest::newRow("confirm: long name") << confirm << confirmOf(person("name", longer(200))) << u"/patient/name"_s;
    QTest::newRow("confirm: NUL") << confirm << confirmOf(person("name", QString(QChar(0)))) << u"/patient/name"_s;
    QTest::newRow("confirm: line break in a name")
        << confirm << confirmOf(person("name", u"Ann\nLee"_s)) << u"/patient/name"_s;
    QTest::newRow("confirm: half a character")
        << confirm << confirmOf(person("name", QString(QChar(0xd83d)))) << u"/patient/name"_s;
    QTest::newRow("confirm: number for a phone") << confirm << confirmOf(person("phone", 7700)) << u"/patient/phone"_s;
    QTest::newRow("confirm: bad e-mail") << confirm << confirmOf(person("email", u"ann"_s)) << u"/patient/email"_s;
    QTest::newRow("confirm: long e-mail")
        << confirm << confirmOf(person("email", QString(u"a@"_s + longer(254)))) << u"/patient/email"_s;
    QTest::newRow("confirm: bad birthday")
        << confirm << confirmOf(person("date_of_birth", u"1980-02-30"_s)) << u"/patient/date_of_birth"_s;
    QTest::newRow("confirm: known and named")
        << confirm << confirmOf(json("{'contact_id': '1', 'name': 'Ann'}")) << u"/patient/name"_s;
    QTest::newRow("confirm: unknown member of the patient")
        << confirm << confirmOf(person("age", 40)) << u"/patient/age"_s;
    QJsonObject noted = confirmOf(person("name", u"Ann"_s));
    noted.insert(u"note"_s, longer(2000));
    QTest::newRow("confirm: long note") << confirm << noted << u"/note"_s;

    QTest::newRow("cancel: no reason") << decoderOf<CancelRequest>() << json("{}") << u"/reason"_s;
    QTest::newRow("cancel: long reason") << decoderOf<CancelRequest>() << QJsonObject{{u"reason"_s, longer(500)}}
                                         << u"/reason"_s;
    QTest::newRow("cancel: negative version")
        << decoderOf<CancelRequest>() << json("{'reason': '', 'version': -1}") << u"/version"_s;
    QTest::newRow("status: cancelled") << decoderOf<StatusRequest>() << json("{'status': 'cancelled'}") << u"/status"_s;
    QTest::newRow("status: unknown") << decoderOf<StatusRequest>() << json("{'status': 'Booked'}") << u"/status"_s;
    QTest::newRow("reschedule: no slot") << decoderOf<RescheduleRequest>() << json("{}") << u"/slot_id"_s;
    QTest::newRow("log-in: no password") << decoderOf<LogInRequest>() << json("{'email': 'a@b'}") << u"/password"_s;
    QTest::newRow("clinic: slug") << decoderOf<AddClinicRequest>()
                                  << json("{'slug': 'A b', 'name': 'C', 'time_zone': 'UTC'}") << u"/slug"_s;
    QTest::newRow("clinic: zone") << decoderOf<AddClinicRequest>()
                                  << json("{'slug': 'a', 'name': 'C', 'time_zone': 'Mars/Base'}") << u"/time_zone"_s;
    QTest::newRow("clinic: short password") << decoderOf<AddClinicRequest>()
                                            << json("{'slug': 'a', 'name': 'C', 'time_zone': 'Europe/London',"
                                                    " 'admin': {'name': 'A', 'email': 'a@b', 'password': 'short'}}")
                                            << u"/admin/password"_s;
    QTest::newRow("staff: operator")
        << decoderOf<AddStaffRequest>()
        << json("{'name': 'A', 'email': 'a@b', 'password': 'long enough', 'role': 'operator'}") << u"/role"_s;
    QTest::newRow("answer: bad element") << decoderOf<SlotList>()
                                         << QJsonObject{{u"slots"_s, QJsonArray{json(heldSlotJson), 5}},
                                                        {u"as_of"_s, u"1"_s}}
                                         << u"/slots/1"_s;
    QTest::newRow("answer: position is a number")
        << decoderOf<SlotList>() << json("{'slots': [], 'as_of': 3}") << u"/as_of"_s;
}

void TestCodecErrors::pointers()
{
    QFETCH(Decoder, decoder);
    QFETCH(QJsonObject, body);
    QFETCH(QString, pointer);
    const domain::Error error = decoder(body);
    QCOMPARE(error.code, domain::ErrorCode::InvalidRequest);
    QCOMPARE(error.fields.size(), 1);
    QCOMPARE(error.fields.first().pointer, pointer);
    QVERIFY(!error.fields.first().detail.isEmpty());
}

void TestCodecErrors::limitsAreInclusive()
{
    QJsonObject patient = person("name", QString(200, u'x'));
    patient.insert(u"email"_s, QString(u"a@"_s + QString(252, u'x')));
    QJsonObject body = confirmOf(patient);
    body.insert(u"note"_s, QString(2000, u'x'));
    QVERIFY(decode<ConfirmRequest>(body).ok());
    QVERIFY(decode<CancelRequest>({{u"reason"_s, QString(500, u'x')}}).ok());
    QVERIFY(decode<ClaimRequest>(json("{'duration_minutes': 1440}")).ok());
}

void TestCodecErrors::everyBadMemberIsNamed()
{
    const auto result = decode<ConfirmRequest>(json("{'patient': {'name': 7}, 'note': 5, 'extra': 1}"));
    QVERIFY(!result);
    QStringList pointers;
    for (const domain::FieldError& field : result.error().fields)
        pointers.append(field.pointer);
    pointers.sort();
    QCOMPARE(pointers,
             (QStringList{u"/extra"_s, u"/note"_s, u"/patient/name"_s, u"/patient/phone"_s, u"/procedure_id"_s}));
}

void TestCodecErrors::detailsNeverRepeatTheValue()
{
    const auto result = decode<ConfirmRequest>(confirmOf(person("email", u"secret-value"_s)));
    QVERIFY(!result);
    QVERIFY(!result.error().detail.contains(u"secret-value"_s));
    QVERIFY(!result.error().fields.first().detail.contains(u"secret-value"_s));
}

QTEST_GUILESS_MAIN(TestCodecErrors)
#include "tst_codecerrors.moc"
