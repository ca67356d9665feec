#include "fakeaccountapi.h"

namespace clinic::test {

using namespace contract;
using namespace domain;

void FakeAccountApi::listStaff(QObject* context, Reply<StaffList> reply)
{
    staffLists.ask({}, context, std::move(reply));
}

void FakeAccountApi::addStaff(const AddStaffRequest& request, QObject* context, Reply<StaffReply> reply)
{
    additions.ask(request, context, std::move(reply));
}

void FakeAccountApi::changeStaff(const StaffId& id, const ChangeStaffRequest& request, QObject* context,
                                 Reply<StaffReply> reply)
{
    changes.ask({id, request}, context, std::move(reply));
}

void FakeAccountApi::changePassword(const ChangePasswordRequest& request, QObject* context, Reply<Done> reply)
{
    passwordChanges.ask(request, context, std::move(reply));
}

} // namespace clinic::test
