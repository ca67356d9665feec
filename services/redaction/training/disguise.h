#pragma once

#include "redaction/training/example.h"
#include "redaction/training/inventor.h"

namespace clinic::redaction::training {

/// The same example as another speech recogniser would have written it: without capitals, without punctuation.
[[nodiscard]] Example lowerCased(const Example& example);
[[nodiscard]] Example withoutMarks(const Example& example, Dice& dice);
/// With other names and places: each word of them becomes another one, the same everywhere in the text.
[[nodiscard]] Example withOtherPeople(const Example& example, const Values& values, Dice& dice);

} // namespace clinic::redaction::training
