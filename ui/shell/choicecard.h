#pragma once

#include <QAbstractButton>

namespace clinic::ui {

/// One of several choices that exclude each other, with an icon and a line that explains it. Arrow keys go between
/// them.
class ChoiceCard final : public QAbstractButton
{
    Q_OBJECT
public:
    ChoiceCard(const QString& iconName, const QString& title, const QString& words, const QString& objectName,
               QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_words;
};

} // namespace clinic::ui
