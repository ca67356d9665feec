#include "transcriptaccessible.h"

#include "transcriptview.h"

#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QWindow>

namespace clinic::ui {

namespace {

/// A turn or a chip of it; has no object of its own.
class PartInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    PartInterface(TranscriptAccess& access, int turn, int chip)
        : m_access(access)
        , m_turn(turn)
        , m_chip(chip)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_turn < view().turnCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return view().window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return isChip() ? m_access.interfaceOf(m_turn) : QAccessible::queryAccessibleInterface(&view());
    }
    [[nodiscard]] int childCount() const override { return isChip() ? 0 : view().chipsOf(m_turn); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        return index >= 0 && index < childCount() ? m_access.interfaceOf(m_turn, index) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* part = dynamic_cast<const PartInterface*>(child);
        return part && part->m_turn == m_turn ? part->m_chip : -1;
    }
    [[nodiscard]] int turn() const { return m_turn; }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return isChip() ? QAccessible::Button : QAccessible::ListItem;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || (kind != QAccessible::Name && kind != QAccessible::Description))
            return {};
        if (!isChip())
            return kind == QAccessible::Name ? view().spokenTurn(m_turn) : QString();
        const domain::Redaction& one = view().redactionAt({m_turn, m_chip});
        return kind == QAccessible::Name ? QString(domain::placeholder(one.label)) : view().spokenChip({m_turn, m_chip});
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect at = isChip() ? view().chipRect({m_turn, m_chip}) : view().turnRect(m_turn);
        return {view().viewport()->mapToGlobal(at.topLeft()), at.size()};
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.focusable = true;
        state.readOnly = true;
        state.hasPopup = isChip();
        const auto chip = view().focusedChip();
        const bool here = isChip() ? chip == ChipPlace{m_turn, m_chip} : !chip && view().currentTurn() == m_turn;
        state.focused = here && view().hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return isChip() && type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                                : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        view().goToChip({m_turn, m_chip});
        if (name == pressAction())
            Q_EMIT view().chipChosen({m_turn, m_chip});
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override
    {
        return name == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList();
    }

private:
    [[nodiscard]] TranscriptView& view() const { return m_access.view(); }
    [[nodiscard]] bool isChip() const { return m_chip >= 0; }

    TranscriptAccess& m_access;
    int m_turn;
    int m_chip;
};

class ViewInterface final : public QAccessibleWidget
{
public:
    explicit ViewInterface(TranscriptView* view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }

    [[nodiscard]] int childCount() const override { return m_view->turnCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        return index >= 0 && index < childCount() ? m_view->access().interfaceOf(index) : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const auto* part = dynamic_cast<const PartInterface*>(child);
        return part && part->role() == QAccessible::ListItem ? part->turn() : -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = m_view->viewport()->mapFromGlobal(QPoint(x, y));
        for (int turn = 0; turn < m_view->turnCount(); ++turn) {
            if (m_view->turnRect(turn).contains(point))
                return m_view->access().interfaceOf(turn);
        }
        return nullptr;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return m_view->hasFocus() ? m_view->access().focused() : nullptr;
    }

private:
    TranscriptView* m_view;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<TranscriptView*>(object);
    return view ? new ViewInterface(view) : nullptr;
}

} // namespace

TranscriptAccess::TranscriptAccess(TranscriptView& view)
    : m_view(view)
{
    // More than once does no harm.
    QAccessible::installFactory(makeInterface);
}

TranscriptAccess::~TranscriptAccess()
{
    forget();
}

void TranscriptAccess::forget()
{
    for (const QAccessible::Id id : std::as_const(m_ids))
        QAccessible::deleteAccessibleInterface(id);
    m_ids.clear();
}

QAccessibleInterface* TranscriptAccess::interfaceOf(int turn, int chip)
{
    const std::pair key(turn, chip);
    if (const auto known = m_ids.constFind(key); known != m_ids.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto* made = new PartInterface(*this, turn, chip);
    m_ids.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface* TranscriptAccess::focused()
{
    if (m_view.turnCount() == 0)
        return nullptr;
    const auto chip = m_view.focusedChip();
    return chip ? interfaceOf(chip->turn, chip->redaction) : interfaceOf(m_view.currentTurn());
}

void TranscriptAccess::turnsChanged()
{
    forget();
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&m_view, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
    caretMoved(-1);
}

/// A turn is told when one comes to it, a chip always.
void TranscriptAccess::caretMoved(int turnBefore)
{
    if (!QAccessible::isActive() || !m_view.hasFocus() || m_view.turnCount() == 0)
        return;
    if (!m_view.focusedChip() && m_view.currentTurn() == turnBefore)
        return;
    QAccessibleEvent event(focused(), QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace clinic::ui
