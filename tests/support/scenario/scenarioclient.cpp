#include "support/scenario/scenarioclient.h"

#include <QJsonDocument>
#include <QUuid>

namespace clinic::test {

HttpReply ScenarioClient::logIn(const QByteArray& email, const QByteArray& password)
{
    m_token.clear();
    const HttpReply reply = call("POST", "/v1/sessions", {{"email", QString(email)}, {"password", QString(password)}});
    m_token = reply.json().value("access_token").toString().toLatin1();
    return reply;
}

HttpReply ScenarioClient::call(const QByteArray& method, const QByteArray& path, const QJsonObject& body,
                               const QByteArray& idempotencyKey, const Headers& more)
{
    Headers headers = more;
    if (!m_token.isEmpty())
        headers.emplaceBack("Authorization", "Bearer " + m_token);
    if (!idempotencyKey.isEmpty())
        headers.emplaceBack("Idempotency-Key", idempotencyKey);
    QByteArray content;
    if (method == "POST" || method == "PATCH" || method == "PUT") {
        headers.emplaceBack("Content-Type", "application/json");
        content = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    return m_connection.send(method, path, headers, content);
}

HttpReply ScenarioClient::claim(const QString& slot, int minutes, const QByteArray& key)
{
    QJsonObject body;
    if (minutes > 0)
        body.insert("duration_minutes", minutes);
    return call("POST", "/v1/slots/" + slot.toLatin1() + "/claim", body, key);
}

HttpReply ScenarioClient::confirm(const QString& hold, const QString& procedure, const QString& name,
                                  const QString& phone, const QByteArray& key)
{
    const QJsonObject patient{{"name", name}, {"phone", phone}};
    return call("POST", "/v1/holds/" + hold.toLatin1() + "/confirm",
                {{"patient", patient}, {"procedure_id", procedure}}, key);
}

HttpReply ScenarioClient::release(const QString& hold, const QByteArray& key)
{
    return call("DELETE", "/v1/holds/" + hold.toLatin1(), {}, key);
}

HttpReply ScenarioClient::reschedule(const QString& booking, const QString& slot, const QByteArray& key)
{
    return call("POST", "/v1/bookings/" + booking.toLatin1() + "/reschedule", {{"slot_id", slot}}, key);
}

HttpReply ScenarioClient::cancel(const QString& booking, const QByteArray& key)
{
    return call("POST", "/v1/bookings/" + booking.toLatin1() + "/cancel", {{"reason", "test"}}, key);
}

QJsonArray ScenarioClient::slotRows(const QByteArray& status)
{
    const QByteArray filter = status.isEmpty() ? QByteArray() : "&status=" + status;
    return get("/v1/slots?" + horizonQuery() + filter).json().value("slots").toArray();
}

QJsonArray ScenarioClient::bookings()
{
    return get("/v1/bookings?" + horizonQuery()).json().value("bookings").toArray();
}

QString ScenarioClient::procedureOf(int minutes)
{
    const QJsonArray all = procedures();
    for (const QJsonValue& procedure : all) {
        if (procedure["duration_minutes"].toInt() == minutes)
            return idOf(procedure);
    }
    return idOf(all.at(0));
}

qint64 ScenarioClient::position()
{
    return get("/v1/slots?" + horizonQuery() + "&status=blocked").json().value("as_of").toString().toLongLong();
}

QJsonObject ScenarioClient::toolCall(quint16 port, const QByteArray& slug, const QByteArray& callId,
                                     const QString& tool, const QJsonObject& arguments)
{
    const QJsonObject one{{"id", QString(newKey())}, {"name", tool}, {"arguments", arguments}};
    const QJsonObject message{
        {"type", "tool-calls"}, {"call", QJsonObject{{"id", QString(callId)}}}, {"toolCallList", QJsonArray{one}}};
    HttpConnection connection(port);
    const HttpReply reply = connection.send(
        "POST", "/webhooks/vapi/" + slug, {{"Content-Type", "application/json"}, {"X-Vapi-Secret", "demo-secret"}},
        QJsonDocument(QJsonObject{{"message", message}}).toJson(QJsonDocument::Compact));
    const QString result = reply.json().value("results").toArray().at(0)["result"].toString();
    return QJsonDocument::fromJson(result.toUtf8()).object();
}

QByteArray horizonQuery()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return "from=" + now.toString(Qt::ISODate).toLatin1() + "&to=" + now.addDays(28).toString(Qt::ISODate).toLatin1();
}

QByteArray newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

QString idOf(const QJsonValue& row)
{
    return row["id"].toString();
}

} // namespace clinic::test
