#pragma once

#include "tokens.h"

namespace clinic::ui {

/// How grave something is, and so which soft ground, words and edge it gets.
enum class Severity { Info, Good, Warning, Critical };

struct SeverityColors
{
    QColor ground;
    QColor words;
    QColor edge;
};

[[nodiscard]] inline SeverityColors colorsOf(Severity severity, const Tokens& tokens)
{
    switch (severity) {
    case Severity::Good:
        return {tokens.goodSoft, tokens.goodSoftText, tokens.good};
    case Severity::Warning:
        return {tokens.warningSoft, tokens.warningSoftText, tokens.warning};
    case Severity::Critical:
        return {tokens.criticalSoft, tokens.criticalSoftText, tokens.critical};
    case Severity::Info:
        break;
    }
    return {tokens.infoSoft, tokens.infoSoftText, tokens.info};
}

} // namespace clinic::ui
