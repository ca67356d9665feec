#pragma once

#include "contract/requests.h"

#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clinic::ui {

class CalendarController;
class Chip;
class IconLabel;
class LabeledField;
class PatientHistory;

/// A booking that exists: who, what, when, with what, how it stands, what happened to it and what else the person has;
/// its next step and its cancelling.
class BookingDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit BookingDetails(CalendarController& controller, QWidget* parent = nullptr);

    void showBooking(const domain::Booking& booking);
    void showHistory(const QList<domain::BookingHistoryEntry>& history);
    [[nodiscard]] const domain::Booking& booking() const { return m_booking; }
    void setWritable(bool writable, const QString& reason);
    /// Opens the field for the reason, or puts the focus there.
    void askReason();
    /// Closes the field; false when it was not open.
    bool dropReason();

Q_SIGNALS:
    void cancelConfirmed(const clinic::domain::Booking& booking, const QString& reason, bool following);
    void statusChosen(const clinic::domain::Booking& booking, clinic::domain::BookingStatus status);
    /// Another booking for the same person.
    void againChosen(const clinic::domain::Booking& booking);
    /// A double booking beside this one.
    void besideChosen(const clinic::domain::Booking& booking);
    void historyChosen(const clinic::domain::Booking& booking);

private:
    struct Fact
    {
        IconLabel* icon = nullptr;
        QLabel* words = nullptr;
    };

    QWidget* makeHead();
    QWidget* makeActions();
    QWidget* makeCancelBox();
    void connectActions();
    Fact addFact(QGridLayout& facts, const QString& icon, const QString& name);
    void showFacts();
    void showActions();
    void confirmCancel();
    void clearHistory();

    CalendarController& m_controller;
    domain::Booking m_booking;
    QLabel* m_name = nullptr;
    QLabel* m_phone = nullptr;
    Fact m_when;
    Fact m_what;
    Fact m_with;
    Fact m_series;
    Fact m_by;
    Chip* m_status = nullptr;
    Chip* m_beside = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_noShow = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_again = nullptr;
    QPushButton* m_besideButton = nullptr;
    QLabel* m_whyNotBeside = nullptr;
    QPushButton* m_cancel = nullptr;
    QWidget* m_reasonBox = nullptr;
    QLineEdit* m_reason = nullptr;
    LabeledField* m_reasonField = nullptr;
    QCheckBox* m_following = nullptr;
    QPushButton* m_confirmCancel = nullptr;
    QLabel* m_historyTitle = nullptr;
    QVBoxLayout* m_history = nullptr;
    PatientHistory* m_others = nullptr;
    bool m_writable = true;
    QString m_readOnlyReason;
};

} // namespace clinic::ui
