#include "mainwindow.h"

#include "firststartpage.h"
#include "keyssheet.h"
#include "lockpage.h"
#include "secretpage.h"
#include "signinpage.h"
#include "startpage.h"
#include "ui/common/metrics.h"
#include "workspace.h"

#include <QShortcut>
#include <QStackedLayout>

namespace clinic::ui {

MainWindow::MainWindow(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QStackedLayout(this))
    , m_start(new StartPage(this))
    , m_firstStart(new FirstStartPage(this))
    , m_secret(new SecretPage(this))
    , m_signIn(new SignInPage(this))
    , m_lock(new LockPage(this))
    , m_keys(new KeysSheet(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("CallWaiting"));
    setMinimumSize(metrics::smallestWindowWidth, metrics::smallestWindowHeight);
    for (QWidget* page : QList<QWidget*>{m_start, m_firstStart, m_secret, m_signIn, m_lock})
        m_pages->addWidget(page);
    connect(new QShortcut(Qt::Key_F1, this), &QShortcut::activated, this, &MainWindow::showKeys);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this), &QShortcut::activated, this, &QWidget::close);
    connect(m_start, &StartPage::quitRequested, this, &QWidget::close);
    connect(m_firstStart, &FirstStartPage::quitRequested, this, &QWidget::close);
}

MainWindow::~MainWindow()
{
    // While covered it is nobody's child.
    delete m_workspace;
}

void MainWindow::showKeys()
{
    m_keys->open(m_workspace && m_workspace->screenOf(QStringLiteral("adminRailButton")) >= 0);
}

void MainWindow::showPage(QWidget& page)
{
    m_pages->setCurrentWidget(&page);
}

void MainWindow::enter(Workspace* workspace)
{
    leave();
    m_workspace = workspace;
    m_pages->addWidget(workspace);
    m_pages->setCurrentWidget(workspace);
    connect(workspace, &Workspace::keysRequested, this, &MainWindow::showKeys);
}

void MainWindow::cover()
{
    m_keys->hide();
    m_pages->setCurrentWidget(m_lock);
    if (!m_workspace || !m_workspace->parentWidget())
        return;
    m_pages->removeWidget(m_workspace);
    m_workspace->hide();
    m_workspace->setParent(nullptr);
}

void MainWindow::uncover()
{
    if (!m_workspace)
        return;
    m_pages->addWidget(m_workspace);
    m_pages->setCurrentWidget(m_workspace);
}

void MainWindow::leave()
{
    delete m_workspace;
    m_workspace = nullptr;
}

} // namespace clinic::ui
