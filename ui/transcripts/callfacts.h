#pragma once

#include "domain/call.h"

#include <QScrollArea>
#include <QTimeZone>

class QGridLayout;
class QVBoxLayout;

namespace clinic::ui {

class TextLabel;

/// What is known of a call beside its words: how it ended, what was redacted and where that went.
class CallFacts final : public QScrollArea
{
    Q_OBJECT
public:
    CallFacts(const QTimeZone& zone, QWidget* parent = nullptr);

    void setCall(const domain::Call& call);
    void clear();

private:
    class Counts;
    void addFact(QGridLayout& grid, int row, const QString& name, QWidget* value);
    [[nodiscard]] QStringList storeWords(const domain::Call& call) const;

    QTimeZone m_zone;
    QWidget* m_page = nullptr;
    QGridLayout* m_facts = nullptr;
    Counts* m_counts = nullptr;
    TextLabel* m_stores = nullptr;
};

} // namespace clinic::ui
