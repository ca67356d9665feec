#include "noticebar.h"

#include "actionbutton.h"
#include "icons.h"
#include "metrics.h"
#include "textlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int edgeWidth = 4;

} // namespace

NoticeBar::NoticeBar(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextLabel::Strong, {}, this))
    , m_words(new TextLabel(TextLabel::Small, {}, this))
    , m_actions(new QWidget(this))
    , m_row(new QHBoxLayout(m_actions))
    , m_close(new QToolButton(this))
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    m_close->setObjectName(objectName + QStringLiteral("CloseToolButton"));
    m_close->setAutoRaise(true);
    m_close->setFixedSize(metrics::control, metrics::control);
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close"));
    m_row->setContentsMargins(0, metrics::half, 0, 0);
    m_row->setSpacing(metrics::unit);
    m_row->addStretch(1);

    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_actions);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(metrics::pad + metrics::wide + edgeWidth, metrics::unit, metrics::unit, metrics::unit);
    whole->addLayout(column, 1);
    whole->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    hide();
}

void NoticeBar::tell(const Notice& notice)
{
    m_severity = notice.severity;
    m_icon = notice.icon;
    m_title->setText(notice.title);
    m_words->setText(notice.words);
    m_words->setVisible(!notice.words.isEmpty());
    m_close->setVisible(notice.closable);
    while (m_row->count() > 1) {
        QLayoutItem* item = m_row->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    int at = 0;
    for (const NoticeAction& action : notice.actions) {
        auto* button = new ActionButton(action.accent ? ControlKind::Primary : ControlKind::Secondary, action.text,
                                        action.objectName, m_actions);
        // Queued: what is done may take the notice away, and the button with it.
        connect(button, &QPushButton::clicked, this, action.act, Qt::QueuedConnection);
        m_row->insertWidget(at++, button);
    }
    m_actions->setVisible(at > 0);
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.words);
    takeColors();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::clear()
{
    hide();
    m_title->clear();
    m_words->clear();
}

void NoticeBar::focusFirstAction()
{
    if (m_row->count() > 1)
        m_row->itemAt(0)->widget()->setFocus(Qt::OtherFocusReason);
}

QString NoticeBar::title() const
{
    return m_title->text();
}

QString NoticeBar::words() const
{
    return m_words->text();
}

void NoticeBar::takeColors()
{
    const SeverityColors colors = colorsOf(m_severity, Tokens::of(palette()));
    for (QLabel* label : {m_title, m_words}) {
        QPalette words = label->palette();
        words.setColor(QPalette::WindowText, colors.words);
        label->setPalette(words);
    }
    m_close->setIcon(icon(QStringLiteral("x")));
    update();
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const SeverityColors colors = colorsOf(m_severity, Tokens::of(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colors.ground);
    const auto placed = [this](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    painter.fillRect(placed({0, 0, edgeWidth, height()}), colors.edge);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colors.edge);
    const int top = m_title->y() + (QFontMetrics(m_title->font()).height() - metrics::icon) / 2;
    paintIcon(painter, placed({metrics::pad + edgeWidth, top, metrics::icon, metrics::icon}), m_icon, colors.words);
}

void NoticeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // On a hidden screen the new palette arrives after the application's event.
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        takeColors();
}

} // namespace clinic::ui
