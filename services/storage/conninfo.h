#pragma once

#include <QMap>
#include <QString>

#include <optional>

namespace clinic::storage {

/// A libpq connection string taken apart, by libpq's own parser.
class Conninfo final
{
public:
    /// None when libpq cannot read it.
    [[nodiscard]] static std::optional<Conninfo> parse(const QString& text);

    [[nodiscard]] QString value(const QString& key) const { return m_values.value(key); }
    void set(const QString& key, const QString& value);
    /// Removes the value and returns it.
    QString take(const QString& key) { return m_values.take(key); }
    /// As keyword/value pairs.
    [[nodiscard]] QString text() const;
    /// Who and where, without the password: for messages.
    [[nodiscard]] QString label() const;

private:
    QMap<QString, QString> m_values;
};

} // namespace clinic::storage
