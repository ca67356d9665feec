#include "contract/filescodec.h"
#include "contract/values.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clinic::contract {

namespace {

/// An export is read whole into memory on both sides.
constexpr int longestExportDays = 2 * 366;

constexpr std::array<std::pair<ExportDetail, QLatin1StringView>, 3> details{{
    {ExportDetail::Full, "full"_L1},
    {ExportDetail::Initials, "initials"_L1},
    {ExportDetail::Busy, "busy"_L1},
}};

constexpr std::array<std::pair<ImportOutcome, QLatin1StringView>, 8> outcomes{{
    {ImportOutcome::New, "new"_L1},
    {ImportOutcome::Known, "known"_L1},
    {ImportOutcome::Moved, "moved"_L1},
    {ImportOutcome::Cancelled, "cancelled"_L1},
    {ImportOutcome::Conflict, "conflict"_L1},
    {ImportOutcome::OutsideHours, "outside_hours"_L1},
    {ImportOutcome::Incomplete, "incomplete"_L1},
    {ImportOutcome::Unreadable, "unreadable"_L1},
}};

template <class Table, class Value>
QString textIn(const Table& table, Value value)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == value; });
    return found == table.end() ? QString() : QString(found->second);
}

template <class Value, class Table>
std::optional<Value> valueIn(const Table& table, const QString& text)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.second == text; });
    return found == table.end() ? std::nullopt : std::optional<Value>(found->first);
}

/// Parameters as a JSON object of strings, so that one reader checks both.
QJsonObject parametersOf(const QUrlQuery& query)
{
    QJsonObject members;
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded))
        members.insert(name, value);
    return members;
}

} // namespace

QJsonObject encode(const ImportedEvent& event)
{
    return {
        {u"uid"_s, event.uid},
        {u"summary"_s, event.summary},
        {u"starts_at"_s, event.startsAt.isValid() ? QJsonValue(encodeTime(event.startsAt)) : QJsonValue()},
        {u"ends_at"_s, event.endsAt.isValid() ? QJsonValue(encodeTime(event.endsAt)) : QJsonValue()},
        {u"outcome"_s, wireText(event.outcome)},
        {u"provider_id"_s, event.providerId.isEmpty() ? QJsonValue() : QJsonValue(event.providerId.text())},
        {u"holder"_s, nullOr(event.holder)},
        {u"alternatives"_s, encodeAll(event.alternatives)},
        {u"detail"_s, event.detail},
    };
}

namespace {

ImportedEvent readImportedEvent(JsonReader& reader)
{
    ImportedEvent event;
    event.uid = reader.optionalText("uid"_L1);
    event.summary = reader.optionalText("summary"_L1);
    event.startsAt = reader.optionalTime("starts_at"_L1).value_or(QDateTime());
    event.endsAt = reader.optionalTime("ends_at"_L1).value_or(QDateTime());
    event.outcome = reader.choice("outcome"_L1, importOutcomeFromWire);
    event.providerId = reader.optionalId<domain::ProviderId>("provider_id"_L1).value_or(domain::ProviderId());
    event.holder = reader.optionalObject("holder"_L1, readHolder);
    event.alternatives = reader.objects("alternatives"_L1, readSlot);
    event.detail = reader.optionalText("detail"_L1);
    return event;
}

} // namespace

QString wireText(ExportDetail detail)
{
    return textIn(details, detail);
}

QString wireText(ImportOutcome outcome)
{
    return textIn(outcomes, outcome);
}

std::optional<ExportDetail> exportDetailFromWire(const QString& text)
{
    return valueIn<ExportDetail>(details, text);
}

std::optional<ImportOutcome> importOutcomeFromWire(const QString& text)
{
    return valueIn<ImportOutcome>(outcomes, text);
}

QUrlQuery encodeQuery(const ExportQuery& query)
{
    QUrlQuery items;
    items.addQueryItem(u"from"_s, encodeTime(query.from));
    items.addQueryItem(u"to"_s, encodeTime(query.to));
    if (query.providerId)
        items.addQueryItem(u"provider_id"_s, query.providerId->text());
    items.addQueryItem(u"detail"_s, wireText(query.detail));
    return items;
}

template <>
domain::Result<ExportQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<ExportQuery>(parametersOf(query), [](JsonReader& reader) {
        reader.refuseOthers({"from"_L1, "to"_L1, "provider_id"_L1, "detail"_L1});
        ExportQuery wanted;
        wanted.from = reader.time("from"_L1);
        wanted.to = reader.time("to"_L1);
        if (wanted.from.isValid() && wanted.to.isValid()) {
            if (wanted.to <= wanted.from)
                reader.fail("to"_L1, u"must be later than \"from\""_s);
            else if (wanted.from.daysTo(wanted.to) > longestExportDays)
                reader.fail("to"_L1, u"must not be more than two years after \"from\""_s);
        }
        wanted.providerId = reader.optionalId<domain::ProviderId>("provider_id"_L1);
        if (reader.has("detail"_L1))
            wanted.detail = reader.choice("detail"_L1, exportDetailFromWire);
        return wanted;
    });
}

QUrlQuery encodeQuery(const ImportQuery& query)
{
    QUrlQuery items;
    items.addQueryItem(u"dry_run"_s, query.dryRun ? u"true"_s : u"false"_s);
    if (query.providerId)
        items.addQueryItem(u"provider_id"_s, query.providerId->text());
    if (query.procedureId)
        items.addQueryItem(u"procedure_id"_s, query.procedureId->text());
    return items;
}

template <>
domain::Result<ImportQuery> decodeQuery(const QUrlQuery& query)
{
    return decodeWith<ImportQuery>(parametersOf(query), [](JsonReader& reader) {
        reader.refuseOthers({"dry_run"_L1, "provider_id"_L1, "procedure_id"_L1});
        ImportQuery wanted;
        if (reader.has("dry_run"_L1)) {
            const QString text = reader.text("dry_run"_L1);
            if (text != u"true" && text != u"false")
                reader.fail("dry_run"_L1, u"must be true or false"_s);
            wanted.dryRun = text != u"false";
        }
        wanted.providerId = reader.optionalId<domain::ProviderId>("provider_id"_L1);
        wanted.procedureId = reader.optionalId<domain::ProcedureId>("procedure_id"_L1);
        return wanted;
    });
}

QJsonObject encode(const ImportReport& report)
{
    return {{u"events"_s, encodeAll(report.events)}, {u"imported"_s, report.imported}};
}

template <>
domain::Result<ImportReport> decode(const QJsonObject& body)
{
    return decodeWith<ImportReport>(body, [](JsonReader& reader) {
        ImportReport report;
        report.events = reader.objects("events"_L1, readImportedEvent);
        report.imported = static_cast<int>(reader.integer("imported"_L1, 0, maxVersion));
        return report;
    });
}

} // namespace clinic::contract
