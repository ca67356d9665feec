#include "sql/clinicfixture.h"

#include <QTest>

using namespace clinic::test;

/// The waiting list: who could take a time, and offers, which are holds.
class TestWaitlist : public QObject
{
    Q_OBJECT

    Sql m_app{TempPostgres::shared().app()};
    Sql m_admin{TempPostgres::shared().admin()};
    TestClinic m_clinic;
    QJsonArray m_day;
    QDateTime m_from;
    QDateTime m_to;

    const QJsonObject add(const QString& identity, const QString& procedure, const QVariant& provider = {})
    {
        return m_app.call("add_to_waitlist", {m_clinic.reception, patient(identity), procedure.toLongLong(), provider, m_from,
                                              m_to, QVariant()});
    }

    QJsonValue waiting(const QString& identity, const QString& procedure = {}, const QVariant& provider = {})
    {
        return add(identity, procedure.isEmpty() ? m_clinic.quarter : procedure, provider)["entry"]["id"];
    }

    const QJsonObject offer(const QJsonObject& who, const QJsonValue& entry, const QJsonValue& slot, int minutes = 60)
    {
        return m_app.call("offer_waitlist", {who, key(entry), key(slot), minutes});
    }

    const QJsonArray list(const QVariant& slot = {})
    {
        return m_app.call("list_waitlist", {m_clinic.reception, slot})["waitlist"].toArray();
    }

    QJsonArray idsFor(const QJsonValue& slot)
    {
        QJsonArray ids;
        for (const QJsonValue& entry : list(key(slot)))
            ids.append(entry["id"]);
        return ids;
    }

    const QJsonObject entryOf(const QJsonValue& id)
    {
        return m_app.call("event_objects", {m_clinic.agent, QJsonArray(), QJsonArray(), QJsonArray{id}})["waitlist"][0].toObject();
    }

    QString stateOf(const QJsonValue& id) { return entryOf(id)["state"].toString(); }
    QString statusOf(int i) { return m_clinic.slot(m_app, m_day.at(i)["id"].toString())["status"].toString(); }

private Q_SLOTS:
    void init()
    {
        m_clinic = makeClinic(m_app, 2);
        m_day = m_clinic.slotsOf(m_app);
        m_from = QDateTime::currentDateTimeUtc().addDays(-1);
        m_to = m_from.addDays(20);
    }

