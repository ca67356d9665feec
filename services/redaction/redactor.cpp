#include "redaction/redactor.h"

#include "redaction/detectors.h"
#include "redaction/merge.h"
#include "redaction/words.h"

namespace clinic::redaction {

struct Redactor::Parts
{
    Detectors detectors;
};

Redactor::Redactor(std::unique_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{
}

Redactor::~Redactor() = default;

domain::Result<std::shared_ptr<const Redactor>> Redactor::load()
{
    auto detectors = allDetectors();
    if (!detectors)
        return detectors.error();
    auto parts = std::make_unique<const Parts>(Parts{std::move(detectors).value()});
    return std::shared_ptr<const Redactor>(new Redactor(std::move(parts)));
}

domain::Result<std::shared_ptr<const Redactor>> Redactor::loadWith(const QByteArray& taggerWeights)
{
    auto detectors = allDetectors(taggerWeights);
    if (!detectors)
        return detectors.error();
    auto parts = std::make_unique<const Parts>(Parts{std::move(detectors).value()});
    return std::shared_ptr<const Redactor>(new Redactor(std::move(parts)));
}

std::vector<domain::Redaction> Redactor::find(const Conversation& conversation, const Hints& hints) const
{
    const Words words(conversation);
    std::vector<Finding> found;
    for (const auto& detector : m_parts->detectors)
        detector->find(words, hints, found);
    return merge(words, std::move(found));
}

QString Redactor::version()
{
    return QStringLiteral("2026.11");
}

} // namespace clinic::redaction
