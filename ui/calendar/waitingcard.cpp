#include "waitingcard.h"

#include "ui/common/actionbutton.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int faraway = 10'000;

ElidedLabel* line(TextLabel::Style style, const QString& name)
{
    auto* label = new ElidedLabel(style, {});
    label->setObjectName(name);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

ActionButton* button(const QString& words, const QString& name)
{
    auto* made = new ActionButton(ControlKind::Secondary, words, name);
    made->setFocusPolicy(Qt::NoFocus);
    made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return made;
}

} // namespace

WaitingCard::WaitingCard(const domain::WaitlistId& id, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_name(line(TextLabel::Strong, QStringLiteral("waitingNameLabel")))
    , m_days(new TextLabel(TextLabel::SmallMuted, {}))
    , m_procedure(line(TextLabel::SmallMuted, QStringLiteral("waitingProcedureLabel")))
    , m_wish(line(TextLabel::SmallMuted, QStringLiteral("waitingWishLabel")))
    , m_remove(new QToolButton)
{
    setObjectName(QStringLiteral("waitingCard"));
    setFocusPolicy(Qt::ClickFocus);
    setProperty("focusRing", false);
    m_days->setObjectName(QStringLiteral("waitingDaysLabel"));
    makeButtons();

    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::unit);
    head->addWidget(m_name, 1);
    head->addWidget(m_days);
    auto* wishes = new QVBoxLayout;
    wishes->setSpacing(2);
    wishes->addWidget(m_procedure);
    wishes->addWidget(m_wish);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(metrics::half);
    middle->addLayout(wishes, 1);
    middle->addWidget(m_remove, 0, Qt::AlignVCenter);
    // Rows of their own, so that the room above them goes with them.
    const auto row = [this](std::initializer_list<QWidget*> parts) {
        auto* box = new QWidget;
        auto* line = new QHBoxLayout(box);
        line->setContentsMargins(0, metrics::half, 0, 0);
        line->setSpacing(metrics::unit);
        for (QWidget* part : parts)
            line->addWidget(part, 1);
        box->hide();
        return box;
    };
    m_fitRow = row({m_offer});
    m_offerRow = row({m_offerBox});
    m_answerRow = row({m_confirm, m_withdraw});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pad, 10, metrics::pad, 11);
    column->setSpacing(2);
    column->addLayout(head);
    column->addLayout(middle);
    for (QWidget* below : {m_fitRow, m_offerRow, m_answerRow})
        column->addWidget(below);
}

void WaitingCard::makeButtons()
{
    m_remove->setObjectName(QStringLiteral("removeWaitingToolButton"));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setFixedSize(metrics::control, metrics::control);
    m_remove->setAccessibleName(tr("Remove from the list"));
    m_remove->setIcon(icon(QStringLiteral("x")));
    QSizePolicy kept = m_remove->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_remove->setSizePolicy(kept);
    m_remove->hide();

    m_offer = button({}, QStringLiteral("offerPushButton"));
    m_confirm = button(tr("Confirm"), QStringLiteral("confirmOfferPushButton"));
    m_withdraw = button(tr("Withdraw"), QStringLiteral("withdrawOfferPushButton"));
    // The provider gives way, never the time.
    m_offerWho = line(TextLabel::SmallStrong, QStringLiteral("offerProviderLabel"));
    m_offerWho->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_offerTime = new TextLabel(TextLabel::SmallStrong, {});
    m_offerTime->setObjectName(QStringLiteral("offerTimeLabel"));
    m_offerLeft = new TextLabel(TextLabel::Small, {});
    m_offerLeft->setObjectName(QStringLiteral("offerLeftLabel"));
    m_offerBox = new QWidget;
    auto* row = new QHBoxLayout(m_offerBox);
    row->setContentsMargins(8, 6, 8, 6);
    row->setSpacing(metrics::half);
    row->addWidget(m_offerWho);
    row->addWidget(m_offerTime);
    row->addStretch(1);
    row->addWidget(m_offerLeft);

    connect(m_offer, &QPushButton::clicked, this, &WaitingCard::offerChosen);
    connect(m_confirm, &QPushButton::clicked, this, &WaitingCard::confirmChosen);
    connect(m_withdraw, &QPushButton::clicked, this, &WaitingCard::withdrawChosen);
    connect(m_remove, &QToolButton::clicked, this, &WaitingCard::removeChosen);
}

