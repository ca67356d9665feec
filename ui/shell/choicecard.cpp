#include "choicecard.h"

#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int pad = 16;
constexpr int picture = 20;
constexpr int textStart = pad + picture + 12;
constexpr int radio = 18;
constexpr int lineGap = 2;

} // namespace

ChoiceCard::ChoiceCard(const QString& iconName, const QString& title, const QString& words, const QString& objectName,
                       QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
    , m_words(words)
{
    setObjectName(objectName);
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(words);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
}

QSize ChoiceCard::sizeHint() const
{
    const QFontMetrics title(fonts::bodyStrong());
    const QFontMetrics words(fonts::small());
    return {textStart + std::max(title.horizontalAdvance(text()), words.horizontalAdvance(m_words)) + radio + 2 * pad,
            2 * pad + title.height() + lineGap + words.height()};
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    const bool chosen = isChecked();
    paintRounded(painter, rect(), metrics::cardRadius,
                 underMouse() && !chosen ? tokens.surfaceSunken : tokens.surfaceRaised,
                 chosen ? tokens.accent : tokens.lineStrong, chosen ? 2 : 1);
    const auto placed = [this](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
    const QFontMetrics title(fonts::bodyStrong());
    const QFontMetrics words(fonts::small());
    const int top = (height() - title.height() - lineGap - words.height()) / 2;
    const int room = width() - textStart - radio - 2 * pad;

    paintIcon(painter, placed({pad, top, picture, picture}), m_icon, chosen ? tokens.accent : tokens.textMuted);
    const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    painter.setFont(fonts::bodyStrong());
    painter.setPen(tokens.text);
    painter.drawText(placed({textStart, top, room, title.height()}), align,
                     title.elidedText(text(), Qt::ElideRight, room));
    painter.setFont(fonts::small());
    painter.setPen(tokens.textMuted);
    painter.drawText(placed({textStart, top + title.height() + lineGap, room, words.height()}), align,
                     words.elidedText(m_words, Qt::ElideRight, room));

    QStyleOptionButton circle;
    circle.initFrom(this);
    circle.state.setFlag(QStyle::State_On, chosen);
    circle.rect = placed({width() - pad - radio, (height() - radio) / 2, radio, radio});
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &circle, &painter, this);
}

} // namespace clinic::ui
