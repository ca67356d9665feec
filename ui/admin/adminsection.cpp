#include "adminsection.h"

#include "editorpane.h"
#include "emptystate.h"
#include "ui/common/actionbutton.h"
#include "ui/common/busybar.h"
#include "ui/common/errorwords.h"
#include "ui/common/metrics.h"
#include "ui/common/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clinic::ui {

using domain::ErrorCode;

namespace {

constexpr int widestList = 320;
constexpr int narrowestList = 240;

} // namespace

AdminSection::AdminSection(Words words, const QString& objectName, QWidget* form, bool withList, QWidget* parent)
    : AdminPage(words.name, words.icon, objectName, parent)
    , m_words(std::move(words))
    , m_withList(withList)
    , m_start(new QWidget(this))
    , m_list(new RecordList(objectName + QStringLiteral("List"), this))
    , m_busy(new BusyBar(this))
    , m_add(new ActionButton(ControlKind::Secondary, m_words.add, objectName + QStringLiteral("AddPushButton"), this))
    , m_pages(new QStackedLayout)
    , m_blank(new QWidget(this))
    , m_empty(new EmptyState(this))
    , m_editor(new EditorPane(form, this))
{
    m_list->setAccessibleName(m_words.name);
    m_list->setAwaited(true);
    m_add->setIconName(QStringLiteral("plus"));
    m_add->setKeyHint(tr("Ctrl N"));
    m_add->setToolTip(tr("%1 (Ctrl N)").arg(m_words.add));
    m_start->setProperty("pane", true);
    auto* column = new QVBoxLayout(m_start);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* addRow = new QHBoxLayout;
    if (!m_words.add.isEmpty()) {
        addRow->setContentsMargins(metrics::pad, metrics::unit, metrics::pad, metrics::unit);
        addRow->addWidget(m_add, 1);
    }
    column->addLayout(addRow);
    column->addWidget(m_busy);
    column->addWidget(m_list, 1);
    m_start->setVisible(withList);
    if (m_words.add.isEmpty())
        m_add->hide();

    m_pages->addWidget(m_blank);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_editor);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_start);
    row->addLayout(m_pages, 1);

    connect(m_list, &QListWidget::currentRowChanged, this, &AdminSection::onRowChosen);
    connect(m_list, &QListWidget::itemActivated, this, [this] { focusForm(); });
    connect(m_add, &QPushButton::clicked, this, &AdminSection::addNew);
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_loaded)
            addNew();
        else
            refresh();
    });
    connect(m_editor, &EditorPane::saveRequested, this, &AdminSection::save);
    connect(m_editor, &EditorPane::discardRequested, this, &AdminSection::discard);
    addShortcuts();
}

void AdminSection::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WindowShortcut), &QShortcut::activated,
                this, act);
    };
    add(Qt::CTRL | Qt::Key_S, [this] {
        if (m_open && isDirty())
            save();
    });
    add(Qt::CTRL | Qt::Key_N, [this] {
        if (m_add->isVisible())
            addNew();
    });
    add(Qt::Key_Escape, [this] { stay(); });
}

void AdminSection::refresh()
{
    m_busy->setBusy(true);
    load();
}

void AdminSection::setHindrance(const QString& hindrance)
{
    m_hindrance = hindrance;
    updateFoot();
}

void AdminSection::leaveThen(std::function<void()> go)
{
    if (!m_open || !isDirty()) {
        go();
        return;
    }
    m_next = std::move(go);
    if (!m_saving)
        askToLeave();
}

void AdminSection::askToLeave()
{
    m_asking = true;
    m_editor->notice().tell({.severity = Severity::Warning,
                             .icon = QStringLiteral("triangle-alert"),
                             .title = tr("What you changed here is not saved"),
                             .words = {},
                             .actions = {{tr("Save"), QStringLiteral("leaveSavePushButton"), [this] { save(); }, true},
                                         {tr("Discard"), QStringLiteral("leaveDiscardPushButton"),
                                          [this] { discard(); }},
                                         {tr("Stay"), QStringLiteral("leaveStayPushButton"), [this] { stay(); }}}});
    m_editor->notice().focusFirstAction();
}

void AdminSection::stay()
{
    if (!std::exchange(m_asking, false))
        return;
    m_next = {};
    m_editor->notice().clear();
    focusForm();
}

void AdminSection::openRecord(const QString& id)
{
    leaveThen([this, id] { open(id); });
}

void AdminSection::addNew()
{
    leaveThen([this] {
        open({});
        focusForm();
    });
}

void AdminSection::onRowChosen(int row)
{
    const QString id = m_list->idAt(row);
    if (id.isEmpty() || (m_open && id == m_openId))
        return;
    leaveThen([this, id] { open(id); });
    // While the question stands the list shows what is edited.
    if (m_next)
        m_list->markCurrent(m_openId);
}

void AdminSection::open(const QString& id)
{
    m_asking = false;
    m_open = true;
    m_openId = id;
    m_editor->notice().clear();
    fillFrom(id);
    m_editor->setTitle(titleOf(id));
    m_list->markCurrent(id);
    m_pages->setCurrentWidget(m_editor);
    m_editor->showTop();
    showExtras();
    updateFoot();
}

void AdminSection::closeEditor()
{
    m_open = false;
    m_openId.clear();
    if (m_list->count() > 0)
        open(m_list->idAt(0));
    else
        m_pages->setCurrentWidget(m_empty);
}

void AdminSection::save()
{
    if (m_saving || !m_hindrance.isEmpty())
        return;
    m_asking = false;
    if (!check()) {
        m_next = {};
        m_editor->notice().clear();
        m_editor->showFocused();
        return;
    }
    m_editor->notice().clear();
    m_saving = true;
    updateFoot();
    send();
}

