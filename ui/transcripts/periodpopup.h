#pragma once

#include <QDate>
#include <QFrame>

class QDateEdit;

namespace clinic::ui {

/// Asks for a first and a last day under a button. Enter takes them, Esc does not.
class PeriodPopup final : public QFrame
{
    Q_OBJECT
public:
    explicit PeriodPopup(QWidget* parent);

    void open(const QDate& first, const QDate& last, const QWidget& below);

Q_SIGNALS:
    void chosen(const QDate& first, const QDate& last);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void take();

    QDateEdit* m_first = nullptr;
    QDateEdit* m_last = nullptr;
};

} // namespace clinic::ui
