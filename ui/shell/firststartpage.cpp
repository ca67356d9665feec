#include "firststartpage.h"

#include "choicecard.h"
#include "clinicform.h"
#include "ui/common/actionbutton.h"
#include "ui/common/card.h"
#include "ui/common/errorwords.h"
#include "ui/common/labeledfield.h"
#include "ui/common/metrics.h"
#include "ui/common/textlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace clinic::ui {

namespace {

constexpr int cardWidth = 560;

} // namespace

FirstStartPage::FirstStartPage(QWidget* parent)
    : CardPage(cardWidth, parent)
    , m_title(new TextLabel(TextLabel::Section, {}, this))
    , m_subtitle(new TextLabel(TextLabel::Muted, {}, this))
    , m_choices(new QWidget(this))
    , m_form(new ClinicForm(this))
    , m_failure(new FieldNote(QStringLiteral("firstStartNote"), this))
    , m_quit(new ActionButton(ControlKind::Quiet, {}, QStringLiteral("quitPushButton"), this))
    , m_start(new ActionButton(ControlKind::Primary, tr("Start"), QStringLiteral("startPushButton"), this))
{
    setObjectName(QStringLiteral("firstStartPage"));
    m_subtitle->setWordWrap(true);
    makeChoices();
    m_start->setKeyHint(QStringLiteral("↵"));

    auto* words = new QVBoxLayout;
    words->setContentsMargins(metrics::half, 0, metrics::half, 0);
    words->setSpacing(metrics::half);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::half, 0, metrics::half, 0);
    buttons->addWidget(m_quit);
    buttons->addStretch(1);
    buttons->addWidget(m_start);

    column().addLayout(words);
    column().addWidget(m_choices);
    column().addWidget(m_form);
    column().addWidget(m_failure);
    column().addWidget(new Divider(this));
    column().addLayout(buttons);

    connect(m_start, &QPushButton::clicked, this, &FirstStartPage::onStart);
    connect(m_quit, &QPushButton::clicked, this, &FirstStartPage::onBack);
    showChoices();
}

void FirstStartPage::makeChoices()
{
    QWidget* step = m_choices;
    m_here = new ChoiceCard(QStringLiteral("monitor"), tr("On this computer"), tr("Ready in about 20 s, no account"),
                            QStringLiteral("thisComputerChoiceCard"), step);
    m_server = new ChoiceCard(QStringLiteral("server"), tr("On our clinic’s server"),
                              tr("Needs its address and your sign-in"), QStringLiteral("serverChoiceCard"), step);
    m_demo = new ChoiceCard(QStringLiteral("eye"), tr("Just look around"), tr("Invented clinic, nothing is sent"),
                            QStringLiteral("demoChoiceCard"), step);
    m_address = new QLineEdit(step);
    m_address->setObjectName(QStringLiteral("serverAddressLineEdit"));
    m_address->setPlaceholderText(QStringLiteral("https://calendar.clinic.example"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_addressField = new LabeledField(tr("Address of the server"), m_address, step);
    m_addressField->setVisible(false);

    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, metrics::half, 0, metrics::half);
    column->setSpacing(12);
    // The field brings the room for its focus ring with it; the cards do not.
    const auto add = [column](QWidget* card) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(metrics::half, 0, metrics::half, 0);
        row->addWidget(card);
        column->addLayout(row);
    };
    add(m_here);
    add(m_server);
    column->addWidget(m_addressField);
    add(m_demo);
    m_here->setChecked(true);
    for (ChoiceCard* card : {m_here, m_server, m_demo})
        connect(card, &QAbstractButton::toggled, this, &FirstStartPage::onChoiceChanged);
    connect(m_address, &QLineEdit::textEdited, m_addressField, &LabeledField::clear);
}

bool FirstStartPage::isFormShown() const
{
    return m_choices->isHidden();
}

void FirstStartPage::showStep(QWidget* step)
{
    m_choices->setVisible(step == m_choices);
    m_form->setVisible(step == m_form);
    m_failure->clear();
    m_quit->setText(step == m_form ? tr("Back") : tr("Quit"));
}

void FirstStartPage::showChoices()
{
    showStep(m_choices);
    m_title->setText(tr("Where does this clinic’s calendar live?"));
    m_subtitle->setText(tr("You can move it later; nothing is lost."));
    for (ChoiceCard* card : {m_here, m_server, m_demo}) {
        if (card->isChecked())
            card->setFocus();
    }
}

void FirstStartPage::showClinicForm()
{
    showStep(m_form);
    m_title->setText(tr("Your clinic"));
    m_subtitle->setText(tr("You are its first admin and can add colleagues later."));
    m_form->focusFirst();
}

void FirstStartPage::showRefusal(const domain::Error& error)
{
    showClinicForm();
    m_form->showRefusal(error);
    const ErrorText text = ErrorWords::of(error);
    m_failure->showError(text.title + QStringLiteral(". ") + text.words);
}

void FirstStartPage::keyPressEvent(QKeyEvent* event)
{
    // Fields and cards pass Enter on.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        onStart();
    else
        CardPage::keyPressEvent(event);
}

void FirstStartPage::onChoiceChanged()
{
    m_addressField->setVisible(m_server->isChecked());
}

void FirstStartPage::onBack()
{
    if (isFormShown())
        showChoices();
    else
        Q_EMIT quitRequested();
}

void FirstStartPage::onStart()
{
    if (isFormShown()) {
        if (m_form->check())
            Q_EMIT clinicChosen(m_form->draft());
        return;
    }
    if (m_here->isChecked()) {
        Q_EMIT thisComputerChosen();
        return;
    }
    if (m_demo->isChecked()) {
        Q_EMIT demoChosen();
        return;
    }
    const QString error = ServerAddress::error(m_address->text());
    m_addressField->showError(error);
    if (error.isEmpty())
        Q_EMIT serverChosen(ServerAddress::url(m_address->text()));
    else
        m_address->setFocus();
}

} // namespace clinic::ui
