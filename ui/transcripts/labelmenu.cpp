#include "labelmenu.h"

#include "ui/common/icons.h"
#include "ui/common/redactionwords.h"

namespace clinic::ui {

LabelMenu::LabelMenu(QWidget* parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("labelMenu"));
    m_question = addAction(QString());
    m_question->setEnabled(false);
    addSeparator();
    for (const domain::RedactionLabel label : domain::redactionLabels()) {
        QAction* action = addAction(ui::icon(RedactionWords::iconOf(domain::groupOf(label))), RedactionWords::of(label));
        action->setObjectName(QStringLiteral("label") + QString(domain::wireName(label)) + QStringLiteral("Action"));
        action->setCheckable(true);
        action->setData(int(label));
        connect(action, &QAction::triggered, this, [this, label] { Q_EMIT chosen(label); });
    }
}

void LabelMenu::ask(const QString& question, std::optional<domain::RedactionLabel> now, const QPoint& globalPosition)
{
    m_question->setText(question);
    setAccessibleName(question);
    QAction* first = nullptr;
    for (QAction* action : actions()) {
        if (!action->isCheckable())
            continue;
        action->setChecked(now && action->data().toInt() == int(*now));
        if (!first || action->isChecked())
            first = action;
    }
    popup(globalPosition);
    setActiveAction(first);
}

} // namespace clinic::ui
