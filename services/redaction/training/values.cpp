#include "redaction/training/inventor.h"

namespace clinic::redaction::training {

using namespace Qt::StringLiterals;

namespace {

QString one(Dice& dice, const QStringList& choices)
{
    return choices[static_cast<qsizetype>(dice.roll(static_cast<size_t>(choices.size())))];
}

QString words(const char* list, Dice& dice)
{
    return one(dice, QString::fromLatin1(list).split(u' '));
}

QString digits(Dice& dice, int count)
{
    QString made;
    for (int i = 0; i < count; ++i)
        made += QChar(u'0' + dice.between(0, 9));
    return made;
}

QString ordinal(int day)
{
    const QString suffix = day % 10 == 1 && day != 11   ? u"st"_s
                           : day % 10 == 2 && day != 12 ? u"nd"_s
                           : day % 10 == 3 && day != 13 ? u"rd"_s
                                                        : u"th"_s;
    return QString::number(day) + suffix;
}

/// "forty seven"
QString inWords(int number)
{
    static const QStringList small = u"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                                     "fifteen sixteen seventeen eighteen nineteen"_s.split(u' ');
    static const QStringList tens = u"x x twenty thirty forty fifty sixty seventy eighty ninety"_s.split(u' ');
    if (number < 20)
        return small[number];
    if (number < 100)
        return tens[number / 10] + (number % 10 ? u' ' + small[number % 10] : QString());
    return small[number / 100] + u" hundred"_s + (number % 100 ? u" and "_s + inWords(number % 100) : QString());
}

} // namespace

Values::Values(const QString& seeds)
    : m_given(seedWords(seeds + u"/given.txt")), m_surnames(seedWords(seeds + u"/surnames.txt")),
      m_towns(seedWords(seeds + u"/scripts-towns.txt", true)), m_givenLike(m_given), m_surnameLike(m_surnames),
      m_townLike(m_towns)
{
}

QString Values::given(Dice& dice) const
{
    if (dice.chance(0.06))
        return words("May Rose Will Mark Grace Hope Faith Frank Jack Bill Rob Sue Pat Drew Chase Art Joy Dawn June April Summer "
                     "Autumn Ivy Lily Daisy Holly Heather Ginger Amber Ruby Pearl Jade Crystal Destiny Angel Precious Blessing "
                     "Sunny Rich Gene Dale Glen Cliff Heath Reed Wade Lance Miles Chance Christian Major Earl Duke Prince", dice);
    return dice.chance(0.25) ? m_givenLike.word(dice) : one(dice, m_given);
}

QString Values::surname(Dice& dice) const
{
    if (dice.chance(0.1))
        return words("Young Brown White Green Black Gray Day Hall Wood Stone Field Hill Rivers Bishop King Cook Baker Taylor Smith "
                     "Price Long Short Small Little Rose Bush Fox Wolf Bird Fish Lamb Summers Winter Frost Snow Rain Love Hope "
                     "Church Street Lane Park Bridge Moss Reed Marsh Walker Carter Parker Cooper Hunter Fisher Page Best Good", dice);
    const QString name = dice.chance(0.3) ? m_surnameLike.word(dice) : one(dice, m_surnames);
    if (dice.chance(0.04))
        return name + u'-' + one(dice, m_surnames);
    return dice.chance(0.03) ? u"O'"_s + name : name;
}

QString Values::fullName(Dice& dice) const
{
    const QString middle = dice.chance(0.06) ? given(dice) + u' ' : dice.chance(0.03) ? QString(QChar(u'A' + dice.between(0, 22))) + u". " : QString();
    return given(dice) + u' ' + middle + surname(dice);
}

QString Values::town(Dice& dice) const
{
    if (dice.chance(0.3)) {
        const QString made = m_townLike.word(dice);
        return dice.chance(0.3) ? made + u' ' + words("Green Heath Hills Springs Park City Falls", dice) : made;
    }
    return one(dice, m_towns);
}

QString Values::streetName(Dice& dice) const
{
    const QString type = words("Street Street Road Road Road Lane Avenue Avenue Close Drive Way Court Crescent Gardens Grove Terrace Place "
                               "Square Hill Park Row Mews Walk Green Boulevard Parkway Circle Trail Rd St Ave Ln Dr Blvd Highway "
                               "Rise View Gate Parade Wharf Yard Croft Fold Plaza", dice);
    QString name;
    const size_t kind = dice.roll(10);
    if (kind < 3)
        name = words("High Church Mill Station Victoria Queen's King's Park Green London Albert Manor Chapel School North South East West "
                     "Oak Elm Cedar Maple Pine Rose Willow Beech Ash Cherry Orchard Meadow Lake River Spring Hillside Sunset Main "
                     "First Second Third Fourth 5th 12th 42nd Park George Old New Grange Priory Castle Bridge Market", dice);
    else if (kind < 6)
        name = surname(dice);
    else if (kind < 7)
        name = given(dice);
    else if (kind < 9)
        name = town(dice);
    else
        name = words("Old Upper Lower Great Little Saint St North West East South Royal", dice) + u' ' + surname(dice);
    return (dice.chance(0.03) ? u"The "_s : QString()) + name + u' ' + type;
}

QString Values::house(Dice& dice) const
{
    const int number = dice.chance(0.7) ? dice.between(1, 199) : dice.between(200, 9999);
    if (dice.chance(0.2) && number < 200)
        return inWords(number);
    if (dice.chance(0.05))
        return spokenDigits(QString::number(number), dice);
    return QString::number(number) + (dice.chance(0.08) ? words("a b c A B", dice) : QString());
}

QString Values::flat(Dice& dice) const
{
    const QString number = dice.chance(0.3) ? inWords(dice.between(1, 40)) : QString::number(dice.between(1, 120));
    const QString kind = words("Flat Flat Apartment Unit Suite Apt", dice);
    return kind + u' ' + number + (dice.chance(0.2) ? words("a B C d", dice) : QString())
           + (dice.chance(0.15) ? u", "_s + surname(dice) + u' ' + words("House Court Tower Mansions", dice) : QString());
}

QString Values::postcode(Dice& dice) const
{
    static const QString outer = u"ABCDEFGHIKLMNOPRSTUWY"_s;
    static const QString inner = u"ABDEFGHJLNPQRSTUWXYZ"_s;
    const auto letter = [&](const QString& from) { return QString(from[static_cast<qsizetype>(dice.roll(static_cast<size_t>(from.size())))]); };
    QString code = letter(outer) + (dice.chance(0.7) ? letter(outer) : QString()) + QString::number(dice.between(1, dice.chance(0.5) ? 9 : 30));
    const QString inward = QString::number(dice.between(0, 9)) + letter(inner) + letter(inner);
    const size_t form = dice.roll(10);
    if (form < 6)
        return code + u' ' + inward;
    if (form < 7)
        return code + inward;
    if (form < 8)
        return spokenDigits(code + inward, dice);
    const QString whole = code + inward;
    return QStringList(whole.split(QString(), Qt::SkipEmptyParts)).join(form < 9 ? u" "_s : u"-"_s);
}

QString Values::zip(Dice& dice) const
{
    const QString code = digits(dice, 5);
    return dice.chance(0.3) ? spokenDigits(code, dice) : dice.chance(0.1) ? code + u'-' + digits(dice, 4) : code;
}

QString Values::address(Dice& dice) const
{
    QString line = dice.chance(0.15) ? foreignLine(dice) : house(dice) + u' ' + streetName(dice);
    if (dice.chance(0.12)) {
        const QString number = QString::number(dice.between(1, 999));
        line += one(dice, {u" # "_s, u" #"_s, u" Suite "_s, u", Suite "_s, u" Apt. "_s, u"\nApt. "_s, u"\nSuite "_s, u", Unit "_s, u" Floor "_s}) + number;
    }
    const QString front = dice.chance(0.15) ? flat(dice) + u", "_s : QString();
    switch (dice.roll(7)) {
    case 0: return front + line;
    case 1: return front + line + u", "_s + town(dice);
    case 2: return front + line + u", "_s + town(dice) + u", "_s + postcode(dice);
    case 3: return front + line + u", "_s + town(dice) + u' ' + postcode(dice);
    case 4: return front + line + u", "_s + postcode(dice);
    case 5: return front + line + u", "_s + town(dice) + u", "_s + state(dice) + u' ' + zip(dice);
    default: return front + line + u", "_s + town(dice) + u", "_s + county(dice) + (dice.chance(0.5) ? u", "_s + postcode(dice) : QString());
    }
}

QString Values::foreignLine(Dice& dice) const
{
    const QString number = QString::number(dice.between(1, 320));
    const QString name = dice.chance(0.5) ? surname(dice) : m_townLike.word(dice);
    switch (dice.roll(4)) {
    case 0: return words("Via Rue Calle ul. Avenida Strada Carrer Ulica Plaza Rua Avenue Piazza", dice) + u' ' + name + u' ' + number;
    case 1: return name + words("straat strasse gatan vej weg gata katu laan plein vägen gasse utca veien", dice) + u' ' + number;
    case 2: return words("PO-Box P.O.-Box Postbox Box", dice).replace(u'-', u' ') + u' ' + number;
    default: return number + u' ' + words("rue avenue chemin boulevard via", dice) + u' ' + name;
    }
}

QString Values::brand(Dice& dice) const
{
    const QString name = dice.chance(0.5) ? m_townLike.word(dice) : dice.chance(0.5) ? words("Sunrise Fusion Bright Apex Nova Prime Urban "
        "Royal Golden Silver Crystal Blue Green Star Summit Vertex Pulse Echo Delta Omega Metro Global Pacific Atlantic Quantum", dice)
        : m_surnameLike.word(dice);
    if (dice.chance(0.35))
        return name;
    return name + u' ' + words("Bank Insurance Ltd Inc Group Partners Labs Media Energy Mobile Hotel Grill Salon Barbers Spa Dental Motors "
                               "Foods Airlines Records Studios Network Foundation Apartments Health Care Pharmacy Cafe Gym School", dice);
}

QString Values::county(Dice& dice) const
{
    return words("Kent Surrey Essex Sussex Devon Cornwall Dorset Norfolk Suffolk Lancashire Cheshire Yorkshire Cumbria Durham Shropshire "
                 "Somerset Wiltshire Berkshire Hertfordshire Bedfordshire Oxfordshire Warwickshire Fife Antrim Gwynedd Powys", dice);
}

QString Values::state(Dice& dice) const
{
    return words("California Texas Ohio Florida Oregon Nevada Virginia Michigan Illinois Georgia Colorado Arizona CA TX NY FL OH WA OR MA "
                 "IL GA CO AZ Vermont Maine Kansas Iowa Utah", dice);
}

QString Values::clinic(Dice& dice) const
{
    const QString kind = words("Surgery Clinic Dental Practice Centre Hospital Dentistry Aesthetics Physio Health Opticians", dice);
    if (dice.chance(0.4))
        return surname(dice) + u' ' + kind;
    return words("Riverside Hillside Parkside Sunrise Oakfield Meadow Lakeside City Central Bright Family Valley Abbey Bridge Village", dice)
           + one(dice, {u" "_s, u" Medical "_s, u" Health "_s, u" Family "_s, u" Dental "_s}) + kind;
}

QString Values::phone(Dice& dice) const
{
    switch (dice.roll(5)) {
    case 0: return u"07"_s + digits(dice, 9);
    case 1: return u"07"_s + digits(dice, 3) + u' ' + digits(dice, 6);
    case 2: return digits(dice, 3) + u'-' + digits(dice, 3) + u'-' + digits(dice, 4);
    case 3: return spokenDigits(u"07"_s + digits(dice, 9), dice);
    default: return u"+44 7"_s + digits(dice, 9);
    }
}

QString Values::date(Dice& dice) const
{
    const int day = dice.between(1, 28);
    switch (dice.roll(4)) {
    case 0: return month(dice) + u' ' + ordinal(day);
    case 1: return u"the "_s + ordinal(day) + u" of "_s + month(dice);
    case 2: return QString::number(day) + u' ' + month(dice);
    default: return QString::number(day) + u'/' + QString::number(dice.between(1, 12)) + u"/2025"_s;
    }
}

QString Values::birthDate(Dice& dice) const
{
    const int day = dice.between(1, 28);
    const int year = dice.between(1930, 2015);
    switch (dice.roll(4)) {
    case 0: return QString::number(day) + u'/' + QString::number(dice.between(1, 12)) + u'/' + QString::number(year);
    case 1: return u"the "_s + ordinal(day) + u" of "_s + month(dice) + u' ' + QString::number(year);
    case 2: return month(dice) + u' ' + ordinal(day) + u", "_s + QString::number(year);
    default: return inWords(day) + u' ' + month(dice) + u" nineteen "_s + inWords(dice.between(30, 99));
    }
}

QString Values::time(Dice& dice) const
{
    return one(dice, {u"nine thirty"_s, u"10 am"_s, u"half past two"_s, u"quarter to four"_s, u"3pm"_s, u"11:15"_s, u"eight o'clock"_s,
                      u"4.30"_s, u"noon"_s, u"five past nine"_s});
}

QString Values::month(Dice& dice) const
{
    return words("January February March April May June July August September October November December", dice);
}

QString Values::weekday(Dice& dice) const
{
    return words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday tomorrow", dice);
}

QString Values::kin(Dice& dice) const
{
    return words("husband wife son daughter mother mum mom dad father brother sister partner nan grandmother grandad uncle aunt "
                 "niece nephew friend neighbour girlfriend boyfriend cousin granddaughter grandson fiance stepson", dice);
}

} // namespace clinic::redaction::training
