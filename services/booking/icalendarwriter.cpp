#include "booking/icalendarwriter.h"

namespace clinic::booking {

using namespace Qt::StringLiterals;

using contract::ExportDetail;
using domain::BookingStatus;

namespace {

constexpr qsizetype longestLine = 75;
constexpr auto uidPrefix = "booking-"_L1;
constexpr auto uidSuffix = "@callwaiting"_L1;

QByteArray timeText(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'").toLatin1();
}

/// A parameter's value cannot have quotes or control characters in it (RFC 5545 §3.1).
QByteArray quoted(QString text)
{
    text.replace(u'"', u'\'');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return '"' + text.toUtf8() + '"';
}

class Lines final
{
public:
    void add(const QByteArray& name, const QByteArray& value) { m_text += foldedLine(name + ':' + value); }
    void addText(const QByteArray& name, const QString& text)
    {
        if (!text.isEmpty())
            add(name, escapedText(text));
    }
    void addTime(const QByteArray& name, const QDateTime& time)
    {
        if (time.isValid())
            add(name, timeText(time));
    }
    [[nodiscard]] QByteArray take() { return std::move(m_text); }

private:
    QByteArray m_text;
};

QString summaryOf(const FileRecord& record, ExportDetail detail)
{
    if (detail == ExportDetail::Busy)
        return u"Busy"_s;
    const QString& name = record.booking.contact.name;
    const QString person = detail == ExportDetail::Full ? name : initialsOf(name);
    QStringList parts{person, record.procedure};
    parts.removeAll(QString());
    return parts.join(u" – "_s);
}

QByteArray reference(const QByteArray& property, const QString& name)
{
    return name.isEmpty() ? property : QByteArray(property + ";X-NAME=" + quoted(name));
}

void addEvent(Lines& lines, const FileRecord& record, ExportDetail detail, const QDateTime& stamp)
{
    const domain::Booking& booking = record.booking;
    lines.add("BEGIN", "VEVENT");
    lines.addText("UID", uidOf(booking.id));
    lines.addTime("DTSTAMP", stamp);
    lines.addTime("DTSTART", booking.startsAt);
    lines.addTime("DTEND", booking.endsAt);
    lines.add("SEQUENCE", QByteArray::number(qMax(0, booking.version - 1)));
    lines.add("STATUS", booking.status == BookingStatus::Cancelled ? "CANCELLED" : "CONFIRMED");
    lines.addText("SUMMARY", summaryOf(record, detail));
    lines.addTime("CREATED", record.createdAt);
    lines.addTime("LAST-MODIFIED", record.changedAt);
    lines.add("CLASS", detail == ExportDetail::Busy ? "PUBLIC" : "PRIVATE");
    lines.add(reference("X-CALLWAITING-PROVIDER", record.provider), booking.providerId.text().toLatin1());
    // What is done to a person says something of the person.
    const QString procedure = detail == ExportDetail::Busy ? QString() : record.procedure;
    lines.add(reference("X-CALLWAITING-PROCEDURE", procedure), booking.procedureId.text().toLatin1());
    if (detail != ExportDetail::Busy) {
        lines.addText("CATEGORIES", record.procedure);
        lines.addText("LOCATION", record.resources);
    }
    if (detail == ExportDetail::Full) {
        QStringList contact{booking.contact.name, booking.contact.phone};
        contact.removeAll(QString());
        lines.addText("CONTACT", contact.join(u", "_s));
        lines.addText("DESCRIPTION", booking.note);
    }
    lines.add("END", "VEVENT");
}

} // namespace

QByteArray writeCalendar(const FileContent& content, ExportDetail detail, const QDateTime& stamp)
{
    Lines lines;
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//CallWaiting//Console " CALLWAITING_VERSION "//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.addText("X-WR-CALNAME", content.clinic);
    lines.add("X-WR-TIMEZONE", content.timeZone);
    for (const FileRecord& record : content.records)
        addEvent(lines, record, detail, stamp);
    lines.add("END", "VCALENDAR");
    return lines.take();
}

QString uidOf(const domain::BookingId& id)
{
    return uidPrefix + id.text() + uidSuffix;
}

domain::BookingId bookingOfUid(const QString& uid)
{
    if (!uid.startsWith(uidPrefix) || !uid.endsWith(uidSuffix))
        return {};
    const QString number = uid.mid(uidPrefix.size(), uid.size() - uidPrefix.size() - uidSuffix.size());
    bool ok = false;
    const qint64 key = number.toLongLong(&ok);
    return ok && key > 0 && QString::number(key) == number ? domain::BookingId(key) : domain::BookingId();
}

QByteArray escapedText(const QString& text)
{
    QString escaped;
    escaped.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\\' || c == u';' || c == u',')
            escaped += u'\\';
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
            || (c == u'\r' && (i + 1 == text.size() || text.at(i + 1) != u'\n')))
            escaped += u"\\n";
        else if (c == u'\t' || c.category() != QChar::Other_Control)
            escaped += c;
    }
    return escaped.toUtf8();
}

QByteArray foldedLine(const QByteArray& line)
{
    QByteArray folded;
    folded.reserve(line.size() + line.size() / longestLine * 3 + 2);
    qsizetype start = 0;
    while (start < line.size()) {
        // A continuation begins with a space, which counts.
        const qsizetype room = start == 0 ? longestLine : longestLine - 1;
        qsizetype end = qMin(start + room, line.size());
        while (end < line.size() && end > start + 1 && (static_cast<uchar>(line.at(end)) & 0xC0) == 0x80)
            --end;
        if (start > 0)
            folded += ' ';
        folded += line.mid(start, end - start) + "\r\n";
        start = end;
    }
    return folded;
}

QString initialsOf(const QString& name)
{
    QStringList initials;
    for (const QString& word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (!word.isEmpty() && word.at(0).isLetter())
            initials.append(word.at(0).toUpper() + u'.');
        else if (word.at(0).isHighSurrogate() && word.size() > 1)
            initials.append(word.left(2) + u'.');
    }
    return initials.join(u' ');
}

} // namespace clinic::booking
