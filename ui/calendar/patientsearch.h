#pragma once

#include "calendarports.h"
#include "items/patientlistmodel.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;
class QStackedLayout;
class QStandardItemModel;

namespace clinic::ui {

class CalendarController;
class TextLabel;

/// Looks for a person by name or phone, then for one of the person's bookings, and leads there. Lies over the calendar
/// until Esc or a click beside it.
class PatientSearch final : public QFrame
{
    Q_OBJECT
public:
    PatientSearch(contract::ContactApi& contacts, CalendarController& controller, QWidget* over);

    void open();

Q_SIGNALS:
    void bookingChosen(const clinic::domain::Booking& booking);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void onTyped(const QString& text);
    void search();
    void showPeople(const domain::Result<contract::ContactList>& reply);
    void choosePerson(int row);
    void showBookings(const domain::Result<contract::BookingList>& reply);
    void chooseBooking(int row);
    void say(const QString& words);
    void fit(int rows, int rowHeight);
    void close(bool giveFocusBack);
    bool handleKey(int key);

    contract::ContactApi& m_contacts;
    CalendarController& m_controller;
    QLineEdit* m_edit = nullptr;
    TextLabel* m_words = nullptr;
    QStackedLayout* m_pages = nullptr;
    QListView* m_people = nullptr;
    QListView* m_bookings = nullptr;
    items::PatientListModel m_found;
    QStandardItemModel* m_bookingModel = nullptr;
    QList<domain::Booking> m_list;
    QTimer m_pause;
    QPointer<QWidget> m_before;
    int m_asked = 0;
};

} // namespace clinic::ui
