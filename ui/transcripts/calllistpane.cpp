#include "calllistpane.h"

#include "calldelegate.h"
#include "callfilters.h"
#include "callskeleton.h"
#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/icons.h"
#include "ui/common/metrics.h"
#include "ui/common/panenotice.h"
#include "ui/common/textlabel.h"
#include "ui/common/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>

namespace clinic::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto passingPause = 300ms;

} // namespace

CallListPane::CallListPane(CallSearch& search, const QTimeZone& zone, const domain::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_search(search)
    , m_count(new TextLabel(TextLabel::SmallMuted, {}, this))
    , m_edit(new QLineEdit(this))
    , m_filters(new CallFilters(search, zone, clock, this))
    , m_busy(new BusyBar(this))
    , m_list(new QListView(this))
    , m_skeleton(new CallSkeleton(this))
    , m_none(new PaneNotice(QStringLiteral("scroll-text"),
                            tr("No calls yet. Each call that Voxanne ends arrives here within seconds, redacted."), {},
                            QStringLiteral("noCallsNotice"), this))
    , m_nothingFound(new PaneNotice(QStringLiteral("search"), tr("No call fits this search."), tr("Show all calls"),
                                    QStringLiteral("noCallsFoundNotice"), this))
    , m_failed(new PaneNotice(QStringLiteral("triangle-alert"), {}, tr("Try again"),
                              QStringLiteral("callsFailedNotice"), this))
    , m_stack(new QStackedLayout)
{
    setObjectName(QStringLiteral("callListPane"));
    setAccessibleName(tr("Calls"));
    setProperty("pane", true);
    makeList(zone, clock);
    makeHead();
    m_pause.setSingleShot(true);
    m_pause.setInterval(passingPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { choose(false); });
    connect(m_edit, &QLineEdit::textChanged, &m_search, &CallSearch::setQuery);
    connect(&m_search, &CallSearch::filterChanged, this, [this] {
        tellCount();
        if (m_edit->text().simplified() != m_search.filter().query)
            m_edit->setText(m_search.filter().query);
    });
    connect(&m_search, &CallSearch::loadingChanged, this, [this] {
        m_busy->setBusy(m_search.isLoading());
        if (m_search.isLoading())
            m_hasFailed = false;
        showState();
    });
    connect(&m_search, &CallSearch::loaded, this, [this] {
        markOpen(m_open);
        showState();
    });
    connect(&m_search, &CallSearch::failed, this, &CallListPane::onFailed);
    connect(m_nothingFound, &PaneNotice::chosen, this, &CallListPane::clearFilter);
    connect(m_failed, &PaneNotice::chosen, &m_search, &CallSearch::load);
    setFocusProxy(m_list);
    showState();
}

void CallListPane::makeHead()
{
    m_count->setObjectName(QStringLiteral("callCountLabel"));
    m_edit->setObjectName(QStringLiteral("callSearchLineEdit"));
    m_edit->setAccessibleName(tr("Search the calls"));
    m_edit->setPlaceholderText(tr("Words of the calls"));
    m_edit->setToolTip(tr("Finds calls by what can be read in them (Ctrl K)"));
    m_edit->setMinimumHeight(metrics::control);
    m_edit->setMaxLength(200);
    m_edit->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    QAction* clear = m_edit->addAction(icon(QStringLiteral("x")), QLineEdit::TrailingPosition);
    clear->setToolTip(tr("Clear (Esc)"));
    clear->setVisible(false);
    connect(clear, &QAction::triggered, m_edit, &QLineEdit::clear);
    connect(m_edit, &QLineEdit::textChanged, clear, [clear](const QString& text) { clear->setVisible(!text.isEmpty()); });
    m_edit->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::pad, 0, metrics::pad, 0);
    auto* title = new TextLabel(TextLabel::Title, tr("Transcripts"), this);
    title->setMinimumHeight(metrics::toolBar);
    head->addWidget(title, 1);
    head->addWidget(m_count);
    auto* tools = new QVBoxLayout;
    tools->setContentsMargins(metrics::pad, metrics::unit + 1, metrics::pad, metrics::unit);
    tools->setSpacing(metrics::unit);
    tools->addWidget(m_edit);
    tools->addWidget(m_filters);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(tools);
    column->addWidget(m_busy);
    column->addLayout(m_stack, 1);
    for (QWidget* page : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_skeleton),
                          static_cast<QWidget*>(m_none), static_cast<QWidget*>(m_nothingFound),
                          static_cast<QWidget*>(m_failed)})
        m_stack->addWidget(page);
}

