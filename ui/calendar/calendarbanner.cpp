#include "calendarbanner.h"

#include "keybutton.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

struct Colors
{
    QColor ground;
    QColor words;
    QColor edge;
};

Colors colorsOf(BannerContent::Severity severity, const Tokens& tokens)
{
    switch (severity) {
    case BannerContent::Critical:
        return {tokens.criticalSoft, tokens.criticalSoftText, tokens.critical};
    case BannerContent::Warning:
        return {tokens.warningSoft, tokens.warningSoftText, tokens.warning};
    case BannerContent::Info:
        break;
    }
    return {tokens.infoSoft, tokens.infoSoftText, tokens.info};
}

} // namespace

CalendarBanner::CalendarBanner(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_words(new QLabel)
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("calendarBanner"));
    QFont title = font();
    title.setPixelSize(15);
    title.setWeight(QFont::DemiBold);
    m_title->setFont(title);
    m_title->setObjectName(QStringLiteral("bannerTitleLabel"));
    QFont small = font();
    small.setPixelSize(12);
    m_words->setFont(small);
    m_words->setObjectName(QStringLiteral("bannerWordsLabel"));
    m_words->setWordWrap(true);
    m_close->setObjectName(QStringLiteral("closeBannerToolButton"));
    m_close->setAutoRaise(true);
    m_close->setFixedSize(32, 32);
    m_close->setAccessibleName(tr("Close the banner"));
    m_close->setToolTip(tr("Close"));
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
        auto* button = new KeyButton(i == 0 ? KeyButton::Primary : KeyButton::Secondary);
        button->setObjectName(content.actions.at(i).objectName);
        button->setText(content.actions.at(i).text);
        button->setKeyText(content.actions.at(i).key);
        connect(button, &KeyButton::clicked, this, [this, i] { Q_EMIT actionChosen(i); });
        m_actions->insertWidget(i, button);
    }
    setAccessibleName(content.title);
    setAccessibleDescription(content.words);
    applyColors();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CalendarBanner::applyColors()
{
    const Colors colors = colorsOf(m_content.severity, Tokens::of(palette()));
    for (QLabel* label : {m_title, m_words}) {
        QPalette words = label->palette();
        words.setColor(QPalette::WindowText, colors.words);
        label->setPalette(words);
    }
    m_close->setIcon(icon(QStringLiteral("x"), palette()));
    update();
}

void CalendarBanner::paintEvent(QPaintEvent*)
{
    const Colors colors = colorsOf(m_content.severity, Tokens::of(palette()));
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
