#include "redaction/subjects.h"

#include "redaction/phraselist.h"

#include <QList>

#include <algorithm>
#include <array>
#include <string_view>

namespace clinic::redaction {

namespace {

struct Names
{
    Subject subject;
    std::u16string_view phrases;   ///< parted by bars
};

constexpr std::array known{
    Names{Subject::Number, u"number|digits|numbers"},
    Names{Subject::Phone,
          u"phone|phones|phone number|contact phone number|telephone|telephone number|telephone numbers|phone numbers|"
          u"mobile|mobiles|mobile number|mobile phone|cell|cellphone|cell phone|cell number|landline|land line|home phone|"
          u"home number|work number|work phone|contact number|contact numbers|best number|number to call|number to reach|"
          u"number for you|number on file|still the right number|right number|call back number|callback number|callback|"
          u"call back|call me back|call me on|call me at|call you on|call you back|call you at|call them at|call them on|"
          u"call them|call him on|call him at|call her on|call her at|call us on|call us at|call on|call back on|ring me|"
          u"ring me on|ring you|ring you on|ring them|ring us on|ring on|reach me|reach me on|reach me at|reach you|"
          u"reach you on|reach you at|reach them|reach them at|reach them on|reach him|reach him on|reach her|reach her on|"
          u"reach us|reach us on|reached at|reached on|be reached|answering at|answering on|contact me on|contact me at|"
          u"contact them at|contact them on|contact us on|contact us at|contact him on|contact her on|get me on|get us on|get you on|get him on|get her on|get them on|get hold of me|"
          u"get hold of you|text me|text me on|text me at|text you|text to|texting|text message|text reminder|sms|"
          u"whatsapp|dial|dialled|dialing|dialling|fax|fax number|tel|tel no|direct line|extension|daytime number|"
          u"evening number|alternative number|alternate number|other number|emergency contact|next of kin|area code|"
          u"number starting|number's|my number is|your number is|his number is|her number is|their number is|"
          u"number is still|the number we have|voicemail|helpline|switchboard|leave a message on|ph|hotline|toll free|"
          u"caller id|called from|calling from|phoning from|same number|new number|old number|different number|"
          u"whats app|facetime|pager|bleep"},
    Names{Subject::NationalId,
          u"nhs|nhs number|n h s|n h s number|social security|social security number|ssn|s s n|social|your social|"
          u"national insurance|national insurance number|ni number|n i number|nino|insurance number|health insurance number|"
          u"mrn|m r n|medical record|medical record number|record number|hospital number|hospital id|patient number|"
          u"patient id|patient reference|patient identifier|chart number|member id|member number|membership number|"
          u"membership id|membership|policy number|policy id|policy|insurance id|insurance card|insurance policy|"
          u"insurance details|blue cross|blue shield|aetna|cigna|bupa|humana|united healthcare|insurer|group number|group id|subscriber id|subscriber number|beneficiary number|beneficiary|"
          u"passport|passport number|driving licence|driving license|driver's licence|driver's license|drivers license|"
          u"drivers licence|driver licence|driver license|licence number|license number|license|medicare|medicare number|"
          u"medicaid|medicaid number|chi number|c h i number|chi|health card|health number|health id|id number|"
          u"identification number|identification|identity number|identity card|id card|national id|national identity|"
          u"national health number|tax id|tax number|tin|itin|ein|sin number|social insurance|social insurance number|"
          u"pps number|ppsn|pps|aadhaar|abha|ehic|european health insurance|medical number|health care number|"
          u"healthcare number|student id|employee id|employee number|staff number|personal number|cpf|dni|nie|nif|bsn|"
          u"steuer id|insurance member|authorisation code|authorization code|pre authorisation|claim number|"
          u"licence plate|service number|veteran id|va number|registration number|plate|number plate|license plate|vehicle registration|"
          u"member|id|payer id|biometric|vin|device serial|serial number|case file|prescriber number|npi|dea number|"
          u"gmc number|nmc pin|resident permit|residence permit|visa number|alien number|voter id"},
    Names{Subject::Card,
          u"card number|card numbers|card no|long number|long card number|number across the front|number on the front|"
          u"card details|credit card|debit card|bank card|credit card number|debit card number|payment card|visa|visa card|"
          u"mastercard|master card|amex|american express|maestro|discover card|card|by card|your card|my card|"
          u"sixteen digit|sixteen digits|16 digit|16 digits|security code|cvv|cvc|cvv2|c v v|c v c|"
          u"three digits on the back|3 digits on the back|digits on the back|number on the back|on the back"},
    Names{Subject::Bank,
          u"iban|i b a n|account number|account no|sort code|bank account|bank details|bank account number|routing number|"
          u"routing|bic|swift|swift code|account details|which account|into account|checking account|savings account|"
          u"current account|direct debit|bacs|wire transfer|account"},
    Names{Subject::BirthDate,
          u"date of birth|dates of birth|dob|d o b|d.o.b|birth date|birthdate|birthday|birthdays|born|born on|year of birth|"
          u"month of birth|day of birth|birth year|when were you born|birth|b day|bday|date you were born"},
    Names{Subject::Email, u"email|emails|e mail|email address|e mail address|mail address|emailed|gmail|hotmail|inbox"},
    Names{Subject::Web, u"website|web site|web page|webpage|web address|url|link|ip|ip address|portal|upload|uploaded|online at|"
                        u"log in at|visit us at|site|homepage|home page|server"},
    Names{Subject::Address,
          u"address|addresses|home address|postal address|billing address|postcode|post code|postal code|zip|zip code|"
          u"zipcode|house number|door number|flat number|apartment number|street|live at|lives at|living at|"
          u"first line|line of your address"},
    Names{Subject::Age, u"how old|age|aged|your age|years old|year old|years of age|yrs old|turning|turned|turns"},
    Names{Subject::Reference,
          u"order number|order|order id|booking reference|booking number|booking id|booking|reference|reference number|"
          u"reference code|ref|ref number|confirmation|confirmation number|confirmation code|tracking number|"
          u"tracking|invoice|invoice number|ticket|ticket number|ticket id|case number|case id|case reference|job number|"
          u"queue|position|version|flight|flight number|room|room number|ward|bay|floor|model|model number|part number|promo|"
          u"promo code|discount code|voucher|voucher code|coupon|batch|batch number|lot number|item number|product|"
          u"product code|sku|appointment number|appointment reference|pin|pin code|one time code|passcode|access code|"
          u"verification code|bus|train|platform|channel|price|prices|cost|costs|fee|fees|total|bill|balance|deposit|charge|"
          u"charges|score|press|option|locker|gate|seat|row|study|trial|grant|isbn|issn|doi|pmid|patent|receipt number|"
          u"receipt|transaction|transaction id|transaction number|transaction reference|complaint number|docket|barcode"},
    Names{Subject::Expiry, u"expiry|expiry date|expires|expire|expiration|expiration date|valid until|valid thru|valid from|"
                           u"exp|exp date|issue date|start date"},
    Names{Subject::LastDigits,
          u"last four|last 4|last four digits|last 4 digits|last three|last three digits|last 3|last 3 digits|last two|"
          u"final four|ending in|ending with|ending|ends in|ends with|end in|end with|finishing in|finishing with|"
          u"finishes in|last digits|last six|last few digits|last five|last 5"},
    Names{Subject::Name, u"name|full name|first name|last name|surname|names|maiden name|spell your name"},
    Names{Subject::Event,
          u"appointment|appointments|visit|visited|surgery|operation|operated|diagnosed|seen|came in|slot|available|"
          u"availability|book|booked|booking for|reschedule|scheduled|schedule|cancel|moved to|delivered|admitted|"
          u"discharged|started|stopped|follow up|check up|checkup|opening|deadline|due|due date|last period|period|"
          u"vaccinated|vaccination|jab|test|scan|since|until|before|after|between|prescribed|issued|published|received"},
};

PhraseList makeList()
{
    PhraseList list;
    for (const Names& names : known) {
        const QStringView all(names.phrases.data(), static_cast<qsizetype>(names.phrases.size()));
        for (const QStringView phrase : all.split(u'|'))
            list.add(phrase, static_cast<quint16>(names.subject));
    }
    list.finish();
    return list;
}

/// Subjects whose answer is a value that may come in several parts.
bool isDictated(Subject subject)
{
    switch (subject) {
    case Subject::Number:
    case Subject::Phone:
    case Subject::NationalId:
    case Subject::Card:
    case Subject::Bank:
    case Subject::BirthDate:
    case Subject::Email:
    case Subject::Web:
    case Subject::Age:
    case Subject::Address:
    case Subject::Name:
        return true;
    default:
        return false;
    }
}

/// How much a word says: "card" within "what's the phone number on your card" counts less than "phone number".
bool isStronger(Subject later, Subject earlier)
{
    return later != Subject::Number && later != Subject::Event &&
           !(later == Subject::Reference && isDictated(earlier));
}

/// How many digits make the whole of what was asked for.
int wholeOf(Subject subject)
{
    switch (subject) {
    case Subject::Phone:
    case Subject::Number:
        return 10;
    case Subject::NationalId:
        return 9;
    case Subject::Card:
        return 15;
    case Subject::Bank:
        return 14;
    case Subject::BirthDate:
        return 5;
    default:
        return 100;
    }
}

constexpr int farthest = 14;

} // namespace

Subjects::Subjects(const Words& words, const std::vector<Spoken>& spoken)
    : m_words(words)
    , m_spoken(spoken)
{
    findMentions();
    followTurns();
}

void Subjects::findMentions()
{
    static const PhraseList list = makeList();
    for (int i = 0; i < m_words.size();) {
        if (m_words[i].kind != Word::Kind::Letters && m_words[i].kind != Word::Kind::Digits) {
            ++i;
            continue;
        }
        const Lexicon::Match match = list.longest(m_words, i);
        if (!match) {
            ++i;
            continue;
        }
        m_mentions.push_back({i, match.last, static_cast<Subject>(match.value)});
        i = match.last;
    }
}

/// Digits said in words or figures; days and months of a date count as one.
int Subjects::digitsIn(int turn) const
{
    const auto [first, last] = m_words.ofTurn(turn);
    int digits = 0;
    for (int i = first; i < last; ++i) {
        const Spoken spoken = m_spoken[static_cast<size_t>(i)];
        if (m_words[i].kind == Word::Kind::Digits || m_words[i].kind == Word::Kind::Mixed)
            digits += static_cast<int>(m_words[i].folded.size());
        else if (spoken.isCounting() && spoken.kind != Spoken::Kind::Hundred)
            digits += spoken.kind == Spoken::Kind::Teen ? 2 : 1;
        else if (spoken.kind == Spoken::Kind::Hundred)
            digits += 2;
        else if (spoken.kind == Spoken::Kind::Ordinal || spoken.kind == Spoken::Kind::Month)
            ++digits;
    }
    return digits;
}

/// A question of its own, also where a recogniser wrote no question mark; not "is that right" and "did you say".
bool Subjects::isQuestion(int first, int last) const
{
    static constexpr std::string_view openers[] = {"what", "when", "where", "which", "who", "how", "why", "do", "does", "did",
                                                   "have", "has", "can", "could", "would", "will", "are", "is", "was", "any",
                                                   "may", "shall", "should", "were"};
    static constexpr std::string_view checks[] = {"that", "right", "correct", "it", "say", "repeat", "again", "rest", "go",
                                                  "sorry", "slower", "pardon", "last", "then", "year", "month", "day"};
    int at = first;
    while (at < last && (m_spoken[static_cast<size_t>(at)].kind == Spoken::Kind::Filler || m_words[at].folded == "and"))
        ++at;
    // "And your daughter's?" asks the same again.
    constexpr int fewWords = 5;
    const bool elliptic = at > first && m_words[at - 1].folded == "and" && last - at <= fewWords;
    const bool asks = at < last && std::ranges::find(openers, m_words[at].folded) != std::end(openers);
    const bool marked = last > first && m_words[last - 1].folded == "?" && last - first > 2 && !elliptic;
    if (!asks && !marked)
        return false;
    for (int i = first; i < last; ++i) {
        if (std::ranges::find(checks, m_words[i].folded) != std::end(checks))
            return false;
    }
    return true;
}

/// "And yours?", "go on"
bool Subjects::asksTheSame(int turn) const
{
    static constexpr std::string_view continuers[] = {"go", "yes", "yeah", "yep", "mm", "mhm", "mmhmm", "hm", "uh", "huh",
                                                      "carry", "keep", "on", "going", "and", "hmm", "okay", "ok", "."};
    constexpr int fewWords = 6;
    constexpr int fewest = 3;
    const auto [first, last] = m_words.ofTurn(turn);
    const bool continues = last - first <= fewest && std::all_of(m_words.all().begin() + first, m_words.all().begin() + last,
                                                                 [](const Word& word) {
                                                                     return std::ranges::find(continuers, word.folded) !=
                                                                            std::end(continuers);
                                                                 });
    if (continues)
        return true;
    return last - first <= fewWords && last > first && m_words[first].folded == "and" && digitsIn(turn) == 0;
}

/// "So that's 07700 900461, correct?"
bool Subjects::isReadBack(int turn) const
{
    static constexpr std::string_view signs[] = {"that's", "that", "correct", "right", "repeat", "confirm", "'s", "thats"};
    const auto [first, last] = m_words.ofTurn(turn);
    int others = 0;
    bool sign = false;
    for (int i = first; i < last; ++i) {
        const Spoken spoken = m_spoken[static_cast<size_t>(i)];
        const bool value = spoken.isCounting() || spoken.kind == Spoken::Kind::Ordinal || spoken.kind == Spoken::Kind::Month ||
                           m_words[i].folded == "of" || m_words[i].folded == "the";
        others += m_words[i].kind == Word::Kind::Letters && !value ? 1 : 0;
        sign = sign || std::ranges::find(signs, m_words[i].folded) != std::end(signs);
    }
    return digitsIn(turn) > 0 && (others < 2 || sign);
}

bool Subjects::isBackchannel(int turn) const
{
    constexpr int longest = 7;
    const auto [first, last] = m_words.ofTurn(turn);
    int letters = 0;
    for (int i = first; i < last; ++i)
        letters += m_words[i].kind == Word::Kind::Letters && !m_spoken[static_cast<size_t>(i)].isCounting() ? 1 : 0;
    // Digits said back are no new subject, however many.
    const int digits = digitsIn(turn);
    return digits > letters || (letters <= longest && !isQuestion(first, last));
}

/// The subject a turn ends with: of its last sentence that names one.
Subject Subjects::lastOf(int turn) const
{
    const auto [first, last] = m_words.ofTurn(turn);
    const auto begin = std::ranges::lower_bound(m_mentions, first, {}, &Mention::first);
    const auto end = std::ranges::lower_bound(m_mentions, last, {}, &Mention::first);
    Subject found = Subject::None;
    int foundAt = 0;
    for (auto it = begin; it != end; ++it) {
        bool newSentence = false;
        for (int i = foundAt; found != Subject::None && i < it->first; ++i)
            newSentence = newSentence || (m_words[i].sentenceStart && i > foundAt);
        if (found == Subject::None || newSentence ? it->subject != Subject::Event || found == Subject::None
                                                  : isStronger(it->subject, found)) {
            found = it->subject;
        }
        foundAt = it->first;
    }
    return found;
}

void Subjects::followTurns()
{
    const auto& turns = m_words.conversation().turns;
    m_asked.reserve(turns.size());
    Subject current = Subject::None;
    int digits = 0;
    for (size_t i = 0; i < turns.size(); ++i) {
        const auto turn = static_cast<int>(i);
        m_asked.push_back(current);
        const Subject own = lastOf(turn);
        const int said = digitsIn(turn);
        if (own != Subject::None) {
            current = isDictated(own) || own == Subject::LastDigits || own == Subject::Expiry ? own : Subject::None;
            digits = said;
        } else if (!isBackchannel(turn) ||
                   (turns[i].speaker == Speaker::Agent && digits >= wholeOf(current) && !isReadBack(turn) &&
                    !asksTheSame(turn))) {
            // What was asked for is told, or something else goes on.
            current = Subject::None;
            digits = 0;
        } else if (turns[i].speaker != Speaker::Agent) {
            digits += said;
        }
    }
}

Subjects::Near Subjects::before(int word) const
{
    auto it = std::ranges::lower_bound(m_mentions, word, {}, &Mention::first);
    Near near;
    while (it != m_mentions.begin()) {
        --it;
        if (it->last > word)
            continue;
        if (m_words[it->first].turn != m_words[word].turn || word - it->last > farthest)
            break;
        if (near.subject == Subject::None) {
            near = {it->subject, word - it->last};
            constexpr int atOnce = 1;
            const bool weak = near.subject == Subject::Number || near.subject == Subject::Event;
            if (!weak || (near.subject == Subject::Event && near.distance <= atOnce))
                break;
            continue;
        }
        // "the number for my NHS card is": the nearest is the weakest word.
        if (word - it->last <= near.distance + 5 && isStronger(it->subject, near.subject))
            near = {it->subject, word - it->last};
        break;
    }
    return near;
}

Subjects::Near Subjects::after(int word) const
{
    constexpr int farthestAfter = 6;
    if (word >= m_words.size() || word <= 0)
        return {};
    const auto it = std::ranges::lower_bound(m_mentions, word, {}, &Mention::first);
    if (it == m_mentions.end() || m_words[it->first].turn != m_words[word - 1].turn || it->first - word > farthestAfter)
        return {};
    for (int i = word; i < it->first; ++i) {
        const std::string_view folded = m_words[i].folded;
        if (folded == "." || folded == "?" || folded == "!" || folded == "and")
            return {};
    }
    return {it->subject, it->first - word};
}

Subject Subjects::asked(int turn) const
{
    return turn >= 0 && turn < static_cast<int>(m_asked.size()) ? m_asked[static_cast<size_t>(turn)] : Subject::None;
}

Subject Subjects::around(int first, int last) const
{
    const Near left = before(first);
    const bool weak = left.subject == Subject::Number || left.subject == Subject::Event;
    if (left.subject != Subject::None && !weak)
        return left.subject;
    const Near right = after(last);
    if (right.subject != Subject::None && right.subject != Subject::Event && right.subject != Subject::Number)
        return right.subject;
    const Subject wanted = asked(m_words[first].turn);
    if (wanted != Subject::None && left.subject != Subject::Event)
        return wanted;
    return left.subject != Subject::None ? left.subject : right.subject;
}

} // namespace clinic::redaction
