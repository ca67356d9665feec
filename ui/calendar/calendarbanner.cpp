#include "calendarbanner.h"

#include "ui/common/actionbutton.h"
#include "ui/common/icons.h"
#include "ui/common/spokenalert.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

CalendarBanner::CalendarBanner(QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextLabel::Section, {}))
    , m_words(new TextLabel(TextLabel::Small, {}))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("calendarBanner"));
    m_title->setObjectName(QStringLiteral("bannerTitleLabel"));
    m_words->setObjectName(QStringLiteral("bannerWordsLabel"));
    m_words->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("closeBannerToolButton"));
    m_close->setAutoRaise(true);
    m_close->setFixedSize(32, 32);
    m_close->setAccessibleName(tr("Close the banner"));
    m_close->setToolTip(tr("Close the banner (Enter)"));
    m_actions->setSpacing(8);
    m_actions->addStretch();

    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(4);
    column->addLayout(m_actions);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(48, 8, 8, 8);
    row->addLayout(column, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &CalendarBanner::closed);
    makeAlert(*this);
    hide();
}

void CalendarBanner::setContent(const BannerContent& content)
{
    if (content == m_content && isVisibleTo(parentWidget()))
        return;
    m_content = content;
    m_title->setText(content.title);
    m_words->setText(content.words);
    m_words->setVisible(!content.words.isEmpty());
    m_close->setVisible(content.closable);
    while (m_actions->count() > 1) {
        QLayoutItem* item = m_actions->takeAt(0);
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (int i = 0; i < content.actions.size(); ++i) {
        const BannerAction& action = content.actions.at(i);
        auto* button = new ActionButton(action.accent ? ControlKind::Primary : ControlKind::Secondary, action.text,
                                        action.objectName);
        button->setKeyHint(action.key);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT actionChosen(i); });
        m_actions->insertWidget(i, button);
    }
    setAccessibleName(content.title);
    setAccessibleDescription(content.words);
    applyColors();
    show();
    sayAlert(*this);
}

void CalendarBanner::applyColors()
{
    const SeverityColors colors = colorsOf(m_content.severity, Tokens::of(palette()));
    for (QLabel* label : {m_title, m_words}) {
        QPalette words = label->palette();
        words.setColor(QPalette::WindowText, colors.words);
        label->setPalette(words);
    }
    m_close->setIcon(icon(QStringLiteral("x")));
    update();
}

void CalendarBanner::paintEvent(QPaintEvent*)
{
    const SeverityColors colors = colorsOf(m_content.severity, Tokens::of(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colors.ground);
    const bool rtl = isRightToLeft();
    painter.fillRect(rtl ? QRect(width() - 4, 0, 4, height()) : QRect(0, 0, 4, height()), colors.edge);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.edge);
    const int top = m_title->geometry().center().y() - 7;
    paintIcon(painter, QRect(rtl ? width() - 34 : 18, top, 16, 16), m_content.icon, colors.words);
}

void CalendarBanner::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !m_content.title.isEmpty())
        applyColors();
}

} // namespace clinic::ui
