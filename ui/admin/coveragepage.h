#pragma once

#include "contract/ports.h"
#include "toolpage.h"

class QButtonGroup;
class QStackedLayout;

namespace clinic::ui {

class EmptyState;
class IdentifierModel;
class MeasuredModel;
class RecordTable;
class TextLabel;

/// What the redaction masks, how well it did on texts it had never seen, and what this clinic's reviewers had to correct.
class CoveragePage final : public ToolPage
{
    Q_OBJECT
public:
    explicit CoveragePage(contract::CallApi& calls, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] bool isAskedEachTime() const override { return true; }
    [[nodiscard]] QWidget& firstStop() override;

private:
    enum View { Identifiers, Figures, Failure };

    void makeTables();
    void makeSwitch();
    void show(const contract::RedactionCoverage& coverage);
    void fail(const domain::Error& error);

    contract::CallApi& m_calls;
    TextLabel* m_summary = nullptr;
    TextLabel* m_reviews = nullptr;
    QButtonGroup* m_switch = nullptr;
    QStackedLayout* m_pages = nullptr;
    IdentifierModel* m_identifiers = nullptr;
    MeasuredModel* m_measured = nullptr;
    RecordTable* m_identifierTable = nullptr;
    RecordTable* m_measuredTable = nullptr;
    EmptyState* m_failure = nullptr;
    bool m_loaded = false;
};

} // namespace clinic::ui
