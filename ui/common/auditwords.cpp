#include "auditwords.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace clinic::ui {

namespace {

struct Word
{
    const char* code;
    const char* words;
};

constexpr std::array actions{
    Word{"access.denied", QT_TRANSLATE_NOOP("AuditWords", "Was refused")},
    Word{"audit.export", QT_TRANSLATE_NOOP("AuditWords", "Exported the audit")},
    Word{"audit.list", QT_TRANSLATE_NOOP("AuditWords", "Looked at the audit")},
    Word{"audit.read", QT_TRANSLATE_NOOP("AuditWords", "Looked at the audit")},
    Word{"audit.verify", QT_TRANSLATE_NOOP("AuditWords", "Verified the audit")},
    Word{"booking.cancel", QT_TRANSLATE_NOOP("AuditWords", "Cancelled a booking")},
    Word{"booking.confirm", QT_TRANSLATE_NOOP("AuditWords", "Booked")},
    Word{"booking.export", QT_TRANSLATE_NOOP("AuditWords", "Exported bookings")},
    Word{"booking.import", QT_TRANSLATE_NOOP("AuditWords", "Imported a calendar")},
    Word{"booking.list", QT_TRANSLATE_NOOP("AuditWords", "Looked at bookings")},
    Word{"booking.overbook", QT_TRANSLATE_NOOP("AuditWords", "Double booked")},
    Word{"booking.read", QT_TRANSLATE_NOOP("AuditWords", "Opened a booking")},
    Word{"booking.reschedule", QT_TRANSLATE_NOOP("AuditWords", "Moved a booking")},
    Word{"booking.restore", QT_TRANSLATE_NOOP("AuditWords", "Restored a booking")},
    Word{"booking.status", QT_TRANSLATE_NOOP("AuditWords", "Changed a booking’s state")},
    Word{"call.correct", QT_TRANSLATE_NOOP("AuditWords", "Corrected a redaction")},
    Word{"call.list", QT_TRANSLATE_NOOP("AuditWords", "Looked at the list of calls")},
    Word{"call.read", QT_TRANSLATE_NOOP("AuditWords", "Opened the redacted call")},
    Word{"call.receive", QT_TRANSLATE_NOOP("AuditWords", "Received a call’s report")},
    Word{"call.redact", QT_TRANSLATE_NOOP("AuditWords", "Redacted a call")},
    Word{"call.reveal", QT_TRANSLATE_NOOP("AuditWords", "Revealed a call")},
    Word{"call.reveal_refused", QT_TRANSLATE_NOOP("AuditWords", "Was refused a reveal")},
    Word{"call.unmask", QT_TRANSLATE_NOOP("AuditWords", "Marked a passage as not sensitive")},
    Word{"clinic.add", QT_TRANSLATE_NOOP("AuditWords", "Made the clinic")},
    Word{"clinic.change", QT_TRANSLATE_NOOP("AuditWords", "Changed the clinic’s settings")},
    Word{"contact.add", QT_TRANSLATE_NOOP("AuditWords", "Added a person")},
    Word{"contact.change", QT_TRANSLATE_NOOP("AuditWords", "Changed a person")},
    Word{"contact.erase", QT_TRANSLATE_NOOP("AuditWords", "Erased a person")},
    Word{"contact.export", QT_TRANSLATE_NOOP("AuditWords", "Exported everything about a person")},
    Word{"contact.read", QT_TRANSLATE_NOOP("AuditWords", "Opened a person")},
    Word{"contact.search", QT_TRANSLATE_NOOP("AuditWords", "Searched for a person")},
    Word{"coverage.read", QT_TRANSLATE_NOOP("AuditWords", "Looked at the redaction’s coverage")},
    Word{"day_hours.remove", QT_TRANSLATE_NOOP("AuditWords", "Took back a day’s own hours")},
    Word{"day_hours.save", QT_TRANSLATE_NOOP("AuditWords", "Set a day’s own hours")},
    Word{"delivery.list", QT_TRANSLATE_NOOP("AuditWords", "Looked at deliveries")},
    Word{"delivery.replay", QT_TRANSLATE_NOOP("AuditWords", "Replayed a delivery")},
    Word{"erasure.list", QT_TRANSLATE_NOOP("AuditWords", "Looked at the erasures")},
    Word{"erasure.read", QT_TRANSLATE_NOOP("AuditWords", "Took an erasure’s certificate")},
    Word{"events.subscribe", QT_TRANSLATE_NOOP("AuditWords", "Began to follow changes")},
    Word{"key.read", QT_TRANSLATE_NOOP("AuditWords", "Looked at the state of the keys")},
    Word{"key.rotate", QT_TRANSLATE_NOOP("AuditWords", "Made a new key for the clinic")},
    Word{"procedure.add", QT_TRANSLATE_NOOP("AuditWords", "Added a procedure")},
    Word{"procedure.change", QT_TRANSLATE_NOOP("AuditWords", "Changed a procedure")},
    Word{"provider.add", QT_TRANSLATE_NOOP("AuditWords", "Added a provider")},
    Word{"provider.change", QT_TRANSLATE_NOOP("AuditWords", "Changed a provider")},
    Word{"resource.add", QT_TRANSLATE_NOOP("AuditWords", "Added a room or device")},
    Word{"resource.change", QT_TRANSLATE_NOOP("AuditWords", "Changed a room or device")},
    Word{"retention.change", QT_TRANSLATE_NOOP("AuditWords", "Changed how long data stays")},
    Word{"retention.dry_run", QT_TRANSLATE_NOOP("AuditWords", "Looked at what is due to be deleted")},
    Word{"retention.run", QT_TRANSLATE_NOOP("AuditWords", "Deleted what was due")},
    Word{"session.close", QT_TRANSLATE_NOOP("AuditWords", "Signed out")},
    Word{"session.open", QT_TRANSLATE_NOOP("AuditWords", "Signed in")},
    Word{"session.refused", QT_TRANSLATE_NOOP("AuditWords", "Failed to sign in")},
    Word{"session.reuse", QT_TRANSLATE_NOOP("AuditWords", "A used token came again: everything was signed out")},
    Word{"slot.change", QT_TRANSLATE_NOOP("AuditWords", "Changed a hold")},
    Word{"slot.claim", QT_TRANSLATE_NOOP("AuditWords", "Held a time")},
    Word{"slot.release", QT_TRANSLATE_NOOP("AuditWords", "Released a time")},
    Word{"staff.add", QT_TRANSLATE_NOOP("AuditWords", "Added an account")},
    Word{"staff.change", QT_TRANSLATE_NOOP("AuditWords", "Changed an account")},
    Word{"staff.disable", QT_TRANSLATE_NOOP("AuditWords", "Shut out an account")},
    Word{"staff.enable", QT_TRANSLATE_NOOP("AuditWords", "Let an account in again")},
    Word{"staff.list", QT_TRANSLATE_NOOP("AuditWords", "Looked at the accounts")},
    Word{"staff.password", QT_TRANSLATE_NOOP("AuditWords", "Changed a password")},
    Word{"staff.role", QT_TRANSLATE_NOOP("AuditWords", "Changed a role")},
    Word{"time_off.add", QT_TRANSLATE_NOOP("AuditWords", "Added time off")},
    Word{"time_off.remove", QT_TRANSLATE_NOOP("AuditWords", "Took back time off")},
    Word{"waitlist.add", QT_TRANSLATE_NOOP("AuditWords", "Put somebody on the waiting list")},
    Word{"waitlist.list", QT_TRANSLATE_NOOP("AuditWords", "Looked at the waiting list")},
    Word{"waitlist.offer", QT_TRANSLATE_NOOP("AuditWords", "Offered a time to somebody waiting")},
    Word{"waitlist.remove", QT_TRANSLATE_NOOP("AuditWords", "Took somebody off the waiting list")},
};

/// In the order of what is asked for most.
constexpr std::array familyWords{
    Word{"call", QT_TRANSLATE_NOOP("AuditWords", "Calls")},
    Word{"contact", QT_TRANSLATE_NOOP("AuditWords", "Persons")},
    Word{"booking", QT_TRANSLATE_NOOP("AuditWords", "Bookings")},
    Word{"waitlist", QT_TRANSLATE_NOOP("AuditWords", "Waiting list")},
    Word{"slot", QT_TRANSLATE_NOOP("AuditWords", "Held times")},
    Word{"access", QT_TRANSLATE_NOOP("AuditWords", "Refusals")},
    Word{"session", QT_TRANSLATE_NOOP("AuditWords", "Signing in")},
    Word{"staff", QT_TRANSLATE_NOOP("AuditWords", "Accounts")},
    Word{"clinic", QT_TRANSLATE_NOOP("AuditWords", "Clinic’s settings")},
    Word{"retention", QT_TRANSLATE_NOOP("AuditWords", "Retention")},
    Word{"key", QT_TRANSLATE_NOOP("AuditWords", "Keys")},
    Word{"audit", QT_TRANSLATE_NOOP("AuditWords", "The audit itself")},
};

constexpr std::array subjects{
    Word{"contact", QT_TRANSLATE_NOOP("AuditWords", "Person")},
    Word{"call", QT_TRANSLATE_NOOP("AuditWords", "Call")},
    Word{"booking", QT_TRANSLATE_NOOP("AuditWords", "Booking")},
    Word{"staff", QT_TRANSLATE_NOOP("AuditWords", "Account")},
    Word{"erasure", QT_TRANSLATE_NOOP("AuditWords", "Erasure")},
    Word{"delivery", QT_TRANSLATE_NOOP("AuditWords", "Delivery")},
    Word{"provider", QT_TRANSLATE_NOOP("AuditWords", "Provider")},
    Word{"procedure", QT_TRANSLATE_NOOP("AuditWords", "Procedure")},
    Word{"resource", QT_TRANSLATE_NOOP("AuditWords", "Room or device")},
    Word{"hold", QT_TRANSLATE_NOOP("AuditWords", "Hold")},
    Word{"slot", QT_TRANSLATE_NOOP("AuditWords", "Time")},
    Word{"waitlist", QT_TRANSLATE_NOOP("AuditWords", "Waiting list")},
    Word{"time off", QT_TRANSLATE_NOOP("AuditWords", "Time off")},
    Word{"session", QT_TRANSLATE_NOOP("AuditWords", "Session")},
    Word{"clinic", QT_TRANSLATE_NOOP("AuditWords", "Clinic")},
    Word{"chain", QT_TRANSLATE_NOOP("AuditWords", "Chain of clinic")},
    Word{"key", QT_TRANSLATE_NOOP("AuditWords", "Version")},
};

/// How many of them a search offers: those that one asks the audit about.
constexpr int searchedSubjects = 7;

constexpr std::array machines{
    Word{"Voice webhook", QT_TRANSLATE_NOOP("AuditWords", "Voice webhook")},
    Word{"Redactor", QT_TRANSLATE_NOOP("AuditWords", "Redactor")},
    Word{"Retention", QT_TRANSLATE_NOOP("AuditWords", "Retention")},
    Word{"", QT_TRANSLATE_NOOP("AuditWords", "Nobody signed in")},
};

template <class Table>
const char* find(const Table& table, const QString& code)
{
    for (const Word& row : table) {
        if (code == QLatin1StringView(row.code))
            return row.words;
    }
    return nullptr;
}

/// What kind of thing, its number, a remark.
const QRegularExpression& subjectPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^([a-z ]+) (\\d+)(?:\\s+(.*))?$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

} // namespace

