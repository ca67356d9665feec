#pragma once

#include <QToolButton>

class QAction;

namespace clinic::ui {

/// The tool bar's last button: the day on paper, bookings to files and from files.
class CalendarFilesMenu final : public QToolButton
{
    Q_OBJECT
public:
    explicit CalendarFilesMenu(QWidget* parent = nullptr);

    /// Only managers import.
    void setImportOffered(bool offered);
    /// A sheet is of one day; in a week or a month it is the chosen one's.
    void setSheetOffered(bool offered);

Q_SIGNALS:
    void printWanted();
    void pdfWanted();
    void exportWanted();
    void importWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    QAction* add(const QString& name, const QString& words, const QString& iconName);
    void setIcons();

    QAction* m_print = nullptr;
    QAction* m_pdf = nullptr;
    QAction* m_export = nullptr;
    QAction* m_import = nullptr;
};

} // namespace clinic::ui
