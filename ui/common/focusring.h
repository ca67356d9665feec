#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace clinic::ui {

/// Draws the ring around whichever control has the focus, outside its edge. Widgets that draw their focus themselves
/// say so with the property `focusRing` false.
class FocusRing final : public QObject
{
    Q_OBJECT
public:
    explicit FocusRing(QObject* parent);

    [[nodiscard]] static bool isWantedBy(const QWidget* widget);

private:
    void follow(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace clinic::ui
