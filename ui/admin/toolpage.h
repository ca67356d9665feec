#pragma once

#include "adminpage.h"
#include "ui/common/errorwords.h"

class QHBoxLayout;
class QVBoxLayout;

namespace clinic::ui {

class ActionButton;
class BusyBar;
class NoticeBar;

/// A section that is one pane: its name and what can be done at the top, then whatever it shows.
class ToolPage : public AdminPage
{
    Q_OBJECT
public:
    void setHindrance(const QString& hindrance) override;
    [[nodiscard]] NoticeBar& notice() const { return *m_notice; }

protected:
    /// `about` says in a sentence what this is for.
    ToolPage(const QString& name, const QString& iconName, const QString& about, const QString& objectName,
             QWidget* parent);

    /// A button at the end of the head; `key` is told in it and in its tool tip, and may be empty.
    ActionButton& addTool(const QString& text, const QString& iconName, const QString& key, const QString& name);
    void addToolWidget(QWidget* widget);
    [[nodiscard]] QVBoxLayout& body() const { return *m_body; }
    void setBusy(bool busy);
    void showFailure(const ErrorText& text);
    [[nodiscard]] const QString& hindrance() const { return m_hindrance; }
    /// Switches buttons on and off after something changed.
    virtual void showPossible() {}
    /// On, or off with the reason as its tool tip.
    static void allow(ActionButton& button, bool possible, const QString& tip, const QString& reason);

    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hindrance;
    QHBoxLayout* m_tools = nullptr;
    NoticeBar* m_notice = nullptr;
    BusyBar* m_busy = nullptr;
    QVBoxLayout* m_body = nullptr;
};

} // namespace clinic::ui
