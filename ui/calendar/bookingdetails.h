#pragma once

#include "contract/requests.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

class Chip;
class LabeledField;

/// A booking that exists: who, what, when, how it stands, what happened to it; its next step and its cancelling.
class BookingDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit BookingDetails(const QTimeZone& zone, QWidget* parent = nullptr);

    void showBooking(const domain::Booking& booking, const QString& procedure, const QString& provider);
    void showHistory(const QList<domain::BookingHistoryEntry>& history);
    [[nodiscard]] const domain::Booking& booking() const { return m_booking; }
    void setWritable(bool writable, const QString& reason);
    /// Opens the field for the reason, or puts the focus there.
    void askReason();
    /// Closes the field; false when it was not open.
    bool dropReason();

Q_SIGNALS:
    void cancelConfirmed(const clinic::domain::Booking& booking, const QString& reason);
    void statusChosen(const clinic::domain::Booking& booking, clinic::domain::BookingStatus status);

private:
    QWidget* makeCancelBox();
    void showActions();
    void confirmCancel();
    void clearHistory();
    [[nodiscard]] QString historyLine(const domain::BookingHistoryEntry& entry) const;

    QTimeZone m_zone;
    domain::Booking m_booking;
    QLabel* m_name = nullptr;
    QLabel* m_phone = nullptr;
    QLabel* m_when = nullptr;
    QLabel* m_what = nullptr;
    Chip* m_status = nullptr;
    QLabel* m_bookedBy = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_noShow = nullptr;
    QPushButton* m_cancel = nullptr;
    QWidget* m_reasonBox = nullptr;
    QLineEdit* m_reason = nullptr;
    LabeledField* m_reasonField = nullptr;
    QLabel* m_historyTitle = nullptr;
    QVBoxLayout* m_history = nullptr;
    bool m_writable = true;
    QString m_readOnlyReason;
};

} // namespace clinic::ui
