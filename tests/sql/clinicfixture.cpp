#include "sql/clinicfixture.h"

#include "storage/perform.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>
#include <latch>
#include <thread>

namespace clinic::test {

using storage::Database;

Sql::Sql(const storage::DatabaseSettings& settings)
{
    auto opened = Database::open(settings);
    if (!opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
    m_database = *std::move(opened);
}

const QJsonObject Sql::call(const char* function, const QVariantList& values)
{
    const auto answer = storage::perform(*m_database, [&](Database& own) { return own.call(function, values); });
    if (!answer)
        qFatal("%s: %s %s", function, qUtf8Printable(answer.error().detail), m_database->lastSqlState().constData());
    return *answer;
}

storage::Rows Sql::run(const QString& sql, const QVariantList& values)
{
    const auto rows = m_database->run("test", sql, values);
    if (!rows)
        qFatal("%s: %s %s", qUtf8Printable(sql), qUtf8Printable(rows.error().detail),
               m_database->lastSqlState().constData());
    return *rows;
}

QVariant Sql::value(const QString& sql, const QVariantList& values)
{
    return run(sql, values).value(0).value(0);
}

void Sql::script(const QString& sql)
{
    if (!m_database->runScript("test", sql))
        qFatal("%s: %s", qUtf8Printable(sql), m_database->lastSqlState().constData());
}

QByteArray Sql::refusalOf(const QString& sql)
{
    return m_database->runScript("test", sql) ? QByteArray() : m_database->lastSqlState();
}

qint64 key(const QJsonValue& id)
{
    return id.toString().toLongLong();
}

QString outcome(const QJsonObject& answer)
{
    return answer["outcome"].toString();
}

QJsonObject keyed(QJsonObject caller, const QString& idempotencyKey, const QString& fingerprint)
{
    caller["idempotency_key"] = idempotencyKey;
    caller["fingerprint"] = fingerprint;
    return caller;
}

QJsonObject operatorCaller()
{
    return {{"clinic", "0"}, {"kind", "staff"}, {"id", "0"}, {"name", "Operator"}, {"role", "operator"}};
}

namespace {

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QString hashOf(const QString& text)
{
    return base64(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256));
}

} // namespace

QString addProcedure(Sql& sql, const TestClinic& clinic, const QString& name, int minutes, const QStringList& kinds)
{
    const QJsonObject members{{"name", name},
                              {"duration_minutes", minutes},
                              {"resource_kinds", QJsonArray::fromStringList(kinds)}};
    return sql.call("save_procedure", {clinic.manager, QVariant(), members})["procedure"]["id"].toString();
}

QString addResource(Sql& sql, const TestClinic& clinic, const QString& kind, const QString& name)
{
    const QJsonObject members{{"name", name}, {"kind", kind}};
    return sql.call("save_resource", {clinic.manager, QVariant(), members})["resource"]["id"].toString();
}

const QJsonObject patient(const QString& identity)
{
    const auto ref = QUuid::createUuidV5(QUuid(), identity).toString(QUuid::WithoutBraces);
    return {{"ref", ref},
            {"identity", hashOf(identity)},
            {"name", base64("sealed name")},
            {"phone", base64("sealed phone")},
            {"key", base64("wrapped key")},
            {"tokens", QJsonArray{hashOf(identity.left(2))}}};
}

const QJsonObject addStaff(Sql& sql, qint64 clinic, const QString& role, const QString& name)
{
    const QString email = name + QLatin1Char('@') + QString::number(clinic);
    return sql.call("add_staff", {operatorCaller(), QJsonObject{{"clinic", QString::number(clinic)},
                                                                {"name", name},
                                                                {"email", email},
                                                                {"email_hash", hashOf(email)},
                                                                {"role", role},
                                                                {"password_hash", "x"}}})["staff"].toObject();
}

const QJsonObject signIn(Sql& sql, qint64 clinic, const QJsonObject& staff)
{
    const QByteArray refresh = QUuid::createUuid().toRfc4122();
    const auto opened = sql.call("open_session", {clinic, key(staff["id"]), refresh});
    return {{"clinic", QString::number(clinic)}, {"kind", "staff"},      {"id", staff["id"]},
            {"name", staff["name"]},             {"role", staff["role"]}, {"session", opened["session"]}};
}

QJsonArray everyDay(const QList<QPair<QString, QString>>& stretches)
{
    QJsonArray hours;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (const auto& [from, to] : stretches)
            hours.append(QJsonObject{{"weekday", weekday}, {"starts_at", from}, {"ends_at", to}});
    }
    return hours;
}

