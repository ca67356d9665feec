#include "redaction/redactor.h"

#include "redaction/detectors.h"
#include "redaction/merge.h"
#include "redaction/organisations.h"
#include "redaction/propagation.h"
#include "redaction/words.h"

namespace clinic::redaction {

struct Redactor::Parts
{
    Detectors detectors;
    Propagation propagation;
};

Redactor::Redactor(std::unique_ptr<const Parts> parts)
    : m_parts(std::move(parts))
{
}

Redactor::~Redactor() = default;

domain::Result<std::shared_ptr<const Redactor>> Redactor::load()
{
    return with(allDetectors());
}

domain::Result<std::shared_ptr<const Redactor>> Redactor::loadWith(const QByteArray& taggerWeights)
{
    return with(allDetectors(taggerWeights));
}

domain::Result<std::shared_ptr<const Redactor>> Redactor::with(domain::Result<Detectors> detectors)
{
    if (!detectors)
        return detectors.error();
    const auto everyday = EverydayWords::load();
    if (!everyday)
        return everyday.error();
    auto parts = std::make_unique<const Parts>(Parts{std::move(detectors).value(), Propagation(*everyday)});
    return std::shared_ptr<const Redactor>(new Redactor(std::move(parts)));
}

std::vector<domain::Redaction> Redactor::find(const Conversation& conversation, const Hints& hints) const
{
    const Words words(conversation);
    std::vector<Finding> found;
    for (const auto& detector : m_parts->detectors)
        detector->find(words, hints, found);
    dropOrganisations(words, found);
    m_parts->propagation.spread(words, merge(words, found, hints), found);
    dropOrganisations(words, found);
    return merge(words, std::move(found), hints);
}

QString Redactor::version()
{
    return QStringLiteral("2026.11");
}

} // namespace clinic::redaction
