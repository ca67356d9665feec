#pragma once

#include "domain/call.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace clinic::ui {

/// What is told of a call, as people read it. Times are in the clinic's zone.
class CallWords final
{
    Q_DECLARE_TR_FUNCTIONS(CallWords)
public:
    /// “Caller 0142”.
    [[nodiscard]] static QString caller(const domain::CallSummary& call);
    [[nodiscard]] static QString outcome(domain::CallOutcome outcome);
    [[nodiscard]] static QString outcomeIcon(domain::CallOutcome outcome);
    /// Of the provider's code; one that is new here is shown without its hyphens.
    [[nodiscard]] static QString ended(const QString& code);
    [[nodiscard]] static QString language(const QString& code);
    /// “3:12”.
    [[nodiscard]] static QString shortLength(const domain::CallSummary& call);
    /// “3 min 12 s”.
    [[nodiscard]] static QString length(const domain::CallSummary& call);
    /// “0:36” since the call began; empty when the report did not tell.
    [[nodiscard]] static QString offset(int ms);
    /// “11:09”, and of other days “16 Nov, 11:09”.
    [[nodiscard]] static QString when(const QDateTime& at, const QTimeZone& zone, const QDate& today);
    [[nodiscard]] static QString speaker(domain::TurnSpeaker speaker);
    /// Which store holds the passage, sealed.
    [[nodiscard]] static QString keptIn(domain::RedactionLabel label);
    /// The placeholder without its brackets, for which the chip's frame stands: `ADDRESS REDACTED`.
    [[nodiscard]] static QString chip(domain::RedactionLabel label);
    /// A piece of context that only made others surer: `context.question`.
    [[nodiscard]] static bool isContext(const QString& recogniser);
    /// The whole row of a list, for those who hear it.
    [[nodiscard]] static QString spoken(const domain::CallSummary& call, const QTimeZone& zone, const QDate& today);
};

} // namespace clinic::ui
