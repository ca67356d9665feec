#pragma once

#include "callauditmodel.h"
#include "contract/ports.h"
#include "domain/clock.h"

#include <QTimer>
#include <QWidget>

class QTableView;

namespace clinic::ui {

class ActionButton;
class ChainCheck;
class ElidedLabel;
class ProgressStrip;
class TextLabel;

/// Who touched the call that is open, and whether the audit's chain holds. For admins.
class CallAuditPane final : public QWidget
{
    Q_OBJECT
public:
    /// Port and clock must outlive the pane.
    CallAuditPane(contract::AuditApi& audit, const QTimeZone& zone, const domain::Clock& clock,
                  QWidget* parent = nullptr);

    void showCall(const domain::CallId& id);
    void clear();
    /// Something was done to the call.
    void refresh();
    void setOffline(bool offline);
    /// As many rows as there is room for.
    void setRows(int rows);

Q_SIGNALS:
    /// The chain does not hold.
    void chainBroken(const clinic::contract::AuditVerdict& verdict);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void makeTable();
    void onEntries(const domain::Result<contract::AuditList>& reply);
    void connectCheck();
    void toggleCheck();
    void tellCount();

    contract::AuditApi& m_audit;
    QTimeZone m_zone;
    const domain::Clock& m_clock;
    domain::CallId m_call;
    QObject* m_context = nullptr;
    bool m_failed = false;
    int m_rows = 0;
    /// Entries are sealed within a second; until they are, they are asked for again, a few times.
    QTimer m_again;
    int m_tries = 0;
    CallAuditModel m_model;
    ChainCheck* m_check = nullptr;
    TextLabel* m_count = nullptr;
    ElidedLabel* m_verdict = nullptr;
    ProgressStrip* m_progress = nullptr;
    ActionButton* m_verify = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace clinic::ui
