#pragma once

#include <QWidget>

class QStackedLayout;

namespace clinic::ui {

class FirstStartPage;
class KeysSheet;
class LockPage;
class SecretPage;
class SignInPage;
class StartPage;
class Workspace;

/// The console's window: the pages on the way in, one at a time, and then the workspace. ShellController says which.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] StartPage& startPage() const { return *m_start; }
    [[nodiscard]] FirstStartPage& firstStartPage() const { return *m_firstStart; }
    [[nodiscard]] SecretPage& secretPage() const { return *m_secret; }
    [[nodiscard]] SignInPage& signInPage() const { return *m_signIn; }
    [[nodiscard]] LockPage& lockPage() const { return *m_lock; }
    [[nodiscard]] Workspace* workspace() const { return m_workspace; }

    void showPage(QWidget& page);
    /// Takes the workspace and shows it.
    void enter(Workspace* workspace);
    /// Shows the lock page and takes the workspace, which goes on living, out of the window: no key, no pointer and no
    /// assistive program reaches it.
    void cover();
    void uncover();
    /// Closes the workspace with all its screens.
    void leave();

private:
    void showKeys();

    QStackedLayout* m_pages = nullptr;
    StartPage* m_start = nullptr;
    FirstStartPage* m_firstStart = nullptr;
    SecretPage* m_secret = nullptr;
    SignInPage* m_signIn = nullptr;
    LockPage* m_lock = nullptr;
    Workspace* m_workspace = nullptr;
    KeysSheet* m_keys = nullptr;
};

} // namespace clinic::ui
