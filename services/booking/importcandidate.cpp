#include "booking/importcandidate.h"

#include "booking/icalendarwriter.h"
#include "phone/phonenumber.h"

#include <QRegularExpression>

#include <algorithm>

namespace clinic::booking {

using namespace Qt::StringLiterals;

using domain::Procedure;
using domain::Provider;

namespace {

bool sameWords(const QString& a, const QString& b)
{
    return !a.isEmpty() && a.compare(b, Qt::CaseInsensitive) == 0;
}

template <class Thing>
const Thing* findNamed(const QList<Thing>& things, const QString& id, const QStringList& names)
{
    const auto active = [](const Thing& thing) { return thing.active; };
    for (const Thing& thing : things) {
        if (active(thing) && thing.id.text() == id)
            return &thing;
    }
    for (const QString& name : names) {
        for (const Thing& thing : things) {
            if (active(thing) && sameWords(thing.name, name))
                return &thing;
        }
    }
    return nullptr;
}

/// "Nell Okafor – Check-up" has the person first.
std::pair<QString, QString> summaryParts(const QString& summary)
{
    static const QRegularExpression separator(u"\\s+[–—|-]\\s+"_s);
    const auto match = separator.match(summary);
    if (!match.hasMatch())
        return {summary, {}};
    return {summary.left(match.capturedStart()), summary.mid(match.capturedEnd())};
}

const Procedure* procedureOf(const CalendarEvent& event, const ImportWorld& world)
{
    const auto [person, rest] = summaryParts(event.summary);
    const QStringList names = QStringList{event.procedureName} + event.categories + QStringList{rest, person, event.summary};
    if (const Procedure* named = findNamed(world.procedures, event.procedureId, names))
        return named;
    for (const Procedure& procedure : world.procedures) {
        if (procedure.active && std::any_of(names.begin(), names.end(), [&](const QString& name) {
                return !name.isEmpty() && procedure.synonyms.contains(name, Qt::CaseInsensitive);
            }))
            return &procedure;
    }
    return world.query.procedureId ? findNamed(world.procedures, world.query.procedureId->text(), {}) : nullptr;
}

QString withoutPhone(const QString& contact, const QString& region)
{
    QStringList words;
    for (const QString& part : contact.split(u','))
        if (phoneIn(part, region).isEmpty() && !part.contains(u'@'))
            words.append(part.trimmed());
    return words.isEmpty() ? QString() : words.first();
}

QString nameOf(const CalendarEvent& event, const ImportWorld& world, const Procedure* procedure)
{
    for (const QString& contact : event.contacts) {
        if (const QString name = withoutPhone(contact, world.phoneRegion); !name.isEmpty())
            return name;
    }
    for (const QString& name : event.attendeeNames) {
        if (!name.contains(u'@') && !findNamed(world.providers, {}, {name}))
            return name;
    }
    const auto [person, rest] = summaryParts(event.summary);
    const bool isProcedure = procedure && sameWords(procedure->name, person);
    return isProcedure ? rest : person;
}

QString phoneOf(const CalendarEvent& event, const QString& region)
{
    const QStringList texts = event.phones + event.contacts + QStringList{event.description, event.location, event.summary};
    for (const QString& text : texts) {
        if (const QString phone = phoneIn(text, region); !phone.isEmpty())
            return phone;
    }
    return {};
}

QString missingOf(const ImportCandidate& candidate, const Procedure* procedure)
{
    if (candidate.patient.name.isEmpty())
        return u"it names nobody"_s;
    if (candidate.patient.phone.isEmpty())
        return u"it has no telephone number"_s;
    if (!procedure)
        return u"it names none of the clinic's procedures"_s;
    if (candidate.minutes < procedure->durationMinutes)
        return u"the procedure takes %1 minutes, the event has %2"_s.arg(procedure->durationMinutes).arg(candidate.minutes);
    return {};
}

} // namespace

QString phoneIn(const QString& text, const QString& region)
{
    static const QRegularExpression noise(uR"(\b\w+://\S+|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d{2})"_s);
    static const QRegularExpression shape(uR"((?<![\w])\+?\(?\d[\d ().\-/]{5,22}\d)"_s);
    const QString cleaned = QString(text).replace(noise, u" | "_s);
    for (auto each = shape.globalMatch(cleaned); each.hasNext();) {
        if (const auto number = phone::toE164(each.next().captured(), region))
            return *number;
    }
    return {};
}

ImportCandidate candidateOf(const CalendarEvent& event, const ImportWorld& world)
{
    ImportCandidate candidate;
    candidate.event = event;
    const domain::BookingId own = bookingOfUid(event.uid);
    if (domain::clinicOf(own.key()) == world.clinic)
        candidate.own = own;
    if (const Provider* provider = findNamed(world.providers, event.providerId, {event.providerName}))
        candidate.namedProvider = provider->id;
    const Procedure* procedure = procedureOf(event, world);
    if (procedure)
        candidate.procedure = procedure->id;
    candidate.minutes = static_cast<int>(qMin<qint64>((event.startsAt.secsTo(event.endsAt) + 59) / 60, 60 * 24 * 400));
    if (candidate.minutes == 0 && procedure) {
        candidate.minutes = procedure->durationMinutes;
        candidate.event.endsAt = event.startsAt.addSecs(candidate.minutes * 60);
    }
    candidate.patient.name = nameOf(event, world, procedure).simplified();
    candidate.patient.phone = phoneOf(event, world.phoneRegion);
    candidate.note = event.description;
    candidate.missing = missingOf(candidate, procedure);
    return candidate;
}

} // namespace clinic::booking
