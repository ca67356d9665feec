#pragma once

#include "fakecall.h"

namespace clinic::test {

/// An AccountApi that a test answers: `api.changes.answerNext(…)`.
class FakeAccountApi final : public contract::AccountApi
{
public:
    struct Change
    {
        domain::StaffId staff;
        contract::ChangeStaffRequest request;
        friend bool operator==(const Change&, const Change&) = default;
    };

    FakeCall<NoArguments, contract::StaffList> staffLists;
    FakeCall<contract::AddStaffRequest, contract::StaffReply> additions;
    FakeCall<Change, contract::StaffReply> changes;
    FakeCall<contract::ChangePasswordRequest, domain::Done> passwordChanges;

    void listStaff(QObject* context, contract::Reply<contract::StaffList> reply) override;
    void addStaff(const contract::AddStaffRequest& request, QObject* context,
                  contract::Reply<contract::StaffReply> reply) override;
    void changeStaff(const domain::StaffId& id, const contract::ChangeStaffRequest& request, QObject* context,
                     contract::Reply<contract::StaffReply> reply) override;
    void changePassword(const contract::ChangePasswordRequest& request, QObject* context,
                        contract::Reply<domain::Done> reply) override;
};

} // namespace clinic::test
