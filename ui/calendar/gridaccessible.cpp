#include "gridaccessible.h"

#include "calendargrid.h"
#include "calendarwords.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QWindow>

#include <algorithm>
#include <tuple>

namespace clinic::ui {

namespace {

const QString cursorKey = QStringLiteral("cursor");

/// A child of the table. Has no object of its own: it is known by its key.
class ThingInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ThingInterface(GridAccess& access, const QString& key)
        : m_access(access)
        , m_key(key)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_access.thing(m_key) != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_access.grid().window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(&m_access.grid());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] const QString& key() const { return m_key; }

    [[nodiscard]] QAccessible::Role role() const override
    {
        const GridThing* thing = m_access.thing(m_key);
        return thing && thing->kind == GridThing::FreeThing ? QAccessible::Button : QAccessible::Cell;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const GridThing* thing = m_access.thing(m_key);
        if (!thing)
            return {};
        if (kind == QAccessible::Name)
            return thing->name;
        if (kind == QAccessible::Value || kind == QAccessible::Description)
            return m_access.remaining(*thing);
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        const GridThing* thing = m_access.thing(m_key);
        if (!thing)
            return {};
        return {m_access.grid().viewport()->mapToGlobal(thing->rect.topLeft()), thing->rect.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        const GridThing* thing = m_access.thing(m_key);
        if (!thing) {
            state.invalid = true;
            return state;
        }
        const bool current = m_access.focusedKey() == m_key;
        state.focusable = true;
        state.selectable = true;
        state.selected = current;
        state.focused = current && m_access.grid().hasFocus();
        state.readOnly = thing->kind != GridThing::FreeThing;
        state.hasPopup = thing->kind != GridThing::CursorThing;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), showMenuAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        const GridThing* thing = m_access.thing(m_key);
        if (!thing)
            return;
        CalendarGrid& grid = m_access.grid();
        const GridHit at = thing->at;
        const QRect place = rect();
        grid.setFocus();
        grid.setCursorTo(at);
        if (name == pressAction())
            grid.activate(at, false);
        else if (name == showMenuAction())
            grid.showMenu(at, place.center());
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override
    {
        return name == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList();
    }

private:
    GridAccess& m_access;
    QString m_key;
};

class GridInterface final : public QAccessibleWidget
{
public:
    explicit GridInterface(CalendarGrid* grid)
        : QAccessibleWidget(grid, QAccessible::Table)
        , m_grid(grid)
    {
    }

