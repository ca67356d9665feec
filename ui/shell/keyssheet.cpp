#include "keyssheet.h"

#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace clinic::ui {

namespace {

constexpr float veil = 0.45F;

struct KeyRow
{
    const char* keys;
    const char* what;
};

constexpr KeyRow calendarKeys[] = {
    {"T", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "today")},
    {"← →", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "other day")},
    {"↑ ↓", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "other time")},
    {"Tab", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "other provider")},
    {"D  W", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "day, week")},
    {"↵", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "hold and book, or open")},
    {"Ctrl ↵", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "confirm the booking")},
    {"Esc", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "release the time")},
    {"Alt 1–3", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "take an offered time")},
    {"A", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "arrived")},
    {"M", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "move with the arrow keys")},
    {"X", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "cancel the booking")},
};

constexpr KeyRow everywhereKeys[] = {
    {"Ctrl 1", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "calendar")},
    {"Alt P", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "patient of the booking")},
    {"Ctrl Z", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "take back the last change")},
    {"Ctrl Shift Z", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "do it again")},
    {"F6", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "next pane")},
    {"Ctrl Q", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "quit")},
    {"F1", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "this sheet")},
};

template <std::size_t Count>
QWidget* column(const QString& title, const KeyRow (&rows)[Count], QWidget* parent)
{
    auto* group = new QWidget(parent);
    auto* grid = new QGridLayout(group);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::pad);
    grid->setVerticalSpacing(metrics::unit);
    grid->addWidget(new TextLabel(TextLabel::SmallMuted, title, group), 0, 0, 1, 2);
    int line = 1;
    for (const KeyRow& row : rows) {
        grid->addWidget(new KeyCap(QString::fromUtf8(row.keys), group), line, 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(new TextLabel(TextLabel::Body, KeysSheet::tr(row.what), group), line, 1);
        ++line;
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(line, 1);
    return group;
}

} // namespace

KeysSheet::KeysSheet(QWidget* parent)
    : QWidget(parent)
    , m_card(new Card(this))
    , m_close(new QToolButton(m_card))
{
    setObjectName(QStringLiteral("keysSheet"));
    setAccessibleName(tr("Keys"));
    m_close->setObjectName(QStringLiteral("closeKeysToolButton"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setToolTip(tr("Close") + QStringLiteral("  Esc"));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    connect(m_close, &QToolButton::clicked, this, &KeysSheet::close);

    auto* whole = new QGridLayout(this);
    whole->addWidget(m_card, 0, 0, Qt::AlignCenter);
    auto* grid = new QGridLayout(m_card);
    grid->setContentsMargins(metrics::wide, metrics::pad, metrics::pad, metrics::wide);
    grid->setHorizontalSpacing(metrics::wide + metrics::unit);
    grid->setVerticalSpacing(metrics::unit);
    grid->addWidget(new TextLabel(TextLabel::Section, tr("Keys"), m_card), 0, 0);
    grid->addWidget(m_close, 0, 1, Qt::AlignRight);
    grid->addWidget(new Divider(m_card), 1, 0, 1, 2);
    grid->addWidget(column(tr("Calendar"), calendarKeys, m_card), 2, 0);
    grid->addWidget(column(tr("Everywhere"), everywhereKeys, m_card), 2, 1);
    takeColors();
    parent->installEventFilter(this);
    hide();
}

void KeysSheet::open()
{
    if (isVisible())
        return close();
    m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_close->setFocus();
}

void KeysSheet::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

bool KeysSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void KeysSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        takeColors();
}

void KeysSheet::takeColors()
{
    m_close->setIcon(icon(QStringLiteral("x")));
}

void KeysSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    event->accept();
}

void KeysSheet::mousePressEvent(QMouseEvent* event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        close();
}

void KeysSheet::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor ground = Tokens::of(palette()).surfaceSunken;
    ground.setAlphaF(veil);
    painter.fillRect(rect(), ground);
}

} // namespace clinic::ui
