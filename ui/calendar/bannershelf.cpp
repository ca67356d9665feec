#include "bannershelf.h"

namespace clinic::ui {

BannerShelf::BannerShelf(CalendarBanner& banner, QObject* parent)
    : QObject(parent)
    , m_banner(banner)
{
    connect(&m_banner, &CalendarBanner::actionChosen, this, &BannerShelf::onAction);
    connect(&m_banner, &CalendarBanner::closed, this, &BannerShelf::close);
}

void BannerShelf::close()
{
    if (const auto place = shown(); place && m_entries.at(*place)->content.closable)
        clear(*place);
}

std::optional<BannerShelf::Place> BannerShelf::shown() const
{
    for (const Place place : {Error, Offline, Offer, CatchingUp, Waiting}) {
        if (m_entries.at(place))
            return place;
    }
    return std::nullopt;
}

void BannerShelf::put(Place place, const BannerContent& content, std::function<void()> firstAction)
{
    m_entries.at(place) = Entry{content, std::move(firstAction)};
    showGravest();
}

void BannerShelf::clear(Place place)
{
    const bool hadTimes = place == Offer && !m_offer.times.isEmpty();
    m_entries.at(place).reset();
    if (place == Offer)
        m_offer = {};
    showGravest();
    if (hadTimes)
        Q_EMIT offerChanged();
}

void BannerShelf::offer(const BannerContent& content, const TimeOffer& times)
{
    m_offer = times;
    put(Offer, content);
    Q_EMIT offerChanged();
}

void BannerShelf::take(int index)
{
    if (index < 0 || index >= m_offer.times.size())
        return;
    const domain::Slot chosen = m_offer.times.at(index);
    if (const auto take = m_offer.take)
        take(chosen);
}

void BannerShelf::takeSlot(const domain::SlotId& slot)
{
    for (int i = 0; i < m_offer.times.size(); ++i) {
        if (m_offer.times.at(i).id == slot) {
            take(i);
            return;
        }
    }
}

void BannerShelf::onAction(int index)
{
    const auto place = shown();
    if (!place)
        return;
    if (*place == Offer) {
        take(index);
        return;
    }
    if (const auto act = m_entries.at(*place)->firstAction; act && index == 0)
        act();
}

void BannerShelf::showGravest()
{
    if (const auto place = shown())
        m_banner.setContent(m_entries.at(*place)->content);
    else
        m_banner.hide();
}

} // namespace clinic::ui
