#include "installation.h"

#include <QTest>

using namespace clinic;
using domain::ErrorCode;

namespace {

contract::AddStaffRequest staff(const QString& name, domain::Role role, const QString& clinicSlug = {})
{
    return {name, QStringLiteral("%1@one.test").arg(name.toLower()), test::Installation::password(), role, clinicSlug};
}

template <class T>
QString firstPointer(const domain::Result<T>& result)
{
    return result || result.error().code != ErrorCode::InvalidRequest ? QString()
                                                                      : result.error().fields.value(0).pointer;
}

} // namespace

class ClinicsTest final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::Installation> m_installation;
    test::Installation& at() { return *m_installation; }

    bool knocks(const QString& slug, const QString& secret)
    {
        tenancy::WebhookProof proof;
        proof.secret = secret.toLatin1();
        const auto found = at().webhooks.authenticate(at().database(), slug, proof);
        return found || found.error().code != ErrorCode::Unauthenticated;
    }

    std::optional<ErrorCode> change(const contract::Session& who, const domain::StaffId& id,
                                    const contract::ChangeStaffRequest& request)
    {
        const auto changed = at().clinics.changeStaff(at().database(), at().as(who), id, request);
        return changed ? std::nullopt : std::optional(changed.error().code);
    }

private Q_SLOTS:
    void init() { m_installation = std::make_unique<test::Installation>(); }

    void aNewClinicIsReady()
    {
        const auto one = at().addClinic(QStringLiteral("one"));
        QCOMPARE(one.clinic.slug, QStringLiteral("one"));
        QCOMPARE(one.clinic.timeZone, QStringLiteral("Europe/London"));
        QVERIFY(at().keyring.keys(one.clinic.id.key()).ok());
        QVERIFY(at().logIn(QStringLiteral("admin@one.test")).ok());

        tenancy::WebhookProof proof;
        proof.secret = one.webhookSecret.toLatin1();
        const auto found = at().webhooks.authenticate(at().database(), QStringLiteral("one"), proof);
        QVERIFY(found.ok());
        QCOMPARE(found->clinic, one.clinic.id.key());
        QCOMPARE(found->timeZone, QStringLiteral("Europe/London"));
    }

    void webhookSecretsAreOneClinicsOwn()
    {
        const auto one = at().addClinic(QStringLiteral("one"));
        const auto two = at().addClinic(QStringLiteral("two"));
        QVERIFY(one.webhookSecret != two.webhookSecret);
        QVERIFY(knocks(QStringLiteral("two"), two.webhookSecret));
        QVERIFY(!knocks(QStringLiteral("two"), one.webhookSecret));
        QVERIFY(!knocks(QStringLiteral("three"), one.webhookSecret));
        QVERIFY(!knocks(QStringLiteral("installation"), {}));
    }

    void demonstrationsBringTheirSecret()
    {
        const auto added = at().clinics.addClinic(at().database(), at().asOperator(),
                                                  test::Installation::request(QStringLiteral("demo-1")),
                                                  {.webhookSecret = QStringLiteral("demo-secret"), .horizonDays = 28});
        QVERIFY(added.ok());
        QVERIFY(knocks(QStringLiteral("demo-1"), QStringLiteral("demo-secret")));
    }

    void aSlugIsTakenOnce()
    {
        (void)at().addClinic(QStringLiteral("one"));
        const auto again = at().clinics.addClinic(at().database(), at().asOperator(),
                                                  test::Installation::request(QStringLiteral("one")));
        QCOMPARE(firstPointer(again), QStringLiteral("/slug"));
    }

    void theSameCallAgainMakesNoSecondClinic()
    {
        const auto request = test::Installation::request(QStringLiteral("one"));
        const auto first = at().clinics.addClinic(at().database(), at().asOperator(QStringLiteral("k")), request);
        const auto again = at().clinics.addClinic(at().database(), at().asOperator(QStringLiteral("k")), request);
        QVERIFY(again.ok());
        QCOMPARE(*again, *first);
        QCOMPARE(at().clinics.listClinics(at().database(), at().asOperator())->clinics.size(), 1);
    }

    void anotherInstanceLearnsOfIt()
    {
        const auto one = at().addClinic(QStringLiteral("one"));
        tenancy::Keyring lazy(at().master, tenancy::Keyring::loaderFor(at().settings()));
        QVERIFY(lazy.keys(one.clinic.id.key()).ok());
        tenancy::Keyring eager(at().master);
        QVERIFY(eager.load(at().database()).ok());
        QVERIFY(eager.keys(one.clinic.id.key()).ok());
        QCOMPARE((*eager.keys(one.clinic.id.key()))->phoneRegion, QStringLiteral("GB"));

        tenancy::Keyring foreign(crypto::MasterKey(crypto::Key::random()));
        QVERIFY(!foreign.load(at().database()).ok());
    }

    void onlyOperatorsMakeClinics()
    {
        (void)at().addClinic(QStringLiteral("one"));
        const auto admin = at().logIn(QStringLiteral("admin@one.test"));
        const auto request = test::Installation::request(QStringLiteral("two"));
        QCOMPARE(at().clinics.addClinic(at().database(), at().as(*admin), request).error().code, ErrorCode::Forbidden);
        QCOMPARE(at().clinics.listClinics(at().database(), at().as(*admin)).error().code, ErrorCode::Forbidden);
    }

    void adminsAddToTheirOwnClinicAlone()
    {
        (void)at().addClinic(QStringLiteral("one"));
        (void)at().addClinic(QStringLiteral("two"));
        const auto admin = at().as(*at().logIn(QStringLiteral("admin@one.test")));
        const auto emma =
            at().clinics.addStaff(at().database(), admin, staff(QStringLiteral("Emma"), domain::Role::Receptionist));
        QVERIFY(emma.ok());
        QCOMPARE(emma->staff.role, domain::Role::Receptionist);
        QCOMPARE(at().clinics
                     .addStaff(at().database(), admin,
                               staff(QStringLiteral("Eve"), domain::Role::Admin, QStringLiteral("two")))
                     .error()
                     .code,
                 ErrorCode::Forbidden);
        QCOMPARE(firstPointer(at().clinics.addStaff(at().database(), admin,
                                                    staff(QStringLiteral("EMMA"), domain::Role::Manager))),
                 QStringLiteral("/email"));

        const auto list = at().clinics.listStaff(at().database(), admin);
        QVERIFY(list.ok());
        QCOMPARE(list->staff.size(), 2);

        const auto receptionist = at().as(*at().logIn(QStringLiteral("emma@one.test")));
        QCOMPARE(at().clinics.addStaff(at().database(), receptionist, staff(QStringLiteral("Eve"), domain::Role::Admin))
                     .error()
                     .code,
                 ErrorCode::Forbidden);
        QCOMPARE(at().clinics.listStaff(at().database(), receptionist).error().code, ErrorCode::Forbidden);
    }

    void operatorsAddToTheClinicTheyName()
    {
        (void)at().addClinic(QStringLiteral("one"));
        QVERIFY(at().clinics
                    .addStaff(at().database(), at().asOperator(),
                              staff(QStringLiteral("Emma"), domain::Role::Manager, QStringLiteral("one")))
                    .ok());
        QCOMPARE(at().logIn(QStringLiteral("emma@one.test"))->clinic->slug, QStringLiteral("one"));
        QCOMPARE(at().clinics.listStaff(at().database(), at().asOperator(), QStringLiteral("one"))->staff.size(), 2);
        QCOMPARE(firstPointer(at().clinics.addStaff(
                     at().database(), at().asOperator(),
                     staff(QStringLiteral("Eve"), domain::Role::Manager, QStringLiteral("none")))),
                 QStringLiteral("/clinic"));
    }

    void nobodyLocksThemselvesOut()
    {
        (void)at().addClinic(QStringLiteral("one"));
        const auto session = at().logIn(QStringLiteral("admin@one.test"));
        QCOMPARE(change(*session, session->staff.id, {.disabled = true}), ErrorCode::StateConflict);
        QCOMPARE(change(*session, session->staff.id, {.role = domain::Role::Manager}), ErrorCode::StateConflict);
        QCOMPARE(change(*session, session->staff.id, {.password = test::Installation::password()}), ErrorCode::StateConflict);
        QVERIFY(!change(*session, session->staff.id, {.name = QStringLiteral("Amira  Stone ")}));
        QCOMPARE(at().clinics.listStaff(at().database(), at().as(*session))->staff.first().name,
                 QStringLiteral("Amira Stone"));
    }

    void adminsChangeTheirPeople()
    {
        (void)at().addClinic(QStringLiteral("one"));
        const auto admin = at().logIn(QStringLiteral("admin@one.test"));
        const auto emma = at().clinics.addStaff(at().database(), at().as(*admin),
                                                staff(QStringLiteral("Emma"), domain::Role::Receptionist));
        QVERIFY(emma.ok());
        QCOMPARE(emma->staff.version, 1);
        const auto hers = at().logIn(QStringLiteral("emma@one.test"));
        const auto changed = at().clinics.changeStaff(at().database(), at().as(*admin), emma->staff.id,
                                                      {.password = QStringLiteral("another-password"), .version = 1});
        QVERIFY(changed.ok());
        QCOMPARE(changed->staff.version, 2);
        QVERIFY(!at().sessions.refresh(at().database(), {hers->refreshToken}).ok());
        QVERIFY(!at().logIn(QStringLiteral("emma@one.test")).ok());
        QVERIFY(at().logIn(QStringLiteral("emma@one.test"), QStringLiteral("another-password")).ok());
        QCOMPARE(change(*admin, emma->staff.id, {.name = QStringLiteral("E"), .version = 1}), ErrorCode::StateConflict);
        QCOMPARE(change(*admin, emma->staff.id, {.password = QStringLiteral("too-short")}), ErrorCode::InvalidRequest);
        QCOMPARE(change(*admin, emma->staff.id, {.password = QString(1001, u'x')}), ErrorCode::InvalidRequest);
        QCOMPARE(change(*hers, admin->staff.id, {.disabled = true}), ErrorCode::Unauthenticated);
    }

    void operatorsHelpOut()
    {
        (void)at().addClinic(QStringLiteral("one"));
        const auto admin = at().logIn(QStringLiteral("admin@one.test"));
        const contract::ChangeStaffRequest forgotten{.password = QStringLiteral("another-password")};
        QVERIFY(at().clinics.changeStaff(at().database(), at().asOperator(), admin->staff.id, forgotten).ok());
        QVERIFY(at().logIn(QStringLiteral("admin@one.test"), QStringLiteral("another-password")).ok());
        QCOMPARE(at().clinics.changeStaff(at().database(), at().asOperator(), admin->staff.id, {.disabled = true}).error().code,
                 ErrorCode::StateConflict);
    }

    void operatorAccountsAreOutOfReach()
    {
        (void)at().addClinic(QStringLiteral("one"));
        const auto admin = at().logIn(QStringLiteral("admin@one.test"));
        const qint64 boss = at().superuser()
                                .run("test", QStringLiteral("INSERT INTO callwaiting.staff (clinic_id, id, name, email, email_hash, "
                                                            "role, password_hash) VALUES (0, 77, 'Boss', 'b', 'b', 'operator', "
                                                            "'x') RETURNING id"))
                                ->value(0).value(0).toLongLong();
        QCOMPARE(change(*admin, domain::StaffId(boss), {.password = test::Installation::password()}), ErrorCode::Forbidden);
        QCOMPARE(change(*admin, domain::StaffId(boss), {.disabled = true}), ErrorCode::Forbidden);
    }
};

QTEST_GUILESS_MAIN(ClinicsTest)
#include "tst_clinics.moc"
