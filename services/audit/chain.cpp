#include "audit/chain.h"

#include "crypto/digest.h"

#include <chrono>
#include <cstdio>

namespace clinic::audit {

namespace {

/// `YYYY-MM-DDTHH:MM:SS.UUUUUUZ`.
QByteArray timeText(qint64 microseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::microseconds> at{std::chrono::microseconds(microseconds)};
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    char text[64];
    const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ", int(date.year()),
                                   unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
                                   int(time.minutes().count()), int(time.seconds().count()),
                                   int(time.subseconds().count()));
    return QByteArray(text, size);
}

/// A JSON string with the escapes that PostgreSQL writes.
void appendQuoted(QByteArray& to, const QByteArray& text)
{
    to += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
            to += "\\\"";
            break;
        case '\\':
            to += "\\\\";
            break;
        case '\b':
            to += "\\b";
            break;
        case '\f':
            to += "\\f";
            break;
        case '\n':
            to += "\\n";
            break;
        case '\r':
            to += "\\r";
            break;
        case '\t':
            to += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < ' ')
                to += "\\u00" + QByteArray(1, c).toHex();
            else
                to += c;
        }
    }
    to += '"';
}

} // namespace

QByteArray chainStart(qint64 clinic)
{
    return crypto::sha256("callwaiting audit " + QByteArray::number(clinic));
}

QByteArray canonicalBytes(const ChainEntry& entry)
{
    QByteArray bytes;
    bytes.reserve(256);
    char before = '[';
    const auto append = [&](const QByteArray& text) {
        bytes += before;
        if (before == ',')
            bytes += ' ';
        before = ',';
        appendQuoted(bytes, text);
    };
    append(QByteArray::number(entry.clinic));
    append(QByteArray::number(entry.id));
    append(timeText(entry.at));
    for (const QString* text : {&entry.actorKind, &entry.actorId, &entry.actorName, &entry.action, &entry.subject,
                                &entry.requestId})
        append(text->toUtf8());
    return bytes + ']';
}

QByteArray linkHash(const QByteArray& previous, const QByteArray& entry)
{
    return crypto::sha256(previous + entry);
}

} // namespace clinic::audit