void CallListPane::makeList(const QTimeZone& zone, const domain::Clock& clock)
{
    m_list->setObjectName(QStringLiteral("callListView"));
    m_list->setAccessibleName(tr("Calls"));
    m_list->setModel(&m_search.model());
    m_list->setItemDelegate(new CallDelegate(zone, clock, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setProperty("focusRing", false);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CallListPane::onCurrentChanged);
    connect(m_list, &QListView::clicked, this, [this] { choose(false); });
    connect(m_list, &QListView::activated, this, [this] { choose(true); });
}

void CallListPane::onCurrentChanged()
{
    if (m_list->hasFocus())
        m_pause.start();
}

void CallListPane::choose(bool go)
{
    m_pause.stop();
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const domain::CallId id(current.data(items::CallListModel::IdRole).toString());
    if (id == m_open && !go)
        return;
    m_open = id;
    Q_EMIT callChosen(id, go);
}

void CallListPane::markOpen(const domain::CallId& id)
{
    m_open = id;
    const int row = m_search.model().rowOf(id);
    const QSignalBlocker quiet(m_list->selectionModel());
    if (row < 0) {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
    } else if (m_list->currentIndex().row() != row) {
        m_list->setCurrentIndex(m_search.model().index(row));
    }
    m_list->viewport()->update();
}

void CallListPane::focusSearch()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void CallListPane::clearFilter()
{
    m_search.setFilter({});
    m_list->setFocus(Qt::OtherFocusReason);
}

void CallListPane::tellCount()
{
    const int total = m_search.total();
    QString words;
    if (m_search.isLoaded() && total >= 0) {
        //: How many calls the list has
        words = tr("%n calls", nullptr, total);
        if (const QString period = m_filters->periodWords(); !period.isEmpty())
            //: Period, count: “Today, 64 calls”
            words = tr("%1, %2").arg(period, words);
    }
    m_count->setText(words);
}

void CallListPane::showState()
{
    tellCount();
    if (m_search.isLoaded() && m_search.model().rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    const bool hadFocus = isAncestorOf(focusWidget()) && m_list->hasFocus();
    if (m_hasFailed)
        m_stack->setCurrentWidget(m_failed);
    else if (!m_search.isLoaded())
        m_stack->setCurrentWidget(m_skeleton);
    else
        m_stack->setCurrentWidget(m_search.isFiltered() ? m_nothingFound : m_none);
    // The list took the keys with it.
    if (hadFocus)
        m_edit->setFocus(Qt::OtherFocusReason);
}

void CallListPane::onFailed(const domain::Error& error)
{
    m_hasFailed = true;
    const ErrorText text = ErrorWords::of(error);
    m_failed->setWords(text.title + QStringLiteral(". ") + tr("What is listed stays as it was."));
    if (m_search.model().rowCount() == 0)
        m_failed->setWords(text.title + QStringLiteral("."));
    showState();
}

bool CallListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_edit) {
        if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
            m_edit->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (key != Qt::Key_Down)
                m_search.load();
            if (m_stack->currentWidget() == m_list) {
                m_list->setFocus(Qt::OtherFocusReason);
                if (!m_list->currentIndex().isValid())
                    m_list->setCurrentIndex(m_search.model().index(0));
            }
            return true;
        }
    }
    if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        choose(true);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CallListPane::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, 0, width(), metrics::toolBar), tokens.window);
    painter.fillRect(QRect(0, metrics::toolBar, width(), 1), tokens.line);
    painter.fillRect(QRect(0, m_busy->geometry().top() - 1, width(), 1), tokens.line);
}

} // namespace clinic::ui
