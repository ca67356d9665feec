#pragma once

#include <QHeaderView>

namespace clinic::ui {

/// The names over a table's columns: small and muted, with a line below and nothing between them.
class QuietHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit QuietHeader(Qt::Orientation orientation, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
};

} // namespace clinic::ui
