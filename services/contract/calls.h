#pragma once

#include "domain/call.h"
#include "domain/event.h"

#include <optional>

/// Redacted calls: `GET /v1/calls`, `GET /v1/calls/{id}`, `POST …/reveal`, `POST …/corrections`, `GET /v1/deliveries`,
/// `POST /v1/deliveries/{id}/replay`, `GET /v1/redaction/coverage`.
namespace clinic::contract {

/// Newest first. `from` inclusive, `to` exclusive, by when the call began; `query` are words of the redacted text, all
/// of them, the last one also as a beginning.
struct CallQuery
{
    QString query;
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;
    std::optional<domain::CallOutcome> outcome;
    std::optional<domain::RedactionLabel> label;
    QString cursor;
    int limit = 100;
    friend bool operator==(const CallQuery&, const CallQuery&) = default;
};

struct CallList
{
    QList<domain::CallSummary> calls;
    /// Empty at the end.
    QString nextCursor;
    /// How many there are in all under this query; -1 when it was not counted (only first pages are).
    int total = -1;
    domain::EventPosition asOf = 0;
    friend bool operator==(const CallList&, const CallList&) = default;
};

struct CallReply
{
    domain::Call call;
    friend bool operator==(const CallReply&, const CallReply&) = default;
};

/// Admins only; always an audit entry, whatever comes of it. The password is the own one.
struct RevealRequest
{
    QString reason;
    QString password;
    friend bool operator==(const RevealRequest&, const RevealRequest&) = default;
};

/// The call as it was spoken, for as long as `expiresAt` says. `redactions` are where the log has placeholders, as
/// offsets of *this* text.
struct RevealedCall
{
    QList<domain::CallTurn> turns;
    QDateTime expiresAt;
    friend bool operator==(const RevealedCall&, const RevealedCall&) = default;
};

/// With a label: "missed this". Without: "not sensitive" (admins only), and the passage is a whole placeholder.
/// Offsets are code points of the redacted text of turn `turn` (0-based).
struct CorrectionRequest
{
    int turn = 0;
    int start = 0;
    int end = 0;
    std::optional<domain::RedactionLabel> label;
    /// Of the call as the reviewer saw it; a stale one is 409 `state_conflict`, as offsets may have moved.
    std::optional<int> version;
    friend bool operator==(const CorrectionRequest&, const CorrectionRequest&) = default;
};

/// The same passage elsewhere, to be corrected in the same way if the reviewer wants it.
struct SimilarPassage
{
    domain::CallId callId;
    QDateTime startedAt;
    int turn = 0;
    int start = 0;
    int end = 0;
    /// Redacted text around it, for the eye; `[…]` where it is cut.
    QString context;
    int callVersion = 0;
    friend bool operator==(const SimilarPassage&, const SimilarPassage&) = default;
};

struct CorrectionReply
{
    domain::Call call;
    QList<SimilarPassage> similar;
    friend bool operator==(const CorrectionReply&, const CorrectionReply&) = default;
};

enum class DeliveryState { Waiting, Done, Dead };

/// A webhook delivery that was answered and has to be worked off. Nothing of its content is told.
struct Delivery
{
    domain::DeliveryId id;
    /// `end-of-call-report`, `status-update`.
    QString type;
    QString providerCallId;
    QDateTime receivedAt;
    DeliveryState state = DeliveryState::Waiting;
    int attempts = 0;
    /// A code: `not_a_report`, `no_transcript`, `internal`; empty when nothing went wrong.
    QString problem;
    QDateTime nextAttemptAt;
    friend bool operator==(const Delivery&, const Delivery&) = default;
};

struct DeliveryQuery
{
    std::optional<DeliveryState> state;
    QString cursor;
    int limit = 100;
    friend bool operator==(const DeliveryQuery&, const DeliveryQuery&) = default;
};

struct DeliveryList
{
    QList<Delivery> deliveries;
    QString nextCursor;
    friend bool operator==(const DeliveryList&, const DeliveryList&) = default;
};

struct DeliveryReply
{
    Delivery delivery;
    friend bool operator==(const DeliveryReply&, const DeliveryReply&) = default;
};

/// How well one label was found on one source that was left out of training; by character, 0 to 1.
struct MeasuredLabel
{
    domain::RedactionLabel label = domain::RedactionLabel::Person;
    /// Empty: over all sources.
    QString source;
    int passages = 0;
    double recall = 0;
    double precision = 0;
    friend bool operator==(const MeasuredLabel&, const MeasuredLabel&) = default;
};

/// One of the 18 identifiers of HIPAA Safe Harbor (45 CFR 164.514(b)(2)) or a special category of GDPR article 9, and
/// what detects it.
struct CoveredIdentifier
{
    /// `hipaa.names`, `gdpr.health`: words are the UI's.
    QString code;
    QList<domain::RedactionLabel> labels;
    /// Codes of recognisers.
    QStringList recognisers;
    /// `detected`, `partly`, `not_in_speech` (cannot occur in a transcript, such as a photograph), `not_detected` (may
    /// occur, and nothing looks for it: then there are no labels).
    QString state;
    friend bool operator==(const CoveredIdentifier&, const CoveredIdentifier&) = default;
};

struct RedactionCoverage
{
    QString redactorVersion;
    QDate measuredOn;
    QList<MeasuredLabel> measured;
    QList<CoveredIdentifier> identifiers;
    /// What this clinic's reviewers marked so far.
    int correctionsMissed = 0;
    int correctionsHarmless = 0;
    friend bool operator==(const RedactionCoverage&, const RedactionCoverage&) = default;
};

} // namespace clinic::contract
