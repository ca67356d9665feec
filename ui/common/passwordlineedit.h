#pragma once

#include <QLineEdit>

class QToolButton;

namespace clinic::ui {

/// A password with an eye that shows it, reachable by Tab, and a warning when Caps Lock seems on.
class PasswordLineEdit final : public QLineEdit
{
    Q_OBJECT
public:
    explicit PasswordLineEdit(const QString& objectName, QWidget* parent = nullptr);

    [[nodiscard]] QToolButton& eye() const { return *m_eye; }
    /// Empties the field and hides it again.
    void forget();

Q_SIGNALS:
    void capsLockChanged(bool on);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void onEyeToggled(bool shown);
    void placeEye();
    void noteCapsLock(bool on);

    QToolButton* m_eye = nullptr;
    bool m_capsLock = false;
};

} // namespace clinic::ui
