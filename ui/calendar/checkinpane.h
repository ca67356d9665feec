#pragma once

#include "checkindesk.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedLayout;

namespace clinic::ui {

class ActionButton;
class PaneNotice;

/// Who is expected today, and who is here: type a name and press Enter when somebody comes in; letters take the other
/// steps in the list.
class CheckInPane final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckInPane(CheckInDesk& desk, QWidget* parent = nullptr);

    void focusFilter();
    void setWritable(bool writable, const QString& reason);

Q_SIGNALS:
    /// The booking is to be shown in the calendar.
    void bookingActivated(const clinic::domain::Booking& booking);
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    bool handleFilterKey(int key);
    bool handleListKey(int key);
    void setStatus(domain::BookingStatus status);
    void advance(int row);
    void showMenu(const QPoint& at);
    void goNear(int row);

    CheckInDesk& m_desk;
    QLineEdit* m_filter = nullptr;
    QListView* m_list = nullptr;
    QStackedLayout* m_pages = nullptr;
    PaneNotice* m_empty = nullptr;
    PaneNotice* m_failed = nullptr;
    ActionButton* m_finished = nullptr;
    bool m_finishedShown = false;
    bool m_writable = true;
};

} // namespace clinic::ui
