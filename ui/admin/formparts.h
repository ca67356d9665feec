#pragma once

#include "domain/error.h"

#include <QList>
#include <QString>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QVBoxLayout;
class QWidget;

namespace clinic::ui {

class LabeledField;

/// Pieces that the forms of Administration are made of.
namespace formparts {

[[nodiscard]] QLineEdit* lineEdit(const QString& objectName, QWidget* parent, int longest = 200);
/// The column of a form, with the rhythm of all of them.
[[nodiscard]] QVBoxLayout* column(QWidget* form);
/// A heading over a group of fields, with a sentence about it.
[[nodiscard]] QWidget* heading(const QString& title, const QString& words, QWidget* parent);
/// Two fields beside each other.
[[nodiscard]] QWidget* pair(QWidget* start, QWidget* end, QWidget* parent);
/// A box to tick and a muted sentence below about what it means.
[[nodiscard]] QWidget* choice(QCheckBox* box, const QString& words, QWidget* parent);
/// Says that the name is missing; true when it is there.
[[nodiscard]] bool needName(LabeledField& field, const QLineEdit& edit);
/// Marks the field behind a JSON pointer; false when the error is about another.
bool markIf(const QList<domain::FieldError>& errors, const QString& pointer, LabeledField& field);

} // namespace formparts

} // namespace clinic::ui
