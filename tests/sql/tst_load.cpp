#include "sql/clinicfixture.h"

#include <QTest>
#include <QTimeZone>

using namespace clinic::test;

/// How full days are, counted in the clinic's own days.
class TestLoad : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};

    const QJsonArray load(const TestClinic& clinic, const QDate& from, const QDate& to, const QVariant& provider = {})
    {
        return m_app.call("list_load", {clinic.reception, from, to, provider})["days"].toArray();
    }

    static QJsonObject day(const QDate& date, int free, int held, int booked, int bookings)
    {
        return {{"date", date.toString(Qt::ISODate)}, {"free_minutes", free}, {"held_minutes", held},
                {"booked_minutes", booked}, {"bookings", bookings}};
    }

private Q_SLOTS:
    void minutesAreCounted()
    {
        const TestClinic clinic = makeClinic(m_app, 2);
        const QDate tomorrow = QDate::currentDate().addDays(1);
        const QJsonArray slotList = clinic.slotsOf(m_app);
        confirm(m_app, clinic.reception, claim(m_app, clinic.reception, slotList[0]["id"], 45)["hold"]["id"], clinic.quarter);
        const auto cancelled = confirm(m_app, clinic.reception, claim(m_app, clinic.reception, slotList[4]["id"])["hold"]["id"],
                                       clinic.quarter)["booking"]["id"];
        m_app.call("cancel_booking", {clinic.reception, key(cancelled), "x", QVariant()});
        claim(m_app, clinic.reception, slotList[6]["id"], 30);
        expire(m_admin, claim(m_app, clinic.reception, slotList[8]["id"])["hold"]["id"]);

        QCOMPARE(load(clinic, tomorrow, tomorrow.addDays(1)),
                 (QJsonArray{day(tomorrow, 2 * 420 - 75, 30, 45, 1), day(tomorrow.addDays(1), 2 * 420, 0, 0, 0)}));
        QCOMPARE(load(clinic, tomorrow, tomorrow, clinic.providers[0].toLongLong()), QJsonArray{day(tomorrow, 420 - 75, 30, 45, 1)});
        QCOMPARE(load(clinic, tomorrow, tomorrow, clinic.providers[1].toLongLong()), QJsonArray{day(tomorrow, 420, 0, 0, 0)});
        QCOMPARE(load(clinic, tomorrow.addDays(-400), tomorrow.addDays(-390)).size(), 11);
    }

    void timeOffLeavesNothing()
    {
        const TestClinic clinic = makeClinic(m_app);
        const QDate tomorrow = QDate::currentDate().addDays(1);
        const QDateTime from(tomorrow, QTime(0, 0), Qt::UTC);
        const QJsonObject off{{"starts_at", from.toString(Qt::ISODate)}, {"ends_at", from.addDays(1).toString(Qt::ISODate)}};
        QCOMPARE(outcome(m_app.call("add_time_off", {clinic.manager, off})), QString("ok"));
        QCOMPARE(load(clinic, tomorrow, tomorrow), QJsonArray{day(tomorrow, 0, 0, 0, 0)});
    }

    /// A late evening in New York is the next day in UTC, and still belongs to its own day; so do the days of 23 and 25 hours.
    void daysAreTheClinics_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char* zone : {"America/New_York", "Europe/London", "Asia/Kathmandu"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void daysAreTheClinics()
    {
        QFETCH(QByteArray, zone);
        const QTimeZone local(zone);
        const TestClinic clinic = makeClinic(m_app, 1, QString::fromLatin1(zone));
        m_admin.run("UPDATE callwaiting.clinics SET horizon_days = 400 WHERE clinic_id = ?", {clinic.number});
        QCOMPARE(outcome(saveProvider(m_app, clinic, clinic.providers[0].toLongLong(),
                                      {{"working_hours", everyDay({{"00:00", "00:00"}})}})), QString("ok"));
        QList<QDate> days{QDate::currentDate().addDays(2)};
        for (QDateTime at = QDateTime::currentDateTimeUtc().addDays(2); local.hasTransitions() && days.size() < 3;) {
            const auto change = local.nextTransition(at);
            if (!change.atUtc.isValid() || change.atUtc > at.addDays(380))
                break;
            at = change.atUtc;
            days.append(at.toTimeZone(local).date());
        }
        for (const QDate& date : days) {
            const int minutes = int(QDateTime(date, QTime(0, 0), local).secsTo(QDateTime(date.addDays(1), QTime(0, 0), local)) / 60);
            QCOMPARE(load(clinic, date, date), QJsonArray{day(date, minutes, 0, 0, 0)});
        }
        const QDateTime evening = QDateTime(days[0], QTime(23, 45), local).toUTC();
        const auto last = m_app.call("list_slots", {clinic.agent, evening, evening.addSecs(60), QVariant(), QVariant()})["slots"];
        confirm(m_app, clinic.agent, claim(m_app, clinic.agent, last[0]["id"])["hold"]["id"], clinic.quarter);
        QCOMPARE(load(clinic, days[0], days[0]), QJsonArray{day(days[0], 1440 - 15, 0, 15, 1)});
    }

    void refusesWhatMakesNoSense()
    {
        const TestClinic clinic = makeClinic(m_app);
        const TestClinic other = makeClinic(m_app);
        const QDate today = QDate::currentDate();
        const auto ask = [&](const QJsonObject& caller, const QDate& to, const QVariant& provider) {
            return outcome(m_app.call("list_load", {caller, today, to, provider}));
        };
        QCOMPARE(ask(clinic.reception, today.addDays(-1), {}), QString("invalid_request"));
        QCOMPARE(ask(clinic.reception, today.addDays(732), {}), QString("ok"));
        QCOMPARE(ask(clinic.reception, today.addDays(733), {}), QString("invalid_request"));
        QCOMPARE(ask(clinic.reception, today, other.providers[0].toLongLong()), QString("forbidden"));
        QCOMPARE(ask(operatorCaller(), today, {}), QString("forbidden"));
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
