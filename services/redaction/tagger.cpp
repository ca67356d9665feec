#include "redaction/tagger.h"

#include "redaction/features.h"
#include "redaction/peopleandplaces.h"

#include <QResource>

#include <algorithm>
#include <cstring>

// Outside of any namespace, as Q_INIT_RESOURCE asks for.
static void registerTagger()
{
    Q_INIT_RESOURCE(redaction);
}

namespace clinic::redaction {
namespace {

using chain::Row;
using domain::RedactionLabel;

/// From how much on a word belongs to a label. Leaking is worse than masking a word too many, so less than a half does;
/// measured by training/evaluate on sources that were left out of training.
constexpr std::array<float, chain::labels> thresholds{0.2F, 0.2F, 0.5F, 0.5F, 0.5F};

float likelihood(const Row& row, int label)
{
    return row[static_cast<size_t>(chain::beginOf(label))] + row[static_cast<size_t>(chain::insideOf(label))];
}

/// What is just enough to be masked is as much as half sure to whoever merges.
float certainty(float mean, int label)
{
    const float enough = thresholds[static_cast<size_t>(label)];
    return std::clamp(0.5F + 0.48F * (mean - enough) / (1 - enough), 0.5F, 0.98F);
}

int labelAt(const Row& row)
{
    int best = -1;
    float most = 0;
    for (int label = 0; label < chain::labels; ++label) {
        const float value = likelihood(row, label) / thresholds[static_cast<size_t>(label)];
        if (value >= 1 && value > most) {
            most = value;
            best = label;
        }
    }
    return best;
}

/// What the conventions leave out: marks at the edges, titles and greetings before a name, articles before an illness.
void trim(const Words& words, const std::vector<Clue>& clues, RedactionLabel label, int& from, int& to)
{
    const quint16 outside = label == RedactionLabel::Person  ? TitleRole | GreetingRole
                            : label == RedactionLabel::Address ? 0
                                                               : EdgeRole;
    const auto is = [&](int i, quint16 roles) {
        return words[i].kind == Word::Kind::Mark || (to - from > 1 && (clues[static_cast<size_t>(i)].roles & roles));
    };
    while (from < to && is(from, outside))
        ++from;
    while (to > from && (is(to - 1, outside & EdgeRole) || words[to - 1].folded == "'s"))
        --to;
}

bool isNameless(const Word& word, const Clue& clue)
{
    if (clue.roles & (FunctionRole | PronounRole | GreetingRole | TitleRole | UnitRole))
        return !(clue.cased && word.capital && !word.sentenceStart);
    const bool known = clue.lists & (Gazetteer::Given | Gazetteer::Surname);
    return word.kind == Word::Kind::Mark || (Gazetteer::everydayOf(clue.lists) == 3 && !known);
}

/// A number, or a usual word in small letters that no list of places has.
bool isPlaceless(const Word& word, const Clue& clue)
{
    if (word.kind == Word::Kind::Digits || word.kind == Word::Kind::Mark
        || (clue.roles & (NumberRole | UnitRole | FunctionRole | LetterRole | GreetingRole)))
        return true;
    constexpr quint16 places = Gazetteer::PlaceFirst | Gazetteer::PlaceInside | Gazetteer::StreetType;
    return Gazetteer::everydayOf(clue.lists) == 3 && !(clue.lists & places && !(clue.cased && !word.capital));
}

/// "T V": one or two letters are no name that somebody spells.
bool isAbbreviation(const Words& words, const std::vector<Clue>& clues, int from, int to)
{
    int letters = 0;
    for (int i = from; i < to; ++i) {
        const quint16 roles = clues[static_cast<size_t>(i)].roles;
        if (!(roles & LetterRole) && words[i].kind != Word::Kind::Mark)
            return false;
        letters += (roles & LetterRole) && !(roles & (FunctionRole | PronounRole));
    }
    return letters < 3;
}

/// "That's good." "It's 124 pounds." What has nothing of a name or a place in it is one only where one was asked for.
bool isHollow(const Words& words, const std::vector<Clue>& clues, RedactionLabel label, int from, int to)
{
    if (label != RedactionLabel::Address && label != RedactionLabel::Person)
        return false;
    // "Grand." "Smashing, thank you."
    const Clue& alone = clues[static_cast<size_t>(from)];
    if (to - from == 1 && words[from].sentenceStart && words[from].kind == Word::Kind::Letters && Gazetteer::everydayOf(alone.lists) > 0) {
        const bool name = (alone.lists & Gazetteer::Given) || (alone.before & AboutName);
        const bool place = alone.lists & Gazetteer::PlaceFirst;
        if (label == RedactionLabel::Person ? !name && Gazetteer::everydayOf(alone.lists) > 1 : !place)
            return true;
    }
    bool hollow = true;
    for (int i = from; i < to; ++i) {
        const Clue& clue = clues[static_cast<size_t>(i)];
        if (label == RedactionLabel::Person)
            hollow = hollow && isNameless(words[i], clue);
        else if (!isPlaceless(words[i], clue) || ((clue.before | clue.said) & AboutAddress))
            return false;
    }
    return hollow || (label == RedactionLabel::Person && isAbbreviation(words, clues, from, to));
}

/// Neighbours of one label are one finding, up to where another begins for sure.
void collect(const Words& words, const std::vector<Clue>& clues, int first, int end, const std::vector<Row>& at,
             std::vector<Finding>& found)
{
    for (int i = first; i < end;) {
        const int label = labelAt(at[static_cast<size_t>(i - first)]);
        if (label < 0) {
            ++i;
            continue;
        }
        int last = i;
        float sum = 0;
        do {
            sum += likelihood(at[static_cast<size_t>(last - first)], label);
            ++last;
        } while (last < end && labelAt(at[static_cast<size_t>(last - first)]) == label
                 && at[static_cast<size_t>(last - first)][static_cast<size_t>(chain::beginOf(label))] < 0.5F);
        int from = i;
        int to = last;
        const float mean = sum / static_cast<float>(last - i);
        i = last;
        const RedactionLabel meant = chain::taggedLabels[static_cast<size_t>(label)];
        trim(words, clues, meant, from, to);
        if (from < to && !isHollow(words, clues, meant, from, to))
            found.push_back({words[from].start, words[to - 1].end, meant, "tagger",
                             certainty(mean, label)});
    }
}

} // namespace

Tagger::Tagger(Gazetteer gazetteer, Weights weights) : m_gazetteer(gazetteer), m_weights(std::move(weights)) {}

domain::Result<std::unique_ptr<const Tagger>> Tagger::load()
{
    registerTagger();
    const QResource file(QStringLiteral(":/redaction/tagger.bin"));
    return fromWeights(file.uncompressedData());
}

domain::Result<std::unique_ptr<const Tagger>> Tagger::fromWeights(const QByteArray& bytes)
{
    auto gazetteer = Gazetteer::load();
    if (!gazetteer)
        return gazetteer.error();
    auto weights = Weights::fromBytes(std::as_bytes(std::span(bytes.data(), static_cast<size_t>(bytes.size()))));
    if (!weights)
        return domain::Error{domain::ErrorCode::Internal};
    return std::unique_ptr<const Tagger>(new Tagger(*gazetteer, std::move(*weights)));
}

std::vector<Clue> prepareClues(const Words& words, const Gazetteer& gazetteer, std::vector<Finding>& found)
{
    std::vector<Clue> clues = gatherClues(words, gazetteer.lists(words));
    findPostcodes(words, clues, found);
    findAddresses(words, clues, found);
    findNames(words, clues, found);
    markFound(words, found, clues);
    return clues;
}

void Tagger::score(const Words& words, const std::vector<Clue>& clues, std::vector<Row>& scores) const
{
    const Features features(words, clues);
    scores.resize(words.all().size());
    // The rows of the next word are on their way while those of this one are added up.
    std::array<FeatureList, 2> lists;
    const auto prepare = [&](int word) {
        if (word >= words.size())
            return;
        FeatureList& next = lists[static_cast<size_t>(word & 1)];
        features.of(word, next);
        for (int f = 0; f < next.size; ++f)
            m_weights.prefetch(next.keys[static_cast<size_t>(f)]);
    };
    prepare(0);
    for (int i = 0; i < words.size(); ++i) {
        prepare(i + 1);
        const FeatureList& list = lists[static_cast<size_t>(i & 1)];
        std::array<qint16, chain::width> sum{};
        for (int f = 0; f < list.size; ++f) {
            const Weights::Row* row = m_weights.row(list.keys[static_cast<size_t>(f)]);
            if (!row)
                continue;
            // A copy, as the compiler must fear that a row of bytes overlaps the sums, and would add one at a time.
            const Weights::Row weights = *row;
            for (size_t s = 0; s < chain::width; ++s)
                sum[s] = static_cast<qint16>(sum[s] + weights[s]);
        }
        for (size_t s = 0; s < chain::width; ++s)
            scores[static_cast<size_t>(i)][s] = static_cast<float>(sum[s]) * m_weights.scale();
    }
}

void Tagger::find(const Words& words, const Hints&, std::vector<Finding>& found) const
{
    std::vector<Row> scores;
    const std::vector<Clue> clues = prepareClues(words, m_gazetteer, found);
    score(words, clues, scores);
    chain::Marginals marginals;
    std::vector<Row> ofTurn;
    for (int first = 0; first < words.size();) {
        const int end = words.ofTurn(words[first].turn).second;
        ofTurn.assign(scores.begin() + first, scores.begin() + end);
        marginals.run(ofTurn, m_weights.transitions());
        collect(words, clues, first, end, marginals.at(), found);
        first = end;
    }
}

} // namespace clinic::redaction
