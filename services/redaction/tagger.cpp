#include "redaction/tagger.h"

#include "redaction/features.h"
#include "redaction/peopleandplaces.h"

#include <QResource>

#include <algorithm>

// Outside of any namespace, as Q_INIT_RESOURCE asks for.
static void registerTagger()
{
    Q_INIT_RESOURCE(redaction);
}

namespace clinic::redaction {
namespace {

using chain::Row;

/// From how much on a word belongs to a label. Leaking is worse than masking a word too many, so less than a half does;
/// measured by training/evaluate on sources that were left out of training.
constexpr std::array<float, chain::labels> thresholds{0.40F, 0.40F, 0.40F, 0.40F, 0.40F};

float likelihood(const Row& row, int label)
{
    return row[static_cast<size_t>(chain::beginOf(label))] + row[static_cast<size_t>(chain::insideOf(label))];
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

/// What the conventions leave out: marks at the edges, titles before a name.
void trim(const Words& words, const std::vector<Clue>& clues, int label, int& from, int& to)
{
    const bool person = chain::taggedLabels[static_cast<size_t>(label)] == domain::RedactionLabel::Person;
    const auto isOutside = [&](int i) {
        return words[i].kind == Word::Kind::Mark || (person && (clues[static_cast<size_t>(i)].roles & TitleRole));
    };
    while (from < to && isOutside(from))
        ++from;
    while (to > from && (words[to - 1].kind == Word::Kind::Mark || words[to - 1].folded == "'s"))
        --to;
}

/// "It's 124 pounds": a number by itself is an address only where one was asked for.
bool isBareNumber(const Words& words, const std::vector<Clue>& clues, int label, int from, int to)
{
    if (chain::taggedLabels[static_cast<size_t>(label)] != domain::RedactionLabel::Address)
        return false;
    for (int i = from; i < to; ++i) {
        const Clue& clue = clues[static_cast<size_t>(i)];
        const bool number = words[i].kind == Word::Kind::Digits || words[i].kind == Word::Kind::Mark
                            || (clue.roles & (NumberRole | UnitRole | FunctionRole | LetterRole));
        if (!number || ((clue.before | clue.said) & AboutAddress))
            return false;
    }
    return true;
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
        trim(words, clues, label, from, to);
        if (from < to && !isBareNumber(words, clues, label, from, to))
            found.push_back({words[from].start, words[to - 1].end, chain::taggedLabels[static_cast<size_t>(label)], "tagger",
                             std::min(mean, 0.98F)});
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
    FeatureList list;
    for (int i = 0; i < words.size(); ++i) {
        features.of(i, list);
        std::array<qint16, chain::width> sum{};
        for (int f = 0; f < list.size; ++f) {
            const qint8* row = m_weights.row(list.keys[static_cast<size_t>(f)]);
            if (!row)
                continue;
            for (size_t s = 0; s < chain::width; ++s)
                sum[s] = static_cast<qint16>(sum[s] + row[s]);
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
