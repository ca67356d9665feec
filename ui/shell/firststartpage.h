#pragma once

#include "cardpage.h"
#include "clinicdraft.h"
#include "consoleparts.h"

class QLineEdit;

namespace clinic::ui {

class ActionButton;
class ChoiceCard;
class ClinicForm;
class FieldNote;
class LabeledField;
class TextLabel;

/// Asks once where the clinic's calendar lives and, for a clinic of one's own, how it is called and who its first
/// admin is.
class FirstStartPage final : public CardPage
{
    Q_OBJECT
public:
    explicit FirstStartPage(QWidget* parent = nullptr);

    void showChoices();
    /// The fields of a clinic, for an installation that has none yet.
    void showClinicForm();
    /// The service would not make the clinic; what was typed is kept.
    void showRefusal(const domain::Error& error);

Q_SIGNALS:
    void thisComputerChosen();
    void demoChosen();
    void serverChosen(const QUrl& address);
    void clinicChosen(const clinic::ui::ClinicDraft& draft);
    void quitRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeChoices();
    void showStep(QWidget* step);
    void onChoiceChanged();
    void onStart();
    void onBack();
    [[nodiscard]] bool isFormShown() const;

    TextLabel* m_title = nullptr;
    TextLabel* m_subtitle = nullptr;
    QWidget* m_choices = nullptr;
    ChoiceCard* m_here = nullptr;
    ChoiceCard* m_server = nullptr;
    ChoiceCard* m_demo = nullptr;
    QLineEdit* m_address = nullptr;
    LabeledField* m_addressField = nullptr;
    ClinicForm* m_form = nullptr;
    FieldNote* m_failure = nullptr;
    ActionButton* m_quit = nullptr;
    ActionButton* m_start = nullptr;
};

} // namespace clinic::ui
