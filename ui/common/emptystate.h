#pragma once

#include <QWidget>

class QHBoxLayout;

namespace clinic::ui {

class ActionButton;
class IconLabel;
class TextLabel;

/// What stands where there is nothing to show: an icon, what belongs here or what happened, and one action.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString& iconName, const QString& title, const QString& words, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setTitle(const QString& title);
    void setWords(const QString& words);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString words() const;
    /// Adds a button under the words; the first one is the action, further ones lie beside it.
    void addAction(ActionButton* button);

private:
    IconLabel* m_icon = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_words = nullptr;
    QHBoxLayout* m_actions = nullptr;
};

} // namespace clinic::ui
