#pragma once

#include "ui/common/severity.h"

#include <QList>
#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace clinic::ui {

struct BannerAction
{
    QString text;
    /// Shown in a cap; empty for none.
    QString key;
    QString objectName;
    /// The one to press first.
    bool accent = false;
    friend bool operator==(const BannerAction&, const BannerAction&) = default;
};

struct BannerContent
{
    Severity severity = Severity::Info;
    QString icon;
    QString title;
    QString words;
    QList<BannerAction> actions;
    bool closable = true;
    friend bool operator==(const BannerContent&, const BannerContent&) = default;
};

/// The strip under the tool bar: something changed that one may want to answer.
class CalendarBanner final : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarBanner(QWidget* parent = nullptr);

    void setContent(const BannerContent& content);
    [[nodiscard]] const BannerContent& content() const { return m_content; }

Q_SIGNALS:
    void actionChosen(int index);
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyColors();

    BannerContent m_content;
    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    QHBoxLayout* m_actions = nullptr;
    QToolButton* m_close = nullptr;
};

} // namespace clinic::ui
