#pragma once

#include "contract/calls.h"
#include "recordtable.h"

#include <QCoreApplication>

namespace clinic::ui {

/// What the redaction covers, in words: identifiers of HIPAA Safe Harbor (45 CFR 164.514(b)(2)) and special categories of
/// GDPR article 9.
class CoverageWords final
{
    Q_DECLARE_TR_FUNCTIONS(CoverageWords)
public:
    struct State
    {
        QString words;
        QString icon;
        CellTone tone = CellTone::Plain;
    };

    [[nodiscard]] static QString ofIdentifier(const QString& code);
    /// “HIPAA”, “GDPR”.
    [[nodiscard]] static QString ofLaw(const QString& code);
    [[nodiscard]] static State ofState(const QString& state);
    [[nodiscard]] static QString ofLabels(const QList<domain::RedactionLabel>& labels);
    [[nodiscard]] static QString ofRecognisers(const QStringList& codes);
    /// “97.4 %”.
    [[nodiscard]] static QString share(double part);
};

} // namespace clinic::ui
