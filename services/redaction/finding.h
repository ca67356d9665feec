#pragma once

#include "domain/redaction.h"

#include <string_view>
#include <vector>

namespace clinic::redaction {

/// A passage that one detector holds for sensitive; in code points of the conversation's text.
struct Finding
{
    int start = 0;
    int end = 0;
    domain::RedactionLabel label = domain::RedactionLabel::Person;
    /// A stable code with static life time: `phone.libphonenumber`, `lexicon.illness`, `context.name`, `tagger`.
    std::string_view recogniser;
    /// How sure, 0 to 1: about the precision measured for this recogniser on sources it was not made from.
    float score = 0;
};

class Words;
struct Hints;

/// One way to find something. Detectors know nothing of each other; what they agree on is merged by `merge`.
/// They see the whole conversation, add to `found` in any order, and may overlap.
class Detector
{
public:
    virtual ~Detector() = default;
    virtual void find(const Words& words, const Hints& hints, std::vector<Finding>& found) const = 0;
};

} // namespace clinic::redaction
