#pragma once

#include "waitingwords.h"

#include <QWidget>

class QToolButton;

namespace clinic::ui {

class ActionButton;
class ElidedLabel;
class TextLabel;

/// One person on the waiting list: since when, for what, the wish, and what can be done now.
class WaitingCard final : public QWidget
{
    Q_OBJECT
public:
    explicit WaitingCard(const domain::WaitlistId& id, QWidget* parent = nullptr);

    [[nodiscard]] const domain::WaitlistId& id() const { return m_id; }
    void showEntry(const WaitingWords& words, const domain::WaitlistEntry& entry,
                   const std::optional<FittingTime>& fit);
    /// Writes the time that is left of an offer.
    void tick(const WaitingWords& words, const domain::WaitlistEntry& entry);
    void setBusy(bool busy);
    /// Empty reason: everything may be done.
    void setReadOnly(const QString& reason);
    /// The one card of the list that Tab stops at.
    void setTabStop(bool stop);

Q_SIGNALS:
    void offerChosen();
    void confirmChosen();
    void withdrawChosen();
    void removeChosen();
    /// By so many cards; far beyond the ends for the first and last.
    void stepped(int cards);
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void makeButtons();
    void showTools();
    void enableButtons();

    domain::WaitlistId m_id;
    ElidedLabel* m_name = nullptr;
    TextLabel* m_days = nullptr;
    ElidedLabel* m_procedure = nullptr;
    ElidedLabel* m_wish = nullptr;
    QToolButton* m_remove = nullptr;
    QWidget* m_fitRow = nullptr;
    QWidget* m_offerRow = nullptr;
    QWidget* m_answerRow = nullptr;
    QWidget* m_offerBox = nullptr;
    ElidedLabel* m_offerWho = nullptr;
    TextLabel* m_offerTime = nullptr;
    TextLabel* m_offerLeft = nullptr;
    ActionButton* m_offer = nullptr;
    ActionButton* m_confirm = nullptr;
    ActionButton* m_withdraw = nullptr;
    QString m_readOnly;
    bool m_busy = false;
    bool m_hasOffer = false;
    bool m_fits = false;
};

} // namespace clinic::ui
