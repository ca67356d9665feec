#include "keyssheet.h"

#include "ui/common/card.h"
#include "ui/common/icons.h"
#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

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
    {"D  W  O", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "day, week, month")},
    {"Ctrl G", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "go to a day")},
    {"P  R", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "providers, rooms and devices")},
    {"C", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "what the colours mean")},
    {"Ctrl + −", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "larger, smaller hours")},
    {"Alt M", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "month")},
    {"Alt W", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "waiting list")},
    {"Alt C", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "check-in list")},
};

constexpr KeyRow bookingKeys[] = {
    {"↵", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "hold and book, or open")},
    {"Alt P", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "patient of the booking")},
    {"Ctrl ↵", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "confirm the booking")},
    {"Esc", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "release the time")},
    {"Alt 1–3", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "take an offered time")},
    {"A", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "arrived")},
    {"M", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "move with the arrow keys")},
    {"Shift Alt ↑ ↓", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "shorter, longer")},
    {"Ctrl X", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "cut, and paste with Ctrl V")},
    {"X", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "cancel the booking")},
    {"B", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "book beside it (managers)")},
};

constexpr KeyRow checkInKeys[] = {
    {"↵", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "next step of the visit")},
    {"A  P  C", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "arrived, in progress, completed")},
    {"N  B", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "no-show, back to booked")},
    {"O", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "open the booking")},
};

constexpr KeyRow everywhereKeys[] = {
    {"Ctrl 1", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "calendar")},
    {"Ctrl K", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "find a person")},
    {"Ctrl P", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "print the day")},
    {"Ctrl E", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "export")},
    {"Ctrl I", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "import")},
    {"Ctrl Z", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "take back the last change")},
    {"Ctrl Shift Z", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "do it again")},
    {"F6", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "next pane")},
    {"Ctrl L", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "lock now")},
    {"Ctrl Q", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "quit")},
    {"F1", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "this sheet")},
};

constexpr KeyRow transcriptKeys[] = {
    {"Ctrl 2", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "transcripts")},
    {"Ctrl K", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "search the calls")},
    {"↵", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "read the call; about the chip")},
    {"C", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "next chip, back with Shift")},
    {"F3", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "next word found, back with Shift")},
    {"M", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "missed this: redact what is marked")},
    {"R", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "another label for the chip")},
    {"N", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "not sensitive (admins)")},
    {"Ctrl R", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "reveal (admins)")},
};

constexpr KeyRow settingsKeys[] = {
    {"Ctrl 3", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "administration")},
    {"Ctrl Page Down", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "next section")},
    {"Ctrl N", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "add")},
    {"Ctrl S", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "save")},
    {"V", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "verify the audit")},
    {"R", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "replay a delivery")},
    {"F5", QT_TRANSLATE_NOOP("clinic::ui::KeysSheet", "look anew")},
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
    , m_scroll(new QScrollArea(m_card))
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
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::wide, metrics::unit, metrics::pad, metrics::unit);
    head->addWidget(new TextLabel(TextLabel::Section, tr("Keys"), m_card), 1);
    head->addWidget(m_close);
    m_groups = new QWidget;
    m_groups->setAutoFillBackground(false);
    m_settings = new QWidget(m_groups);
    auto* forManagers = new QVBoxLayout(m_settings);
    forManagers->setContentsMargins(0, 0, 0, 0);
    forManagers->setSpacing(metrics::wide);
    forManagers->addWidget(column(tr("Transcripts"), transcriptKeys, m_settings));
    forManagers->addWidget(column(tr("Administration"), settingsKeys, m_settings));
    forManagers->addStretch(1);
    auto* grid = new QGridLayout(m_groups);
    grid->setContentsMargins(metrics::wide, metrics::pad, metrics::wide, metrics::wide);
    grid->setHorizontalSpacing(metrics::wide + metrics::unit);
    grid->setVerticalSpacing(metrics::wide);
    grid->addWidget(column(tr("Calendar"), calendarKeys, m_groups), 0, 0, 2, 1);
    grid->addWidget(column(tr("Booking"), bookingKeys, m_groups), 0, 1);
    grid->addWidget(column(tr("Check-in list"), checkInKeys, m_groups), 1, 1);
    grid->addWidget(column(tr("Everywhere"), everywhereKeys, m_groups), 0, 2);
    grid->addWidget(m_settings, 0, 3, 2, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_groups);
    m_groups->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Divider(m_card));
    column->addWidget(m_scroll);
    takeColors();
    parent->installEventFilter(this);
    hide();
}

void KeysSheet::open(bool withSettings)
{
    if (isVisible())
        return close();
    m_settings->setVisible(withSettings);
    m_focusBefore = QApplication::focusWidget();
    fit();
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
        fit();
    return QWidget::eventFilter(watched, event);
}

/// As large as its keys where there is room, else scrolled.
void KeysSheet::fit()
{
    setGeometry(parentWidget()->rect());
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    const QSize room = size() - QSize(2 * metrics::wide, 2 * metrics::wide + metrics::topBar);
    const QSize keys = m_groups->sizeHint();
    m_scroll->setFixedSize(std::min(keys.width() + (keys.height() > room.height() ? bar : 0), room.width()),
                           std::min(keys.height(), room.height()));
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
    QScrollBar& bar = *m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Down:
        bar.setValue(bar.value() + bar.singleStep());
        break;
    case Qt::Key_Up:
        bar.setValue(bar.value() - bar.singleStep());
        break;
    case Qt::Key_PageDown:
        bar.setValue(bar.value() + bar.pageStep());
        break;
    case Qt::Key_PageUp:
        bar.setValue(bar.value() - bar.pageStep());
        break;
    default:
        break;
    }
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
