#include "httpstub.h"

#include "client/credentials.h"
#include "client/httpbookingapi.h"
#include "client/httpcontactapi.h"
#include "client/httpinstallationapi.h"
#include "client/httptransport.h"
#include "contract/calendarcodec.h"

#include <QJsonDocument>
#include <QtTest>

#include <functional>
#include <memory>
#include <optional>

using namespace clinic;
using namespace clinic::client;
using namespace clinic::contract;
using namespace clinic::test;
using domain::ErrorCode;
using namespace Qt::Literals::StringLiterals;

/// Every call of the ports: which verb goes to which address with which body, and what the answer becomes.
class TestHttpPorts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void calls_data();
    void calls();
    void aConfirmCarriesItsAttempt();
    void anAnswerOfAnotherShapeIsAProtocolViolation();
    void aLostRaceTellsTheAlternatives();

private:
    struct Ports
    {
        HttpBookingApi bookings;
        HttpContactApi contacts;
        HttpInstallationApi installation;
    };
    using Call = std::function<void(Ports&, QObject*, std::function<void(bool)>)>;

    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<FixedCredentials> m_credentials;
    std::unique_ptr<Ports> m_ports;

    template <class T>
    static Reply<T> told(std::function<void(bool)> done)
    {
        return [done = std::move(done)](const domain::Result<T>& result) { done(result.ok()); };
    }
    template <class T>
    static void add(const char* name, Call call, const char* request, const QJsonObject& body, const T& answer)
    {
        QTest::newRow(name) << call << QByteArray(request) << body << encode(answer);
    }
    static void addReads();
    static void addWrites();
};

namespace {

domain::Booking booking()
{
    domain::Booking booking;
    booking.id = domain::BookingId(u"9"_s);
    booking.providerId = domain::ProviderId(u"3"_s);
    booking.startsAt = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    booking.endsAt = booking.startsAt.addSecs(900);
    booking.procedureId = domain::ProcedureId(u"5"_s);
    booking.contact.id = domain::ContactId(u"6"_s);
    return booking;
}

HoldReply hold()
{
    return {{domain::HoldId(u"7"_s), {domain::SlotId(u"1"_s)}, {}, booking().startsAt}};
}

const domain::SlotId slotId(u"1"_s);
const domain::HoldId holdId(u"7"_s);
const domain::BookingId bookingId(u"9"_s);

} // namespace

void TestHttpPorts::init()
{
    m_ports.reset();
    m_stub = std::make_unique<HttpStub>();
    m_transport = std::make_unique<HttpTransport>(m_stub->url());
    m_credentials = std::make_unique<FixedCredentials>("op-1");
    m_ports.reset(
        new Ports{{*m_transport, *m_credentials}, {*m_transport, *m_credentials}, {*m_transport, *m_credentials}});
}

void TestHttpPorts::addReads()
{
    const QDateTime from(QDate(2026, 3, 2), QTime(0, 0), Qt::UTC);
    add(
        "providers", [](Ports& p, QObject* c, auto done) { p.bookings.listProviders(c, told<ProviderList>(done)); },
        "GET /v1/providers", {}, ProviderList{});
    add(
        "procedures", [](Ports& p, QObject* c, auto done) { p.bookings.listProcedures(c, told<ProcedureList>(done)); },
        "GET /v1/procedures", {}, ProcedureList{});
    add(
        "slots",
        [from](Ports& p, QObject* c, auto done) {
            p.bookings.listSlots({from, from.addDays(1), {}, domain::SlotStatus::Free}, c, told<SlotList>(done));
        },
        "GET /v1/slots?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z&status=free", {}, SlotList{});
    add(
        "bookings",
        [from](Ports& p, QObject* c, auto done) {
            p.bookings.listBookings({from, from.addDays(1)}, c, told<BookingList>(done));
        },
        "GET /v1/bookings?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z", {}, BookingList{});
    add(
        "one booking",
        [](Ports& p, QObject* c, auto done) { p.bookings.getBooking(bookingId, c, told<BookingDetail>(done)); },
        "GET /v1/bookings/9", {}, BookingDetail{booking(), {}});
    add(
        "an id that is no number",
        [](Ports& p, QObject* c, auto done) {
            p.bookings.getBooking(domain::BookingId(u"a/b?c"_s), c, told<BookingDetail>(done));
        },
        "GET /v1/bookings/a%2Fb%3Fc", {}, BookingDetail{booking(), {}});
    add(
        "contacts",
        [](Ports& p, QObject* c, auto done) {
            p.contacts.findContacts({u"+44 Zo"_s, 5}, c, told<ContactList>(done));
        },
        "GET /v1/contacts?query=%2B44%20Zo&limit=5", {}, ContactList{});
    add(
        "bookings of a contact",
        [](Ports& p, QObject* c, auto done) {
            p.contacts.listBookingsOf(domain::ContactId(u"6"_s), c, told<BookingList>(done));
        },
        "GET /v1/contacts/6/bookings", {}, BookingList{});
    add(
        "clinics", [](Ports& p, QObject* c, auto done) { p.installation.listClinics(c, told<ClinicList>(done)); },
        "GET /v1/clinics", {}, ClinicList{});
}

