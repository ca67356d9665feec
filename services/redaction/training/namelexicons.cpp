#include "redaction/training/namelexicons.h"

#include "redaction/lexiconvalues.h"
#include "redaction/training/lexiconfile.h"

#include <QDir>

namespace clinic::redaction::training {
namespace {

/// Faker's locales written in Latin letters.
constexpr std::array worldLocales = {"cs_CZ", "de_AT", "de_CH", "de_DE", "dk_DK", "en",    "en_NZ", "es_ES",
                                     "es_MX", "et_EE", "fi_FI", "fr_CH", "fr_FR", "hr_HR", "hu_HU", "id_ID",
                                     "it_IT", "lt_LT", "lv_LV", "nl_NL", "no_NO", "pl_PL", "pt_BR", "pt_PT",
                                     "ro_RO", "sl_SI", "sv_SE", "tr_TR", "tw_GH"};
constexpr std::array frequentLocales = {"en_GB", "en_US"};

bool isName(const QString& name)
{
    return name.size() >= 2 && name.front().isLetter() &&
           std::ranges::all_of(name, [](QChar c) { return c.isLetter() || QStringView(u"'’- .").contains(c); }) &&
           !name.contains(QStringLiteral("{{"));
}

class NameFile
{
public:
    explicit NameFile(const EverydayWords& everyday)
        : m_everyday(everyday)
    {
    }

