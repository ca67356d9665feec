#include "redactioncard.h"

#include "callwords.h"
#include "transcriptview.h"
#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/redactionchip.h"
#include "ui/common/redactionwords.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int pad = 12;
constexpr int headHeight = 20;
constexpr int cardWidth = 304;
constexpr int openPause = 300;
constexpr int closePause = 250;

QString figure(double score)
{
    return QLocale().toString(score, 'f', 2);
}

} // namespace

RedactionCard::RedactionCard(TranscriptView& view, bool mayUnmask, QWidget* over)
    : QWidget(over)
    , m_view(view)
    , m_mayUnmask(mayUnmask)
    , m_facts(new QWidget(this))
    , m_rows(new QGridLayout(m_facts))
    , m_score(new TextLabel(TextLabel::SmallStrong, {}, this))
{
    setObjectName(QStringLiteral("redactionCard"));
    m_score->setObjectName(QStringLiteral("redactionScoreLabel"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(metrics::pad);
    m_rows->setVerticalSpacing(metrics::half);
    m_rows->setColumnStretch(1, 1);
    makeActions();
    auto* head = new QHBoxLayout;
    head->addStretch(1);
    head->addWidget(m_score);
    m_score->setMinimumHeight(headHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(pad, pad - 2, pad, pad);
    column->setSpacing(metrics::unit);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_actions);
    column->addWidget(m_question);
    hide();
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &RedactionCard::settle);
    connect(&view, &TranscriptView::chipFocused, this, &RedactionCard::onFocused);
    connect(&view, &TranscriptView::chipHovered, this, &RedactionCard::onHovered);
    connect(&view, &TranscriptView::chipChosen, this, &RedactionCard::goToFirstAction);
    connect(&view, &TranscriptView::scrolled, this, &RedactionCard::put);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        const bool inside = now && (now == &m_view || now == this || isAncestorOf(now));
        // A menu takes the keys, not the focus.
        if (isVisible() && !inside && !m_hovered)
            close();
    });
    over->installEventFilter(this);
}

void RedactionCard::makeActions()
{
    m_actions = new QWidget(this);
    m_unmask = new ActionButton(ControlKind::Secondary, tr("Not sensitive…"), QStringLiteral("unmaskPushButton"), m_actions);
    m_unmask->setKeyHint(QStringLiteral("N"));
    m_relabel = new ActionButton(ControlKind::Secondary, tr("Relabel…"), QStringLiteral("relabelPushButton"), m_actions);
    m_relabel->setKeyHint(QStringLiteral("R"));
    auto* row = new QHBoxLayout(m_actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::unit);
    row->addWidget(m_unmask);
    row->addWidget(m_relabel);
    row->addStretch(1);
    m_unmask->setVisible(m_mayUnmask);
    connect(m_unmask, &QPushButton::clicked, this, &RedactionCard::askToUnmask);
    connect(m_relabel, &QPushButton::clicked, this, [this] {
        if (m_place)
            Q_EMIT relabelWanted(*m_place, m_relabel->mapToGlobal(QPoint(0, m_relabel->height() + 2)));
    });

    m_question = new QWidget(this);
    auto* words = new TextLabel(TextLabel::Small,
                                tr("Everybody who may see calls can read this passage from then on. The audit says who "
                                   "decided it."),
                                m_question);
    words->setObjectName(QStringLiteral("unmaskQuestionLabel"));
    words->setWordWrap(true);
    m_keep = new ActionButton(ControlKind::Secondary, tr("Keep it hidden"), QStringLiteral("keepMaskedPushButton"), m_question);
    m_confirm = new ActionButton(ControlKind::Secondary, tr("Show it in the log"),
                                 QStringLiteral("confirmUnmaskPushButton"), m_question);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::unit);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_confirm);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(m_question);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::unit);
    column->addWidget(words);
    column->addLayout(buttons);
    m_question->hide();
    connect(m_keep, &QPushButton::clicked, this, [this] {
        showQuestion(false);
        m_view.setFocus(Qt::OtherFocusReason);
    });
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        if (!m_place)
            return;
        const ChipPlace place = *m_place;
        m_view.setFocus(Qt::OtherFocusReason);
        close();
        Q_EMIT unmaskChosen(place);
    });
}

void RedactionCard::setHindrance(const QString& reason)
{
    m_hindrance = reason;
    for (ActionButton* button : {m_unmask, m_relabel, m_confirm}) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason);
    }
}

void RedactionCard::onFocused(const std::optional<ChipPlace>& place)
{
    if (place && m_view.hasFocus()) {
        m_pause.stop();
        m_hovered.reset();
        open(*place);
    } else if (!place && isVisible() && !m_hovered) {
        close();
    }
}

void RedactionCard::onHovered(const std::optional<ChipPlace>& place)
{
    m_hovered = place;
    m_pause.start(place ? openPause : closePause);
}

/// The pointer has come to rest, or is gone.
void RedactionCard::settle()
{
    if (m_hovered && (!isVisible() || m_place != m_hovered))
        return open(*m_hovered);
    const QWidget* focus = QApplication::focusWidget();
    const bool held = m_view.focusedChip() == m_place && m_place && (m_view.hasFocus() || (focus && isAncestorOf(focus)));
    if (!m_hovered && !held && !underMouse())
        close();
}

void RedactionCard::open(const ChipPlace& place)
{
    m_place = place;
    fill(m_view.redactionAt(place));
    m_question->hide();
    m_actions->show();
    show();
    raise();
    put();
}

