#pragma once

#include "contract/ports.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;

namespace clinic::ui {

class ActionButton;
class BusyBar;
class NoticeBar;
class TextLabel;

/// What is older than the clinic wants to keep: looked at first, deleted only then.
class DuePane final : public QWidget
{
    Q_OBJECT
public:
    DuePane(contract::PrivacyApi& privacy, const QTimeZone& zone, QWidget* parent = nullptr);

    void setLastRun(const QDateTime& at);
    void setHindrance(const QString& hindrance);
    /// What was looked at does not hold any more.
    void forget();

Q_SIGNALS:
    void ran(const QString& sentence);

private:
    void ask(bool dryRun);
    void show(const contract::RetentionRun& run);
    void askToDelete();
    void showPossible();
    [[nodiscard]] qint64 rowsDue() const;

    contract::PrivacyApi& m_privacy;
    QTimeZone m_zone;
    std::optional<contract::RetentionRun> m_due;
    bool m_waiting = false;
    QString m_hindrance;
    BusyBar* m_busy = nullptr;
    NoticeBar* m_notice = nullptr;
    TextLabel* m_words = nullptr;
    QWidget* m_table = nullptr;
    QGridLayout* m_rows = nullptr;
    TextLabel* m_last = nullptr;
    ActionButton* m_look = nullptr;
    ActionButton* m_delete = nullptr;
};

} // namespace clinic::ui
