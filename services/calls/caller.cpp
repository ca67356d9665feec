#include "calls/caller.h"

#include "phone/phonenumber.h"

#include <QHash>
#include <QRegularExpression>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::Redaction;
using domain::RedactionLabel;
using domain::TurnSpeaker;

namespace {

constexpr int longestName = 200;

bool asksForName(const QString& words)
{
    static const QRegularExpression question(
        u"\\b(your|full|first|last) name\\b|\\bname\\b.*\\?|\\bwho am i (speaking|talking)|\\bwho(?:'s| is) calling|\\bnombre\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return question.match(words).hasMatch();
}

bool introduces(const QString& before)
{
    static const QRegularExpression words(
        u"\\b(my (?:full )?name is|my name's|name is|name's|this is|i am|i'm|i\u2019m|it's|it\u2019s|it is|speaking is|"
        u"call me|me llamo|mi nombre es|soy)[\\s,:]*\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.match(before).hasMatch();
}

/// As a name is written, when a transcriber wrote none of it large.
QString asName(const QString& passage)
{
    QString name = passage.simplified();
    while (!name.isEmpty() && QStringView(u".,;:!?").contains(name.back()))
        name.chop(1);
    if (name != name.toLower())
        return name.left(longestName);
    bool start = true;
    for (QChar& c : name) {
        if (start)
            c = c.toUpper();
        start = c == u' ' || c == u'-' || c == u'\'';
    }
    return name.left(longestName);
}

/// "oh seven seven double zero" → "07700"; marks are dropped.
QString digitsSaid(const QString& passage)
{
    static const QHash<QString, QChar> names{
        {u"zero"_s, u'0'}, {u"oh"_s, u'0'},    {u"o"_s, u'0'},     {u"nought"_s, u'0'}, {u"naught"_s, u'0'},
        {u"one"_s, u'1'},  {u"two"_s, u'2'},   {u"three"_s, u'3'}, {u"four"_s, u'4'},   {u"five"_s, u'5'},
        {u"six"_s, u'6'},  {u"seven"_s, u'7'}, {u"eight"_s, u'8'}, {u"nine"_s, u'9'},   {u"plus"_s, u'+'}};
    static const QRegularExpression parts(u"[a-z]+|[0-9]|\\+"_s, QRegularExpression::CaseInsensitiveOption);
    QString digits;
    int times = 1;
    for (auto it = parts.globalMatch(passage); it.hasNext();) {
        const QString part = it.next().captured().toLower();
        const QChar digit = part.size() == 1 && !part.at(0).isLetter() ? part.at(0) : names.value(part);
        if (!digit.isNull())
            digits += QString(times, digit);
        times = part == u"double" ? 2 : part == u"triple" || part == u"treble" ? 3 : 1;
    }
    return digits;
}

} // namespace

QString introducedName(const NumberedTurns& spoken)
{
    QString lastAgentWords;
    for (const auto& [turn, numbers] : spoken) {
        if (turn.speaker == TurnSpeaker::Agent) {
            lastAgentWords = turn.text;
            continue;
        }
        for (const Redaction& one : turn.redactions) {
            if (one.label != RedactionLabel::Person)
                continue;
            const QString before = slice(turn.text, 0, one.start);
            if (introduces(before) || (asksForName(lastAgentWords) && codePoints(before.trimmed()) <= 20))
                return asName(slice(turn.text, one.start, one.end));
        }
    }
    return {};
}

QString dictatedPhone(const NumberedTurns& spoken, const QString& region)
{
    for (auto turn = spoken.crbegin(); turn != spoken.crend(); ++turn) {
        if (turn->turn.speaker != TurnSpeaker::Caller)
            continue;
        for (auto one = turn->turn.redactions.crbegin(); one != turn->turn.redactions.crend(); ++one) {
            if (one->label != RedactionLabel::Phone)
                continue;
            const QString passage = slice(turn->turn.text, one->start, one->end);
            for (const QString& typed : {digitsSaid(passage), passage}) {
                if (const auto e164 = phone::toE164(typed, region))
                    return *e164;
            }
        }
    }
    return {};
}

QList<domain::Patient> likelyCallers(const NumberedTurns& spoken, const QString& customerName,
                                     const QString& customerNumber, const QString& region)
{
    QStringList names{asName(customerName), introducedName(spoken)};
    names.removeAll(QString());
    names.removeDuplicates();
    if (names.isEmpty())
        names.append(QString());
    QStringList numbers{dictatedPhone(spoken, region), phone::toE164(customerNumber, region).value_or(QString())};
    numbers.removeAll(QString());
    numbers.removeDuplicates();
    if (numbers.isEmpty())
        numbers.append(QString());
    QList<domain::Patient> callers;
    for (const QString& name : names) {
        for (const QString& number : numbers)
            callers.append({.name = name, .phone = number});
    }
    return callers;
}

} // namespace clinic::calls