void RedactionCard::close()
{
    m_pause.stop();
    m_hovered.reset();
    m_place.reset();
    hide();
}

void RedactionCard::addRow(const QString& name, const QString& words, const QString& figures)
{
    auto* first = new TextLabel(TextLabel::SmallMuted, name, m_facts);
    auto* second = new TextLabel(TextLabel::Small, words, m_facts);
    second->setWordWrap(true);
    m_rows->addWidget(first, m_rowCount, 0, Qt::AlignTop);
    m_rows->addWidget(second, m_rowCount, 1, Qt::AlignTop);
    if (!figures.isEmpty())
        m_rows->addWidget(new TextLabel(TextLabel::SmallMuted, figures, m_facts), m_rowCount, 2,
                          Qt::AlignTop | Qt::AlignRight);
    // In a card that is open already nobody else shows them.
    for (int column = 0; column < 3; ++column) {
        if (QLayoutItem* item = m_rows->itemAtPosition(m_rowCount, column))
            item->widget()->show();
    }
    ++m_rowCount;
}

void RedactionCard::fill(const domain::Redaction& redaction)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rowCount = 0;
    m_label = redaction.label;
    m_score->setText(tr("score %1").arg(figure(redaction.score)));
    addRow(tr("Found by"), RedactionWords::ofRecogniser(redaction.recogniser), figure(redaction.score));
    for (const domain::RedactionEvidence& one : redaction.agreed) {
        const bool context = CallWords::isContext(one.recogniser);
        addRow(context ? tr("Raised by") : tr("Agreed by"), RedactionWords::ofRecogniser(one.recogniser),
               context ? QStringLiteral("+") + figure(one.score) : figure(one.score));
    }
    addRow(tr("Kept in"), m_gone ? tr("Nowhere any more") : CallWords::keptIn(redaction.label), {});
    setAccessibleName(tr("About this passage"));
    setAccessibleDescription(m_view.spokenChip(*m_place));
}

void RedactionCard::showQuestion(bool asked)
{
    m_question->setVisible(asked);
    m_actions->setVisible(!asked);
    put();
}

void RedactionCard::askToUnmask()
{
    if (!m_place || !m_mayUnmask || !m_hindrance.isEmpty())
        return;
    showQuestion(true);
    m_keep->setFocus(Qt::OtherFocusReason);
}

void RedactionCard::goToFirstAction()
{
    if (!isVisible())
        return;
    ActionButton* first = m_mayUnmask ? m_unmask : m_relabel;
    if (first->isEnabled())
        first->setFocus(Qt::OtherFocusReason);
}

/// Below its chip, or above where there is no room; within the pane.
void RedactionCard::put()
{
    if (!m_place)
        return;
    setFixedWidth(std::min({std::max(cardWidth, m_actions->sizeHint().width() + 2 * pad),
                            parentWidget()->width() - 2 * metrics::unit}));
    m_rows->invalidate();
    layout()->invalidate();
    layout()->activate();
    resize(width(), layout()->hasHeightForWidth() ? layout()->heightForWidth(width()) : sizeHint().height());
    const QRect chip(m_view.viewport()->mapTo(parentWidget(), m_view.chipRect(*m_place).topLeft()),
                     m_view.chipRect(*m_place).size());
    const QRect room = parentWidget()->rect().adjusted(metrics::unit, metrics::unit, -metrics::unit, -metrics::unit);
    // At the end side, where the fewest words are.
    const int x = isRightToLeft() ? room.left() : room.right() - width() + 1;
    int y = chip.bottom() + metrics::unit;
    if (y + height() > room.bottom() && chip.top() - metrics::unit - height() >= room.top())
        y = chip.top() - metrics::unit - height();
    move(std::max(room.left(), x), y);
    // Scrolled away with its chip.
    const QRect shown(m_view.viewport()->mapTo(parentWidget(), QPoint()), m_view.viewport()->size());
    if (isVisible() && !shown.intersects(chip))
        close();
}

bool RedactionCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        put();
    return QWidget::eventFilter(watched, event);
}

void RedactionCard::keyPressEvent(QKeyEvent* event)
{
    // The letters on the buttons hold among the buttons, too.
    const bool letter = event->modifiers() == Qt::NoModifier && m_actions->isVisible();
    if (letter && event->key() == Qt::Key_N && m_mayUnmask)
        return askToUnmask();
    if (letter && event->key() == Qt::Key_R && m_relabel->isEnabled())
        return m_relabel->click();
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_question->isVisible())
        showQuestion(false);
    m_view.setFocus(Qt::OtherFocusReason);
}

void RedactionCard::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    m_pause.stop();
}

void RedactionCard::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered.reset();
    m_pause.start(closePause);
}

void RedactionCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    paintRounded(painter, rect(), metrics::blockRadius + 2, tokens.surfaceRaised, tokens.lineStrong);
    const QString whole = CallWords::chip(m_label);
    // “ADDRESS”: that it was redacted the card need not say.
    const QString words = whole.left(whole.lastIndexOf(QLatin1Char(' ')));
    const QSizeF size = redactionChipSize(words);
    const qreal x = isRightToLeft() ? width() - pad - size.width() : pad;
    const qreal middle = m_score->geometry().center().y() + 0.5;
    paintRedactionChip(painter, {{x, middle - size.height() / 2}, size}, domain::groupOf(m_label), words, tokens,
                       layoutDirection());
}

} // namespace clinic::ui
