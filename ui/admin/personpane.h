#pragma once

#include "contract/ports.h"

#include <QTimeZone>
#include <QWidget>

namespace clinic::ui {

class ActionButton;
class FileSaver;
class NoticeBar;
class TextLabel;

/// One person's rights: a copy of everything, who read it, and being forgotten.
class PersonPane final : public QWidget
{
    Q_OBJECT
public:
    struct Ports
    {
        contract::ContactApi& contacts;
        contract::PrivacyApi& privacy;
    };

    PersonPane(const Ports& ports, FileSaver& saver, const QTimeZone& zone, QWidget* parent = nullptr);

    void show(const domain::Contact& person);
    void forget();
    void setHindrance(const QString& hindrance);
    [[nodiscard]] NoticeBar& notice() const { return *m_notice; }

Q_SIGNALS:
    void erased(const clinic::contract::Erasure& erasure);
    void auditWanted(const QString& subject);
    void bookingChosen(const clinic::domain::Booking& booking);

private:
    QWidget* makeAccess();
    QWidget* makeErasure();
    void askBookings();
    void showBookings(const QList<domain::Booking>& bookings);
    void exportAs(contract::ExportFormat format);
    void askToErase();
    void erase(const QString& reason);
    void showRefusal(const domain::Error& error);
    void showPossible();

    Ports m_ports;
    FileSaver& m_saver;
    QTimeZone m_zone;
    domain::Contact m_person;
    /// The next live booking of the person, which stands against erasing.
    std::optional<domain::Booking> m_ahead;
    bool m_erasing = false;
    QString m_hindrance;
    NoticeBar* m_notice = nullptr;
    TextLabel* m_name = nullptr;
    TextLabel* m_facts = nullptr;
    TextLabel* m_bookings = nullptr;
    TextLabel* m_inTheWay = nullptr;
    ActionButton* m_pdf = nullptr;
    ActionButton* m_json = nullptr;
    ActionButton* m_readers = nullptr;
    ActionButton* m_calendar = nullptr;
    ActionButton* m_erase = nullptr;
};

} // namespace clinic::ui
