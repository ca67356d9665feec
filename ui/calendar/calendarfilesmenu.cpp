#include "calendarfilesmenu.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

namespace clinic::ui {

CalendarFilesMenu::CalendarFilesMenu(QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("calendarFilesToolButton"));
    setAutoRaise(true);
    setFixedSize(32, 32);
    setPopupMode(QToolButton::InstantPopup);
    setAccessibleName(tr("Print and files"));
    setToolTip(tr("Print, export and import (Alt F)"));
    setShortcut(Qt::ALT | Qt::Key_F);
    setMenu(new QMenu(this));
    m_print = add(QStringLiteral("printSheetAction"), tr("Print day sheet…"), QStringLiteral("printer"));
    m_print->setShortcut(Qt::CTRL | Qt::Key_P);
    m_pdf = add(QStringLiteral("savePdfAction"), tr("Save day sheet as PDF…"), QStringLiteral("file-text"));
    menu()->addSeparator();
    m_export = add(QStringLiteral("exportAction"), tr("Export…"), QStringLiteral("file-up"));
    m_export->setShortcut(Qt::CTRL | Qt::Key_E);
    m_import = add(QStringLiteral("importAction"), tr("Import…"), QStringLiteral("file-down"));
    m_import->setShortcut(Qt::CTRL | Qt::Key_I);
    connect(m_print, &QAction::triggered, this, &CalendarFilesMenu::printWanted);
    connect(m_pdf, &QAction::triggered, this, &CalendarFilesMenu::pdfWanted);
    connect(m_export, &QAction::triggered, this, &CalendarFilesMenu::exportWanted);
    connect(m_import, &QAction::triggered, this, &CalendarFilesMenu::importWanted);
    setIcons();
}

QAction* CalendarFilesMenu::add(const QString& name, const QString& words, const QString& iconName)
{
    QAction* action = menu()->addAction(words);
    action->setObjectName(name);
    action->setProperty("iconName", iconName);
    // The keys work wherever the calendar has the focus, not in the menu alone.
    addAction(action);
    action->setShortcutContext(Qt::WindowShortcut);
    return action;
}

void CalendarFilesMenu::setImportOffered(bool offered)
{
    m_import->setVisible(offered);
    m_import->setEnabled(offered);
}

void CalendarFilesMenu::setSheetOffered(bool offered)
{
    m_print->setEnabled(offered);
    m_pdf->setEnabled(offered);
}

void CalendarFilesMenu::setIcons()
{
    setIcon(ui::icon(QStringLiteral("printer")));
    const QList<QAction*> actions = menu()->actions();
    for (QAction* action : actions) {
        if (!action->isSeparator())
            action->setIcon(ui::icon(action->property("iconName").toString()));
    }
}

void CalendarFilesMenu::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (m_print && event->type() == QEvent::PaletteChange)
        setIcons();
}

} // namespace clinic::ui
