#include "passwordrule.h"

#include <QRegularExpression>
#include <QSet>

namespace clinic::ui {

namespace {

constexpr int longest = 1024;
constexpr int strong = 16;
constexpr int fewSigns = 5;

} // namespace

bool PasswordRule::accepts(const QString& password)
{
    return error(password).isEmpty();
}

QString PasswordRule::error(const QString& password)
{
    if (password.size() > longest)
        return tr("A password has at most %n characters.", nullptr, longest);
    const auto missing = shortest - password.size();
    return missing > 0 ? tr("%n more characters are needed.", nullptr, int(missing)) : QString();
}

QString PasswordRule::hint(const QString& password)
{
    if (!accepts(password))
        return error(password);
    if (QSet<QChar>(password.begin(), password.end()).size() < fewSigns)
        return tr("Long enough, but easy to guess: few different characters.");
    return password.size() < strong ? tr("Long enough. A few words in a row would be stronger.") : tr("Strong.");
}

bool PasswordRule::looksLikeEmail(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral(R"(\A[^\s@<>",;:\\()\[\]]+@[^\s@<>",;:\\()\[\]]+\z)"));
    return shape.match(text).hasMatch();
}

} // namespace clinic::ui
