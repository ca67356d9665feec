#include "panenotice.h"

#include "actionbutton.h"
#include "iconlabel.h"
#include "metrics.h"
#include "textlabel.h"

#include <QVBoxLayout>

namespace clinic::ui {

PaneNotice::PaneNotice(const QString& iconName, const QString& words, const QString& action, const QString& objectName,
                       QWidget* parent)
    : QWidget(parent)
    , m_words(new TextLabel(TextLabel::SmallMuted, words))
    , m_button(new ActionButton(ControlKind::Secondary, action, objectName + QStringLiteral("PushButton")))
{
    setObjectName(objectName);
    m_words->setObjectName(objectName + QStringLiteral("Label"));
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pad, metrics::wide, metrics::pad, metrics::pad);
    column->setSpacing(metrics::unit);
    column->addWidget(new IconLabel(iconName, metrics::emptyIcon, QPalette::PlaceholderText), 0, Qt::AlignHCenter);
    column->addWidget(m_words);
    column->addSpacing(metrics::half);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch();
    // Within the notice by now: alone it would be a window for a moment, and take the keys from the one in use.
    m_button->setVisible(!action.isEmpty());
    connect(m_button, &QPushButton::clicked, this, &PaneNotice::chosen);
}

void PaneNotice::setWords(const QString& words)
{
    m_words->setText(words);
}

QString PaneNotice::words() const
{
    return m_words->text();
}

} // namespace clinic::ui
