#pragma once

#include <QDate>
#include <QLocale>

#include <optional>

namespace clinic::ui {

/// The day that somebody means who types `17`, `17 11`, `17.11.2026`, `2026-11-17`, `fri`, `+7` or `+2w`; day and month
/// in the order of the locale. Without a year it is the next such day. None when it means no day.
[[nodiscard]] std::optional<QDate> typedDay(const QString& text, const QDate& today, const QLocale& locale);

} // namespace clinic::ui
