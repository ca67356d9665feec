#include "spokenalert.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace clinic::ui {

namespace {

constexpr const char* alertProperty = "spokenAlert";

QAccessibleInterface* alertOf(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && widget->property(alertProperty).toBool() ? new QAccessibleWidget(widget, QAccessible::AlertMessage)
                                                              : nullptr;
}

} // namespace

void makeAlert(QWidget& widget)
{
    static const bool installed = [] {
        QAccessible::installFactory(alertOf);
        return true;
    }();
    Q_UNUSED(installed)
    widget.setProperty(alertProperty, true);
}

void sayAlert(QWidget& widget)
{
    // AT-SPI speaks an alert as it begins to show; other platforms have an event for it.
    for (const QAccessible::Event what : {QAccessible::ObjectHide, QAccessible::ObjectShow, QAccessible::Alert}) {
        QAccessibleEvent event(&widget, what);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace clinic::ui
