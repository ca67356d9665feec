#include "statusline.h"

#include "ui/common/actionbutton.h"
#include "ui/common/iconlabel.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

#include <utility>

namespace clinic::ui {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, 14, QPalette::PlaceholderText, this))
    , m_sentence(new ElidedLabel(TextLabel::Small, {}, this))
    , m_undoButton(new ActionButton(ControlKind::Quiet, {}, QStringLiteral("undoPushButton"), this))
    , m_fact(new TextLabel(TextLabel::SmallMuted, {}, this))
{
    setObjectName(QStringLiteral("statusLine"));
    setMinimumHeight(metrics::statusLine);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pad, 1, metrics::pad, 0);
    row->setSpacing(metrics::unit);
    row->addWidget(m_icon);
    row->addWidget(m_sentence);
    row->addWidget(m_undoButton);
    row->addStretch(1);
    row->addWidget(m_fact);
    m_undoButton->setFixedHeight(metrics::statusLine - 2);
    m_undoButton->setFocusPolicy(Qt::TabFocus);
    m_undoButton->hide();
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        if (m_offersRedo)
            redo();
        else
            undo();
    });
}

void StatusLine::say(const QString& iconName, const QString& sentence, const Undo& undo)
{
    m_undo = undo;
    showButton();
    m_icon->setIconName(iconName);
    m_sentence->setWhole(sentence);
    QAccessibleEvent change(m_sentence, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&change);
}

void StatusLine::showButton()
{
    m_offersRedo = m_undo.text.isEmpty() && !m_undo.redoText.isEmpty();
    const QString text = m_offersRedo ? m_undo.redoText : m_undo.text;
    const QString key = m_offersRedo ? tr("Ctrl Shift Z") : tr("Ctrl Z");
    m_undoButton->setText(text);
    m_undoButton->setKeyHint(key);
    //: What the button does, and its key
    m_undoButton->setToolTip(tr("%1 (%2)").arg(text, key));
    m_undoButton->setIconName(m_offersRedo ? QStringLiteral("redo-2") : QStringLiteral("undo-2"));
    m_undoButton->setVisible(!text.isEmpty());
}

void StatusLine::undo()
{
    take(&Undo::act);
}

void StatusLine::redo()
{
    take(&Undo::redo);
}

void StatusLine::take(std::function<void()> Undo::*what)
{
    if (!(m_undo.*what))
        return;
    m_undoButton->hide();
    const Undo undo = std::exchange(m_undo, {});
    (undo.*what)();
}

void StatusLine::setFact(const QString& fact)
{
    m_fact->setText(fact);
}

QString StatusLine::sentence() const
{
    return m_sentence->whole();
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), Tokens::of(palette()).line);
}

} // namespace clinic::ui
