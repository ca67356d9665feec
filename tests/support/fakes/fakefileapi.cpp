#include "fakefileapi.h"

namespace clinic::test {

using namespace contract;
using namespace domain;

void FakeFileApi::exportCalendar(const ExportQuery& query, QObject* context, Reply<QByteArray> reply)
{
    calendarExports.ask(query, context, std::move(reply));
}

void FakeFileApi::exportBookings(const ExportQuery& query, QObject* context, Reply<QByteArray> reply)
{
    bookingExports.ask(query, context, std::move(reply));
}

void FakeFileApi::importCalendar(const QByteArray& file, const ImportQuery& query, const QString& attempt,
                                 QObject* context, Reply<ImportReport> reply)
{
    imports.ask({file, query, attempt}, context, std::move(reply));
}

} // namespace clinic::test
