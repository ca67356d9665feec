#pragma once

#include "ui/common/undo.h"

#include <QWidget>

namespace clinic::ui {

class ActionButton;
class ElidedLabel;
class IconLabel;
class TextLabel;

/// The last thing that happened, in one sentence, with its undo; at the end one quiet fact.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void say(const QString& iconName, const QString& sentence, const Undo& undo = {});
    /// Takes back what can be taken back, once.
    void undo();
    /// Does again what was taken back, once.
    void redo();
    void setFact(const QString& fact);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showButton();
    void take(std::function<void()> Undo::*what);

    IconLabel* m_icon = nullptr;
    ElidedLabel* m_sentence = nullptr;
    ActionButton* m_undoButton = nullptr;
    Undo m_undo;
    bool m_offersRedo = false;
    TextLabel* m_fact = nullptr;
};

} // namespace clinic::ui
