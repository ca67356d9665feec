#include "booking/voicetools.h"

#include "booking/speech.h"
#include "contract/codec.h"
#include "contract/errorcodes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace clinic::booking {

using namespace Qt::StringLiterals;

using namespace domain;
using namespace contract;

namespace {

constexpr int offeredTimes = 5;
/// Of what the voice provider names its calls; longer ones are cut.
constexpr int longestId = 200;

QJsonObject spoken(bool ok, const QString& sentence, QJsonObject data = {})
{
    data.insert("ok", ok);
    data.insert("say", sentence);
    return data;
}

QJsonArray encodeSlots(const QList<Slot>& list)
{
    QJsonArray array;
    for (const Slot& slot : list)
        array.append(encode(slot));
    return array;
}

/// Whether what was said means this name: the whole name, or every word of it ("Shah" for "Dr Priya Shah").
bool means(const QString& said, const QString& name)
{
    if (said.compare(name, Qt::CaseInsensitive) == 0)
        return true;
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    const QStringList saidWords = QString(said).remove(u'.').split(u' ', Qt::SkipEmptyParts);
    return !saidWords.isEmpty() && std::all_of(saidWords.begin(), saidWords.end(), [&](const QString& word) {
        return words.contains(word, Qt::CaseInsensitive)
               || (word.compare(u"doctor", Qt::CaseInsensitive) == 0 && words.contains(u"Dr"_s));
    });
}

const Procedure* procedureNamed(const QList<Procedure>& procedures, const QString& said)
{
    for (const Procedure& procedure : procedures) {
        if (means(said, procedure.name) || procedure.synonyms.contains(said, Qt::CaseInsensitive)
            || procedure.id.text() == said)
            return &procedure;
    }
    return nullptr;
}

/// Who and what callers may be told of.
template <class Value>
QList<Value> offered(QList<Value> all)
{
    all.removeIf([](const Value& one) { return !one.active; });
    return all;
}

QDate dateMeant(const QString& said, const QDate& today)
{
    if (said.isEmpty() || said.compare(u"today", Qt::CaseInsensitive) == 0)
        return today;
    if (said.compare(u"tomorrow", Qt::CaseInsensitive) == 0)
        return today.addDays(1);
    return QDate::fromString(said.left(10), Qt::ISODate);
}

} // namespace

/// All that one delivery's calls share, read once.
struct VoiceTools::Scene
{
    storage::Database& db;
    storage::Call who;
    QTimeZone zone;
    QDate today;
    QList<Provider> providers;
    QList<Procedure> procedures;

    [[nodiscard]] QString providerName(const ProviderId& id) const
    {
        const auto found = std::find_if(providers.begin(), providers.end(), [&](const Provider& p) { return p.id == id; });
        return found == providers.end() ? u"another clinician"_s : found->name;
    }
    [[nodiscard]] speech::ProviderName names() const
    {
        return [this](const ProviderId& id) { return providerName(id); };
    }
};

Actor VoiceTools::agent(qint64 clinic, const QString& providerCallId)
{
    return {.kind = HolderKind::Agent,
            .id = providerCallId.isEmpty() ? u"voxanne"_s : providerCallId.left(longestId),
            .name = u"Voxanne"_s,
            .role = Role::Receptionist,
            .clinic = clinic,
            .session = {}};
}

QJsonObject VoiceTools::answer(storage::Database& db, const storage::Call& who, const QTimeZone& zone,
                               const QJsonObject& message) const
{
    Scene scene{db, who, zone, m_clock.now().toTimeZone(zone).date(), {}, {}};
    if (const auto providers = m_booking.listProviders(db, who))
        scene.providers = offered(providers->providers);
    if (const auto procedures = m_booking.listProcedures(db, who))
        scene.procedures = offered(procedures->procedures);

    QJsonArray results;
    for (const ToolCall& call : toolCallsOf(message)) {
        const QByteArray result = QJsonDocument(run(scene, call)).toJson(QJsonDocument::Compact);
        results.append(QJsonObject{{"name", call.name}, {"toolCallId", call.id}, {"result", QString::fromUtf8(result)}});
    }
    return {{"results", results}};
}

QJsonObject VoiceTools::run(const Scene& shared, const ToolCall& call) const
{
    Scene scene = shared;
    // The same delivery again is the same command again: the first answer comes back, nothing happens twice.
    scene.who.idempotencyKey = call.id.isEmpty() ? QString() : u"voice:"_s + scene.who.actor.id + u':' + call.id.left(longestId);
    scene.who.fingerprint = call.name.toUtf8();
    if (call.name == u"check_availability")
        return checkAvailability(scene, call.arguments);
    if (call.name == u"claim_slot")
        return claimSlot(scene, call.arguments);
    if (call.name == u"confirm_booking")
        return confirmBooking(scene, call.arguments);
    if (call.name == u"release_slot")
        return releaseSlot(scene, call.arguments);
    return spoken(false, u"Sorry, I cannot do that from here. A colleague will help you."_s,
                  {{"code", wireText(ErrorCode::NotFound)}});
}

