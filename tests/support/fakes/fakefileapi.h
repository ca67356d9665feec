#pragma once

#include "fakecall.h"

namespace clinic::test {

/// A FileApi that a test answers: `api.imports.answerNext(…)`.
class FakeFileApi final : public contract::FileApi
{
public:
    struct Import
    {
        QByteArray file;
        contract::ImportQuery query;
        QString attempt;
        friend bool operator==(const Import&, const Import&) = default;
    };

    FakeCall<contract::ExportQuery, QByteArray> calendarExports;
    FakeCall<contract::ExportQuery, QByteArray> bookingExports;
    FakeCall<Import, contract::ImportReport> imports;

    void exportCalendar(const contract::ExportQuery& query, QObject* context,
                        contract::Reply<QByteArray> reply) override;
    void exportBookings(const contract::ExportQuery& query, QObject* context,
                        contract::Reply<QByteArray> reply) override;
    void importCalendar(const QByteArray& file, const contract::ImportQuery& query, const QString& attempt,
                        QObject* context, contract::Reply<contract::ImportReport> reply) override;
};

} // namespace clinic::test
