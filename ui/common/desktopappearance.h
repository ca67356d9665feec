#pragma once

#include <QObject>

class QDBusVariant;

namespace clinic::ui {

/// Whether the desktop wants dark programs, and when it changes its mind.
class DesktopAppearance : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual bool prefersDark() const = 0;

Q_SIGNALS:
    void changed();
};

/// Asks the XDG settings portal (org.freedesktop.appearance, color-scheme) over the session bus, without waiting for
/// it. Light where there is no portal.
class PortalAppearance final : public DesktopAppearance
{
    Q_OBJECT
public:
    explicit PortalAppearance(QObject* parent = nullptr);
    [[nodiscard]] bool prefersDark() const override { return m_dark; }

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void take(const QVariant& colorScheme);

    bool m_dark = false;
};

} // namespace clinic::ui
