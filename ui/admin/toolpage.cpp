#include "toolpage.h"

#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace clinic::ui {

ToolPage::ToolPage(const QString& name, const QString& iconName, const QString& about, const QString& objectName,
                   QWidget* parent)
    : AdminPage(name, iconName, objectName, parent)
    , m_tools(new QHBoxLayout)
    , m_notice(new NoticeBar(objectName + QStringLiteral("Notice"), this))
    , m_busy(new BusyBar(this))
    , m_body(new QVBoxLayout)
{
    setProperty("pane", true);
    setAccessibleName(name);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(new TextLabel(TextLabel::Title, name, this));
    auto* sentence = new ElidedLabel(TextLabel::SmallMuted, about, this);
    words->addWidget(sentence);
    m_tools->setContentsMargins(metrics::wide, metrics::pad, metrics::wide, metrics::unit + metrics::half);
    m_tools->setSpacing(metrics::unit);
    m_tools->addLayout(words, 1);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_busy);
    column->addWidget(m_notice);
    column->addLayout(m_tools);
    column->addLayout(m_body, 1);
    connect(new QShortcut(Qt::Key_F5, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            this, [this] { refresh(); });
}

ActionButton& ToolPage::addTool(const QString& text, const QString& iconName, const QString& key, const QString& name)
{
    auto* button = new ActionButton(ControlKind::Secondary, text, name, this);
    button->setIconName(iconName);
    if (!key.isEmpty()) {
        button->setKeyHint(key);
        button->setToolTip(QStringLiteral("%1 (%2)").arg(text, key));
    }
    m_tools->addWidget(button, 0, Qt::AlignTop);
    return *button;
}

void ToolPage::allow(ActionButton& button, bool possible, const QString& tip, const QString& reason)
{
    button.setEnabled(possible);
    button.setToolTip(possible || reason.isEmpty() ? tip : reason);
}

void ToolPage::addToolWidget(QWidget* widget)
{
    m_tools->addWidget(widget, 0, Qt::AlignTop);
}

void ToolPage::setBusy(bool busy)
{
    m_busy->setBusy(busy);
}

void ToolPage::showFailure(const ErrorText& text)
{
    m_notice->tell({.severity = Severity::Critical,
                    .icon = QStringLiteral("octagon-alert"),
                    .title = text.title,
                    .words = text.words,
                    .actions = {},
                    .closable = true});
}

void ToolPage::setHindrance(const QString& hindrance)
{
    m_hindrance = hindrance;
    showPossible();
}

void ToolPage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::of(palette()).surface);
}

} // namespace clinic::ui
