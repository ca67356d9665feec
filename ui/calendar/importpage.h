#pragma once

#include "contract/ports.h"
#include "importwords.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QStackedLayout;
class QTreeView;

namespace clinic::ui {

class ActionButton;
class BusyBar;
class ElidedLabel;
class FileChooser;
class ImportModel;
class NoticeBar;
class PrimaryButton;
class TextLabel;

/// A file's events and what becomes of each; nothing is booked before the person has seen that.
class ImportPage final : public QWidget
{
    Q_OBJECT
public:
    struct Scope
    {
        QList<domain::Provider> providers;
        QList<domain::Procedure> procedures;
        QTimeZone zone;
    };

    /// Both outlive the page.
    ImportPage(contract::FileApi& files, FileChooser& chooser, const Scope& scope, QWidget* parent = nullptr);

    [[nodiscard]] PrimaryButton& button() const { return *m_import; }

Q_SIGNALS:
    void imported(int events);

private:
    void makeFields();
    void layOut();
    void makeTable();
    void askFile();
    void open(const QString& path);
    void preview();
    void carryOut();
    void showReport(const contract::ImportReport& report, bool done);
    void setColumnWidths();
    void showFailure(const domain::Error& error);
    void setBusy(bool busy);
    [[nodiscard]] contract::ImportQuery query(bool dryRun) const;

    contract::FileApi& m_files;
    FileChooser& m_chooser;
    const Scope m_scope;
    QByteArray m_file;
    QString m_attempt;
    int m_round = 0;
    bool m_carriesOut = false;
    NoticeBar* m_notice = nullptr;
    ActionButton* m_choose = nullptr;
    ElidedLabel* m_name = nullptr;
    QComboBox* m_provider = nullptr;
    QComboBox* m_procedure = nullptr;
    TextLabel* m_summary = nullptr;
    QWidget* m_empty = nullptr;
    QTreeView* m_table = nullptr;
    QStackedLayout* m_middle = nullptr;
    ImportModel* m_model = nullptr;
    BusyBar* m_busy = nullptr;
    PrimaryButton* m_import = nullptr;
};

} // namespace clinic::ui
