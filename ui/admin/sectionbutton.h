#pragma once

#include <QAbstractButton>

namespace clinic::ui {

/// Chooses a section: quiet until chosen. Several of them are one tab stop; the arrow keys go within it. With an icon
/// it fills its line and begins at the start side, without one it is as wide as its words.
class SectionButton final : public QAbstractButton
{
    Q_OBJECT
public:
    SectionButton(const QString& iconName, const QString& text, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
};

} // namespace clinic::ui
