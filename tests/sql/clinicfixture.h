#pragma once

#include "storage/database.h"
#include "support/temppostgres.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

/// What the tests of the SQL functions share: a connection that fails loudly, and clinics made through the functions
/// themselves, as the service makes them.
namespace clinic::test {

/// Calls SQL functions; anything but an answer ends the program.
class Sql final
{
public:
    explicit Sql(const storage::DatabaseSettings& settings);

    /// (Constant, as in Qt 6.4 only constant JSON can be read by `["a"]["b"]`.)
    const QJsonObject call(const char* function, const QVariantList& values);
    /// One statement; `?` for values.
    storage::Rows run(const QString& sql, const QVariantList& values = {});
    QVariant value(const QString& sql, const QVariantList& values = {});
    /// Statements that the server does not prepare, such as DDL.
    void script(const QString& sql);
    /// The SQLSTATE that a statement is refused with; empty when it is not.
    QByteArray refusalOf(const QString& sql);
    storage::Database& database() { return *m_database; }

private:
    std::unique_ptr<storage::Database> m_database;
};

/// A clinic with staff, two procedures and providers that work every day from 09:00 to 12:00 and from 13:00 to 17:00.
struct TestClinic
{
    qint64 number = 0;
    QJsonObject reception;
    QJsonObject manager;
    QJsonObject admin;
    QJsonObject agent;
    QStringList providers;
    QString quarter; // a procedure of 15 minutes
    QString threeQuarters;

    /// A provider's slots of a coming day (1 tomorrow), in order.
    [[nodiscard]] const QJsonArray slotsOf(Sql& sql, int provider = 0, int day = 1) const;
    [[nodiscard]] const QJsonObject slot(Sql& sql, const QString& id) const;
};

[[nodiscard]] QJsonObject operatorCaller();
[[nodiscard]] TestClinic makeClinic(Sql& sql, int providers = 1, const QString& zone = QStringLiteral("Europe/London"));
[[nodiscard]] const QJsonObject addStaff(Sql& sql, qint64 clinic, const QString& role, const QString& name);
[[nodiscard]] const QJsonObject signIn(Sql& sql, qint64 clinic, const QJsonObject& staff);
[[nodiscard]] const QJsonObject saveProvider(Sql& sql, const TestClinic& clinic, const QVariant& id, const QJsonObject& members);
/// A procedure that takes a resource of each of `kinds`; its id.
[[nodiscard]] QString addProcedure(Sql& sql, const TestClinic& clinic, const QString& name, int minutes,
                                   const QStringList& kinds = {});
/// A room or device; its id.
QString addResource(Sql& sql, const TestClinic& clinic, const QString& kind, const QString& name = QStringLiteral("One"));
[[nodiscard]] QJsonArray everyDay(const QList<QPair<QString, QString>>& stretches);

[[nodiscard]] qint64 key(const QJsonValue& id);
[[nodiscard]] QString outcome(const QJsonObject& answer);
[[nodiscard]] QJsonObject keyed(QJsonObject caller, const QString& idempotencyKey, const QString& fingerprint);
/// A sealed person, different for each `identity`.
[[nodiscard]] const QJsonObject patient(const QString& identity);

/// A hold on `id` of one slot, or of `minutes`; the whole answer.
const QJsonObject claim(Sql& sql, const QJsonObject& caller, const QJsonValue& id, const QVariant& minutes = {});
/// A hold of the time and the resources that a procedure takes.
const QJsonObject claimFor(Sql& sql, const QJsonObject& caller, const QJsonValue& id, const QString& procedure);
const QJsonObject confirm(Sql& sql, const QJsonObject& caller, const QJsonValue& hold, const QString& procedure,
                    const QString& identity = QStringLiteral("anna"));
/// The same call by n callers at once, each over a connection of its own.
[[nodiscard]] QList<QJsonObject> race(int callers, const std::function<QJsonObject(Sql&, int)>& call);
[[nodiscard]] int wins(const QList<QJsonObject>& answers);
/// Lets a hold run out.
void expire(Sql& admin, const QJsonValue& hold);

} // namespace clinic::test
