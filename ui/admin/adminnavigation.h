#pragma once

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace clinic::ui {

/// The sections of Administration, one below the other under the names of their groups. One tab stop; the arrow keys
/// go within it.
class AdminNavigation final : public QWidget
{
    Q_OBJECT
public:
    explicit AdminNavigation(QWidget* parent = nullptr);

    void addGroup(const QString& name);
    void addSection(int section, const QString& iconName, const QString& name, const QString& objectName);
    void setCurrent(int section);
    void focusCurrent();

Q_SIGNALS:
    void chosen(int section);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* m_ground = nullptr;
    QVBoxLayout* m_column = nullptr;
    QButtonGroup* m_buttons = nullptr;
};

} // namespace clinic::ui
