#pragma once

#include "severity.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace clinic::ui {

struct NoticeAction
{
    QString text;
    QString objectName;
    std::function<void()> act;
    /// The one to press first.
    bool accent = false;
};

struct Notice
{
    Severity severity = Severity::Info;
    QString icon;
    QString title;
    QString words;
    QList<NoticeAction> actions;
    bool closable = false;
};

/// A strip at the top of a pane that says what happened, what is safe and what can be done; hidden while there is
/// nothing to say. One at a time.
class NoticeBar final : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeBar(const QString& objectName, QWidget* parent = nullptr);

    void tell(const Notice& notice);
    void clear();
    /// Puts the focus on the action to press first; only for an answer to what the person just did.
    void focusFirstAction();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeColors();

    Severity m_severity = Severity::Info;
    QString m_icon;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QWidget* m_actions = nullptr;
    QHBoxLayout* m_row = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace clinic::ui
