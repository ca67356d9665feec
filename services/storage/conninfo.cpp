#include "storage/conninfo.h"

#include "storage/databasesettings.h"

#include <libpq-fe.h>

#include <QStringList>

#include <memory>

namespace clinic::storage {

std::optional<Conninfo> Conninfo::parse(const QString& text)
{
    struct Free
    {
        void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
    };
    const std::unique_ptr<PQconninfoOption, Free> options(PQconninfoParse(text.toUtf8().constData(), nullptr));
    if (!options)
        return std::nullopt;
    Conninfo parsed;
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        if (option->val)
            parsed.m_values.insert(QString::fromLatin1(option->keyword), QString::fromUtf8(option->val));
    }
    return parsed;
}

void Conninfo::set(const QString& key, const QString& value)
{
    if (value.isEmpty())
        m_values.remove(key);
    else
        m_values.insert(key, value);
}

QString Conninfo::text() const
{
    QStringList pairs;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
        pairs.append(DatabaseSettings::pair(it.key(), it.value()));
    return pairs.join(QLatin1Char(' '));
}

QString Conninfo::label() const
{
    const auto named = [this](const char* key, const char* otherwise) {
        const QString found = value(QLatin1String(key));
        return found.isEmpty() ? QString::fromLatin1(otherwise) : found;
    };
    return QStringLiteral("%1 at %2, database %3")
        .arg(named("user", "the default user"), named("host", "the local socket"), named("dbname", "of that name"));
}

} // namespace clinic::storage
