#include "labeledfield.h"

#include "metrics.h"
#include "textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace clinic::ui {

LabeledField::LabeledField(const QString& label, QWidget* field, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_aside(new TextLabel(TextLabel::SmallMuted, {}, this))
    , m_note(new FieldNote(field->objectName() + QStringLiteral("Note"), this))
{
    auto* name = new TextLabel(TextLabel::SmallMuted, label, this);
    name->setBuddy(field);
    edit().setAccessibleName(label);
    auto* line = new QHBoxLayout;
    line->addWidget(name, 1);
    line->addWidget(m_aside);
    auto* column = new QVBoxLayout(this);
    // Room for the ring around the field, which lies outside its edge.
    column->setContentsMargins(metrics::half, 0, metrics::half, 0);
    column->setSpacing(metrics::half);
    column->addLayout(line);
    column->addWidget(field);
    column->addWidget(m_note);
}

void LabeledField::setAside(const QString& text)
{
    m_aside->setText(text);
}

void LabeledField::showError(const QString& text)
{
    m_note->showError(text);
    describe(text, !text.isEmpty());
}

void LabeledField::showHint(const QString& text)
{
    m_note->showHint(text);
    describe(text, false);
}

void LabeledField::clear()
{
    m_note->clear();
    describe({}, false);
}

void LabeledField::describe(const QString& text, bool invalid)
{
    edit().setAccessibleDescription(text);
    markInvalid(edit(), invalid);
}

QWidget& LabeledField::edit() const
{
    return m_field->focusProxy() ? *m_field->focusProxy() : *m_field;
}

} // namespace clinic::ui
