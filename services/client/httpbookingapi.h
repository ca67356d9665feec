#pragma once

#include "client/httpclient.h"

namespace clinic::client {

/// BookingApi over HTTP.
class HttpBookingApi final : public contract::BookingApi
{
public:
    HttpBookingApi(HttpTransport& transport, Credentials& credentials);

    void listProviders(QObject* context, contract::Reply<contract::ProviderList> reply) override;
    void listProcedures(QObject* context, contract::Reply<contract::ProcedureList> reply) override;
    void listSlots(const contract::SlotQuery& query, QObject* context,
                   contract::Reply<contract::SlotList> reply) override;
    void listBookings(const contract::BookingQuery& query, QObject* context,
                      contract::Reply<contract::BookingList> reply) override;
    void getBooking(const domain::BookingId& id, QObject* context,
                    contract::Reply<contract::BookingDetail> reply) override;
    void claim(const domain::SlotId& id, const contract::ClaimRequest& request, QObject* context,
               contract::Reply<contract::HoldReply> reply) override;
    void changeHold(const domain::HoldId& id, const contract::ChangeHoldRequest& request, QObject* context,
                    contract::Reply<contract::HoldReply> reply) override;
    void release(const domain::HoldId& id, QObject* context, contract::Reply<domain::Done> reply) override;
    void confirm(const domain::HoldId& id, const contract::ConfirmRequest& request, const QString& attempt,
                 QObject* context, contract::Reply<contract::BookingReply> reply) override;
    void reschedule(const domain::BookingId& id, const contract::RescheduleRequest& request, QObject* context,
                    contract::Reply<contract::BookingReply> reply) override;
    void cancel(const domain::BookingId& id, const contract::CancelRequest& request, QObject* context,
                contract::Reply<contract::BookingReply> reply) override;
    void restore(const domain::BookingId& id, QObject* context, contract::Reply<contract::BookingReply> reply) override;
    void setStatus(const domain::BookingId& id, const contract::StatusRequest& request, QObject* context,
                   contract::Reply<contract::BookingReply> reply) override;
    void planRepeat(const domain::HoldId& id, const contract::RepeatPlanRequest& request, QObject* context,
                    contract::Reply<contract::RepeatPlan> reply) override;
    void overbook(const domain::SlotId& id, const contract::OverbookRequest& request, const QString& attempt,
                  QObject* context, contract::Reply<contract::BookingReply> reply) override;

private:
    const HttpClient m_client;
};

} // namespace clinic::client
