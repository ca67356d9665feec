#include "timezonecombobox.h"

#include <QCompleter>
#include <QLineEdit>
#include <QTimeZone>

#include <algorithm>

namespace clinic::ui {

namespace {

QStringList zoneNames()
{
    static const QStringList continents{"Africa/",   "America/",   "Antarctica/", "Arctic/", "Asia/",
                                        "Atlantic/", "Australia/", "Europe/",     "Indian/", "Pacific/"};
    QStringList names;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromUtf8(id);
        const auto lies = [&name](const QString& continent) { return name.startsWith(continent); };
        if (std::any_of(continents.begin(), continents.end(), lies))
            names.append(name);
    }
    return names;
}

} // namespace

TimeZoneComboBox::TimeZoneComboBox(const QString& objectName, QWidget* parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    setEditable(true);
    lineEdit()->setObjectName(objectName + QStringLiteral("LineEdit"));
    lineEdit()->setAccessibleName(tr("Time zone"));
    setProperty("focusRing", true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(10);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(20);
    addItems(zoneNames());
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    const int own = findText(QString::fromUtf8(QTimeZone::systemTimeZoneId()));
    setCurrentIndex(own >= 0 ? own : findText(QStringLiteral("Europe/London")));
}

} // namespace clinic::ui