QJsonObject VoiceTools::checkAvailability(const Scene& scene, const QJsonObject& arguments) const
{
    const QDate date = dateMeant(arguments["date"].toString(), scene.today);
    if (!date.isValid())
        return spoken(false, u"Sorry, which day would you like?"_s, {{"code", wireText(ErrorCode::InvalidRequest)}});

    SlotQuery query;
    query.from = std::max(date.startOfDay(scene.zone).toUTC(), m_clock.now());
    query.to = date.addDays(1).startOfDay(scene.zone).toUTC();
    if (const QString said = arguments["provider"].toString(); !said.isEmpty()) {
        const auto found = std::find_if(scene.providers.begin(), scene.providers.end(), [&](const Provider& provider) {
            return means(said, provider.name) || provider.id.text() == said;
        });
        if (found == scene.providers.end())
            return spoken(false, u"Sorry, I do not know that name here. Anybody else?"_s,
                          {{"code", wireText(ErrorCode::NotFound)}});
        query.providerId = found->id;
    }
    const Procedure* procedure = procedureNamed(scene.procedures, arguments["procedure"].toString());
    const auto found = m_booking.freeSlots(scene.db, scene.who, query, procedure ? procedure->durationMinutes : 1,
                                           offeredTimes, procedure ? procedure->id : ProcedureId());
    if (!found)
        return refused(scene, found.error());

    const QString when = speech::day(date.startOfDay(scene.zone), scene.zone, scene.today);
    if (found->isEmpty())
        return spoken(true, u"I have nothing free "_s + when + u". Shall I look at another day?"_s,
                      {{"slots", QJsonArray()}});
    QStringList choices;
    for (const Slot& slot : *found)
        choices.append(speech::time(slot.startsAt, scene.zone) + u" with "_s + scene.providerName(slot.providerId));
    QString sentence = when + u" I have "_s + speech::oneOf(choices) + u". Which would you like?"_s;
    sentence[0] = sentence.at(0).toUpper();
    return spoken(true, sentence, {{"slots", encodeSlots(*found)}});
}

QJsonObject VoiceTools::claimSlot(const Scene& scene, const QJsonObject& arguments) const
{
    ClaimRequest request;
    if (const Procedure* procedure = procedureNamed(scene.procedures, arguments["procedure"].toString()))
        request.procedureId = procedure->id;
    const auto reply = m_booking.claim(scene.db, scene.who, SlotId(arguments["slot_id"].toString()), request);
    if (!reply)
        return refused(scene, reply.error());
    return spoken(true, u"I am holding that time for you. May I take your name and phone number?"_s, encode(*reply));
}

QJsonObject VoiceTools::confirmBooking(const Scene& scene, const QJsonObject& arguments) const
{
    const Procedure* procedure = procedureNamed(scene.procedures, arguments["procedure"].toString());
    if (!procedure)
        return spoken(false, u"Sorry, what is the appointment for?"_s, {{"code", wireText(ErrorCode::InvalidRequest)}});

    ConfirmRequest request;
    request.patient.name = arguments["name"].toString().simplified();
    request.patient.phone = arguments["phone"].toString();
    request.procedureId = procedure->id;
    if (request.patient.name.isEmpty() || request.patient.phone.isEmpty())
        return spoken(false, u"Sorry, I did not catch your name and phone number. Could you say them again?"_s,
                      {{"code", wireText(ErrorCode::InvalidRequest)}});

    const auto reply = m_booking.confirm(scene.db, scene.who, HoldId(arguments["hold_id"].toString()), request);
    if (!reply)
        return refused(scene, reply.error());
    const Booking& booking = reply->booking;
    const QString sentence = u"You are booked "_s + speech::day(booking.startsAt, scene.zone, scene.today) + u" at "_s
                             + speech::time(booking.startsAt, scene.zone) + u" with "_s
                             + scene.providerName(booking.providerId) + u"."_s;
    return spoken(true, sentence, encode(*reply));
}

QJsonObject VoiceTools::releaseSlot(const Scene& scene, const QJsonObject& arguments) const
{
    const auto reply = m_booking.release(scene.db, scene.who, HoldId(arguments["hold_id"].toString()));
    if (!reply)
        return refused(scene, reply.error());
    return spoken(true, u"All right, I have let that time go."_s);
}

QJsonObject VoiceTools::refused(const Scene& scene, const Error& error) const
{
    QJsonObject data{{"code", wireText(error.code)}};
    switch (error.code) {
    case ErrorCode::SlotTaken: {
        const QList<Slot> alternatives = error.conflict ? error.conflict->alternatives : QList<Slot>();
        data.insert("alternatives", encodeSlots(alternatives));
        const bool lacksResource = error.conflict && !error.conflict->resourceKind.isEmpty();
        const speech::Reason reason = lacksResource ? speech::Reason::NoResource : speech::Reason::Taken;
        return spoken(false, speech::taken(reason, alternatives, scene.zone, scene.today, scene.names()), data);
    }
    case ErrorCode::HoldExpired:
        return spoken(false, u"I could not keep that time any longer. Shall I look again?"_s, data);
    case ErrorCode::InvalidRequest:
        if (!error.fields.isEmpty() && error.fields.constFirst().pointer.endsWith(u"phone"))
            return spoken(false, u"That number does not seem to be complete. Could you say it again?"_s, data);
        return spoken(false, u"Sorry, I did not get that. Could you say it again?"_s, data);
    case ErrorCode::Unavailable:
    case ErrorCode::OutcomeUnknown:
        return spoken(false, u"Sorry, the calendar does not answer right now. One moment."_s, data);
    default:
        return spoken(false, u"Sorry, that did not work. Shall I look for another time?"_s, data);
    }
}

} // namespace clinic::booking
