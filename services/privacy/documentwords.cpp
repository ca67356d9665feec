#include "privacy/documentwords.h"

#include <array>
#include <cstring>

namespace clinic::privacy {

using namespace Qt::StringLiterals;

namespace {

struct Word
{
    const char* code;
    const char* words;
};

constexpr std::array statuses{
    Word{"booked", QT_TRANSLATE_NOOP("PersonDocument", "Booked")},
    Word{"arrived", QT_TRANSLATE_NOOP("PersonDocument", "Arrived")},
    Word{"in_progress", QT_TRANSLATE_NOOP("PersonDocument", "In progress")},
    Word{"completed", QT_TRANSLATE_NOOP("PersonDocument", "Completed")},
    Word{"no_show", QT_TRANSLATE_NOOP("PersonDocument", "Did not come")},
    Word{"cancelled", QT_TRANSLATE_NOOP("PersonDocument", "Cancelled")},
};

constexpr std::array steps{
    Word{"confirmed", QT_TRANSLATE_NOOP("PersonDocument", "Booked")},
    Word{"rescheduled", QT_TRANSLATE_NOOP("PersonDocument", "Moved")},
    Word{"cancelled", QT_TRANSLATE_NOOP("PersonDocument", "Cancelled")},
    Word{"restored", QT_TRANSLATE_NOOP("PersonDocument", "Restored")},
    Word{"status", QT_TRANSLATE_NOOP("PersonDocument", "State changed")},
    Word{"overbooked", QT_TRANSLATE_NOOP("PersonDocument", "Booked beside another")},
};

constexpr std::array waits{
    Word{"waiting", QT_TRANSLATE_NOOP("PersonDocument", "Waiting")},
    Word{"offered", QT_TRANSLATE_NOOP("PersonDocument", "A time is offered")},
    Word{"booked", QT_TRANSLATE_NOOP("PersonDocument", "Booked")},
    Word{"removed", QT_TRANSLATE_NOOP("PersonDocument", "Removed")},
};

constexpr std::array labels{
    Word{"PERSON", QT_TRANSLATE_NOOP("PersonDocument", "Name")},
    Word{"PHONE", QT_TRANSLATE_NOOP("PersonDocument", "Phone")},
    Word{"EMAIL", QT_TRANSLATE_NOOP("PersonDocument", "E-mail")},
    Word{"ADDRESS", QT_TRANSLATE_NOOP("PersonDocument", "Address")},
    Word{"DATE_OF_BIRTH", QT_TRANSLATE_NOOP("PersonDocument", "Date of birth")},
    Word{"DATE", QT_TRANSLATE_NOOP("PersonDocument", "Date")},
    Word{"NATIONAL_ID", QT_TRANSLATE_NOOP("PersonDocument", "Identity number")},
    Word{"CARD_IBAN", QT_TRANSLATE_NOOP("PersonDocument", "Card or account")},
    Word{"URL_IP", QT_TRANSLATE_NOOP("PersonDocument", "Internet address")},
    Word{"AGE", QT_TRANSLATE_NOOP("PersonDocument", "Age")},
    Word{"MEDICAL_CONDITION", QT_TRANSLATE_NOOP("PersonDocument", "Medical condition")},
    Word{"MEDICATION", QT_TRANSLATE_NOOP("PersonDocument", "Medication")},
    Word{"PROCEDURE", QT_TRANSLATE_NOOP("PersonDocument", "Procedure")},
};

constexpr std::array actions{
    Word{"access.denied", QT_TRANSLATE_NOOP("PersonDocument", "Was refused")},
    Word{"booking.cancel", QT_TRANSLATE_NOOP("PersonDocument", "Cancelled the booking")},
    Word{"booking.confirm", QT_TRANSLATE_NOOP("PersonDocument", "Booked")},
    Word{"booking.list", QT_TRANSLATE_NOOP("PersonDocument", "Looked at the bookings")},
    Word{"booking.overbook", QT_TRANSLATE_NOOP("PersonDocument", "Booked beside another")},
    Word{"booking.read", QT_TRANSLATE_NOOP("PersonDocument", "Opened the booking")},
    Word{"booking.reschedule", QT_TRANSLATE_NOOP("PersonDocument", "Moved the booking")},
    Word{"booking.restore", QT_TRANSLATE_NOOP("PersonDocument", "Restored the booking")},
    Word{"booking.status", QT_TRANSLATE_NOOP("PersonDocument", "Changed the booking's state")},
    Word{"call.correct", QT_TRANSLATE_NOOP("PersonDocument", "Corrected the call's redaction")},
    Word{"call.read", QT_TRANSLATE_NOOP("PersonDocument", "Opened the redacted call")},
    Word{"call.receive", QT_TRANSLATE_NOOP("PersonDocument", "Received the call's report")},
    Word{"call.redact", QT_TRANSLATE_NOOP("PersonDocument", "Redacted the call")},
    Word{"call.reveal", QT_TRANSLATE_NOOP("PersonDocument", "Revealed the call")},
    Word{"call.reveal_refused", QT_TRANSLATE_NOOP("PersonDocument", "Was refused to reveal the call")},
    Word{"call.unmask", QT_TRANSLATE_NOOP("PersonDocument", "Declared a passage not sensitive")},
    Word{"contact.add", QT_TRANSLATE_NOOP("PersonDocument", "Added the person")},
    Word{"contact.change", QT_TRANSLATE_NOOP("PersonDocument", "Changed the person's data")},
    Word{"contact.export", QT_TRANSLATE_NOOP("PersonDocument", "Exported everything about the person")},
    Word{"contact.read", QT_TRANSLATE_NOOP("PersonDocument", "Opened the person")},
    Word{"waitlist.add", QT_TRANSLATE_NOOP("PersonDocument", "Put on the waiting list")},
    Word{"waitlist.offer", QT_TRANSLATE_NOOP("PersonDocument", "Offered a time")},
    Word{"waitlist.remove", QT_TRANSLATE_NOOP("PersonDocument", "Took off the waiting list")},
};

constexpr std::array stores{
    Word{"contacts", QT_TRANSLATE_NOOP("PersonDocument", "The person: name, phone, e-mail, date of birth")},
    Word{"person_keys", QT_TRANSLATE_NOOP("PersonDocument", "The person's key, which everything was sealed under")},
    Word{"bookings", QT_TRANSLATE_NOOP("PersonDocument", "Bookings; their times stay, without a person")},
    Word{"waitlist", QT_TRANSLATE_NOOP("PersonDocument", "Entries of the waiting list")},
    Word{"calls", QT_TRANSLATE_NOOP("PersonDocument", "Readable logs of calls")},
    Word{"call_texts", QT_TRANSLATE_NOOP("PersonDocument", "Calls as they were spoken")},
    Word{"call_corrections", QT_TRANSLATE_NOOP("PersonDocument", "Corrections of those logs")},
    Word{"contact_details", QT_TRANSLATE_NOOP("PersonDocument", "Phones, addresses and e-mails told in calls")},
    Word{"clinical_notes", QT_TRANSLATE_NOOP("PersonDocument", "Conditions, medication and procedures told in calls")},
    Word{"pii_vault", QT_TRANSLATE_NOOP("PersonDocument", "Other personal passages told in calls")},
    Word{"search_tokens", QT_TRANSLATE_NOOP("PersonDocument", "What the person was searched by")},
    Word{"deliveries", QT_TRANSLATE_NOOP("PersonDocument", "The voice provider's reports")},
    Word{"kept_answers", QT_TRANSLATE_NOOP("PersonDocument", "Answers kept for repeated requests")},
};

template <class Table>
QString inTable(const Table& table, const QString& code, const DocumentWords& words)
{
    for (const Word& word : table) {
        // (The texts stand in the tables, marked for translation there.)
        if (code == QLatin1StringView(word.code))
            return words.translate("PersonDocument", word.words);
    }
    return code;
}

} // namespace

DocumentWords::DocumentWords(const QString& language, const QTimeZone& zone)
    : m_locale(language == u"es" ? QLocale(QLocale::Spanish, QLocale::Spain)
                                 : QLocale(QLocale::English, QLocale::UnitedKingdom))
    , m_zone(zone.isValid() ? zone : QTimeZone::utc())
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(u":/i18n/callwaiting_%1.qm"_s.arg(language)))
        m_translator = std::move(translator);
}

