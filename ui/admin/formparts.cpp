#include "formparts.h"

#include "ui/common/card.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clinic::ui::formparts {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("clinic::ui::AdminForms", text);
}

} // namespace

QLineEdit* lineEdit(const QString& objectName, QWidget* parent, int longest)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(objectName);
    edit->setMaxLength(longest);
    return edit;
}

QVBoxLayout* column(QWidget* form)
{
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::pad);
    return column;
}

QWidget* heading(const QString& title, const QString& text, QWidget* parent)
{
    auto* group = new QWidget(parent);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(metrics::half, metrics::unit, metrics::half, 0);
    column->setSpacing(2);
    column->addWidget(new Divider(group));
    column->addSpacing(metrics::pad - 2);
    column->addWidget(new TextLabel(TextLabel::Section, title, group));
    if (!text.isEmpty()) {
        auto* about = new TextLabel(TextLabel::SmallMuted, text, group);
        about->setWordWrap(true);
        column->addWidget(about);
    }
    return group;
}

QWidget* pair(QWidget* start, QWidget* end, QWidget* parent)
{
    auto* both = new QWidget(parent);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::unit);
    row->addWidget(start, 1, Qt::AlignTop);
    row->addWidget(end, 1, Qt::AlignTop);
    return both;
}

QWidget* choice(QCheckBox* box, const QString& text, QWidget* parent)
{
    constexpr int indent = 26;
    auto* group = new QWidget(parent);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(metrics::half, 0, metrics::half, 0);
    column->setSpacing(0);
    column->addWidget(box, 0, Qt::AlignLeft);
    auto* about = new TextLabel(TextLabel::SmallMuted, text, group);
    about->setWordWrap(true);
    about->setContentsMargins(box->isRightToLeft() ? 0 : indent, 0, box->isRightToLeft() ? indent : 0, 0);
    box->setAccessibleDescription(text);
    column->addWidget(about);
    return group;
}

bool needName(LabeledField& field, const QLineEdit& edit)
{
    if (!edit.text().simplified().isEmpty()) {
        field.clear();
        return true;
    }
    field.showError(words(QT_TRANSLATE_NOOP("clinic::ui::AdminForms", "A name is missing.")));
    return false;
}

bool markIf(const QList<domain::FieldError>& errors, const QString& pointer, LabeledField& field)
{
    for (const domain::FieldError& error : errors) {
        if (error.pointer == pointer || error.pointer.startsWith(pointer + QLatin1Char('/'))) {
            field.showError(words(
                QT_TRANSLATE_NOOP("clinic::ui::AdminForms", "The service does not take this. Change it and save again.")));
            field.field().setFocus();
            return true;
        }
    }
    return false;
}

} // namespace clinic::ui::formparts
