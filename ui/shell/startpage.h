#pragma once

#include "cardpage.h"

#include <QTimer>

namespace clinic::ui {

class ActionButton;
class BusyBar;
class IconLabel;
class TextLabel;

/// Shown until the clinic's service answers: what it is doing, or why it cannot and what to do about it.
class StartPage final : public CardPage
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void showStarting();
    /// A server elsewhere is being looked for.
    void showConnecting(const QString& host);
    void showPreparing(const QString& clinicName);
    /// `reason` is the service's own last line. `canGoBack`: another place may be chosen.
    void showFailure(const QString& reason, bool canGoBack);

Q_SIGNALS:
    void retryRequested();
    void backRequested();
    void quitRequested();

private:
    void showBusy(const QString& title, const QString& words);

    IconLabel* m_icon = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_words = nullptr;
    TextLabel* m_reason = nullptr;
    BusyBar* m_busy = nullptr;
    QWidget* m_buttons = nullptr;
    ActionButton* m_retry = nullptr;
    ActionButton* m_back = nullptr;
    ActionButton* m_quit = nullptr;
    QTimer m_patience;
};

} // namespace clinic::ui
