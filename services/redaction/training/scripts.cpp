#include "redaction/training/scripts.h"

#include <optional>
#include <stdexcept>

namespace clinic::redaction::training {

using namespace Qt::StringLiterals;
using Label = domain::RedactionLabel;

namespace {

std::optional<Label> labelOfSlot(const QString& slot)
{
    static const std::map<QString, Label> labels = [] {
        std::map<QString, Label> table;
        const auto add = [&](Label label, const char* slots) {
            for (const QString& name : QString::fromLatin1(slots).split(u' '))
                table[name] = label;
        };
        add(Label::Person, "me mefirst melast spell spellfirst wrong first last name doc docfull staff P");
        add(Label::Address, "addr street streetname num town post zip county state flat A");
        add(Label::MedicalCondition, "c C lay term");
        add(Label::Medication, "m M");
        add(Label::Procedure, "p R");
        add(Label::Phone, "phone");
        add(Label::DateOfBirth, "dob");
        add(Label::Date, "date");
        return table;
    }();
    const auto found = labels.find(slot);
    return found == labels.end() ? std::nullopt : std::optional(found->second);
}

void append(Example& to, const QString& words)
{
    to.text += words.toStdU32String();
}

} // namespace

Scripts::Scripts(const QString& seeds, const Values& values, MedicalValues medical)
    : m_values(values), m_medical(std::move(medical))
{
    const auto read = [&](const QString& name, std::vector<QString>& lines) {
        for (const QString& line : seedWords(seeds + u'/' + name, true))
            (line.startsWith(u"S: ") ? m_sentences : lines).push_back(line);
    };
    read(u"scripts-people.txt"_s, m_people);
    read(u"scripts-prose.txt"_s, m_people);
    read(u"scripts-medical.txt"_s, m_medicalLines);
    read(u"scripts-lay.txt"_s, m_medicalLines);
    read(u"scripts-plain.txt"_s, m_plain);
    read(u"scripts-smalltalk.txt"_s, m_smallTalk);
    read(u"scripts-interjections.txt"_s, m_interjections);
    read(u"scripts-nouns.txt"_s, m_nouns);
    read(u"scripts-adjectives.txt"_s, m_adjectives);
    read(u"scripts-verbs.txt"_s, m_verbs);
}

Scripts::Cast Scripts::cast(Dice& dice) const
{
    return {m_values.given(dice), m_values.surname(dice), m_values.surname(dice), m_values.given(dice)};
}

Example Scripts::call(Dice& dice) const
{
    static const std::vector<std::pair<QString, QString>> speakers{
        {u"AI: "_s, u"User: "_s}, {u"AI: "_s, u"User: "_s}, {u"Agent: "_s, u"Caller: "_s}, {u""_s, u""_s}};
    Example example;
    example.source = u"scripts"_s;
    example.annotated = everyLabel;
    const Cast who = cast(dice);
    const auto& [agent, caller] = dice.of(speakers);
    for (int left = dice.between(5, 14); left > 0; --left) {
        const size_t kind = dice.roll(20);
        play(dice.of(kind < 9 ? m_people : kind < 14 ? m_medicalLines : kind < 16 ? m_plain : m_smallTalk), who, agent, caller, dice,
             example);
    }
    return example;
}

Example Scripts::sentence(Dice& dice) const
{
    Example example;
    example.source = u"scripts"_s;
    example.annotated = everyLabel;
    play(dice.of(m_sentences), cast(dice), {}, {}, dice, example);
    return example;
}

void Scripts::play(const QString& line, const Cast& who, const QString& agent, const QString& caller, Dice& dice, Example& to) const
{
    static const std::vector<QString> fillers{u"Um, "_s, u"Er, "_s, u"Yeah, "_s, u"Yes, "_s, u"Okay, "_s, u"So, "_s,
                                              u"Well, "_s, u"Oh, "_s, u"Sure, "_s, u"Uh "_s};
    for (const QString& turn : line.split(u" | "_s)) {
        const QString side = turn.left(3);
        if (side != u"A: " && side != u"C: " && side != u"S: ")
            throw std::runtime_error("a line of a script without a speaker: " + line.toStdString());
        if (!to.text.empty())
            append(to, u"\n"_s);
        if (side != u"S: ")
            append(to, side == u"A: " ? agent : caller);
        if (side == u"C: " && dice.chance(0.12))
            append(to, dice.of(fillers));
        speak(turn.mid(3).replace(u"\\n"_s, u"\n"_s), who, dice, to);
    }
}

void Scripts::speak(const QString& words, const Cast& who, Dice& dice, Example& to) const
{
    for (qsizetype at = 0; at < words.size();) {
        const QChar c = words[at];
        if (c != u'{' && c != u'<') {
            append(to, c);
            ++at;
            continue;
        }
        const qsizetype end = words.indexOf(c == u'{' ? u'}' : u'>', at);
        if (end < 0)
            throw std::runtime_error("a slot without an end: " + words.toStdString());
        const QString inside = words.mid(at + 1, end - at - 1);
        const QString slot = c == u'{' ? inside : inside.left(1);
        const QString text = c == u'{' ? value(slot, who, dice) : inside.mid(2);
        const auto start = static_cast<int>(to.text.size());
        append(to, text);
        if (const auto label = labelOfSlot(slot))
            to.spans.push_back({start, static_cast<int>(to.text.size()), *label});
        at = end + 1;
    }
}

QString Scripts::value(const QString& slot, const Cast& who, Dice& dice) const
{
    using Maker = QString (Values::*)(Dice&) const;
    static const std::map<QString, Maker> makers{
        {u"first"_s, &Values::given},       {u"last"_s, &Values::surname},  {u"name"_s, &Values::fullName},
        {u"wrong"_s, &Values::surname},     {u"addr"_s, &Values::address},  {u"streetname"_s, &Values::streetName},
        {u"num"_s, &Values::house},         {u"town"_s, &Values::town},     {u"post"_s, &Values::postcode},
        {u"zip"_s, &Values::zip},           {u"county"_s, &Values::county}, {u"state"_s, &Values::state},
        {u"flat"_s, &Values::flat},         {u"clinic"_s, &Values::clinic}, {u"phone"_s, &Values::phone},
        {u"dob"_s, &Values::birthDate},     {u"date"_s, &Values::date},     {u"time"_s, &Values::time},
        {u"brand"_s, &Values::brand},        {u"day"_s, &Values::weekday},       {u"month"_s, &Values::month},   {u"kin"_s, &Values::kin}};
    if (const auto maker = makers.find(slot); maker != makers.end())
        return (m_values.*maker->second)(dice);
    if (slot == u"me")
        return who.first + u' ' + who.last;
    if (slot == u"mefirst")
        return who.first;
    if (slot == u"melast")
        return who.last;
    if (slot == u"spell")
        return spelled(who.last, dice);
    if (slot == u"spellfirst")
        return spelled(who.first, dice);
    if (slot == u"doc")
        return who.doctor;
    if (slot == u"docfull")
        return dice.chance(0.5) ? m_values.given(dice) + u' ' + who.doctor : who.doctor;
    if (slot == u"staff")
        return who.staff;
    if (slot == u"street")
        return m_values.house(dice) + u' ' + m_values.streetName(dice);
    if (slot == u"c")
        return dice.of(m_medical.conditions);
    if (slot == u"lay")
        return laySymptom(dice);
    if (slot == u"term")
        return clinicalTerm(dice);
    if (slot == u"m")
        return dice.of(m_medical.medications);
    if (slot == u"p")
        return dice.of(m_medical.procedures);
    if (slot == u"interj")
        return dice.of(m_interjections);
    if (slot == u"noun")
        return dice.of(m_nouns);
    if (slot == u"adj")
        return dice.of(m_adjectives);
    if (slot == u"verb")
        return dice.of(m_verbs);
    if (slot == u"k")
        return dice.of(std::vector<QString>{u"knee"_s, u"throat"_s, u"back"_s, u"tooth"_s, u"ear"_s, u"hip"_s});
    if (slot == u"n")
        return QString::number(dice.between(5, 89));
    if (slot == u"ref")
        return u"BK"_s + QString::number(dice.between(10000, 99999));
    if (slot == u"price")
        return u"£"_s + QString::number(dice.between(10, 900));
    throw std::runtime_error("a script names an unknown slot: " + slot.toStdString());
}

} // namespace clinic::redaction::training
