#include "shellcontroller.h"

#include "firststartpage.h"
#include "mainwindow.h"
#include "secretpage.h"
#include "signinpage.h"
#include "startpage.h"
#include "workspace.h"

#include <QPointer>

#include <utility>

namespace clinic::ui {

namespace {

// The invented clinic's accounts are public knowledge.
const QString demoEmail = QStringLiteral("reception@demo-1.test");
const QString demoPassword = QStringLiteral("demo-password");

} // namespace

ShellController::ShellController(MainWindow& window, const ConsoleParts& parts, ThemeController& themes,
                                 ScreenFactory calendar, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_parts(parts)
    , m_themes(themes)
    , m_calendar(std::move(calendar))
{
    connectPages();
    connect(&m_parts.feed, &contract::EventFeed::stateChanged, this, [this](domain::ConnectionState state) {
        if (Workspace* workspace = m_window.workspace())
            workspace->setConnection(state, m_parts.feed.offlineSince());
    });
    connect(&m_parts.feed, &contract::EventFeed::signedOut, this, &ShellController::onFeedSignedOut);
}

ShellController::~ShellController()
{
    // Screens use the session until they are gone.
    m_window.leave();
}

void ShellController::connectPages()
{
    const FirstStartPage& first = m_window.firstStartPage();
    connect(&first, &FirstStartPage::thisComputerChosen, this, [this] { begin({ServicePlace::ThisComputer, {}}); });
    connect(&first, &FirstStartPage::demoChosen, this, [this] { begin({ServicePlace::Demo, {}}); });
    connect(&first, &FirstStartPage::serverChosen, this, [this](const QUrl& address) {
        begin({ServicePlace::Server, address});
    });
    connect(&first, &FirstStartPage::clinicChosen, this, [this](const ClinicDraft& draft) {
        m_draft = draft;
        makeClinic();
    });
    connect(&m_window.startPage(), &StartPage::retryRequested, this, [this] { begin(m_choice); });
    connect(&m_window.startPage(), &StartPage::backRequested, this, &ShellController::askWhere);
    connect(&m_window.signInPage(), &SignInPage::signInRequested, this, &ShellController::signIn);
    connect(&m_window.signInPage(), &SignInPage::otherPlaceRequested, this, &ShellController::askWhere);
    connect(&m_window.secretPage(), &SecretPage::done, this, [this] {
        m_window.secretPage().forget();
        const ClinicDraft admin = *std::exchange(m_draft, std::nullopt);
        showSignIn();
        m_window.signInPage().setEmail(admin.adminEmail.trimmed());
        m_window.signInPage().setBusy(true);
        signIn(admin.adminEmail.trimmed(), admin.password);
    });
}

void ShellController::askWhere()
{
    m_window.firstStartPage().showChoices();
    m_window.showPage(m_window.firstStartPage());
}

void ShellController::begin(const ServiceChoice& choice)
{
    m_choice = choice;
    m_waitingForService = true;
    if (choice.place == ServicePlace::Server)
        m_window.startPage().showConnecting(choice.address.host());
    else
        m_window.startPage().showStarting();
    m_window.showPage(m_window.startPage());
    Q_EMIT serviceWanted(choice);
}

void ShellController::onServiceReady()
{
    if (!std::exchange(m_waitingForService, false))
        return;
    switch (m_choice.place) {
    case ServicePlace::Demo:
        showSignIn(tr("Demo clinic: %1 with the password %2.").arg(demoEmail, demoPassword));
        m_window.signInPage().setEmail(demoEmail);
        m_window.signInPage().setBusy(true);
        signIn(demoEmail, demoPassword);
        return;
    case ServicePlace::Server:
        showSignIn();
        return;
    case ServicePlace::ThisComputer:
        lookForClinics();
    }
}

void ShellController::onServiceFailed(const QString& reason)
{
    if (m_session)
        return;
    m_waitingForService = false;
    m_window.startPage().showFailure(reason, true);
    m_window.showPage(m_window.startPage());
}

void ShellController::lookForClinics()
{
    m_parts.installation.listClinics(this, [this](const domain::Result<contract::ClinicList>& reply) {
        // Who may not ask is no operator of this computer, and signs in as everybody else.
        if (reply && reply->clinics.isEmpty()) {
            m_window.firstStartPage().showClinicForm();
            m_window.showPage(m_window.firstStartPage());
        } else {
            showSignIn();
        }
    });
}

void ShellController::makeClinic()
{
    m_window.startPage().showPreparing(m_draft->name.simplified());
    m_parts.installation.addClinic(m_draft->request(), this,
                                   [this](const domain::Result<contract::AddClinicReply>& reply) {
                                       if (reply)
                                           return onClinicMade(*reply);
                                       m_draft.reset();
                                       m_window.firstStartPage().showRefusal(reply.error());
                                       m_window.showPage(m_window.firstStartPage());
                                   });
}

void ShellController::onClinicMade(const contract::AddClinicReply& reply)
{
    m_window.secretPage().showSecret(reply.clinic.name, reply.clinic.slug, reply.webhookSecret);
    m_window.showPage(m_window.secretPage());
}

void ShellController::showSignIn(const QString& hint)
{
    m_window.signInPage().setPlace(placeWords());
    m_window.signInPage().setHint(hint);
    m_window.signInPage().reset();
    m_window.showPage(m_window.signInPage());
}

void ShellController::signIn(const QString& email, const QString& password)
{
    m_parts.sessions.logIn({email, password}, this, [this](const domain::Result<contract::Session>& reply) {
        if (reply)
            onSignedIn(*reply);
        else
            m_window.signInPage().showFailure(reply.error());
    });
}

void ShellController::onSignedIn(const contract::Session& session)
{
    m_window.signInPage().reset();
    if (!session.clinic) {
        m_window.signInPage().setHint(tr("Operators work with callwaitingctl; sign in as somebody of a clinic."));
        m_parts.sessions.logOut(this, [](const domain::Result<domain::Done>&) {});
        return;
    }
    m_session = session;
    Q_EMIT choiceProven(m_choice);
    enter();
}

void ShellController::enter()
{
    auto* workspace = new Workspace(*m_session, m_themes);
    const Say say = [open = QPointer<Workspace>(workspace)](const QString& icon, const QString& sentence,
                                                            const Undo& undo) {
        if (open)
            open->say(icon, sentence, undo);
    };
    workspace->addScreen(QStringLiteral("calendar-days"), tr("Calendar"), QStringLiteral("calendarRailButton"),
                         m_calendar(*m_session, say, workspace));
    workspace->setConnection(m_parts.feed.state(), m_parts.feed.offlineSince());
    m_window.enter(workspace);
    workspace->showScreen(0);
    connect(workspace, &Workspace::signOutRequested, this, &ShellController::signOut, Qt::QueuedConnection);
}

void ShellController::leave()
{
    m_parts.feed.stop();
    m_window.leave();
    m_session.reset();
}

void ShellController::signOut()
{
    leave();
    showSignIn();
    m_parts.sessions.logOut(this, [](const domain::Result<domain::Done>&) {});
}

void ShellController::onFeedSignedOut()
{
    if (!m_session)
        return;
    leave();
    showSignIn(tr("You were signed out. Nothing that was booked is lost; sign in again to go on."));
}

QString ShellController::placeWords() const
{
    switch (m_choice.place) {
    case ServicePlace::Demo:
        return tr("Demo clinic, this computer");
    case ServicePlace::Server:
        return m_choice.address.host();
    case ServicePlace::ThisComputer:
        break;
    }
    return tr("This computer");
}

} // namespace clinic::ui
