#pragma once

#include "daywords.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;

namespace clinic::ui {

class MiniMonth;
class TextLabel;

/// Goes to a day that is typed or chosen from a month; lies over the calendar until Esc or a click beside it.
class DayChooser final : public QFrame
{
    Q_OBJECT
public:
    DayChooser(DayFacts& facts, const DayWords::ProviderNames& names, QWidget* over);

    /// At this place of the widget that it lies over.
    void open(const QDate& shown, const QDate& today, const QPoint& at);

Q_SIGNALS:
    void dayChosen(const QDate& day);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void onTyped(const QString& text);
    void choose(const QDate& day);
    void close(bool giveFocusBack);

    QLineEdit* m_edit = nullptr;
    TextLabel* m_words = nullptr;
    MiniMonth* m_month = nullptr;
    QPointer<QWidget> m_before;
    QDate m_today;
    QDate m_typed;
};

} // namespace clinic::ui
