#pragma once

#include "domain/call.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <variant>

namespace clinic::calls {

/// One side's words, as they were spoken.
struct SaidTurn
{
    domain::TurnSpeaker speaker = domain::TurnSpeaker::Caller;
    QString text;
    /// Since the call began; -1 when the report does not tell.
    int atMs = -1;
    friend bool operator==(const SaidTurn&, const SaidTurn&) = default;
};

/// A call as the voice provider reports it. Nothing in here may be stored as it is, but for the codes and times.
struct Report
{
    QString providerCallId;
    QString customerName;
    QString customerNumber;
    /// Invalid when the report does not tell.
    QDateTime startedAt;
    QDateTime endedAt;
    /// A code: what is none is left out.
    QString endedReason;
    /// ISO 639.
    QString language;
    QString summary;
    QJsonObject structuredData;
    QList<SaidTurn> turns;
    /// Milliseconds: {"transcriber", "model", "voice", "endpointing", "turn"}.
    QJsonArray turnLatencies;
};

/// Why a delivery can never be filed.
enum class NoReport { NotAReport, NoTranscript };

/// Reads the body of an `end-of-call-report`: the documented shape, and older ones with the transcript, messages and
/// summary directly under `message`. Unknown members are ignored. `received` stands for the times it does not tell.
[[nodiscard]] std::variant<Report, NoReport> readReport(const QJsonObject& body);

/// The provider's id of the call that a webhook's `message` is about, fit to be stored: an id of odd shape becomes its
/// hash. Empty when it names none.
[[nodiscard]] QString providerCallIdOf(const QJsonObject& message);
/// A code of the provider's open set, or nothing.
[[nodiscard]] QString codeOf(const QString& text);
/// RFC 3339, or milliseconds since 1970.
[[nodiscard]] QDateTime timeOf(const QJsonValue& value);

} // namespace clinic::calls
