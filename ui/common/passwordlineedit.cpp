#include "passwordlineedit.h"

#include "icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>

namespace clinic::ui {

namespace {

constexpr int eyeSize = 26;
constexpr int eyeRoom = eyeSize + 2;

} // namespace

PasswordLineEdit::PasswordLineEdit(const QString& objectName, QWidget* parent)
    : QLineEdit(parent)
    , m_eye(new QToolButton(this))
{
    setObjectName(objectName);
    setProperty("focusRing", true);
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_eye->setObjectName(objectName + QStringLiteral("EyeToolButton"));
    m_eye->setCheckable(true);
    m_eye->setAutoRaise(true);
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setFocusPolicy(Qt::StrongFocus);
    connect(m_eye, &QToolButton::toggled, this, &PasswordLineEdit::onEyeToggled);
    onEyeToggled(false);
}

void PasswordLineEdit::forget()
{
    clear();
    m_eye->setChecked(false);
}

void PasswordLineEdit::onEyeToggled(bool shown)
{
    setEchoMode(shown ? Normal : Password);
    m_eye->setIcon(icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    const QString what = shown ? tr("Hide the password") : tr("Show the password");
    m_eye->setAccessibleName(what);
    m_eye->setToolTip(what);
}

void PasswordLineEdit::placeEye()
{
    const bool rtl = isRightToLeft();
    m_eye->setGeometry(rtl ? 3 : width() - eyeSize - 3, (height() - eyeSize) / 2, eyeSize, eyeSize);
    setTextMargins(rtl ? eyeRoom : 0, 0, rtl ? 0 : eyeRoom, 0);
}

void PasswordLineEdit::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    placeEye();
}

void PasswordLineEdit::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        onEyeToggled(m_eye->isChecked());
    else if (event->type() == QEvent::LayoutDirectionChange)
        placeEye();
}

void PasswordLineEdit::keyPressEvent(QKeyEvent* event)
{
    // Qt does not tell the lock's state; a letter of the wrong case does.
    const QString typed = event->text();
    if (event->key() == Qt::Key_CapsLock)
        noteCapsLock(false);
    else if (typed.size() == 1 && typed.front().isLetter() && typed.front().isUpper() != typed.front().isLower())
        noteCapsLock(typed.front().isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    QLineEdit::keyPressEvent(event);
}

void PasswordLineEdit::noteCapsLock(bool on)
{
    if (on == m_capsLock)
        return;
    m_capsLock = on;
    Q_EMIT capsLockChanged(on);
}

} // namespace clinic::ui
