#pragma once

#include "calendarports.h"
#include "domain/waitlist.h"

#include <QTimer>
#include <QWidget>

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace clinic::ui {

class CalendarController;
class PaneNotice;
class WaitingCard;
class WaitingDesk;
class WaitingForm;

/// The waiting list as one sees it: a card a person, longest first, and the form that adds one. One tab stop, arrows
/// inside.
class WaitingPane final : public QWidget
{
    Q_OBJECT
public:
    WaitingPane(contract::ContactApi& contacts, CalendarController& controller, WaitingDesk& desk,
                QWidget* parent = nullptr);

    void beginAdding();
    [[nodiscard]] bool isAdding() const;
    void setWritable(bool writable, const QString& reason);
    [[nodiscard]] WaitingCard* cardOf(const domain::WaitlistId& id) const;
    void focusList();

Q_SIGNALS:
    /// Esc in the list, or the form was closed from it.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void tick();
    void showRightPage();
    void endAdding();
    [[nodiscard]] WaitingCard* makeCard(const domain::WaitlistId& id);
    void dropGone(const QList<domain::WaitlistEntry>& entries);
    void setCurrent(WaitingCard* card);
    void step(const WaitingCard* from, int cards);

    contract::ContactApi& m_contacts;
    CalendarController& m_controller;
    WaitingDesk& m_desk;
    QStackedLayout* m_pages = nullptr;
    QScrollArea* m_list = nullptr;
    QVBoxLayout* m_column = nullptr;
    PaneNotice* m_empty = nullptr;
    PaneNotice* m_failed = nullptr;
    QScrollArea* m_formPage = nullptr;
    WaitingForm* m_form = nullptr;
    QWidget* m_blank = nullptr;
    QList<WaitingCard*> m_cards;
    WaitingCard* m_current = nullptr;
    QString m_readOnly;
    QTimer m_second;
};

} // namespace clinic::ui
