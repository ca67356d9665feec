#pragma once

#include "sql/clinicfixture.h"

#include <QUuid>

/// A person of whom there is something in every store, for the tests of erasure, export and retention. (Header alone:
/// two programs use it.)
namespace clinic::test {

inline QString inBase64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

inline QString refOf(const QJsonObject& person)
{
    return person["ref"].toString();
}

struct KnownPerson
{
    qint64 contact = 0;
    QString ref;
    qint64 booking = 0;
    qint64 call = 0;
    qint64 waiting = 0;
};

/// A call of the person with a passage in each of the three stores; its id.
inline qint64 fileCall(Sql& sql, const TestClinic& clinic, const QString& providerCallId, const QJsonObject& person)
{
    const QJsonObject agent = clinic.agent;
    const auto delivery = sql.call("receive_delivery", {agent, "end-of-call-report", providerCallId,
                                                        QString("end-of-call-report:" + providerCallId), QByteArray("sealed")});
    QJsonArray passages;
    int n = 0;
    for (const QString label : {"PHONE", "MEDICATION", "PERSON"})
        passages.append(QJsonObject{{"n", ++n}, {"label", label}, {"value", inBase64("sealed passage")},
                                    {"hash", inBase64(QUuid::createUuid().toRfc4122())}});
    const QJsonObject turn{{"speaker", "caller"}, {"text", "I take [MEDICATION REDACTED]"}, {"at_ms", 5},
                           {"redactions", QJsonArray()}, {"kept", QJsonArray()}};
    const QJsonObject call{{"provider_call_id", providerCallId},
                           {"person", person},
                           {"caller_ending", inBase64("sealed ending")},
                           {"started_at", QDateTime::currentDateTimeUtc().addSecs(-60).toString(Qt::ISODate)},
                           {"ended_at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                           {"ended_reason", "customer-ended-call"},
                           {"language", "en"},
                           {"summary", "I take [MEDICATION REDACTED]"},
                           {"turns", QJsonArray{turn}},
                           {"redaction_count", 3},
                           {"labels", QJsonArray{"PHONE", "MEDICATION", "PERSON"}},
                           {"next_passage", 4},
                           {"redactor_version", "test"},
                           {"turn_latencies", QJsonArray()},
                           {"text", inBase64("sealed text")},
                           {"passages", passages},
                           {"tokens", QJsonArray{"take", "medication"}}};
    return key(sql.call("file_call", {agent, key(delivery["id"]), call})["call_id"]);
}

/// Booked and cancelled with a note and a reason, on the waiting list, and once on the phone.
inline KnownPerson knownPerson(Sql& sql, const TestClinic& clinic, const QString& identity, int slot)
{
    const QJsonObject person = patient(identity);
    const QJsonObject note{{"ref", person["ref"]}, {"sealed", inBase64("sealed note")}};
    const auto hold = claim(sql, clinic.agent, clinic.slotsOf(sql)[slot]["id"])["hold"]["id"];
    const QJsonObject booked =
        sql.call("confirm_slot", {keyed(clinic.agent, "confirm " + identity, "x"), key(hold), clinic.quarter.toLongLong(),
                                  person, note})["booking"].toObject();
    sql.call("cancel_booking", {clinic.reception, key(booked["id"]), "sealed reason", QVariant()});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto entry = sql.call("add_to_waitlist", {clinic.reception, person, clinic.quarter.toLongLong(), QVariant(), now,
                                                    now.addDays(7), note});
    KnownPerson known;
    known.contact = key(QJsonValue(booked["contact"])["id"]);
    known.ref = refOf(person);
    known.booking = key(booked["id"]);
    known.waiting = key(entry["entry"]["id"]);
    known.call = fileCall(sql, clinic, "call of " + identity, person);
    return known;
}

} // namespace clinic::test
