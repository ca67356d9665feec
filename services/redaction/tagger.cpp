#include "redaction/tagger.h"

#include "redaction/features.h"

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

/// Neighbours of one label are one finding, up to where another begins for sure; marks at its edges do not count.
void collect(const Words& words, int first, int end, const std::vector<Row>& at, std::vector<Finding>& found)
{
    for (int i = first; i < end;) {
        const int label = labelAt(at[static_cast<size_t>(i - first)]);
        if (label < 0) {
            ++i;
            continue;
        }
        int last = i;
        float sum = 0;
        float weakest = 1;
        int counted = 0;
        do {
            const float value = likelihood(at[static_cast<size_t>(last - first)], label);
            sum += value;
            weakest = std::min(weakest, value);
            ++counted;
            ++last;
        } while (last < end && labelAt(at[static_cast<size_t>(last - first)]) == label
                 && at[static_cast<size_t>(last - first)][static_cast<size_t>(chain::beginOf(label))] < 0.5F);
        int from = i;
        int to = last;
        i = last;
        while (from < to && words[from].kind == Word::Kind::Mark)
            ++from;
        while (to > from && words[to - 1].kind == Word::Kind::Mark)
            --to;
        if (from < to)
            found.push_back({words[from].start, words[to - 1].end, chain::taggedLabels[static_cast<size_t>(label)], "tagger",
                             std::min(sum / static_cast<float>(counted), 0.98F)});
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

void Tagger::score(const Words& words, const std::vector<Finding>& found, std::vector<Row>& scores) const
{
    const std::vector<Clue> clues = gatherClues(words, m_gazetteer, found);
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
    score(words, found, scores);
    chain::Marginals marginals;
    std::vector<Row> ofTurn;
    for (int first = 0; first < words.size();) {
        const int end = words.ofTurn(words[first].turn).second;
        ofTurn.assign(scores.begin() + first, scores.begin() + end);
        marginals.run(ofTurn, m_weights.transitions());
        collect(words, first, end, marginals.at(), found);
        first = end;
    }
}

} // namespace clinic::redaction
