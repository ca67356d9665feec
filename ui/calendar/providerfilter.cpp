#include "providerfilter.h"

#include "ui/common/fonts.h"
#include "ui/common/icons.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clinic::ui {

namespace {

constexpr int mostRows = 6;
constexpr int rowHeight = 32;

QIcon swatch(const QColor& color)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3);
    return pixmap;
}

} // namespace

ProviderFilter::ProviderFilter(QWidget* parent)
    : QWidget(parent)
    , m_head(new QToolButton)
    , m_count(new TextLabel(TextLabel::SmallMuted, {}))
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("providerFilter"));
    m_head->setObjectName(QStringLiteral("providersToolButton"));
    m_head->setText(tr("Providers"));
    m_head->setFont(fonts::bodyStrong());
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setMinimumHeight(rowHeight);
    m_head->setIconSize({16, 16});
    m_head->setToolTip(tr("Whose columns are shown (Space)"));
    m_list->setObjectName(QStringLiteral("providersListView"));
    m_list->setAccessibleName(tr("Providers shown"));
    m_list->setToolTip(tr("Show or hide (Space); only this one (Enter)"));
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_list->hide();

    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(8);
    head->addWidget(m_head);
    head->addStretch();
    head->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 16, 4);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list);

    connect(m_head, &QToolButton::toggled, this, [this](bool on) {
        m_list->setVisible(on);
        tell();
        Q_EMIT unfolded(on);
    });
    connect(m_model, &QStandardItemModel::itemChanged, this, [this](const QStandardItem* item) {
        if (!m_filling)
            onItemChanged(item->row(), item->checkState() == Qt::Checked);
    });
    tell();
}

void ProviderFilter::setProviders(const QList<domain::Provider>& providers)
{
    m_providers = providers;
    fill();
}

void ProviderFilter::setHidden(const QSet<domain::ProviderId>& hidden)
{
    m_hidden = hidden;
    fill();
}

QSet<domain::ProviderId> ProviderFilter::hidden() const
{
    const bool everybody = std::all_of(m_providers.cbegin(), m_providers.cend(),
                                       [this](const domain::Provider& one) { return m_hidden.contains(one.id); });
    return everybody ? QSet<domain::ProviderId>() : m_hidden;
}

bool ProviderFilter::isShown(const domain::ProviderId& provider) const
{
    return !hidden().contains(provider);
}

void ProviderFilter::setUnfolded(bool unfolded)
{
    m_head->setChecked(unfolded);
}

bool ProviderFilter::isUnfolded() const
{
    return m_head->isChecked();
}

void ProviderFilter::fill()
{
    m_filling = true;
    const int rows = int(m_providers.size()) + 1;
    m_model->setRowCount(rows);
    m_model->setColumnCount(1);
    int shown = 0;
    for (int row = 1; row < rows; ++row) {
        const domain::Provider& provider = m_providers.at(row - 1);
        auto* item = new QStandardItem(swatch(QColor(provider.color)), provider.name);
        item->setEditable(false);
        item->setCheckable(true);
        item->setCheckState(isShown(provider.id) ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, rowHeight});
        shown += isShown(provider.id) ? 1 : 0;
        m_model->setItem(row, item);
    }
    auto* all = new QStandardItem(tr("All"));
    all->setEditable(false);
    all->setCheckable(true);
    all->setCheckState(shown == rows - 1 ? Qt::Checked : Qt::PartiallyChecked);
    all->setSizeHint({0, rowHeight});
    const QModelIndex current = m_list->currentIndex();
    m_model->setItem(0, all);
    m_list->setCurrentIndex(m_model->index(current.isValid() ? current.row() : 0, 0));
    m_list->setFixedHeight(std::min(rows, mostRows) * rowHeight + 2);
    m_filling = false;
    tell();
}

void ProviderFilter::onItemChanged(int row, bool checked)
{
    QSet<domain::ProviderId> hidden = this->hidden();
    if (row == 0) {
        for (const domain::Provider& provider : std::as_const(m_providers))
            hidden.remove(provider.id);
    } else if (checked) {
        hidden.remove(m_providers.at(row - 1).id);
    } else {
        hidden.insert(m_providers.at(row - 1).id);
    }
    hide(hidden);
}

void ProviderFilter::showOnly(int row)
{
    if (row <= 0) {
        onItemChanged(0, true);
        return;
    }
    QSet<domain::ProviderId> hidden = m_hidden;
    for (int i = 0; i < m_providers.size(); ++i) {
        if (i == row - 1)
            hidden.remove(m_providers.at(i).id);
        else
            hidden.insert(m_providers.at(i).id);
    }
    hide(hidden);
}

void ProviderFilter::hide(const QSet<domain::ProviderId>& hidden)
{
    const bool nobody = std::all_of(m_providers.cbegin(), m_providers.cend(),
                                    [&hidden](const domain::Provider& one) { return hidden.contains(one.id); });
    m_hidden = nobody ? QSet<domain::ProviderId>() : hidden;
    // The item that changed is still being told about.
    QMetaObject::invokeMethod(this, &ProviderFilter::fill, Qt::QueuedConnection);
    Q_EMIT changed();
}

void ProviderFilter::tell()
{
    const auto shown = std::count_if(m_providers.cbegin(), m_providers.cend(),
                                     [this](const domain::Provider& one) { return isShown(one.id); });
    const QString words =
        shown == m_providers.size() ? tr("all") : tr("%1 of %2").arg(shown).arg(m_providers.size());
    m_count->setText(words);
    m_head->setAccessibleName(tr("Providers, %1 shown").arg(words));
    m_head->setIcon(icon(m_head->isChecked()  ? QStringLiteral("chevron-down")
                         : isRightToLeft() ? QStringLiteral("chevron-left")
                                           : QStringLiteral("chevron-right")));
}

bool ProviderFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            showOnly(m_list->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ProviderFilter::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (m_head && (event->type() == QEvent::PaletteChange || event->type() == QEvent::LayoutDirectionChange))
        tell();
}

} // namespace clinic::ui
