#pragma once

#include "controlpainting.h"

#include <QPushButton>

namespace clinic::ui {

/// A button that may carry an icon and the key that does the same. Enter presses it while it has the focus.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    ActionButton(ControlKind kind, const QString& text, const QString& objectName, QWidget* parent = nullptr);

    void setKind(ControlKind kind);
    [[nodiscard]] ControlKind kind() const { return m_kind; }
    /// Shown in a small frame behind the text, and told at the end of the tool tip.
    void setKeyHint(const QString& key);
    [[nodiscard]] const QString& keyHint() const { return m_key; }
    void setIconName(const QString& name);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] int contentWidth() const;

    ControlKind m_kind;
    QString m_key;
    QString m_icon;
};

/// The one accent button of a panel: 40 high.
class PrimaryButton final : public ActionButton
{
    Q_OBJECT
public:
    PrimaryButton(const QString& text, const QString& objectName, QWidget* parent = nullptr);
};

} // namespace clinic::ui
