#include "redaction/checksums.h"

#include <algorithm>
#include <array>

namespace clinic::redaction {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// '9' a digit, 'a' a letter, '*' either; any other character stands for itself.
bool hasShape(std::string_view text, std::string_view shape)
{
    return text.size() == shape.size() && std::ranges::equal(text, shape, [](char c, char wanted) {
               switch (wanted) {
               case '9':
                   return isDigit(c);
               case 'a':
                   return isLetter(c);
               case '*':
                   return isDigit(c) || isLetter(c);
               default:
                   return c == wanted;
               }
           });
}

struct CountryLength
{
    std::string_view country;
    int length;
};

constexpr std::array ibanLengths{
    CountryLength{"ad", 24}, CountryLength{"ae", 23}, CountryLength{"al", 28}, CountryLength{"at", 20},
    CountryLength{"az", 28}, CountryLength{"ba", 20}, CountryLength{"be", 16}, CountryLength{"bg", 22},
    CountryLength{"bh", 22}, CountryLength{"br", 29}, CountryLength{"by", 28}, CountryLength{"ch", 21},
    CountryLength{"cr", 22}, CountryLength{"cy", 28}, CountryLength{"cz", 24}, CountryLength{"de", 22},
    CountryLength{"dk", 18}, CountryLength{"do", 28}, CountryLength{"ee", 20}, CountryLength{"eg", 29},
    CountryLength{"es", 24}, CountryLength{"fi", 18}, CountryLength{"fo", 18}, CountryLength{"fr", 27},
    CountryLength{"gb", 22}, CountryLength{"ge", 22}, CountryLength{"gi", 23}, CountryLength{"gl", 18},
    CountryLength{"gr", 27}, CountryLength{"gt", 28}, CountryLength{"hr", 21}, CountryLength{"hu", 28},
    CountryLength{"ie", 22}, CountryLength{"il", 23}, CountryLength{"iq", 23}, CountryLength{"is", 26},
    CountryLength{"it", 27}, CountryLength{"jo", 30}, CountryLength{"kw", 30}, CountryLength{"kz", 20},
    CountryLength{"lb", 28}, CountryLength{"lc", 32}, CountryLength{"li", 21}, CountryLength{"lt", 20},
    CountryLength{"lu", 20}, CountryLength{"lv", 21}, CountryLength{"ly", 25}, CountryLength{"mc", 27},
    CountryLength{"md", 24}, CountryLength{"me", 22}, CountryLength{"mk", 19}, CountryLength{"mr", 27},
    CountryLength{"mt", 31}, CountryLength{"mu", 30}, CountryLength{"nl", 18}, CountryLength{"no", 15},
    CountryLength{"pk", 24}, CountryLength{"pl", 28}, CountryLength{"ps", 29}, CountryLength{"pt", 25},
    CountryLength{"qa", 29}, CountryLength{"ro", 24}, CountryLength{"rs", 22}, CountryLength{"sa", 24},
    CountryLength{"sc", 31}, CountryLength{"se", 24}, CountryLength{"si", 19}, CountryLength{"sk", 24},
    CountryLength{"sm", 27}, CountryLength{"st", 25}, CountryLength{"sv", 28}, CountryLength{"tl", 23},
    CountryLength{"tn", 24}, CountryLength{"tr", 26}, CountryLength{"ua", 29}, CountryLength{"va", 22},
    CountryLength{"vg", 24}, CountryLength{"xk", 20},
};

} // namespace

bool passesLuhn(std::string_view digits)
{
    int sum = 0;
    bool twice = false;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, twice = !twice) {
        const int digit = (*it - '0') * (twice ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return !digits.empty() && sum % 10 == 0;
}

bool isNhsNumber(std::string_view digits)
{
    if (digits.size() != 10)
        return false;
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += (digits[static_cast<size_t>(i)] - '0') * (10 - i);
    const int check = 11 - sum % 11;
    // A check of 10 is never given out.
    return check != 10 && check % 11 == digits[9] - '0';
}

int ibanLength(std::string_view country)
{
    const auto found = std::ranges::find(ibanLengths, country, &CountryLength::country);
    return found == ibanLengths.end() ? 0 : found->length;
}

bool isIban(std::string_view text)
{
    if (text.size() < 15 || text.size() > 34 || !hasShape(text.substr(0, 4), "aa99"))
        return false;
    if (const int length = ibanLength(text.substr(0, 2)); length != 0 && length != static_cast<int>(text.size()))
        return false;
    int rest = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[(i + 4) % text.size()];
        if (isDigit(c))
            rest = (rest * 10 + (c - '0')) % 97;
        else if (isLetter(c))
            rest = (rest * 100 + (c - 'a' + 10)) % 97;
        else
            return false;
    }
    return rest == 1;
}

bool startsLikeCard(std::string_view digits)
{
    return !digits.empty() && ((digits.front() >= '3' && digits.front() <= '6') || digits.front() == '2');
}

bool isNationalInsurance(std::string_view text)
{
    if (!hasShape(text, "aa999999a") || text.back() > 'd')
        return false;
    constexpr std::string_view never = "dfiquv";
    const std::string_view prefix = text.substr(0, 2);
    static constexpr std::array<std::string_view, 6> reserved{"bg", "gb", "kn", "nk", "nt", "tn"};
    return never.find(prefix[0]) == std::string_view::npos && never.find(prefix[1]) == std::string_view::npos &&
           prefix[1] != 'o' && std::ranges::find(reserved, prefix) == reserved.end();
}

bool isMedicareBeneficiary(std::string_view text)
{
    return hasShape(text, "9a*9a*9aa99") && text.front() != '0';
}

bool isDrivingLicence(std::string_view text)
{
    return hasShape(text, "*****999999a****") && !isDigit(text.front()) &&
           std::ranges::all_of(text.substr(0, 5), [](char c) { return isLetter(c) || c == '9'; });
}

} // namespace clinic::redaction
