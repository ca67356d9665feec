#pragma once

#include <QPushButton>

namespace clinic::ui {

/// A button that opens a menu and shows what is chosen: “Colour  Status ⌄”. Without `label` it shows the value alone.
class ChoiceButton final : public QPushButton
{
    Q_OBJECT
public:
    ChoiceButton(const QString& label, const QString& objectName, QWidget* parent = nullptr);

    void setValue(const QString& value);
    void setIconName(const QString& name);
    /// Without room the icon stands for the words; the tool tip and the accessible name keep them.
    void setCompact(bool compact);

    /// How wide it is with its words, and without.
    [[nodiscard]] int widthOf(bool compact) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont strongFont() const;

    QString m_label;
    QString m_value;
    QString m_iconName;
    bool m_compact = false;
};

} // namespace clinic::ui
