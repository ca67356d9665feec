#pragma once

#include <QDate>
#include <QLineEdit>

class QToolButton;

namespace clinic::ui {

/// A date, typed in the person's own order or as 2026-12-25; the arrow keys step it by days, Page Up and Page Down by
/// months, and F4 opens a month to pick from.
class DateField final : public QLineEdit
{
    Q_OBJECT
public:
    explicit DateField(const QString& objectName, QWidget* parent = nullptr);

    void setDate(const QDate& date);
    /// Invalid while what stands there is no date.
    [[nodiscard]] QDate date() const;
    [[nodiscard]] QToolButton& pick() const { return *m_pick; }

    [[nodiscard]] static QDate parse(const QString& text, const QLocale& locale);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(const QDate& date);
    void openMonth();
    void placePick();

    QToolButton* m_pick = nullptr;
};

} // namespace clinic::ui
