#include "redaction/medicalfold.h"

#include "redaction/words.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace clinic::redaction {
namespace {

constexpr size_t longest = 48;

struct Buffer
{
    std::array<char, longest> letters{};
    size_t size = 0;

    [[nodiscard]] std::string_view view() const { return {letters.data(), size}; }
    [[nodiscard]] bool endsWith(std::string_view end) const { return view().ends_with(end); }
    void replaceEnd(size_t count, std::string_view by)
    {
        size -= count;
        std::memcpy(letters.data() + size, by.data(), by.size());
        size += by.size();
    }
};

constexpr std::array<std::string_view, 8> owners = {"my", "your", "his", "her", "their", "our", "the", "its"};
constexpr std::array<std::string_view, 6> unable = {"can't", "cant", "cannot", "couldn't", "couldnt", "can’t"};

/// ae and oe are e in America; the letters are copied on the way.
Buffer withoutLigatures(std::string_view word)
{
    Buffer out;
    for (size_t i = 0; i < word.size(); ++i) {
        if (i + 1 < word.size() && word[i + 1] == 'e' && (word[i] == 'a' || word[i] == 'o') && word.size() > 4)
            continue;
        out.letters[out.size++] = word[i];
    }
    return out;
}

void dropPlural(Buffer& word)
{
    if (word.size < 4 || word.letters[word.size - 1] != 's' || word.endsWith("ss") || word.endsWith("us") ||
        word.endsWith("is"))
        return;
    if (word.endsWith("ies") && word.size > 4)
        word.replaceEnd(3, "y");
    else
        word.replaceEnd(1, "");
}

/// After the plural's s is gone, "itche", "headache" and "axe" may or may not have an e of their own.
void dropSilentE(Buffer& word)
{
    for (const std::string_view end : {"che", "she", "xe", "sse"}) {
        if (word.size > 4 && word.endsWith(end))
            word.replaceEnd(1, "");
    }
}

void dropBritish(Buffer& word)
{
    if (word.size < 5)
        return;
    if (word.endsWith("our"))
        word.replaceEnd(3, "or");
    for (const std::string_view end : {"ise", "ised", "ising", "isation", "iser"}) {
        if (word.endsWith(end))
            word.letters[word.size - end.size() + 1] = 'z';
    }
}

} // namespace

quint64 medicalHash(std::string_view folded)
{
    if (folded.size() > longest - 2 || folded.size() < 2)
        return wordHash(folded);
    if (folded.size() <= 5 && std::ranges::find(owners, folded) != owners.end())
        return wordHash("my");
    if (folded.size() >= 4 && folded.front() == 'c' && std::ranges::find(unable, folded) != unable.end())
        return wordHash("can't");
    Buffer word = withoutLigatures(folded);
    dropPlural(word);
    dropSilentE(word);
    dropBritish(word);
    return wordHash(word.view());
}

} // namespace clinic::redaction
