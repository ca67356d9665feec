#include "storage/databasesettings.h"

#include "storage/conninfo.h"

namespace clinic::storage {

DatabaseSettings DatabaseSettings::asUser(const QString& user, const QString& password) const
{
    Conninfo parts = Conninfo::parse(conninfo).value_or(Conninfo{});
    parts.set(QStringLiteral("user"), user);
    parts.set(QStringLiteral("password"), password);
    DatabaseSettings other = *this;
    other.conninfo = parts.text();
    return other;
}

DatabaseSettings DatabaseSettings::inDatabase(const QString& name) const
{
    Conninfo parts = Conninfo::parse(conninfo).value_or(Conninfo{});
    parts.set(QStringLiteral("dbname"), name);
    DatabaseSettings other = *this;
    other.conninfo = parts.text();
    return other;
}

QString DatabaseSettings::pair(const QString& key, const QString& value)
{
    QString quoted = value;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return key + QLatin1String("='") + quoted + QLatin1Char('\'');
}

} // namespace clinic::storage