void WaitingCard::showEntry(const WaitingWords& words, const domain::WaitlistEntry& entry,
                            const std::optional<FittingTime>& fit)
{
    m_name->setWhole(entry.contact.name);
    m_days->setText(words.waited(entry));
    m_procedure->setWhole(words.procedure(entry));
    m_wish->setWhole(words.wish(entry));
    m_hasOffer = entry.offer.has_value();
    m_fits = fit.has_value() && !m_hasOffer;
    m_fitRow->setVisible(m_fits);
    m_offerRow->setVisible(m_hasOffer);
    m_answerRow->setVisible(m_hasOffer);
    if (m_fits) {
        const QString time = words.time(fit->providerId, fit->startsAt);
        //: A free time, e.g. “Dr Shah 15:00”
        m_offer->setText(tr("Offer %1").arg(time));
        m_offer->setAccessibleName(tr("Offer %1 to %2").arg(time, entry.contact.name));
    }
    setAccessibleName(words.spoken(entry, fit));
    tick(words, entry);
    enableButtons();
}

void WaitingCard::tick(const WaitingWords& words, const domain::WaitlistEntry& entry)
{
    if (!entry.offer)
        return;
    m_offerWho->setWhole(words.who(entry.offer->providerId));
    m_offerTime->setText(words.when(entry.offer->startsAt));
    m_offerLeft->setText(words.left(*entry.offer));
}

void WaitingCard::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    enableButtons();
}

void WaitingCard::setReadOnly(const QString& reason)
{
    m_readOnly = reason;
    enableButtons();
}

void WaitingCard::enableButtons()
{
    const bool may = !m_busy && m_readOnly.isEmpty();
    const auto set = [&](QWidget* one, const QString& tip) {
        one->setEnabled(may);
        one->setToolTip(m_readOnly.isEmpty() ? tip : m_readOnly);
    };
    set(m_offer, tr("Holds the time for this person for an hour (Enter)"));
    set(m_confirm, tr("Books the time that is held (Enter)"));
    set(m_withdraw, tr("Gives the time back; the person waits on (W)"));
    set(m_remove, tr("Remove from the list (Del)"));
}

void WaitingCard::setTabStop(bool stop)
{
    setFocusPolicy(stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void WaitingCard::showTools()
{
    m_remove->setVisible(hasFocus() || underMouse());
    update();
}

void WaitingCard::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & ~Qt::KeypadModifier) {
        event->ignore();
        return;
    }
    const bool may = !m_busy && m_readOnly.isEmpty();
    switch (event->key()) {
    case Qt::Key_Up:
        Q_EMIT stepped(-1);
        return;
    case Qt::Key_Down:
        Q_EMIT stepped(1);
        return;
    case Qt::Key_Home:
        Q_EMIT stepped(-faraway);
        return;
    case Qt::Key_End:
        Q_EMIT stepped(faraway);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (may && m_hasOffer)
            Q_EMIT confirmChosen();
        else if (may && m_fits)
            Q_EMIT offerChosen();
        return;
    case Qt::Key_W:
        if (may && m_hasOffer)
            Q_EMIT withdrawChosen();
        return;
    case Qt::Key_Delete:
        if (may)
            Q_EMIT removeChosen();
        return;
    default:
        event->ignore();
    }
}

void WaitingCard::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_busy || !m_readOnly.isEmpty())
        return;
    QMenu menu;
    if (m_fits)
        menu.addAction(m_offer->text(), this, &WaitingCard::offerChosen);
    if (m_hasOffer) {
        menu.addAction(m_confirm->text(), this, &WaitingCard::confirmChosen);
        menu.addAction(m_withdraw->text(), this, &WaitingCard::withdrawChosen);
    }
    menu.addAction(tr("Remove from the list"), this, &WaitingCard::removeChosen);
    menu.exec(event->globalPos());
}

void WaitingCard::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    showTools();
    Q_EMIT focused();
}

void WaitingCard::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    showTools();
}

void WaitingCard::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    showTools();
}

void WaitingCard::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    showTools();
}

void WaitingCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_remove && event->type() == QEvent::PaletteChange)
        m_remove->setIcon(icon(QStringLiteral("x")));
}

void WaitingCard::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect inside = rect().adjusted(0, 0, 0, -1);
    if (hasFocus()) {
        painter.fillRect(inside, tokens.selection);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, metrics::edge, inside.height())),
                         tokens.accent);
    }
    painter.fillRect(QRect(metrics::pad, height() - 1, width() - 2 * metrics::pad, 1), tokens.line);
    if (m_hasOffer) {
        painter.setPen(QPen(tokens.heldMine.edge, 1, Qt::DashLine));
        painter.setBrush(tokens.heldMine.fill);
        painter.drawRoundedRect(QRectF(QRect(m_offerBox->mapTo(this, QPoint()), m_offerBox->size())).adjusted(0.5, 0.5, -0.5, -0.5), metrics::blockRadius,
                                metrics::blockRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens.focus, metrics::focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(inside).adjusted(3, 2, -3, -2), metrics::controlRadius, metrics::controlRadius);
    }
}

} // namespace clinic::ui