const QJsonObject saveProvider(Sql& sql, const TestClinic& clinic, const QVariant& id, const QJsonObject& members)
{
    return sql.call("save_provider", {clinic.manager, id, members});
}

TestClinic makeClinic(Sql& sql, int providers, const QString& zone)
{
    TestClinic clinic;
    clinic.number = sql.value(QStringLiteral("SELECT callwaiting.next_clinic()")).toLongLong();
    const auto number = QString::number(clinic.number);
    const auto added = sql.call("add_clinic", {operatorCaller(), QJsonObject{{"id", number},
                                                                            {"slug", QString("clinic-" + number)},
                                                                            {"name", QString("Clinic " + number)},
                                                                            {"time_zone", zone},
                                                                            {"horizon_days", 28},
                                                                            {"wrapped_key", base64("key")},
                                                                            {"sealed_secret", base64("secret")}}});
    if (outcome(added) != u"ok")
        qFatal("add_clinic: %s", qUtf8Printable(outcome(added)));
    clinic.reception = signIn(sql, clinic.number, addStaff(sql, clinic.number, "receptionist", "Rita"));
    clinic.manager = signIn(sql, clinic.number, addStaff(sql, clinic.number, "manager", "Mona"));
    clinic.admin = signIn(sql, clinic.number, addStaff(sql, clinic.number, "admin", "Ada"));
    clinic.agent = {{"clinic", number}, {"kind", "agent"}, {"id", "call-1"}, {"name", "Voxanne"}, {"role", "receptionist"}};
    clinic.quarter = addProcedure(sql, clinic, "Check-up", 15);
    clinic.threeQuarters = addProcedure(sql, clinic, "Rhinoplasty", 45);
    for (int i = 0; i < providers; ++i) {
        const QJsonObject members{{"name", QString("Dr " + QString::number(i))},
                                  {"working_hours", everyDay({{"09:00", "12:00"}, {"13:00", "17:00"}})}};
        clinic.providers.append(saveProvider(sql, clinic, {}, members)["provider"]["id"].toString());
    }
    return clinic;
}

const QJsonArray TestClinic::slotsOf(Sql& sql, int provider, int day) const
{
    const QDateTime from(QDate::currentDate().addDays(day), QTime(0, 0), Qt::UTC);
    return sql.call("list_slots", {agent, from, from.addDays(1), providers[provider].toLongLong(), QVariant()})["slots"]
        .toArray();
}

const QJsonObject TestClinic::slot(Sql& sql, const QString& id) const
{
    return sql.call("event_objects", {agent, QJsonArray{id}, QJsonArray()})["slots"][0].toObject();
}

const QJsonObject claim(Sql& sql, const QJsonObject& caller, const QJsonValue& id, const QVariant& minutes)
{
    return sql.call("claim_slot_atomic", {caller, key(id), minutes, QVariant(), 0});
}

const QJsonObject claimFor(Sql& sql, const QJsonObject& caller, const QJsonValue& id, const QString& procedure)
{
    return sql.call("claim_slot_atomic", {caller, key(id), QVariant(), procedure.toLongLong(), 0});
}

QList<QJsonObject> race(int callers, const std::function<QJsonObject(Sql&, int)>& call)
{
    QList<QJsonObject> answers(callers);
    QJsonObject* const out = answers.data();
    std::latch ready(callers);
    std::vector<std::jthread> threads;
    for (int i = 0; i < callers; ++i) {
        threads.emplace_back([&, i] {
            Sql own(TempPostgres::shared().app());
            ready.arrive_and_wait();
            out[i] = call(own, i);
        });
    }
    threads.clear();
    return answers;
}

int wins(const QList<QJsonObject>& answers)
{
    return std::ranges::count_if(answers, [](const QJsonObject& answer) { return outcome(answer) == u"ok"; });
}

const QJsonObject confirm(Sql& sql, const QJsonObject& caller, const QJsonValue& hold, const QString& procedure,
                    const QString& identity)
{
    return sql.call("confirm_slot", {caller, key(hold), procedure.toLongLong(), patient(identity), QVariant()});
}

void expire(Sql& admin, const QJsonValue& hold)
{
    admin.run("UPDATE callwaiting.holds SET expires_at = now() - interval '1 second' WHERE id = ?", {key(hold)});
}

} // namespace clinic::test
