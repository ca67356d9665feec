#include "fieldnote.h"

#include "iconlabel.h"
#include "textlabel.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace clinic::ui {

FieldNote::FieldNote(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("triangle-alert"), 14, QPalette::BrightText, this))
    , m_text(new TextLabel(TextLabel::Small, {}, this))
{
    setObjectName(objectName);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_icon->setContentsMargins(0, 1, 0, 0);
    m_text->setWordWrap(true);
    hide();
}

void FieldNote::showError(const QString& text)
{
    tell(text, true);
}

void FieldNote::showHint(const QString& text)
{
    tell(text, false);
}

void FieldNote::clear()
{
    tell({}, false);
}

QString FieldNote::text() const
{
    return m_text->text();
}

void FieldNote::tell(const QString& text, bool error)
{
    if (text == m_text->text() && error == m_error)
        return;
    m_error = error;
    m_icon->setVisible(error);
    m_text->setForegroundRole(error ? QPalette::BrightText : QPalette::PlaceholderText);
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (!error || text.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void markInvalid(QWidget& field, bool invalid)
{
    if (field.property("invalid").toBool() == invalid)
        return;
    field.setProperty("invalid", invalid);
    field.update();
}

} // namespace clinic::ui
