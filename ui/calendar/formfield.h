#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace clinic::ui {

class FieldNote;

/// A field under its label, with something quiet at the label's end and a message below; the label is its accessible
/// name and buddy.
[[nodiscard]] QWidget* formField(const QString& label, QWidget* field, QLabel* trailing = nullptr,
                                 FieldNote* message = nullptr);

} // namespace clinic::ui
