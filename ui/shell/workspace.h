#pragma once

#include "consoleparts.h"

#include <QWidget>

class QShortcut;
class QStackedLayout;

namespace clinic::ui {

class NavigationRail;
class NoticeBar;
class PaneCycle;
class PasswordPage;
class StatusLine;
class ThemeController;
class TopBar;

/// What a signed-in person works in: rail, top bar, the current screen and the status line.
class Workspace final : public QWidget
{
    Q_OBJECT
public:
    /// The port must outlive the workspace.
    Workspace(const contract::Session& session, contract::AccountApi& accounts, ThemeController& themes,
              QWidget* parent = nullptr);

    void addScreen(const QString& iconName, const QString& name, const QString& objectName, const Screen& screen);
    void showScreen(int screen);
    /// The screen with this rail button; -1 for none.
    [[nodiscard]] int screenOf(const QString& objectName) const;
    void showPasswordPage();
    void showBooking(const domain::Booking& booking);
    /// Whether something typed in any screen is not saved.
    [[nodiscard]] bool isDirty() const;
    void setClinicName(const QString& name);
    void setConnection(domain::ConnectionState state, const QDateTime& offlineSince);
    void say(const QString& iconName, const QString& sentence, const Undo& undo = {});
    [[nodiscard]] NoticeBar& notice() const { return *m_notice; }
    [[nodiscard]] StatusLine& statusLine() const { return *m_statusLine; }

Q_SIGNALS:
    void keysRequested();
    void signOutRequested();
    void lockRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addShortcuts();
    void askToSignOut();
    void backToScreen();
    void search();
    [[nodiscard]] QList<QWidget*> panes() const;

    NavigationRail* m_rail = nullptr;
    TopBar* m_topBar = nullptr;
    NoticeBar* m_notice = nullptr;
    QStackedLayout* m_stack = nullptr;
    PasswordPage* m_password = nullptr;
    StatusLine* m_statusLine = nullptr;
    PaneCycle* m_paneCycle = nullptr;
    /// For the screens that have no search of their own.
    QShortcut* m_searchKeys = nullptr;
    QList<Screen> m_screens;
    QStringList m_screenNames;
    int m_shown = -1;
};

} // namespace clinic::ui
