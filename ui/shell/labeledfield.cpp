#include "labeledfield.h"

#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

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
    field->setAccessibleName(label);
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
    m_field->setAccessibleDescription(text);
    markInvalid(*m_field, !text.isEmpty());
}

void LabeledField::showHint(const QString& text)
{
    m_note->showHint(text);
    m_field->setAccessibleDescription(text);
    markInvalid(*m_field, false);
}

void LabeledField::clear()
{
    m_note->clear();
    m_field->setAccessibleDescription({});
    markInvalid(*m_field, false);
}

} // namespace clinic::ui
