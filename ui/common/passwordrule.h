#pragma once

#include <QCoreApplication>

namespace clinic::ui {

/// What the service takes as a password, in words. Long ones are better than odd ones, so length is the only rule.
class PasswordRule final
{
    Q_DECLARE_TR_FUNCTIONS(PasswordRule)
public:
    static constexpr int shortest = 10;

    [[nodiscard]] static bool accepts(const QString& password);
    /// What is missing; empty when nothing is.
    [[nodiscard]] static QString error(const QString& password);
    /// How strong it is, or what is still missing, while it is typed.
    [[nodiscard]] static QString hint(const QString& password);
    [[nodiscard]] static bool looksLikeEmail(const QString& text);
};

} // namespace clinic::ui
