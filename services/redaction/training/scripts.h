#pragma once

#include "redaction/training/example.h"
#include "redaction/training/inventor.h"

namespace clinic::redaction::training {

/// Illnesses, medication and treatments to fill slots with.
struct MedicalValues
{
    std::vector<QString> conditions;
    std::vector<QString> medications;
    std::vector<QString> procedures;
};

/// Plays calls made of exchanges written for this program (`seeds/scripts-*.txt`), with other values every time.
class Scripts final
{
public:
    Scripts(const QString& seeds, const Values& values, MedicalValues medical);
    [[nodiscard]] Example call(Dice& dice) const;
    /// One sentence without a speaker.
    [[nodiscard]] Example sentence(Dice& dice) const;

private:
    struct Cast
    {
        QString first;
        QString last;
        QString doctor;
        QString staff;
    };
    [[nodiscard]] Cast cast(Dice& dice) const;
    void play(const QString& line, const Cast& cast, const QString& agent, const QString& caller, Dice& dice, Example& to) const;
    void speak(const QString& words, const Cast& cast, Dice& dice, Example& to) const;
    [[nodiscard]] QString value(const QString& slot, const Cast& cast, Dice& dice) const;

    const Values& m_values;
    MedicalValues m_medical;
    std::vector<QString> m_people;
    std::vector<QString> m_medicalLines;
    std::vector<QString> m_plain;
    std::vector<QString> m_smallTalk;
    std::vector<QString> m_interjections;
    std::vector<QString> m_nouns;
    std::vector<QString> m_adjectives;
    std::vector<QString> m_verbs;
    std::vector<QString> m_sentences;
};

} // namespace clinic::redaction::training
