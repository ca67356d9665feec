#include "audit/chain.h"

#include "crypto/digest.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace clinic::audit {

namespace {

/// `width` decimal digits.
void appendNumber(QByteArray& to, unsigned number, int width)
{
    char digits[8];
    for (int i = width; i-- > 0; number /= 10)
        digits[i] = static_cast<char>('0' + number % 10);
    to.append(digits, width);
}

/// `YYYY-MM-DDTHH:MM:SS.UUUUUUZ`.
QByteArray timeText(qint64 microseconds)
{
    using namespace std::chrono;
    const sys_time<std::chrono::microseconds> at{std::chrono::microseconds(microseconds)};
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss time(at - day);
    QByteArray text;
    text.reserve(32);
    appendNumber(text, static_cast<unsigned>(int(date.year())), 4);
    appendNumber(text += '-', unsigned(date.month()), 2);
    appendNumber(text += '-', unsigned(date.day()), 2);
    appendNumber(text += 'T', static_cast<unsigned>(time.hours().count()), 2);
    appendNumber(text += ':', static_cast<unsigned>(time.minutes().count()), 2);
    appendNumber(text += ':', static_cast<unsigned>(time.seconds().count()), 2);
    appendNumber(text += '.', static_cast<unsigned>(time.subseconds().count()), 6);
    return text += 'Z';
}

bool isPlain(char c)
{
    return static_cast<unsigned char>(c) >= ' ' && c != '"' && c != '\\';
}

void appendEscaped(QByteArray& to, char c)
{
    static constexpr std::pair<char, char> known[] = {{'"', '"'},  {'\\', '\\'}, {'\b', 'b'}, {'\f', 'f'},
                                                      {'\n', 'n'}, {'\r', 'r'},  {'\t', 't'}};
    for (const auto& [meant, written] : known) {
        if (c == meant) {
            (to += '\\') += written;
            return;
        }
    }
    to += "\\u00";
    to += QByteArray(1, c).toHex();
}

/// A JSON string with the escapes that PostgreSQL writes.
void appendQuoted(QByteArray& to, const QByteArray& text)
{
    to += '"';
    if (std::all_of(text.begin(), text.end(), isPlain)) {
        to += text;
    } else {
        for (const char c : text) {
            if (isPlain(c))
                to += c;
            else
                appendEscaped(to, c);
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
