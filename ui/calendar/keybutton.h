#pragma once

#include <QPushButton>

namespace clinic::ui {

/// A button that shows its key in a small cap.
class KeyButton final : public QPushButton
{
    Q_OBJECT
public:
    /// Primary is the one accent button of a panel or banner.
    enum Kind { Primary, Secondary };

    explicit KeyButton(Kind kind, QWidget* parent = nullptr);

    void setKind(Kind kind);
    void setKeyText(const QString& key);
    [[nodiscard]] const QString& keyText() const { return m_key; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont strongFont() const;
    [[nodiscard]] QFont capFont() const;
    [[nodiscard]] int capWidth() const;

    Kind m_kind;
    QString m_key;
};

} // namespace clinic::ui
