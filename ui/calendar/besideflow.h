#pragma once

#include "calendarcontroller.h"

#include <QObject>
#include <QPointer>

namespace clinic::ui {

class BannerShelf;
class BookingPanel;
class OverbookDialog;

/// The way of a deliberate double booking: the form with its reason, the question, the booking. Takes no hold, as the
/// time is somebody's already.
class BesideFlow final : public QObject
{
    Q_OBJECT
public:
    /// The time beside which is booked.
    struct Target
    {
        domain::SlotId slot;
        domain::ProviderId provider;
        QDateTime from;
        int minutes = 0;
        /// Who or what stands there: a patient, “Voxanne’s hold”, “closed time”.
        QString beside;
    };

    BesideFlow(CalendarController& controller, BookingPanel& panel, BannerShelf& shelf, QObject* parent);

    void begin(const Target& target);
    /// Asks, then books.
    void confirm(const contract::ConfirmRequest& request);
    void close();
    /// Leaves what is typed to a booking of the usual kind.
    void leave();
    [[nodiscard]] bool isOpen() const { return m_open; }

Q_SIGNALS:
    void opened();
    void closed(const clinic::domain::SlotId& slot);
    void statusMessage(const QString& icon, const QString& sentence);

private:
    void send(const contract::OverbookRequest& request);
    void onAnswered(const domain::Result<contract::BookingReply>& reply);
    void finish();
    [[nodiscard]] QString when() const;
    [[nodiscard]] QString provider() const;

    CalendarController& m_controller;
    BookingPanel& m_panel;
    BannerShelf& m_shelf;
    Target m_target;
    QPointer<OverbookDialog> m_dialog;
    QString m_attempt;
    contract::OverbookRequest m_attempted;
    bool m_open = false;
    bool m_sending = false;
};

} // namespace clinic::ui
