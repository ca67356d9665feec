#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace clinic::ui {

/// Where personal data lies and what became of deliveries, as a person reads it. An unknown code is shown as it stands.
class PrivacyWords final
{
    Q_DECLARE_TR_FUNCTIONS(PrivacyWords)
public:
    /// `clinical_notes`: “Clinical notes”.
    [[nodiscard]] static QString ofStore(const QString& store);
    /// What a class of data is for, in a sentence; empty when there is none.
    [[nodiscard]] static QString aboutClass(const QString& name);
    /// `end-of-call-report`: “Report of a call”.
    [[nodiscard]] static QString ofDelivery(const QString& type);
    /// `no_transcript`: “It has no transcript”.
    [[nodiscard]] static QString ofProblem(const QString& problem);
    /// “28 Nov 2026 14:02”, as the clinic's clocks show it; empty for an invalid time.
    [[nodiscard]] static QString ofTime(const QDateTime& time, const QTimeZone& zone);
    [[nodiscard]] static QString ofDay(const QDateTime& time, const QTimeZone& zone);
};

} // namespace clinic::ui
