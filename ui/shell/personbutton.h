#pragma once

#include "contract/requests.h"
#include "ui/common/themecontroller.h"

#include <QAbstractButton>

class QActionGroup;
class QMenu;

namespace clinic::ui {

/// Who is signed in; opens the menu with the theme, the own password, the lock and the way out.
class PersonButton final : public QAbstractButton
{
    Q_OBJECT
public:
    PersonButton(const contract::SessionStaff& staff, ThemeController& themes, QWidget* parent = nullptr);

    [[nodiscard]] QMenu& menu() const { return *m_menu; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void signOutRequested();
    void passwordRequested();
    void lockRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeMenu();
    void addAct(const QString& iconName, const QString& text, const QString& objectName, void (PersonButton::*act)());
    void addTheme(QActionGroup* group, Theme theme, const QString& iconName, const QString& text,
                  const QString& objectName);
    void paintMenuIcons();
    void openMenu();

    QString m_name;
    QString m_role;
    ThemeController& m_themes;
    QMenu* m_menu = nullptr;
};

} // namespace clinic::ui
