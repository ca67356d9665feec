#pragma once

#include "contract/ports.h"
#include "toolpage.h"

#include <QTimeZone>

class QStackedLayout;

namespace clinic::ui {

class ErasureModel;
class FileChooser;
class FileSaver;
class ListPane;
class PersonFinder;
class PersonPane;
class TextLabel;

/// What a person may ask of the clinic: a copy of everything, and to be forgotten; and what came of it so far.
class RightsPage final : public ToolPage
{
    Q_OBJECT
public:
    struct Ports
    {
        contract::ContactApi& contacts;
        contract::PrivacyApi& privacy;
        FileChooser& chooser;
    };

    RightsPage(const Ports& ports, const QTimeZone& zone, QWidget* parent = nullptr);

    void refresh() override;
    void setHindrance(const QString& hindrance) override;
    [[nodiscard]] bool isAskedEachTime() const override { return true; }
    [[nodiscard]] QWidget& firstStop() override;

Q_SIGNALS:
    /// The person wants to see who did what to this: `contact 68719476740`.
    void auditWanted(const QString& subject);

protected:
    void showPossible() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeErasures();
    void connectParts();
    void ask(const QString& cursor, QObject* round);
    void saveCertificate(contract::ExportFormat format);
    void onErased(const contract::Erasure& erasure);
    void backToErasures();

    Ports m_ports;
    FileSaver* m_saver = nullptr;
    PersonFinder* m_finder = nullptr;
    PersonPane* m_person = nullptr;
    ErasureModel* m_model = nullptr;
    ListPane* m_list = nullptr;
    ActionButton* m_pdf = nullptr;
    ActionButton* m_json = nullptr;
    QStackedLayout* m_pages = nullptr;
    QWidget* m_erasures = nullptr;
    /// The one that was just carried out: its certificate is offered.
    std::optional<domain::ErasureId> m_fresh;
};

} // namespace clinic::ui
