#pragma once

#include "contract/ports.h"
#include "toolpage.h"

#include <QTimeZone>

namespace clinic::ui {

class AuditFilter;
class AuditModel;
class ChainCheck;
class ChainStrip;
class FileChooser;
class FileSaver;
class ListPane;
class TextLabel;

/// The audit trail: who did what to what and when, newest first, with a proof that nothing of it was changed.
class AuditPage final : public ToolPage
{
    Q_OBJECT
public:
    struct Ports
    {
        contract::AuditApi& audit;
        contract::AccountApi& accounts;
        FileChooser& chooser;
    };

    AuditPage(const Ports& ports, const domain::ClinicId& clinic, const QTimeZone& zone, QWidget* parent = nullptr);

    void refresh() override;
    /// What was done on other screens since is what one comes back for.
    [[nodiscard]] bool isAskedEachTime() const override { return true; }
    [[nodiscard]] QWidget& firstStop() override;
    /// Shows what was done to this alone: `contact 68719476740`.
    void showSubject(const QString& subject);
    [[nodiscard]] ListPane& list() const { return *m_list; }

protected:
    void showPossible() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeTools();
    void makeList();
    void ask(const QString& cursor, QObject* round);
    void askActors();
    void exportList();
    void connectCheck();
    void showVerdict(const contract::AuditVerdict& verdict);
    void showEntry();

    Ports m_ports;
    QTimeZone m_zone;
    ActionButton* m_verify = nullptr;
    ActionButton* m_export = nullptr;
    AuditFilter* m_filter = nullptr;
    AuditModel* m_model = nullptr;
    ListPane* m_list = nullptr;
    TextLabel* m_entry = nullptr;
    ChainCheck* m_check = nullptr;
    ChainStrip* m_strip = nullptr;
    FileSaver* m_saver = nullptr;
};

} // namespace clinic::ui
