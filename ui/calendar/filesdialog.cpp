#include "filesdialog.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"
#include "viewswitch.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

ViewButton* pageButton(const QString& words, ViewButton::Place place, const QString& name, const QString& tip)
{
    auto* button = new ViewButton(words, place);
    button->setObjectName(name);
    button->setAccessibleName(words);
    button->setToolTip(tip);
    return button;
}

} // namespace

FilesDialog::FilesDialog(contract::FileApi& files, FileChooser& chooser, const ExportPage::Scope& scope,
                         const QList<domain::Procedure>& procedures, bool mayImport, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("filesDialog"));
    setWindowTitle(tr("Calendar files"));
    m_export = new ExportPage(files, chooser, scope);
    if (mayImport)
        m_import = new ImportPage(files, chooser, {scope.providers, procedures, scope.zone});
    layOut(mayImport);
    connect(m_export, &ExportPage::saved, this, [this](const QString& name) {
        Q_EMIT saved(name);
        accept();
    });
    if (m_import)
        connect(m_import, &ImportPage::imported, this, &FilesDialog::imported);
    resize(mayImport ? 960 : 640, mayImport ? 640 : 400);
}

void FilesDialog::layOut(bool mayImport)
{
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_export);
    auto* title = new TextLabel(TextLabel::Section, tr("Calendar files"));
    m_exportButton = pageButton(tr("Export"), ViewButton::First, QStringLiteral("exportPageButton"), tr("Out of the calendar (Ctrl E)"));
    m_importButton = pageButton(tr("Import"), ViewButton::Last, QStringLiteral("importPageButton"), tr("Into the calendar (Ctrl I)"));
    m_exportButton->setShortcut(Qt::CTRL | Qt::Key_E);
    m_importButton->setShortcut(Qt::CTRL | Qt::Key_I);
    auto* choice = new QWidget;
    auto* choices = new QHBoxLayout(choice);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(0);
    choices->addWidget(m_exportButton);
    choices->addWidget(m_importButton);
    choice->setVisible(mayImport);

    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(choice);
    auto* close = new ActionButton(ControlKind::Secondary, tr("Close"), QStringLiteral("closeFilesPushButton"));
    close->setToolTip(tr("Back to the calendar (Esc)"));
    close->setAutoDefault(false);
    close->setMinimumHeight(metrics::primaryControl);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::unit);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(&m_export->button());
    m_export->button().setAutoDefault(false);
    if (m_import) {
        m_pages->addWidget(m_import);
        buttons->addWidget(&m_import->button());
        m_import->button().setAutoDefault(false);
    }

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::wide, metrics::pad, metrics::wide, metrics::wide);
    column->setSpacing(metrics::pad);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_exportButton, &ViewButton::clicked, this, [this] { showPage(Export); });
    connect(m_importButton, &ViewButton::clicked, this, [this] { showPage(Import); });
    showPage(Export);
}

void FilesDialog::showPage(Page page)
{
    const bool import = page == Import && m_import;
    m_pages->setCurrentWidget(import ? static_cast<QWidget*>(m_import) : m_export);
    (import ? m_importButton : m_exportButton)->setChecked(true);
    m_export->button().setVisible(!import);
    if (m_import)
        m_import->button().setVisible(import);
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

} // namespace clinic::ui
