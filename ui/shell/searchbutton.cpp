#include "searchbutton.h"

#include "ui/common/controlpainting.h"
#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int wantedWidth = 348;
constexpr int leastWidth = 120;

} // namespace

SearchButton::SearchButton(QWidget* parent)
    : QAbstractButton(parent)
    , m_key(tr("Ctrl K"))
{
    setObjectName(QStringLiteral("searchButton"));
    setText(tr("Patients and bookings"));
    setAccessibleName(tr("Find a patient and their bookings"));
    setToolTip(tr("Find a patient and their bookings (Ctrl K)"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchButton::sizeHint() const
{
    return {wantedWidth, std::max(metrics::control, QFontMetrics(fonts::body()).height() + 14)};
}

QSize SearchButton::minimumSizeHint() const
{
    return {leastWidth, sizeHint().height()};
}

void SearchButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    paintControl(painter, rect(), tokens, ControlKind::Field,
                 {.enabled = isEnabled(), .hovered = underMouse(), .pressed = isDown()});
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const int middle = height() / 2;
    paintIcon(painter, place({metrics::controlPad, middle - metrics::icon / 2, metrics::icon, metrics::icon}),
              QStringLiteral("search"), tokens.textMuted);
    const int cap = keyCapWidth(m_key);
    const int capLeft = width() - metrics::unit - cap;
    const int textLeft = metrics::controlPad + metrics::icon + metrics::unit;
    painter.setFont(fonts::body());
    painter.setPen(tokens.textMuted);
    const QRect words = place({textLeft, 0, std::max(0, capLeft - metrics::unit - textLeft), height()});
    painter.drawText(words, int(Qt::AlignVCenter) | int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    paintKeyCap(painter, place({capLeft, middle - metrics::keyCap / 2, cap, metrics::keyCap}), m_key, tokens.textMuted);
}

void SearchButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace clinic::ui
