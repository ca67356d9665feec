#include "deliveriespage.h"

#include "deliverymodel.h"
#include "listpane.h"
#include "ui/common/actionbutton.h"
#include "ui/common/card.h"
#include "ui/common/noticebar.h"

#include <QComboBox>
#include <QShortcut>
#include <QVBoxLayout>

namespace clinic::ui {

using contract::Delivery;
using contract::DeliveryState;

DeliveriesPage::DeliveriesPage(contract::CallApi& calls, const QTimeZone& zone, QWidget* parent)
    : ToolPage(tr("Deliveries"), QStringLiteral("webhook"),
               tr("Reports of calls as the voice provider delivered them. Nothing of their content is shown."),
               QStringLiteral("deliveriesPage"), parent)
    , m_calls(calls)
    , m_state(new QComboBox(this))
    , m_model(new DeliveryModel(zone, this))
{
    m_state->setObjectName(QStringLiteral("deliveryStateComboBox"));
    m_state->setAccessibleName(tr("Which deliveries"));
    m_state->setToolTip(tr("Which deliveries are listed"));
    m_state->addItem(tr("Given up"), int(DeliveryState::Dead));
    m_state->addItem(tr("Waiting"), int(DeliveryState::Waiting));
    m_state->addItem(tr("Worked off"), int(DeliveryState::Done));
    m_state->addItem(tr("All of them"), -1);
    addToolWidget(m_state);
    m_replay = &addTool(tr("Replay"), QStringLiteral("refresh-cw"), tr("R"), QStringLiteral("replayPushButton"));
    m_list = new ListPane(*m_model, QStringLiteral("deliveryTable"), tr("Deliveries"),
                          [this](const QString& cursor, QObject* round) { ask(cursor, round); }, this);
    m_list->table().setColumns({QStringLiteral("28 Nov 2026 00:00"), tr("Question of the agent"),
                                QStringLiteral("c_0000000000000000"), tr("worked off 00"), QStringLiteral("0,000"), {}});
    m_list->table().setSelectionMode(QAbstractItemView::ExtendedSelection);
    body().addWidget(new Divider(this));
    body().addWidget(m_list, 1);
    showEmptyWords();
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        showEmptyWords();
        refresh();
    });
    connect(m_replay, &QPushButton::clicked, this, &DeliveriesPage::replayChosen);
    connect(new QShortcut(Qt::Key_R, &m_list->table(), nullptr, nullptr, Qt::WidgetShortcut), &QShortcut::activated,
            this, &DeliveriesPage::replayChosen);
    connect(m_list->table().selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showPossible(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { showPossible(); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { showPossible(); });
    showPossible();
}

void DeliveriesPage::showEmptyWords()
{
    const bool dead = m_state->currentData().toInt() == int(DeliveryState::Dead);
    m_list->setEmptyWords(dead ? QStringLiteral("circle-check") : QStringLiteral("webhook"),
                          dead ? tr("Nothing was given up") : tr("No such delivery"),
                          dead ? tr("Reports that cannot be worked off after several tries would stand here, to be sent "
                                    "through once more.")
                               : tr("Reports stand here from when they come until they are worked off."));
}

void DeliveriesPage::refresh()
{
    m_list->refresh();
}

QWidget& DeliveriesPage::firstStop()
{
    return m_list->table();
}

void DeliveriesPage::ask(const QString& cursor, QObject* round)
{
    contract::DeliveryQuery query;
    if (const int state = m_state->currentData().toInt(); state >= 0)
        query.state = DeliveryState(state);
    query.cursor = cursor;
    m_calls.listDeliveries(query, round, [this](const domain::Result<contract::DeliveryList>& reply) {
        if (!reply)
            return m_list->failed(reply.error());
        if (m_list->isFirstPage())
            m_model->replace(reply->deliveries);
        else
            m_model->append(reply->deliveries);
        m_list->answered(reply->nextCursor);
    });
}

QList<domain::DeliveryId> DeliveriesPage::chosen() const
{
    QList<domain::DeliveryId> ids;
    for (const QModelIndex& index : m_list->table().selectionModel()->selectedRows()) {
        const Delivery* delivery = m_model->at(index);
        // A report that never came cannot be worked off.
        if (delivery && delivery->state == DeliveryState::Dead && delivery->problem != QLatin1StringView("report_missing"))
            ids.append(delivery->id);
    }
    return ids;
}

void DeliveriesPage::showPossible()
{
    const auto count = int(chosen().size());
    m_replay->setText(count > 1 ? tr("Replay %n", nullptr, count) : tr("Replay"));
    allow(*m_replay, count > 0 && m_waiting == 0 && hindrance().isEmpty(), tr("Work it off once more (R)"),
          hindrance().isEmpty() && m_waiting == 0 ? tr("Choose one that was given up, then replay it (R)") : hindrance());
}

void DeliveriesPage::replayChosen()
{
    const QList<domain::DeliveryId> ids = chosen();
    if (ids.isEmpty() || m_waiting > 0 || !hindrance().isEmpty())
        return;
    notice().clear();
    setBusy(true);
    m_done = 0;
    m_waiting = int(ids.size());
    const bool hadFocus = m_replay->hasFocus();
    showPossible();
    if (hadFocus)
        m_list->table().setFocus();
    for (const domain::DeliveryId& id : ids)
        m_calls.replayDelivery(id, this, [this, id](const domain::Result<contract::DeliveryReply>& reply) {
            replayed(id, reply);
        });
}

void DeliveriesPage::replayed(const domain::DeliveryId& id, const domain::Result<contract::DeliveryReply>& reply)
{
    --m_waiting;
    if (reply) {
        ++m_done;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->rows().at(row).id == id)
                m_model->change(row, reply->delivery);
        }
    } else {
        showFailure(ErrorWords::of(reply.error()));
    }
    if (m_waiting > 0)
        return;
    setBusy(false);
    showPossible();
    if (m_done > 0)
        Q_EMIT said(QStringLiteral("refresh-cw"), tr("%n deliveries are worked off once more. F5 shows what came of it.",
                                                     nullptr, m_done));
}

} // namespace clinic::ui
