#pragma once

#include "domain/result.h"
#include "redaction/clues.h"
#include "redaction/gazetteer.h"
#include "redaction/weights.h"

#include <QByteArray>

#include <memory>

namespace clinic::redaction {

/// What the tagger goes by, after the rules for names and addresses have run over the same clues; they add to `found`.
[[nodiscard]] std::vector<Clue> prepareClues(const Words& words, const Gazetteer& gazetteer, std::vector<Finding>& found);

/// Finds names, addresses, illnesses, medication and procedures by what stands around them: a linear chain trained on
/// annotated conversations (training/traintagger). Looks at what the detectors before it have found, so it comes last.
class Tagger final : public Detector
{
public:
    /// With the weights that are part of the program.
    [[nodiscard]] static domain::Result<std::unique_ptr<const Tagger>> load();
    /// With others, as trained just now.
    [[nodiscard]] static domain::Result<std::unique_ptr<const Tagger>> fromWeights(const QByteArray& weights);

    void find(const Words& words, const Hints& hints, std::vector<Finding>& found) const override;

private:
    Tagger(Gazetteer gazetteer, Weights weights);
    void score(const Words& words, const std::vector<Clue>& clues, std::vector<chain::Row>& scores) const;

    Gazetteer m_gazetteer;
    Weights m_weights;
};

} // namespace clinic::redaction
