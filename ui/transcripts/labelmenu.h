#pragma once

#include "domain/redaction.h"

#include <QMenu>

namespace clinic::ui {

/// Asks what a passage is: the thirteen labels, by group.
class LabelMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit LabelMenu(QWidget* parent);

    /// `now` is ticked: what the passage is taken for.
    void ask(const QString& question, std::optional<domain::RedactionLabel> now, const QPoint& globalPosition);

Q_SIGNALS:
    void chosen(clinic::domain::RedactionLabel label);

private:
    QAction* m_question = nullptr;
};

} // namespace clinic::ui
