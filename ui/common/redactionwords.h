#pragma once

#include "domain/redaction.h"

#include <QCoreApplication>

namespace clinic::ui {

/// What the redactor's codes mean to a person.
class RedactionWords final
{
    Q_DECLARE_TR_FUNCTIONS(RedactionWords)
public:
    /// “Date of birth”.
    [[nodiscard]] static QString of(domain::RedactionLabel label);
    /// “Identity”.
    [[nodiscard]] static QString of(domain::RedactionGroup group);
    /// Name of the group's icon.
    [[nodiscard]] static QString iconOf(domain::RedactionGroup group);
    /// `lexicon.illness`: “Word list: illness”. An unknown code is shown as it stands.
    [[nodiscard]] static QString ofRecogniser(const QString& code);
};

} // namespace clinic::ui
