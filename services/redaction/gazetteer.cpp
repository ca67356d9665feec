#include "redaction/gazetteer.h"

#include "redaction/lexiconvalues.h"
#include "redaction/words.h"

namespace clinic::redaction {
namespace {

quint16 streetLists(quint16 value)
{
    quint16 lists = 0;
    if (value & StreetType)
        lists |= Gazetteer::StreetType;
    if (value & (EverydayType | ShortType))
        lists |= Gazetteer::WeakStreetType;
    if (value & Dwelling)
        lists |= Gazetteer::Dwelling;
    if (value & HouseType)
        lists |= Gazetteer::HouseType;
    return lists;
}

quint16 placeLists(quint16 value)
{
    quint16 lists = 0;
    if (!(value & (BritishPlace | AmericanPlace | CuratedPlace | Region)))
        lists |= Gazetteer::FarPlace;
    if (value & redaction::Region)
        lists |= Gazetteer::Region;
    if (value & redaction::Country)
        lists |= Gazetteer::Country;
    return lists;
}

/// The lists' eight steps in four: no word, a rare one, a usual one, one of the first thousands.
quint16 everyday(quint16 value)
{
    const int step = value & everydayMask;
    return static_cast<quint16>((step == 0 ? 0 : step < 4 ? 1 : step < 7 ? 2 : 3) << 13);
}

} // namespace

domain::Result<Gazetteer> Gazetteer::load()
{
    Gazetteer made;
    const std::pair<QStringView, Lexicon*> parts[]{{u"given", &made.m_given},
                                                   {u"surnames", &made.m_surnames},
                                                   {u"places", &made.m_places},
                                                   {u"streets", &made.m_streets},
                                                   {u"common", &made.m_common}};
    for (const auto& [name, lexicon] : parts) {
        auto read = Lexicon::builtIn(name);
        if (!read)
            return domain::Error{domain::ErrorCode::Internal, QStringLiteral("the lexicon %1 is damaged").arg(name)};
        *lexicon = *read;
    }
    return made;
}

quint16 Gazetteer::namesOf(quint64 hash) const
{
    quint16 lists = 0;
    if (const auto given = m_given.value(hash))
        lists |= Given | (*given & FrequentName ? FrequentGiven : 0);
    if (const auto surname = m_surnames.value(hash))
        lists |= Surname | (*surname & FrequentName ? FrequentSurname : 0);
    if (const auto common = m_common.value(hash))
        lists |= everyday(*common);
    return lists;
}

void Gazetteer::markPlaces(const Words& words, std::vector<quint16>& lists) const
{
    for (int i = 0; i < words.size();) {
        if (words[i].kind != Word::Kind::Letters) {
            ++i;
            continue;
        }
        const Lexicon::Match match = m_places.longest(words, i);
        if (!match) {
            ++i;
            continue;
        }
        for (int k = i; k < match.last; ++k)
            lists[static_cast<size_t>(k)] |= placeLists(match.value) | (k == i ? PlaceFirst : PlaceInside);
        i = match.last;
    }
}

std::vector<quint16> Gazetteer::lists(const Words& words) const
{
    std::vector<quint16> lists(words.all().size(), 0);
    for (int i = 0; i < words.size(); ++i) {
        if (words[i].kind == Word::Kind::Mark || words[i].kind == Word::Kind::Digits)
            continue;
        quint16& set = lists[static_cast<size_t>(i)];
        set |= namesOf(words[i].hash);
        if (const auto street = m_streets.value(words[i].hash))
            set |= streetLists(*street);
    }
    markPlaces(words, lists);
    return lists;
}

} // namespace clinic::redaction
