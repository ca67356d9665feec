#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace clinic::ui {

class RailButton;

/// The screens of the console, one below the other, with the keys' sheet at the end. One tab stop; arrow keys go
/// within it.
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget* parent = nullptr);

    /// Adds a screen and answers its number.
    int addScreen(const QString& iconName, const QString& name, const QString& objectName);
    void setCurrent(int screen);
    [[nodiscard]] int current() const { return m_current; }
    /// Without names, which the tool tips carry then.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void screenChosen(int screen);
    void keysRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QList<RailButton*> buttons() const;
    void focusNeighbour(int step);
    void keepOneTabStop(RailButton* stop);

    QVBoxLayout* m_column = nullptr;
    QList<RailButton*> m_screens;
    RailButton* m_keys = nullptr;
    int m_current = -1;
    bool m_narrow = false;
};

} // namespace clinic::ui
