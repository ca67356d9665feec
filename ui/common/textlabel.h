#pragma once

#include <QLabel>

namespace clinic::ui {

/// A text in one of the console's sizes. Its colour is a role of the palette, so that it follows the theme.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    enum Style { Title, Section, Body, Strong, Muted, Small, SmallMuted, SmallStrong, Caption };

    TextLabel(Style style, const QString& text, QWidget* parent = nullptr);
};

/// One line that ends in … where room is short; the tool tip has it whole.
class ElidedLabel final : public TextLabel
{
    Q_OBJECT
public:
    ElidedLabel(Style style, const QString& text, QWidget* parent = nullptr);

    void setWhole(const QString& text);
    [[nodiscard]] const QString& whole() const { return m_whole; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tellWhole();

    QString m_whole;
};

} // namespace clinic::ui
