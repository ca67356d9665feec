#include "tenancy/patientcheck.h"

#include <QTest>

using namespace clinic;
using namespace clinic::tenancy;

class PatientCheckTest final : public QObject
{
    Q_OBJECT

private:
    static domain::Patient patient(const QString& name, const QString& phone, const QString& email = {},
                                   std::optional<QDate> born = {})
    {
        return {{}, name, phone, email, born};
    }
    static QString fieldOf(const domain::Patient& patient)
    {
        const auto checked = checkedPatient(patient, QStringLiteral("GB"), QStringLiteral("/patient"));
        return checked ? QString()
                       : checked.error().fields.value(0).pointer + u' ' + checked.error().fields.value(0).detail;
    }

private Q_SLOTS:
    void tidiesWhatIsRight()
    {
        const auto checked = checkedPatient(
            patient(QStringLiteral("  Anna   Example "), QStringLiteral("07700 900123"), QStringLiteral(" a@b.test ")),
            QStringLiteral("GB"), QString());
        QVERIFY(checked.ok());
        QCOMPARE(checked->name, QStringLiteral("Anna Example"));
        QCOMPARE(checked->phone, QStringLiteral("+447700900123"));
        QCOMPARE(checked->email, QStringLiteral("a@b.test"));
    }

    void saysWhatIsWrongWithAPhone()
    {
        const QString name = QStringLiteral("Anna Example");
        QCOMPARE(fieldOf(patient(name, QStringLiteral("07700 90012"))),
                 QStringLiteral("/patient/phone one digit is missing: 10 are needed after +44"));
        QCOMPARE(fieldOf(patient(name, QStringLiteral("07700 900"))),
                 QStringLiteral("/patient/phone 3 digits are missing: 10 are needed after +44"));
        QCOMPARE(fieldOf(patient(name, QStringLiteral("07700 9001234"))),
                 QStringLiteral("/patient/phone one digit is too many: 10 are needed after +44"));
        QCOMPARE(fieldOf(patient(name, QStringLiteral("none"))),
                 QStringLiteral("/patient/phone is not a phone number"));
        QCOMPARE(fieldOf(patient(name, QString())), QStringLiteral("/patient/phone is not a phone number"));
    }

    void saysWhatElseIsWrong()
    {
        const QString phone = QStringLiteral("07700 900123");
        QVERIFY(fieldOf(patient(QStringLiteral(" - "), phone)).startsWith(QStringLiteral("/patient/name ")));
        QVERIFY(fieldOf(patient(QString(201, QLatin1Char('a')), phone)).startsWith(QStringLiteral("/patient/name ")));
        QVERIFY(fieldOf(patient(QStringLiteral("Anna"), phone, QStringLiteral("anna")))
                    .startsWith(QStringLiteral("/patient/email ")));
        QVERIFY(fieldOf(patient(QStringLiteral("Anna"), phone, {}, QDate(1700, 1, 1)))
                    .startsWith(QStringLiteral("/patient/date_of_birth ")));
    }

    void doesNotRepeatWhatWasTyped()
    {
        const auto checked = checkedPatient(patient(QStringLiteral("Anna"), QStringLiteral("07700 90012")),
                                            QStringLiteral("GB"), QString());
        QVERIFY(!checked.ok());
        QVERIFY(!checked.error().detail.contains(QStringLiteral("Anna")));
        QVERIFY(!checked.error().fields.first().detail.contains(QStringLiteral("90012")));
    }
};

QTEST_APPLESS_MAIN(PatientCheckTest)
#include "tst_patientcheck.moc"
