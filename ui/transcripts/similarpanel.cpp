#include "similarpanel.h"

#include "callwords.h"
#include "ui/common/actionbutton.h"
#include "ui/common/fonts.h"
#include "ui/common/metrics.h"
#include "ui/common/progressstrip.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int rowPad = 6;
constexpr int tickRoom = 28;

/// The tick, when the call was, and below it what is said there.
class PassageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* list = qobject_cast<const QListView*>(option.widget);
        const int width = list ? list->viewport()->width() : option.rect.width();
        const QFontMetrics metrics(fonts::small());
        const QRect words = metrics.boundingRect({0, 0, width - tickRoom - rowPad, 10'000}, Qt::TextWordWrap, said(index));
        return {width, metrics.height() + words.height() + 2 * rowPad + 1};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option(given);
        initStyleOption(&option, index);
        const Tokens& tokens = Tokens::of(option.palette);
        const QStyle& style = *option.widget->style();
        style.drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        QStyleOptionViewItem tick(option);
        tick.rect = style.subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
        tick.state &= ~QStyle::State_HasFocus;
        tick.state |= option.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        style.drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, option.widget);
        painter->save();
        painter->setFont(fonts::small());
        const int line = QFontMetrics(fonts::small()).height();
        const auto placed = [&option](int y, int height) {
            return QStyle::visualRect(option.direction, option.rect,
                                      QRect(option.rect.left() + tickRoom, option.rect.top() + y,
                                            option.rect.width() - tickRoom - rowPad, height));
        };
        const auto start = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
        painter->setPen(tokens.textMuted);
        painter->drawText(placed(rowPad, line), start | Qt::TextSingleLine, when(index));
        painter->setPen(option.state.testFlag(QStyle::State_Enabled) ? tokens.text : tokens.textMuted);
        painter->drawText(placed(rowPad + line, option.rect.height() - line - 2 * rowPad), start | Qt::TextWordWrap,
                          said(index));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.line);
        painter->restore();
    }

private:
    static QString when(const QModelIndex& index) { return index.data().toString().section(QLatin1Char('\n'), 0, 0); }
    static QString said(const QModelIndex& index) { return index.data().toString().section(QLatin1Char('\n'), 1); }
};

} // namespace

SimilarPanel::SimilarPanel(const QTimeZone& zone, QWidget* parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_words(new TextLabel(TextLabel::Small, {}, this))
    , m_list(new QListWidget(this))
    , m_progress(new ProgressStrip(QStringLiteral("similarProgressBar"), tr("Correcting"), this))
    , m_apply(new ActionButton(ControlKind::Primary, {}, QStringLiteral("correctSimilarPushButton"), this))
    , m_leave(new ActionButton(ControlKind::Secondary, {}, QStringLiteral("leaveSimilarPushButton"), this))
{
    setObjectName(QStringLiteral("similarPanel"));
    setAccessibleName(tr("The same elsewhere"));
    setProperty("pane", true);
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("similarWordsLabel"));
    m_list->setObjectName(QStringLiteral("similarListWidget"));
    m_list->setAccessibleName(tr("The same passage in other places"));
    m_list->setToolTip(tr("Tick or untick (Space)"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setItemDelegate(new PassageDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_progress->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::unit);
    buttons->addWidget(m_apply);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::pad, metrics::unit + 2, metrics::pad, metrics::pad);
    column->setSpacing(metrics::unit);
    column->addWidget(new TextLabel(TextLabel::Strong, tr("The same elsewhere"), this));
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    connect(m_list, &QListWidget::itemChanged, this, &SimilarPanel::tell);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (!ticked().isEmpty())
            Q_EMIT chosen(ticked());
    });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT stopWanted();
        else
            Q_EMIT closed();
    });
    setFocusProxy(m_list);
    hide();
}

void SimilarPanel::offer(const QList<contract::SimilarPassage>& similar, bool redact)
{
    m_similar = similar;
    m_redact = redact;
    m_list->clear();
    const QDate never;
    for (const contract::SimilarPassage& one : similar) {
        auto* item = new QListWidgetItem(
            //: A call and what stands around the passage there
            tr("Call of %1\n%2").arg(CallWords::when(one.startedAt, m_zone, never), one.context), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        // What makes something readable is chosen piece by piece.
        item->setCheckState(redact ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_words->setText(redact ? tr("%n passages elsewhere say the same. Those that are ticked are redacted, too.", nullptr,
                                 int(similar.size()))
                            : tr("%n passages elsewhere are the same. Those that are ticked can be read from then on.",
                                 nullptr, int(similar.size())));
    endProgress();
}

QList<contract::SimilarPassage> SimilarPanel::ticked() const
{
    QList<contract::SimilarPassage> passages;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            passages.append(m_similar.at(i));
    }
    return passages;
}

void SimilarPanel::tell()
{
    const int count = int(ticked().size());
    m_apply->setText(m_redact ? tr("Redact %n", nullptr, count) : tr("Show %n", nullptr, count));
    m_apply->setEnabled(count > 0 && !m_running && m_hindrance.isEmpty());
    m_apply->setToolTip(m_hindrance);
    m_leave->setText(m_running ? tr("Stop") : tr("Leave them"));
    m_leave->setKeyHint(tr("Esc"));
}

void SimilarPanel::setHindrance(const QString& reason)
{
    m_hindrance = reason;
    tell();
}

void SimilarPanel::showProgress(int done, int of)
{
    m_running = true;
    m_list->setEnabled(false);
    m_progress->setProgress(done, of);
    m_progress->show();
    tell();
}

void SimilarPanel::endProgress()
{
    m_running = false;
    m_list->setEnabled(true);
    m_progress->hide();
    tell();
}

void SimilarPanel::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void SimilarPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        m_leave->click();
    else
        QWidget::keyPressEvent(event);
}

void SimilarPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(palette()).window);
}

} // namespace clinic::ui
