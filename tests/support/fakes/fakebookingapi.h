#pragma once

#include "fakecall.h"

namespace clinic::test {

/// A BookingApi that a test answers: `api.claims.answerNext(…)`, `api.claims.last().slot`.
class FakeBookingApi final : public contract::BookingApi
{
public:
    struct Claim
    {
        domain::SlotId slot;
        contract::ClaimRequest request;
        friend bool operator==(const Claim&, const Claim&) = default;
    };
    struct HoldChange
    {
        domain::HoldId hold;
        contract::ChangeHoldRequest request;
        friend bool operator==(const HoldChange&, const HoldChange&) = default;
    };
    struct Confirm
    {
        domain::HoldId hold;
        contract::ConfirmRequest request;
        QString attempt;
        friend bool operator==(const Confirm&, const Confirm&) = default;
    };
    struct Reschedule
    {
        domain::BookingId booking;
        contract::RescheduleRequest request;
        friend bool operator==(const Reschedule&, const Reschedule&) = default;
    };
    struct Cancel
    {
        domain::BookingId booking;
        contract::CancelRequest request;
        friend bool operator==(const Cancel&, const Cancel&) = default;
    };
    struct StatusChange
    {
        domain::BookingId booking;
        contract::StatusRequest request;
        friend bool operator==(const StatusChange&, const StatusChange&) = default;
    };
    struct RepeatPlanning
    {
        domain::HoldId hold;
        contract::RepeatPlanRequest request;
        friend bool operator==(const RepeatPlanning&, const RepeatPlanning&) = default;
    };
    struct Overbooking
    {
        domain::SlotId slot;
        contract::OverbookRequest request;
        QString attempt;
        friend bool operator==(const Overbooking&, const Overbooking&) = default;
    };

    FakeCall<NoArguments, contract::ProviderList> providerLists;
    FakeCall<NoArguments, contract::ProcedureList> procedureLists;
    FakeCall<contract::SlotQuery, contract::SlotList> slotLists;
    FakeCall<contract::BookingQuery, contract::BookingList> bookingLists;
    FakeCall<domain::BookingId, contract::BookingDetail> bookingDetails;
    FakeCall<Claim, contract::HoldReply> claims;
    FakeCall<HoldChange, contract::HoldReply> holdChanges;
    FakeCall<domain::HoldId, domain::Done> releases;
    FakeCall<Confirm, contract::BookingReply> confirms;
    FakeCall<Reschedule, contract::BookingReply> reschedules;
    FakeCall<Cancel, contract::BookingReply> cancels;
    FakeCall<domain::BookingId, contract::BookingReply> restores;
    FakeCall<StatusChange, contract::BookingReply> statusChanges;
    FakeCall<RepeatPlanning, contract::RepeatPlan> repeatPlans;
    FakeCall<Overbooking, contract::BookingReply> overbookings;

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
};

} // namespace clinic::test
