#include "listpane.h"

#include "emptystate.h"
#include "pagedmodel.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/metrics.h"
#include "ui/common/noticebar.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace clinic::ui {

ListPane::ListPane(PagedModel& model, const QString& objectName, const QString& name, Ask ask, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_ask(std::move(ask))
    , m_busy(new BusyBar(this))
    , m_notice(new NoticeBar(objectName + QStringLiteral("Notice"), this))
    , m_pages(new QStackedLayout)
    , m_table(new RecordTable(objectName, name, this))
    , m_empty(new EmptyState(this))
{
    m_table->setModel(&model);
    m_table->setAwaited(true);
    auto* inset = new QWidget(this);
    auto* around = new QVBoxLayout(inset);
    // Its words begin where those of the page above do.
    around->setContentsMargins(metrics::wide / 2, 0, metrics::wide / 2, 0);
    around->addWidget(m_table);
    m_pages->addWidget(inset);
    m_pages->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_busy);
    column->addWidget(m_notice);
    column->addLayout(m_pages, 1);
    setFocusProxy(m_table);
    connect(m_table, &RecordTable::endNear, this, &ListPane::askMore);
    connect(m_empty, &EmptyState::acted, this, [this] {
        refresh();
        m_table->setFocus();
    });
}

void ListPane::setEmptyWords(const QString& iconName, const QString& title, const QString& words)
{
    m_emptyIcon = iconName;
    m_emptyTitle = title;
    m_emptyWords = words;
}

bool ListPane::isBusy() const
{
    return m_busy->isBusy();
}

void ListPane::refresh()
{
    m_cursor.clear();
    if (!m_loaded)
        m_pages->setCurrentIndex(0);
    // Answers to the round before find nobody.
    delete m_round;
    m_round = new QObject(this);
    ask();
}

void ListPane::ask()
{
    m_asking = true;
    m_busy->setBusy(true);
    m_ask(m_cursor, m_round);
}

void ListPane::answered(const QString& nextCursor)
{
    m_busy->setBusy(false);
    m_notice->clear();
    m_loaded = true;
    m_cursor = nextCursor;
    m_asking = false;
    m_table->setAwaited(false);
    const bool empty = m_model.rowCount() == 0;
    const bool hadFocus = m_table->hasFocus();
    if (empty)
        m_empty->tell(m_emptyIcon, m_emptyTitle, m_emptyWords, {});
    m_pages->setCurrentIndex(empty ? 1 : 0);
    // A model that was filled anew has lost its current row; the focus stays a row's.
    if (!empty && !m_table->currentIndex().isValid() && hadFocus)
        m_table->setCurrentIndex(m_model.index(0, 0));
    // A page that leaves room cannot be scrolled to its end.
    QMetaObject::invokeMethod(
        m_round,
        [this] {
            if (m_table->isVisible() && m_table->isNearEnd())
                askMore();
        },
        Qt::QueuedConnection);
}

void ListPane::askMore()
{
    if (m_loaded && !m_asking && !m_cursor.isEmpty())
        ask();
}

void ListPane::failed(const domain::Error& error)
{
    // Scrolling does not ask again: the person does.
    m_asking = m_loaded && !m_cursor.isEmpty();
    m_busy->setBusy(false);
    m_table->setAwaited(false);
    const ErrorText text = ErrorWords::of(error);
    if (!m_loaded) {
        m_empty->tell(QStringLiteral("octagon-alert"), text.title, text.words, tr("Try again"));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    // The round goes on where it stopped.
    m_notice->tell({.severity = Severity::Warning,
                    .icon = QStringLiteral("triangle-alert"),
                    .title = text.title,
                    .words = tr("You see what was there a while ago."),
                    .actions = {{tr("Try again"), QStringLiteral("listAgainPushButton"),
                                 [this] {
                                     m_notice->clear();
                                     ask();
                                 }}},
                    .closable = true});
}

} // namespace clinic::ui
