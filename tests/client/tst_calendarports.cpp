#include "httpstub.h"

#include "client/credentials.h"
#include "client/httpaccountapi.h"
#include "client/httpscheduleapi.h"
#include "client/httptransport.h"
#include "client/httpwaitlistapi.h"
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
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime from(QDate(2026, 3, 2), QTime(0, 0), Qt::UTC);
const QDate monday(2026, 3, 2);
const domain::ProviderId providerId(u"3"_s);
const domain::WaitlistId entryId(u"11"_s);

domain::Provider provider()
{
    domain::Provider provider;
    provider.id = providerId;
    return provider;
}

domain::Procedure procedure(const QString& id)
{
    domain::Procedure procedure;
    procedure.id = domain::ProcedureId(id);
    procedure.name = u"Peel"_s;
    return procedure;
}

domain::WaitlistEntry entry()
{
    domain::WaitlistEntry entry;
    entry.id = entryId;
    entry.contact.id = domain::ContactId(u"6"_s);
    entry.procedureId = domain::ProcedureId(u"5"_s);
    entry.earliest = from;
    entry.latest = from.addDays(14);
    entry.createdAt = from;
    return entry;
}

domain::Staff rita()
{
    return {domain::StaffId(u"8"_s), u"Rita"_s, u"rita@example.test"_s, domain::Role::Manager, false, 1};
}

} // namespace

/// Every call of the waiting list's, the schedule's and the accounts' ports: which verb goes to which address with
/// which body, and that the answer is understood.
class TestCalendarPorts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void calls_data();
    void calls();

private:
    struct Ports
    {
        HttpWaitlistApi waitlist;
        HttpScheduleApi schedule;
        HttpAccountApi accounts;
    };
    using Call = std::function<void(Ports&, QObject*, std::function<void(bool)>)>;

    std::unique_ptr<HttpStub> m_stub;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<FixedCredentials> m_credentials;
    std::unique_ptr<Ports> m_ports;

    /// One call: `ask(port, context, reply)`; no answer means 204.
    template <class T, class Ask>
    static void add(const char* request, Ask ask, const QJsonObject& body, const QJsonObject& answer)
    {
        const Call call = [ask](Ports& ports, QObject* context, std::function<void(bool)> done) {
            ask(ports, context, Reply<T>([done](const domain::Result<T>& result) { done(result.ok()); }));
        };
        QTest::newRow(request) << call << body << answer;
    }
    static void addWaitlist();
    static void addReads();
    static void addCatalogue();
    static void addTimes();
    static void addAccounts();
};

void TestCalendarPorts::init()
{
    m_ports.reset();
    m_stub = std::make_unique<HttpStub>();
    m_transport = std::make_unique<HttpTransport>(m_stub->url());
    m_credentials = std::make_unique<FixedCredentials>("op-1");
    m_ports.reset(
        new Ports{{*m_transport, *m_credentials}, {*m_transport, *m_credentials}, {*m_transport, *m_credentials}});
}

void TestCalendarPorts::addWaitlist()
{
    add<Waitlist>(
        "GET /v1/waitlist", [](Ports& p, QObject* c, auto reply) { p.waitlist.listWaiting({}, c, reply); }, {},
        encode(Waitlist{{entry()}, 7}));
    add<Waitlist>(
        "GET /v1/waitlist?slot_id=1",
        [](Ports& p, QObject* c, auto reply) { p.waitlist.listWaiting({domain::SlotId(u"1"_s)}, c, reply); }, {},
        encode(Waitlist{}));
    const AddToWaitlistRequest wish{{domain::ContactId(u"6"_s), {}, {}, {}, {}}, entry().procedureId, {}, from,
                                    from.addDays(14), {}};
    add<WaitlistReply>(
        "POST /v1/waitlist", [=](Ports& p, QObject* c, auto reply) { p.waitlist.addToWaitlist(wish, c, reply); },
        encode(wish), encode(WaitlistReply{entry()}));
    const OfferRequest offer{domain::SlotId(u"1"_s), 30};
    add<WaitlistReply>(
        "POST /v1/waitlist/11/offer",
        [=](Ports& p, QObject* c, auto reply) { p.waitlist.offer(entryId, offer, c, reply); }, encode(offer),
        encode(WaitlistReply{entry()}));
    add<domain::Done>(
        "DELETE /v1/waitlist/11",
        [](Ports& p, QObject* c, auto reply) { p.waitlist.removeFromWaitlist(entryId, c, reply); }, {}, {});
}

void TestCalendarPorts::addReads()
{
    add<ResourceList>(
        "GET /v1/resources", [](Ports& p, QObject* c, auto reply) { p.schedule.listResources(c, reply); }, {},
        encode(ResourceList{}));
    add<TimeOffList>(
        "GET /v1/time-off?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z",
        [](Ports& p, QObject* c, auto reply) { p.schedule.listTimeOff({from, from.addDays(1)}, c, reply); }, {},
        encode(TimeOffList{}));
    add<DayHoursList>(
        "GET /v1/day-hours?from=2026-03-02&to=2026-03-02&provider_id=3",
        [](Ports& p, QObject* c, auto reply) { p.schedule.listDayHours({monday, monday, providerId}, c, reply); }, {},
        encode(DayHoursList{}));
    add<DayLoadList>(
        "GET /v1/load?from=2026-03-02&to=2026-04-01",
        [](Ports& p, QObject* c, auto reply) { p.schedule.listLoad({monday, monday.addDays(30), {}}, c, reply); }, {},
        encode(DayLoadList{}));
    add<ClinicReply>(
        "GET /v1/clinic", [](Ports& p, QObject* c, auto reply) { p.schedule.getClinic(c, reply); }, {},
        encode(ClinicReply{{domain::ClinicId(u"1"_s), u"c"_s, u"C"_s, u"Europe/London"_s}}));
}

