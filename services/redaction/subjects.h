#pragma once

#include "redaction/spoken.h"
#include "redaction/words.h"

#include <vector>

namespace clinic::redaction {

/// What a passage of digits, letters or a date is likely to be, as the words around it say.
enum class Subject : quint8 {
    None,
    Number, ///< "my number is": of whatever
    Phone,
    NationalId,
    Card,
    Bank,
    BirthDate,
    Email,
    Web,
    Address,
    Age,
    Reference, ///< orders, bookings, invoices: not a person's
    Expiry,
    LastDigits, ///< "ending in", "the last four": too little to tell who it is
    Name,
    Event, ///< appointments, visits, operations: dates here are not of birth
};

/// Who talks about what in a conversation, from words that name it. A question carries over to the answer, and from
/// there on to later parts of it, as long as the other side only says "yes" and "go on".
class Subjects final
{
public:
    Subjects(const Words& words, const std::vector<Spoken>& spoken);

    /// What is named before word `first` in the same sentence or turn, or right after word `last` (exclusive), or was
    /// asked for in the turns before; the nearest one.
    [[nodiscard]] Subject around(int first, int last) const;
    /// What was named in the same turn before this word, and how many words ago; None if nothing was.
    struct Near
    {
        Subject subject = Subject::None;
        int distance = 0;
    };
    [[nodiscard]] Near before(int word) const;
    [[nodiscard]] Near after(int word) const;
    /// What the turns before ask of this one.
    [[nodiscard]] Subject asked(int turn) const;

private:
    struct Mention
    {
        int first = 0;
        int last = 0;
        Subject subject = Subject::None;
    };
    void findMentions();
    void followTurns();
    [[nodiscard]] bool isBackchannel(int turn) const;
    [[nodiscard]] bool isQuestion(int first, int last) const;
    [[nodiscard]] bool isReadBack(int turn) const;
    [[nodiscard]] bool asksTheSame(int turn) const;
    [[nodiscard]] int digitsIn(int turn) const;
    [[nodiscard]] Subject lastOf(int turn) const;

    const Words& m_words;
    const std::vector<Spoken>& m_spoken;
    std::vector<Mention> m_mentions;
    std::vector<Subject> m_asked;
};

} // namespace clinic::redaction
