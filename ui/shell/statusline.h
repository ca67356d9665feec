#pragma once

#include <QWidget>

namespace clinic::ui {

class ElidedLabel;
class IconLabel;
class TextLabel;

/// The last thing that happened, in one sentence; at the end one quiet fact.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void say(const QString& iconName, const QString& sentence);
    void setFact(const QString& fact);
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    IconLabel* m_icon = nullptr;
    ElidedLabel* m_sentence = nullptr;
    TextLabel* m_fact = nullptr;
};

} // namespace clinic::ui
