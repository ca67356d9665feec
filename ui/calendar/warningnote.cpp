#include "warningnote.h"

#include "ui/common/controlpainting.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace clinic::ui {

WarningNote::WarningNote(const QString& objectName, QWidget* parent)
    : QWidget(parent)
    , m_words(new TextLabel(TextLabel::Small, {}, this))
{
    setObjectName(objectName);
    m_words->setWordWrap(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(32, 6, 8, 6);
    row->addWidget(m_words);
    hide();
}

void WarningNote::show(Severity severity, const QString& icon, const QString& words)
{
    m_severity = severity;
    m_icon = icon;
    m_words->setText(words);
    setAccessibleName(words);
    applyColors();
    setVisible(!words.isEmpty());
}

void WarningNote::clear()
{
    show(m_severity, m_icon, {});
}

QString WarningNote::words() const
{
    return m_words->text();
}

void WarningNote::applyColors()
{
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::WindowText, colorsOf(m_severity, Tokens::of(this->palette())).words);
    m_words->setPalette(palette);
    update();
}

void WarningNote::paintEvent(QPaintEvent*)
{
    const SeverityColors colors = colorsOf(m_severity, Tokens::of(palette()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), metrics::controlRadius, colors.ground, colors.edge);
    const QRect icon = QStyle::visualRect(layoutDirection(), rect(), QRect(10, 8, 14, 14));
    paintIcon(painter, icon, m_icon, colors.words);
}

void WarningNote::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColors();
}

} // namespace clinic::ui
