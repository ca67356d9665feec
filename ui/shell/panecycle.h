#pragma once

#include <QHash>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace clinic::ui {

/// F6 and Shift F6: goes from pane to pane and comes back to the widget one was at. A screen marks its panes with the
/// property `pane`; one without is a pane as a whole.
class PaneCycle final : public QObject
{
    Q_OBJECT
public:
    using Panes = std::function<QList<QWidget*>()>;

    PaneCycle(Panes panes, QObject* parent);

    void go(int step);

private:
    Panes m_panes;
    QHash<QWidget*, QPointer<QWidget>> m_last;
};

/// The marked panes of a screen that are shown, from the start side to the end; the screen itself when none is marked.
[[nodiscard]] QList<QWidget*> panesOf(QWidget& screen);

} // namespace clinic::ui
