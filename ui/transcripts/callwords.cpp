#include "callwords.h"

#include <QLocale>

#include <array>

namespace clinic::ui {

using domain::CallOutcome;
using domain::RedactionLabel;

namespace {

struct Named
{
    const char* code;
    const char* words;
};

/// A code that ends in a hyphen stands for all that begin with it.
constexpr std::array endings{
    Named{"customer-ended-call", QT_TRANSLATE_NOOP("CallWords", "Caller hung up")},
    Named{"assistant-ended-call", QT_TRANSLATE_NOOP("CallWords", "Voxanne ended the call")},
    Named{"assistant-ended-call-", QT_TRANSLATE_NOOP("CallWords", "Voxanne ended the call")},
    Named{"assistant-said-end-call-phrase", QT_TRANSLATE_NOOP("CallWords", "Voxanne said goodbye")},
    Named{"assistant-forwarded-call", QT_TRANSLATE_NOOP("CallWords", "Passed on to somebody")},
    Named{"voicemail", QT_TRANSLATE_NOOP("CallWords", "Voicemail")},
    Named{"silence-timed-out", QT_TRANSLATE_NOOP("CallWords", "Nobody spoke any more")},
    Named{"exceeded-max-duration", QT_TRANSLATE_NOOP("CallWords", "Longest time reached")},
    Named{"customer-busy", QT_TRANSLATE_NOOP("CallWords", "Line was busy")},
    Named{"customer-did-not-answer", QT_TRANSLATE_NOOP("CallWords", "Nobody answered")},
    Named{"customer-did-not-give-microphone-permission", QT_TRANSLATE_NOOP("CallWords", "No microphone")},
    Named{"manually-canceled", QT_TRANSLATE_NOOP("CallWords", "Stopped by hand")},
    Named{"call.", QT_TRANSLATE_NOOP("CallWords", "Technical fault")},
    Named{"pipeline-", QT_TRANSLATE_NOOP("CallWords", "Technical fault")},
    Named{"twilio-", QT_TRANSLATE_NOOP("CallWords", "Telephone network fault")},
    Named{"vonage-", QT_TRANSLATE_NOOP("CallWords", "Telephone network fault")},
    Named{"phone-call-provider-", QT_TRANSLATE_NOOP("CallWords", "Telephone network fault")},
    Named{"worker-shutdown", QT_TRANSLATE_NOOP("CallWords", "Voice service restarted")},
    Named{"unknown-error", QT_TRANSLATE_NOOP("CallWords", "Technical fault")},
};

qint64 secondsOf(const domain::CallSummary& call)
{
    return call.endedAt.isValid() ? std::max<qint64>(0, call.startedAt.secsTo(call.endedAt)) : 0;
}

QString clockOf(qint64 seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString CallWords::caller(const domain::CallSummary& call)
{
    return call.callerEnding.isEmpty() ? tr("Caller, number withheld") : tr("Caller %1").arg(call.callerEnding);
}

QString CallWords::outcome(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Booked:
        return tr("Booked");
    case CallOutcome::NoBooking:
        return tr("No booking");
    case CallOutcome::LineDropped:
        return tr("Line dropped");
    case CallOutcome::Transferred:
        return tr("Transferred");
    case CallOutcome::Voicemail:
        return tr("Voicemail");
    }
    return {};
}

QString CallWords::outcomeIcon(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::Booked:
        return QStringLiteral("calendar-check");
    case CallOutcome::NoBooking:
        return QStringLiteral("phone-missed");
    case CallOutcome::LineDropped:
        return QStringLiteral("phone-off");
    case CallOutcome::Transferred:
        return QStringLiteral("arrows");
    case CallOutcome::Voicemail:
        return QStringLiteral("mic");
    }
    return {};
}

QString CallWords::ended(const QString& code)
{
    for (const Named& one : endings) {
        const QLatin1StringView known(one.code);
        const bool family = known.endsWith(u'-') || known.endsWith(u'.');
        if (code == known || (family && code.startsWith(known)))
            return tr(one.words);
    }
    QString words = code;
    words.replace(QLatin1Char('-'), QLatin1Char(' '));
    return words.isEmpty() ? tr("Not told") : words.at(0).toUpper() + words.mid(1);
}

QString CallWords::language(const QString& code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code.section(QLatin1Char('-'), 0, 0));
    if (language == QLocale::AnyLanguage)
        return code.isEmpty() ? tr("Not told") : code;
    switch (language) {
    case QLocale::English:
        return tr("English");
    case QLocale::Spanish:
        return tr("Spanish");
    default:
        return QLocale(language).nativeLanguageName();
    }
}

QString CallWords::shortLength(const domain::CallSummary& call)
{
    return clockOf(secondsOf(call));
}

QString CallWords::length(const domain::CallSummary& call)
{
    const qint64 seconds = secondsOf(call);
    //: How long a call took: minutes, seconds
    return seconds < 60 ? tr("%1 s").arg(seconds) : tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString CallWords::offset(int ms)
{
    return ms < 0 ? QString() : clockOf(ms / 1000);
}

QString CallWords::when(const QDateTime& at, const QTimeZone& zone, const QDate& today)
{
    const QDateTime local = at.toTimeZone(zone);
    const QString time = local.toString(QStringLiteral("HH:mm"));
    if (local.date() == today)
        return time;
    //: Day and time of a call: “16 Nov, 11:09”
    return tr("%1, %2").arg(QLocale().toString(local.date(), tr("d MMM")), time);
}

QString CallWords::speaker(domain::TurnSpeaker speaker)
{
    return speaker == domain::TurnSpeaker::Agent ? QStringLiteral("Voxanne") : tr("Caller");
}

QString CallWords::keptIn(RedactionLabel label)
{
    switch (label) {
    case RedactionLabel::Phone:
    case RedactionLabel::Email:
    case RedactionLabel::Address:
        return tr("Contacts, sealed");
    case RedactionLabel::MedicalCondition:
    case RedactionLabel::Medication:
    case RedactionLabel::Procedure:
        return tr("Clinical notes, sealed");
    default:
        return tr("Vault, sealed");
    }
}

QString CallWords::chip(RedactionLabel label)
{
    const QLatin1StringView whole = domain::placeholder(label);
    return QString(whole.sliced(1, whole.size() - 2));
}

bool CallWords::isContext(const QString& recogniser)
{
    return recogniser == QLatin1StringView("context") || recogniser.startsWith(QLatin1StringView("context."));
}

QString CallWords::spoken(const domain::CallSummary& call, const QTimeZone& zone, const QDate& today)
{
    QStringList parts{caller(call), when(call.startedAt, zone, today), call.summary, outcome(call.outcome), length(call),
                      tr("%n passages redacted", nullptr, call.redactionCount)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace clinic::ui