QString DocumentWords::languageOf(const QByteArray& acceptLanguage)
{
    for (const QByteArray& range : acceptLanguage.toLower().split(',')) {
        const QByteArray language = range.trimmed().left(2);
        if (language == "es" || language == "en")
            return QString::fromLatin1(language);
    }
    return u"en"_s;
}

QString DocumentWords::translate(const char* context, const char* source) const
{
    const QString found = m_translator ? m_translator->translate(context, source) : QString();
    return found.isEmpty() ? QString::fromUtf8(source) : found;
}

QString DocumentWords::time(const QString& wire) const
{
    return time(QDateTime::fromString(wire, Qt::ISODateWithMs));
}

QString DocumentWords::time(const QDateTime& at) const
{
    return at.isValid() ? m_locale.toString(at.toTimeZone(m_zone), u"d MMM yyyy, HH:mm"_s) : QString();
}

QString DocumentWords::date(const QString& iso) const
{
    const QDate date = QDate::fromString(iso, Qt::ISODate);
    return date.isValid() ? m_locale.toString(date, u"d MMMM yyyy"_s) : iso;
}

QString DocumentWords::bookingStatus(const QString& code) const
{
    return inTable(statuses, code, *this);
}

QString DocumentWords::historyStep(const QString& code) const
{
    return inTable(steps, code, *this);
}

QString DocumentWords::waitlistState(const QString& code) const
{
    return inTable(waits, code, *this);
}

QString DocumentWords::label(const QString& code) const
{
    return inTable(labels, code, *this);
}

QString DocumentWords::action(const QString& code) const
{
    return inTable(actions, code, *this);
}

QString DocumentWords::store(const QString& code) const
{
    return inTable(stores, code, *this);
}

} // namespace clinic::privacy
