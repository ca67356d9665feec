#pragma once

#include "domain/call.h"

#include <QTimeZone>
#include <QWidget>

namespace clinic::ui {

class ActionButton;
class Chip;
class ElidedLabel;
class TextLabel;

/// The head of a call: which one it is, how much of it is hidden, and what can be done.
class CallBar final : public QWidget
{
    Q_OBJECT
public:
    CallBar(const QTimeZone& zone, bool mayReveal, QWidget* parent = nullptr);

    void setCall(const domain::Call& call, const QDate& today);
    void clear();
    /// `missed`, `reveal`: why it cannot be done now; empty if it can.
    void setHindrances(const QString& missed, const QString& reveal);
    /// Where the facts have no room of their own, a button shows them; the rest makes do with less.
    void setFolded(bool folded);
    [[nodiscard]] ActionButton& missedButton() const { return *m_missed; }
    [[nodiscard]] ActionButton& revealButton() const { return *m_reveal; }
    [[nodiscard]] ActionButton& factsButton() const { return *m_facts; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimeZone m_zone;
    bool m_mayReveal;
    bool m_folded = false;
    TextLabel* m_title = nullptr;
    ElidedLabel* m_subtitle = nullptr;
    Chip* m_chip = nullptr;
    ActionButton* m_facts = nullptr;
    ActionButton* m_missed = nullptr;
    ActionButton* m_reveal = nullptr;
};

} // namespace clinic::ui
