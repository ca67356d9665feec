#pragma once

#include "calendargeometry.h"
#include "calendarscene.h"
#include "domain/provider.h"
#include "items/calendarblock.h"

#include <QCoreApplication>
#include <QHash>

namespace clinic::ui {

/// The first and last minute that the grid shows, on half hours so that the labels of whole hours stand free.
struct ShownHours
{
    int opensMinute = 0;
    int closesMinute = 0;
    friend bool operator==(const ShownHours&, const ShownHours&) = default;
};

/// What the person at this console holds, as the panel knows it.
struct OwnHold
{
    QList<domain::SlotId> slotIds;
    QString patient;
    QString procedure;
    QDateTime expiresAt;
    friend bool operator==(const OwnHold&, const OwnHold&) = default;
};

/// The rows of one provider's day, as the model gives them.
struct SceneRows
{
    QDate date;
    domain::Provider provider;
    QList<items::CalendarBlock> blocks;
    QList<domain::Booking> cancelled;
};

struct SceneInput
{
    /// One a column of the geometry, in its order.
    QList<SceneRows> columns;
    QHash<domain::ProcedureId, domain::Procedure> procedures;
    std::optional<OwnHold> own;
    QList<domain::Slot> alternatives;
    int alternativeMinutes = 30;
    /// Set while offline: other people's holds are unknown since then.
    QDateTime unknownSince;
};

/// Turns the model's rows into blocks with words. Pure: the same input gives the same scene.
class SceneBuilder
{
    Q_DECLARE_TR_FUNCTIONS(clinic::ui::SceneBuilder)
public:
    [[nodiscard]] static ShownHours shownHours(const SceneInput& input, const QTimeZone& zone);
    [[nodiscard]] static CalendarScene build(const SceneInput& input, const CalendarGeometry& geometry);

private:
    SceneBuilder(const SceneInput& input, const CalendarGeometry& geometry);
    void addColumn(int column);
    /// The own hold stands there from its answer on; the event that tells of it comes a moment later.
    [[nodiscard]] QList<items::CalendarBlock> withOwnHold(const QList<items::CalendarBlock>& blocks) const;
    void addCells(int column, const items::CalendarBlock& source);
    void addClosed(int column, const QList<items::CalendarBlock>& blocks);
    void addHold(int column, const items::CalendarBlock& source);
    void addCancelled(int column);
    void addAlternatives();
    void shareLanes();
    [[nodiscard]] Block bookingBlock(const domain::Booking& booking, int column) const;
    /// A booking whose details have not arrived yet.
    [[nodiscard]] Block unknownBooking(const items::CalendarBlock& source, int column) const;
    void fillOwnHold(Block& block, const QString& range) const;
    void fillOthersHold(Block& block, const items::CalendarBlock& source, const QString& range) const;
    void speak(Block& block, const QString& what) const;

    const SceneInput& m_input;
    const CalendarGeometry& m_geometry;
    CalendarScene m_scene;
};

} // namespace clinic::ui
