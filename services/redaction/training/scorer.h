#pragma once

#include "redaction/training/example.h"

#include <map>

namespace clinic::redaction::training {

/// Letters and digits, counted as the corpora's scorer counts them.
struct Tally
{
    qint64 gold = 0;
    qint64 leaked = 0;      ///< of `gold`: covered by nothing at all
    qint64 sameLabel = 0;   ///< of `gold`: covered by the same label
    qint64 predicted = 0;   ///< in scope
    qint64 right = 0;       ///< of `predicted`: in some gold span
    int spans = 0;
    int documents = 0;
    int touched = 0;        ///< documents without anything sensitive where something was found

    void add(const Tally& other);
    [[nodiscard]] double recall() const { return gold ? 1 - static_cast<double>(leaked) / static_cast<double>(gold) : 1; }
    [[nodiscard]] double precision() const { return predicted ? static_cast<double>(right) / static_cast<double>(predicted) : 1; }
};

struct Leak
{
    QString id;
    domain::RedactionLabel label;
    QString passage;
    QString around;
};

/// Compares what was found with what is annotated.
class Scorer final
{
public:
    void score(const Example& example, const std::vector<domain::Redaction>& found);

    /// By collection, and by label of the annotation (`predicted` and `right`: by label of the finding).
    std::map<QString, Tally> bySource;
    std::map<std::pair<domain::RedactionLabel, QString>, Tally> byLabelAndSource;
    std::vector<Leak> leaks;
    /// Passages that were masked for nothing, with the label found.
    std::vector<Leak> falseAlarms;
};

} // namespace clinic::redaction::training
