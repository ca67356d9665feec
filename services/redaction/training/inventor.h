#pragma once

#include "redaction/training/dice.h"

#include <QString>
#include <QStringList>

#include <map>

namespace clinic::redaction::training {

/// Makes words that look like those of a list but mostly are none: by the letters that follow each other in them. The
/// tagger must know a name by where it stands, not by having seen it.
class Inventor final
{
public:
    explicit Inventor(const QStringList& words);
    [[nodiscard]] QString word(Dice& dice) const;

private:
    std::map<QString, std::vector<QChar>> m_next;
};

/// Persons, places and numbers that nobody has.
class Values final
{
public:
    /// `seeds` is the folder of word lists written for this program.
    explicit Values(const QString& seeds);

    [[nodiscard]] QString given(Dice& dice) const;
    [[nodiscard]] QString surname(Dice& dice) const;
    [[nodiscard]] QString fullName(Dice& dice) const;
    [[nodiscard]] QString town(Dice& dice) const;
    [[nodiscard]] QString streetName(Dice& dice) const;
    [[nodiscard]] QString house(Dice& dice) const;
    [[nodiscard]] QString flat(Dice& dice) const;
    [[nodiscard]] QString postcode(Dice& dice) const;
    [[nodiscard]] QString zip(Dice& dice) const;
    [[nodiscard]] QString address(Dice& dice) const;
    /// As written on the continent: "Via Roma 12, Apt. 3".
    [[nodiscard]] QString foreignLine(Dice& dice) const;
    [[nodiscard]] QString county(Dice& dice) const;
    [[nodiscard]] QString state(Dice& dice) const;
    [[nodiscard]] QString clinic(Dice& dice) const;
    /// A firm or product; not a person's.
    [[nodiscard]] QString brand(Dice& dice) const;
    [[nodiscard]] QString phone(Dice& dice) const;
    [[nodiscard]] QString date(Dice& dice) const;
    [[nodiscard]] QString birthDate(Dice& dice) const;
    [[nodiscard]] QString time(Dice& dice) const;
    [[nodiscard]] QString month(Dice& dice) const;
    [[nodiscard]] QString weekday(Dice& dice) const;
    [[nodiscard]] QString kin(Dice& dice) const;

private:
    QStringList m_given;
    QStringList m_surnames;
    QStringList m_towns;
    Inventor m_givenLike;
    Inventor m_surnameLike;
    Inventor m_townLike;
};

/// "can't keep food down", "lump behind my ear": what ails somebody, as they put it.
[[nodiscard]] QString laySymptom(Dice& dice);
/// "acute renal failure"
[[nodiscard]] QString clinicalTerm(Dice& dice);
[[nodiscard]] QString spelled(const QString& name, Dice& dice);
/// "12", "twelve", "one two".
[[nodiscard]] QString spokenDigits(const QString& digits, Dice& dice);
/// The words of a seed file: no comments.
[[nodiscard]] QStringList seedWords(const QString& file, bool lines = false);

} // namespace clinic::redaction::training
