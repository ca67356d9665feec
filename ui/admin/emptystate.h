#pragma once

#include <QWidget>

namespace clinic::ui {

class ActionButton;
class IconLabel;
class TextLabel;

/// What belongs here, and the one thing to do about it: for a section without a record, and for one that could not be
/// loaded.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void tell(const QString& iconName, const QString& title, const QString& words, const QString& action);
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    IconLabel* m_icon = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_words = nullptr;
    ActionButton* m_action = nullptr;
};

} // namespace clinic::ui
