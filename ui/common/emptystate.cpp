#include "emptystate.h"

#include "actionbutton.h"
#include "iconlabel.h"
#include "metrics.h"
#include "textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int widestText = 420;

} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& words, QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel(iconName, metrics::emptyIcon, QPalette::PlaceholderText, this))
    , m_title(new TextLabel(TextLabel::Section, title, this))
    , m_words(new TextLabel(TextLabel::Muted, words, this))
    , m_actions(new QHBoxLayout)
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_words->setAlignment(Qt::AlignHCenter);
    m_words->setWordWrap(true);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_words)})
        part->setFixedWidth(widestText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::wide, metrics::wide, metrics::wide, metrics::wide);
    column->setSpacing(metrics::unit);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_words, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::unit);
    column->addLayout(m_actions);
    column->addStretch(1);
    m_actions->setAlignment(Qt::AlignHCenter);
    m_actions->setSpacing(metrics::unit);
}

void EmptyState::setIconName(const QString& name)
{
    m_icon->setIconName(name);
}

void EmptyState::setTitle(const QString& title)
{
    m_title->setText(title);
}

void EmptyState::setWords(const QString& words)
{
    m_words->setText(words);
}

QString EmptyState::title() const
{
    return m_title->text();
}

QString EmptyState::words() const
{
    return m_words->text();
}

void EmptyState::addAction(ActionButton* button)
{
    m_actions->addWidget(button);
}

} // namespace clinic::ui