void TestHttpPorts::addWrites()
{
    const ClaimRequest claim{45, domain::ProcedureId(u"5"_s)};
    add(
        "claim", [=](Ports& p, QObject* c, auto done) { p.bookings.claim(slotId, claim, c, told<HoldReply>(done)); },
        "POST /v1/slots/1/claim", encode(claim), hold());
    add(
        "change hold",
        [=](Ports& p, QObject* c, auto done) { p.bookings.changeHold(holdId, claim, c, told<HoldReply>(done)); },
        "PATCH /v1/holds/7", encode(claim), hold());
    const ConfirmRequest confirm{{{}, u"Ann"_s, u"07700 900123"_s, {}, {}}, domain::ProcedureId(u"5"_s), {}};
    add(
        "confirm",
        [=](Ports& p, QObject* c, auto done) {
            p.bookings.confirm(holdId, confirm, u"k"_s, c, told<BookingReply>(done));
        },
        "POST /v1/holds/7/confirm", encode(confirm), BookingReply{booking()});
    const RescheduleRequest move{slotId, 30, 2};
    add(
        "reschedule",
        [=](Ports& p, QObject* c, auto done) { p.bookings.reschedule(bookingId, move, c, told<BookingReply>(done)); },
        "POST /v1/bookings/9/reschedule", encode(move), BookingReply{booking()});
    const CancelRequest cancel{u"ill"_s, false, 2};
    add(
        "cancel",
        [=](Ports& p, QObject* c, auto done) { p.bookings.cancel(bookingId, cancel, c, told<BookingReply>(done)); },
        "POST /v1/bookings/9/cancel", encode(cancel), BookingReply{booking()});
    add(
        "restore", [](Ports& p, QObject* c, auto done) { p.bookings.restore(bookingId, c, told<BookingReply>(done)); },
        "POST /v1/bookings/9/restore", {}, BookingReply{booking()});
    const StatusRequest status{domain::BookingStatus::Arrived, 2};
    add(
        "status",
        [=](Ports& p, QObject* c, auto done) { p.bookings.setStatus(bookingId, status, c, told<BookingReply>(done)); },
        "POST /v1/bookings/9/status", encode(status), BookingReply{booking()});
    const RepeatPlanRequest repeat{RepeatEvery::Week, 1, 4};
    add(
        "repeat plan",
        [=](Ports& p, QObject* c, auto done) { p.bookings.planRepeat(holdId, repeat, c, told<RepeatPlan>(done)); },
        "POST /v1/holds/7/repeat-plan", encode(repeat), RepeatPlan{});
    const OverbookRequest overbook{u"pain"_s, confirm.patient, confirm.procedureId, {}, {}};
    add(
        "overbook",
        [=](Ports& p, QObject* c, auto done) {
            p.bookings.overbook(slotId, overbook, u"k"_s, c, told<BookingReply>(done));
        },
        "POST /v1/slots/1/overbook", encode(overbook), BookingReply{booking()});
    const AddClinicRequest clinic{u"c1"_s, u"C"_s, u"Europe/London"_s, u"Ada"_s, u"ada@c1.test"_s, u"pass words"_s};
    add(
        "add clinic",
        [=](Ports& p, QObject* c, auto done) { p.installation.addClinic(clinic, c, told<AddClinicReply>(done)); },
        "POST /v1/clinics", encode(clinic),
        AddClinicReply{{domain::ClinicId(u"1"_s), u"c1"_s, u"C"_s, u"Europe/London"_s}, u"s"_s});
    QTest::newRow("release") << Call([](Ports& p, QObject* c, auto done) {
        p.bookings.release(holdId, c, told<domain::Done>(done));
    }) << "DELETE /v1/holds/7"_qba
                             << QJsonObject() << QJsonObject();
}

