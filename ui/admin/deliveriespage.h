#pragma once

#include "contract/ports.h"
#include "toolpage.h"

#include <QTimeZone>

class QComboBox;

namespace clinic::ui {

class DeliveryModel;
class ListPane;

/// What the voice provider delivered and could not be worked off: seen here, and sent through once more.
class DeliveriesPage final : public ToolPage
{
    Q_OBJECT
public:
    DeliveriesPage(contract::CallApi& calls, const QTimeZone& zone, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] bool isAskedEachTime() const override { return true; }
    [[nodiscard]] QWidget& firstStop() override;

protected:
    void showPossible() override;

private:
    void ask(const QString& cursor, QObject* round);
    void replayChosen();
    void replayed(const domain::DeliveryId& id, const domain::Result<contract::DeliveryReply>& reply);
    void showEmptyWords();
    [[nodiscard]] QList<domain::DeliveryId> chosen() const;

    contract::CallApi& m_calls;
    QComboBox* m_state = nullptr;
    ActionButton* m_replay = nullptr;
    DeliveryModel* m_model = nullptr;
    ListPane* m_list = nullptr;
    /// Replays under way, and how many of their round went well.
    int m_waiting = 0;
    int m_done = 0;
};

} // namespace clinic::ui
