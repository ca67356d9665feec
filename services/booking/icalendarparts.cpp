#include "booking/icalendarparts.h"

#include "booking/icalendarreader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <span>

namespace clinic::booking::ical {

using namespace Qt::StringLiterals;

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace {

constexpr int deepestNesting = 8;
/// Longer ones are attachments.
constexpr qsizetype longestLine = 64 * 1024;
constexpr int longestText = 2000;
/// libical's time to read a part grows with the square of them.
constexpr int mostLinesOfAPart = 1000;
constexpr int mostTimesOfADay = 4;

QString textOf(const char* bytes)
{
    QString text;
    for (const QChar c : QString::fromUtf8(bytes).left(longestText)) {
        if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control)
            text.append(c);
    }
    return text.trimmed();
}

QByteArray nameOf(const QByteArray& line)
{
    const auto end = std::find_if(line.begin(), line.end(), [](char c) { return c == ':' || c == ';'; });
    return QByteArray(line.constData(), end - line.begin()).trimmed().toUpper();
}

/// Only lines that mean something here go to libical, which believes a VALUE parameter and reads a date as a pointer to
/// a text when told so.
bool isWanted(const QByteArray& line)
{
    static const QSet<QByteArray> plain{"BEGIN",      "END",      "VERSION",  "METHOD",  "UID",
                                        "SUMMARY",    "LOCATION", "CONTACT",  "STATUS",  "DESCRIPTION",
                                        "CATEGORIES", "SEQUENCE", "ATTENDEE", "RRULE",   "DURATION",
                                        "TZID",       "TZNAME",   "TZOFFSETFROM", "TZOFFSETTO",
                                        "X-CALLWAITING-PROVIDER", "X-CALLWAITING-PROCEDURE"};
    static const QSet<QByteArray> times{"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"};
    static const QRegularExpression value(u";\\s*VALUE\\s*="_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression timeValue(u";\\s*VALUE\\s*=\\s*(DATE|DATE-TIME|PERIOD)\\s*[;:]"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    if (line.size() > longestLine)
        return false;
    const QByteArray name = nameOf(line);
    const bool typed = line.contains('=') && QString::fromLatin1(line).contains(value);
    return typed ? times.contains(name) && QString::fromLatin1(line).contains(timeValue)
                 : plain.contains(name) || times.contains(name);
}

/// The value's text, if it is one.
QString valueOf(icalproperty* property)
{
    icalvalue* value = icalproperty_get_value(property);
    switch (value ? icalvalue_isa(value) : ICAL_NO_VALUE) {
    case ICAL_TEXT_VALUE:
        return textOf(icalvalue_get_text(value));
    case ICAL_CALADDRESS_VALUE:
        return textOf(icalvalue_get_caladdress(value));
    case ICAL_X_VALUE:
        return textOf(icalvalue_get_x(value));
    default:
        return {};
    }
}

QString telephoneIn(const QString& uri)
{
    return uri.startsWith(u"tel:", Qt::CaseInsensitive) ? uri.mid(4).section(u';', 0, 0) : QString();
}

LocalTime localTime(icalproperty* property, const icaltimetype& time)
{
    icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    return {time, zone ? QByteArray(icalparameter_get_tzid(zone)) : QByteArray()};
}

} // namespace

Error notACalendar(const QString& why)
{
    return {.code = ErrorCode::InvalidRequest, .detail = u"The file is not a calendar that can be read: "_s + why};
}

Error tooCostly(const QString& why)
{
    return {.code = ErrorCode::TooLarge, .detail = why};
}

Result<QByteArray> unfolded(QByteArray file)
{
    if (file.size() > longestCalendarFile)
        return tooCostly(u"A calendar file may have 1 MiB."_s);
    if (file.contains('\0'))
        return notACalendar(u"it has NUL characters."_s);
    if (file.startsWith("\xEF\xBB\xBF"))
        file.remove(0, 3);
    file.replace("\r\n", "\n").replace('\r', '\n').replace("\n ", "").replace("\n\t", "");
    QByteArray text;
    text.reserve(file.size() + 1024);
    int depth = 0;
    std::array<int, deepestNesting + 1> lines{};
    for (const QByteArray& line : file.split('\n')) {
        if (!isWanted(line))
            continue;
        const QByteArray name = nameOf(line);
        if (name == "BEGIN" && ++depth > deepestNesting)
            return notACalendar(u"its parts are nested too deep."_s);
        if (name == "BEGIN")
            lines.at(depth) = 0;
        if (name == "END" && --depth < 0) {
            depth = 0;
            continue;
        }
        if (++lines.at(depth) > mostLinesOfAPart)
            return tooCostly(u"An event of the file has more than %1 lines."_s.arg(mostLinesOfAPart));
        text.append(line).append("\r\n");
    }
    return text;
}

QString uidOf(icalcomponent* component)
{
    icalproperty* property = icalcomponent_get_first_property(component, ICAL_UID_PROPERTY);
    return property ? valueOf(property) : QString();
}

icalvalue* valueOfKind(icalproperty* property, icalvalue_kind kind)
{
    icalvalue* value = property ? icalproperty_get_value(property) : nullptr;
    return value && icalvalue_isa(value) == kind ? value : nullptr;
}

std::optional<LocalTime> timeOf(icalproperty* property)
{
    if (icalvalue* date = valueOfKind(property, ICAL_DATE_VALUE))
        return localTime(property, icalvalue_get_date(date));
    if (icalvalue* time = valueOfKind(property, ICAL_DATETIME_VALUE))
        return localTime(property, icalvalue_get_datetime(time));
    // Of RDATE, which may be a period as well.
    if (icalvalue* either = valueOfKind(property, ICAL_DATETIMEPERIOD_VALUE)) {
        const icaldatetimeperiodtype value = icalvalue_get_datetimeperiod(either);
        return localTime(property, icaltime_is_null_time(value.time) ? value.period.start : value.time);
    }
    if (icalvalue* period = valueOfKind(property, ICAL_PERIOD_VALUE))
        return localTime(property, icalvalue_get_period(period).start);
    return std::nullopt;
}

std::optional<icalrecurrencetype> ruleOf(icalproperty* property)
{
    icalvalue* value = valueOfKind(property, ICAL_RECUR_VALUE);
    return value ? std::optional(icalvalue_get_recur(value)) : std::nullopt;
}

bool comesInTime(const icalrecurrencetype& rule)
{
    const auto valuesOf = [](const short* values, int most) {
        return std::span(values, std::find(values, values + most, short(ICAL_RECURRENCE_ARRAY_MAX)));
    };
    const auto hours = valuesOf(rule.by_hour, ICAL_BY_HOUR_SIZE).size();
    const auto minutes = valuesOf(rule.by_minute, ICAL_BY_MINUTE_SIZE).size();
    const auto seconds = valuesOf(rule.by_second, ICAL_BY_SECOND_SIZE).size();
    if (qMax(hours, 1UL) * qMax(minutes, 1UL) * qMax(seconds, 1UL) > mostTimesOfADay)
        return false;
    const auto days = valuesOf(rule.by_month_day, ICAL_BY_MONTHDAY_SIZE);
    const auto months = valuesOf(rule.by_month, ICAL_BY_MONTH_SIZE);
    if (days.empty() || months.empty())
        return true;
    const auto isIn = [](short day, short month) {
        return month >= 1 && month <= 12 && qAbs(int(day)) <= QDate(2024, month, 1).daysInMonth();
    };
    return std::any_of(months.begin(), months.end(), [&](short month) {
        return std::any_of(days.begin(), days.end(), [&](short day) { return isIn(day, month); });
    });
}

std::optional<LocalTime> timeOf(icalcomponent* component, icalproperty_kind kind)
{
    icalproperty* property = icalcomponent_get_first_property(component, kind);
    return property ? timeOf(property) : std::nullopt;
}

icaltimetype naiveTime(const QDate& date, const QTime& time)
{
    icaltimetype result = icaltime_null_time();
    result.year = date.year();
    result.month = date.month();
    result.day = date.day();
    result.hour = time.hour();
    result.minute = time.minute();
    result.second = time.second();
    return result;
}

CalendarEvent textsOf(icalcomponent* component)
{
    CalendarEvent event;
    event.uid = uidOf(component);
    for (icalproperty* each = icalcomponent_get_first_property(component, ICAL_ANY_PROPERTY); each;
         each = icalcomponent_get_next_property(component, ICAL_ANY_PROPERTY)) {
        switch (icalproperty_isa(each)) {
        case ICAL_SUMMARY_PROPERTY:
            event.summary = valueOf(each).simplified().left(200);
            break;
        case ICAL_DESCRIPTION_PROPERTY:
            event.description = valueOf(each);
            break;
        case ICAL_LOCATION_PROPERTY:
            event.location = valueOf(each);
            break;
        case ICAL_CONTACT_PROPERTY:
            event.contacts.append(valueOf(each));
            break;
        case ICAL_CATEGORIES_PROPERTY:
            event.categories.append(valueOf(each));
            break;
        case ICAL_SEQUENCE_PROPERTY:
            if (const auto value = valueOfKind(each, ICAL_INTEGER_VALUE))
                event.sequence = qMax(0, icalvalue_get_integer(value));
            break;
        case ICAL_STATUS_PROPERTY:
            if (const auto value = valueOfKind(each, ICAL_STATUS_VALUE))
                event.cancelled = icalvalue_get_status(value) == ICAL_STATUS_CANCELLED;
            break;
        case ICAL_ATTENDEE_PROPERTY: {
            if (icalparameter* name = icalproperty_get_first_parameter(each, ICAL_CN_PARAMETER))
                event.attendeeNames.append(textOf(icalparameter_get_cn(name)));
            if (const QString phone = telephoneIn(valueOf(each)); !phone.isEmpty())
                event.phones.append(phone);
            break;
        }
        case ICAL_X_PROPERTY: {
            const QString name = textOf(icalproperty_get_x_name(each)).toUpper();
            const bool provider = name == u"X-CALLWAITING-PROVIDER";
            if (!provider && name != u"X-CALLWAITING-PROCEDURE")
                break;
            (provider ? event.providerId : event.procedureId) = valueOf(each);
            for (icalparameter* more = icalproperty_get_first_parameter(each, ICAL_X_PARAMETER); more;
                 more = icalproperty_get_next_parameter(each, ICAL_X_PARAMETER)) {
                if (textOf(icalparameter_get_xname(more)).toUpper() == u"X-NAME")
                    (provider ? event.providerName : event.procedureName) = textOf(icalparameter_get_xvalue(more));
            }
            break;
        }
        default:
            break;
        }
    }
    return event;
}

} // namespace clinic::booking::ical
