#pragma once

#include <QtGlobal>

namespace clinic::redaction {

/// What a conversation is about just before a word: what the sentences before it asked for or announced.
enum Topic : quint16 {
    AboutName = 1,
    AboutAddress = 2,
    AboutBirth = 4,
    AboutNumber = 8,
    AboutMail = 16,
    AboutMedicine = 32,
    AboutIllness = 64,
    AboutTreatment = 128,
    AboutDoctor = 256,
    AsksBack = 512,   ///< a question at all
};

/// Closed sets of words that tell what stands next to them. A word may be in several.
enum Role : quint16 {
    TitleRole = 1,     ///< Mr, Dr, Professor
    KinRole = 2,       ///< my husband, her daughter
    NumberRole = 4,    ///< one, twenty, double, oh
    MonthRole = 8,
    GreetingRole = 16, ///< hi, thanks, bye
    LetterRole = 32,   ///< a single letter
    PronounRole = 64,
    BodyRole = 128,
    DayRole = 256,
    FunctionRole = 512,      ///< in no name: "is", "with", "calling"
    UnitRole = 1024,         ///< after a number: "pounds", "minutes"
    CredentialRole = 2048,   ///< after a name: MD, junior
    FillerRole = 4096,       ///< "um", "yes", "it's" before an answer
    WhereRole = 8192,        ///< "in", "near", "from"
    EdgeRole = 16384,        ///< neither begins nor ends an illness or a treatment: "had", "a", "for"
};

/// What a word is known for.
struct WordRoles
{
    quint16 roles = 0;    ///< bits of Role
    quint16 topics = 0;   ///< bits of Topic that it brings up
};
[[nodiscard]] WordRoles rolesOf(quint64 wordHash);

} // namespace clinic::redaction
