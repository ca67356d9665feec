#pragma once

#include "ui/common/noticebar.h"

#include <QWidget>

class QScrollArea;

namespace clinic::ui {

class ActionButton;
class BusyBar;
class ElidedLabel;
class PrimaryButton;
class TextLabel;

/// The detail at the end of a section: title, notice, the form in a scroll area, and a foot with Save and Discard.
class EditorPane final : public QWidget
{
    Q_OBJECT
public:
    explicit EditorPane(QWidget* form, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    [[nodiscard]] NoticeBar& notice() const { return *m_notice; }
    /// What the foot offers. `hindrance` says why nothing can be saved now; empty for nothing in the way.
    void setState(bool dirty, bool busy, const QString& hindrance);
    /// A quiet button at the start of the foot, such as Remove; null takes it away.
    void setExtra(ActionButton* button);
    void showTop();
    /// Scrolls to the field that has the focus.
    void showFocused();

Q_SIGNALS:
    void saveRequested();
    void discardRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* m_title = nullptr;
    NoticeBar* m_notice = nullptr;
    BusyBar* m_busy = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_foot = nullptr;
    TextLabel* m_state = nullptr;
    PrimaryButton* m_save = nullptr;
    ActionButton* m_discard = nullptr;
};

} // namespace clinic::ui
