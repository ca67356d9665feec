#pragma once

#include "domain/ids.h"
#include "domain/redaction.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace clinic::domain {

/// How a call ended for the clinic. `Booked`: a booking made under the call's id, or by the same person since the call
/// began, is live; the others say why there is none.
enum class CallOutcome : quint8 { Booked, NoBooking, LineDropped, Transferred, Voicemail };
enum class TurnSpeaker : quint8 { Agent, Caller };

/// A call as lists show it: nothing of it is readable that the redactor did not let through.
struct CallSummary
{
    CallId id;
    /// The voice provider's own id.
    QString providerCallId;
    /// "Caller 0142": the last four digits of the number that called; empty when it was withheld.
    QString callerEnding;
    QDateTime startedAt;
    QDateTime endedAt;
    /// The voice provider's code, an open set: `customer-ended-call`.
    QString endedReason;
    CallOutcome outcome = CallOutcome::NoBooking;
    /// One redacted line: the provider's summary, or what the caller said first.
    QString summary;
    /// ISO 639: "en".
    QString language;
    int redactionCount = 0;
    /// Which labels occur, each once, in the order of the enumeration.
    QList<RedactionLabel> labels;
    int version = 0;
    friend bool operator==(const CallSummary&, const CallSummary&) = default;
};

/// One turn of the readable log. Offsets are Unicode code points of `text`.
struct CallTurn
{
    TurnSpeaker speaker = TurnSpeaker::Caller;
    QString text;
    /// Since the call began; -1 when the report did not tell.
    int atMs = -1;
    /// Placeholders in `text`.
    QList<Redaction> redactions;
    /// Dates that the clinic's policy leaves readable.
    QList<Redaction> kept;
    friend bool operator==(const CallTurn&, const CallTurn&) = default;
};

/// Where the removed passages are kept, each sealed under the person's key.
struct CallStores
{
    int contacts = 0;      ///< phones, addresses, e-mails
    int clinicalNotes = 0; ///< conditions, medication, procedures; admins only
    int piiVault = 0;      ///< everything else
    friend bool operator==(const CallStores&, const CallStores&) = default;
};

struct Call
{
    CallSummary summary;
    /// The person the call is filed under; erasing that person erases the call. Empty after an erasure.
    ContactId contactId;
    QList<CallTurn> turns;
    CallStores stores;
    /// Which lexicons and tagger redacted it.
    QString redactorVersion;
    /// The original is gone (retention or erasure): nothing is left to reveal.
    bool sealedTextGone = false;
    friend bool operator==(const Call&, const Call&) = default;
};

} // namespace clinic::domain
