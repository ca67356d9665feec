#include "editorpane.h"

#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/card.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int formWidth = 680;

} // namespace

EditorPane::EditorPane(QWidget* form, QWidget* parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(TextLabel::Title, {}, this))
    , m_notice(new NoticeBar(QStringLiteral("editorNotice"), this))
    , m_busy(new BusyBar(this))
    , m_scroll(new QScrollArea(this))
    , m_foot(new QWidget(this))
    , m_state(new TextLabel(TextLabel::SmallMuted, {}, m_foot))
    , m_save(new PrimaryButton(tr("Save"), QStringLiteral("savePushButton"), m_foot))
    , m_discard(new ActionButton(ControlKind::Secondary, tr("Discard"), QStringLiteral("discardPushButton"), m_foot))
{
    setObjectName(QStringLiteral("editorPane"));
    setProperty("pane", true);
    m_title->setObjectName(QStringLiteral("editorTitleLabel"));
    m_save->setKeyHint(tr("Ctrl S"));
    m_discard->setMinimumHeight(metrics::primaryControl);
    m_discard->setToolTip(tr("Go back to what is stored"));

    auto* ground = new QWidget;
    auto* around = new QHBoxLayout(ground);
    around->setContentsMargins(metrics::wide - metrics::half, metrics::unit, metrics::wide - metrics::half,
                               metrics::wide);
    form->setMaximumWidth(formWidth);
    form->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    around->addWidget(form, formWidth, Qt::AlignTop);
    around->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("editorScrollArea"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(ground);
    m_scroll->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);

    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(metrics::wide, metrics::unit, metrics::wide, metrics::unit);
    foot->setSpacing(metrics::unit);
    foot->addStretch(1);
    foot->addWidget(m_state);
    foot->addSpacing(metrics::unit);
    foot->addWidget(m_discard);
    foot->addWidget(m_save);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::wide, metrics::pad, metrics::wide, metrics::unit);
    head->addWidget(m_title);
    head->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_busy);
    column->addWidget(m_notice);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Divider(this));
    column->addWidget(m_foot);
    connect(m_save, &QPushButton::clicked, this, &EditorPane::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &EditorPane::discardRequested);
    setState(false, false, {});
}

void EditorPane::setTitle(const QString& title)
{
    m_title->setWhole(title);
    setAccessibleName(title);
}

QString EditorPane::title() const
{
    return m_title->whole();
}

void EditorPane::setState(bool dirty, bool busy, const QString& hindrance)
{
    m_busy->setBusy(busy);
    m_save->setText(busy ? tr("Saving…") : tr("Save"));
    const QWidget* had = QApplication::focusWidget();
    const bool mayLoseFocus = had == m_save || had == m_discard;
    m_save->setEnabled(dirty && !busy && hindrance.isEmpty());
    m_discard->setEnabled(dirty && !busy);
    m_save->setToolTip(hindrance.isEmpty() ? tr("Save (Ctrl S)") : hindrance);
    m_state->setText(!hindrance.isEmpty() ? hindrance : dirty && !busy ? tr("Not saved yet") : QString());
    // A button that is switched off would hand the focus to some neighbour: the form keeps it.
    if (mayLoseFocus && !busy && !m_save->isEnabled()) {
        if (QWidget* stop = m_scroll->widget()->nextInFocusChain())
            stop->setFocus(Qt::OtherFocusReason);
    }
}

void EditorPane::setExtra(ActionButton* button)
{
    auto* foot = static_cast<QHBoxLayout*>(m_foot->layout());
    button->setMinimumHeight(metrics::primaryControl);
    foot->insertWidget(0, button);
}

void EditorPane::showTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void EditorPane::showFocused()
{
    if (QWidget* focus = QApplication::focusWidget(); focus && m_scroll->widget()->isAncestorOf(focus))
        m_scroll->ensureWidgetVisible(focus, metrics::wide, metrics::wide * 2);
}

void EditorPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(palette()).surface);
}

} // namespace clinic::ui
