#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

namespace {

/// The states that a hold or its booking can be in, and how to get there.
enum class State { Open, Expired, Released, Booked, Arrived, Completed, Cancelled };

struct Reservation
{
    QJsonValue slot;
    QJsonValue hold;
    QJsonValue booking;
};

} // namespace

Q_DECLARE_METATYPE(State)

/// What each call answers in each state.
class TestLifecycle : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    int m_day = 0;

    const QJsonObject setStatus(const QJsonValue& booking, const QString& status)
    {
        return m_app.call("set_booking_status", {m_clinic.reception, key(booking), status, QVariant()});
    }

    const QJsonObject cancel(const QJsonValue& booking, const QVariant& version = {})
    {
        return m_app.call("cancel_booking", {m_clinic.reception, key(booking), "ill", version});
    }

    const QJsonObject move(const QJsonValue& booking, const QJsonValue& slot, const QVariant& minutes = {},
                     const QVariant& version = {})
    {
        return m_app.call("reschedule_booking", {m_clinic.reception, key(booking), key(slot), minutes, version});
    }

    const QJsonObject restore(const QJsonValue& booking) { return m_app.call("restore_booking", {m_clinic.reception, key(booking)}); }

    QString statusOf(const QJsonValue& slot) { return m_clinic.slot(m_app, slot.toString())["status"].toString(); }

    Reservation reach(State state)
    {
        Reservation made;
        made.slot = m_clinic.slotsOf(m_app, 0, ++m_day)[0]["id"];
        made.hold = claim(m_app, m_clinic.reception, made.slot)["hold"]["id"];
        if (state == State::Expired)
            expire(m_admin, made.hold);
        if (state == State::Released)
            m_app.call("release_slot", {m_clinic.reception, key(made.hold)});
        if (state >= State::Booked)
            made.booking = confirm(m_app, m_clinic.reception, made.hold, m_clinic.quarter)["booking"]["id"];
        if (state == State::Arrived)
            setStatus(made.booking, "arrived");
        if (state == State::Completed)
            setStatus(made.booking, "completed");
        if (state == State::Cancelled)
            cancel(made.booking);
        return made;
    }

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app, 2);
        m_day = 0;
    }

    void callsOnAHold_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("confirmed");
        QTest::addColumn<QString>("released");
        QTest::addColumn<QString>("changed");
        QTest::addColumn<QString>("slotAfterwards");
        QTest::newRow("open") << State::Open << "ok" << "ok" << "ok" << "free";
        QTest::newRow("expired") << State::Expired << "hold_expired" << "ok" << "hold_expired" << "free";
        QTest::newRow("released") << State::Released << "state_conflict" << "ok" << "state_conflict" << "free";
        QTest::newRow("booked") << State::Booked << "ok" << "state_conflict" << "state_conflict" << "booked";
        QTest::newRow("cancelled") << State::Cancelled << "ok" << "state_conflict" << "state_conflict" << "free";
    }

    void callsOnAHold()
    {
        QFETCH(State, state);
        const Reservation toConfirm = reach(state);
        const QJsonObject confirmed = confirm(m_app, m_clinic.reception, toConfirm.hold, m_clinic.quarter, "bert");
        QTEST(outcome(confirmed), "confirmed");
        if (state >= State::Booked)
            QCOMPARE(confirmed["booking"]["id"], toConfirm.booking); // the same booking again

        const Reservation toRelease = reach(state);
        QTEST(outcome(m_app.call("release_slot", {m_clinic.reception, key(toRelease.hold)})), "released");
        QTEST(statusOf(toRelease.slot), "slotAfterwards");

        const Reservation toChange = reach(state);
        QTEST(outcome(m_app.call("change_hold", {m_clinic.reception, key(toChange.hold), 30, QVariant()})), "changed");
    }

    void callsOnABooking_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("moved");
        QTest::addColumn<QString>("cancelled");
        QTest::addColumn<QString>("restored");
        QTest::addColumn<QString>("arrived");
        QTest::newRow("booked") << State::Booked << "ok" << "ok" << "state_conflict" << "ok";
        QTest::newRow("arrived") << State::Arrived << "ok" << "ok" << "state_conflict" << "ok";
        QTest::newRow("completed") << State::Completed << "state_conflict" << "state_conflict" << "state_conflict" << "ok";
        QTest::newRow("cancelled") << State::Cancelled << "state_conflict" << "state_conflict" << "ok" << "state_conflict";
    }

    void callsOnABooking()
    {
        QFETCH(State, state);
        const Reservation moved = reach(state);
        QTEST(outcome(move(moved.booking, m_clinic.slotsOf(m_app, 1, m_day)[3]["id"])), "moved");
        QTEST(outcome(cancel(reach(state).booking)), "cancelled");
        QTEST(outcome(restore(reach(state).booking)), "restored");
        QTEST(outcome(setStatus(reach(state).booking, "arrived")), "arrived");
    }

    void onlyTheHolderConfirms()
    {
        const Reservation held = reach(State::Open);
        QCOMPARE(outcome(confirm(m_app, m_clinic.agent, held.hold, m_clinic.quarter)), QString("forbidden"));
        QCOMPARE(outcome(confirm(m_app, m_clinic.manager, held.hold, m_clinic.quarter)), QString("forbidden"));
        QCOMPARE(outcome(m_app.call("change_hold", {m_clinic.manager, key(held.hold), 30, QVariant()})), QString("forbidden"));
        QCOMPARE(outcome(m_app.call("release_slot", {m_clinic.agent, key(held.hold)})), QString("forbidden"));
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.audit_entries WHERE clinic_id = ? AND action = "
                               "'access.denied'", {m_clinic.number}).toInt(), 4);
        QCOMPARE(outcome(m_app.call("release_slot", {m_clinic.manager, key(held.hold)})), QString("ok"));
    }

    void procedureMustFitTheHold()
    {
        const Reservation held = reach(State::Open);
        QCOMPARE(outcome(confirm(m_app, m_clinic.reception, held.hold, m_clinic.threeQuarters)), QString("state_conflict"));
        QCOMPARE(outcome(m_app.call("change_hold", {m_clinic.reception, key(held.hold), QVariant(),
                                                    m_clinic.threeQuarters.toLongLong()})), QString("ok"));
        QCOMPARE(outcome(confirm(m_app, m_clinic.reception, held.hold, m_clinic.threeQuarters)), QString("ok"));
    }

    void holdGrowsAndShrinks()
    {
        const QJsonArray day = m_clinic.slotsOf(m_app, 0, 1);
        const auto hold = claim(m_app, m_clinic.reception, day[0]["id"])["hold"]["id"];
        const auto change = [&](int minutes) -> const QJsonObject {
            return m_app.call("change_hold", {m_clinic.reception, key(hold), minutes, QVariant()});
        };
        QCOMPARE(change(60)["hold"]["slot_ids"].toArray().size(), 4);
        QCOMPARE(change(30)["hold"]["slot_ids"].toArray().size(), 2);
        QCOMPARE(statusOf(day[2]["id"]), QString("free"));
        claim(m_app, m_clinic.agent, day[3]["id"]);
        const QJsonObject lost = change(60);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["holder"]["name"].toString(), QString("Voxanne"));
        QCOMPARE(statusOf(day[1]["id"]), QString("held"));
        QCOMPARE(statusOf(day[2]["id"]), QString("free"));
    }

    void bookingMayOverlapItsOldTime()
    {
        const QJsonArray day = m_clinic.slotsOf(m_app, 0, 1);
        const auto hold = claim(m_app, m_clinic.reception, day[0]["id"], 45)["hold"]["id"];
        const auto booking = confirm(m_app, m_clinic.reception, hold, m_clinic.quarter)["booking"];
        const QJsonObject shifted = move(booking["id"], day[1]["id"])["booking"].toObject();
        QCOMPARE(shifted["slot_ids"].toArray(), (QJsonArray{day[1]["id"], day[2]["id"], day[3]["id"]}));
        QCOMPARE(shifted["version"].toInt(), 2);
        QCOMPARE(statusOf(day[0]["id"]), QString("free"));
        const QJsonObject longer = move(booking["id"], day[1]["id"], 75)["booking"].toObject();
        QCOMPARE(longer["slot_ids"].toArray().size(), 5);
        QCOMPARE(longer["ends_at"].toString().left(19), day[5]["ends_at"].toString().left(19));
        const QJsonObject shorter = move(booking["id"], day[1]["id"], 15)["booking"].toObject();
        QCOMPARE(shorter["slot_ids"].toArray().size(), 1);
        QCOMPARE(statusOf(day[4]["id"]), QString("free"));
    }

    void lostMoveLeavesTheBookingWhereItWas()
    {
        const Reservation booked = reach(State::Booked);
        const QJsonArray other = m_clinic.slotsOf(m_app, 1, 1);
        claim(m_app, m_clinic.agent, other[0]["id"]);
        const QJsonObject lost = move(booked.booking, other[0]["id"]);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["alternatives"].toArray().size(), 3);
        QCOMPARE(statusOf(booked.slot), QString("booked"));
        QCOMPARE(m_app.call("get_booking", {m_clinic.reception, key(booked.booking)})["booking"]["version"].toInt(), 1);
    }

    void staleVersionsAreRefused()
    {
        const Reservation booked = reach(State::Booked);
        setStatus(booked.booking, "arrived");
        QCOMPARE(outcome(cancel(booked.booking, 1)), QString("state_conflict"));
        QCOMPARE(outcome(move(booked.booking, booked.slot, 30, 1)), QString("state_conflict"));
        QCOMPARE(outcome(m_app.call("set_booking_status", {m_clinic.reception, key(booked.booking), "completed", 1})),
                 QString("state_conflict"));
        QCOMPARE(outcome(cancel(booked.booking, 2)), QString("ok"));
    }

    void restoreNeedsTheTimeToBeFree()
    {
        const Reservation cancelled = reach(State::Cancelled);
        const auto hold = claim(m_app, m_clinic.agent, cancelled.slot)["hold"]["id"];
        const QJsonObject refused = restore(cancelled.booking);
        QCOMPARE(outcome(refused), QString("slot_taken"));
        QCOMPARE(refused["alternatives"].toArray().size(), 3);
        m_app.call("release_slot", {m_clinic.agent, key(hold)});
        QCOMPARE(restore(cancelled.booking)["booking"]["status"].toString(), QString("booked"));
        QCOMPARE(statusOf(cancelled.slot), QString("booked"));
        QCOMPARE(outcome(claim(m_app, m_clinic.agent, cancelled.slot)), QString("slot_taken"));
    }

    void everythingIsWrittenDown()
    {
        const Reservation booked = reach(State::Booked);
        move(booked.booking, m_clinic.slotsOf(m_app, 1, 5)[0]["id"]);
        setStatus(booked.booking, "arrived");
        setStatus(booked.booking, "arrived"); // nothing new
        cancel(booked.booking);
        restore(booked.booking);
        const QJsonObject shown = m_app.call("get_booking", {m_clinic.manager, key(booked.booking)});
        QStringList what;
        for (const QJsonValue& entry : shown["history"].toArray())
            what.append(entry["what"].toString());
        QCOMPARE(what, (QStringList{"confirmed", "rescheduled", "status", "cancelled", "restored"}));
        QCOMPARE(shown["booking"]["version"].toInt(), 5);
        QCOMPARE(shown["booking"]["booked_by"].toString(), QString("Rita"));
        const auto actions = m_admin.run("SELECT action FROM callwaiting.audit_entries WHERE clinic_id = ? AND subject = ? "
                                         "ORDER BY id",
                                         {m_clinic.number, QString("booking " + booked.booking.toString())});
        QStringList audited;
        for (const auto& row : actions)
            audited.append(row[0].toString());
        QCOMPARE(audited, (QStringList{"booking.confirm", "booking.reschedule", "booking.status", "booking.cancel",
                                       "booking.restore", "booking.read"}));
    }

    void knownPersonNeedsItsOwnSeal()
    {
        const Reservation first = reach(State::Booked); // "anna"
        const Reservation second = reach(State::Open);
        QJsonObject again = patient("anna");
        const QJsonValue ref = again["ref"];
        again["ref"] = "11111111-1111-4111-8111-111111111111";
        const auto confirmAgain = [&](const QJsonObject& note) {
            return m_app.call("confirm_slot", {keyed(m_clinic.reception, "same", "f"), key(second.hold),
                                               m_clinic.quarter.toLongLong(), again, note});
        };
        const QJsonObject asked = confirmAgain({{"ref", again["ref"]}, {"sealed", "AAAA"}});
        QCOMPARE(outcome(asked), QString("reseal"));
        QCOMPARE(asked["contact"]["ref"], ref);
        QVERIFY(!asked["contact"]["key"].toString().isEmpty());
        // Nothing was stored: the same key goes on with what was asked for.
        const QJsonObject done = confirmAgain({{"ref", ref}, {"sealed", "BBBB"}});
        QCOMPARE(outcome(done), QString("ok"));
        QCOMPARE(done["booking"]["note"].toString(), QString("BBBB"));
        QCOMPARE(done["booking"]["contact"]["ref"], ref);
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.contacts WHERE clinic_id = ?", {m_clinic.number}).toInt(), 1);
    }

    void holdStatusNamesTheHolder()
    {
        const Reservation held = reach(State::Open);
        const QJsonObject status = m_app.call("slot_hold_status", {m_clinic.agent, key(held.slot)});
        QCOMPARE(status["status"].toString(), QString("held"));
        QCOMPARE(status["holder"]["name"].toString(), QString("Rita"));
        QVERIFY(QDateTime::fromString(status["expires_at"].toString(), Qt::ISODateWithMs).isValid());
        expire(m_admin, held.hold);
        QCOMPARE(m_app.call("slot_hold_status", {m_clinic.agent, key(held.slot)})["status"].toString(), QString("free"));
    }
};

QTEST_GUILESS_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
