#pragma once

#include <QAbstractButton>

namespace clinic::ui {

/// Chooses a section: quiet until chosen. A row of them is one tab stop; the arrow keys go within it.
class SectionButton final : public QAbstractButton
{
    Q_OBJECT
public:
    SectionButton(const QString& text, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace clinic::ui
