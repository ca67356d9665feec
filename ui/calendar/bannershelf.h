#pragma once

#include "calendarbanner.h"
#include "domain/slot.h"

#include <QObject>

#include <array>
#include <functional>
#include <optional>

namespace clinic::ui {

/// Free times offered in place of one that was lost, and what taking one means.
struct TimeOffer
{
    QList<domain::Slot> times;
    int minutes = 0;
    std::function<void(const domain::Slot&)> take;
};

/// What wants to stand in the one banner; the gravest is shown, the others wait.
class BannerShelf final : public QObject
{
    Q_OBJECT
public:
    /// Gravest first.
    enum Place { Error, Offline, Offer, CatchingUp, Waiting };

    explicit BannerShelf(CalendarBanner& banner, QObject* parent);

    void put(Place place, const BannerContent& content, std::function<void()> firstAction = {});
    void clear(Place place);
    void offer(const BannerContent& content, const TimeOffer& times);
    /// Puts away what is shown, if that may be closed.
    void close();
    [[nodiscard]] bool has(Place place) const { return m_entries.at(place).has_value(); }

    /// The offered times, at most three; Alt 1 … 3 take them.
    [[nodiscard]] const TimeOffer& offered() const { return m_offer; }
    void take(int index);
    void takeSlot(const domain::SlotId& slot);

Q_SIGNALS:
    void offerChanged();

private:
    struct Entry
    {
        BannerContent content;
        std::function<void()> firstAction;
    };

    void showGravest();
    void onAction(int index);
    [[nodiscard]] std::optional<Place> shown() const;

    CalendarBanner& m_banner;
    std::array<std::optional<Entry>, 5> m_entries;
    TimeOffer m_offer;
};

} // namespace clinic::ui
