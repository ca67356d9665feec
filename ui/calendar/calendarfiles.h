#pragma once

#include "calendarports.h"
#include "daysheet.h"
#include "ui/common/filechooser.h"

#include <QObject>

#include <functional>
#include <memory>

namespace clinic::ui {

class CalendarController;
class CalendarFilesMenu;

/// The calendar on paper and in files: what the tool bar's last button offers. Owned by the screen.
class CalendarFiles final : public QObject
{
    Q_OBJECT
public:
    /// What the calendar shows at the moment.
    struct Shown
    {
        QDate day;
        QList<domain::Provider> providers;
    };
    using Look = std::function<Shown()>;

    CalendarFiles(CalendarController& controller, const QString& clinic, Look look, QWidget* window);
    ~CalendarFiles() override;

    [[nodiscard]] CalendarFilesMenu& menu() const { return *m_menu; }
    /// Instead of the desktop's dialogs.
    void setChooser(std::unique_ptr<FileChooser> chooser) { m_chooser = std::move(chooser); }
    [[nodiscard]] DaySheet sheet() const;

Q_SIGNALS:
    void statusMessage(const QString& icon, const QString& sentence);

private:
    void print();
    void savePdf();
    void openFiles(bool import);

    CalendarController& m_controller;
    QString m_clinic;
    Look m_look;
    QWidget* m_window;
    CalendarFilesMenu* m_menu;
    std::unique_ptr<FileChooser> m_chooser;
};

} // namespace clinic::ui
