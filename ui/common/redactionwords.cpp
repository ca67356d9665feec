#include "redactionwords.h"

#include <array>

namespace clinic::ui {

using domain::RedactionGroup;
using domain::RedactionLabel;

namespace {

struct Word
{
    const char* code;
    const char* words;
};

/// Whole codes first, then families: what stands before the first dot.
constexpr std::array recognisers{
    Word{"phone.libphonenumber", QT_TRANSLATE_NOOP("RedactionWords", "Phone numbers of every country")},
    Word{"phone.spoken", QT_TRANSLATE_NOOP("RedactionWords", "Phone numbers as spoken")},
    Word{"tagger", QT_TRANSLATE_NOOP("RedactionWords", "Trained sequence tagger")},
    Word{"context.question", QT_TRANSLATE_NOOP("RedactionWords", "The question before it")},
    Word{"context.introduction", QT_TRANSLATE_NOOP("RedactionWords", "How somebody is introduced")},
    Word{"propagation", QT_TRANSLATE_NOOP("RedactionWords", "Found elsewhere in the call")},
    Word{"reviewer", QT_TRANSLATE_NOOP("RedactionWords", "Marked by a reviewer")},
    Word{"correction", QT_TRANSLATE_NOOP("RedactionWords", "Marked by a reviewer")},
    Word{"hint.missed", QT_TRANSLATE_NOOP("RedactionWords", "Marked by a reviewer before")},
};

constexpr std::array families{
    Word{"address", QT_TRANSLATE_NOOP("RedactionWords", "Addresses")},
    Word{"age", QT_TRANSLATE_NOOP("RedactionWords", "Ages over 89")},
    Word{"bank", QT_TRANSLATE_NOOP("RedactionWords", "Account numbers and sort codes")},
    Word{"birth", QT_TRANSLATE_NOOP("RedactionWords", "Dates of birth")},
    Word{"card", QT_TRANSLATE_NOOP("RedactionWords", "Card numbers with their check digit")},
    Word{"condition", QT_TRANSLATE_NOOP("RedactionWords", "Conditions in plain words")},
    Word{"context", QT_TRANSLATE_NOOP("RedactionWords", "The words around it")},
    Word{"date", QT_TRANSLATE_NOOP("RedactionWords", "Dates and dates of birth")},
    Word{"dob", QT_TRANSLATE_NOOP("RedactionWords", "Dates of birth")},
    Word{"drug", QT_TRANSLATE_NOOP("RedactionWords", "How drug names are built")},
    Word{"email", QT_TRANSLATE_NOOP("RedactionWords", "E-mail addresses, also spoken")},
    Word{"grammar", QT_TRANSLATE_NOOP("RedactionWords", "How people speak of it")},
    Word{"ending", QT_TRANSLATE_NOOP("RedactionWords", "How medical words end")},
    Word{"gazetteer", QT_TRANSLATE_NOOP("RedactionWords", "List of places")},
    Word{"hint", QT_TRANSLATE_NOOP("RedactionWords", "Known to the clinic")},
    Word{"iban", QT_TRANSLATE_NOOP("RedactionWords", "Bank accounts with their check digits")},
    Word{"id", QT_TRANSLATE_NOOP("RedactionWords", "Identity and record numbers")},
    Word{"ip", QT_TRANSLATE_NOOP("RedactionWords", "Network addresses")},
    Word{"lexicon", QT_TRANSLATE_NOOP("RedactionWords", "Word list")},
    Word{"medical", QT_TRANSLATE_NOOP("RedactionWords", "Medical phrases")},
    Word{"medication", QT_TRANSLATE_NOOP("RedactionWords", "Medication and doses")},
    Word{"morphology", QT_TRANSLATE_NOOP("RedactionWords", "How medical words are built")},
    Word{"name", QT_TRANSLATE_NOOP("RedactionWords", "Names")},
    Word{"nhs", QT_TRANSLATE_NOOP("RedactionWords", "NHS numbers with their check digit")},
    Word{"number", QT_TRANSLATE_NOOP("RedactionWords", "Long numbers")},
    Word{"person", QT_TRANSLATE_NOOP("RedactionWords", "Names and how people are introduced")},
    Word{"phone", QT_TRANSLATE_NOOP("RedactionWords", "Phone numbers")},
    Word{"phrase", QT_TRANSLATE_NOOP("RedactionWords", "How people speak of it")},
    Word{"postcode", QT_TRANSLATE_NOOP("RedactionWords", "Postcodes")},
    Word{"procedure", QT_TRANSLATE_NOOP("RedactionWords", "Procedures in plain words")},
    Word{"propagation", QT_TRANSLATE_NOOP("RedactionWords", "Found elsewhere in the call")},
    Word{"ssn", QT_TRANSLATE_NOOP("RedactionWords", "Social security numbers")},
    Word{"tagger", QT_TRANSLATE_NOOP("RedactionWords", "Trained sequence tagger")},
    Word{"url", QT_TRANSLATE_NOOP("RedactionWords", "Web addresses")},
    Word{"web", QT_TRANSLATE_NOOP("RedactionWords", "Web and network addresses, also spoken")},
};

/// What a word list is about.
constexpr std::array lists{
    Word{"body", QT_TRANSLATE_NOOP("RedactionWords", "parts of the body")},
    Word{"condition", QT_TRANSLATE_NOOP("RedactionWords", "conditions")},
    Word{"drug", QT_TRANSLATE_NOOP("RedactionWords", "drugs")},
    Word{"given", QT_TRANSLATE_NOOP("RedactionWords", "given names")},
    Word{"illness", QT_TRANSLATE_NOOP("RedactionWords", "illnesses")},
    Word{"medication", QT_TRANSLATE_NOOP("RedactionWords", "medication")},
    Word{"name", QT_TRANSLATE_NOOP("RedactionWords", "names")},
    Word{"names", QT_TRANSLATE_NOOP("RedactionWords", "names")},
    Word{"place", QT_TRANSLATE_NOOP("RedactionWords", "places")},
    Word{"places", QT_TRANSLATE_NOOP("RedactionWords", "places")},
    Word{"procedure", QT_TRANSLATE_NOOP("RedactionWords", "procedures")},
    Word{"streets", QT_TRANSLATE_NOOP("RedactionWords", "words of streets")},
    Word{"surnames", QT_TRANSLATE_NOOP("RedactionWords", "surnames")},
    Word{"symptom", QT_TRANSLATE_NOOP("RedactionWords", "symptoms")},
};

template <class Table>
const char* find(const Table& table, QStringView code)
{
    for (const Word& row : table) {
        if (code == QLatin1StringView(row.code))
            return row.words;
    }
    return nullptr;
}

} // namespace

QString RedactionWords::of(RedactionLabel label)
{
    switch (label) {
    case RedactionLabel::Person:
        return tr("Person’s name");
    case RedactionLabel::Phone:
        return tr("Phone number");
    case RedactionLabel::Email:
        return tr("E-mail");
    case RedactionLabel::Address:
        return tr("Address");
    case RedactionLabel::DateOfBirth:
        return tr("Date of birth");
    case RedactionLabel::Date:
        return tr("Date");
    case RedactionLabel::NationalId:
        return tr("Identity number");
    case RedactionLabel::CardIban:
        return tr("Card or account");
    case RedactionLabel::UrlIp:
        return tr("Web or network address");
    case RedactionLabel::Age:
        return tr("Age over 89");
    case RedactionLabel::MedicalCondition:
        return tr("Medical condition");
    case RedactionLabel::Medication:
        return tr("Medication");
    case RedactionLabel::Procedure:
        return tr("Procedure");
    }
    return {};
}

QString RedactionWords::of(RedactionGroup group)
{
    switch (group) {
    case RedactionGroup::Identity:
        return tr("Identity");
    case RedactionGroup::Contact:
        return tr("Contact");
    case RedactionGroup::Medical:
        return tr("Medical");
    case RedactionGroup::Financial:
        return tr("Financial");
    case RedactionGroup::Date:
        return tr("Date");
    }
    return {};
}

QString RedactionWords::iconOf(RedactionGroup group)
{
    switch (group) {
    case RedactionGroup::Identity:
        return QStringLiteral("user");
    case RedactionGroup::Contact:
        return QStringLiteral("contact");
    case RedactionGroup::Medical:
        return QStringLiteral("heart-pulse");
    case RedactionGroup::Financial:
        return QStringLiteral("credit-card");
    case RedactionGroup::Date:
        return QStringLiteral("calendar");
    }
    return {};
}

QString RedactionWords::ofRecogniser(const QString& code)
{
    if (const char* words = find(recognisers, code))
        return tr(words);
    const qsizetype dot = code.indexOf(QLatin1Char('.'));
    const QStringView family = QStringView(code).left(dot < 0 ? code.size() : dot);
    const char* words = find(families, family);
    if (!words)
        return code;
    const char* list = dot < 0 ? nullptr : find(lists, QStringView(code).mid(dot + 1));
    //: A recogniser and what it is about: “Word list: illnesses”
    return family == QLatin1StringView("lexicon") && list ? tr("%1: %2").arg(tr(words), tr(list)) : tr(words);
}

} // namespace clinic::ui