void TestCalendarPorts::addCatalogue()
{
    const SaveProviderRequest named{u"Dr Shah"_s, {}, {}, {}, {}, {}};
    add<ProviderReply>(
        "POST /v1/providers", [=](Ports& p, QObject* c, auto reply) { p.schedule.saveProvider({}, named, c, reply); },
        encode(named), encode(ProviderReply{provider(), {}}));
    add<ProviderReply>(
        "PATCH /v1/providers/3",
        [=](Ports& p, QObject* c, auto reply) { p.schedule.saveProvider(providerId, named, c, reply); }, encode(named),
        encode(ProviderReply{provider(), {}}));
    add<ProcedureReply>(
        "POST /v1/procedures",
        [](Ports& p, QObject* c, auto reply) { p.schedule.saveProcedure(procedure({}), c, reply); },
        encodeForSaving(procedure({})), encode(ProcedureReply{procedure(u"5"_s)}));
    add<ProcedureReply>(
        "PUT /v1/procedures/5",
        [](Ports& p, QObject* c, auto reply) { p.schedule.saveProcedure(procedure(u"5"_s), c, reply); },
        encodeForSaving(procedure(u"5"_s)), encode(ProcedureReply{procedure(u"5"_s)}));
    const SaveResourceRequest laser{u"Laser 1"_s, u"laser"_s, {}, {}};
    const ResourceReply saved{{domain::ResourceId(u"4"_s), u"Laser 1"_s, u"laser"_s, true, 1}};
    add<ResourceReply>(
        "POST /v1/resources", [=](Ports& p, QObject* c, auto reply) { p.schedule.saveResource({}, laser, c, reply); },
        encode(laser), encode(saved));
    add<ResourceReply>(
        "PATCH /v1/resources/4",
        [=](Ports& p, QObject* c, auto reply) { p.schedule.saveResource(saved.resource.id, laser, c, reply); },
        encode(laser), encode(saved));
}

void TestCalendarPorts::addTimes()
{
    const AddTimeOffRequest training{providerId, from, from.addDays(1), u"Training"_s};
    add<TimeOffReply>(
        "POST /v1/time-off", [=](Ports& p, QObject* c, auto reply) { p.schedule.addTimeOff(training, c, reply); },
        encode(training),
        encode(TimeOffReply{{domain::TimeOffId(u"12"_s), providerId, from, from.addDays(1), u"Training"_s}, {}}));
    add<domain::Done>(
        "DELETE /v1/time-off/12",
        [](Ports& p, QObject* c, auto reply) { p.schedule.removeTimeOff(domain::TimeOffId(u"12"_s), c, reply); }, {},
        {});
    const SaveDayHoursRequest late{{{QTime(12, 0), QTime(20, 0)}}, u"Late"_s};
    add<ScheduleReply>(
        "PUT /v1/providers/3/day-hours/2026-03-02",
        [=](Ports& p, QObject* c, auto reply) { p.schedule.saveDayHours(providerId, monday, late, c, reply); },
        encode(late), encode(ScheduleReply{}));
    add<ScheduleReply>(
        "DELETE /v1/providers/3/day-hours/2026-03-02",
        [](Ports& p, QObject* c, auto reply) { p.schedule.removeDayHours(providerId, monday, c, reply); }, {},
        encode(ScheduleReply{}));
    const ChangeClinicRequest finer{{}, 10, {}, 1};
    add<ClinicReply>(
        "PATCH /v1/clinic", [=](Ports& p, QObject* c, auto reply) { p.schedule.changeClinic(finer, c, reply); },
        encode(finer), encode(ClinicReply{{domain::ClinicId(u"1"_s), u"c"_s, u"C"_s, u"Europe/London"_s}}));
}

void TestCalendarPorts::addAccounts()
{
    add<StaffList>(
        "GET /v1/staff", [](Ports& p, QObject* c, auto reply) { p.accounts.listStaff(c, reply); }, {},
        encode(StaffList{{rita()}}));
    const AddStaffRequest rio{u"Rio"_s, u"rio@example.test"_s, u"long enough"_s, domain::Role::Receptionist, {}};
    add<StaffReply>(
        "POST /v1/staff", [=](Ports& p, QObject* c, auto reply) { p.accounts.addStaff(rio, c, reply); }, encode(rio),
        encode(StaffReply{rita()}));
    const ChangeStaffRequest change{{}, {}, true, {}, 1};
    add<StaffReply>(
        "PATCH /v1/staff/8",
        [=](Ports& p, QObject* c, auto reply) { p.accounts.changeStaff(rita().id, change, c, reply); }, encode(change),
        encode(StaffReply{rita()}));
    const ChangePasswordRequest password{u"old one"_s, u"long enough"_s};
    add<domain::Done>(
        "POST /v1/sessions/password",
        [=](Ports& p, QObject* c, auto reply) { p.accounts.changePassword(password, c, reply); }, encode(password), {});
}

void TestCalendarPorts::calls_data()
{
    QTest::addColumn<Call>("call");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QJsonObject>("answer");
    addWaitlist();
    addReads();
    addCatalogue();
    addTimes();
    addAccounts();
}

void TestCalendarPorts::calls()
{
    QFETCH(Call, call);
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
    QCOMPARE(seen.method + ' ' + seen.target, QByteArray(QTest::currentDataTag()));
    QCOMPARE(QJsonDocument::fromJson(seen.body).object(), body);
    QCOMPARE(seen.header("authorization"), "Bearer op-1");
    QCOMPARE(seen.header("idempotency-key").isEmpty(), seen.method == "GET");
}

QTEST_GUILESS_MAIN(TestCalendarPorts)
#include "tst_calendarports.moc"
