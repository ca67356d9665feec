#include "timefield.h"

#include <QKeyEvent>
#include <QRegularExpression>

namespace clinic::ui {

namespace {

constexpr int smallStep = 5;
constexpr int bigStep = 60;
constexpr int minutesOfDay = 24 * 60;
constexpr int fieldPad = 24;
const QString shape = QStringLiteral("HH:mm");

} // namespace

TimeField::TimeField(const QString& objectName, QWidget* parent)
    : QLineEdit(parent)
{
    setObjectName(objectName);
    setProperty("focusRing", true);
    setMaxLength(5);
    setAlignment(Qt::AlignHCenter);
    // Times read the same way in every script.
    setLayoutDirection(Qt::LeftToRight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Five minutes more or less with ↑ and ↓, an hour with Page Up and Page Down"));
    connect(this, &QLineEdit::editingFinished, this, &TimeField::tidy);
}

QTime TimeField::parse(const QString& text)
{
    static const QRegularExpression parted(QStringLiteral(R"(^(\d{1,2})[:.h ](\d{2})$)"));
    static const QRegularExpression plain(QStringLiteral(R"(^(\d{1,2})(\d{2})?$)"));
    const QString written = text.trimmed();
    for (const QRegularExpression& form : {parted, plain}) {
        const auto match = form.match(written);
        if (match.hasMatch())
            return QTime(match.captured(1).toInt(), match.captured(2).toInt());
    }
    return {};
}

void TimeField::setTime(const QTime& time)
{
    setText(time.isValid() ? time.toString(shape) : QString());
}

QTime TimeField::time() const
{
    return parse(text());
}

QSize TimeField::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("00:00")) + fieldPad, QLineEdit::sizeHint().height()};
}

void TimeField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return step(smallStep);
    case Qt::Key_Down:
        return step(-smallStep);
    case Qt::Key_PageUp:
        return step(bigStep);
    case Qt::Key_PageDown:
        return step(-bigStep);
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void TimeField::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    tidy();
}

void TimeField::step(int minutes)
{
    const QTime now = time();
    if (!now.isValid())
        return;
    const int at = now.msecsSinceStartOfDay() / 60000;
    const int next = at + minutes - (minutes > 0 ? at % smallStep : (smallStep - at % smallStep) % smallStep * -1);
    if (next < 0 || next >= minutesOfDay)
        return;
    setTime(QTime(next / 60, next % 60));
    selectAll();
    Q_EMIT textEdited(text());
}

void TimeField::tidy()
{
    const QTime said = time();
    if (said.isValid() && text() != said.toString(shape))
        setTime(said);
}

} // namespace clinic::ui
