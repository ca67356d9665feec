#pragma once

#include <QObject>
#include <QTextObjectInterface>

class QWidget;

namespace clinic::ui {

/// Draws chips where a text has objects in their place.
class ChipPainter final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)
public:
    /// The widget tells theme and direction; it outlives this.
    explicit ChipPainter(const QWidget& widget);

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    const QWidget& m_widget;
};

} // namespace clinic::ui
