#include "formfield.h"

#include "fieldmessage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace clinic::ui {

QLabel* quietLabel(const QString& words)
{
    auto* label = new QLabel(words);
    QFont small = label->font();
    small.setPixelSize(12);
    label->setFont(small);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QWidget* formField(const QString& label, QWidget* field, QLabel* trailing, FieldMessage* message)
{
    auto* box = new QWidget;
    auto* name = quietLabel(label);
    name->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(name);
    head->addStretch();
    if (trailing)
        head->addWidget(trailing);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(field);
    if (message)
        column->addWidget(message);
    return box;
}

} // namespace clinic::ui
