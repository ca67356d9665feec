#include "panecycle.h"

#include <QApplication>

#include <algorithm>

namespace clinic::ui {

namespace {

bool takesTab(const QWidget& widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus);
}

QWidget* firstStop(QWidget& pane)
{
    if (QWidget* proxy = pane.focusProxy(); proxy && proxy->isVisible())
        return proxy;
    QWidget* at = &pane;
    do {
        if ((at == &pane || pane.isAncestorOf(at)) && takesTab(*at))
            return at;
        at = at->nextInFocusChain();
    } while (at != &pane);
    return nullptr;
}

} // namespace

QList<QWidget*> panesOf(QWidget& screen)
{
    QList<QWidget*> panes;
    for (QWidget* child : screen.findChildren<QWidget*>()) {
        if (child->isVisible() && child->property("pane").toBool())
            panes.append(child);
    }
    if (panes.isEmpty())
        return {&screen};
    const int direction = screen.isRightToLeft() ? -1 : 1;
    std::stable_sort(panes.begin(), panes.end(), [&screen, direction](const QWidget* one, const QWidget* other) {
        return direction * one->mapTo(&screen, QPoint()).x() < direction * other->mapTo(&screen, QPoint()).x();
    });
    return panes;
}

PaneCycle::PaneCycle(Panes panes, QObject* parent)
    : QObject(parent)
    , m_panes(std::move(panes))
{
}

void PaneCycle::go(int step)
{
    const QList<QWidget*> panes = m_panes();
    QWidget* now = QApplication::focusWidget();
    int at = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (now && (panes.at(i) == now || panes.at(i)->isAncestorOf(now)))
            at = i;
    }
    if (at >= 0)
        m_last.insert(panes.at(at), now);
    else
        at = step > 0 ? -1 : 0;
    for (int tried = 1; tried <= panes.size(); ++tried) {
        const auto count = panes.size();
        QWidget* pane = panes.at(((at + step * tried) % count + count) % count);
        QWidget* stop = m_last.value(pane);
        if (!stop || !takesTab(*stop))
            stop = firstStop(*pane);
        if (stop) {
            stop->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace clinic::ui
