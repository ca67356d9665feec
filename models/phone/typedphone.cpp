#include "phone/typedphone.h"

#include <phonenumbers/asyoutypeformatter.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <memory>

namespace clinic::phone {

namespace {

bool isSignificant(QChar c)
{
    return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('+');
}

bool isSeparator(QChar c)
{
    return c.isSpace() || QStringLiteral("()-./").contains(c);
}

/// The digits and the leading plus, if there is nothing in the text but them and separators.
QString significantPart(const QString& typed, bool& clean)
{
    QString kept;
    clean = true;
    for (const QChar c : typed) {
        if (isSignificant(c) && (c != QLatin1Char('+') || kept.isEmpty()))
            kept += c;
        else if (!isSeparator(c))
            clean = false;
    }
    return kept;
}

} // namespace

QString formatAsTyped(const QString& typed, const QString& region)
{
    constexpr int longestNumber = 20;
    bool clean = false;
    const QString significant = significantPart(typed, clean);
    if (!clean || significant.isEmpty() || significant.size() > longestNumber)
        return typed;
    const std::unique_ptr<i18n::phonenumbers::AsYouTypeFormatter> formatter(
        i18n::phonenumbers::PhoneNumberUtil::GetInstance()->GetAsYouTypeFormatter(
            region.isEmpty() ? "ZZ" : region.toStdString()));
    std::string text;
    for (const QChar c : significant)
        formatter->InputDigit(static_cast<char32_t>(c.unicode()), &text);
    return QString::fromStdString(text).trimmed();
}

TypedPhone formatAsTyped(const TypedPhone& typed, const QString& region)
{
    const QString text = formatAsTyped(typed.text, region);
    return {text, mapCaret(typed.text, typed.caret, text)};
}

int mapCaret(const QString& typed, int caret, const QString& formatted)
{
    if (formatted == typed)
        return std::clamp(caret, 0, static_cast<int>(typed.size()));
    const QString before = typed.left(std::max(caret, 0));
    auto left = std::count_if(before.begin(), before.end(), isSignificant);
    int position = 0;
    while (left > 0 && position < formatted.size()) {
        if (isSignificant(formatted.at(position)))
            --left;
        ++position;
    }
    return position;
}

} // namespace clinic::phone