    void entriesAreListedLongestWaitingFirst()
    {
        const qint64 head = m_app.call("sequence_events", {QVariant(), 0})["last"].toInteger();
        const auto first = waiting("anna");
        const auto second = waiting("bert", m_clinic.threeQuarters, m_clinic.providers[1].toLongLong());
        const QJsonArray entries = list();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0]["id"], first);
        QCOMPARE(entries[0]["state"].toString(), QString("waiting"));
        QVERIFY(entries[0]["provider_id"].isNull() && entries[0]["offer"].isNull());
        QVERIFY(entries[0]["contact"]["key"].isString());
        QCOMPARE(entries[1]["id"], second);
        QCOMPARE(entries[1]["provider_id"].toString(), m_clinic.providers[1]);
        const QJsonArray events = m_app.call("sequence_events", {head, 10})["events"].toArray();
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[1]["type"].toString(), QString("waitlist"));
        QCOMPARE(events[1]["id"], second);
    }

    void nobodyWaitsTwiceForTheSame()
    {
        waiting("anna");
        QCOMPARE(outcome(add("anna", m_clinic.quarter)), QString("state_conflict"));
        QCOMPARE(outcome(add("anna", m_clinic.threeQuarters)), QString("ok"));
        const auto answers = race(4, [&](Sql& own, int) {
            return own.call("add_to_waitlist", {m_clinic.reception, patient("carl"), m_clinic.quarter.toLongLong(), QVariant(),
                                                m_from, m_to, QVariant()});
        });
        QCOMPARE(wins(answers), 1);
    }

    void badWishesAreNamed()
    {
        const auto pointer = [&](const QDateTime& from, const QDateTime& to, const QVariant& procedure) {
            return m_app.call("add_to_waitlist", {m_clinic.reception, patient("anna"), procedure, QVariant(), from, to, QVariant()})
                ["errors"][0]["pointer"].toString();
        };
        QCOMPARE(pointer(m_to, m_from, m_clinic.quarter.toLongLong()), QString("/latest"));
        QCOMPARE(pointer(m_from.addDays(-2), m_from, m_clinic.quarter.toLongLong()), QString("/latest"));
        QCOMPARE(pointer(m_from, m_to, (m_clinic.number << 36) + 1), QString("/procedure_id"));
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.contacts WHERE clinic_id = ?", {m_clinic.number}).toInt(), 0);
    }

    void knownPersonNeedsItsOwnSeal()
    {
        waiting("anna");
        QJsonObject again = patient("anna");
        const QJsonValue ref = again["ref"];
        again["ref"] = "11111111-1111-4111-8111-111111111111";
        const auto addWith = [&](const QJsonObject& note) -> const QJsonObject {
            return m_app.call("add_to_waitlist", {m_clinic.reception, again, m_clinic.threeQuarters.toLongLong(), QVariant(), m_from,
                                                  m_to, note});
        };
        QCOMPARE(outcome(addWith({{"ref", again["ref"]}, {"sealed", "AAAA"}})), QString("reseal"));
        QCOMPARE(addWith({{"ref", ref}, {"sealed", "BBBB"}})["entry"]["note"].toString(), QString("BBBB"));
    }

    void slotIsSuggestedToThoseWhoCouldTakeIt()
    {
        const QString laser = addResource(m_app, m_clinic, "laser");
        const QString peel = addProcedure(m_app, m_clinic, "Peel", 30, {"laser"});
        const auto anybody = waiting("anna");
        const auto longer = waiting("bert", m_clinic.threeQuarters);
        const auto own = waiting("carl", {}, m_clinic.providers[0].toLongLong());
        waiting("dora", {}, m_clinic.providers[1].toLongLong());
        const auto device = waiting("emil", peel);
        m_to = QDateTime::currentDateTimeUtc().addSecs(3600);
        waiting("fred"); // too early for all of it
        const auto& slot = m_day.at(4)["id"];
        QCOMPARE(idsFor(slot), (QJsonArray{anybody, longer, own, device}));
        claimFor(m_app, m_clinic.agent, m_clinic.slotsOf(m_app, 1)[5]["id"], peel);
        QCOMPARE(idsFor(slot), (QJsonArray{anybody, longer, own}));
        claim(m_app, m_clinic.agent, m_day.at(6)["id"]);
        QCOMPARE(idsFor(slot), (QJsonArray{anybody, own}));
        const auto hold = claim(m_app, m_clinic.agent, slot)["hold"]["id"];
        QCOMPARE(idsFor(slot), QJsonArray());
        expire(m_admin, hold);
        QCOMPARE(idsFor(slot), (QJsonArray{anybody, own}));
        // Whoever has an offer is not suggested for another.
        QCOMPARE(outcome(offer(m_clinic.reception, anybody, m_day.at(20)["id"])), QString("ok"));
        QCOMPARE(idsFor(slot), QJsonArray{own});
    }

    void offerIsAHoldThatAnyoneAtTheDeskConfirms()
    {
        const auto entry = waiting("anna", m_clinic.threeQuarters);
        const QJsonObject offered = offer(m_clinic.manager, entry, m_day.at(4)["id"], 120)["entry"].toObject();
        QCOMPARE(offered["state"].toString(), QString("offered"));
        QCOMPARE(offered["offer"]["slot_ids"].toArray().size(), 3);
        const auto until = QDateTime::fromString(offered["offer"]["expires_at"].toString(), Qt::ISODateWithMs);
        QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(until) - 7200) < 60);
        const QJsonObject slot = m_clinic.slot(m_app, m_day.at(5)["id"].toString());
        QCOMPARE(slot["holder"]["name"].toString(), QString("Mona"));
        QCOMPARE(outcome(claim(m_app, m_clinic.reception, m_day.at(4)["id"])), QString("slot_taken"));
        QCOMPARE(outcome(offer(m_clinic.reception, entry, m_day.at(12)["id"])), QString("state_conflict"));

        const auto hold = offered["offer"]["hold_id"];
        QCOMPARE(outcome(confirm(m_app, m_clinic.agent, hold, m_clinic.threeQuarters)), QString("forbidden"));
        // Whatever patient is said, the entry's is booked.
        const QJsonObject booking = confirm(m_app, m_clinic.reception, hold, m_clinic.threeQuarters, "somebody else")["booking"].toObject();
        QCOMPARE(booking["contact"]["id"], entryOf(entry)["contact"]["id"]);
        QCOMPARE(booking["booked_by"].toString(), QString("Rita"));
        QCOMPARE(stateOf(entry), QString("booked"));
        QCOMPARE(list().size(), 0);
        QCOMPARE(outcome(m_app.call("remove_from_waitlist", {m_clinic.reception, key(entry)})), QString("state_conflict"));
        QCOMPARE(outcome(add("anna", m_clinic.threeQuarters)), QString("ok")); // may wait again
    }

    void offerDoesNotCountAsAnOpenHold()
    {
        for (const QString name : {"anna", "bert", "carl"})
            QCOMPARE(outcome(offer(m_clinic.reception, waiting(name), m_day.at(name[0].unicode() - u'a')["id"])), QString("ok"));
        const auto limited = [&](int i) {
            return outcome(m_app.call("claim_slot_atomic", {m_clinic.reception, key(m_day.at(i)["id"]), QVariant(), QVariant(), 1}));
        };
        QCOMPARE(limited(8), QString("ok"));
        QCOMPARE(limited(9), QString("rate_limited"));
    }

    void offerThatEndsLeavesSomebodyWaiting_data()
    {
        QTest::addColumn<QString>("end");
        for (const char* end : {"release", "by a colleague", "expiry, seen at once", "expiry, by the job", "expiry, by a claim"})
            QTest::newRow(end) << QString(end);
    }

    void offerThatEndsLeavesSomebodyWaiting()
    {
        QFETCH(QString, end);
        const auto entry = waiting("anna");
        const auto hold = offer(m_clinic.manager, entry, m_day.at(0)["id"])["entry"]["offer"]["hold_id"];
        if (end == u"release")
            m_app.call("release_slot", {m_clinic.manager, key(hold)});
        else if (end == u"by a colleague")
            QCOMPARE(outcome(m_app.call("release_slot", {m_clinic.reception, key(hold)})), QString("ok"));
        else
            expire(m_admin, hold);
        if (end.endsWith(u"the job"))
            m_app.call("expire_holds", {100});
        if (end.endsWith(u"a claim"))
            QCOMPARE(outcome(claim(m_app, m_clinic.reception, m_day.at(0)["id"])), QString("ok"));
        const QJsonObject shown = list()[0].toObject();
        QCOMPARE(shown["state"].toString(), QString("waiting"));
        QVERIFY(shown["offer"].isNull());
        QCOMPARE(shown["version"].toInt(), end.endsWith(u"at once") ? 2 : 3);
        if (end.endsWith(u"at once"))
            QCOMPARE(outcome(confirm(m_app, m_clinic.manager, hold, m_clinic.quarter)), QString("hold_expired"));
        QCOMPARE(outcome(offer(m_clinic.reception, entry, m_day.at(1)["id"])), QString("ok"));
        QCOMPARE(stateOf(entry), QString("offered"));
    }

    /// The same time again, from an offer that nobody has cleaned up after.
    void offerMayBeRenewed()
    {
        const auto entry = waiting("anna");
        expire(m_admin, offer(m_clinic.manager, entry, m_day.at(0)["id"])["entry"]["offer"]["hold_id"]);
        QCOMPARE(outcome(offer(m_clinic.manager, entry, m_day.at(0)["id"])), QString("ok"));
        QCOMPARE(statusOf(0), QString("held"));
        QCOMPARE(stateOf(entry), QString("offered"));
    }

    void removalGivesTheOfferUp()
    {
        const auto entry = waiting("anna");
        offer(m_clinic.manager, entry, m_day.at(0)["id"]);
        const auto remove = [&] { return outcome(m_app.call("remove_from_waitlist", {m_clinic.reception, key(entry)})); };
        QCOMPARE(remove(), QString("ok"));
        QCOMPARE(stateOf(entry), QString("removed"));
        QCOMPARE(statusOf(0), QString("free"));
        QCOMPARE(remove(), QString("ok"));
        QCOMPARE(outcome(offer(m_clinic.manager, entry, m_day.at(0)["id"])), QString("state_conflict"));
    }

    void lostOfferAnswersLikeALostClaim()
    {
        const auto entry = waiting("anna", m_clinic.threeQuarters);
        claim(m_app, m_clinic.agent, m_day.at(2)["id"]);
        const QJsonObject lost = offer(m_clinic.reception, entry, m_day.at(0)["id"]);
        QCOMPARE(outcome(lost), QString("slot_taken"));
        QCOMPARE(lost["holder"]["name"].toString(), QString("Voxanne"));
        QCOMPARE(lost["alternatives"].toArray().size(), 3);
        QCOMPARE(stateOf(entry), QString("waiting"));
        QCOMPARE(offer(m_clinic.reception, entry, m_day.at(4)["id"], 4)["errors"][0]["pointer"].toString(), QString("/minutes"));
    }

    /// Several offers and a claim for one time, and several times for one entry: one of them wins.
    void twoOffersNeverWin()
    {
        for (int round = 0; round < 4; ++round) {
            QList<QJsonValue> entries;
            for (int i = 0; i < 4; ++i)
                entries.append(waiting(QString("p%1-%2").arg(round).arg(i)));
            const auto slot = m_day.at(round)["id"];
            const auto sameSlot = race(5, [&](Sql& own, int i) {
                return i == 4 ? claim(own, m_clinic.agent, slot)
                              : own.call("offer_waitlist", {m_clinic.reception, key(entries[i]), key(slot), 30});
            });
            QCOMPARE(wins(sameSlot), 1);
            const auto entry = waiting(QString("q%1").arg(round));
            const auto sameEntry = race(4, [&](Sql& own, int i) {
                return own.call("offer_waitlist", {m_clinic.reception, key(entry), key(m_day.at(8 + round * 4 + i)["id"]), 30});
            });
            QCOMPARE(wins(sameEntry), 1);
        }
        QCOMPARE(m_admin.value("SELECT count(*) FROM callwaiting.holds WHERE clinic_id = ? AND state = 'open' AND waitlist_id "
                               "IS NOT NULL AND id NOT IN (SELECT hold_id FROM callwaiting.waitlist WHERE state = 'offered')",
                               {m_clinic.number}).toInt(), 0);
    }

    /// Taken up and taken off at the same moment: booked and on record as such, or off the list and free.
    void confirmAgainstRemoval()
    {
        for (int round = 0; round < 6; ++round) {
            const auto entry = waiting(QString("r%1").arg(round));
            const auto hold = offer(m_clinic.reception, entry, m_day.at(round)["id"])["entry"]["offer"]["hold_id"];
            const auto answers = race(2, [&](Sql& own, int i) {
                return i == 0 ? confirm(own, m_clinic.reception, hold, m_clinic.quarter)
                              : own.call("remove_from_waitlist", {m_clinic.manager, key(entry)});
            });
            QCOMPARE(wins(answers), 1);
            QCOMPARE(stateOf(entry), QString(outcome(answers[0]) == u"ok" ? "booked" : "removed"));
            QCOMPARE(statusOf(round), QString(outcome(answers[0]) == u"ok" ? "booked" : "free"));
        }
    }

    void listIsNotTheAgents()
    {
        const auto entry = waiting("anna");
        QCOMPARE(outcome(m_app.call("list_waitlist", {m_clinic.agent, QVariant()})), QString("forbidden"));
        QCOMPARE(outcome(offer(m_clinic.agent, entry, m_day.at(0)["id"])), QString("forbidden"));
        QCOMPARE(outcome(m_app.call("remove_from_waitlist", {m_clinic.agent, key(entry)})), QString("forbidden"));
        QCOMPARE(outcome(offer(m_clinic.reception, "12345", m_day.at(0)["id"])), QString("not_found"));
    }
};

QTEST_GUILESS_MAIN(TestWaitlist)
#include "tst_waitlist.moc"
