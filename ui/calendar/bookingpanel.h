#pragma once

#include "contract/requests.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace clinic::ui {

class ActionButton;
class BookingDetails;
class BookingForm;
class CalendarController;
class HoldCard;

/// The panel at the end side: a new booking under its hold, or a booking that exists.
class BookingPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit BookingPanel(CalendarController& controller, QWidget* parent = nullptr);

    [[nodiscard]] HoldCard& card() const { return *m_card; }
    [[nodiscard]] BookingForm& form() const { return *m_form; }
    [[nodiscard]] BookingDetails& details() const { return *m_details; }

    void showForm();
    void showDetails();
    [[nodiscard]] bool isFormShown() const;
    /// `why` stands in the tool tip while confirming is off.
    void setConfirmable(bool may, const QString& why = {});
    void setHolding(bool holding);
    void setBusy(bool busy);
    /// The form makes a deliberate double booking instead.
    void setBeside(bool beside);
    void setCompact(bool compact);
    /// Scrolls the form so that `part` is seen.
    void ensureShown(QWidget* part);
    void confirm();

Q_SIGNALS:
    void confirmRequested(const clinic::contract::ConfirmRequest& request);
    /// Esc, Release, Close or the cross: give the time back and close.
    void closeRequested();
    /// Enter in a field that has no use for it.
    void enterPressed();
    /// A booking of the person's other ones was chosen: show its day.
    void dayWanted(const QDate& day);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHeader();
    void nameConfirm();
    QWidget* makeFormPage(CalendarController& controller);
    QWidget* makeDetailsPage(CalendarController& controller);

    QLabel* m_title = nullptr;
    QScrollArea* m_formArea = nullptr;
    QToolButton* m_close = nullptr;
    QStackedWidget* m_pages = nullptr;
    HoldCard* m_card = nullptr;
    BookingForm* m_form = nullptr;
    BookingDetails* m_details = nullptr;
    ActionButton* m_confirm = nullptr;
    ActionButton* m_release = nullptr;
    bool m_busy = false;
    bool m_compact = false;
    bool m_beside = false;
};

} // namespace clinic::ui
