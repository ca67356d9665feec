#pragma once

#include <QString>

#include <optional>

namespace clinic::ui {

/// Prices of a clinic: kept in hundredths of the money of the country that its time zone lies in, written as the
/// person's locale does.
class Money final
{
public:
    explicit Money(const QString& timeZone);

    /// `£` or `€`.
    [[nodiscard]] const QString& symbol() const { return m_symbol; }
    /// `£1,250.00`
    [[nodiscard]] QString text(int hundredths) const;
    /// `1,250.00`, to be changed by hand.
    [[nodiscard]] static QString plain(int hundredths);
    /// None when it is no price.
    [[nodiscard]] std::optional<int> parse(const QString& text) const;

private:
    QString m_symbol;
};

} // namespace clinic::ui
