#include "calendarscene.h"

#include <algorithm>

namespace clinic::ui {

namespace {

using Cells = QList<SceneCell>;

int indexAt(const Cells& ordered, const QDateTime& time)
{
    const auto after = std::upper_bound(ordered.begin(), ordered.end(), time,
                                        [](const QDateTime& t, const SceneCell& c) { return t < c.from; });
    if (after == ordered.begin())
        return -1;
    const auto found = std::prev(after);
    return time < found->to ? int(found - ordered.begin()) : -1;
}

} // namespace

int CalendarScene::blockAt(int column, const QDateTime& time) const
{
    for (int i = int(blocks.size()) - 1; i >= 0; --i) {
        const Block& block = blocks.at(i);
        if (block.column == column && block.state != BlockState::Cancelled && block.state != BlockState::Alternative &&
            block.from <= time && time < block.to)
            return i;
    }
    return -1;
}

int CalendarScene::blockOfKey(const QString& key) const
{
    for (int i = 0; i < blocks.size(); ++i) {
        if (blocks.at(i).key == key)
            return i;
    }
    return -1;
}

std::optional<SceneCell> CalendarScene::cellAt(int column, const QDateTime& time) const
{
    if (column < 0 || column >= columns.size())
        return std::nullopt;
    const Cells& ordered = columns.at(column).cells;
    const int index = indexAt(ordered, time);
    return index < 0 ? std::nullopt : std::optional(ordered.at(index));
}

std::optional<Stretch> CalendarScene::freeStretch(int column, const QDateTime& time, int minutes, const QDateTime& now,
                                                  bool around) const
{
    if (column < 0 || column >= columns.size())
        return std::nullopt;
    const Cells& ordered = columns.at(column).cells;
    const auto bookable = [&now](const SceneCell& cell) {
        return cell.kind == items::BlockKind::Free && cell.to > now;
    };
    int first = indexAt(ordered, time);
    if (first < 0 || !bookable(ordered.at(first)))
        return std::nullopt;
    int last = first;
    const auto length = [&] { return ordered.at(first).from.secsTo(ordered.at(last).to) / 60; };
    while (length() < minutes && last + 1 < ordered.size() && bookable(ordered.at(last + 1)) &&
           ordered.at(last + 1).from == ordered.at(last).to)
        ++last;
    while (around && length() < minutes && first > 0 && bookable(ordered.at(first - 1)) &&
           ordered.at(first - 1).to == ordered.at(first).from)
        --first;
    return Stretch{ordered.at(first).from, ordered.at(last).to};
}

QString CalendarScene::missingResource(const Block& block, const QDateTime& from, const QDateTime& to) const
{
    const auto isTaken = [&](const domain::ResourceId& id) {
        return std::any_of(uses.begin(), uses.end(), [&](const items::ResourceUse& use) {
            const bool own = !block.booking.isEmpty() && use.booking == block.booking;
            return use.resource == id && !own && use.start < to && from < use.end;
        });
    };
    for (const domain::ResourceId& id : block.resources) {
        const auto needed =
            std::find_if(resources.begin(), resources.end(), [&](const domain::Resource& r) { return r.id == id; });
        if (needed == resources.end() || !isTaken(id))
            continue;
        const bool another = std::any_of(resources.begin(), resources.end(), [&](const domain::Resource& r) {
            return r.active && r.kind == needed->kind && !isTaken(r.id);
        });
        if (!another)
            return needed->kind.isEmpty() ? needed->name : needed->kind;
    }
    return {};
}

QString CalendarScene::obstacle(int column, const QDateTime& from, const QDateTime& to,
                                const domain::BookingId& booking) const
{
    for (const Block& block : blocks) {
        const bool counts = block.column == column && block.state != BlockState::Cancelled &&
                            block.state != BlockState::Alternative;
        if (counts && (booking.isEmpty() || block.booking != booking) && block.from < to && from < block.to)
            return block.title;
    }
    for (const ClosedStretch& stretch : closed) {
        if (stretch.column == column && stretch.from < to && from < stretch.to)
            return stretch.words;
    }
    return {};
}

bool CalendarScene::fits(int column, const QDateTime& from, const QDateTime& to, const domain::BookingId& booking) const
{
    if (column < 0 || column >= columns.size())
        return false;
    const Cells& ordered = columns.at(column).cells;
    QDateTime reached = from;
    for (int i = indexAt(ordered, from); i >= 0 && i < ordered.size() && reached < to; ++i) {
        const SceneCell& cell = ordered.at(i);
        const bool own = !booking.isEmpty() && cell.bookings == QList{booking};
        if (cell.from > reached || (cell.kind != items::BlockKind::Free && !own))
            return false;
        reached = cell.to;
    }
    return reached >= to;
}

} // namespace clinic::ui
