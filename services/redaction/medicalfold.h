#pragma once

#include <QtGlobal>

#include <string_view>

namespace clinic::redaction {

/// The hash under which the medical lexicons know a word: British and American spellings ("anaemia", "tumor"), singular
/// and plural, "can't" and "cannot", "my" and "the" or anybody else's are the same.
[[nodiscard]] quint64 medicalHash(std::string_view folded);

} // namespace clinic::redaction
