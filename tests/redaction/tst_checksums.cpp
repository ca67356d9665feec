#include "redaction/checksums.h"

#include <QTest>

using namespace clinic::redaction;

class ChecksumsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksCards()
    {
        for (const char* card : {"4111111111111111", "5555555555554444", "378282246310005", "6011111111111117"})
            QVERIFY2(passesLuhn(card), card);
        QVERIFY(!passesLuhn("4111111111111112"));
        QVERIFY(!passesLuhn(""));
        QVERIFY(startsLikeCard("4111") && startsLikeCard("2221") && !startsLikeCard("9000") && !startsLikeCard(""));
    }

    void checksNhsNumbers()
    {
        QVERIFY(isNhsNumber("9434765919"));
        QVERIFY(!isNhsNumber("9434765918"));
        QVERIFY(!isNhsNumber("943476591"));
        // With other first nine digits there is one check digit, or none where it would be 10.
        int all = 0;
        for (int first = 400000000; first < 400000110; ++first) {
            int valid = 0;
            for (char last = '0'; last <= '9'; ++last)
                valid += isNhsNumber(std::to_string(first) + last) ? 1 : 0;
            QVERIFY(valid <= 1);
            all += valid;
        }
        QCOMPARE(all, 100);
    }

    void checksIbans()
    {
        for (const char* iban : {"gb82west12345698765432", "de89370400440532013000", "fr1420041010050500013m02606",
                                 "no9386011117947", "nl91abna0417164300"})
            QVERIFY2(isIban(iban), iban);
        QVERIFY(!isIban("gb82west12345698765433"));
        QVERIFY(!isIban("gb82west1234569876543"));
        QVERIFY(!isIban("gb82west1234569876543-"));
        QVERIFY(!isIban(""));
        QCOMPARE(ibanLength("gb"), 22);
        QCOMPARE(ibanLength("zz"), 0);
    }

    void knowsShapes()
    {
        QVERIFY(isNationalInsurance("ab123456c"));
        for (const char* wrong : {"qq123456c", "ab123456e", "gb123456a", "ao123456a", "ab12345c", "a1123456c"})
            QVERIFY2(!isNationalInsurance(wrong), wrong);
        QVERIFY(isMedicareBeneficiary("1eg4te5mk73"));
        QVERIFY(!isMedicareBeneficiary("0eg4te5mk73"));
        QVERIFY(isDrivingLicence("morga657054sm9ij"));
        QVERIFY(!isDrivingLicence("12345657054sm9ij"));
    }
};

QTEST_GUILESS_MAIN(ChecksumsTest)
#include "tst_checksums.moc"
