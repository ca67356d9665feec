#include "booking/fileservice.h"

#include "booking/csvwriter.h"
#include "booking/icalendarreader.h"
#include "booking/icalendarwriter.h"
#include "booking/rows.h"
#include "contract/codec.h"
#include "contract/filescodec.h"
#include "phone/region.h"
#include "storage/perform.h"

#include <QJsonArray>

#include <algorithm>

namespace clinic::booking {

using namespace Qt::StringLiterals;

using namespace domain;
using namespace contract;

namespace {

/// Looking for free time costs more than all the rest of a preview.
constexpr int mostSearches = 25;
constexpr int alternativesOfAnEvent = 3;
constexpr int daysAhead = 366;

Result<QJsonObject> ask(storage::Database& db, const char* function, const QVariantList& values,
                        storage::CallKind kind = storage::CallKind::Read)
{
    auto answer = storage::perform(db, [&](storage::Database& own) { return own.call(function, values, kind); });
    if (!answer)
        return answer;
    if (auto refusal = refusalOf(*answer))
        return *refusal;
    return answer;
}

QVariant key(const std::optional<ProviderId>& id)
{
    return id ? QVariant(id->key()) : QVariant();
}

/// Not one event's trouble, but the call's.
bool endsTheImport(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unauthenticated:
    case ErrorCode::Forbidden:
    case ErrorCode::Unavailable:
    case ErrorCode::OutcomeUnknown:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

ImportFacts factsOf(const QJsonObject& row)
{
    ImportFacts facts;
    facts.providerId = ProviderId(row["provider_id"].toString());
    facts.slotId = SlotId(row["slot_id"].toString());
    facts.fits = row["fits"].toBool();
    facts.free = row["free"].toBool();
    facts.holder = holderOf(row["holder"]);
    if (row["booking"].isObject()) {
        const QJsonObject booking = row["booking"].toObject();
        facts.booking = {BookingId(booking["id"].toString()),
                         ProviderId(booking["provider_id"].toString()),
                         timeOf(booking["starts_at"]),
                         timeOf(booking["ends_at"]),
                         bookingStatusFromWire(booking["status"].toString()).value_or(BookingStatus::Booked),
                         booking["version"].toInt()};
    }
    if (row["imported"].isObject())
        facts.importedAs = {timeOf(row["imported"]["starts_at"]), timeOf(row["imported"]["ends_at"])};
    return facts;
}

ImportReport reportOf(const QList<ImportStep>& steps)
{
    ImportReport report;
    for (const ImportStep& step : steps)
        report.events.append(reportedEvent(step));
    return report;
}

/// What is kept of a report to answer the same call again: nothing that the file's owner wrote.
QJsonObject keptOf(const QList<ImportStep>& steps, int imported)
{
    QJsonArray outcomes;
    for (const ImportStep& step : steps)
        outcomes.append(QJsonArray{wireText(step.outcome), step.detail});
    return {{u"outcomes"_s, outcomes}, {u"imported"_s, imported}};
}

void applyKept(const QJsonObject& kept, ImportReport& report)
{
    const QJsonArray outcomes = kept["outcomes"].toArray();
    for (qsizetype i = 0; i < qMin(outcomes.size(), report.events.size()); ++i) {
        report.events[i].outcome = importOutcomeFromWire(outcomes[i][0].toString()).value_or(report.events[i].outcome);
        report.events[i].detail = outcomes[i][1].toString();
    }
    report.imported = kept["imported"].toInt();
}

} // namespace

Result<FileContent> FileService::content(Db& db, const Call& who, const ExportQuery& query, const QString& format) const
{
    const auto answer = ask(db, "export_bookings",
                            {storage::toCaller(who), query.from, query.to, key(query.providerId), format});
    if (!answer)
        return answer.error();
    FileContent content;
    content.clinic = (*answer)["clinic"].toString();
    content.timeZone = (*answer)["time_zone"].toString().toLatin1();
    for (const QJsonValue& value : (*answer)["bookings"].toArray()) {
        const QJsonObject row = value.toObject();
        auto booking = m_booking.openBooking(who.actor.clinic, row);
        if (!booking)
            return booking.error();
        content.records.append({std::move(*booking), row["provider"].toString(), row["procedure"].toString(),
                                row["resources"].toString(), timeOf(row["created_at"]), timeOf(row["changed_at"])});
    }
    return content;
}

QByteArray FileService::fileName(const FileContent& content, const ExportQuery& query, const char* stem,
                                 const char* suffix) const
{
    const QDate day = query.from.toTimeZone(QTimeZone(content.timeZone)).date();
    return stem + ('-' + day.toString(Qt::ISODate).toLatin1()) + suffix;
}

Result<FileService::File> FileService::exportCalendar(Db& db, const Call& who, const ExportQuery& query) const
{
    const auto found = content(db, who, query, u"calendar, "_s + wireText(query.detail));
    if (!found)
        return found.error();
    return File{writeCalendar(*found, query.detail, m_clock.now()), fileName(*found, query, "calendar", ".ics")};
}

Result<FileService::File> FileService::exportBookings(Db& db, const Call& who, const ExportQuery& query) const
{
    const auto found = content(db, who, query, u"table"_s);
    if (!found)
        return found.error();
    return File{writeCsv(*found), fileName(*found, query, "bookings", ".csv")};
}

Result<ImportReport> FileService::importCalendar(Db& db, const Call& who, const QByteArray& file,
                                                 const ImportQuery& query) const
{
    // The key is the whole import's; the commands that it is made of have none.
    Call once = who;
    once.idempotencyKey.clear();
    const Call& opening = query.dryRun ? once : who;
    const auto begun = ask(db, "begin_import", {storage::toCaller(opening)}, storage::CallKind::Write);
    if (!begun)
        return begun.error();
    auto steps = plan(db, once, file, query, (*begun)["time_zone"].toString().toLatin1());
    if (!steps)
        return steps.error();
    if (query.dryRun || (*begun)["kept"].isObject()) {
        ImportReport report = reportOf(*steps);
        applyKept((*begun)["kept"].toObject(), report);
        return report;
    }

    int imported = 0;
    for (ImportStep& step : *steps) {
        const auto done = carryOut(db, once, step);
        if (!done)
            return done.error();
        imported += *done ? 1 : 0;
    }
    const auto ended = ask(db, "end_import", {storage::toCaller(who), keptOf(*steps, imported)}, storage::CallKind::Write);
    if (!ended)
        return ended.error();
    ImportReport report = reportOf(*steps);
    report.imported = imported;
    return report;
}

Result<QList<ImportStep>> FileService::plan(Db& db, const Call& who, const QByteArray& file, const ImportQuery& query,
                                            const QByteArray& timeZone) const
{
    const QDateTime now = m_clock.now();
    const auto events = readCalendar(file, {now, now.addDays(daysAhead), QTimeZone(timeZone)});
    if (!events)
        return events.error();
    const auto providers = m_booking.listProviders(db, who);
    if (!providers)
        return providers.error();
    const auto procedures = m_booking.listProcedures(db, who);
    if (!procedures)
        return procedures.error();

    const ImportWorld world{who.actor.clinic,      providers->providers,
                            procedures->procedures, phone::regionForTimeZone(QString::fromLatin1(timeZone)),
                            query,                 now};
    QList<ImportCandidate> candidates;
    for (const CalendarEvent& event : *events)
        candidates.append(candidateOf(event, world));
    const auto known = facts(db, who, candidates, query);
    if (!known)
        return known.error();
    QList<ImportStep> steps = planImport(candidates, *known, now);
    if (query.dryRun)
        addAlternatives(db, who, steps);
    return steps;
}

Result<QList<ImportFacts>> FileService::facts(Db& db, const Call& who, const QList<ImportCandidate>& candidates,
                                              const ImportQuery& query) const
{
    QJsonArray asked;
    for (const ImportCandidate& candidate : candidates) {
        const auto token = tokenOf(who, candidate.event);
        if (!token)
            return token.error();
        const CalendarEvent& event = candidate.event;
        const bool hasTime = event.problem.isEmpty() && candidate.minutes > 0 && candidate.minutes <= 24 * 60;
        asked.append(QJsonObject{
            {u"booking_id"_s, candidate.own.isEmpty() ? QJsonValue() : QJsonValue(candidate.own.text())},
            {u"token"_s, *token},
            {u"provider_id"_s,
             candidate.namedProvider.isEmpty() ? QJsonValue() : QJsonValue(candidate.namedProvider.text())},
            {u"starts_at"_s, hasTime ? QJsonValue(encodeTime(event.startsAt)) : QJsonValue()},
            {u"minutes"_s, candidate.minutes}});
    }
    const auto answer = ask(db, "import_facts", {storage::toCaller(who), asked, key(query.providerId)});
    if (!answer)
        return answer.error();
    QList<ImportFacts> found;
    for (const QJsonValue& row : (*answer)["events"].toArray())
        found.append(factsOf(row.toObject()));
    return found;
}

void FileService::addAlternatives(Db& db, const Call& who, QList<ImportStep>& steps) const
{
    int searches = 0;
    for (ImportStep& step : steps) {
        const CalendarEvent& event = step.candidate.event;
        if (step.outcome != ImportOutcome::Conflict || ++searches > mostSearches)
            continue;
        const SlotQuery around{qMax(m_clock.now(), event.startsAt.addDays(-1)), event.startsAt.addDays(7),
                               step.facts.providerId, {}};
        auto free = m_booking.freeSlots(db, who, around, step.candidate.minutes, 500);
        if (!free)
            continue;
        std::stable_sort(free->begin(), free->end(), [&](const Slot& a, const Slot& b) {
            return qAbs(a.startsAt.secsTo(event.startsAt)) < qAbs(b.startsAt.secsTo(event.startsAt));
        });
        for (const Slot& slot : std::as_const(*free)) {
            const bool overlaps = std::any_of(step.alternatives.begin(), step.alternatives.end(), [&](const Slot& other) {
                return qAbs(other.startsAt.secsTo(slot.startsAt)) < step.candidate.minutes * 60;
            });
            if (!overlaps)
                step.alternatives.append(slot);
            if (step.alternatives.size() == alternativesOfAnEvent)
                break;
        }
    }
}

Result<bool> FileService::carryOut(Db& db, const Call& who, ImportStep& step) const
{
    std::optional<Error> refused;
    const auto& booking = step.facts.booking;
    if (step.outcome == ImportOutcome::New) {
        if (const auto made = book(db, who, step); !made)
            refused = made.error();
    } else if (step.outcome == ImportOutcome::Moved) {
        const auto moved = m_booking.reschedule(
            db, who, booking->id, {step.facts.slotId, step.candidate.minutes, booking->version});
        if (!moved)
            refused = moved.error();
        else if (const auto noted = remember(db, who, step, booking->id); !noted)
            return noted.error();
    } else if (step.outcome == ImportOutcome::Cancelled) {
        CancelRequest request;
        request.reason = u"Cancelled in an imported calendar"_s;
        request.version = booking->version;
        if (const auto cancelled = m_booking.cancel(db, who, booking->id, request); !cancelled)
            refused = cancelled.error();
    } else {
        return false;
    }
    if (!refused)
        return true;
    if (endsTheImport(refused->code))
        return *refused;

    step.detail = refused->fields.isEmpty() ? refused->detail : refused->fields.first().detail;
    step.outcome = refused->code == ErrorCode::InvalidRequest ? ImportOutcome::Incomplete : ImportOutcome::Conflict;
    if (refused->conflict) {
        step.facts.holder = refused->conflict->holder;
        step.alternatives = refused->conflict->alternatives;
    }
    return false;
}

Result<BookingId> FileService::book(Db& db, const Call& who, const ImportStep& step) const
{
    const auto hold =
        m_booking.claim(db, who, step.facts.slotId, {step.candidate.minutes, step.candidate.procedure});
    if (!hold)
        return hold.error();
    ConfirmRequest request;
    request.patient = step.candidate.patient;
    request.procedureId = step.candidate.procedure;
    request.note = step.candidate.note;
    const auto made = m_booking.confirm(db, who, hold->hold.id, request);
    if (!made) {
        // What nobody will confirm goes back at once rather than when it runs out; after a confirm of unknown outcome
        // this is refused, as it should be.
        (void)m_booking.release(db, who, hold->hold.id);
        return made.error();
    }
    const auto known = remember(db, who, step, made->booking.id);
    if (!known || *known == made->booking.id)
        return known;
    // Somebody imported the same event at the same moment: theirs stands.
    CancelRequest twice;
    twice.reason = u"Imported twice"_s;
    if (const auto undone = m_booking.cancel(db, who, made->booking.id, twice); !undone)
        return undone.error();
    return Error{.code = ErrorCode::StateConflict, .detail = u"it was imported by somebody else just now"_s};
}

Result<BookingId> FileService::remember(Db& db, const Call& who, const ImportStep& step, const BookingId& booking) const
{
    // A UID of our own says which booking it is.
    if (!step.candidate.own.isEmpty() && step.facts.booking)
        return booking;
    const auto token = tokenOf(who, step.candidate.event);
    if (!token)
        return token.error();
    const auto answer = ask(db, "remember_import",
                            {storage::toCaller(who), *token, booking.key(), step.candidate.event.startsAt,
                             step.candidate.event.endsAt},
                            storage::CallKind::Write);
    if (!answer)
        return answer.error();
    return BookingId((*answer)["booking_id"].toString());
}

Result<QString> FileService::tokenOf(const Call& who, const CalendarEvent& event) const
{
    return m_vault.importToken(who.actor.clinic, event.uid + u'\n' + event.occurrence);
}

} // namespace clinic::booking
