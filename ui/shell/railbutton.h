#pragma once

#include <QAbstractButton>

namespace clinic::ui {

/// One entry of the rail: an icon over a name; a bar at the start side marks the current one.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString& iconName, const QString& name, const QString& key, QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    void setCurrent(bool current);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_key;
    bool m_narrow = false;
    bool m_current = false;
};

} // namespace clinic::ui
