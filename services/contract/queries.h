#pragma once

#include "contract/requests.h"
#include "contract/schedule.h"
#include "contract/waitlist.h"
#include "domain/result.h"

#include <QUrlQuery>

namespace clinic::contract {

/// The members of a GET's query string, and back; strict like `decode`, pointers name the parameter (`/from`).
[[nodiscard]] QUrlQuery encodeQuery(const SlotQuery&);
[[nodiscard]] QUrlQuery encodeQuery(const BookingQuery&);
[[nodiscard]] QUrlQuery encodeQuery(const ContactQuery&);
[[nodiscard]] QUrlQuery encodeQuery(const WaitlistQuery&);
[[nodiscard]] QUrlQuery encodeQuery(const TimeOffQuery&);
[[nodiscard]] QUrlQuery encodeQuery(const DayQuery&);

template <class T>
[[nodiscard]] domain::Result<T> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<SlotQuery> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<BookingQuery> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<ContactQuery> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<WaitlistQuery> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<TimeOffQuery> decodeQuery(const QUrlQuery& query);
template <>
[[nodiscard]] domain::Result<DayQuery> decodeQuery(const QUrlQuery& query);

} // namespace clinic::contract