QString AuditWords::ofAction(const QString& action)
{
    const char* words = find(actions, action);
    return words ? tr(words) : action;
}

QStringList AuditWords::families()
{
    QStringList codes;
    for (const Word& row : familyWords)
        codes.append(QLatin1StringView(row.code));
    return codes;
}

QString AuditWords::ofFamily(const QString& family)
{
    const char* words = find(familyWords, family);
    return words ? tr(words) : family;
}

QStringList AuditWords::subjectKinds()
{
    QStringList codes;
    for (int i = 0; i < searchedSubjects; ++i)
        codes.append(QLatin1StringView(subjects.at(std::size_t(i)).code));
    return codes;
}

QString AuditWords::ofSubjectKind(const QString& kind)
{
    const char* words = find(subjects, kind);
    return words ? tr(words) : kind;
}

/// How much a list that was read told, and of which time: `24 found`, `2026-11-23T00:00:00.000Z > …`.
QString AuditWords::ofReading(const QString& subject)
{
    static const QRegularExpression found(QStringLiteral("^(\\d+) found$"));
    if (const QRegularExpressionMatch match = found.match(subject); match.hasMatch())
        return tr("%n found", nullptr, match.captured(1).toInt());
    if (subject == QLatin1StringView("all"))
        return tr("All of them");
    if (subject == QLatin1StringView("events"))
        return tr("All of the clinic");
    const QStringList ends = subject.split(QStringLiteral(" > "));
    const QDateTime from = QDateTime::fromString(ends.first(), Qt::ISODateWithMs);
    const QDateTime to = QDateTime::fromString(ends.last(), Qt::ISODateWithMs);
    if (ends.size() != 2 || !from.isValid() || !to.isValid())
        return subject;
    const QTime midnight(0, 0);
    const bool days = from.toUTC().time() == midnight && to.toUTC().time() == midnight;
    const auto told = [days](const QDateTime& at) {
        return at.toUTC().toString(days ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM-dd HH:mm"));
    };
    return QStringLiteral("%1 – %2 UTC").arg(told(from), told(to));
}

QString AuditWords::ofSubject(const QString& subject)
{
    const QRegularExpressionMatch match = subjectPattern().match(subject);
    const char* words = match.hasMatch() ? find(subjects, match.captured(1)) : nullptr;
    if (!words)
        return ofReading(subject);
    constexpr qint64 serials = (qint64(1) << domain::clinicShift) - 1;
    const QString thing =
        QStringLiteral("%1 %2").arg(tr(words), QString::number(match.captured(2).toLongLong() & serials));
    const QString remark = match.captured(3);
    return remark.isEmpty() ? thing : QStringLiteral("%1: %2").arg(thing, remark);
}

QString AuditWords::remarkOf(const QString& subject)
{
    return subjectPattern().match(subject).captured(3);
}

QString AuditWords::ofActor(const QString& actor)
{
    const char* words = find(machines, actor);
    return words ? tr(words) : actor;
}

ErrorText AuditWords::of(const contract::AuditVerdict& verdict)
{
    const QLocale locale;
    if (verdict.ok) {
        QString words = verdict.checkpointAt.isValid() ? tr("It fits the signed checkpoints.")
                                                       : tr("There is no signed checkpoint yet; one is made each day.");
        if (verdict.unsealed > 0)
            words += QLatin1Char(' ') + tr("%n entries of the last second wait for their seal.", nullptr, int(verdict.unsealed));
        return {tr("The audit is sound: %1 entries, each linked to the one before")
                    .arg(locale.toString(std::max(verdict.entries, verdict.total))),
                words};
    }
    const QString entry = locale.toString(verdict.firstBadSeq);
    QString title;
    if (verdict.what == QLatin1StringView("altered"))
        title = tr("Entry %1 of the audit was altered").arg(entry);
    else if (verdict.what == QLatin1StringView("removed"))
        title = tr("Entry %1 of the audit was removed").arg(entry);
    else if (verdict.what == QLatin1StringView("inserted"))
        title = verdict.firstBadSeq > 0 ? tr("Entry %1 of the audit was put in later").arg(entry)
                                        : tr("The audit holds an entry that was never sealed");
    else if (verdict.what == QLatin1StringView("reordered"))
        title = tr("Entry %1 of the audit is not in its place").arg(entry);
    else if (verdict.what == QLatin1StringView("truncated"))
        title = tr("The audit was cut off at entry %1").arg(entry);
    else
        title = tr("Entry %1 of the audit does not fit").arg(entry);
    return {title, tr("Entries before it are sound. Stop editing and call your administrator; keep the computer as it is.")};
}

} // namespace clinic::ui