    void add(const QStringList& names, quint16 facts)
    {
        for (const QString& entry : names) {
            // Compound names ("Jean-Pierre", "von der Heide") are found by their parts.
            const QStringList parts = QString(entry).replace(u'-', u' ').split(u' ', Qt::SkipEmptyParts);
            for (const QString& part : parts) {
                if (isName(part) && part.front().isUpper())
                    m_file.add(part, facts | static_cast<quint16>(m_everyday.classOf(part.toLower())));
            }
        }
    }
    void write(const QString& path) const { m_file.write(path); }

private:
    const EverydayWords& m_everyday;
    LexiconFile m_file;
};

void addLocales(const Sources& sources, NameFile& given, NameFile& surnames, std::span<const char* const> locales,
                quint16 facts)
{
    for (const char* locale : locales) {
        const QString path = QStringLiteral("%1/%2/__init__.py").arg(sources.faker, QLatin1StringView(locale));
        if (!QFile::exists(path))
            fail(QStringLiteral("%1 is missing").arg(path));
        for (const char* list : {"first_names", "first_names_male", "first_names_female"})
            given.add(readPythonStrings(path, QLatin1StringView(list)), facts);
        for (const char* list : {"last_names", "last_names_male", "last_names_female"})
            surnames.add(readPythonStrings(path, QLatin1StringView(list)), facts);
    }
}

void buildPeople(const Sources& sources, const EverydayWords& everyday)
{
    NameFile given(everyday);
    NameFile surnames(everyday);
    addLocales(sources, given, surnames, frequentLocales, FrequentName);
    addLocales(sources, given, surnames, worldLocales, WorldName);
    given.add(readNames(sources.seeds + QStringLiteral("/given.txt")), CuratedName);
    surnames.add(readNames(sources.seeds + QStringLiteral("/surnames.txt")), CuratedName);
    given.add(readLines(sources.names + QStringLiteral("/first-names.txt")), 0);
    given.add(readLines(sources.names + QStringLiteral("/middle-names.txt")), 0);
    surnames.add(readLines(sources.names + QStringLiteral("/names.txt")), 0);
    given.write(sources.out + QStringLiteral("/given.lex"));
    surnames.write(sources.out + QStringLiteral("/surnames.lex"));
}

/// GeoNames numbers its places by country in blocks; these two matter.
quint16 placeFacts(const Place& place)
{
    if (place.region.startsWith(QStringLiteral("GB")))
        return BritishPlace | Region;
    if (place.region.startsWith(QStringLiteral("US")))
        return AmericanPlace | Region;
    if (!place.region.isEmpty())
        return place.region.contains(u'.') ? quint16{WorldPlace | Region} : quint16{WorldPlace | Country};
    if (place.id >= 2633000 && place.id < 2658500)
        return BritishPlace;
    return place.id >= 4046000 && place.id < 5880000 ? quint16{AmericanPlace} : quint16{WorldPlace};
}

void buildPlaces(const Sources& sources, const EverydayWords& everyday)
{
    LexiconFile places;
    const auto add = [&](const QString& name, quint16 facts) {
        if (name.size() < 3 || !isName(name))
            return;
        const int common = everyday.classOf(name.toLower());
        // "Of", "Man" and "Same" are towns, too; only our own list may bring in everyday words.
        if (common >= 5 && !(facts & CuratedPlace))
            return;
        places.add(name, facts | static_cast<quint16>(common));
    };
    const auto geonames = readPlaces(sources.geonames);
    for (const Place& place : geonames)
        add(place.name, placeFacts(place));
    const QStringList towns = readLines(sources.names + QStringLiteral("/places.txt"));
    for (const QString& town : towns)
        add(town, AmericanPlace);
    for (const QString& name :
         readIsoNames(sources.iso + QStringLiteral("/iso_3166-1.json"), QStringLiteral("3166-1"), {}))
        add(name, Country);
    for (const QString& name : readIsoNames(sources.iso + QStringLiteral("/iso_3166-2.json"), QStringLiteral("3166-2"),
                                            QStringLiteral("GB-")))
        add(name, BritishPlace | Region);
    for (const QString& name : readIsoNames(sources.iso + QStringLiteral("/iso_3166-2.json"), QStringLiteral("3166-2"),
                                            QStringLiteral("US-")))
        add(name, AmericanPlace | Region);
    const std::map<QString, quint16> facts = {
        {QStringLiteral("uk"), BritishPlace},  {QStringLiteral("county"), BritishPlace | Region},
        {QStringLiteral("us"), AmericanPlace}, {QStringLiteral("state"), AmericanPlace | Region},
        {QStringLiteral("country"), Country},  {QStringLiteral("other"), WorldPlace}};
    for (const auto& [kind, names] : readKinds(sources.seeds + QStringLiteral("/places.txt"))) {
        if (!facts.contains(kind))
            fail(QStringLiteral("places.txt: unknown kind %1").arg(kind));
        for (const QString& name : names)
            places.add(name, facts.at(kind) | CuratedPlace | static_cast<quint16>(everyday.classOf(name.toLower())));
    }
    places.write(sources.out + QStringLiteral("/places.lex"));
}

void buildStreets(const Sources& sources, const EverydayWords& everyday)
{
    const std::map<QString, quint16> facts = {
        {QStringLiteral("type"), StreetType}, {QStringLiteral("unusual"), EverydayType},
        {QStringLiteral("short"), ShortType}, {QStringLiteral("dwelling"), Dwelling},
        {QStringLiteral("house"), HouseType}, {QStringLiteral("rural"), RuralBeginning},
        {QStringLiteral("side"), StreetSide}};
    LexiconFile streets;
    for (const auto& [kind, words] : readKinds(sources.seeds + QStringLiteral("/streets.txt"))) {
        if (!facts.contains(kind))
            fail(QStringLiteral("streets.txt: unknown kind %1").arg(kind));
        for (const QString& word : words)
            streets.add(word, facts.at(kind) | static_cast<quint16>(everyday.classOf(word)));
    }
    streets.write(sources.out + QStringLiteral("/streets.lex"));
}

void buildCommon(const Sources& sources, const EverydayWords& everyday)
{
    LexiconFile common;
    for (const auto& [word, value] : everyday.all()) {
        if (!word.contains(u' '))
            common.add(word, static_cast<quint16>(value));
    }
    common.write(sources.out + QStringLiteral("/common.lex"));
}

} // namespace

void buildNameLexicons(const Sources& sources, const EverydayWords& everyday)
{
    buildPeople(sources, everyday);
    buildPlaces(sources, everyday);
    buildStreets(sources, everyday);
    buildCommon(sources, everyday);
}

} // namespace clinic::redaction::training
