#include "items/patientlistmodel.h"
#include "items/procedurelistmodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace clinic;
using namespace clinic::items;
using namespace Qt::Literals::StringLiterals;

class TestListModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void proceduresStandByName();
    void proceduresAreFoundById();
    void patientsAreShownWithWhatTellsThemApart();
    void patientsCompleteToTheirName();
};

namespace {

domain::Procedure procedure(const QString& id, const QString& name, int minutes)
{
    domain::Procedure procedure;
    procedure.id = domain::ProcedureId(id);
    procedure.name = name;
    procedure.durationMinutes = minutes;
    return procedure;
}

domain::Contact contact()
{
    domain::Contact contact;
    contact.id = domain::ContactId(u"6"_s);
    contact.name = u"Ann Lee"_s;
    contact.phone = u"+447700900123"_s;
    return contact;
}

} // namespace

void TestListModels::proceduresStandByName()
{
    ProcedureListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProcedures({procedure(u"1"_s, u"Mole removal"_s, 45), procedure(u"2"_s, u"Consultation"_s, 30)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"Consultation"_s);
    QCOMPARE(model.index(0).data(ProcedureListModel::DurationRole).toInt(), 30);
    QCOMPARE(model.index(1).data(ProcedureListModel::IdRole).toString(), u"1"_s);
}

void TestListModels::proceduresAreFoundById()
{
    ProcedureListModel model;
    model.setProcedures({procedure(u"1"_s, u"Mole removal"_s, 45), procedure(u"2"_s, u"Consultation"_s, 30)});
    QCOMPARE(model.rowOf(domain::ProcedureId(u"1"_s)), 1);
    QCOMPARE(model.procedureById(domain::ProcedureId(u"2"_s))->durationMinutes, 30);
    QCOMPARE(model.rowOf(domain::ProcedureId(u"3"_s)), -1);
    QVERIFY(!model.procedureById(domain::ProcedureId(u"3"_s)));
}

void TestListModels::patientsAreShownWithWhatTellsThemApart()
{
    PatientListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    domain::Contact born = contact();
    born.dateOfBirth = QDate(1980, 5, 31);
    model.setContacts({contact(), born});
    QCOMPARE(model.index(0).data().toString(), u"Ann Lee · +447700900123"_s);
    QVERIFY(model.index(1).data().toString().startsWith(u"Ann Lee · +447700900123 · "_s));
    QVERIFY(model.index(1).data().toString().contains(u"1980"_s));
    QCOMPARE(model.contactAt(1), born);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestListModels::patientsCompleteToTheirName()
{
    PatientListModel model;
    model.setContacts({contact()});
    QCOMPARE(model.index(0).data(Qt::EditRole).toString(), u"Ann Lee"_s);
    QCOMPARE(model.index(0).data(PatientListModel::PhoneRole).toString(), u"+447700900123"_s);
    QVERIFY(!model.index(0).data(PatientListModel::DateOfBirthRole).isValid());
}

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"
