#include "focusring.h"

#include <QApplication>
#include <QVariant>

#include <algorithm>
#include <array>

namespace clinic::ui {

namespace {

/// Exactly these: a class of ours that derives from one of them and paints itself shows its focus itself, too.
constexpr std::array plainControls{"QPushButton",  "QToolButton", "QLineEdit", "QComboBox",      "QCheckBox",
                                   "QRadioButton", "QSpinBox",    "QTextEdit", "QPlainTextEdit", "QDateEdit"};

} // namespace

FocusRing::FocusRing(QObject* parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

bool FocusRing::isWantedBy(const QWidget* widget)
{
    if (!widget)
        return false;
    if (const QVariant said = widget->property("focusRing"); said.isValid())
        return said.toBool();
    const QByteArrayView name(widget->metaObject()->className());
    return std::any_of(plainControls.begin(), plainControls.end(), [name](const char* one) { return name == one; });
}

void FocusRing::follow(QWidget* widget)
{
    // An editable combo box gives its focus to the line edit within; the ring belongs around the whole.
    if (widget && widget->parentWidget() && widget->parentWidget()->focusProxy() == widget)
        widget = widget->parentWidget();
    if (widget && widget->parentWidget() && widget->parentWidget()->inherits("QComboBox"))
        widget = widget->parentWidget();
    if (!isWantedBy(widget)) {
        delete m_frame;
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(widget);
    m_frame->setWidget(widget);
}

} // namespace clinic::ui
