#pragma once

#include "support/scenario/httpconnection.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace clinic::test {

/// Somebody who works with the service over its HTTP API: signs in, looks, claims, confirms. Blocking, one thread, one
/// connection; copies share the token but not the connection.
class ScenarioClient final
{
public:
    explicit ScenarioClient(quint16 port)
        : m_port(port)
        , m_connection(port)
    {
    }
    ScenarioClient(const ScenarioClient& other)
        : ScenarioClient(other.m_port)
    {
        m_token = other.m_token;
    }
    ScenarioClient& operator=(const ScenarioClient&) = delete;

    /// `demo-password` is what every demo account has.
    HttpReply logIn(const QByteArray& email, const QByteArray& password = "demo-password");
    void setToken(const QByteArray& token) { m_token = token; }
    [[nodiscard]] const QByteArray& token() const { return m_token; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] HttpConnection& connection() { return m_connection; }

    [[nodiscard]] HttpReply call(const QByteArray& method, const QByteArray& path, const QJsonObject& body = {},
                                 const QByteArray& idempotencyKey = {}, const Headers& more = {});
    [[nodiscard]] HttpReply get(const QByteArray& path) { return call("GET", path); }

    [[nodiscard]] HttpReply claim(const QString& slot, int minutes = 0, const QByteArray& key = {});
    [[nodiscard]] HttpReply confirm(const QString& hold, const QString& procedure, const QString& name,
                                    const QString& phone, const QByteArray& key = {});
    [[nodiscard]] HttpReply release(const QString& hold, const QByteArray& key = {});
    [[nodiscard]] HttpReply reschedule(const QString& booking, const QString& slot, const QByteArray& key = {});
    [[nodiscard]] HttpReply cancel(const QString& booking, const QByteArray& key = {});
    [[nodiscard]] HttpReply holdOf(const QString& slot) { return get("/v1/slots/" + slot.toLatin1() + "/hold"); }

    /// Slots of the coming 28 days; `status` empty for all.
    [[nodiscard]] QJsonArray slotRows(const QByteArray& status = "free");
    [[nodiscard]] QJsonArray bookings();
    [[nodiscard]] QJsonArray procedures() { return get("/v1/procedures").json().value("procedures").toArray(); }
    [[nodiscard]] QJsonArray providers() { return get("/v1/providers").json().value("providers").toArray(); }
    /// A procedure that lasts so long, any if there is none.
    [[nodiscard]] QString procedureOf(int minutes);
    /// Where the event stream stands now.
    [[nodiscard]] qint64 position();

    /// `POST /webhooks/vapi/{slug}` with one tool call; the tool's decoded `result` comes back.
    [[nodiscard]] static QJsonObject toolCall(quint16 port, const QByteArray& slug, const QByteArray& callId,
                                              const QString& tool, const QJsonObject& arguments);

private:
    quint16 m_port;
    HttpConnection m_connection;
    QByteArray m_token;
};

/// The coming 28 days as `from=…&to=…`.
[[nodiscard]] QByteArray horizonQuery();
[[nodiscard]] QByteArray newKey();
[[nodiscard]] QString idOf(const QJsonValue& row);

} // namespace clinic::test