    [[nodiscard]] int childCount() const override { return int(m_grid->access().things().size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        const QList<GridThing>& things = m_grid->access().things();
        return index >= 0 && index < things.size() ? m_grid->access().interfaceOf(things.at(index).key) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* thing = dynamic_cast<const ThingInterface*>(child);
        const QList<GridThing>& things = m_grid->access().things();
        for (int i = 0; thing && i < things.size(); ++i) {
            if (things.at(i).key == thing->key())
                return i;
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = m_grid->viewport()->mapFromGlobal(QPoint(x, y));
        const QList<GridThing>& things = m_grid->access().things();
        const auto under = std::find_if(things.begin(), things.end(),
                                        [&](const GridThing& thing) { return thing.rect.contains(point); });
        return under == things.end() ? nullptr : m_grid->access().interfaceOf(under->key);
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return m_grid->hasFocus() ? m_grid->access().interfaceOf(m_grid->access().focusedKey()) : nullptr;
    }

private:
    CalendarGrid* m_grid;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* grid = qobject_cast<CalendarGrid*>(object);
    return grid ? new GridInterface(grid) : nullptr;
}

} // namespace

GridAccess::GridAccess(CalendarGrid& grid)
    : m_grid(grid)
{
    // More than once does no harm.
    QAccessible::installFactory(makeInterface);
}

GridAccess::~GridAccess()
{
    for (const QAccessible::Id id : std::as_const(m_ids))
        QAccessible::deleteAccessibleInterface(id);
}

const QList<GridThing>& GridAccess::things() const
{
    if (m_stale)
        collect();
    return m_things;
}

const GridThing* GridAccess::thing(const QString& key) const
{
    const QList<GridThing>& all = things();
    const int index = m_indexOf.value(key, -1);
    return index < 0 ? nullptr : &all.at(index);
}

void GridAccess::collect() const
{
    m_stale = false;
    m_things.clear();
    m_indexOf.clear();
    if (m_grid.scene().columns.isEmpty() || m_grid.scene().columns.size() != m_grid.geometryOfGrid().columnCount())
        return;
    collectBlocks();
    collectFree();
    if (focusedKey() == cursorKey)
        m_things.append({cursorKey, GridThing::CursorThing, m_grid.cursorText(), m_grid.cursor(), m_grid.cursorRect(), {}});
    std::stable_sort(m_things.begin(), m_things.end(), [](const GridThing& a, const GridThing& b) {
        return std::tie(a.at.column, a.at.time) < std::tie(b.at.column, b.at.time);
    });
    for (int i = 0; i < m_things.size(); ++i)
        m_indexOf.insert(m_things.at(i).key, i);
}

void GridAccess::collectBlocks() const
{
    const QRect view = m_grid.viewport()->rect();
    const QPoint origin = m_grid.viewportOrigin();
    const QString focused = focusedKey();
    for (const LaidBlock& laid : m_grid.laidBlocks()) {
        const QRect at = laid.rect.translated(origin);
        const Block& block = laid.block;
        if (at.intersects(view) || block.key == focused)
            m_things.append({block.key, GridThing::BlockThing, block.spoken, {block.column, block.from}, at,
                             block.countdownTo});
    }
}

void GridAccess::collectFree() const
{
    const CalendarScene& scene = m_grid.scene();
    const QRect view = m_grid.viewport()->rect();
    const QPoint origin = m_grid.viewportOrigin();
    const QDateTime now = m_grid.clock().now();
    for (int column = 0; column < scene.columns.size(); ++column) {
        const QList<SceneCell>& cells = scene.columns.at(column).cells;
        for (int i = 0; i < cells.size(); ++i) {
            if (cells.at(i).kind != items::BlockKind::Free || cells.at(i).to <= now)
                continue;
            const int first = i;
            while (i + 1 < cells.size() && cells.at(i + 1).kind == items::BlockKind::Free &&
                   cells.at(i + 1).from == cells.at(i).to)
                ++i;
            const QRect at = m_grid.stretchRect(column, cells.at(first).from, cells.at(i).to).translated(origin);
            if (!at.intersects(view))
                continue;
            m_things.append({QLatin1Char('f') + cells.at(first).slot.text(), GridThing::FreeThing,
                             m_grid.freeText(column, cells.at(first).from, cells.at(i).to),
                             {column, cells.at(first).from},
                             at,
                             {}});
        }
    }
}

QString GridAccess::focusedKey() const
{
    if (m_grid.ghost())
        return cursorKey;
    const int index = m_grid.scene().blockAt(m_grid.cursor().column, m_grid.cursor().time);
    return index < 0 ? cursorKey : m_grid.scene().blocks.at(index).key;
}

QAccessibleInterface* GridAccess::interfaceOf(const QString& key)
{
    if (!thing(key))
        return nullptr;
    if (const auto known = m_ids.constFind(key); known != m_ids.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* made = new ThingInterface(*this, key);
    m_ids.insert(key, QAccessible::registerAccessibleInterface(made));
    m_names.insert(key, thing(key)->name);
    return made;
}

QString GridAccess::remaining(const GridThing& thing) const
{
    if (!thing.countdownTo.isValid())
        return {};
    return CalendarWords::countdown(m_grid.clock().now().secsTo(thing.countdownTo));
}

void GridAccess::tell(const QString& key, QAccessible::Event what)
{
    if (QAccessibleInterface* iface = interfaceOf(key)) {
        QAccessibleEvent event(iface, what);
        QAccessible::updateAccessibility(&event);
    }
}

void GridAccess::sceneChanged()
{
    m_stale = true;
    if (!QAccessible::isActive() || m_ids.isEmpty())
        return;
    const QStringList known = m_ids.keys();
    for (const QString& key : known) {
        const GridThing* current = thing(key);
        if (!current && key != cursorKey) {
            QAccessible::deleteAccessibleInterface(m_ids.take(key));
            m_names.remove(key);
        } else if (current && m_names.value(key) != current->name) {
            m_names.insert(key, current->name);
            tell(key, QAccessible::NameChanged);
        }
    }
    // Only what appeared just now: a reader that has looked here before keeps a picture of the children.
    for (const GridThing& one : things()) {
        if (one.kind == GridThing::BlockThing && !m_ids.contains(one.key))
            tell(one.key, QAccessible::ObjectCreated);
    }
}

void GridAccess::cursorChanged()
{
    m_stale = true;
    if (!m_grid.hasFocus() || !QAccessible::isActive())
        return;
    const QString key = focusedKey();
    const GridThing* current = thing(key);
    if (!current)
        return;
    const bool renamed = m_names.value(key) != current->name;
    tell(key, QAccessible::Focus);
    if (renamed || key == m_focused)
        tell(key, QAccessible::NameChanged);
    m_names.insert(key, current->name);
    m_focused = key;
}

void GridAccess::countDown(const QDateTime& now)
{
    constexpr qint64 marks[] = {300, 60, 0};
    for (const Block& block : m_grid.scene().blocks) {
        if (block.state != BlockState::HeldMine || !block.countdownTo.isValid())
            continue;
        const qint64 left = now.secsTo(block.countdownTo);
        const qint64 before = m_left.value(block.key, left);
        m_left.insert(block.key, left);
        const bool crossed = std::any_of(std::begin(marks), std::end(marks),
                                         [&](qint64 mark) { return before > mark && left <= mark; });
        if (!crossed)
            continue;
        ++m_announced;
        if (QAccessible::isActive()) {
            tell(block.key, QAccessible::DescriptionChanged);
            tell(block.key, QAccessible::Alert);
        }
    }
    if (m_left.size() > 64)
        m_left.clear();
}

} // namespace clinic::ui