void AdminSection::discard()
{
    m_asking = false;
    m_editor->notice().clear();
    const bool wasNew = isNew();
    const auto next = std::exchange(m_next, {});
    if (next) {
        revert();
        next();
    } else if (wasNew && m_withList) {
        closeEditor();
        m_list->setFocus();
    } else {
        revert();
    }
    updateFoot();
}

void AdminSection::setRows(const QList<RecordRow>& rows)
{
    m_busy->setBusy(false);
    m_loaded = true;
    m_list->setRows(rows);
    m_empty->tell(m_words.icon, m_words.emptyTitle, m_words.emptyWords, m_words.add);
    m_list->markCurrent(m_openId);
    if (!m_open)
        closeEditor();
    else if (m_open && !m_openId.isEmpty())
        m_editor->setTitle(titleOf(m_openId));
    if (std::exchange(m_stale, false) && !m_mergedSinceStale)
        m_editor->notice().tell({.severity = Severity::Critical,
                                 .icon = QStringLiteral("octagon-alert"),
                                 .title = tr("This cannot be saved"),
                                 .words = refusalWords(),
                                 .actions = {},
                                 .closable = true});
    updateFoot();
}

void AdminSection::loadFailed(const domain::Error& error)
{
    m_busy->setBusy(false);
    m_list->setAwaited(false);
    m_stale = false;
    const ErrorText text = ErrorWords::of(error);
    if (!m_loaded) {
        m_empty->tell(QStringLiteral("octagon-alert"), text.title, text.words, tr("Try again"));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    m_editor->notice().tell(
        {.severity = Severity::Warning,
         .icon = QStringLiteral("triangle-alert"),
         .title = text.title,
         .words = tr("You see what was stored a while ago. What you typed is kept."),
         .actions = {{tr("Try again"), QStringLiteral("reloadPushButton"),
                      [this] {
                          m_editor->notice().clear();
                          refresh();
                      }}},
         .closable = true});
}

void AdminSection::nowStored(const QString& id)
{
    m_saving = false;
    m_open = true;
    m_openId = id;
}

void AdminSection::saved(const QString& sentence)
{
    m_list->markCurrent(m_openId);
    m_editor->setTitle(titleOf(m_openId));
    showExtras();
    updateFoot();
    Q_EMIT said(QStringLiteral("circle-check"), sentence);
    if (const auto next = std::exchange(m_next, {}))
        next();
}

void AdminSection::refused(const domain::Error& error)
{
    m_saving = false;
    m_next = {};
    updateFoot();
    if (error.code == ErrorCode::StateConflict) {
        // Whether somebody else changed it shows when it is looked at anew.
        m_stale = true;
        m_mergedSinceStale = false;
        refresh();
        return;
    }
    const ErrorText text = ErrorWords::of(error);
    const bool marked = error.code == ErrorCode::InvalidRequest && markRefused(error.fields);
    Notice notice{.severity = Severity::Critical,
                  .icon = QStringLiteral("octagon-alert"),
                  .title = text.title,
                  .words = text.words,
                  .actions = {},
                  .closable = true};
    if (!marked)
        notice.actions.append({tr("Try again"), QStringLiteral("saveAgainPushButton"), [this] { save(); }, true});
    m_editor->notice().tell(notice);
    if (marked)
        m_editor->showFocused();
}

void AdminSection::merged(bool mineKept)
{
    m_mergedSinceStale = true;
    if (m_stale) {
        m_editor->notice().tell(
            {.severity = Severity::Warning,
             .icon = QStringLiteral("refresh-cw"),
             .title = tr("Somebody else saved this while you were at it"),
             .words = mineKept ? tr("What you typed is kept; everything else shows what is stored now. Look at it, then "
                                    "save again.")
                               : tr("It stands now as you wanted it; there is nothing left to save."),
             .actions = mineKept ? QList<NoticeAction>{{tr("Save again"), QStringLiteral("saveAgainPushButton"),
                                                        [this] { save(); }, true},
                                                       {tr("Take what is stored"),
                                                        QStringLiteral("takeStoredPushButton"), [this] { discard(); }}}
                                 : QList<NoticeAction>{},
             .closable = true});
    } else if (mineKept) {
        m_editor->notice().tell({.severity = Severity::Info,
                                 .icon = QStringLiteral("refresh-cw"),
                                 .title = tr("Somebody else just changed this"),
                                 .words = tr("Fields that you had not touched show it. What you typed is kept."),
                                 .actions = {},
                                 .closable = true});
    }
}

QString AdminSection::refusalWords() const
{
    return tr("Nothing was saved. Something else of this clinic stands against it; what you typed is kept.");
}

bool AdminSection::markRefused(const QList<domain::FieldError>&)
{
    return false;
}

void AdminSection::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    // The line between list and editor.
    if (m_withList)
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(m_start->width(), 0, 1, height())),
                         tokens.line);
}

void AdminSection::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_start->setFixedWidth(std::clamp(width() * 3 / 10, narrowestList, widestList));
}

bool AdminSection::isTouchedBy(const domain::ServerEvent& event) const
{
    return AdminPage::isTouchedBy(event) || std::holds_alternative<domain::CatalogueChanged>(event.what);
}

QWidget& AdminSection::firstStop()
{
    return m_start->isVisibleTo(this) ? static_cast<QWidget&>(*m_list) : *this;
}

void AdminSection::updateFoot()
{
    m_editor->setState(m_open && isDirty(), m_saving, m_hindrance);
}

} // namespace clinic::ui
