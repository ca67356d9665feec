#pragma once

#include "contract/files.h"
#include "ui/common/severity.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <functional>

namespace clinic::ui {

/// What becomes of the events of a file, as a person reads it.
class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::ImportWords)
public:
    using ProviderNames = std::function<QString(const domain::ProviderId&)>;

    /// The chip: “New”, “Conflict”.
    [[nodiscard]] static QString outcome(contract::ImportOutcome outcome);
    [[nodiscard]] static QString icon(contract::ImportOutcome outcome);
    [[nodiscard]] static Severity severity(contract::ImportOutcome outcome);
    /// What will happen and why: “Voxanne has this time. Free: Dr Shah 14:15, 14:45”.
    [[nodiscard]] static QString sentence(const contract::ImportedEvent& event, bool done, const QTimeZone& zone,
                                          const ProviderNames& names);
    /// “Tue 24 Nov, 14:00–14:30”; empty for an event without a time.
    [[nodiscard]] static QString when(const contract::ImportedEvent& event, const QTimeZone& zone);
    /// “12 new · 1 moved · 2 conflicts”.
    [[nodiscard]] static QString summary(const contract::ImportReport& report);
    /// Events that an import would carry out.
    [[nodiscard]] static int toDo(const contract::ImportReport& report);

private:
    [[nodiscard]] static QString count(contract::ImportOutcome outcome, int events);
    [[nodiscard]] static QString reason(const contract::ImportedEvent& event);
    [[nodiscard]] static QString conflict(const contract::ImportedEvent& event, const QTimeZone& zone,
                                          const ProviderNames& names);
};

} // namespace clinic::ui
