#include "privacy/persondocument.h"

#include <QJsonArray>

namespace clinic::privacy {

using namespace Qt::StringLiterals;

using documents::Document;
using documents::Fact;
using documents::Section;

namespace {

QString textOf(const QJsonValue& value)
{
    return value.toString();
}

void addFact(Section& section, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        section.facts.append({name, value});
}

Section personSection(const QJsonObject& person, const DocumentWords& words)
{
    Section section{.title = words.translate("PersonDocument", "Person")};
    addFact(section, words.translate("PersonDocument", "Name"), textOf(person["name"]));
    addFact(section, words.translate("PersonDocument", "Phone"), textOf(person["phone"]));
    addFact(section, words.translate("PersonDocument", "E-mail"), textOf(person["email"]));
    addFact(section, words.translate("PersonDocument", "Date of birth"), words.date(textOf(person["date_of_birth"])));
    addFact(section, words.translate("PersonDocument", "Known since"), words.time(textOf(person["known_since"])));
    addFact(section, words.translate("PersonDocument", "Last changed"), words.time(textOf(person["changed_at"])));
    addFact(section, words.translate("PersonDocument", "Number in the clinic's records"), textOf(person["id"]));
    return section;
}

bool isReason(const QString& step)
{
    return step == u"cancelled" || step == u"overbooked";
}

/// What became of a booking, a line each.
QString historyOf(const QJsonValue& history, const DocumentWords& words)
{
    QStringList lines;
    for (const QJsonValue& step : history.toArray()) {
        QString line =
            words.translate("PersonDocument", "%1: %2 by %3")
                .arg(words.time(textOf(step["at"])), words.historyStep(textOf(step["what"])), textOf(step["actor"]));
        const bool reasoned = isReason(textOf(step["what"]));
        if (const QString detail = textOf(step["detail"]); reasoned && !detail.isEmpty())
            line += u" (%1)"_s.arg(detail);
        lines.append(line);
    }
    return lines.join(u'\n');
}

Section bookingSection(const QJsonArray& bookings, const DocumentWords& words)
{
    Section section{.title = words.translate("PersonDocument", "Bookings")};
    section.table.head = {words.translate("PersonDocument", "When"), words.translate("PersonDocument", "What"),
                          words.translate("PersonDocument", "State"),
                          words.translate("PersonDocument", "Note and history")};
    section.table.widths = {20, 26, 14, 40};
    for (const QJsonValue& row : bookings) {
        const QString what =
            words.translate("PersonDocument", "%1 with %2").arg(textOf(row["procedure"]), textOf(row["provider"]));
        const QString note = textOf(row["note"]);
        const QString history = historyOf(row["history"], words);
        section.table.rows.append({words.time(textOf(row["starts_at"])), what,
                                   words.bookingStatus(textOf(row["status"])),
                                   note.isEmpty() ? history : note + u'\n' + history});
    }
    return section;
}

Section waitlistSection(const QJsonArray& entries, const DocumentWords& words)
{
    Section section{.title = words.translate("PersonDocument", "Waiting list")};
    section.table.head = {words.translate("PersonDocument", "Since"), words.translate("PersonDocument", "For"),
                          words.translate("PersonDocument", "Between"),
                          words.translate("PersonDocument", "State and note")};
    section.table.widths = {20, 26, 30, 24};
    for (const QJsonValue& row : entries) {
        const QString between = words.translate("PersonDocument", "%1 and %2")
                                    .arg(words.time(textOf(row["earliest"])), words.time(textOf(row["latest"])));
        const QStringList state{words.waitlistState(textOf(row["state"])), textOf(row["note"])};
        section.table.rows.append(
            {words.time(textOf(row["since"])), textOf(row["procedure"]), between, state.join(u'\n').trimmed()});
    }
    return section;
}

Section callSection(const QJsonObject& call, const DocumentWords& words)
{
    const bool spoken = call["turns"].isArray();
    Section section{.title =
                        words.translate("PersonDocument", "Call of %1").arg(words.time(textOf(call["started_at"])))};
    section.note = spoken ? words.translate("PersonDocument", "As it was spoken; kept sealed.")
                          : words.translate("PersonDocument", "As it was redacted; what was spoken is no longer kept.");
    addFact(section, words.translate("PersonDocument", "Ended"), words.time(textOf(call["ended_at"])));
    addFact(section, words.translate("PersonDocument", "Summary"),
            textOf(spoken ? call["reported"]["summary"] : call["summary"]));
    for (const QJsonValue& turn : (spoken ? call["turns"] : call["redacted_turns"]).toArray()) {
        const QString who = turn["speaker"].toString() == u"agent" ? words.translate("PersonDocument", "Agent")
                                                                   : words.translate("PersonDocument", "Caller");
        section.paragraphs.append(u"%1: %2"_s.arg(who, textOf(turn["text"])));
    }
    const QJsonArray passages = call["passages"].toArray();
    if (!passages.isEmpty())
        section.table.head = {words.translate("PersonDocument", "Removed from the readable log"),
                              words.translate("PersonDocument", "What it is")};
    for (const QJsonValue& passage : passages)
        section.table.rows.append({textOf(passage["value"]), words.label(textOf(passage["label"]))});
    section.table.widths = {60, 40};
    return section;
}

/// `call 68719476740 a reason` → the reason.
QString behindNumber(const QString& subject)
{
    return subject.section(u' ', 2);
}

Section trailSection(const QJsonArray& trail, const DocumentWords& words)
{
    Section section{
        .title = words.translate("PersonDocument", "Who looked at it or changed it"),
        .note = words.translate("PersonDocument",
                                "From the audit trail. Lists of a whole day or of all persons are not among it.")};
    section.table.head = {words.translate("PersonDocument", "When"), words.translate("PersonDocument", "Who"),
                          words.translate("PersonDocument", "What"), words.translate("PersonDocument", "About")};
    section.table.widths = {22, 22, 30, 26};
    for (const QJsonValue& entry : trail) {
        const QString subject = textOf(entry["subject"]);
        const QString about = subject.section(u' ', 0, 1);
        const QString reason = behindNumber(subject);
        section.table.rows.append({words.time(textOf(entry["at"])), textOf(entry["actor"]),
                                   words.action(textOf(entry["action"])),
                                   reason.isEmpty() ? about : about + u'\n' + reason});
    }
    return section;
}

} // namespace

Document personDocument(const QJsonObject& record, const DocumentWords& words)
{
    Document document;
    document.title = words.translate("PersonDocument", "Everything kept about one person");
    document.subtitle = words.translate("PersonDocument", "%1, %2")
                            .arg(textOf(record["clinic"]["name"]), words.time(textOf(record["exported_at"])));
    document.footer = words.translate("PersonDocument", "Confidential: for the person it is about.");
    document.pageOf = words.translate("PersonDocument", "Page %1 of %2");
    document.sections.append(personSection(record["person"].toObject(), words));
    if (const QJsonArray bookings = record["bookings"].toArray(); !bookings.isEmpty())
        document.sections.append(bookingSection(bookings, words));
    if (const QJsonArray entries = record["waitlist"].toArray(); !entries.isEmpty())
        document.sections.append(waitlistSection(entries, words));
    for (const QJsonValue& call : record["calls"].toArray())
        document.sections.append(callSection(call.toObject(), words));
    if (const QJsonArray trail = record["trail"].toArray(); !trail.isEmpty())
        document.sections.append(trailSection(trail, words));
    return document;
}

} // namespace clinic::privacy
