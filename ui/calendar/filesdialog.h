#pragma once

#include "exportpage.h"
#include "importpage.h"

#include <QDialog>

class QStackedWidget;

namespace clinic::ui {

class ViewButton;

/// The calendar's files: export, and for managers import.
class FilesDialog final : public QDialog
{
    Q_OBJECT
public:
    enum Page { Export, Import };

    /// Without an import for whom it is not.
    FilesDialog(contract::FileApi& files, FileChooser& chooser, const ExportPage::Scope& scope,
                const QList<domain::Procedure>& procedures, bool mayImport, QWidget* parent = nullptr);

    void showPage(Page page);

Q_SIGNALS:
    void saved(const QString& name);
    void imported(int events);

private:
    void layOut(bool mayImport);

    ExportPage* m_export = nullptr;
    ImportPage* m_import = nullptr;
    QStackedWidget* m_pages = nullptr;
    ViewButton* m_exportButton = nullptr;
    ViewButton* m_importButton = nullptr;
};

} // namespace clinic::ui