void TestHttpPorts::calls_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QJsonObject>("answer");
    addReads();
    addWrites();
}

void TestHttpPorts::calls()
{
    QFETCH(Call, call);
    QFETCH(QByteArray, request);
    QFETCH(QJsonObject, body);
    QFETCH(QJsonObject, answer);
    m_stub->setHandler([&](const StubRequest&, const StubExchange& back) {
        if (answer.isEmpty())
            back.answer(204, {});
        else
            back.answer(200, QJsonDocument(answer).toJson(), "application/json; charset=utf-8");
    });
    std::optional<bool> ok;
    call(*m_ports, this, [&ok](bool good) { ok = good; });
    QTRY_VERIFY(ok.has_value());
    QVERIFY(*ok);
    const StubRequest& seen = m_stub->requests().first();
    QCOMPARE(seen.method + ' ' + seen.target, request);
    QCOMPARE(QJsonDocument::fromJson(seen.body).object(), body);
    QCOMPARE(seen.header("authorization"), "Bearer op-1");
    QCOMPARE(seen.header("idempotency-key").isEmpty(), seen.method == "GET");
}

void TestHttpPorts::aConfirmCarriesItsAttempt()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& back) { back.problem(503, "outcome_unknown"); });
    std::optional<ErrorCode> code;
    m_ports->bookings.confirm(holdId, {}, u"attempt-1"_s, this,
                              [&](const domain::Result<BookingReply>& result) { code = result.error().code; });
    QTRY_COMPARE(code, ErrorCode::OutcomeUnknown);
    QCOMPARE(m_stub->requests().size(), 1);
    QCOMPARE(m_stub->requests().first().header("idempotency-key"), "attempt-1");
}

void TestHttpPorts::anAnswerOfAnotherShapeIsAProtocolViolation()
{
    m_stub->setHandler([](const StubRequest&, const StubExchange& back) {
        back.answer(200, R"({"hold":{"id":7,"slot_ids":[],"resource_ids":[],"expires_at":"soon"}})");
    });
    std::optional<domain::Error> error;
    m_ports->bookings.claim(slotId, {}, this, [&](const domain::Result<HoldReply>& result) { error = result.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::ProtocolViolation);
    QVERIFY(error->detail.contains(u"/hold/id"_s));
    QVERIFY(error->detail.contains(u"/hold/expires_at"_s));
}

void TestHttpPorts::aLostRaceTellsTheAlternatives()
{
    domain::Error taken;
    taken.code = ErrorCode::SlotTaken;
    taken.requestId = u"r"_s;
    domain::Slot other;
    other.id = slotId;
    other.providerId = domain::ProviderId(u"3"_s);
    other.startsAt = booking().startsAt;
    other.endsAt = booking().endsAt;
    taken.conflict = domain::SlotConflict{
        domain::Holder{domain::HolderKind::Agent, u"c"_s, u"Voxanne"_s}, booking().startsAt, {other}};
    m_stub->setHandler([&](const StubRequest&, const StubExchange& back) {
        back.answer(409, QJsonDocument(encodeProblem(taken)).toJson(), "application/problem+json");
    });
    std::optional<domain::Error> error;
    m_ports->bookings.claim(slotId, {}, this, [&](const domain::Result<HoldReply>& result) { error = result.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(*error, taken);
}

QTEST_GUILESS_MAIN(TestHttpPorts)
#include "tst_httpports.moc"
