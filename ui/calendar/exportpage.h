#pragma once

#include "contract/ports.h"

#include <QPointer>
#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QRadioButton;

namespace clinic::ui {

class BusyBar;
class FieldNote;
class FileChooser;
class LabeledField;
class NoticeBar;
class PrimaryButton;

/// Which days, whose and how much of them go into a file.
class ExportPage final : public QWidget
{
    Q_OBJECT
public:
    struct Scope
    {
        QList<domain::Provider> providers;
        QTimeZone zone;
        /// What the calendar shows; the export begins with it.
        QDate day;
        QDate today;
    };

    /// Both outlive the page.
    ExportPage(contract::FileApi& files, FileChooser& chooser, const Scope& scope, QWidget* parent = nullptr);

    [[nodiscard]] PrimaryButton& button() const { return *m_save; }

Q_SIGNALS:
    /// `name` is the file's alone.
    void saved(const QString& name);

private:
    enum Range { ShownDay, ShownWeek, ShownMonth, ComingMonth, ChosenDays };

    void makeFields();
    void layOut();
    void takeRange();
    void showWhatItTells();
    void askWhere();
    void ask(const QString& path);
    void write(const QString& path, const domain::Result<QByteArray>& file);
    [[nodiscard]] bool isCalendar() const;
    [[nodiscard]] contract::ExportQuery query() const;
    [[nodiscard]] QString suggestedName() const;
    void setBusy(bool busy);

    contract::FileApi& m_files;
    FileChooser& m_chooser;
    const Scope m_scope;
    QRadioButton* m_calendar = nullptr;
    QRadioButton* m_table = nullptr;
    QComboBox* m_range = nullptr;
    QDateEdit* m_first = nullptr;
    QDateEdit* m_last = nullptr;
    QComboBox* m_provider = nullptr;
    QComboBox* m_detail = nullptr;
    LabeledField* m_detailField = nullptr;
    FieldNote* m_note = nullptr;
    NoticeBar* m_notice = nullptr;
    BusyBar* m_busy = nullptr;
    PrimaryButton* m_save = nullptr;
};

} // namespace clinic::ui
