#include "shellcontroller.h"

#include "firststartpage.h"
#include "mainwindow.h"
#include "secretpage.h"
#include "sessionlock.h"
#include "signinpage.h"
#include "startpage.h"
#include "ui/admin/adminscreen.h"
#include "ui/common/noticebar.h"
#include "ui/transcripts/transcriptsscreen.h"
#include "workspace.h"

#include <QPointer>

#include <utility>

namespace clinic::ui {

namespace {

// The invented clinic's accounts are public knowledge.
const QString demoEmail = QStringLiteral("reception@demo-1.test");
const QString demoPassword = QStringLiteral("demo-password");
const QString adminButton = QStringLiteral("adminRailButton");

const domain::Clock& systemClock()
{
    static const domain::SystemClock clock;
    return clock;
}

} // namespace

ShellController::ShellController(MainWindow& window, const ConsoleParts& parts, ThemeController& themes,
                                 ScreenFactory calendar, QObject* parent)
    : ShellController(window, parts, themes, std::move(calendar), systemClock(), parent)
{
}

ShellController::ShellController(MainWindow& window, const ConsoleParts& parts, ThemeController& themes,
                                 ScreenFactory calendar, const domain::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_parts(parts)
    , m_themes(themes)
    , m_calendar(std::move(calendar))
    , m_clock(clock)
    , m_lock(new SessionLock(
          window, parts.sessions, clock, [&window] { return window.workspace() && window.workspace()->isDirty(); }, this))
{
    connectPages();
    connect(&m_parts.feed, &contract::EventFeed::stateChanged, this, [this](domain::ConnectionState state) {
        if (Workspace* workspace = m_window.workspace())
            workspace->setConnection(state, m_parts.feed.offlineSince());
    });
    connect(&m_parts.feed, &contract::EventFeed::signedOut, this, &ShellController::onSessionEnded);
    connect(&m_parts.feed, &contract::EventFeed::happened, this, &ShellController::onEvent);
    connect(m_lock, &SessionLock::unlocked, this, &ShellController::onUnlocked);
    connect(m_lock, &SessionLock::leaveRequested, this, &ShellController::signOut, Qt::QueuedConnection);
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
    m_newClinic = true;
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
    m_parts.sessions.logIn({email, password}, this, [this, email](const domain::Result<contract::Session>& reply) {
        if (reply)
            onSignedIn(*reply, email);
        else
            m_window.signInPage().showFailure(reply.error());
    });
}

void ShellController::onSignedIn(const contract::Session& session, const QString& email)
{
    m_window.signInPage().reset();
    if (!session.clinic) {
        m_window.signInPage().setHint(tr("Operators work with callwaitingctl; sign in as somebody of a clinic."));
        m_parts.sessions.logOut(this, [](const domain::Result<domain::Done>&) {});
        return;
    }
    m_session = session;
    m_email = email;
    Q_EMIT choiceProven(m_choice);
    enter();
}

void ShellController::enter()
{
    auto* workspace = new Workspace(*m_session, m_parts.accounts, m_themes);
    const Say say = [open = QPointer<Workspace>(workspace)](const QString& icon, const QString& sentence,
                                                            const Undo& undo) {
        if (open)
            open->say(icon, sentence, undo);
    };
    workspace->addScreen(QStringLiteral("calendar-days"), tr("Calendar"), QStringLiteral("calendarRailButton"),
                         m_calendar(*m_session, say, workspace));
    addTranscripts(*workspace, say);
    addAdministration(*workspace, say);
    workspace->setConnection(m_parts.feed.state(), m_parts.feed.offlineSince());
    m_window.enter(workspace);
    workspace->showScreen(0);
    connect(workspace, &Workspace::signOutRequested, this, &ShellController::signOut, Qt::QueuedConnection);
    connect(workspace, &Workspace::lockRequested, this, [this] { m_lock->lock(LockPage::Locked); },
            Qt::QueuedConnection);
    m_lock->begin(*m_session, m_email);
    tellFirstSteps(*workspace);
}

void ShellController::addTranscripts(Workspace& workspace, const Say& say)
{
    if (!domain::mayActAs(m_session->staff.role, domain::Role::Manager))
        return;
    auto* screen = new TranscriptsScreen({m_parts.calls, m_parts.audit, m_parts.feed}, *m_session, m_clock, &workspace);
    connect(screen, &TranscriptsScreen::statusMessage, &workspace, say);
    workspace.addScreen(QStringLiteral("scroll-text"), tr("Transcripts"), QStringLiteral("transcriptsRailButton"),
                        {.widget = screen,
                         .setConnection = [screen](domain::ConnectionState state,
                                                   const QDateTime& since) { screen->setConnection(state, since); },
                         .search = [screen] { screen->openSearch(); }});
}

void ShellController::addAdministration(Workspace& workspace, const Say& say)
{
    if (!domain::mayActAs(m_session->staff.role, domain::Role::Manager))
        return;
    auto* screen = new AdminScreen({m_parts.bookings, m_parts.schedule, m_parts.accounts, m_parts.feed, m_parts.contacts,
                                    m_parts.calls, m_parts.audit, m_parts.privacy, m_chooser},
                                   *m_session, &workspace);
    connect(screen, &AdminScreen::statusMessage, &workspace, say);
    connect(screen, &AdminScreen::bookingChosen, &workspace, &Workspace::showBooking);
    connect(screen, &AdminScreen::ownPasswordWanted, &workspace, &Workspace::showPasswordPage);
    workspace.addScreen(QStringLiteral("shield-check"), tr("Admin"), adminButton,
                        {.widget = screen,
                         .setConnection = [screen](domain::ConnectionState state,
                                                   const QDateTime& since) { screen->setConnection(state, since); },
                         .isDirty = [screen] { return screen->isDirty(); }});
}

void ShellController::tellFirstSteps(Workspace& workspace)
{
    if (!std::exchange(m_newClinic, false))
        return;
    const auto setUp = [&workspace] {
        workspace.notice().clear();
        workspace.showScreen(workspace.screenOf(adminButton));
    };
    workspace.notice().tell(
        {.severity = Severity::Info,
         .icon = QStringLiteral("shield-check"),
         .title = tr("Your clinic begins with one column, yours, and three procedures"),
         .words = tr("Say who works here and when, and what can be booked. You can do it later under Admin."),
         .actions = {{tr("Set up providers"), QStringLiteral("setUpProvidersPushButton"), setUp, true}},
         .closable = true});
}

void ShellController::leave()
{
    m_lock->end();
    m_parts.feed.stop();
    m_window.leave();
    m_session.reset();
    m_email.clear();
}

void ShellController::signOut()
{
    leave();
    showSignIn();
    m_parts.sessions.logOut(this, [](const domain::Result<domain::Done>&) {});
}

void ShellController::onSessionEnded()
{
    if (m_session)
        m_lock->lock(LockPage::SessionEnded);
}

void ShellController::onUnlocked(const contract::Session& session)
{
    const bool same = session.staff.id == m_session->staff.id && session.staff.role == m_session->staff.role
                      && session.clinic && session.clinic->id == m_session->clinic->id;
    if (same) {
        // The screens look at this very object.
        *m_session = session;
        m_parts.feed.retryNow();
        return;
    }
    // Another role sees other screens.
    const QString email = m_email;
    leave();
    onSignedIn(session, email);
}

void ShellController::onEvent(const domain::ServerEvent& event)
{
    const bool catalogue = std::holds_alternative<domain::CatalogueChanged>(event.what);
    if (!m_session || !(catalogue || std::holds_alternative<domain::Reset>(event.what)))
        return;
    m_parts.schedule.getClinic(this, [this](const domain::Result<contract::ClinicReply>& reply) {
        if (!reply || !m_session || !m_session->clinic || reply->clinic.id != m_session->clinic->id)
            return;
        m_session->clinic = reply->clinic;
        m_lock->setIdleMinutes(reply->clinic.idleLockMinutes);
        if (Workspace* workspace = m_window.workspace())
            workspace->setClinicName(reply->clinic.name);
    });
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
