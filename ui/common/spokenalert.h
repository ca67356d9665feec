#pragma once

class QWidget;

namespace clinic::ui {

/// Gives the widget the role of an alert, so that a screen reader speaks its name and description when it appears
/// without taking the focus.
void makeAlert(QWidget& widget);
/// Its name or description changed while it stands: speak it again.
void sayAlert(QWidget& widget);

} // namespace clinic::ui
