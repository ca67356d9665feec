#include "tenancy/onboardingcheck.h"

#include <QTest>

using namespace clinic;
using namespace clinic::tenancy;

namespace {

contract::AddClinicRequest goodClinic()
{
    return {QStringLiteral("smile-clinic"), QStringLiteral("Smile Clinic"),     QStringLiteral("Europe/London"),
            QStringLiteral("Amira Shah"),   QStringLiteral("amira@smile.test"), QStringLiteral("long enough")};
}

contract::AddStaffRequest goodStaff()
{
    return {QStringLiteral("Emma Clarke"), QStringLiteral("emma@smile.test"), QStringLiteral("long enough"),
            domain::Role::Receptionist, QString()};
}

QStringList pointersOf(const std::optional<domain::Error>& error)
{
    QStringList pointers;
    if (error && error->code == domain::ErrorCode::InvalidRequest) {
        for (const auto& field : error->fields)
            pointers += field.pointer;
    }
    return pointers;
}

} // namespace

class OnboardingCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatIsRight()
    {
        QVERIFY(!refusalOf(goodClinic()));
        QVERIFY(!refusalOf(goodStaff()));
        auto withoutAdmin = goodClinic();
        withoutAdmin.adminName.clear();
        withoutAdmin.adminEmail.clear();
        withoutAdmin.adminPassword.clear();
        QVERIFY(!refusalOf(withoutAdmin));
    }

    void slugs_data()
    {
        QTest::addColumn<QString>("slug");
        QTest::addColumn<bool>("good");
        QTest::newRow("demo-1") << "demo-1" << true;
        QTest::newRow("one letter") << "a" << true;
        QTest::newRow("63") << QString(63, QLatin1Char('a')) << true;
        QTest::newRow("64") << QString(64, QLatin1Char('a')) << false;
        QTest::newRow("empty") << "" << false;
        QTest::newRow("capital") << "Demo" << false;
        QTest::newRow("leading hyphen") << "-demo" << false;
        QTest::newRow("trailing hyphen") << "demo-" << false;
        QTest::newRow("slash") << "demo/1" << false;
        QTest::newRow("dots") << ".." << false;
        QTest::newRow("space") << "demo 1" << false;
        QTest::newRow("accent") << "d\u00e9mo" << false;
        QTest::newRow("trailing line") << "demo\n" << false;
    }

    void slugs()
    {
        QFETCH(QString, slug);
        QFETCH(bool, good);
        QCOMPARE(isSlug(slug), good);
        auto request = goodClinic();
        request.slug = slug;
        QCOMPARE(pointersOf(refusalOf(request)), good ? QStringList() : QStringList(QStringLiteral("/slug")));
    }

    void timeZones()
    {
        QVERIFY(isTimeZone(QStringLiteral("Europe/London")));
        QVERIFY(isTimeZone(QStringLiteral("America/Argentina/Buenos_Aires")));
        QVERIFY(isTimeZone(QStringLiteral("UTC")));
        for (const char* bad : {"", "London", "GMT+1", "Europe/Nowhere", "../../etc/passwd", "UTC+01:00"})
            QVERIFY2(!isTimeZone(QString::fromLatin1(bad)), bad);
    }

    void namesEveryWrongMember()
    {
        const contract::AddClinicRequest clinic{QStringLiteral("A B"),       QStringLiteral("  "),
                                                QStringLiteral("Mars/Base"), QString(),
                                                QStringLiteral("amira"),     QStringLiteral("short")};
        QCOMPARE(pointersOf(refusalOf(clinic)),
                 (QStringList{QStringLiteral("/slug"), QStringLiteral("/name"), QStringLiteral("/time_zone"),
                              QStringLiteral("/admin/name"), QStringLiteral("/admin/email"),
                              QStringLiteral("/admin/password")}));
        const contract::AddStaffRequest staff{QString(), QStringLiteral("a@b@c"), QStringLiteral("123456789"),
                                              domain::Role::Operator, QStringLiteral("No Slug")};
        QCOMPARE(pointersOf(refusalOf(staff)),
                 (QStringList{QStringLiteral("/name"), QStringLiteral("/email"), QStringLiteral("/password"),
                              QStringLiteral("/role"), QStringLiteral("/clinic")}));
    }

    void saysNothingOfThePassword()
    {
        auto staff = goodStaff();
        staff.password = QStringLiteral("hunter2");
        const auto refusal = refusalOf(staff);
        QVERIFY(refusal);
        QVERIFY(!refusal->detail.contains(QStringLiteral("hunter2")));
    }
};

QTEST_APPLESS_MAIN(OnboardingCheckTest)
#include "tst_onboardingcheck.moc"
