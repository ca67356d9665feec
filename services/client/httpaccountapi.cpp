#include "client/httpaccountapi.h"

#include "contract/calendarcodec.h"

namespace clinic::client {

using namespace contract;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

HttpAccountApi::HttpAccountApi(HttpTransport& transport, Credentials& credentials)
    : m_client(transport, credentials)
{
}

void HttpAccountApi::listStaff(QObject* context, Reply<StaffList> reply)
{
    m_client.ask(get(pathOf({u"staff"_s})), context, std::move(reply));
}

void HttpAccountApi::addStaff(const AddStaffRequest& request, QObject* context, Reply<StaffReply> reply)
{
    m_client.ask(post(pathOf({u"staff"_s}), encode(request)), context, std::move(reply));
}

void HttpAccountApi::changeStaff(const StaffId& id, const ChangeStaffRequest& request, QObject* context,
                                 Reply<StaffReply> reply)
{
    m_client.ask(patch(pathOf({u"staff"_s, id.text()}), encode(request)), context, std::move(reply));
}

void HttpAccountApi::changePassword(const ChangePasswordRequest& request, QObject* context, Reply<Done> reply)
{
    m_client.tell(post(pathOf({u"sessions"_s, u"password"_s}), encode(request)), context, std::move(reply));
}

} // namespace clinic::client
