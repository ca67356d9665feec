#include "privacywords.h"

#include <QLocale>

#include <array>

namespace clinic::ui {

namespace {

struct Word
{
    const char* code;
    const char* words;
};

constexpr std::array stores{
    Word{"audit", QT_TRANSLATE_NOOP("PrivacyWords", "Audit")},
    Word{"booking_history", QT_TRANSLATE_NOOP("PrivacyWords", "History of bookings")},
    Word{"booking_notes", QT_TRANSLATE_NOOP("PrivacyWords", "Notes of bookings")},
    Word{"bookings", QT_TRANSLATE_NOOP("PrivacyWords", "Bookings")},
    Word{"call_corrections", QT_TRANSLATE_NOOP("PrivacyWords", "Reviewers’ corrections")},
    Word{"call_ends", QT_TRANSLATE_NOOP("PrivacyWords", "Notices of ended calls")},
    Word{"call_logs", QT_TRANSLATE_NOOP("PrivacyWords", "Redacted call logs")},
    Word{"call_texts", QT_TRANSLATE_NOOP("PrivacyWords", "Calls as they were spoken")},
    Word{"call_tokens", QT_TRANSLATE_NOOP("PrivacyWords", "Search words of calls")},
    Word{"call_values", QT_TRANSLATE_NOOP("PrivacyWords", "Marks of similar passages")},
    Word{"calls", QT_TRANSLATE_NOOP("PrivacyWords", "Redacted call logs")},
    Word{"clinical_notes", QT_TRANSLATE_NOOP("PrivacyWords", "Clinical notes")},
    Word{"contact_details", QT_TRANSLATE_NOOP("PrivacyWords", "Phones, addresses and e-mails from calls")},
    Word{"contact_search", QT_TRANSLATE_NOOP("PrivacyWords", "Search words of persons")},
    Word{"contacts", QT_TRANSLATE_NOOP("PrivacyWords", "Persons")},
    Word{"deliveries", QT_TRANSLATE_NOOP("PrivacyWords", "Deliveries")},
    Word{"holds", QT_TRANSLATE_NOOP("PrivacyWords", "Held times")},
    Word{"kept_answers", QT_TRANSLATE_NOOP("PrivacyWords", "Answers kept for repeated requests")},
    Word{"person_keys", QT_TRANSLATE_NOOP("PrivacyWords", "The person’s key")},
    Word{"pii_vault", QT_TRANSLATE_NOOP("PrivacyWords", "Other personal passages")},
    Word{"search_tokens", QT_TRANSLATE_NOOP("PrivacyWords", "Search words")},
    Word{"waitlist", QT_TRANSLATE_NOOP("PrivacyWords", "Waiting list")},
    Word{"webhook_deliveries", QT_TRANSLATE_NOOP("PrivacyWords", "Deliveries")},
};

constexpr std::array classes{
    Word{"audit", QT_TRANSLATE_NOOP("PrivacyWords", "Who did what to what. It stays: a chain from which entries are missing proves nothing.")},
    Word{"bookings", QT_TRANSLATE_NOOP("PrivacyWords", "Bookings that are over or were cancelled, with their notes.")},
    Word{"call_logs", QT_TRANSLATE_NOOP("PrivacyWords", "What is readable of calls: nothing personal is in it.")},
    Word{"call_texts", QT_TRANSLATE_NOOP("PrivacyWords", "The sealed original, which only a reveal opens. Without it nothing is left to reveal.")},
    Word{"clinical_notes", QT_TRANSLATE_NOOP("PrivacyWords", "Conditions, medication and procedures that callers spoke of; sealed, for admins alone.")},
    Word{"contacts", QT_TRANSLATE_NOOP("PrivacyWords", "Persons of whom nothing was heard since: no booking, no call, not waiting.")},
    Word{"deliveries", QT_TRANSLATE_NOOP("PrivacyWords", "That a report came and what became of it; its content goes once it is worked off.")},
    Word{"pii_vault", QT_TRANSLATE_NOOP("PrivacyWords", "Names, identity numbers, dates of birth and cards from calls; sealed.")},
};

constexpr std::array deliveries{
    Word{"end-of-call-report", QT_TRANSLATE_NOOP("PrivacyWords", "Report of a call")},
    Word{"status-update", QT_TRANSLATE_NOOP("PrivacyWords", "End of a call")},
    Word{"tool-calls", QT_TRANSLATE_NOOP("PrivacyWords", "Question of the agent")},
};

constexpr std::array problems{
    Word{"internal", QT_TRANSLATE_NOOP("PrivacyWords", "The service made a mistake at it")},
    Word{"no_call_id", QT_TRANSLATE_NOOP("PrivacyWords", "It names no call")},
    Word{"no_transcript", QT_TRANSLATE_NOOP("PrivacyWords", "It has no transcript")},
    Word{"not_a_report", QT_TRANSLATE_NOOP("PrivacyWords", "It is not a report that is understood")},
    Word{"not_json", QT_TRANSLATE_NOOP("PrivacyWords", "It cannot be read")},
    Word{"report_missing", QT_TRANSLATE_NOOP("PrivacyWords", "The call ended, but its report never came")},
    Word{"too_large", QT_TRANSLATE_NOOP("PrivacyWords", "It is too long")},
    Word{"unavailable", QT_TRANSLATE_NOOP("PrivacyWords", "The database did not answer")},
    Word{"unreadable", QT_TRANSLATE_NOOP("PrivacyWords", "It cannot be read")},
};

template <class Table>
QString find(const Table& table, const QString& code, const QString& otherwise)
{
    for (const Word& row : table) {
        if (code == QLatin1StringView(row.code))
            return QCoreApplication::translate("PrivacyWords", row.words);
    }
    return otherwise;
}

} // namespace

QString PrivacyWords::ofStore(const QString& store)
{
    return find(stores, store, store);
}

QString PrivacyWords::aboutClass(const QString& name)
{
    return find(classes, name, {});
}

QString PrivacyWords::ofDelivery(const QString& type)
{
    return find(deliveries, type, type);
}

QString PrivacyWords::ofProblem(const QString& problem)
{
    return find(problems, problem, problem);
}

QString PrivacyWords::ofTime(const QDateTime& time, const QTimeZone& zone)
{
    return time.isValid() ? QLocale().toString(time.toTimeZone(zone), QStringLiteral("d MMM yyyy HH:mm")) : QString();
}

QString PrivacyWords::ofDay(const QDateTime& time, const QTimeZone& zone)
{
    return time.isValid() ? QLocale().toString(time.toTimeZone(zone).date(), QStringLiteral("d MMM yyyy")) : QString();
}

} // namespace clinic::ui
