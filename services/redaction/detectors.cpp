#include "redaction/detectors.h"

#include "redaction/hintdetector.h"
#include "redaction/medicaldetector.h"
#include "redaction/structure.h"
#include "redaction/tagger.h"

namespace clinic::redaction {

domain::Result<Detectors> supportingDetectors()
{
    Detectors all;
    all.push_back(std::make_unique<const StructureDetector>());
    const auto everyday = EverydayWords::load();
    if (!everyday)
        return everyday.error();
    all.push_back(std::make_unique<const HintDetector>(*everyday));
    auto medical = MedicalDetector::builtIn();
    if (!medical)
        return domain::Error{domain::ErrorCode::Internal, QStringLiteral("a medical lexicon is damaged")};
    all.push_back(std::move(medical));
    return all;
}

namespace {

/// The tagger looks at what the others have found, so it is the last.
domain::Result<Detectors> with(domain::Result<std::unique_ptr<const Tagger>> tagger)
{
    if (!tagger)
        return tagger.error();
    auto all = supportingDetectors();
    if (all)
        all.value().push_back(std::move(tagger).value());
    return all;
}

} // namespace

domain::Result<Detectors> allDetectors()
{
    return with(Tagger::load());
}

domain::Result<Detectors> allDetectors(const QByteArray& taggerWeights)
{
    return with(Tagger::fromWeights(taggerWeights));
}

} // namespace clinic::redaction
