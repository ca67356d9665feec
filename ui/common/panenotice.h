#pragma once

#include <QWidget>

namespace clinic::ui {

class ActionButton;
class TextLabel;

/// What a pane says in place of a list: nothing is here, or it could not be had, and the one thing to do about it.
class PaneNotice final : public QWidget
{
    Q_OBJECT
public:
    PaneNotice(const QString& iconName, const QString& words, const QString& action, const QString& objectName,
               QWidget* parent = nullptr);

    void setWords(const QString& words);
    [[nodiscard]] QString words() const;
    [[nodiscard]] ActionButton& button() const { return *m_button; }

Q_SIGNALS:
    void chosen();

private:
    TextLabel* m_words = nullptr;
    ActionButton* m_button = nullptr;
};

} // namespace clinic::ui
