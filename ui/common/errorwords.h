#pragma once

#include "domain/error.h"

#include <QCoreApplication>

namespace clinic::ui {

/// An error as a person reads it: what happened, then what is safe and what to do.
struct ErrorText
{
    QString title;
    QString words;
    friend bool operator==(const ErrorText&, const ErrorText&) = default;
};

/// The one table from error codes to words.
class ErrorWords final
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
public:
    [[nodiscard]] static ErrorText of(const domain::Error& error);
    /// At sign-in: counts the tries that are left, or tells how long the pause lasts.
    [[nodiscard]] static QString ofSignIn(const domain::Error& error);
};

} // namespace clinic::ui
