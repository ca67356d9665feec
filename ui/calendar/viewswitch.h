#pragma once

#include <QAbstractButton>

namespace clinic::ui {

/// One part of a switch of views: the chosen one is soft accent with a line under it.
class ViewButton final : public QAbstractButton
{
    Q_OBJECT
public:
    enum Place { First, Middle, Last };

    ViewButton(const QString& text, Place place, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Place m_place;
};

} // namespace clinic::ui
