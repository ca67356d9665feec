#pragma once

#include "consoleparts.h"

#include <QWidget>

class QStackedLayout;

namespace clinic::ui {

class NavigationRail;
class PaneCycle;
class StatusLine;
class ThemeController;
class TopBar;

/// What a signed-in person works in: rail, top bar, the current screen and the status line.
class Workspace final : public QWidget
{
    Q_OBJECT
public:
    Workspace(const contract::Session& session, ThemeController& themes, QWidget* parent = nullptr);

    void addScreen(const QString& iconName, const QString& name, const QString& objectName, const Screen& screen);
    void showScreen(int screen);
    void setConnection(domain::ConnectionState state, const QDateTime& offlineSince);
    void say(const QString& iconName, const QString& sentence, const Undo& undo = {});
    [[nodiscard]] StatusLine& statusLine() const { return *m_statusLine; }

Q_SIGNALS:
    void keysRequested();
    void signOutRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addShortcuts();
    [[nodiscard]] QList<QWidget*> panes() const;

    NavigationRail* m_rail = nullptr;
    TopBar* m_topBar = nullptr;
    QStackedLayout* m_stack = nullptr;
    StatusLine* m_statusLine = nullptr;
    PaneCycle* m_paneCycle = nullptr;
    QList<Screen> m_screens;
};

} // namespace clinic::ui
