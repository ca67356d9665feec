#pragma once

#include "domain/slot.h"

#include <QDate>
#include <QString>
#include <QTimeZone>

#include <functional>

/// Sentences for a voice to read: short, no symbols, times as people say them.
namespace clinic::booking::speech {

/// "2 pm", "9:15 am".
[[nodiscard]] QString time(const QDateTime& utc, const QTimeZone& zone);
/// "today", "tomorrow", "Monday 23 November".
[[nodiscard]] QString day(const QDateTime& utc, const QTimeZone& zone, const QDate& today);
/// "2 pm", "2 pm or 2:15 pm", "2 pm, 2:15 pm or 3 pm".
[[nodiscard]] QString oneOf(const QStringList& choices);

using ProviderName = std::function<QString(const domain::ProviderId&)>;

/// "Monday 23 November at 2 pm with Dr Shah"; what alternatives and offers are read out as.
[[nodiscard]] QString slot(const domain::Slot& slot, const QTimeZone& zone, const QDate& today,
                           const ProviderName& providerName);

/// Why a time cannot be had: somebody has it, or there is no room or device for what it is wanted for.
enum class Reason { Taken, NoResource };

/// "That slot was just taken. How about …?", or an offer to look at another day when nothing is free.
[[nodiscard]] QString taken(Reason reason, const QList<domain::Slot>& alternatives, const QTimeZone& zone, const QDate& today,
                            const ProviderName& providerName);

} // namespace clinic::booking::speech
