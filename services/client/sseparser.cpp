#include "client/sseparser.h"

#include <algorithm>
#include <utility>

namespace clinic::client {

using namespace Qt::Literals::StringLiterals;

SseParser::SseParser(qsizetype maxMessageBytes)
    : m_maxMessageBytes(maxMessageBytes)
{
}

SseParser::Output SseParser::feed(const QByteArray& bytes)
{
    Output output;
    for (const char c : bytes) {
        if (m_overflowed)
            break;
        const bool secondHalfOfLineBreak = m_lastWasCarriageReturn && c == '\n';
        m_lastWasCarriageReturn = c == '\r';
        if (secondHalfOfLineBreak)
            continue;
        if (c == '\r' || c == '\n')
            takeLine(output);
        else
            m_line.append(c);
        m_overflowed = m_line.size() + m_data.size() > m_maxMessageBytes;
    }
    return output;
}

void SseParser::takeLine(Output& output)
{
    QByteArray line = std::exchange(m_line, {});
    if (std::exchange(m_atStart, false) && line.startsWith("\xEF\xBB\xBF"))
        line.remove(0, 3);
    if (line.isEmpty()) {
        dispatch(output);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = colon < 0 ? line : line.left(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.mid(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (colon == 0)
        output.comments.append(value);
    else
        takeField(name, value, output);
}

void SseParser::takeField(const QByteArray& name, const QByteArray& value, Output& output)
{
    if (name == "data") {
        m_data.append(value + '\n');
        m_hasData = true;
    } else if (name == "event") {
        m_type = value;
    } else if (name == "id") {
        if (!value.contains('\0'))
            m_id = value;
    } else if (name == "retry") {
        const bool digits =
            !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (digits)
            output.retryMilliseconds = value.toInt();
    }
}

void SseParser::dispatch(Output& output)
{
    if (m_hasData) {
        m_data.chop(1);
        const QString type = m_type.isEmpty() ? u"message"_s : QString::fromUtf8(m_type);
        output.messages.append({type, m_data, m_id});
    }
    m_type.clear();
    m_data.clear();
    m_hasData = false;
}

} // namespace clinic::client
