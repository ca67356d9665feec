#include "calls/opennames.h"

#include <QRegularExpression>

#include <algorithm>

namespace clinic::calls {

using namespace Qt::StringLiterals;
using domain::TurnSpeaker;

namespace {

using Expression = QRegularExpression;

Expression anyCase(const QString& pattern)
{
    return Expression(pattern, Expression::CaseInsensitiveOption | Expression::UseUnicodePropertiesOption);
}

bool says(const QString& text, const Expression& expression)
{
    return expression.match(text).hasMatch();
}

/// The name as a whole, however its words are set apart.
Expression wordsOf(const QString& name)
{
    QStringList words;
    for (const QString& word : name.simplified().split(u' '))
        words.append(Expression::escape(word));
    return anyCase(u"(?<![\\w'\u2019-])"_s + words.join(u"[\\s,-]+"_s) + u"(?![\\w-])"_s);
}

bool asksWho(const QString& words)
{
    static const Expression question = anyCase(u"\\b(?:your|full|first|last|sur) ?names?\\b|\\bwho\\b|\\bnombre\\b"_s);
    return says(words, question);
}

/// "My name is …", "this is …", said by who it is.
bool introduces(const QString& before)
{
    static const Expression words = anyCase(
        u"\\b(?:names? is|name['\u2019]s|this is|i am|i['\u2019]m|it is|it['\u2019]s|call me|me llamo|soy)[\\s,:]*\\z"_s);
    return says(before, words);
}

/// What somebody says of themselves who answers the phone: "… speaking".
bool answers(const QString& after)
{
    static const Expression words = anyCase(u"\\A[\\s,]*(?:speaking|here)\\b"_s);
    return says(after, words);
}

/// "Thank you, …" and then something of its own, as one addresses the other side.
bool addresses(const QString& before, const QString& after)
{
    static const Expression greeting =
        anyCase(u"\\b(?:hi|hello|hey|thanks|thank you|cheers|bye|goodbye|good (?:morning|afternoon|evening|day))"
                u"(?: there)?[\\s,]*\\z"_s);
    static const Expression goesOn = anyCase(
        u"\\A\\s*(?:[,.!?]|\\z|(?:i|i['\u2019]\\w+|we|can|could|would|how|is|my|it['\u2019]s|please|thanks|thank)\\b)"_s);
    return says(before, greeting) && says(after, goesOn) && !answers(after);
}

/// "You are through to …", as nobody's name is said by the agent.
bool saysWhere(const QString& before)
{
    static const Expression words =
        anyCase(u"\\b(?:from|at|calling|(?:welcome|through) to|you['\u2019]ve reached|you have reached)(?: the)?\\s*\\z"_s);
    return says(before, words);
}

/// Somewhere a name is said, with what stands around it.
struct Mention
{
    TurnSpeaker speaker = TurnSpeaker::Caller;
    bool opening = false; ///< in the first words of the agent
    bool asked = false;   ///< after the caller was asked for a name
    QString before;
    QString after;
};

QList<Mention> mentionsOf(const Report& report, const QString& name)
{
    const Expression words = wordsOf(name);
    QList<Mention> mentions;
    bool opening = true;
    QString lastAgentWords;
    for (const SaidTurn& turn : report.turns) {
        const bool agent = turn.speaker == TurnSpeaker::Agent;
        for (auto it = words.globalMatch(turn.text); it.hasNext();) {
            const auto match = it.next();
            mentions.append({turn.speaker, agent && opening, !agent && asksWho(lastAgentWords),
                             turn.text.left(match.capturedStart()), turn.text.mid(match.capturedEnd())});
        }
        if (agent) {
            opening = false;
            lastAgentWords = turn.text;
        }
    }
    return mentions;
}

bool isOfPatient(const QString& name, const QStringList& patients)
{
    const Expression words = wordsOf(name);
    return std::ranges::any_of(patients, [&](const QString& patient) { return says(patient, words); });
}

/// A name that nobody bears; the caller must not have said it as their own nevertheless.
bool isOpenRareName(const Report& report, const QString& name)
{
    return std::ranges::none_of(mentionsOf(report, name), [](const Mention& mention) {
        return mention.speaker == TurnSpeaker::Caller &&
               (mention.asked || introduces(mention.before) || answers(mention.after));
    });
}

/// A name that patients bear, too, or where they live: wherever it is said it must plainly be the agent's or the
/// clinic's. In summaries that cannot be told.
bool isOpenCommonName(const Report& report, const QString& name, bool ofClinic)
{
    if (says(report.summary, wordsOf(name)))
        return false;
    const QList<Mention> mentions = mentionsOf(report, name);
    return !mentions.isEmpty() && std::ranges::all_of(mentions, [&](const Mention& mention) {
        if (mention.speaker == TurnSpeaker::Caller)
            return !ofClinic && !mention.asked && addresses(mention.before, mention.after);
        if (ofClinic)
            return saysWhere(mention.before);
        return mention.opening && (introduces(mention.before) || answers(mention.after));
    });
}

/// "… Skin Clinic" is nobody's name and no street.
bool namesAnInstitution(const QString& name)
{
    static const Expression kinds = anyCase(
        u"\\b(?:clinics?|surgery|practice|hospital|centre|center|infirmary|pharmacy|institute|medical|dental|dentists?"
        u"|dermatology|aesthetics?|cosmetics?|orthodontics?|physiotherapy|healthcare|health|wellness)\\b"_s);
    return name.simplified().contains(u' ') && says(name, kinds);
}

} // namespace

QStringList openNames(const Report& report, const QString& clinicName, const QStringList& patients)
{
    QStringList open;
    const auto add = [&](const QString& name, bool isOpen) {
        if (isOpen && !isOfPatient(name, patients))
            open.append(name);
    };
    const QString rareAgent = u"Voxanne"_s;
    const QString commonAgent = u"Sarah"_s;
    add(rareAgent, isOpenRareName(report, rareAgent));
    add(commonAgent, isOpenCommonName(report, commonAgent, false));
    if (const QString name = clinicName.simplified(); !name.isEmpty())
        add(name, namesAnInstitution(name) ? isOpenRareName(report, name) : isOpenCommonName(report, name, true));
    return open;
}

} // namespace clinic::calls
