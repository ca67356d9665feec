#include "formfield.h"

#include "ui/common/fieldnote.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace clinic::ui {

QWidget* formField(const QString& label, QWidget* field, QLabel* trailing, FieldNote* message)
{
    auto* box = new QWidget;
    auto* name = new TextLabel(TextLabel::SmallMuted, label);
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
