#include "emptystate.h"

#include "ui/common/actionbutton.h"
#include "ui/common/iconlabel.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int wordsWidth = 320;

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, metrics::emptyIcon, QPalette::PlaceholderText, this))
    , m_title(new TextLabel(TextLabel::Section, {}, this))
    , m_words(new TextLabel(TextLabel::Muted, {}, this))
    , m_action(new ActionButton(ControlKind::Secondary, {}, QStringLiteral("emptyStatePushButton"), this))
{
    setObjectName(QStringLiteral("emptyState"));
    setProperty("pane", true);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignHCenter);
    m_words->setFixedWidth(wordsWidth);
    m_title->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(metrics::unit);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::half);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_words, 0, Qt::AlignHCenter);
    column->addSpacing(metrics::unit);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::tell(const QString& iconName, const QString& title, const QString& words, const QString& action)
{
    m_icon->setIconName(iconName);
    m_title->setText(title);
    m_words->setText(words);
    // A label that is centred is not asked how high it gets.
    m_words->setMinimumHeight(std::max(0, m_words->heightForWidth(wordsWidth)));
    m_words->setVisible(!words.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(words);
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(palette()).surface);
}

} // namespace clinic::ui
